/** A form: questions in order, each answer checked at once; going back keeps the answers. */

/** The result of a question where the person goes back to the previous one. */
export const BACK = Symbol('back');
export type Back = typeof BACK;

/** The position of a question in the form. */
export interface Position {
	/** It was answered before: the answer stands among the answers, and is offered again. */
	readonly again: boolean;
	/** Nothing was asked before it: there is no way back. */
	readonly first: boolean;
}

export interface Step<A> {
	/** Known to a draft, which says by it what was answered. */
	readonly name: string;
	/** Whether the question is put, given the answers so far; without it, always. */
	readonly when?: (answers: A) => boolean;
	/** Puts the question until it is answered: the answers with its own, or BACK. An interruption is thrown. */
	readonly ask: (answers: A, position: Position) => Promise<A | Back>;
	/** The answers without its own: for a question that is not put any more, since another was answered anew. */
	readonly clear: (answers: A) => A;
}

/** How far a form is filled. */
export interface Progress<A> {
	readonly answers: A;
	/** The names of the steps that were answered, also with nothing. */
	readonly answered: readonly string[];
}

/** A step that supplies one field of the answers. `ask` gets the answers so far, and what was answered here before, if anything was. */
export function field<A, K extends keyof A & string>(
	name: K,
	ask: (answers: A, earlier: { readonly value: A[K] } | undefined, position: Position) => Promise<A[K] | Back>,
	when?: (answers: A) => boolean,
): Step<A> {
	return {
		name,
		...(when && { when }),
		ask: async (answers, position) => {
			const value = await ask(answers, position.again ? { value: answers[name] } : undefined, position);
			return value === BACK ? BACK : { ...answers, [name]: value };
		},
		clear: (answers) => ({ ...answers, [name]: undefined }),
	};
}

/**
 * Puts the questions that were not answered yet, and gives all answers. Going back puts the one before again, and then those
 * behind it, each with its earlier answer. `keep` is called with each answer before the next question is asked.
 */
export async function fillForm<A>(
	steps: readonly Step<A>[],
	begun: Progress<A>,
	keep: (progress: Progress<A>) => void | Promise<void> = () => {},
): Promise<A> {
	let { answers } = begun;
	const answered = new Set(begun.answered);
	const isPut = (step: Step<A>) => step.when?.(answers) ?? true;
	let at = steps.findIndex((step) => isPut(step) && !answered.has(step.name));
	for (let step = steps[at]; step; step = steps[at]) {
		const before = steps.slice(0, at).findLastIndex(isPut);
		const reply = await step.ask(answers, { again: answered.has(step.name), first: before < 0 });
		if (reply === BACK) {
			if (before >= 0) at = before;
			continue;
		}
		answers = reply;
		answered.add(step.name);
		await keep({ answers, answered: [...answered] });
		at = steps.findIndex((one, index) => index > at && isPut(one));
	}
	for (const step of steps) if (!isPut(step) && answered.has(step.name)) answers = step.clear(answers);
	return answers;
}
