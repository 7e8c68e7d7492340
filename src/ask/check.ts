/** The last question of a form: whether what was understood is to be saved; or which answer is to be corrected first. */

import { otherLayout } from '../grammar/keyboardLayout.ts';
import { visibleLine } from '../text/visible.ts';
import { cutTo } from '../text/width.ts';
import type { Asker } from './asker.ts';
import { putChoice } from './choice.ts';
import { BACK, type Back, Correcting, type Position, type Step } from './form.ts';
import { bare } from './prompt/answered.ts';
import { putLine, readYes } from './question.ts';

/** An answered question, for the list of what can be corrected. */
export interface AnsweredQuestion {
	readonly question: string;
	/** What was answered; empty where nothing was. */
	readonly answer: string;
}

interface CheckAsked<A> {
	readonly message: string;
	/** What Enter means. */
	readonly initial: boolean;
	/** All steps of the form: those that are put can be corrected. */
	readonly steps: readonly Step<A>[];
	readonly describe: (step: string, answers: A) => AnsweredQuestion;
	/** Whether it may be answered that another form is to follow. */
	readonly another?: boolean | undefined;
}

/** Whether to save, and whether to go on with another form; BACK, or the step that the person wants to answer again. */
export async function putCheck<A>(
	asker: Asker,
	{ message, initial, steps, describe, another = false }: CheckAsked<A>,
	answers: A,
	position: Pick<Position, 'first'>,
): Promise<boolean | 'another' | Back | Correcting> {
	const { questions } = asker.words;
	const { yes, no, correct, andAnother } = questions;
	const correctable = putOf(steps, answers).length > 0;
	const words = [yes, ...(another ? [andAnother] : []), no, ...(correctable ? [correct] : [])];
	for (;;) {
		const verdict = await putLine<boolean | 'another' | 'correct'>(
			asker,
			{
				message: `${message} (${words.join('/')})`,
				initial: initial ? yes : no,
				...(another && { keys: [questions.anotherByWord] }),
				read: (typed) => {
					if (another && isWord(typed, ANOTHER)) return { ok: true, value: 'another' };
					if (correctable && isWord(typed, CORRECT)) return { ok: true, value: 'correct' };
					const answer = readYes(asker.words, typed);
					return answer.ok ? answer : { ...answer, sentence: questions.answerOneOf(words.join(', ')) };
				},
			},
			{ first: position.first },
		);
		if (verdict !== 'correct') return verdict;
		const chosen = await putCorrection(asker, { steps, describe }, answers);
		if (chosen !== BACK) return chosen;
	}
}

/** Puts the list of what was answered, the last answer first at hand: what is to be corrected, or BACK. */
export async function putCorrection<A>(
	asker: Asker,
	{ steps, describe }: Pick<CheckAsked<A>, 'steps' | 'describe'>,
	answers: A,
): Promise<Back | Correcting> {
	const { words, world } = asker;
	const choices = putOf(steps, answers).map(({ name }) => {
		const { question, answer } = describe(name, answers);
		const shown = `${bare(question)}: ${answer === '' ? words.questions.none : visibleLine(answer)}`;
		return { value: name, name: cutTo(shown, world.out.columns - 4) };
	});
	const [only, ...others] = choices;
	if (only && others.length === 0) return new Correcting(only.value);
	const chosen = await putChoice<string>(asker, words.questions.whatToCorrect, choices, choices.at(-1)?.value, { first: false });
	return chosen === BACK ? BACK : new Correcting(chosen);
}

/** The steps that are asked with these answers, the last one left out. */
function putOf<A>(steps: readonly Step<A>[], answers: A): readonly Step<A>[] {
	return steps.filter((step) => !step.last && (step.when?.(answers) ?? true));
}

const CORRECT = ['исправить', 'correct'];
const ANOTHER = ['ещё', 'еще', 'more'];

/** One of the words, which may be cut short, and typed on the other layout. */
function isWord(typed: string, words: readonly string[]): boolean {
	const text = typed.trim().toLowerCase();
	const begins = (word: string) => words.some((whole) => whole.startsWith(word));
	return text !== '' && (begins(text) || begins(otherLayout(text) ?? '?'));
}
