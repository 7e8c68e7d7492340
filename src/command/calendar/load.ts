/** `calendar load`: days off from a file; which open terms would move is shown before anything is written. */

import { endWith, failWith, type JournalContext, printError, printInfo } from '../../context.ts';
import type { Calendar, CalendarYear, OwnDays } from '../../domain/calendar/calendar.ts';
import { calendarWith, changesIn, type DayChange, type LoadedDays, withYear, yearsOf } from '../../domain/calendar/loaded.ts';
import { checkedYear, type YearRead } from '../../domain/calendar/yearRead.ts';
import { builtInCalendar } from '../../domain/calendar/years.ts';
import type { Claim } from '../../domain/claim.ts';
import type { JournalEvent } from '../../domain/event/journalShape.ts';
import { termsFor } from '../../domain/term/term.ts';
import { recomputeTerms } from '../../domain/term/termFacts.ts';
import { type ExitCode, exit } from '../../exit.ts';
import { readCalendar } from '../../format/calendar/file.ts';
import { UsageError } from '../../grammar/mistake.ts';
import type { Given } from '../../grammar/option.ts';
import { withProgress } from '../../progress.ts';
import { calendarFaultSentence, calendarWarningSentence } from '../../sentence/calendar.ts';
import { changeJournalBy, type JournalDecision, type RecomputedTerms } from '../../store/record/changeJournal.ts';
import { type CalendarWords, textOf } from '../../text/index.ts';
import { foundLines } from '../../view/foundDays.ts';
import { recording } from '../claim/change.ts';
import { recordOnceAgreed } from '../claim/confirm.ts';
import { wholeBytes } from '../input/text.ts';
import { printJson, refuseUnknownFields } from '../output/fields.ts';
import { printReport } from '../output/report.ts';
import { recomputedJson, recomputedReport } from '../term/changes.ts';

type Options = 'year' | 'decree' | 'json' | 'dryRun' | 'yes';

/** What a file would bring: the events, the calendar before and after them, the days that would be others, and what is to be said of it. */
interface Loading {
	readonly years: readonly CalendarYear[];
	readonly own: OwnDays | null;
	readonly events: readonly JournalEvent[];
	readonly before: Calendar;
	readonly after: Calendar;
	readonly changes: ReadonlyMap<number, readonly DayChange[]>;
	readonly notices: readonly string[];
}

type Faults = { readonly faults: Extract<ReturnType<typeof readCalendar>, { ok: false }>['faults'] };

/** What the file brings to the days that were loaded until then. */
type Plan = (loaded: LoadedDays) => Loading | Faults;

interface Recorded {
	readonly loading: Loading | Faults;
	readonly recomputed: readonly RecomputedTerms[];
}

export async function run(given: Given<Options>, context: JournalContext, [path = '']: readonly string[]): Promise<ExitCode> {
	const words = await textOf('calendar', context.language);
	const read = readCalendar(await wholeBytes(context.world, path));
	if (!read.ok) return refuse(context, words, read.faults);
	const plan: Plan = (loaded) =>
		read.what === 'own' ? loadOwn(read.own, loaded, given, context) : loadYears(read.years, loaded, given, context, words);
	const loading = plan(context.journal.loaded);
	if ('faults' in loading) return refuse(context, words, loading.faults);
	for (const notice of loading.notices) printInfo(context, notice);
	if (loading.events.length === 0) return nothingNew(given, context, words, loading);
	refuseUnknownFields(given.json, Object.keys(found(loading, [], false)));
	for (const line of foundLines(words, loading, loading.before)) printInfo(context, line);
	const recorded = await recordOnceAgreed(context, given, {
		attempt: (dryRun) => record(context, plan, dryRun),
		show: async ({ loading: now, recomputed }, isRecorded) => {
			if (!('faults' in now) && now.events.length > 0) await show(given, context, words, now, recomputed, isRecorded);
			return true;
		},
		question: words.load.save,
		initial: true,
		declined: words.load.notSaved,
	});
	if (typeof recorded === 'number') return recorded;
	const { loading: loaded, recomputed } = recorded;
	// Somebody else was faster.
	if ('faults' in loaded) return refuse(context, words, loaded.faults);
	if (loaded.events.length === 0) return nothingNew(given, context, words, loaded);
	const names = [...loaded.years.map(({ year }) => String(year)), ...(loaded.own ? [words.load.ownSaved] : [])];
	return endWith(context, words.load.saved(names.join(', '), recomputed.length));
}

async function nothingNew(given: Given<'json'>, context: JournalContext, words: CalendarWords, loading: Loading): Promise<ExitCode> {
	printInfo(context, words.load.nothingNew);
	if (given.json) await show(given, context, words, loading, [], false);
	return exit.done;
}

async function refuse(context: JournalContext, words: CalendarWords, faults: Faults['faults']): Promise<ExitCode> {
	for (const fault of faults.slice(0, LISTED)) printError(context, calendarFaultSentence(words, fault));
	const { failures } = await context.errorMessages();
	return failWith(context, failures.refused);
}

/** A file of another kind is wrong in every line: no more faults than this are printed. */
const LISTED = 20;

function loadOwn(own: OwnDays, loaded: LoadedDays, given: Given<'year' | 'decree'>, { today }: JournalContext): Loading {
	for (const name of ['year', 'decree'] as const)
		if (given[name] !== undefined) throw new UsageError([{ code: 'notBoth', left: name, right: { called: 'TOML' } }]);
	const before = calendarWith(loaded);
	const after = calendarWith({ ...loaded, own: [...loaded.own, own] });
	const changes = new Map(yearsOf(own, before).map((year) => [year, changesIn(year, before, after)]));
	const isNew = [...changes.values()].some((days) => days.length > 0);
	return { years: [], own, before, after, changes, notices: [], events: isNew ? [{ type: 'ownDaysLoaded', on: today, days: own }] : [] };
}

function loadYears(
	years: readonly YearRead[],
	before: LoadedDays,
	given: Given<'year' | 'decree'>,
	{ today }: JournalContext,
	words: CalendarWords,
): Loading | Faults {
	const calendar = calendarWith(before);
	const notices: string[] = [];
	const has = years.map(({ year }) => year);
	const missing = (given.year ?? []).filter((year) => !has.includes(year));
	if (missing.length > 0) return { faults: missing.map((asked) => ({ code: 'wrongYear', asked, has })) };
	// Of a file of many years only those that are not known yet are meant.
	const wanted = given.year ?? (years.length === 1 ? has : has.filter((year) => year > builtInCalendar.to));
	const skipped = has.filter((year) => !wanted.includes(year) && calendar.yearOf(year));
	if (given.decree !== undefined && wanted.length > 1) throw new UsageError([{ code: 'needsOption', option: 'decree', needed: 'year' }]);
	let days = before;
	const loaded: CalendarYear[] = [];
	const faults: Faults['faults'][number][] = [];
	for (const read of years.filter(({ year }) => wanted.includes(year))) {
		const known = calendar.yearOf(read.year);
		const sound = checkedYear(read, { decree: given.decree ?? null, before: known });
		if (!sound.ok) {
			faults.push(...sound.faults);
			continue;
		}
		notices.push(...sound.warnings.map((warning) => calendarWarningSentence(words, warning)));
		// Of many years only those are taken that are complete; a draft is loaded where it was asked for.
		if (sound.value.draft && !given.year && years.length > 1) {
			notices.push(words.load.draftLeft(read.year));
			continue;
		}
		if (known && sameYear(known, sound.value)) continue;
		const added = withYear(days, sound.value);
		days = added.days;
		loaded.push(added.year);
	}
	if (faults.length > 0) return { faults };
	if (skipped.length > 0) notices.push(words.load.skipped(skipped.join(', ')));
	const after = calendarWith(days);
	return {
		years: loaded,
		own: null,
		before: calendar,
		after,
		notices,
		changes: new Map(loaded.map(({ year }) => [year, calendar.yearOf(year) ? changesIn(year, calendar, after) : []])),
		events: loaded.map((year) => ({ type: 'calendarLoaded', on: today, year })),
	};
}

/** Whether the year would stay the same: its days and their descriptions. */
function sameYear(left: CalendarYear, right: CalendarYear): boolean {
	const contentsOf = ({ edition, presidential = [], transfers, workingWeekends, shortened, ...rest }: CalendarYear) =>
		JSON.stringify([
			rest.decree,
			rest.draft ?? false,
			transfers.map(({ from, to }) => `${to} ${from}`).toSorted(),
			workingWeekends.toSorted(),
			// The President's decree used some of the shortened days.
			shortened.filter((day) => !presidential.some(({ days }) => days.includes(day))).toSorted(),
			presidential.map(({ act }) => act),
		]);
	return contentsOf(left) === contentsOf(right);
}

/** What the file brings, once the lock is held; a dry run only reports it. */
async function record(context: JournalContext, plan: Plan, dryRun: true | undefined): Promise<Recorded> {
	const decide = (loaded: LoadedDays): JournalDecision & Pick<Recorded, 'loading'> => {
		const loading = plan(loaded);
		if ('faults' in loading) return { loading, events: [], recomputeTerms: () => [] };
		const terms = { ...context.terms, calendar: loading.after };
		const anew = (claim: Claim) => recomputeTerms(claim, 'calendarLoaded', context.today, (facts) => termsFor(facts, terms));
		return { loading, events: loading.events, recomputeTerms: anew };
	};
	const { decided, recomputed } = await withProgress(context, 'terms', (step) =>
		changeJournalBy(context.journal, recording(context, dryRun), decide, step),
	);
	return { loading: decided.loading, recomputed };
}

function found(
	{ after: { edition }, years, own, changes }: Loading,
	moved: readonly RecomputedTerms[],
	recorded: boolean,
): Readonly<Record<string, unknown>> {
	return { recorded, edition, years, own, changes: [...changes.values()].flat(), moves: moved.map(recomputedJson) };
}

/** The changed terms: a table, lines, or one JSON object with everything found. */
async function show(
	given: Given<'json'>,
	context: JournalContext,
	words: CalendarWords,
	loading: Loading,
	moved: readonly RecomputedTerms[],
	recorded: boolean,
): Promise<void> {
	if (given.json) {
		printJson(context, found(loading, moved, recorded), given.json);
		return;
	}
	printInfo(context, moved.length > 0 ? words.load.changedTerms(moved.length) : words.load.noChangedTerms);
	if (moved.length > 0) await printReport(context, {}, recomputedReport(words.load.columns, moved));
}
