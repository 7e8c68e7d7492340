/** The state of the journal itself after its events: settings, the office's own rules, its own days off. */

import type { CalendarYear, OwnDays } from '../calendar/calendar.ts';
import type { LetterKind } from '../code.ts';
import { changedPeople } from '../people/people.ts';
import type { OwnTemplate, Settings } from '../settings.ts';
import type { Regulation } from '../term/rule.ts';
import type { JournalEvent, JournalEventOf } from './journalShape.ts';

/** A measure that an analysis decided on. */
export type PlannedAnalysisMeasure = JournalEventOf<'reportApproved'>['measures'][number];

/** The journal after its events. */
export interface JournalState {
	readonly settings: Settings;
	/** Every edition that was loaded, in order. */
	readonly regulations: readonly Regulation[];
	/** The years that were loaded, each as it was loaded last. */
	readonly years: readonly CalendarYear[];
	/** Days off that the office added, in the order in which they were loaded. */
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
