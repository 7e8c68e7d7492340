/** `init`: a new journal, by flags or by questions. */

import { randomUUID } from 'node:crypto';
import type { Chosen, JournalDefaults, JournalDraft } from '../ask/journal.ts';
import { type CommandContext, endWith, printError, printInfo } from '../context.ts';
import { yearOf } from '../domain/day.ts';
import { profileSettings } from '../domain/officeProfile.ts';
import { defaultRegulations } from '../domain/regulation/index.ts';
import { type InitOption, noAuthority, noLetterhead, type Settings } from '../domain/settings.ts';
import { type ExitCode, exit } from '../exit.ts';
import { UsageError } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { Interrupted } from '../interruption.ts';
import { createJournal, refuseExisting } from '../store/create.ts';
import { textOf } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { placeCheck } from './doctor/fileChecks.ts';
import { keepJournalDraft, readJournalDraft, removeJournalDraft } from './init/draft.ts';
import { builtInProfile, settingsGiven } from './settings/given.ts';

type Options = InitOption | 'firstIncoming' | 'firstOutgoing' | 'yes';

const TEMPLATE = { ru: 'ПР-{год}-{номер:4}', en: 'CL-{year}-{number:4}' };

export async function run(given: Given<Options>, context: CommandContext): Promise<ExitCode> {
	const { world, words, journalPath: path } = context;
	// Before the first question, so that no answers are lost.
	refuseExisting(path);
	const settled = await choose(given, context);
	if (!settled) return endWith(context, words.questions.journalNotMade, exit.refused);
	const { officeProfile, ...chosen } = settled;
	const brought: Partial<Settings> = officeProfile ? profileSettings(await builtInProfile(officeProfile, chosen.language)) : {};
	// The zone is known only now.
	const isTrial = context.today !== world.clock.today('Europe/Moscow');
	const today = isTrial ? context.today : world.clock.today(chosen.zone);
	createJournal({
		path,
		makeFolder: context.usualPlace,
		timeout: context.lockTimeout(),
		nativeModule: world.nativeModule(),
		settings: {
			regulations: defaultRegulations,
			...brought,
			...chosen,
			journal: randomUUID(),
			ownTermsMove: given.dayOff !== 'keep',
			authority: noAuthority,
			routes: [],
			absences: [],
			visas: brought.visas ?? [],
			letterhead: noLetterhead,
			templates: [],
			firstYear: yearOf(today),
		},
		stamp: { recordedAt: world.clock.now(), officeDay: today, actor: context.actor() },
	});
	if (context.asks) removeJournalDraft(context);
	printInfo(context, words.notes.created(path, chosen.office));
	const found = await placeCheck(context, await textOf('doctor', context.language));
	if (found && found.state !== 'ok') printError(context, found.finding);
	if (isTrial) printInfo(context, (await textOf('clock', context.language)).trial);
	return exit.done;
}

async function choose(given: Given<Options>, context: CommandContext): Promise<Chosen | undefined> {
	const wanted: Partial<Chosen> = {
		...Object.fromEntries(settingsGiven(given, [])),
		...(given.firstIncoming !== undefined && { firstIncoming: given.firstIncoming }),
		...(given.firstOutgoing !== undefined && { firstOutgoing: given.firstOutgoing }),
	};
	const language = given.journalLanguage ?? context.language;
	const defaults: JournalDefaults = {
		zone: 'Europe/Moscow',
		language,
		incomingTemplate: TEMPLATE[language],
		outgoingTemplate: '{number}',
		firstIncoming: 1,
		firstOutgoing: 1,
		controller: null,
	};
	if (context.asks && !given.yes) {
		const zone = context.world.clock.ownZone() ?? defaults.zone;
		return await askedFor(context, wanted, { ...defaults, zone, officeProfile: 'model' });
	}
	const { office } = wanted;
	if (office === undefined) throw new UsageError([{ code: 'cannotAsk', flags: ['office'] }]);
	return { ...defaults, ...wanted, office };
}

/** By questions; what was answered before an interruption is gone on with, where that is wanted. */
async function askedFor(context: CommandContext, wanted: Partial<Chosen>, defaults: JournalDefaults): Promise<Chosen | undefined> {
	const { questions } = context.words;
	const { askJournal } = await import('../ask/journal.ts');
	const draft = readJournalDraft(context);
	let begun: JournalDraft | undefined;
	if (draft) {
		const office = draft.answers.office ?? draft.begun?.office;
		const { askChoice } = await import('../ask/choice.ts');
		begun = await askChoice<JournalDraft | undefined>(
			context,
			questions.unfinishedJournal,
			[
				{ value: draft, name: office === undefined ? questions.goOnJournal : questions.goOnJournalOf(visibleLine(office)) },
				{ value: undefined, name: questions.beginJournal },
			],
			draft,
		);
	}
	printInfo(context, questions.guide);
	let isKept = begun !== undefined;
	const keep = (now: JournalDraft) => {
		isKept = true;
		keepJournalDraft(context, now);
	};
	try {
		return await askJournal(context, wanted, defaults, keep, begun);
	} catch (error) {
		if (error instanceof Interrupted && isKept) printInfo(context, questions.journalKeptForLater);
		throw error;
	}
}
