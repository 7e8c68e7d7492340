/** What a person types at a prompt is read by the same readers as the flags. */

import type { CommandContext } from '../context.ts';
import { asDay, type Day } from '../domain/day.ts';
import type { NameReading } from '../domain/people/people.ts';
import { withoutControls } from '../domain/text/clean.ts';
import { valueGuessed } from '../grammar/guess.ts';
import { readers } from '../grammar/readers.ts';
import type { ValueKind, Values } from '../grammar/value.ts';
import { mistakeSentence } from '../sentence/errors.ts';
import type { ErrorMessages } from '../text/index.ts';
import { controlsIn } from '../text/visible.ts';
import { vocabulary } from '../text/vocabulary.ts';
import type { Answer } from './asker.ts';
import { type Back, type FieldRules, field, type Step } from './form.ts';
import { untilClear } from './person.ts';
import { type LineAsked, putLine } from './question.ts';

/** A reader for a prompt that is named `label`; an empty answer reads as undefined where it may be empty. */
export function answerReader<K extends ValueKind>(
	context: CommandContext,
	errorMessages: ErrorMessages,
	kind: K,
	label: string,
	mayBeEmpty: boolean,
): (typed: string) => Answer<Values[K] | undefined> {
	return (typed) => {
		if (mayBeEmpty && typed.trim() === '') return { ok: true, value: undefined };
		const { today, calendar, world } = context;
		const read = readers[kind](typed, { option: { called: label }, today, calendar, vocabulary, knowsZone: world.clock.knowsZone });
		if (read.ok) return { ok: true, value: read.value };
		if (read.mistake.code === 'controlCharacter' || read.mistake.code === 'brokenText') {
			const instead = withoutControls(typed, kind === 'text' ? 'many' : 'one');
			return { ok: false, sentence: context.words.questions.controls(controlsIn(typed)), instead };
		}
		return { ok: false, sentence: mistakeSentence(errorMessages, valueGuessed(read.mistake, vocabulary)) };
	};
}

/** The same. The words for what may be wrong are loaded with the first question that can be answered wrongly: before, a choice is on the screen. */
export async function readerFor<K extends ValueKind>(
	context: CommandContext,
	kind: K,
	label: string,
	mayBeEmpty: boolean,
): Promise<(typed: string) => Answer<Values[K] | undefined>> {
	return answerReader(context, await context.errorMessages(), kind, label, mayBeEmpty);
}

/** A value as it would be typed; undefined where there is none. */
export function typedAs(kind: ValueKind, value: unknown, { words }: CommandContext): string | undefined {
	if (value === undefined) return undefined;
	if (typeof value === 'number') return kind === 'money' ? words.money(value) : String(value);
	return isDayKind(kind) ? words.day(asDay(String(value))) : String(value);
}

/** A day with its weekday: 15.07.2026 (ср). */
function withWeekday(day: Day, { words }: CommandContext): string {
	return `${words.day(day)} (${words.weekdayName(day)})`;
}

/** Whether values of the kind are days. */
export function isDayKind(kind: ValueKind): boolean {
	return kind === 'futureDay' || kind === 'pastDay';
}

/** A question whose answer is typed and read like a flag: `fault` says why a value that can be read may not stand, a day is shown with its weekday. */
export function typedQuestion(
	context: CommandContext,
	errorMessages: ErrorMessages,
	{ message, kind, mayBeEmpty = false, earlier, fault }: TypedQuestion,
): LineAsked<unknown> {
	const reader = answerReader(context, errorMessages, kind, message, mayBeEmpty);
	return {
		message,
		read: (typed) => {
			const answer = reader(typed);
			const sentence = answer.ok ? fault(answer.value) : undefined;
			return sentence === undefined ? answer : { ok: false, sentence };
		},
		mayBeEmpty,
		earlier: typedAs(kind, earlier, context),
		...(isDayKind(kind) && { echo: (value: unknown) => (typeof value === 'string' ? withWeekday(asDay(value), context) : undefined) }),
	};
}

interface TypedQuestion {
	readonly message: string;
	readonly kind: ValueKind;
	readonly mayBeEmpty?: boolean;
	/** The value that was answered before, or that stands there: it is put on the line. */
	readonly earlier: unknown;
	readonly fault: (value: unknown) => string | undefined;
}

/** How a field of a form is asked for on a line. */
interface LineField<A, V> extends FieldRules<A, V> {
	readonly message: string | ((answers: A) => string);
	/** The reader for a prompt that is named so. */
	readonly read: (label: string, answers: A) => Promise<(typed: string) => Answer<V>>;
	readonly mayBeEmpty?: boolean | ((answers: A) => boolean);
	/** What is offered, as it would be typed. */
	readonly initial?: ((answers: A) => string | null | undefined) | undefined;
	/** An earlier answer as it would be typed: it is put on the line. */
	readonly typed?: (earlier: NonNullable<V>) => string;
	readonly echo?: (read: V) => string | undefined;
	/** What the list of people makes of a name. */
	readonly people?: ((name: string) => NameReading | undefined) | undefined;
}

/** A step that asks for a field on a line, read like its flag. */
export function lineField<A, K extends keyof A & string>(
	context: CommandContext,
	name: K,
	{ message, read, mayBeEmpty = false, initial, typed = String, echo, people, ...rules }: LineField<A, A[K]>,
): Step<A> {
	return field<A, K>(
		name,
		async (answers, earlier, position) => {
			const label = typeof message === 'string' ? message : message(answers);
			const asked: LineAsked<A[K]> = {
				message: label,
				read: await read(label, answers),
				mayBeEmpty: typeof mayBeEmpty === 'boolean' ? mayBeEmpty : mayBeEmpty(answers),
				initial: initial?.(answers) ?? undefined,
				earlier: earlier?.value == null ? undefined : typed(earlier.value),
				echo,
			};
			// The name of a person is one of the values of such a field.
			return (await untilClear(context, people, () => putLine(context, asked, position))) as A[K] | Back;
		},
		rules,
	);
}
