/** Words of the report of a month or another period: what is counted, and how. */

import { type Day, monthOf, yearOf } from '../../domain/day.ts';
import { monthWith, wholeMonths } from '../../domain/period.ts';
import type { ColumnKey, FigureKey, RowLabel, SectionKey, Unit } from '../../report/period.ts';
import { day, money } from './days.ts';
import type { names } from './names.ts';

const MONTHS = [
	...['January', 'February', 'March', 'April', 'May', 'June'],
	...['July', 'August', 'September', 'October', 'November', 'December'],
];

const flows = {
	start: 'at the start',
	received: 'received',
	reopened: 'reopened',
	closed: 'closed',
	unconsidered: 'unconsidered',
	withdrawn: 'withdrawn',
	void: 'void',
	end: 'at the end',
};

const compared = { now: 'this period', before: 'the one before', yearBefore: 'a year before' };

const sections: Record<SectionKey, string> = {
	balance: 'Balance',
	byKind: 'By kind',
	byChannel: 'By channel',
	byDepartment: 'By department',
	byResponsible: 'By responsible',
};

const columns: Record<ColumnKey, string> = { ...flows, ...compared };

/** Eight letters at most: the table fits eighty columns. */
const short: Record<ColumnKey, string> = {
	start: 'start',
	received: 'recvd',
	reopened: 'reop.',
	closed: 'closed',
	unconsidered: 'uncons.',
	withdrawn: 'withdr.',
	void: 'void',
	end: 'end',
	now: 'now',
	before: 'before',
	yearBefore: 'year ago',
};

const figures: Record<FigureKey, string> = flows;

const how: Record<FigureKey, string> = flows;

const sectionHow: Record<SectionKey, readonly string[]> = {
	balance: [
		'Received by day of registration, the rest by the day of the act itself, not of its recording; what was taken back does not count.',
		'At the end: the start, what came and what was reopened, less what ended; the open entries are counted apart and are as many.',
	],
	byKind: ['Kind, channel, department and responsible are those that the entry has now.'],
	byChannel: [],
	byDepartment: ['The department where the cause of the complaint lies (claims cause).'],
	byResponsible: [],
};

function label({ names: all }: { readonly names: typeof names }, row: RowLabel): string {
	if ('figure' in row) return figures[row.figure];
	if ('name' in row) return row.name ?? 'not given';
	const family: Readonly<Record<string, string>> = all[row.family];
	return family[row.code] ?? row.code;
}

function value(_: unknown, number: number | null, unit: Unit): string {
	if (number === null) return '—';
	if (unit === 'share') return `${(number * 100).toFixed(1)}%`;
	if (unit === 'kopecks') return money(number);
	return unit === 'ratio' ? number.toFixed(2) : String(number);
}

function title(from: Day, to: Day): string {
	const months = wholeMonths({ from, to });
	const name = (on: Day) => `${MONTHS[monthOf(on) - 1] ?? ''} ${yearOf(on)}`;
	if (months === 1) return `Report of ${name(from)}`;
	if (months === 12 && monthOf(from) === 1) return `Report of ${yearOf(from)}`;
	if (months === 3 && monthOf(from) % 3 === 1) return `Report of quarter ${(monthOf(from) + 2) / 3} of ${yearOf(from)}`;
	return months === undefined ? `Report of ${day(from)} to ${day(to)}` : `Report of ${name(from)} to ${name(monthWith(to).from)}`;
}

export const month = {
	title,
	none: 'No claims came in.',
	sections,
	columns,
	short,
	figures,
	how,
	sectionHow,
	label,
	value,
	equation: (n: Readonly<Record<string, number>>) =>
		`At the start ${n.start} + received ${n.received} + reopened ${n.reopened} − closed ${n.closed} − unconsidered ${n.unconsidered} − withdrawn ${n.withdrawn} − void ${n.void} = at the end ${n.end}; open entries ${n.end}: it balances.`,
	unequal: ({ end, counted }: { readonly end: number; readonly counted: number }) =>
		`It does not balance: by what moved ${end} at the end, but ${counted} open entries. There is no report: it could not be believed.`,
	differing: (numbers: readonly string[], more: boolean) =>
		`Not what ${numbers.length === 1 ? 'its' : 'their'} events make: ${numbers.join(', ')}${more ? ' and maybe more' : ''}. Check the journal: claims check.`,
	noneDiffers: 'Each entry is what its events make; only the sums by month are not. Check the journal: claims check.',
	namesRecorded: 'A report with names: the journal has recorded who asked for it, and of which period.',
	written: (path: string) => `Report written: ${path}`,
};
