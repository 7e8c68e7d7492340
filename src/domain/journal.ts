/** Events of the journal itself, and its state after them: settings, the office's own rules, its own days off. */

import type { AnalysisMeasure, Approval } from './analysis.ts';
import type { CalendarYear, OwnDays } from './calendar.ts';
import type { LetterKind, PreventionOutcome, peopleChanges } from './code.ts';
import type { Day } from './day.ts';
import type { OwnTemplate } from './letter.ts';
import { changedPeople, type Person } from './people.ts';
import type { Period } from './period.ts';
import type { Regulation } from './rule.ts';
import type { Month, Sealed } from './seal.ts';
import type { Settings, Unchanged } from './settings.ts';

export type JournalEvent =
	| ({ readonly type: 'journalOpened' } & Settings)
	| {
			readonly type: 'settingsChanged';
			readonly on: Day;
			readonly changes: Partial<Omit<Settings, Unchanged>>;
			readonly reason: string | null;
	  }
	/** A regulation of the office's own, or its edition of a built-in one; older editions stay for older claims. */
	| { readonly type: 'rulesLoaded'; readonly on: Day; readonly regulation: Regulation }
	/** The days off of one year; those that were loaded before give way. */
	| { readonly type: 'calendarLoaded'; readonly on: Day; readonly year: CalendarYear }
	/** The office's own days off, added to the country's; entries for other years stay. */
	| { readonly type: 'ownDaysLoaded'; readonly on: Day; readonly days: OwnDays }
	/** A month is sealed in its present state; it may be reopened. */
	| ({ readonly type: 'monthClosed'; readonly on: Day } & Sealed)
	| { readonly type: 'monthReopened'; readonly on: Day; readonly month: Month; readonly reason: string | null }
	/** A template of letters of the office's own: a file beside the journal. */
	| ({ readonly type: 'templateLoaded'; readonly on: Day } & OwnTemplate)
	/** The built-in template is used again. */
	| { readonly type: 'templateReset'; readonly on: Day; readonly letter: LetterKind }
	/** The clock of the machine was ahead when these events were recorded; the next ones follow at the true time. */
	| { readonly type: 'clockWasWrong'; readonly on: Day; readonly from: number; readonly to: number; readonly reason: string | null }
	/**
	 * People of the office as they are from now on, and the numbers of those who are on the list no longer: they were joined to others.
	 * `named`: a name was used, and the list learned of it.
	 */
	| {
			readonly type: 'peopleChanged';
			readonly on: Day;
			readonly how: PeopleChange;
			readonly set: readonly Person[];
			readonly removed: readonly number[];
			readonly reason: string | null;
	  }
	/** The report of closed months was looked at, and what followed (P64): of several for a period the last one holds. */
	| ({ readonly type: 'reportApproved'; readonly measures: readonly PlannedAnalysisMeasure[] } & Omit<Approval, 'measures'>)
	/** A measure that an analysis decided on was carried out: which one, from 1, of the last approval of that period. */
	| ({
			readonly type: 'analysisMeasureDone';
			readonly on: Day;
			readonly measure: number;
			readonly outcome: PreventionOutcome;
			readonly effect: string;
	  } & Period)
	/** A report that names people was asked for (P69). */
	| { readonly type: 'namesReported'; readonly on: Day; readonly report: string; readonly period: string };

/** A measure as it was decided on. */
export type PlannedAnalysisMeasure = Pick<AnalysisMeasure, 'text' | 'by' | 'due'>;

export type PeopleChange = (typeof peopleChanges)[number];

/** The journal after its events. */
export interface JournalState {
	readonly settings: Settings;
	/** Every edition that was loaded, in order. */
	readonly regulations: readonly Regulation[];
	/** The years that were loaded, each as it was loaded last. */
	readonly years: readonly CalendarYear[];
	/** What the office added to them, in the order in which it was loaded. */
	readonly own: readonly OwnDays[];
}

/** The journal after `event`. Throws where the first event is not its opening: this program never wrote such a journal. */
export function evolveJournal(state: JournalState | undefined, event: JournalEvent): JournalState {
	if (event.type === 'journalOpened') {
		if (state) throw new RangeError('the journal is opened twice');
		const { type, ...settings } = event;
		return { settings, regulations: [], years: [], own: [] };
	}
	if (!state) throw new RangeError('the journal does not begin with its opening');
	const { settings, regulations, years } = state;
	switch (event.type) {
		case 'settingsChanged':
			return { ...state, settings: { ...settings, ...event.changes } };
		case 'rulesLoaded': {
			const { id } = event.regulation;
			const chosen = settings.regulations.includes(id) ? settings.regulations : [...settings.regulations, id];
			return { ...state, settings: { ...settings, regulations: chosen }, regulations: [...regulations, event.regulation] };
		}
		case 'calendarLoaded':
			return { ...state, years: [...years.filter(({ year }) => year !== event.year.year), event.year] };
		case 'ownDaysLoaded':
			return { ...state, own: [...state.own, event.days] };
		case 'templateLoaded': {
			const { type, on, ...loaded } = event;
			return { ...state, settings: { ...settings, templates: [...templatesBut(settings, loaded.letter), loaded] } };
		}
		case 'templateReset':
			return { ...state, settings: { ...settings, templates: templatesBut(settings, event.letter) } };
		case 'peopleChanged':
			return { ...state, settings: { ...settings, people: changedPeople(settings.people ?? [], event.set, event.removed) } };
		case 'reportApproved':
		case 'analysisMeasureDone':
		case 'clockWasWrong':
		case 'namesReported':
		case 'monthClosed':
		case 'monthReopened':
			return state;
	}
}

function templatesBut({ templates }: Settings, letter: LetterKind): readonly OwnTemplate[] {
	return templates.filter((template) => template.letter !== letter);
}
