/** The common steps of every command that changes a claim: find it, ask for missing options, decide and record, print the outcome. */

import { failWith, type JournalContext, printError, printInfo } from '../../context.ts';
import type { Claim } from '../../domain/claim.ts';
import { presentOn, routed } from '../../domain/people/routing.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { type Action, type Move, statuses } from '../../domain/status.ts';
import { demandsIn, originOf, termsFor, visasFor } from '../../domain/term/term.ts';
import type { Circumstances, Verdict } from '../../domain/verdict.ts';
import { type ExitCode, exit } from '../../exit.ts';
import type { Given, OptionName } from '../../grammar/option.ts';
import { refusalInForm, refusalSentence } from '../../sentence/errors.ts';
import { eventNote } from '../../sentence/eventNote.ts';
import { repeatedBy } from '../../store/clients/repeats.ts';
import { peopleOf } from '../../store/people.ts';
import { type Change, change, type NextNumber, type Outcome, type Recording, type Shown } from '../../store/record/change.ts';
import { textOf, type Words } from '../../text/index.ts';
import { refuseDoubtfulClock } from './clock.ts';
import type { MovedOn } from './confirm.ts';
import { stepOrder } from './dayOrder.ts';
import { claimNamed } from './find.ts';
import type { StepDraft } from './stepDraft.ts';

/** How every change may be made. */
export interface Writing {
	readonly dryRun?: true | undefined;
	/** Only while the claim has so many events. */
	readonly ifSequence?: number | undefined;
}

/** What a change is about. */
export interface About {
	/** The questions, where that is more than what is refused first. */
	readonly doing?: Move | Action;
	/** Which of the claim's measures, requests or visas. */
	readonly part?: number | string;
}

/**
 * The completed options, the text `announced` before the last question, and the claim as it was `shown` with the questions or in the list that it
 * was picked from, if there were any; or the exit code where nothing is changed.
 */
export type Completed<N extends OptionName> =
	| {
			readonly given: Given<N>;
			readonly announced?: string | undefined;
			readonly shown?: Shown | undefined;
			/** The draft of what was asked, to be discarded once it is recorded. */
			readonly draft?: StepDraft | undefined;
	  }
	| ExitCode;

/** A rule with its intent bound: gives the verdict for a claim. */
export type Rule = (claim: Claim, circumstances: Circumstances) => Verdict;

/** The rule for the options given so far; may throw UsageError. */
export type RuleOf<N extends OptionName> = (given: Given<N>) => Rule;

/** Changes the named claim by a rule and prints the outcome, then the `remarks`. On a terminal, asks for missing options. */
export async function changeClaim<N extends OptionName>(
	context: JournalContext,
	typed: string | undefined,
	given: Given<N> & Writing,
	ruleOf: RuleOf<N>,
	remarks: (changed: Claim) => readonly string[] = () => [],
	about: About = {},
): Promise<ExitCode> {
	const { id } = claimNamed(context, typed ?? '');
	const completed: Completed<N> = context.asks
		? await (await import('./completeByPrompting.ts')).completeByPrompting(context, id, given, ruleOf, about)
		: { given };
	if (typeof completed === 'number') return completed;
	const outcome = await changeAsShown(context, exactly(given) ?? completed.shown, (shown) =>
		change(context.journal, recording(context, given.dryRun), toChange(context, id, ruleOf(completed.given), shown)),
	);
	if (!outcome) return exit.refused;
	const code = await printOutcome(context, outcome, given.dryRun, completed.announced);
	if (outcome.ok && !given.dryRun && context.asks) {
		completed.draft?.discard();
		if (!statuses[outcome.claim.status].open) (await import('./stepDraft.ts')).discardDraftsOf(context, id);
	}
	if (outcome.ok) for (const remark of remarks(outcome.claim)) printInfo(context, remark);
	if (outcome.ok && completed.announced !== undefined && !given.dryRun) {
		const { nextStepOf } = await import('./nextStep.ts');
		const next = nextStepOf(context, outcome.claim, true);
		if (next !== undefined) printInfo(context, context.words.questions.next(next));
	}
	return code;
}

/**
 * Makes a change for which the claim was `shown`. Where somebody was faster than the last answer, shows what was recorded since and asks whether to
 * record all the same; undefined where not, which is reported. Where `shown` holds exactly, the refusal stands.
 */
export async function changeAsShown<O extends Attempted>(
	context: JournalContext,
	shown: Shown | undefined,
	attempt: (shown: Shown | undefined) => Promise<O>,
): Promise<O | undefined> {
	let outcome = await attempt(shown);
	for (let moved = movedOn(outcome); moved && !shown?.exactly; moved = movedOn(outcome)) {
		const { recordsAllTheSame } = await import('./confirm.ts');
		if (!(await recordsAllTheSame(context, moved))) return undefined;
		outcome = await attempt({ sequence: moved.now });
	}
	return outcome;
}

/** What a change came to. */
type Attempted = { readonly ok: true } | Extract<Outcome, { ok: false }>;

/** That the claim moved on since it was shown, where nothing else is against the change. */
export function movedOn(outcome: Attempted): MovedOn | undefined {
	const [only, ...others] = outcome.ok ? [] : outcome.refusals;
	return only?.code === 'movedOn' && others.length === 0 ? only : undefined;
}

/** The change of a claim by a rule; `shown`: as it was when the change was prepared. */
export function toChange(context: JournalContext, id: number, rule: Rule, shown?: Shown): Change {
	return {
		id,
		...(shown && { shown }),
		decide: (claim, next) => {
			if (!claim) throw new RangeError(`claim ${id} has no events`);
			return rule(claim, circumstances(context, next));
		},
	};
}

/** What `--if-sequence` demands. */
export function exactly({ ifSequence }: Writing): Shown | undefined {
	return ifSequence === undefined ? undefined : { sequence: ifSequence, exactly: true };
}

/** The actor, the time, and whether it is a dry run. Throws StoreFailure `clockAhead` where the clock may be wrong and nobody stated that it is right. */
export function recording(context: JournalContext, dryRun: true | undefined): Recording {
	if (!dryRun) refuseDoubtfulClock(context);
	return {
		recordedAt: context.world.clock.now(),
		officeDay: context.today,
		actor: context.actor(),
		byLogin: context.byLogin,
		dryRun: dryRun ?? false,
	};
}

/** Prints a sentence per event or refusal; where the same text was `announced` before the last question, only that it is saved. */
export async function printOutcome(
	context: JournalContext,
	outcome: Outcome,
	dryRun: true | undefined,
	announced?: string,
): Promise<ExitCode> {
	const { words } = context;
	if (!outcome.ok) return await printRefusals(context, outcome.refusals);
	if (dryRun) printInfo(context, words.notes.dryRunWould);
	const notes = notesOn(words, outcome);
	if (notes.join(' ') === announced) printInfo(context, words.questions.saved);
	else for (const line of [...notes, ...stepOrder(context, outcome.before, outcome.events)]) printInfo(context, line);
	return exit.done;
}

/** Prints a sentence for each refusal within a form, where no option can be typed. */
export async function printRefusalsInForm(context: JournalContext, refusals: readonly Refusal[]): Promise<void> {
	const errorMessages = await context.errorMessages();
	const words = await textOf('guide', context.language);
	for (const refusal of refusals) printError(context, refusalInForm(words, errorMessages, refusal));
}

/** A sentence for each refusal, and that nothing was written. */
export async function printRefusals(context: JournalContext, refusals: readonly Refusal[]): Promise<ExitCode> {
	const errorMessages = await context.errorMessages();
	for (const refusal of refusals) if (refusal.code === 'movedOn') (await import('./confirm.ts')).printMeanwhile(context, refusal);
	// A batch may give the same refusal for every claim: print it once.
	for (const sentence of new Set(refusals.map((refusal) => refusalSentence(errorMessages, refusal)))) printError(context, sentence);
	return failWith(context, errorMessages.failures.refused);
}

/** A change that was made, or tried. */
type Recorded = Omit<Extract<Outcome, { ok: true }>, 'ok'>;

/** The sentences for the events of one change; the terms set at registration are included. */
export function notesOn(words: Words, { events, before, claim }: Recorded): readonly string[] {
	const registering = events[0]?.type === 'registered';
	// Nobody stated what his work shows.
	const reported = events.filter((event) => !(registering && event.type === 'termSet') && !(event.type === 'accepted' && event.shownBy));
	return reported.map((event) => eventNote(words, event, claim, before));
}

/** The numbers of what is only tried: none is used up. */
export const unspentNumbers: NextNumber = (_, year) => ({ year, ordinal: 0, text: '…' });

/** The circumstances of a decision; `next` gives the numbers of the transaction that is under way. */
export function circumstances(context: JournalContext, next: NextNumber): Circumstances {
	const { authority, routes, absences, visas } = context.journal.settings;
	return {
		today: context.today,
		actor: context.actor() || null,
		controller: context.journal.settings.controller,
		same: (left, right) => peopleOf(context.journal).same(left, right),
		spellings: (name) => peopleOf(context.journal).spellings(name),
		incoming: (year) => next('incoming', year),
		outgoing: (year) => next('outgoing', year),
		terms: (facts) => termsFor(facts, context.terms),
		demands: demandsIn(context.terms.regulations),
		repeats: (number) => repeatedBy(context.journal, number),
		ruleOf: (term) => {
			const origin = originOf(term, context.terms.editions);
			return origin && { rule: origin.rule, act: origin.rule.act ?? origin.regulation.act };
		},
		visasFor: (kind) => visasFor(kind, context.terms.regulations, visas),
		calendar: context.terms.calendar,
		authority,
		routed: (subject) => {
			const responsible = routed(subject, routes);
			return responsible && presentOn(responsible, context.today, absences, peopleOf(context.journal).same);
		},
	};
}
