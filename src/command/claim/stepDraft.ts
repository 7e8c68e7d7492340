/** A step of an entry that was broken off: one small file beside the journal for each person, entry and step, gone when the step is recorded. */

import type { GuideDraft, GuideDrafts } from '../../ask/guideDraft.ts';
import { type JournalContext, printError, printInfo } from '../../context.ts';
import { FileFailure } from '../../files/failure.ts';
import { readWhole } from '../../files/read.ts';
import { removeFile, writeWhole } from '../../files/write.ts';
import { jsonLine } from '../../format/json.ts';
import { draftsBeside, sidecars } from '../../store/sidecars.ts';
import { visibleLine } from '../../text/visible.ts';
import { cutTo } from '../../text/width.ts';
import { markOf } from '../add/draft.ts';

/** Which step of which entry. */
export interface DraftedStep {
	readonly claim: number;
	/** The move or action; with what of the entry it is about, where it is not about all of it: `measureDone-2`. */
	readonly step: string;
}

interface Kept extends GuideDraft {
	readonly begunAt: string;
}

/** The draft of one step, of this person. */
export class StepDraft implements GuideDrafts {
	readonly #context: JournalContext;
	readonly #path: string;
	#begunAt: string;
	#isKept = false;
	#canKeep = true;

	constructor(context: JournalContext, { claim, step }: DraftedStep) {
		this.#context = context;
		this.#path = `${context.journalPath}${sidecars.draft}${markOf(context.actor())}-${step}-${claim}`;
		this.#begunAt = context.world.clock.now();
	}

	/** Asks whether to go on with what was broken off. */
	async resume(): Promise<GuideDraft | undefined> {
		const kept = this.#read();
		if (!kept) return undefined;
		const { questions } = this.#context.words;
		const { putChoice } = await import('../../ask/question.ts');
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

	keep(draft: GuideDraft | undefined): void {
		if (!draft) this.discard();
		if (!draft || !this.#canKeep) return;
		try {
			writeWhole(`${jsonLine({ begunAt: this.#begunAt, ...draft })}\n`, this.#path, { replace: true, mode: 0o600 });
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

	#read(): Kept | undefined {
		try {
			return keptIn(JSON.parse(Buffer.from(readWhole(this.#path)).toString('utf8')));
		} catch (error) {
			if (error instanceof FileFailure || error instanceof SyntaxError) return undefined;
			throw error;
		}
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
function keptIn(parsed: unknown): Kept | undefined {
	if (typeof parsed !== 'object' || parsed === null || !('begunAt' in parsed && 'answers' in parsed && 'begun' in parsed)) return undefined;
	const { begunAt, answers, begun } = parsed;
	if (typeof begunAt !== 'string' || !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(begunAt) || !Array.isArray(answers)) return undefined;
	if (typeof begun !== 'object' || begun === null) return undefined;
	const texts = Object.entries(begun).flatMap(([name, text]): [string, string][] => (typeof text === 'string' ? [[name, text]] : []));
	return {
		begunAt,
		answers: answers.flatMap((one: unknown): [string, unknown][] =>
			Array.isArray(one) && typeof one[0] === 'string' ? [[one[0], one[1]]] : [],
		),
		begun: Object.fromEntries(texts),
	};
}

/** The beginning of the longest text that was typed. */
function excerptOf({ answers, begun }: GuideDraft, columns: number): string {
	const texts = [...Object.values(begun), ...answers.flatMap(([, value]) => (typeof value === 'string' ? [value] : []))];
	const [longest = ''] = texts.toSorted((left, right) => right.length - left.length);
	return cutTo(visibleLine(longest), Math.max(20, columns - 40));
}
