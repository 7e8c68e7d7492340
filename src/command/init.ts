/** `init`: a new journal, by flags or by questions. */

import { randomUUID } from 'node:crypto';
import type { Chosen } from '../ask/journal.ts';
import { type Desk, say } from '../desk.ts';
import { yearOf } from '../domain/day.ts';
import { noLetterhead } from '../domain/journal.ts';
import { defaultRegulations } from '../domain/regulation/index.ts';
import { type ExitCode, exit } from '../exit.ts';
import { Misuse } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { createJournal, refuseExisting } from '../store/create.ts';
import { regulationsNamed } from './regulations.ts';

type Options =
	| 'office'
	| 'zone'
	| 'journalLanguage'
	| 'regulation'
	| 'dayOff'
	| 'incoming'
	| 'outgoing'
	| 'firstIncoming'
	| 'firstOutgoing'
	| 'controller'
	| 'yes';

const TEMPLATE = { ru: 'ПР-{год}-{номер:4}', en: 'CL-{year}-{number:4}' };

export async function run(given: Given<Options>, desk: Desk): Promise<ExitCode> {
	const { world, words, journalPath: path } = desk;
	// Before the first question: nobody should answer nine of them in vain.
	refuseExisting(path);
	const chosen = await choose(given, desk);
	const today = world.environment.CLAIMS_TODAY ? desk.today : world.clock.today(chosen.zone);
	createJournal({
		path,
		makeFolder: desk.usualPlace,
		timeout: 15_000,
		nativeModule: world.nativeModule(),
		settings: {
			...chosen,
			journal: randomUUID(),
			ownTermsMove: given.dayOff !== 'keep',
			authority: { head: null, chairman: null, chairmanAbove: null, chairmanKinds: [] },
			routes: [],
			absences: [],
			visas: [],
			letterhead: noLetterhead,
			templates: [],
			firstYear: yearOf(today),
		},
		stamp: { recordedAt: world.clock.now(), officeDay: today, actor: desk.actor() },
	});
	say(desk, words.notes.created(path, chosen.office));
	return exit.done;
}

async function choose(given: Given<Options>, desk: Desk): Promise<Chosen> {
	const wanted: Partial<Chosen> = {
		...(given.office !== undefined && { office: given.office }),
		...(given.zone !== undefined && { zone: given.zone }),
		...(given.journalLanguage !== undefined && { language: given.journalLanguage }),
		...(given.regulation !== undefined && { regulations: regulationsNamed(given.regulation, [], 'regulation') }),
		...(given.incoming !== undefined && { incomingTemplate: given.incoming }),
		...(given.outgoing !== undefined && { outgoingTemplate: given.outgoing }),
		...(given.firstIncoming !== undefined && { firstIncoming: given.firstIncoming }),
		...(given.firstOutgoing !== undefined && { firstOutgoing: given.firstOutgoing }),
		...(given.controller !== undefined && { controller: given.controller }),
	};
	const language = given.journalLanguage ?? desk.language;
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
	if (desk.asks && !given.yes) {
		const { askJournal } = await import('../ask/journal.ts');
		return askJournal(desk, wanted, defaults);
	}
	const { office } = wanted;
	if (office === undefined) throw new Misuse([{ code: 'cannotAsk', flags: ['office'] }]);
	return { ...defaults, ...wanted, office };
}
