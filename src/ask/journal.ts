/** The questions of `init`, each with a default that is nearly always right. */

import type { CommandContext } from '../context.ts';
import { type RegulationId, regulationIds } from '../domain/rule.ts';
import type { Settings } from '../domain/settings.ts';
import type { ValueKind } from '../grammar/value.ts';
import { askChoice, askLine } from './prompts.ts';
import { answerReader } from './read.ts';

export type Chosen = Omit<
	Settings,
	'journal' | 'firstYear' | 'ownTermsMove' | 'authority' | 'routes' | 'absences' | 'visas' | 'letterhead' | 'templates'
>;

/** The settings, each question answered; `given` are those that flags gave, `defaults` what Enter means. */
export async function askJournal(context: CommandContext, given: Partial<Chosen>, defaults: Omit<Chosen, 'office'>): Promise<Chosen> {
	const { questions, names } = context.words;
	const errorMessages = await context.errorMessages();
	const ask = <K extends ValueKind>(kind: K, message: string, initial: string | undefined, mayBeEmpty = false) =>
		askLine({ message, initial }, answerReader(context, errorMessages, kind, message, mayBeEmpty));
	const office = given.office ?? (await ask('line', questions.office, undefined)) ?? '';
	const zone = given.zone ?? (await ask('zone', questions.zone, defaults.zone)) ?? defaults.zone;
	const language =
		given.language ??
		(await askChoice(
			context.words,
			questions.language,
			[
				{ value: 'ru' as const, name: names.language.ru },
				{ value: 'en' as const, name: names.language.en },
			],
			defaults.language,
		));
	const regulations =
		given.regulations ??
		(await askChoice<readonly RegulationId[]>(context.words, questions.regulation, [
			{ value: defaults.regulations, name: questions.both },
			{ value: ['firma'], name: names.regulation.firma },
			{ value: ['consumer'], name: names.regulation.consumer },
			// What a trade has besides; any other choice is made by `--regulation`.
			...regulationIds
				.filter((id) => id !== 'firma' && id !== 'consumer')
				.map((id) => ({ value: [...defaults.regulations, id], name: questions.and(names.regulation[id]) })),
		]));
	const incomingTemplate =
		given.incomingTemplate ?? (await ask('incomingTemplate', questions.incoming, defaults.incomingTemplate)) ?? defaults.incomingTemplate;
	const firstIncoming = given.firstIncoming ?? (await ask('ordinal', questions.firstIncoming, String(defaults.firstIncoming))) ?? 1;
	const firstOutgoing = given.firstOutgoing ?? (await ask('ordinal', questions.firstOutgoing, String(defaults.firstOutgoing))) ?? 1;
	const controller = given.controller ?? (await ask('line', questions.controller, undefined, true)) ?? null;
	const outgoingTemplate = given.outgoingTemplate ?? defaults.outgoingTemplate;
	return { office, zone, language, regulations, incomingTemplate, outgoingTemplate, firstIncoming, firstOutgoing, controller };
}
