/** The events of the journal itself, with the settings, rules and calendars that they carry: their types are read off here, and they are read back. */

import type { CalendarYear, OwnDay, OwnDays, Transfer } from '../calendar/calendar.ts';
import { analysisIntervals, codes, kinds, letterKinds, peopleChanges, visas, writtenLetters } from '../code.ts';
import { formQuestions } from '../fields.ts';
import type { Person } from '../people/people.ts';
import type { Absence, Route } from '../people/routing.ts';
import {
	type Fixed,
	type LetterText,
	type OwnTemplate,
	type SettingRow,
	type Settings,
	settingNames,
	settingRow,
	type Unchanged,
} from '../settings.ts';
import { daysOff, purposes, type Regulation, type Rule, startEvents } from '../term/rule.ts';
import type { VisasNeeded } from '../term/term.ts';
import {
	anything,
	by,
	type Described,
	type Fields,
	fitsPartly,
	listOf,
	listValues,
	oneOf,
	optional,
	orNull,
	RecordShape,
	record,
	recordOf,
	type Shape,
	text,
	truth,
	type Values,
	values,
	whole,
} from './shape.ts';
import { day, kind, length, money, ownTemplate } from './valueShape.ts';

/** The shape of a setting, by its row in the table of settings. */
const settingValues: { readonly [V in SettingRow['value']]: Values } = {
	line: values(text),
	text: values(text),
	zone: values(text),
	language: values(oneOf(['ru', 'en'])),
	regulation: listValues(text),
	officeProfile: values(text),
	questions: listValues(oneOf(formQuestions)),
	dayOff: values(truth),
	incomingTemplate: values(text),
	outgoingTemplate: values(text),
	money: values(money),
	kinds: listValues(oneOf(kinds)),
	visasNeeded: listValues(record<VisasNeeded>({ kind, needs: listOf(oneOf(visas)) })),
	megabytes: values(whole),
	workingDays: values(whole),
	analysisInterval: values(oneOf(analysisIntervals)),
};

/** The settings of this group, or those without a group. */
function settingsIn(group: SettingRow['group']): object {
	const names = settingNames.filter((name) => settingRow(name).group === group);
	return Object.fromEntries(
		names.map((name) => {
			const { value, mayBeEmpty, later } = settingRow(name);
			const shape = mayBeEmpty ? settingValues[value].orNull : settingValues[value].always;
			return [name, later ? { optional: shape } : shape];
		}),
	);
}

function groupOf(group: SettingRow['group']): Shape<object> {
	const shape = new RecordShape(settingsIn(group));
	return by((value): value is object => shape.misfit(value, true) === undefined);
}

const person = record<Person>(() => ({
	id: whole,
	name: text,
	spellings: listOf(text),
	post: orNull(text),
	email: orNull(text),
	login: orNull(text),
	leftOn: orNull(day),
}));

const others: Fields<Pick<Settings, Fixed | 'routes' | 'absences' | 'people' | 'templates' | 'letterTexts'>> = {
	journal: text,
	firstYear: whole,
	firstIncoming: whole,
	firstOutgoing: whole,
	routes: listOf(record<Route>({ subject: text, responsible: text })),
	absences: listOf(record<Absence>({ person: text, from: day, until: day, substitute: text })),
	people: optional(listOf(person)),
	templates: listOf(record<OwnTemplate>(ownTemplate)),
	letterTexts: optional(listOf(record<LetterText>({ letter: oneOf(writtenLetters), text }))),
};

const settings = { ...settingsIn(undefined), authority: groupOf('authority'), letterhead: groupOf('letterhead'), ...others };

// Functions where most journals have no such record.

/** The parts of a rule that terms are computed by; the rest was checked by the reader of rules before it was recorded. */
const computed = record<Pick<Rule, 'id' | 'purpose' | 'length' | 'from' | 'whenDayOff' | 'article'>>(() => ({
	id: text,
	purpose: oneOf(purposes),
	length,
	from: oneOf(startEvents),
	whenDayOff: oneOf(daysOff),
	article: text,
}));
const rule = by((value): value is Rule => computed.fits(value));

const regulationHead = record<Pick<Regulation, 'id' | 'edition' | 'own' | 'act' | 'noAnswerTerm' | 'rules'>>(() => ({
	id: text,
	edition: whole,
	own: truth,
	act: text,
	noAnswerTerm: listOf(kind),
	rules: listOf(rule),
}));
export const regulation = by((value): value is Regulation => regulationHead.fits(value));

export const calendarYear = record<CalendarYear>(() => ({
	year: whole,
	decree: orNull(text),
	transfers: listOf(record<Transfer>({ from: orNull(text), to: text, by: oneOf(['government', 'art112']) })),
	workingWeekends: listOf(text),
	shortened: listOf(text),
	presidential: optional(listOf(record<{ readonly days: readonly string[]; readonly act: string }>({ days: listOf(text), act: text }))),
	draft: optional(by((value): value is true => value === true)),
	edition: optional(whole),
}));

const ownDay = record<OwnDay>(() => ({ day: text, name: orNull(text) }));
export const ownDays = record<OwnDays>(() => ({
	years: listOf(whole),
	from: orNull(whole),
	region: orNull(text),
	week: orNull(oneOf([5, 6])),
	daysOff: listOf(ownDay),
	workingDays: listOf(ownDay),
}));

type Changes = Partial<Omit<Settings, Unchanged>>;

/** What each event of the journal itself holds, a row each: the types are read off it. A function, for most commands read no event. */
const journalEvents = () => ({
	settingsChanged: { on: day, changes: by((value): value is Changes => fitsPartly(settings, value)), reason: orNull(text) },
	/** A regulation of the office's own, or its edition of a built-in one; older editions stay for older claims. */
	rulesLoaded: { on: day, regulation },
	/** The days off of one year; those that were loaded before give way. */
	calendarLoaded: { on: day, year: calendarYear },
	/** The office's own days off, added to the country's; entries for other years stay. */
	ownDaysLoaded: { on: day, days: ownDays },
	/** A month is sealed in its present state; it may be reopened. */
	monthClosed: {
		on: day,
		month: text,
		/** The last event before the seal, and its hash: the month is what the events up to here make. */
		upTo: whole,
		hash: text,
		/** The entries of the month's file: how many, and the first and last of them by id; 0 where there are none. */
		entries: whole,
		first: whole,
		last: whole,
		/** SHA-256 of the month's export in the raw profile. */
		digest: text,
		/** The report as it was, including the figures by person. */
		report: anything,
		/**
		 * The columns that were exported, in order, and how many of the entries are of months closed before. Absent in older seals: the columns of the
		 * first edition, and none of those.
		 */
		exported: optional(recordOf({ columns: listOf(text), late: whole })),
	},
	monthReopened: { on: day, month: text, reason: orNull(text) },
	/** A template of letters of the office's own: a file beside the journal. */
	templateLoaded: { on: day, ...ownTemplate },
	/** The built-in template is used again. */
	templateReset: { on: day, letter: oneOf(letterKinds) },
	/** The clock of the machine was ahead when these events were recorded; the next ones follow at the true time. */
	clockWasWrong: { on: day, from: whole, to: whole, reason: orNull(text) },
	/**
	 * People of the office as they are from now on, and the numbers of those who are on the list no longer: they were joined to others.
	 * `named`: a name was used, and the list learned of it.
	 */
	peopleChanged: { on: day, how: oneOf(peopleChanges), set: listOf(person), removed: listOf(whole), reason: orNull(text) },
	/** The report of closed months was looked at, and what followed (P64): of several for a period the last one holds. */
	reportApproved: {
		...{ on: day, from: day, to: day, by: text, decisions: text, edition: whole, upTo: whole, digest: text, seals: listOf(text) },
		measures: listOf(recordOf({ text, by: orNull(text), due: day })),
	},
	/** A measure that an analysis decided on was carried out: which one, from 1, of the last approval of that period. */
	analysisMeasureDone: { on: day, from: day, to: day, measure: whole, outcome: oneOf(codes.preventionOutcome), effect: text },
	/** A report that names people was made (P69). */
	namesReported: { on: day, report: text, period: text },
});

type JournalEvents = ReturnType<typeof journalEvents>;

/** What happened to the journal itself. */
export type JournalEvent =
	| ({ readonly type: 'journalOpened' } & Settings)
	| { readonly [T in keyof JournalEvents]: { readonly type: T } & Described<JournalEvents[T]> }[keyof JournalEvents];

export type JournalEventOf<T extends JournalEvent['type']> = Extract<JournalEvent, { readonly type: T }>;

let shapesMade: ReadonlyMap<string, RecordShape> | undefined;

function shapes(): ReadonlyMap<string, RecordShape> {
	shapesMade ??= new Map(
		Object.entries({ ...journalEvents(), journalOpened: settings }).map(([type, fields]) => [
			type,
			new RecordShape({ ...fields, type: text }),
		]),
	);
	return shapesMade;
}

const settingsShape = new RecordShape(settings);

/** Whether the value is an event of the journal itself; fields that are absent and may be null are null after it. */
export function isJournalEvent(event: { readonly type: string }): event is JournalEvent {
	const shape = shapes().get(event.type);
	return shape !== undefined && shape.misfit(event, false) === undefined;
}

/** Whether the value is what the settings of a journal are. */
export function isSettings(value: unknown): value is Settings {
	return settingsShape.misfit(value, true) === undefined;
}
