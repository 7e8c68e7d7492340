/** A form: questions in order, each answer checked at once; going back keeps the answers. */

import { Begun, type BegunAnswer } from './begun.ts';

/** The result of a question where the person goes back to the previous one. */
export const BACK = Symbol('back');
export type Back = typeof BACK;

/** The position of a question in the form. */
export interface Position {
	/** It was answered before: the answer stands among the answers, and is offered again. */
	readonly again: boolean;
	/** Nothing was asked before it: there is no way back. */
	readonly first: boolean;
	/** The answer as far as it was written before, and what is called as it grows. */
	readonly begun: BegunAnswer;
}

/** What a prompt looks at: outside of a form nothing that is begun is kept. */
export type PromptPosition = Pick<Position, 'first'> & Partial<Pick<Position, 'begun'>>;

/** The result of the last question where an earlier answer is to be corrected: that question is asked again, and then the last one again. */
export class Correcting {
	/** The name of the step. */
	readonly step: string;

	constructor(step: string) {
		this.step = step;
	}
}

export interface Step<A> {
	/** Known to a draft, which says by it what was answered. */
	readonly name: string;
	/** Whether the question is put, given the answers so far; without it, always. */
	readonly when?: (answers: A) => boolean;
	/** Puts the question until it is answered: the answers with its own, BACK, or what to correct. An interruption is thrown. */
	readonly ask: (answers: A, position: Position) => Promise<A | Back | Correcting>;
	/**
	 * The answers with its own where that is known, or of no account, so that nobody is asked; undefined: it is put. What is assumed is
	 * assumed again with each answer, and can be corrected at the last question.
	 */
	readonly assumed?: ((answers: A) => A | undefined) | undefined;
	/** It shows all that was answered: what is not asked any more is gone before. */
	readonly last?: boolean;
	/** The answers without its own: for a question that is not put any more, since another was answered again. */
	readonly clear: (answers: A) => A;
}

/** How far a form is filled. */
export interface Progress<A> {
	readonly answers: A;
	/** The names of the steps that were answered, also with nothing. */
	readonly answered: readonly string[];
	/** Answers as far as they were written, by the names of their steps: also those from which the person went back. */
	readonly begun?: Readonly<Record<string, string>> | undefined;
}

/** When a field is asked for, and what is assumed of it: undefined where it is asked, as it is without this. */
export interface FieldRules<A, V> {
	readonly when?: ((answers: A) => boolean) | undefined;
	readonly assumed?: ((answers: A) => { readonly value: V } | undefined) | undefined;
}

/** A step that supplies one field of the answers. `ask` gets the answers so far, and what was answered here before, if anything was. */
export function field<A, K extends keyof A & string>(
	name: K,
	ask: (answers: A, earlier: { readonly value: A[K] } | undefined, position: Position) => Promise<A[K] | Back>,
	{ when, assumed }: FieldRules<A, A[K]> = {},
): Step<A> {
	return {
		name,
		...(when && { when }),
		...(assumed && {
			assumed: (answers) => {
				const known = assumed(answers);
				return known && { ...answers, [name]: known.value };
			},
		}),
		ask: async (answers, position) => {
			const value = await ask(answers, position.again ? { value: answers[name] } : undefined, position);
			return value === BACK ? BACK : { ...answers, [name]: value };
		},
		clear: (answers) => ({ ...answers, [name]: undefined }),
	};
}

/**
 * Puts the questions that were not answered yet, and gives all answers. Going back puts the one before again, and then those
 * behind it, each with its earlier answer; a correction puts one again, those that only it gives rise to, and the one from which it
 * was called for. `keep` is called with each answer before the next question is asked, with each line of a text, and with what is
 * written of an answer where that is broken off.
 */
export async function fillForm<A>(
	steps: readonly Step<A>[],
	start: Progress<A>,
	keep: (progress: Progress<A>) => void | Promise<void> = () => {},
): Promise<A> {
	let { answers } = start;
	const answered = new Set(start.answered);
	const begun: Begun = new Begun(start.begun ?? {}, async () => {
		await keep(progress());
	});
	const progress = (): Progress<A> => ({ answers, answered: [...answered], ...(begun.texts && { begun: begun.texts }) });
	const isOpen = (step: Step<A>) => step.when?.(answers) ?? true;
	/** Steps that hold what was assumed. */
	const assumed = new Set<string>();
	/** Whether the question is put in its turn. */
	const isPut = (step: Step<A>) => isOpen(step) && (answered.has(step.name) || step.assumed?.(answers) === undefined);
	/** What is not asked any more is answered no more, and what can be assumed is. */
	const settle = () => {
		for (const step of steps) {
			const { name } = step;
			const known = isOpen(step) && !answered.has(name) ? step.assumed?.(answers) : undefined;
			if (known) {
				answers = known;
				assumed.add(name);
			} else if (assumed.delete(name) || (answered.has(name) && !isOpen(step))) {
				answers = step.clear(answers);
				answered.delete(name);
			}
		}
	};
	let at = steps.findIndex((step) => isPut(step) && !answered.has(step.name));
	/** Where a correction was called for. */
	let from: number | undefined;
	for (let step = steps[at]; step; step = steps[at]) {
		const before = steps.slice(0, at).findLastIndex(isPut);
		if (step.last) settle();
		const position = { again: answered.has(step.name) || assumed.has(step.name), first: before < 0, begun: begun.of(step.name) };
		const reply = await step.ask(answers, position).catch(async (error: unknown) => {
			await begun.keep();
			throw error;
		});
		await begun.kept();
		if (reply instanceof Correcting) {
			from = at;
			at = steps.findIndex(({ name }) => name === reply.step);
			continue;
		}
		if (reply === BACK) {
			if (from !== undefined) at = from;
			else if (before >= 0) at = before;
			from = undefined;
			continue;
		}
		answers = reply;
		answered.add(step.name);
		assumed.delete(step.name);
		begun.end(step.name);
		await keep(progress());
		const next = steps.findIndex((one, index) => index > at && isPut(one) && (from === undefined || !answered.has(one.name)));
		at = from !== undefined && (next < 0 || next >= from) ? from : next;
		if (at === from) from = undefined;
	}
	settle();
	return answers;
}
