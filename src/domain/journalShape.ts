/** The shape of each event of the journal itself, and of the settings, rules and calendars that they carry. */

import type { CalendarYear, OwnDay, OwnDays, Transfer } from './calendar.ts';
import { analysisIntervals, codes, kinds, letterKinds, peopleChanges, visas, writtenLetters } from './code.ts';
import { formQuestions } from './fields.ts';
import type { JournalEvent, PlannedAnalysisMeasure } from './journal.ts';
import type { LetterText, OwnTemplate } from './letter.ts';
import type { Person } from './people.ts';
import type { Absence, Route } from './routing.ts';
import { daysOff, purposes, type Regulation, type Rule, startEvents } from './rule.ts';
import type { Sealed } from './seal.ts';
import { type Fixed, type SettingRow, type Settings, settingNames, settingRow } from './settings.ts';
import {
	anything,
	by,
	type Fields,
	fitsPartly,
	listOf,
	listValues,
	oneOf,
	optional,
	orNull,
	RecordShape,
	record,
	type Shape,
	text,
	truth,
	type Values,
	values,
	whole,
} from './shape.ts';
import type { VisasNeeded } from './term.ts';
import { day, kind, length, money, ownTemplate } from './valueShape.ts';

/** What a setting holds, by its row in the table of settings. */
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

/** What terms are computed by; what else a rule says was read by the reader of rules before it was recorded. */
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

type Changes = Extract<JournalEvent, { type: 'settingsChanged' }>['changes'];

type JournalEvents = {
	readonly [T in Exclude<JournalEvent['type'], 'journalOpened'>]: Fields<Omit<Extract<JournalEvent, { type: T }>, 'type'>>;
};

/** A function, for most commands read no event. */
const journalEvents = (): JournalEvents => ({
	settingsChanged: { on: day, changes: by((value): value is Changes => fitsPartly(settings, value)), reason: orNull(text) },
	rulesLoaded: { on: day, regulation },
	calendarLoaded: { on: day, year: calendarYear },
	ownDaysLoaded: { on: day, days: ownDays },
	monthClosed: {
		...{ on: day, month: text, upTo: whole, hash: text, entries: whole, first: whole, last: whole, digest: text, report: anything },
		exported: optional(record<NonNullable<Sealed['exported']>>({ columns: listOf(text), late: whole })),
	},
	monthReopened: { on: day, month: text, reason: orNull(text) },
	templateLoaded: { on: day, ...ownTemplate },
	templateReset: { on: day, letter: oneOf(letterKinds) },
	clockWasWrong: { on: day, from: whole, to: whole, reason: orNull(text) },
	peopleChanged: { on: day, how: oneOf(peopleChanges), set: listOf(person), removed: listOf(whole), reason: orNull(text) },
	reportApproved: {
		...{ on: day, from: day, to: day, by: text, decisions: text, edition: whole, upTo: whole, digest: text, seals: listOf(text) },
		measures: listOf(record<PlannedAnalysisMeasure>({ text, by: orNull(text), due: day })),
	},
	analysisMeasureDone: { on: day, from: day, to: day, measure: whole, outcome: oneOf(codes.preventionOutcome), effect: text },
	namesReported: { on: day, report: text, period: text },
});

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
