/** Words of the report of a month or another period: what is counted, and how. */

import type { Kind } from '../../domain/code.ts';
import { type Day, dateOf, monthOf, yearOf } from '../../domain/day.ts';
import { pluralEn } from '../plural.ts';
import type { month as ru } from '../ru/month.ts';
import { visibleLine } from '../visible.ts';
import { analysis } from './analysis.ts';
import { day, months } from './days.ts';
import { figureDefinitions, sectionDefinitions } from './definitions.ts';
import { periodNames } from './periodNames.ts';

const manyOf: Record<Kind, string> = {
	inquiry: 'inquiries',
	claim: 'claims',
	complaint: 'complaints',
	anonymous: 'anonymous letters',
	suggestion: 'suggestions',
	praise: 'praise',
};

const monthName = (of: Day) => months.short[monthOf(of) - 1] ?? '';
const dayName = (of: Day) => `${dateOf(of)} ${monthName(of)} ${yearOf(of)}`;

export const month: typeof ru = {
	title: {
		of: (period) => `Report of ${period}`,
		months: (first, last) => `Report of ${first} to ${last}`,
		days: (from, to) => `Report of ${from} to ${to}`,
	},
	period: {
		month: (name, year) => `${name} ${year}`,
		quarter: (quarter, year) => `quarter ${quarter} of ${year}`,
		year: (year) => String(year),
	},
	column: {
		month: (name, year) => `${name} ${year}`,
		quarter: (quarter, year) => `Q${quarter} ${year}`,
		months: (from, to) => `${monthName(from)}–${monthName(to)} ${yearOf(to)}`,
		monthsOfYears: (from, to) => `${monthName(from)} ${yearOf(from)}–${monthName(to)} ${yearOf(to)}`,
		daysOfMonth: (from, to) => `${dateOf(from)}–${dayName(to)}`,
		daysOfYear: (from, to) => `${dateOf(from)} ${monthName(from)}–${dayName(to)}`,
		days: (from, to) => `${dayName(from)}–${dayName(to)}`,
	},
	context: {
		labels: {
			office: 'Office',
			journal: 'Journal',
			state: 'Period',
			counted: 'Counted',
			compared: 'Compared',
			fromOldJournal: 'Old journal',
		},
		period: (from, to, state) => `${day(from)} to ${day(to)}, ${state}`,
		states: {
			finished: 'over',
			running: 'not over; compared with the same days',
			ahead: 'has not begun yet',
			beforeJournal: 'before the journal began',
		},
		begun: (first) => `; the journal began on ${day(first)}`,
		fromOldJournal: (count) => `entries of this period that came from it: ${count}`,
		oldCounted: '; they are counted in, but for the terms of those that had ended there',
		counted: (on, position, by) => `${day(on)}, up to event ${position} (${by})`,
		editions: {
			1: 'edition 1: “in time” is a share of the answers given, what is overdue without an answer does not show',
			2: 'edition 2: “settled without court” counts satisfied clients, lawsuits do not show',
		},
	},
	none: 'No claims came in.',
	nothingYet: {
		ahead: 'This period has not begun yet: there is nothing to count.',
		beforeJournal: 'The journal began after this period: it is not counted.',
	},
	opening: {
		flow: (period, received, closed, open) => `${period}: ${received} received, ${closed} closed, ${open} open; `,
		overdue: (count) => `${count} overdue`,
		noneOverdue: 'none overdue',
		before: (count) => ` (${count} before)`,
		most: {
			category: (cause, count) => `, most often because of “${cause}” (${count})`,
			department: (department, count) => `, most of it in the department “${department}” (${count})`,
			kind: (kind, count) => `, most of them ${manyOf[kind]} (${count})`,
		},
		kept: (share) => `${share} in time`,
	},
	points: (number) => `${number} pp`,
	overdue: {
		title: (count, on) => `Overdue on ${day(on)}: ${count}`,
		columns: { number: 'number', due: 'was due', days: 'days', kind: 'kind', category: 'cause', department: 'department' },
		others: (count, on) => `${count} more: claims overdue --as-of ${day(on)}`,
	},
	purposes: {
		answer: 'to answer',
		satisfy: 'to satisfy',
		notice: 'to notify',
		register: 'to register',
		sort: 'to assign',
		tell: 'to tell the term',
		request: 'to a request',
		visa: 'to sign off',
	},
	...periodNames,
	norm: (figure) => `norm ${figure}`,
	figureDefinitions,
	sectionDefinitions,
	notGiven: 'not given',
	notRecorded: 'not recorded',
	moreDaysThan: (days) => `more than ${days}`,
	equation: (n: Readonly<Record<string, number>>) =>
		`At the start ${n.start} + received ${n.received} + reopened ${n.reopened} − closed ${n.closed} − unconsidered ${n.unconsidered} − withdrawn ${n.withdrawn} − void ${n.void} = at the end ${n.end}; open entries ${n.end}: it balances.`,
	unequal: ({ end, counted }: { readonly end: number; readonly counted: number }) =>
		`It does not balance: ${end} at the end by the movements, but ${counted} open entries. No report is given: it could not be trusted.`,
	differing: (numbers, count) =>
		`${pluralEn(count, 'This entry does not match its events', 'These entries do not match their events')}: ${numbers}. Check the journal: claims check.`,
	maybeMore: (numbers) => `${numbers} and maybe more`,
	noneDiffers: 'Each entry matches its events; only the sums by month do not. Check the journal: claims check.',
	namesRecorded: 'A report with names: the journal has a record of who got it, and for which period.',
	refused: {
		notOver: (name, lastDay) => `${name} is not over: it can be closed after ${day(lastDay)}. Nothing was written.`,
		closedAlready: (name, of, on) =>
			`${name} was closed on ${day(on)}. If it must change, remove the seal: claims month reopen ${of} --reason "…". Nothing was written.`,
		notNamed: (name, of) => `Which month is to be closed? The next is ${name}: claims month close ${of}. Nothing was written.`,
		notNext: (next) => `Months are closed one after another, the next is ${next}: claims month close ${next}. Nothing was written.`,
		reasonMissing: (of) => `It is not said why the seal is to be removed: claims month reopen ${of} --reason "…". Nothing was written.`,
		notClosed: (name) => `${name} is not closed: there is nothing to reopen. Nothing was written.`,
		laterClosed: (later) =>
			`${later} after it is closed, too: reopen that first: claims month reopen ${later} --reason "…". Nothing was written.`,
	},
	analysis,
	closed: (name, entries) => `${name} is closed, with ${entries} ${pluralEn(entries, 'entry', 'entries')}. The seal:`,
	willClose: (name, entries) =>
		`${name} will be closed, with ${entries} ${pluralEn(entries, 'entry', 'entries')}; its report and export will no longer change. What is recorded about it later counts in later months.`,
	closeIt: 'Close the month?',
	reopened: (name) => `${name} is open again: its seal is removed.`,
	busy: 'Something was recorded while it was being counted. Repeat the command. Nothing was written.',
	seal: (on: Day, by: string, printed: string) =>
		`The month was closed on ${day(on)} (${visibleLine(by)}). Seal: ${printed}. To compare it: claims check --seal ${printed}`,
	sealedStart: (sealed: number, start: number) =>
		`The month before was closed with ${sealed} open, now there are ${start} at the start: the difference comes from corrections of past periods.`,
	corrections: 'Corrections of past periods',
	correction: (number, month, what, recordedOn) => `No. ${number}, ${month}: ${what}, recorded on ${day(recordedOn)}`,
	correctionsHow:
		'Recorded after the month was closed: corrected, undone or backdated. The report and the export of that month do not have it.',
	notASeal: (typed: string) =>
		`“${visibleLine(typed)}” is not a seal. Type all of it: from a report, the month, event, number of entries and 32 characters, separated by dots; from “check -v” and “backup”, 64 characters.`,
	lateInFile: (entries) => `Of them recorded later, for months that had been closed before: ${entries}.`,
	sealHolds: (name, entries) => `The seal matches: ${name}, ${entries} ${pluralEn(entries, 'entry', 'entries')}, the same export.`,
	sealMissing: (position: number, events: number) =>
		`The seal does not match: it was set on event ${position}, and the journal has ${events} events. Its end was cut off, or it is another journal.`,
	sealDiffers: (position: number, of: string) =>
		`The seal does not match: event ${position} is not this seal of ${of}. The journal was rewritten, or it is another one.`,
	sealOfLaterProgram: (of) => `The seal of ${of} was set by a newer version of the program: check it with that version.`,
	sealedExportDiffers: (of: string) => `The seal does not match: the export of ${of} is not what it was when the month was closed.`,
	headFound: (position: number, on: Day, since: number) =>
		`The seal matches: it is event ${position}, recorded on ${day(on)}; ${since} ${pluralEn(since, 'event has', 'events have')} followed.`,
	headAbsent: (head: string) =>
		`The seal does not match: no event has the seal ${head}. The end of the journal was cut off, the journal was rewritten, or it is another one.`,
	signatures: {
		compiled: 'Compiled by',
		approved: 'Approved by',
		nameByHand: '________________',
		line: (name: string) => `______________ / ${name} /  ____________ 20___`,
		under: '(signature)',
		day: '____________ 20___',
	},
	pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
	howCounted: 'How it is counted',
	written: (path: string) => `Report written: ${path}`,
};
