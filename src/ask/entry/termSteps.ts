/** The questions for what terms are counted by: the day of receipt, the kind of the demand, the days that a term waits for. */

import type { CommandContext } from '../../context.ts';
import { type DemandKind, letterChannels } from '../../domain/code.ts';
import type { Day } from '../../domain/day.ts';
import type { Registration } from '../../domain/decide/index.ts';
import { daysRefused, type EntryDays } from '../../domain/decide/register.ts';
import type { FieldName } from '../../domain/fields.ts';
import type { DayRole } from '../../domain/refusal.ts';
import { refusalSentence } from '../../sentence/errors.ts';
import { demandName } from '../../text/codeWord.ts';
import type { ErrorMessages } from '../../text/index.ts';
import type { Answer } from '../asker.ts';
import { putChoice } from '../choice.ts';
import { field, type Step } from '../form.ts';
import { putLine } from '../question.ts';
import { answerReader, lineField } from '../read.ts';
import { isLive } from './matters.ts';

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
		{ when: (answers) => demands(answers).length > 0 },
	);
}

function dayStep(context: CommandContext, awaited: Awaited, name: AwaitedDay): Step<Registration> {
	const { words } = context;
	return lineField<Registration, AwaitedDay>(context, name, {
		message: words.questions.awaited[name],
		read: async (label, answers) => {
			const withDay = (day: Day | undefined) => ({ ...answers, [name]: day });
			return fittingDay(context, await context.errorMessages(), { label, mayBeEmpty: true, withDay, role: undefined });
		},
		mayBeEmpty: true,
		typed: words.day,
		echo: (day) => (day ? words.longDay(day) : undefined),
		when: (answers) => awaited.days({ ...answers, [name]: undefined }).includes(name),
	});
}

/**
 * The question of the day; `registeredOn`: the day of registration, where a flag gave it. On `begunOn` somebody spoke or wrote who was there, so
 * the day is plain; and of what has no term, it is of no account.
 */
export function receivedStep<A extends Registration>(
	context: CommandContext,
	registeredOn: Day | null | undefined,
	begunOn: Day | undefined,
): Step<A> {
	const { words, today } = context;
	const message = words.questions.receivedOn;
	const plain = registeredOn != null && begunOn !== undefined && registeredOn < begunOn ? registeredOn : begunOn;
	return field<A, 'receivedOn'>(
		'receivedOn',
		async (_, earlier, position) => {
			const withDay = (receivedOn: Day | undefined) => ({ receivedOn, registeredOn });
			const asked = { label: message, mayBeEmpty: false, withDay, role: 'received' } as const;
			const read = fittingDay(context, await context.errorMessages(), asked);
			const initial = words.day(earlier?.value ?? today);
			return putLine(context, { message, read, initial, echo: (day) => day && words.longDay(day) }, position);
		},
		{ assumed: (answers) => (plain !== undefined && (isLive(answers) || isUndated(answers)) ? { value: plain } : undefined) },
	);
}

/** An anonymous entry that came without a letter was found in the book of complaints. */
function isUndated({ kind, channel }: Registration): boolean {
	return kind === 'anonymous' && (channel == null || !letterChannels.has(channel));
}

interface AskedDay {
	readonly label: string;
	readonly mayBeEmpty: boolean;
	/** The days of the entry with the answer among them. */
	readonly withDay: (day: Day | undefined) => EntryDays;
	/** What is wrong with this day; mistakes in other days do not concern this question. */
	readonly role: DayRole | undefined;
}

/** What the rules would refuse is refused here: after the last question all the answers would have to be gone through again. */
function fittingDay(
	context: CommandContext,
	errorMessages: ErrorMessages,
	{ label, mayBeEmpty, withDay, role }: AskedDay,
): (typed: string) => Answer<Day | undefined> {
	const readDay = answerReader(context, errorMessages, 'pastDay', label, mayBeEmpty);
	// Days that flags gave run against each other whatever is answered.
	const runAlready = daysRefused(withDay(undefined), context.today).some(({ code }) => code === 'dayTooEarly');
	return (typed) => {
		const read = readDay(typed);
		if (!read.ok || read.value === undefined) return read;
		const refusal = daysRefused(withDay(read.value), context.today).find(
			({ code, ...rest }) => (code === 'dayTooEarly' && !runAlready) || ('role' in rest && rest.role === role),
		);
		return refusal ? { ok: false, sentence: refusalSentence(errorMessages, refusal) } : read;
	};
}
