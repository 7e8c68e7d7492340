/** Asks what to correct: the field, shown with its present value, then the new value. */

import { type FieldName, fieldNames } from '../../domain/fields.ts';
import { optionOf } from '../../grammar/fieldOption.ts';
import { optionRow } from '../../grammar/option.ts';
import type { ValueKind } from '../../grammar/value.ts';
import { valueWords } from '../../sentence/value.ts';
import { capitalized } from '../../text/codeWord.ts';
import { familyOf, fieldText } from '../../text/field.ts';
import type { BegunAnswer } from '../begun.ts';
import { type Choice, putChoice } from '../choice.ts';
import { BACK, type Back, type Position } from '../form.ts';
import { putLine, putText } from '../question.ts';
import { typedQuestion } from '../read.ts';
import type { Answers, Correction } from './answers.ts';
import type { Matter } from './matter.ts';
import { against } from './question.ts';

/** Puts the list of the fields, then the question for the one that was chosen; from there the way back leads to the list. */
export async function putCorrection(
	matter: Matter,
	before: Answers,
	earlier: Correction | undefined,
	position: Position,
): Promise<Correction | Back> {
	const { context, words, claim } = matter;
	const shown = fieldNames.map((field) => ({ value: field, name: `${context.words.names.field[field]}: ${presentOf(field, matter)}` }));
	let chosen = earlier?.field ?? fieldNames.find((field) => position.begun.part(field).text !== undefined);
	for (;;) {
		const field = await putChoice<FieldName>(context, words.questions.correction, shown, chosen ?? 'contact', position);
		if (field === BACK) return BACK;
		chosen = field;
		const again = earlier?.field === field ? earlier.options[optionOf(field)] : undefined;
		const answered = await putValue(field, matter, before, again ?? claim[field] ?? undefined, position.begun.part(field));
		if (answered !== BACK) return answered;
	}
}

/** What stands in the field, cut to a line of the screen. */
function presentOf(field: FieldName, { context, claim, words }: Matter): string {
	const value = claim[field];
	if (value === null) return words.empty;
	const text = fieldText(field, value, valueWords(context.words));
	const room = Math.max(20, context.world.out.columns - context.words.names.field[field].length - 6);
	return text.length > room ? `${text.slice(0, room - 1)}…` : text;
}

/** Asks what should stand there: chosen from a list, or what stands there is put on the line to be edited. */
async function putValue(
	field: FieldName,
	matter: Matter,
	before: Answers,
	present: unknown,
	begun: BegunAnswer,
): Promise<Correction | Back> {
	const { context, errorMessages, words, claim } = matter;
	// Back to the list.
	const position = { first: false, begun };
	const option = optionOf(field);
	const corrected = (value: unknown): Correction => ({ field, options: value === undefined ? { empty: [field] } : { [option]: value } });
	const fault = (value: unknown) => against('correction', matter, before, corrected(value));
	const mayBeEmpty = claim[field] !== null && fault(undefined) === undefined;
	const family = familyOf(field);
	const question = words.shouldBe(capitalized(context.words.names.field[field]));
	const message = mayBeEmpty && !family ? `${question}${words.emptyLineEmpties}` : question;
	if (family) {
		const chosen = await putChoice(context, message, choicesOf(family, matter, mayBeEmpty), present, position, fault);
		return chosen === BACK ? BACK : corrected(chosen);
	}
	const kind: ValueKind = optionRow(option).value ?? 'line';
	const asked = typedQuestion(context, errorMessages, { message, kind, mayBeEmpty, earlier: present, fault });
	const value = await (kind === 'text' ? putText : putLine)(context, asked, position);
	return value === BACK ? BACK : corrected(value);
}

/** The words of a field that holds a code; that it is empty, where it may be. */
function choicesOf(
	family: NonNullable<ReturnType<typeof familyOf>>,
	{ context, words }: Matter,
	mayBeEmpty: boolean,
): readonly Choice<unknown>[] {
	const named: Readonly<Record<string, string>> = context.words.names[family];
	const codes = Object.entries(named).map(([value, name]): Choice<unknown> => ({ value, name }));
	return mayBeEmpty ? [...codes, { value: undefined, name: words.empty }] : codes;
}
