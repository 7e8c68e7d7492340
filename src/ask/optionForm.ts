/** A form of options: each is typed on a line or chosen from a list, and read like its flag; what was answered is kept until it is recorded. */

import type { CommandContext } from '../context.ts';
import type { NameReading } from '../domain/people/people.ts';
import type { Given, OptionName } from '../grammar/option.ts';
import type { ValueKind } from '../grammar/value.ts';
import { Interrupted } from '../interruption.ts';
import type { ErrorMessages } from '../text/index.ts';
import { type AnsweredQuestion, putCheck } from './check.ts';
import { isChosen, putChoice, wordsOf } from './choice.ts';
import { type FormDrafts, keptAnswer } from './draft.ts';
import { BACK, Correcting, fillForm, type Position, type Progress, type Step } from './form.ts';
import { untilClear } from './person.ts';
import { putLine, putText } from './question.ts';
import { answerReader, typedAs, typedQuestion } from './read.ts';

export interface OptionQuestion {
	readonly message: string;
	readonly kind: ValueKind;
	/** What Enter means, as it would be typed. */
	readonly initial?: string | undefined;
	/** Those of the values that may be chosen; without it, all. */
	readonly only?: readonly string[] | undefined;
	/** Whether it takes more than a line. */
	readonly ofLines?: boolean | undefined;
	/** What the list of people makes of a name. */
	readonly people?: ((name: string) => NameReading | undefined) | undefined;
	/** What is wrong with a value, though it can be read. */
	readonly fault?: ((value: unknown, answers: OptionAnswers) => string | undefined) | undefined;
}

/** By the names of the questions. */
export type OptionAnswers = Readonly<Record<string, unknown>>;

interface OptionFormAsked {
	/** The question of that name; undefined where there is none. */
	readonly question: (name: string) => OptionQuestion | undefined;
	/** The answers as options, for the command line that goes on where the form is broken off. */
	readonly asOptions: (answers: OptionAnswers) => Given<OptionName>;
	/** Where what was answered is kept; undefined: nowhere. */
	readonly drafts?: FormDrafts | undefined;
}

/** Shows what would be recorded: the question whether to; undefined where the answers do not suffice. */
export type Shown = (answers: OptionAnswers) => Promise<string | undefined>;

/** What was answered so far, and the two ways to ask on: for named options, and whether to record. */
export class OptionForm {
	readonly #context: CommandContext;
	readonly #asked: OptionFormAsked;
	readonly #errorMessages: ErrorMessages;
	#progress: Progress<OptionAnswers>;

	/** With what was answered before an interruption, where the person goes on with it. */
	static async begin(context: CommandContext, asked: OptionFormAsked): Promise<OptionForm> {
		const errorMessages = await context.errorMessages();
		const draft = await asked.drafts?.resume();
		let progress: Progress<OptionAnswers> = { answers: {}, answered: [], begun: draft?.begun };
		for (const [name, value] of draft?.answers ?? []) {
			const question = asked.question(name);
			const read = question && keptAnswer(value, question.kind, question.message, context, errorMessages);
			// What could be said then may be wrong by now.
			if (read?.value === undefined || question?.fault?.(read.value, progress.answers) !== undefined) continue;
			progress = { ...progress, answers: { ...progress.answers, [name]: read.value }, answered: [...progress.answered, name] };
		}
		return new OptionForm(context, asked, errorMessages, progress);
	}

	private constructor(context: CommandContext, asked: OptionFormAsked, errorMessages: ErrorMessages, progress: Progress<OptionAnswers>) {
		this.#context = context;
		this.#asked = asked;
		this.#errorMessages = errorMessages;
		this.#progress = progress;
	}

	get answers(): OptionAnswers {
		return this.#progress.answers;
	}

	/** Puts those of the questions that were not answered yet. Throws Interrupted on Ctrl-C. */
	async ask(names: readonly string[]): Promise<void> {
		await this.#fill([...new Set([...this.#progress.answered, ...names])].map((name) => this.#step(name)));
	}

	/** The last question, from which each answer can be corrected: whether it is to be recorded; undefined where the answers do not suffice. */
	async check(shown: Shown): Promise<boolean | undefined> {
		const steps = this.#progress.answered.map((name) => this.#step(name));
		let agreed: boolean | undefined;
		const last: Step<OptionAnswers> = {
			name: '',
			last: true,
			ask: async (answers, position) => {
				const message = await shown(answers);
				agreed = undefined;
				if (message === undefined) return answers;
				const describe = (name: string): AnsweredQuestion => this.#described(name, answers);
				const verdict = await putCheck(this.#context, { message, initial: true, steps, describe }, answers, position);
				if (verdict === BACK || verdict instanceof Correcting) return verdict;
				agreed = verdict !== false;
				return answers;
			},
			clear: (answers) => answers,
		};
		await this.#fill([...steps, last]);
		return agreed;
	}

	async #fill(steps: readonly Step<OptionAnswers>[]): Promise<void> {
		try {
			await fillForm(steps, this.#progress, ({ answers, answered, begun }) => {
				this.#progress = { answers, begun, answered: answered.filter((name) => name !== '') };
				this.#keep();
			});
		} catch (error) {
			if (error instanceof Interrupted && this.#progress.answered.length > 0) error.answered = this.#asked.asOptions(this.answers);
			throw error;
		}
	}

	/** Keeps what was typed; what was only chosen is chosen again in a moment. */
	#keep(): void {
		const { answers, answered, begun = {} } = this.#progress;
		const isTyped = (name: string) => !isChosen(this.#question(name).kind);
		const isWorthIt = answered.some(isTyped) || Object.keys(begun).length > 0;
		const kept = answered.map((name) => [name, answers[name] ?? null] as const);
		this.#asked.drafts?.keep(isWorthIt ? { answers: kept, begun } : undefined);
	}

	#question(name: string): OptionQuestion {
		const question = this.#asked.question(name);
		if (!question) throw new RangeError(`no question ${name}`);
		return question;
	}

	#step(name: string): Step<OptionAnswers> {
		return {
			name,
			ask: async (answers, position) => {
				const value = await this.#put(name, answers, position);
				return value === BACK ? BACK : { ...answers, [name]: value };
			},
			clear: (answers) => ({ ...answers, [name]: undefined }),
		};
	}

	async #put(name: string, answers: OptionAnswers, position: Position): Promise<unknown> {
		const { message, kind, initial, only, ofLines, people, fault } = this.#question(name);
		const context = this.#context;
		const earlier = answers[name];
		const read = answerReader(context, this.#errorMessages, kind, message, false);
		if (isChosen(kind)) {
			const choices = Object.entries(wordsOf(kind, context)).flatMap(([value, name]) =>
				only?.includes(value) === false ? [] : [{ value, name }],
			);
			const likeliest = initial === undefined ? undefined : read(initial);
			return putChoice<unknown>(context, message, choices, earlier ?? (likeliest?.ok ? likeliest.value : undefined), position);
		}
		const asked = {
			...typedQuestion(context, this.#errorMessages, { message, kind, earlier, fault: (value) => fault?.(value, answers) }),
			initial: initial !== undefined && read(initial).ok ? initial : undefined,
		};
		if (ofLines) return await putText(context, asked, position);
		return await untilClear(context, people, () => putLine<unknown>(context, asked, position));
	}

	/** What was asked under this name, and what was answered. */
	#described(name: string, answers: OptionAnswers): AnsweredQuestion {
		const { message, kind } = this.#question(name);
		const value = answers[name];
		const chosen = isChosen(kind) && typeof value === 'string' ? wordsOf(kind, this.#context)[value] : undefined;
		return { question: message, answer: chosen ?? typedAs(kind, value, this.#context) ?? '' };
	}
}
