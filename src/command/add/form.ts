/** `add` on a terminal, with nothing or only some of it given: the form, its draft, and another entry after it. */

import type { EntrySources } from '../../ask/entrySources.ts';
import type { Progress } from '../../ask/form.ts';
import { type JournalContext, printError, printInfo } from '../../context.ts';
import { kinds } from '../../domain/code.ts';
import { isComplainedOf } from '../../domain/complainedOf.ts';
import type { Registration } from '../../domain/decide/index.ts';
import { type FormField, fieldsWith } from '../../domain/fields.ts';
import { isAsked } from '../../domain/officeProfile.ts';
import { presentOn, routed } from '../../domain/routing.ts';
import { type ExitCode, exit } from '../../exit.ts';
import { FileFailure } from '../../files/failure.ts';
import type { Given } from '../../grammar/option.ts';
import { Interrupted } from '../../interruption.ts';
import { valueWords } from '../../sentence/value.ts';
import { clientsLike } from '../../store/clients.ts';
import { lastEntry } from '../../store/overview.ts';
import { peopleOf } from '../../store/people.ts';
import { fieldText } from '../../text/field.ts';
import { visibleLine } from '../../text/visible.ts';
import { cutTo } from '../../text/width.ts';
import { record, showTrial } from '../add.ts';
import { printRefusalsInForm } from '../claim/change.ts';
import { readerOf } from '../people/settle.ts';
import { daysAwaited, demandsAwaited } from './awaited.ts';
import { claimSlot, claimSlotOf, type Draft, isKept, keepDraft, keyOf, type OwnSlot, readDrafts, removeDraft } from './draft.ts';

/** How many earlier clients are shown at once: with the question and the hint they fit the smallest screen. */
const SHOWN = 7;

/** Asks for what is missing, registers it, and offers another form. */
export async function addByForm(registration: Registration, given: Given<'dryRun' | 'yes'>, context: JournalContext): Promise<ExitCode> {
	const { questions } = context.words;
	const { putYes } = await import('../../ask/question.ts');
	// On trial nothing is saved, and what is not asked about is not begun anew either.
	const alone = given.dryRun === true || given.yes === true;
	const fillOne = async (facts: Registration, begun: Progress<Registration> | Draft) => {
		const form = new EntryDraft(context, begun);
		return form.fill(facts, alone, given.dryRun);
	};
	const draft = await chosenDraft(context);
	printInfo(context, questions.guide);
	if (draft) printInfo(context, enteredLine(context, draft.progress));
	let code = await fillOne(registration, draft ?? NOTHING);
	while (code === exit.done && !alone) {
		try {
			if ((await putYes(context, questions.another, false, { first: true })) !== true) break;
		} catch (error) {
			// Everything that was answered is registered: nothing was broken off.
			if (error instanceof Interrupted) break;
			throw error;
		}
		code = await fillOne({}, NOTHING);
	}
	return code;
}

const NOTHING: Progress<Registration> = { answers: {}, answered: [] };

/** Asks what to do with drafts; gives the one to resume, if any. */
async function chosenDraft(context: JournalContext): Promise<Draft | undefined> {
	const drafts = await readDrafts(context);
	if (drafts.length === 0) return undefined;
	const { words } = context;
	const { questions } = words;
	const { putChoice } = await import('../../ask/question.ts');
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
	const parts = [client, kind && context.words.names.kind[kind], summary].filter((part) => typeof part === 'string');
	return cutTo(visibleLine(parts.join(', ')), Math.max(20, context.world.out.columns - 40));
}

/** Shows earlier answers, which are not asked again and are no longer on the screen. */
function enteredLine({ words }: JournalContext, { answers }: Progress<Registration>): string {
	const parts = fieldsWith('form').map((name) => {
		const value = answers[name];
		if (value == null || NOT_RECALLED.has(name)) return undefined;
		return fieldText(name, value, { ...valueWords(words), day: words.longDay });
	});
	return words.questions.entered(parts.filter((part) => part !== undefined).join('; '));
}

/** The last question is still on the screen, or has nothing to show. */
const NOT_RECALLED: ReadonlySet<FormField> = new Set(['replyBy', 'summary', 'responsible']);

/** One filling of the form, with its draft. */
class EntryDraft {
	readonly #office: JournalContext;
	readonly #begunAt: string;
	#begun: Progress<Registration>;
	/** Undefined where no draft can be kept. */
	#slot: OwnSlot | undefined;
	/** Why no draft can be kept; printed at the first answer. */
	#unkept: string | undefined;
	/** Whether there is a draft to resume. */
	#kept: boolean;

	constructor(context: JournalContext, begun: Progress<Registration> | Draft) {
		this.#office = context;
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
		this.#begun = goesOn?.progress ?? ('path' in begun ? NOTHING : begun);
	}

	/** Asks, registers, and removes the draft; after an interruption, or without saving, the draft stays. */
	async fill(given: Registration, alone: boolean, dryRun: true | undefined): Promise<ExitCode> {
		try {
			return await this.#fill(given, alone, dryRun);
		} finally {
			this.#slot?.release();
		}
	}

	async #fill(given: Registration, alone: boolean, dryRun: true | undefined): Promise<ExitCode> {
		const { words } = this.#office;
		const { askEntry } = await import('../../ask/entry.ts');
		try {
			const { save, ...answers } = await askEntry(this.#office, given, sourcesOf(this.#office, alone), this.#begun, async (progress) =>
				this.#keep(progress),
			);
			if (save === false) {
				printInfo(this.#office, this.#kept ? words.questions.notSavedYet : words.questions.notSaved);
				return exit.refused;
			}
			const registration = { ...answers, key: answers.key ?? keyOf(this.#office, this.#begunAt, this.#slot) };
			const code = await record(registration, { ...this.#office, asks: false }, dryRun, !alone);
			if (code === exit.done && this.#kept && this.#slot && !dryRun) removeDraft(this.#slot);
			return code;
		} catch (error) {
			if (error instanceof Interrupted && this.#isKeptStill()) printInfo(this.#office, words.questions.keptForLater);
			throw error;
		}
	}

	/** Whether the draft exists; a removed one is written once more. */
	#isKeptStill(): boolean {
		if (!this.#kept || !this.#slot) return false;
		if (!isKept({ path: this.#slot.path, begunAt: this.#begunAt })) this.#keep(this.#begun);
		return this.#kept;
	}

	#keep(progress: Progress<Registration>): void {
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
		printError(this.#office, this.#office.words.questions.draftUnkept(why));
	}
}

/** What the form asks the journal; `alone`: nobody reviews the entry before it is saved. */
export function sourcesOf(context: JournalContext, alone: boolean): EntrySources {
	const { journal, words, today } = context;
	const { routes, absences, offeredKinds = [], questions } = journal.settings;
	return {
		clients: (typed) =>
			clientsLike(journal, typed, SHOWN).map(({ client, claims, ...latest }) => ({
				name: client,
				beside: words.questions.earlierClaims(
					claims,
					words.day(latest.registeredOn),
					latest.decision ? words.names.decision[latest.decision] : words.names.status[latest.status],
				),
			})),
		usual: (client) => clientsLike(journal, client, 1).find((one) => one.client === client),
		kinds: offeredKinds.length > 0 ? offeredKinds : kinds,
		usualKind: offeredKinds[0] ?? 'claim',
		asks: (field) => isAsked(field, questions),
		last: lastEntry(journal),
		people: readerOf(journal),
		routed: (subject) => {
			const responsible = routed(subject, routes);
			return responsible && presentOn(responsible, today, absences, peopleOf(journal).same);
		},
		isComplainedOf: ({ subject = null, responsible }) =>
			responsible != null &&
			peopleOf(journal)
				.spellings(responsible)
				.some((spelling) => isComplainedOf(subject, spelling)),
		awaited: {
			days: (registration) => daysAwaited(registration, context),
			demands: (registration) => demandsAwaited(registration, context),
		},
		review: alone ? undefined : (registration) => review(registration, context),
	};
}

async function review(registration: Registration, context: JournalContext): Promise<boolean> {
	const trial = await showTrial(registration, context);
	if (trial.ok) return true;
	await printRefusalsInForm(context, trial.refusals);
	return false;
}
