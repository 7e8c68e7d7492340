/** What the report of a period says: counted now, or taken from the seal of a closed month. */

import { type JournalContext, printError } from '../../context.ts';
import type { Day } from '../../domain/day.ts';
import { type BalanceLine, type BalanceParts, balanceLines, balances, wholeBalance } from '../../domain/month/balance.ts';
import { daysToAnswer, figuresOf } from '../../domain/month/figures.ts';
import { type PastCorrection, pastCorrections, printSeal, type Seal } from '../../domain/month/seal.ts';
import { type Dimension, dimensions, type TallyDimension } from '../../domain/month/tally.ts';
import type { People } from '../../domain/people/people.ts';
import {
	monthPeriod,
	type Period,
	periodBefore,
	periodState,
	periodsCompared,
	periodYearBefore,
	wholeMonths,
} from '../../domain/period.ts';
import { EDITION, type PeriodContext, type PeriodReport } from '../../report/period.ts';
import { type Counts, type MonthSeen, periodReport, type Summary, withoutFigures } from '../../report/periodReport.ts';
import { balanceBy, flowBy, movedIn, trend } from '../../store/month/balance.ts';
import { agesOn, monthTerms } from '../../store/month/deadlines.ts';
import { periodGroups } from '../../store/month/figures.ts';
import { recordedIn } from '../../store/month/seals.ts';
import { broughtIn, journalBegun, journalName } from '../../store/overview.ts';
import { snapshot } from '../../store/query.ts';
import { lastEvent } from '../../store/statements/events.ts';
import type { MonthWords } from '../../text/index.ts';

/** How many months are shown besides the requested one. */
const TREND = 12;
/** How many overdue entries are named. */
const OVERDUE = 50;
/** How many differing entries are named. */
const NAMED = 20;

/** What is counted in, by which days off, and on which day. */
type Counting = Pick<JournalContext, 'journal' | 'today' | 'calendar'>;

/** The report, counted now; undefined where it does not balance, which is reported. */
export async function countedReport(
	context: JournalContext,
	monthWords: MonthWords,
	period: Period,
	byPerson: boolean,
	seals: readonly Seal[],
): Promise<PeriodReport | undefined> {
	const { journal, today } = context;
	const begun = journalBegun(journal);
	// Who is who takes a while to load.
	const people = byPerson ? (await import('../../store/people.ts')).peopleOf(journal) : undefined;
	if (journal.version < 3) (await import('../../store/derived/formerTables.ts')).makeDeadlineTables(journal);
	const found = snapshot(journal, (): PeriodReport | Unequal => {
		const about = contextOf(context, period, begun);
		if (about.state === 'ahead' || about.state === 'beforeJournal') return withoutFigures(period, about);
		const counts = countsOf(context, period, people);
		const { kind, channel, department, responsible = [] } = counts;
		const unequal = [...kind, ...channel, ...department, ...responsible].filter((line) => !balances(line));
		if (unequal.length > 0) return { counts, unequal };
		const summary = (other: Period) => (periodState(other, today, begun) === 'beforeJournal' ? null : summaryOf(context, other));
		const now = { whole: wholeBalance(counts.kind), figures: figuresOf(counts.groups, context.calendar, counts.days) };
		const { before, yearBefore } = about.compared;
		const earlier = summary(before);
		// Of a whole year both are the year before.
		const isOne = before.from === yearBefore.from && before.to === yearBefore.to;
		return {
			...periodReport(period, about, counts, { now, before: earlier, yearBefore: isOne ? earlier : summary(yearBefore) }),
			...pastOf(context, period, seals),
		};
	});
	if (!('unequal' in found)) return found;
	await printImbalance(context, monthWords, found);
	return undefined;
}

interface Unequal {
	readonly counts: Counts;
	/** Lines of the balance that do not add up. */
	readonly unequal: readonly BalanceLine[];
}

function contextOf({ journal, today, world, actor }: JournalContext, period: Period, begun: Day): PeriodContext {
	return {
		office: journal.settings.office,
		journal: journalName(journal),
		state: periodState(period, today, begun),
		counted: { on: today, position: lastEvent(journal)?.position ?? 0, by: world.environment.CLAIMS_ACTOR || actor(), edition: EDITION },
		compared: { now: period, ...periodsCompared(period, today) },
		begun,
		fromOldJournal: broughtIn(journal, period),
	};
}

/** Who signs as the author of the report: a login is not a name. */
export function signedBy({ byLogin, actor }: JournalContext, { counted: { by } }: PeriodReport): string | null {
	return byLogin && by === actor() ? null : by;
}

/** The report that a closed month was sealed with. */
export function sealedReport(seal: Seal, byPerson: boolean): PeriodReport {
	// The program itself wrote it, and the chain proves that it is unaltered.
	const report = seal.report as SealedReport;
	const sections = byPerson ? report.sections : report.sections.filter(({ key }) => key !== 'byResponsible');
	return {
		overdue: null,
		...firstEdition(seal),
		...report,
		analysis: null,
		sections,
		seal: { printed: printSeal(seal), on: seal.on, by: seal.actor },
	};
}

/** Edition 1 kept no context. */
type SealedReport = Omit<PeriodReport, keyof PeriodContext | 'overdue'> & Partial<PeriodReport>;

/** What a seal of edition 1 says about how its report was counted. */
function firstEdition({ month, on, upTo, actor }: Seal): PeriodContext {
	const period = monthPeriod(month);
	return {
		office: null,
		journal: null,
		state: 'finished',
		counted: { on, position: upTo, by: actor, edition: 1 },
		compared: { now: period, before: periodBefore(period), yearBefore: periodYearBefore(period) },
	};
}

/** The seal of the month that the period is; undefined where it is no closed month. */
export function sealOf({ from, to }: Period, seals: readonly Seal[]): Seal | undefined {
	return wholeMonths({ from, to }) === 1 ? seals.find(({ month }) => month === from.slice(0, 7)) : undefined;
}

function summaryOf({ journal, today, calendar }: Counting, period: Period): Summary {
	const moved = movedIn(journal, period, ['outcome']);
	const flow = flowBy(journal, period, moved, []);
	return {
		whole: wholeBalance(balanceLines({ ...flow('kind'), counted: [] })),
		figures: figuresOf(periodGroups(journal, period, moved, today), calendar),
	};
}

/** What came of months that were closed before: the end that was sealed, and what was corrected in them since. */
function pastOf(context: JournalContext, period: Period, seals: readonly Seal[]): Pick<PeriodReport, 'sealedStart' | 'corrections'> {
	const sealed = sealOf(periodBefore(period), seals);
	return { sealedStart: sealed ? endOf(sealedReport(sealed, false)) : null, corrections: correctionsIn(context, period, seals) };
}

/** All that is counted of a period; by `people` where those who handle entries are to be named. */
export function countsOf(context: Counting, period: Period, people: Pick<People, 'nameOf'> | undefined): Counts {
	const { journal, today } = context;
	const reported: readonly TallyDimension[] = [...dimensions.filter((dimension) => people || dimension !== 'responsible'), 'cause'];
	const moved = movedIn(journal, period, [...reported, 'outcome']);
	const groups = periodGroups(journal, period, moved, today, OVERDUE);
	const balance = balanceBy(journal, period, moved, reported);
	const lines = (dimension: Dimension) => balanceLines(balance(dimension));
	return {
		kind: lines('kind'),
		channel: lines('channel'),
		department: lines('department'),
		...(people && { responsible: balanceLines(byPeople(people, balance('responsible'))) }),
		groups,
		ages: agesOn(journal, groups.asOf),
		overdue: { on: groups.asOf, count: groups.overdue.count, entries: groups.overdue.claims },
		days: daysToAnswer(groups, context.calendar),
		trend: monthsTo(context, period.to, journalBegun(journal)),
	};
}

/** The months up to the period's last, as they moved and as their terms stood; none of those that were over when the journal began. */
function monthsTo({ journal, today }: Counting, to: Day, begun: Day): readonly MonthSeen[] {
	const moved = trend(journal, to < today ? to : today, TREND).filter(({ month }) => monthPeriod(month).to >= begun);
	const terms = monthTerms(
		journal,
		moved.map(({ month }) => month),
		today,
	);
	return moved.flatMap((month, index) => {
		const standing = terms[index];
		return standing ? [{ ...month, ...standing }] : [];
	});
}

/** The parts with one name a person. */
function byPeople(people: Pick<People, 'nameOf'>, { start, moved, counted }: BalanceParts): BalanceParts {
	const named = <C extends { readonly what: string | null }>(one: C): C => ({ ...one, what: one.what && people.nameOf(one.what) });
	return { start: start.map(named), moved: moved.map(named), counted: counted.map(named) };
}

/** A report that does not balance is not shown at all. */
async function printImbalance(context: JournalContext, monthWords: MonthWords, { counts, unequal }: Unequal): Promise<void> {
	const whole = wholeBalance(counts.kind);
	const [first] = unequal;
	printError(context, monthWords.unequal(balances(whole) && first ? first : whole));
	const { differingClaims } = await import('../../store/month/periodClaims.ts');
	const differing = differingClaims(context.journal, NAMED);
	printError(context, differing.length > 0 ? differingNote(monthWords, differing) : monthWords.noneDiffers);
}

/** What was recorded in the period about months that were closed before. */
function correctionsIn({ journal }: JournalContext, period: Period, seals: readonly Seal[]): readonly PastCorrection[] {
	if (seals.length === 0) return [];
	// What is recorded in the period comes after every seal that was set before it.
	const before = seals.filter(({ on }) => on < period.from);
	const position = before.length > 0 ? Math.max(...before.map(({ upTo }) => upTo)) : Math.min(...seals.map(({ upTo }) => upTo));
	return pastCorrections(recordedIn(journal, period, position), seals);
}

function endOf({ sections }: PeriodReport): number | null {
	const balance = sections.find(({ key }) => key === 'balance');
	return balance?.rows.find(({ key }) => key === 'end')?.values[0] ?? null;
}

/** Only the first few are looked for: there may be more. */
function differingNote(monthWords: MonthWords, numbers: readonly string[]): string {
	const listed = numbers.join(', ');
	return monthWords.differing(numbers.length === NAMED ? monthWords.maybeMore(listed) : listed, numbers.length);
}
