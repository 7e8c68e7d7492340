/** `calendar load`: days off from a file; which open terms would move is shown before anything is written. */

import { endWith, failWith, type JournalContext, printError, printInfo } from '../../context.ts';
import type { Calendar, CalendarYear, OwnDays } from '../../domain/calendar/calendar.ts';
import { calendarWith, changesIn, type DayChange, type LoadedDays, withYear, yearsOf } from '../../domain/calendar/loaded.ts';
import { soundYear, type YearRead } from '../../domain/calendar/yearRead.ts';
import { builtInCalendar } from '../../domain/calendar/years.ts';
import type { Claim } from '../../domain/claim.ts';
import type { JournalEvent } from '../../domain/event/journal.ts';
import { termsFor } from '../../domain/term/term.ts';
import { recomputeTerms } from '../../domain/term/termFacts.ts';
import { type ExitCode, exit } from '../../exit.ts';
import { readCalendar } from '../../format/calendar/file.ts';
import { UsageError } from '../../grammar/mistake.ts';
import type { Given } from '../../grammar/option.ts';
import { withProgress } from '../../progress.ts';
import { calendarFaultSentence, calendarWarningSentence } from '../../sentence/calendar.ts';
import { changeJournal, type RecomputedTerms } from '../../store/record/changeJournal.ts';
import { type CalendarWords, textOf } from '../../text/index.ts';
import { foundLines } from '../../view/foundDays.ts';
import { recording } from '../claim/change.ts';
import { recordOnceAgreed } from '../claim/confirm.ts';
import { wholeBytes } from '../input/text.ts';
import { printJson, refuseUnknownFields } from '../output/fields.ts';
import { printReport } from '../output/report.ts';
import { recomputedJson, recomputedReport } from '../term/changes.ts';

type Options = 'year' | 'decree' | 'json' | 'dryRun' | 'yes';

/** What a file would bring: the events, the calendar after them, and the days that would be others. */
interface Loading {
	readonly years: readonly CalendarYear[];
	readonly own: OwnDays | null;
	readonly events: readonly JournalEvent[];
	readonly after: Calendar;
	readonly changes: ReadonlyMap<number, readonly DayChange[]>;
}

export async function run(given: Given<Options>, context: JournalContext, [path = '']: readonly string[]): Promise<ExitCode> {
	const words = await textOf('calendar', context.language);
	const read = readCalendar(await wholeBytes(context.world, path));
	if (!read.ok) return refuse(context, words, read.faults);
	const loading = read.what === 'own' ? loadOwn(read.own, given, context) : loadYears(read.years, given, context, words);
	if ('faults' in loading) return refuse(context, words, loading.faults);
	if (loading.events.length === 0) {
		printInfo(context, words.load.nothingNew);
		if (given.json) await show(given, context, words, loading, [], false);
		return exit.done;
	}
	refuseUnknownFields(given.json, Object.keys(found(loading, [], false)));
	for (const line of foundLines(words, loading, context.calendar)) printInfo(context, line);
	const moved = await recordOnceAgreed(context, given, {
		attempt: (dryRun) => record(context, loading, dryRun),
		show: async (would, isRecorded) => {
			await show(given, context, words, loading, would, isRecorded);
			return true;
		},
		question: words.load.save,
		initial: true,
		declined: words.load.notSaved,
	});
	if (typeof moved === 'number') return moved;
	const names = [...loading.years.map(({ year }) => String(year)), ...(loading.own ? [words.load.ownSaved] : [])];
	return endWith(context, words.load.saved(names.join(', '), moved.length));
}

async function refuse(
	context: JournalContext,
	words: CalendarWords,
	faults: Extract<ReturnType<typeof readCalendar>, { ok: false }>['faults'],
): Promise<ExitCode> {
	for (const fault of faults.slice(0, LISTED)) printError(context, calendarFaultSentence(words, fault));
	const { failures } = await context.errorMessages();
	return failWith(context, failures.refused);
}

/** A file of another kind is wrong in every line; nobody reads more. */
const LISTED = 20;

type Faults = { readonly faults: Extract<ReturnType<typeof readCalendar>, { ok: false }>['faults'] };

function loadOwn(own: OwnDays, given: Given<'year' | 'decree'>, context: JournalContext): Loading {
	for (const name of ['year', 'decree'] as const)
		if (given[name] !== undefined) throw new UsageError([{ code: 'notBoth', left: name, right: { called: 'TOML' } }]);
	const { calendar, journal, today } = context;
	const after = calendarWith({ ...journal.loaded, own: [...journal.loaded.own, own] });
	const changes = new Map(yearsOf(own, calendar).map((year) => [year, changesIn(year, calendar, after)]));
	const isNew = [...changes.values()].some((days) => days.length > 0);
	return { years: [], own, after, changes, events: isNew ? [{ type: 'ownDaysLoaded', on: today, days: own }] : [] };
}

function loadYears(
	years: readonly YearRead[],
	given: Given<'year' | 'decree'>,
	context: JournalContext,
	words: CalendarWords,
): Loading | Faults {
	const { calendar, journal, today } = context;
	const has = years.map(({ year }) => year);
	const missing = (given.year ?? []).filter((year) => !has.includes(year));
	if (missing.length > 0) return { faults: missing.map((asked) => ({ code: 'wrongYear', asked, has })) };
	// Of a file of many years nobody means those that have long been known.
	const wanted = given.year ?? (years.length === 1 ? has : has.filter((year) => year > builtInCalendar.to));
	const skipped = has.filter((year) => !wanted.includes(year) && calendar.yearOf(year));
	if (given.decree !== undefined && wanted.length > 1) throw new UsageError([{ code: 'needsOption', option: 'decree', needed: 'year' }]);
	let days: LoadedDays = journal.loaded;
	const loaded: CalendarYear[] = [];
	const faults: Faults['faults'][number][] = [];
	for (const read of years.filter(({ year }) => wanted.includes(year))) {
		const before = calendar.yearOf(read.year);
		const sound = soundYear(read, { decree: given.decree ?? null, before });
		if (!sound.ok) {
			faults.push(...sound.faults);
			continue;
		}
		for (const warning of sound.warnings) printInfo(context, calendarWarningSentence(words, warning));
		// Of many years only those are taken that are complete; a draft is loaded where it was asked for.
		if (sound.value.draft && !given.year && years.length > 1) {
			printInfo(context, words.load.draftLeft(read.year));
			continue;
		}
		if (before && sameYear(before, sound.value)) continue;
		const added = withYear(days, sound.value);
		days = added.days;
		loaded.push(added.year);
	}
	if (faults.length > 0) return { faults };
	if (skipped.length > 0) printInfo(context, words.load.skipped(skipped.join(', ')));
	const after = calendarWith(days);
	return {
		years: loaded,
		own: null,
		after,
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

function record(context: JournalContext, { events, after }: Loading, dryRun: true | undefined): Promise<readonly RecomputedTerms[]> {
	const terms = { ...context.terms, calendar: after };
	const anew = (claim: Claim) => recomputeTerms(claim, 'calendarLoaded', context.today, (facts) => termsFor(facts, terms));
	return withProgress(context, 'terms', (step) => changeJournal(context.journal, recording(context, dryRun), events, anew, step));
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
