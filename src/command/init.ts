/** `init`: a new journal, by flags or by questions. */

import { randomUUID } from 'node:crypto';
import type { Chosen } from '../ask/journal.ts';
import { type CommandContext, printError, printInfo } from '../context.ts';
import { yearOf } from '../domain/day.ts';
import { defaultRegulations } from '../domain/regulation/index.ts';
import { type InitOption, noAuthority, noLetterhead } from '../domain/settings.ts';
import { type ExitCode, exit } from '../exit.ts';
import { UsageError } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { createJournal, refuseExisting } from '../store/create.ts';
import { textOf } from '../text/index.ts';
import { placeCheck } from './doctor/fileChecks.ts';
import { settingsGiven } from './settings/given.ts';

type Options = InitOption | 'firstIncoming' | 'firstOutgoing' | 'yes';

const TEMPLATE = { ru: 'ПР-{год}-{номер:4}', en: 'CL-{year}-{number:4}' };

export async function run(given: Given<Options>, context: CommandContext): Promise<ExitCode> {
	const { world, words, journalPath: path } = context;
	// Before the first question: nobody should answer nine of them in vain.
	refuseExisting(path);
	const chosen = await choose(given, context);
	// The zone is known only now.
	const isTrial = context.today !== world.clock.today('Europe/Moscow');
	const today = isTrial ? context.today : world.clock.today(chosen.zone);
	createJournal({
		path,
		makeFolder: context.usualPlace,
		timeout: 15_000,
		nativeModule: world.nativeModule(),
		settings: {
			...chosen,
			journal: randomUUID(),
			ownTermsMove: given.dayOff !== 'keep',
			authority: noAuthority,
			routes: [],
			absences: [],
			visas: [],
			letterhead: noLetterhead,
			templates: [],
			firstYear: yearOf(today),
		},
		stamp: { recordedAt: world.clock.now(), officeDay: today, actor: context.actor() },
	});
	printInfo(context, words.notes.created(path, chosen.office));
	const found = await placeCheck(context, await textOf('doctor', context.language));
	if (found && found.state !== 'ok') printError(context, found.finding);
	if (isTrial) printInfo(context, (await textOf('clock', context.language)).trial);
	return exit.done;
}

async function choose(given: Given<Options>, context: CommandContext): Promise<Chosen> {
	const wanted: Partial<Chosen> = {
		...Object.fromEntries(settingsGiven(given, [])),
		...(given.firstIncoming !== undefined && { firstIncoming: given.firstIncoming }),
		...(given.firstOutgoing !== undefined && { firstOutgoing: given.firstOutgoing }),
	};
	const language = given.journalLanguage ?? context.language;
	const defaults = {
		zone: 'Europe/Moscow',
		language,
		regulations: defaultRegulations,
		incomingTemplate: TEMPLATE[language],
		outgoingTemplate: '{number}',
		firstIncoming: 1,
		firstOutgoing: 1,
		controller: null,
	};
	if (context.asks && !given.yes) {
		const { askJournal } = await import('../ask/journal.ts');
		return askJournal(context, wanted, defaults);
	}
	const { office } = wanted;
	if (office === undefined) throw new UsageError([{ code: 'cannotAsk', flags: ['office'] }]);
	return { ...defaults, ...wanted, office };
}
