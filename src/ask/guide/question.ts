/** One question of a guide: chosen from a list, or typed and read like a flag. The rule checks each answer before it is accepted. */

import { openMeasures } from '../../domain/claim.ts';
import { readClientName } from '../../domain/client/clientName.ts';
import { optionRow, personOptions } from '../../grammar/option.ts';
import type { ValueKind } from '../../grammar/value.ts';
import { shortened } from '../../sentence/value.ts';
import { type Choice, type ChosenKind, isChosen, putChoice, wordsOf } from '../choice.ts';
import type { Position } from '../form.ts';
import { untilClear } from '../person.ts';
import { putLine, putText } from '../question.ts';
import { typedAs, typedQuestion } from '../read.ts';
import { type Answers, defaultOf, type StepName, withAnswers } from './answers.ts';
import type { Matter } from './matter.ts';

/** May be answered with nothing. */
const optional: ReadonlySet<StepName> = new Set([
	...(['measureBy', 'whom', 'amount', 'notice', 'case', 'awarded', 'performed'] as const),
	...(['justified', 'remedyKind', 'cause', 'department', 'preventionText', 'preventionBy'] as const),
]);

function isOptional(name: StepName, { doing }: Matter): boolean {
	return optional.has(name) || (name === 'result' && doing === 'reply');
}

/** The kind of its value. */
export function kindOf(name: Exclude<StepName, 'correction'>): ValueKind {
	switch (name) {
		case 'measureText':
		case 'preventionText':
			return 'text';
		case 'measureDue':
		case 'preventionDue':
			return 'futureDay';
		case 'measureBy':
		case 'preventionBy':
			return 'line';
		case 'remedyKind':
			return 'remedy';
		default:
			return optionRow(name).value ?? 'line';
	}
}

/** Puts the question until its answer may stand: the answer, or BACK. */
export async function putQuestion(
	name: Exclude<StepName, 'correction'>,
	matter: Matter,
	before: Answers,
	earlier: unknown,
	position: Position,
): Promise<unknown> {
	const { context, errorMessages } = matter;
	const kind = kindOf(name);
	const message = messageOf(name, matter, before);
	const initial = defaultOf(name, matter, before);
	if (name === 'expired') return putChoice(context, message, whether(matter), earlier, position);
	if (isChosen(kind)) return choose(name, kind, matter, before, earlier ?? initial, position);
	const fault = (value: unknown) => against(name, matter, before, value);
	const asked = {
		...typedQuestion(context, errorMessages, { message, kind, mayBeEmpty: isOptional(name, matter), earlier, fault }),
		initial: typedAs(kind, initial, context),
	};
	// A reasoned decision, and a letter, take more than a line.
	if (name === 'grounds' || (name === 'text' && matter.doing === 'reply')) return putText(context, asked, position);
	return untilClear(context, peopleFor(name, matter, before), () => putLine(context, asked, position));
}

/** What the list of people makes of the answer, where it names one of them who was not named in this form yet. A measure may be taken by «склад». */
function peopleFor(name: StepName, { people }: Matter, before: Answers): Matter['people'] {
	const isDoer = name === 'measureBy' || name === 'preventionBy';
	if (!people || (!isDoer && !isPerson(name))) return undefined;
	const named = Object.entries(before).flatMap(([step, value]) =>
		step !== name && (isPerson(step) || step === 'measureBy') ? [value] : [],
	);
	return (answer) => {
		if (named.includes(answer)) return undefined;
		const reading = people(answer);
		if (!isDoer && name !== 'by') return reading;
		const isOther = reading?.is === 'nobody' && reading.near.length === 0 && readClientName(answer)?.is !== 'person';
		return isOther ? undefined : reading;
	};
}

function isPerson(step: string): boolean {
	return personOptions.some((option) => option === step);
}

/** Whether an answer came, to be chosen. */
export function whether({ words }: Matter): readonly Choice<unknown>[] {
	return [
		{ value: undefined, name: words.cameAnswer },
		{ value: true, name: words.noAnswer },
	];
}

/** A list of the words of the screen. */
function choose(name: StepName, kind: ChosenKind, matter: Matter, before: Answers, earlier: unknown, position: Position): Promise<unknown> {
	const { context, words } = matter;
	const means: Readonly<Record<string, string>> = kind === 'kind' ? context.words.questions.kindMeans : {};
	const named = Object.entries(wordsOf(kind, context)).map(
		([value, word]): Choice<unknown> => ({ value, name: word, meaning: means[value] }),
	);
	const nothing = name === 'notice' ? words.notYet : context.words.questions.none;
	const choices = isOptional(name, matter) ? [{ value: undefined, name: nothing }, ...named] : named;
	return putChoice(context, messageOf(name, matter, before), choices, earlier, position, (value) => against(name, matter, before, value));
}

/** The rule's objection to the answer. */
export function against(name: StepName, matter: Matter, before: Answers, value: unknown): string | undefined {
	const trial = matter.tried(withAnswers(matter.given, { ...before, [name]: value }));
	return trial.against.length > 0 ? trial.against.join(' ') : undefined;
}

/** The words of the question, with what is known of the claim by then. */
export function messageOf(name: StepName, { context, words, doing, given, claim }: Matter, before: Answers): string {
	if (name === 'allow') return context.words.questions.allowed;
	const ground = before.ground ?? given.ground;
	if (name === 'evidence' && ground) return words.evidence[ground] ?? words.questions.evidence;
	const [measure] = openMeasures(claim);
	if (name === 'result' && doing === 'reply' && measure?.text) return words.measureResult(shortened(measure.text, 40));
	return words.of[doing]?.[name] ?? words.questions[name];
}
