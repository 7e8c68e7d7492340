/** `add` on a terminal, with nothing or only some of it given: the form, its draft, and another entry after it. */

import type { EntryAnswers } from '../../ask/entry/sources.ts';
import type { Progress } from '../../ask/form.ts';
import { endWith, type JournalContext, printError, printInfo } from '../../context.ts';
import type { Day } from '../../domain/day.ts';
import type { Registration } from '../../domain/decide/index.ts';
import { type FormField, fieldsWith } from '../../domain/fields.ts';
import { type ExitCode, exit } from '../../exit.ts';
import { FileFailure } from '../../files/failure.ts';
import type { Given } from '../../grammar/option.ts';
import { Interrupted } from '../../interruption.ts';
import { valueWords } from '../../sentence/value.ts';
import { fieldText } from '../../text/field.ts';
import { visibleLine } from '../../text/visible.ts';
import { cutTo } from '../../text/width.ts';
import { claimSlot, claimSlotOf, type Draft, isKept, keepDraft, keyOf, type OwnSlot, readDrafts, removeDraft } from './draft.ts';
import { record } from './record.ts';
import { sourcesOf } from './sources.ts';

/** Asks for what is missing, registers it, and offers another form. */
export async function addByForm(registration: Registration, given: Given<'dryRun' | 'yes'>, context: JournalContext): Promise<ExitCode> {
	const { questions } = context.words;
	// On trial nothing is saved, and what is not asked about is not begun again either.
	const alone = given.dryRun === true || given.yes === true;
	const draft = await chosenDraft(context);
	printInfo(context, questions.guide);
	const entered = draft && enteredLine(context, draft.progress);
	if (entered !== undefined) printInfo(context, entered);
	let filled = await new EntryDraft(context, draft ?? NOTHING).fill(registration, alone, given.dryRun);
	while (filled === 'another') {
		const next = new EntryDraft(context, NOTHING);
		try {
			filled = await next.fill({}, alone, given.dryRun);
		} catch (error) {
			// All that was answered is registered: nothing was broken off.
			if (error instanceof Interrupted && !next.isBegun) return exit.done;
			throw error;
		}
	}
	return filled;
}

const NOTHING: Progress<EntryAnswers> = { answers: {}, answered: [] };

/** Asks what to do with drafts; gives the one to resume, if any. */
async function chosenDraft(context: JournalContext): Promise<Draft | undefined> {
	const drafts = await readDrafts(context);
	if (drafts.length === 0) return undefined;
	const { words } = context;
	const { questions } = words;
	const { putChoice } = await import('../../ask/choice.ts');
	const choices = [
		...drafts.map((draft) => ({ value: draft, name: questions.goOn(titleOf(context, draft), draft.begunAt) })),
		{ value: 'later' as const, name: questions.later },
		{ value: 'discard' as const, name: questions.discard(drafts.length) },
	];
	const chosen = await putChoice<Draft | 'later' | 'discard'>(context, questions.unfinished(drafts.length), choices, drafts[0], {
		first: true,
	});
	if (chosen === 'discard') for (const draft of drafts) discard(context, draft);
	return typeof chosen === 'object' ? chosen : undefined;
}

/** Removes a draft, unless another window has gone on with it meanwhile. */
function discard(context: JournalContext, draft: Draft): void {
	const slot = claimSlotOf(context, draft);
	if (!slot) return;
	try {
		removeDraft(draft);
	} finally {
		slot.release();
	}
}

/** A one-line label of the draft for a list. */
function titleOf(context: JournalContext, { progress }: Draft): string {
	const { client, kind, summary } = progress.answers;
	const begun = Object.values(progress.begun ?? {});
	const parts = [client, kind && context.words.names.kind[kind], summary, ...begun].filter((part) => typeof part === 'string');
	return cutTo(visibleLine(parts.join(', ')), Math.max(20, context.world.out.columns - 40));
}

/** Shows earlier answers, which are not asked again and are no longer on the screen; undefined where there are none. */
function enteredLine({ words }: JournalContext, { answers }: Progress<EntryAnswers>): string | undefined {
	const all = fieldsWith('form').map((name) => {
		const value = answers[name];
		if (value == null || NOT_RECALLED.has(name)) return undefined;
		return fieldText(name, value, { ...valueWords(words), day: words.longDay });
	});
	const parts = all.filter((part) => part !== undefined);
	return parts.length === 0 ? undefined : words.questions.entered(parts.join('; '));
}

/** The last question is still on the screen, or has nothing to show. */
const NOT_RECALLED: ReadonlySet<FormField> = new Set(['replyBy', 'summary', 'responsible']);

/** One filling of the form, with its draft. */
class EntryDraft {
	readonly #context: JournalContext;
	readonly #begunAt: string;
	readonly #begunOn: Day;
	#begun: Progress<EntryAnswers>;
	/** Undefined where no draft can be kept. */
	#slot: OwnSlot | undefined;
	/** Why no draft can be kept; printed at the first answer. */
	#unkept: string | undefined;
	/** Whether there is a draft to resume. */
	#kept: boolean;

	constructor(context: JournalContext, begun: Progress<EntryAnswers> | Draft) {
		this.#context = context;
		const draft = 'path' in begun ? begun : undefined;
		let resumed: OwnSlot | undefined;
		try {
			resumed = draft && claimSlotOf(context, draft);
			this.#slot = resumed ?? claimSlot(context);
		} catch (error) {
			if (!(error instanceof FileFailure)) throw error;
			this.#unkept = error.detail;
		}
		this.#kept = resumed !== undefined;
		// If another window resumed the draft meanwhile, this is a new entry.
		const goesOn = draft && (resumed || this.#unkept !== undefined) ? draft : undefined;
		this.#begunAt = goesOn?.begunAt ?? context.world.clock.now();
		const local = goesOn && context.world.clock.local(goesOn.begunAt, context.journal.settings.zone).day;
		this.#begunOn = local !== undefined && local < context.today ? local : context.today;
		this.#begun = goesOn?.progress ?? ('path' in begun ? NOTHING : begun);
	}

	/** Whether anything was answered, or begun to be. */
	get isBegun(): boolean {
		return this.#begun.answered.length > 0 || this.#begun.begun !== undefined;
	}

	/** Asks, registers, and removes the draft; after an interruption, or without saving, the draft stays. `another`: another form is wanted. */
	async fill(given: Registration, alone: boolean, dryRun: true | undefined): Promise<ExitCode | 'another'> {
		try {
			return await this.#fill(given, alone, dryRun);
		} finally {
			this.#slot?.release();
		}
	}

	async #fill(given: Registration, alone: boolean, dryRun: true | undefined): Promise<ExitCode | 'another'> {
		const { words } = this.#context;
		const { askEntry } = await import('../../ask/entry/entry.ts');
		try {
			const sources = sourcesOf(this.#context, { alone, begunOn: this.#begunOn, settles: true });
			const { save, another, answer, satisfaction, ...answers } = await askEntry(
				this.#context,
				given,
				sources,
				this.#begun,
				async (progress) => this.#keep(progress),
			);
			if (save === false) return endWith(this.#context, this.#kept ? words.questions.notSavedYet : words.questions.notSaved, exit.refused);
			const registration = { ...answers, key: answers.key ?? keyOf(this.#context, this.#begunAt, this.#slot) };
			const code = await record(
				registration,
				{ ...this.#context, asks: false },
				{ dryRun, shown: !alone, atOnce: { answer, satisfaction } },
			);
			if (code !== exit.done) return code;
			if (this.#kept && this.#slot && !dryRun) removeDraft(this.#slot);
			return another ? 'another' : code;
		} catch (error) {
			if (error instanceof Interrupted && this.#isKeptStill()) printInfo(this.#context, words.questions.keptForLater);
			throw error;
		}
	}

	/** Whether the draft exists; a removed one is written once more. */
	#isKeptStill(): boolean {
		if (!this.#kept || !this.#slot) return false;
		if (!isKept({ path: this.#slot.path, begunAt: this.#begunAt })) this.#keep(this.#begun);
		return this.#kept;
	}

	#keep(progress: Progress<EntryAnswers>): void {
		this.#begun = progress;
		if (this.#unkept !== undefined) this.#printUnkept(this.#unkept);
		if (!this.#slot) return;
		try {
			keepDraft({ path: this.#slot.path, begunAt: this.#begunAt, progress });
			this.#kept = true;
		} catch (error) {
			if (!(error instanceof FileFailure)) throw error;
			this.#slot.release();
			this.#slot = undefined;
			this.#kept = false;
			this.#printUnkept(error.detail);
		}
	}

	/** The entry can be made without a draft; the warning is printed once. */
	#printUnkept(why: string): void {
		this.#unkept = undefined;
		printError(this.#context, this.#context.words.questions.draftUnkept(why));
	}
}
