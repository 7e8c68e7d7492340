/** The questions for what a term waits for: the kind of the demand, and days. Enter leaves it unknown; the earliest safe term holds until then. */

import type { CommandContext } from '../context.ts';
import type { DemandKind } from '../domain/code.ts';
import type { Day } from '../domain/day.ts';
import type { Registration } from '../domain/decide/index.ts';
import type { FieldName } from '../domain/fields.ts';
import { demandName } from '../text/codeWord.ts';
import { field, type Step } from './form.ts';
import { putChoice, putLine } from './question.ts';
import { readerFor } from './read.ts';

/** The days that some rules count from and the office may not know. */
const awaitedDays = ['dispatchedOn', 'goodsReturnedOn', 'purchasedOn'] as const satisfies readonly FieldName[];
export type AwaitedDay = (typeof awaitedDays)[number];

/** What the terms of an entry would wait for, as far as it is answered: only the client knows it. */
export interface Awaited {
	readonly days: (registration: Registration) => readonly AwaitedDay[];
	/** The kinds of demand that would give it a term, where one waits for the kind. */
	readonly demands: (registration: Registration) => readonly DemandKind[];
}

/** The questions in their order: which days are awaited follows from the demand. */
export function awaitedSteps(context: CommandContext, awaited: Awaited): readonly Step<Registration>[] {
	return [demandStep(context, awaited), ...awaitedDays.map((name) => dayStep(context, awaited, name))];
}

function demandStep(context: CommandContext, awaited: Awaited): Step<Registration> {
	const { words } = context;
	const demands = (answers: Registration) => awaited.demands({ ...answers, demandKind: undefined });
	return field<Registration, 'demandKind'>(
		'demandKind',
		(answers, earlier, position) => {
			const choices = [
				{ value: undefined, name: words.questions.demandKindUnknown },
				...demands(answers).map((kind) => ({ value: kind, name: demandName(words.names, kind) })),
			];
			return putChoice<DemandKind | undefined>(context, words.questions.demandKind, choices, earlier?.value ?? undefined, position);
		},
		(answers) => demands(answers).length > 0,
	);
}

function dayStep(context: CommandContext, awaited: Awaited, name: AwaitedDay): Step<Registration> {
	const { words } = context;
	const message = words.questions.awaited[name];
	return field<Registration, AwaitedDay>(
		name,
		async (_, earlier, position) =>
			putLine<Day | undefined>(
				context,
				{
					message,
					read: await readerFor(context, 'pastDay', message, true),
					mayBeEmpty: true,
					earlier: earlier?.value == null ? undefined : words.day(earlier.value),
					echo: (day) => day && words.longDay(day),
				},
				position,
			),
		(answers) => awaited.days({ ...answers, [name]: undefined }).includes(name),
	);
}
