/** The report of a period in words: its title and opening, what is shown of it, what its rows are called, its figures, what was overdue. */

import { type Day, monthOf, yearOf } from '../domain/day.ts';
import type { MonthRefusal, PastCorrection } from '../domain/month/seal.ts';
import { monthWith, type Period, wholeMonths } from '../domain/period.ts';
import type { OverdueClaim } from '../domain/term/dueDay.ts';
import type {
	FigureKey,
	FigureUnit,
	OverdueList,
	PeriodColumn,
	PeriodContext,
	PeriodReport,
	RowLabel,
	Section,
	SectionRow,
} from '../report/period.ts';
import { capitalized } from '../text/codeWord.ts';
import type { MonthWords, Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';

/** The words that a report of a period is told in. */
export interface PeriodWords {
	readonly words: Words;
	readonly monthWords: MonthWords;
}

/** `Отчёт за октябрь 2026 г.`, `Отчёт за 3 квартал 2026 г.`, `Отчёт с 05.10.2026 по 20.11.2026` */
export function periodTitle(texts: PeriodWords, from: Day, to: Day): string {
	const { words, monthWords } = texts;
	const { title, period } = monthWords;
	const count = wholeMonths({ from, to });
	if (count === 1) return title.of(monthAndYear(texts, from));
	if (count === 12 && monthOf(from) === 1) return title.of(period.year(yearOf(from)));
	if (count === 3 && monthOf(from) % 3 === 1) return title.of(period.quarter((monthOf(from) + 2) / 3, yearOf(from)));
	if (count === undefined) return title.days(words.day(from), words.day(to));
	return title.months(monthAndYear(texts, from), monthAndYear(texts, monthWith(to).from));
}

/** The title of a column of figures: `октябрь 2026`, `3 кв. 2026`, `2026`, `03–09.2026`, `01–23.10.2026`. */
export function periodName({ words: { months, day }, monthWords: { column } }: PeriodWords, { from, to }: Period): string {
	if (from === to) return day(from);
	const count = wholeMonths({ from, to });
	const sameYear = yearOf(from) === yearOf(to);
	if (count === undefined) {
		if (!sameYear) return column.days(from, to);
		return monthOf(from) === monthOf(to) ? column.daysOfMonth(from, to) : column.daysOfYear(from, to);
	}
	if (count === 1) return column.month(months.full[monthOf(from) - 1] ?? '', yearOf(from));
	if (count === 12 && monthOf(from) === 1) return String(yearOf(from));
	if (count === 3 && monthOf(from) % 3 === 1) return column.quarter((monthOf(from) + 2) / 3, yearOf(from));
	return sameYear ? column.months(from, to) : column.monthsOfYears(from, to);
}

/** The title of a column; those that are compared bear the names of their periods. */
export function columnTitle(texts: PeriodWords, { compared }: PeriodContext, key: PeriodColumn, short: boolean): string {
	const { monthWords } = texts;
	if (key === 'now' || key === 'before' || key === 'yearBefore') return periodName(texts, compared[key]);
	return (short ? monthWords.short : monthWords.columns)[key];
}

/** `октябрь 2026 г.` */
function monthAndYear({ words: { months }, monthWords }: PeriodWords, of: Day): string {
	return monthWords.period.month(months.full[monthOf(of) - 1] ?? '', yearOf(of));
}

/** `2026-10` → `Октябрь 2026 г.` */
export function monthName({ words: { months }, monthWords }: PeriodWords, month: string): string {
	return capitalized(monthWords.period.month(months.full[Number(month.slice(5)) - 1] ?? '', Number(month.slice(0, 4))));
}

/** The name of a row, with the norm of its figure where there is one. */
export function rowLabel(texts: PeriodWords, { label, norm, unit }: Pick<SectionRow, 'label' | 'norm' | 'unit'>): string {
	const { words, monthWords } = texts;
	const name = nameOf(texts, label);
	return norm === undefined ? name : `${name} (${monthWords.norm(figureText(words, norm, unit ?? 'count'))})`;
}

function nameOf({ words, monthWords }: PeriodWords, label: RowLabel): string {
	if ('figure' in label) return monthWords.figures[label.figure];
	if ('name' in label) return label.name ?? monthWords.notGiven;
	if ('purpose' in label) return monthWords.purposes[label.purpose];
	if ('month' in label) return `${words.months.full[Number(label.month.slice(5)) - 1] ?? ''} ${label.month.slice(0, 4)}`;
	if ('days' in label) {
		const [from, to] = label.days;
		if (to === null) return monthWords.moreDaysThan(from - 1);
		return from === to ? String(from) : `${from}–${to}`;
	}
	const family: Readonly<Record<string, string>> = words.names[label.family];
	return family[label.code] ?? label.code;
}

/** A figure with its unit; `—` where there is none. */
export function figureText({ money, decimal }: Words, value: number | null, unit: FigureUnit): string {
	if (value === null) return '—';
	if (unit === 'share') return `${decimal(value * 100, 1)}%`;
	if (unit === 'kopecks') return money(value);
	return unit === 'ratio' ? decimal(value, 2) : String(value);
}

/** A cell of a section for people: a change has its sign. */
export function cellText({ words, monthWords }: PeriodWords, { columns }: Section, row: SectionRow, index: number): string {
	const column = columns[index];
	const value = row.values[index] ?? null;
	const unit = row.unit ?? column?.unit ?? 'count';
	if (column?.key !== 'change' || value === null) return figureText(words, value, unit);
	const text = unit === 'share' ? monthWords.points(words.decimal(Math.abs(value) * 100, 1)) : figureText(words, Math.abs(value), unit);
	return value === 0 ? text : `${value > 0 ? '+' : '−'}${text}`;
}

/** How the figures of a section are counted; those that it opens with are explained further below. */
export function howCounted({ figureDefinitions, sectionDefinitions }: MonthWords, { key, rows }: Section): readonly string[] {
	if (key === 'summary') return [];
	return [...sectionDefinitions[key], ...rows.flatMap(({ label }) => ('figure' in label ? (figureDefinitions[label.figure] ?? []) : []))];
}

/** The figures of the balance in the period itself; undefined where there is none. */
function balanceNumbers({ sections, still }: PeriodReport): Readonly<Record<string, number>> | undefined {
	const balance = sections.find(({ key }) => key === 'balance');
	return balance && !still ? Object.fromEntries(balance.rows.map(({ key, values }) => [key ?? '', values[0] ?? 0])) : undefined;
}

/** The balance as one line that can be checked by hand; and where the start is not the sealed end of the month before, why. */
export function balanceSentences(monthWords: MonthWords, report: PeriodReport): readonly string[] {
	const numbers = balanceNumbers(report);
	if (!numbers) return [];
	const { sealedStart } = report;
	const { start } = numbers;
	const other = start !== undefined && sealedStart !== null && sealedStart !== start ? [monthWords.sealedStart(sealedStart, start)] : [];
	return [monthWords.equation(numbers), ...other];
}

/** Why a month cannot be closed or reopened. */
export function monthRefusal(texts: PeriodWords, refusal: MonthRefusal): string {
	const { monthWords } = texts;
	const { refused } = monthWords;
	const name = () => monthName(texts, refusal.month);
	switch (refusal.code) {
		case 'notOver':
			return refused.notOver(name(), refusal.lastDay);
		case 'closedAlready':
			return refused.closedAlready(name(), refusal.month, refusal.on);
		case 'notNamed':
			return refused.notNamed(name(), refusal.month);
		case 'notNext':
			return refused.notNext(refusal.next);
		case 'reasonMissing':
			return refused.reasonMissing(refusal.month);
		case 'notClosed':
			return refused.notClosed(name());
		case 'laterClosed':
			return refused.laterClosed(refusal.later);
	}
}

/** The events recorded about a closed month after its closing. */
export function correctionLine({ words, monthWords }: PeriodWords, correction: PastCorrection): string {
	const { names, history } = words;
	const { number, month, type, field, recordedOn } = correction;
	const fields: Readonly<Record<string, string>> = names.field;
	const what = field === null ? history.titles[type] : `${history.titles[type]} (${fields[field] ?? field})`;
	return monthWords.correction(number, month, what, recordedOn);
}

/** The titles of the columns. */
export function overdueTitles({ overdue: { columns } }: MonthWords): readonly string[] {
	return [columns.number, columns.due, columns.days, columns.kind, columns.category, columns.department];
}

/** The cells of an entry, in the order of the titles. */
export function overdueCells({ words, monthWords: { notGiven } }: PeriodWords, entry: OverdueClaim): readonly string[] {
	const { number, due, days, kind, category, department } = entry;
	const own = (text: string | null) => (text === null ? notGiven : visibleLine(text));
	return [number, words.day(due), String(days), words.names.kind[kind], own(category), own(department)];
}

/** A sentence where the other overdue entries are, if only the first `shown` are listed; empty where all are. */
export function othersOverdue({ overdue: { others } }: MonthWords, { on, count }: OverdueList, shown: number): readonly string[] {
	return count > shown ? [others(count - shown, on)] : [];
}

/** The sections that say anything, without the second of two equal columns: a year before a year is the period before it, too. */
export function shownSections({ still, sections, compared: { before, yearBefore } }: PeriodReport): readonly Section[] {
	if (still) return [];
	const isOne = before.from === yearBefore.from && before.to === yearBefore.to;
	return sections.filter(({ rows }) => rows.length > 0).map((section) => (isOne ? withoutYearBefore(section) : section));
}

function withoutYearBefore(section: Section): Section {
	const { columns, rows } = section;
	const kept = columns.flatMap(({ key }, index) => (key === 'yearBefore' ? [] : [index]));
	if (kept.length === columns.length) return section;
	const only = <T>(all: readonly T[]) => all.filter((_, index) => kept.includes(index));
	return { ...section, columns: only(columns), rows: rows.map((row) => ({ ...row, values: only(row.values) })) };
}

/** The sentence; undefined where there is nothing to say it of: a period without figures, a sealed report of edition 1. */
export function openingSentence(texts: PeriodWords, report: PeriodReport): string | undefined {
	const { words, monthWords } = texts;
	const summary = report.sections.find(({ key }) => key === 'summary');
	if (!summary || report.still) return undefined;
	const { opening } = monthWords;
	const value = (figure: FigureKey, column = 0) => summary.rows.find(({ key }) => key === figure)?.values[column] ?? null;
	const [received, closed, end, overdue] = [value('received'), value('closed'), value('end'), value('overdue')];
	const [kept, before] = [value('keptShare'), value('overdue', 1)];
	const parts = [
		opening.flow(capitalized(periodName(texts, report.compared.now)), received ?? 0, closed ?? 0, end ?? 0),
		overdue === 0 ? opening.noneOverdue : opening.overdue(overdue ?? 0),
		...(before === null || (before === 0 && overdue === 0) ? [] : [opening.before(before)]),
		...mostOf(monthWords, report.overdue),
	];
	return [parts.join(''), ...(kept === null ? [] : [opening.kept(figureText(words, kept, 'share'))])].join('; ').concat('.');
}

/**
 * What there is most of among the overdue, where all of them are known: the cause, else the department, else the kind. What nobody recorded is
 * passed over; a value that is not at least that of a third of them says too little.
 */
function mostOf({ opening: { most } }: MonthWords, overdue: OverdueList | null): readonly string[] {
	if (overdue === null || overdue.count < 2 || overdue.entries.length < overdue.count) return [];
	const { entries } = overdue;
	const category = mostFrequent(entries.map((entry) => entry.category));
	if (category) return [most.category(visibleLine(category.value), category.count)];
	const department = mostFrequent(entries.map((entry) => entry.department));
	if (department) return [most.department(visibleLine(department.value), department.count)];
	const kind = mostFrequent(entries.map((entry) => entry.kind));
	return kind ? [most.kind(kind.value, kind.count)] : [];
}

/** The value that there is more of than of any other, and that at least two, and a third of all, have. */
function mostFrequent<V extends string>(values: readonly (V | null)[]): { readonly value: V; readonly count: number } | undefined {
	const counts = new Map<V, number>();
	for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
	const [first, second] = [...counts].toSorted(([, left], [, right]) => right - left);
	if (!first || first[1] < 2 || first[1] * 3 < values.length || first[1] === second?.[1]) return undefined;
	return { value: first[0], count: first[1] };
}
