/** A step that was broken off: one small file beside the journal for each person, step and entry, gone when the step is recorded. */

import type { FormDraft, FormDrafts } from '../../ask/draft.ts';
import { type CommandContext, type JournalContext, printError, printInfo } from '../../context.ts';
import { codes } from '../../domain/code.ts';
import { isDay } from '../../domain/day.ts';
import { FileFailure } from '../../files/failure.ts';
import { removeFile } from '../../files/write.ts';
import { type CommandName, commandNames } from '../../grammar/command.ts';
import { Interrupted } from '../../interruption.ts';
import { draftsBeside, sidecars } from '../../store/sidecars.ts';
import { visibleLine } from '../../text/visible.ts';
import { cutTo } from '../../text/width.ts';
import { begunAtIn, begunIn, markOf, readDraftFile, writeDraftFile } from '../input/draftFile.ts';

/** Which step of which entry, or of the journal itself. */
export interface DraftedStep {
	readonly claim?: number | undefined;
	/** The move or action; with what it is about, where that is not all of the entry: `measureDone-2`. */
	readonly step: string;
	/** What takes it up again. */
	readonly command: CommandName;
	/** As they would be typed; an entry by its whole number. */
	readonly operands: readonly string[];
}

/** A step as it was broken off. */
export interface KeptStep extends FormDraft {
	/** In UTC. */
	readonly begunAt: string;
	/** What takes it up again; undefined where the file does not say. */
	readonly command: CommandName | undefined;
	readonly operands: readonly string[];
}

/** In the name of a file, for a step that is about no entry. */
const JOURNAL = 'journal';

/** The draft of one step, of this person. */
export class StepDraft implements FormDrafts {
	readonly #context: JournalContext;
	readonly #path: string;
	readonly #taken: Pick<KeptStep, 'command' | 'operands'>;
	#begunAt: string;
	#isKept = false;
	#canKeep = true;

	constructor(context: JournalContext, { claim, step, command, operands }: DraftedStep) {
		this.#context = context;
		this.#path = `${context.journalPath}${sidecars.draft}${markOf(context.actor())}-${step}-${claim ?? JOURNAL}`;
		this.#taken = { command, operands };
		this.#begunAt = context.world.clock.now();
	}

	/** Whether something was broken off. */
	get isBegun(): boolean {
		return keptAt(this.#path) !== undefined;
	}

	/** Asks whether to go on with what was broken off. */
	async resume(): Promise<FormDraft | undefined> {
		const kept = keptAt(this.#path);
		if (!kept) return undefined;
		const { questions } = this.#context.words;
		const { putChoice } = await import('../../ask/choice.ts');
		const choices = [
			{ value: true, name: questions.goOn(excerptOf(kept, this.#context.world.out.columns), kept.begunAt) },
			{ value: false, name: questions.discardStep },
		];
		const goesOn = await putChoice(this.#context, questions.unfinishedStep, choices, true, { first: true });
		if (goesOn !== true) {
			this.discard();
			return undefined;
		}
		this.#begunAt = kept.begunAt;
		this.#isKept = true;
		return kept;
	}

	keep(draft: FormDraft | undefined): void {
		if (!draft) this.discard();
		if (!draft || !this.#canKeep) return;
		try {
			writeDraftFile(this.#path, { begunAt: this.#begunAt, ...this.#taken, ...draft });
			this.#isKept = true;
		} catch (error) {
			if (!(error instanceof FileFailure)) throw error;
			this.#canKeep = false;
			this.#isKept = false;
			printError(this.#context, this.#context.words.questions.draftUnkept(error.detail));
		}
	}

	/** Removes it: what it held is recorded, or thrown away. */
	discard(): void {
		try {
			removeFile(this.#path);
		} catch (error) {
			if (!(error instanceof FileFailure)) throw error;
		}
		this.#isKept = false;
	}

	/** Says that what was typed is kept, where it is. */
	tellKept(): void {
		if (this.#isKept) printInfo(this.#context, this.#context.words.questions.stepKept);
	}

	/** The same, where it was the form that was broken off. */
	async keptIfInterrupted<T>(form: Promise<T>): Promise<T> {
		return await form.catch((error: unknown) => {
			if (error instanceof Interrupted) this.tellKept();
			throw error;
		});
	}
}

/** The steps that this person has broken off, the latest first. */
export function keptSteps({ journalPath, actor }: Pick<CommandContext, 'journalPath' | 'actor'>): readonly KeptStep[] {
	try {
		const kept = draftsBeside(journalPath, `${markOf(actor())}-`).flatMap((path) => keptAt(path) ?? []);
		return kept.toSorted((left, right) => (left.begunAt < right.begunAt ? 1 : -1));
	} catch (error) {
		if (error instanceof FileFailure) return [];
		throw error;
	}
}

/** Removes what this person has begun of an entry that has ended: no step is left to go on with. */
export function discardDraftsOf(context: JournalContext, claim: number): void {
	const mark = `${markOf(context.actor())}-`;
	// An unfinished entry has a number behind the mark, a step its name.
	const step = new RegExp(`^[A-Za-z][A-Za-z0-9-]*-${claim}$`);
	try {
		for (const path of draftsBeside(context.journalPath, mark))
			if (step.test(path.slice(path.lastIndexOf(mark) + mark.length))) removeFile(path);
	} catch (error) {
		if (!(error instanceof FileFailure)) throw error;
	}
}

/** What the file holds, where it is what this program writes. What the answers are, the form proves. */
function keptAt(path: string): KeptStep | undefined {
	const kept = readDraftFile(path);
	if (typeof kept !== 'object' || !('answers' in kept && 'begun' in kept)) return undefined;
	const begunAt = begunAtIn(kept);
	const { answers } = kept;
	if (begunAt === undefined || !Array.isArray(answers)) return undefined;
	const named = 'command' in kept ? commandNames.find((name) => name === kept.command) : undefined;
	const typed: readonly unknown[] = 'operands' in kept && Array.isArray(kept.operands) ? kept.operands : [];
	const operands = typed.filter(isOperand);
	return {
		begunAt,
		// With another operand it would be another command.
		command: operands.length === typed.length ? named : undefined,
		operands,
		answers: answers.flatMap((one: unknown): [string, unknown][] =>
			Array.isArray(one) && typeof one[0] === 'string' ? [[one[0], one[1]]] : [],
		),
		begun: begunIn(kept),
	};
}

/** Anybody may have written it: no option, and nothing that steers a terminal. */
function isOperand(value: unknown): value is string {
	return typeof value === 'string' && value !== '' && !value.startsWith('-') && visibleLine(value) === value;
}

/** The beginning of the longest text that was typed: neither of a day nor of a code that was chosen. */
export function excerptOf({ answers, begun }: FormDraft, columns: number): string {
	const isText = (value: unknown): value is string =>
		typeof value === 'string' && !isDay(value) && !Object.values<readonly string[]>(codes).some((family) => family.includes(value));
	const texts = [...Object.values(begun), ...answers.flatMap(([, value]) => (isText(value) ? [value] : []))];
	const [longest = ''] = texts.toSorted((left, right) => right.length - left.length);
	return cutTo(visibleLine(longest), Math.max(20, columns - 40));
}
