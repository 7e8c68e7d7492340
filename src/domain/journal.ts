/** What happened to the journal itself, and what it is after that: the office's settings, its own rules, its own days off. */

import type { CalendarYear, OwnDays } from './calendar.ts';
import type { LetterKind } from './code.ts';
import type { Day } from './day.ts';
import type { OwnTemplate } from './letter.ts';
import type { Absence, Route } from './routing.ts';
import type { Regulation, RegulationId } from './rule.ts';
import type { Month, Sealed } from './seal.ts';
import type { VisasNeeded } from './term.ts';
import type { Authority } from './verdict.ts';

/** What stands at the head and at the foot of the office's letters. */
export interface Letterhead {
	readonly address: string | null;
	readonly phone: string | null;
	readonly email: string | null;
	/** Numbers of registration and taxpayer. */
	readonly details: string | null;
	/** Who signs, and what he is. */
	readonly signer: string | null;
	readonly position: string | null;
}

export const letterheadNames = [
	'address',
	'phone',
	'email',
	'details',
	'signer',
	'position',
] as const satisfies readonly (keyof Letterhead)[];

/** Nothing of it is known yet. */
export const noLetterhead: Letterhead = { address: null, phone: null, email: null, details: null, signer: null, position: null };

/** What the office laid down when the journal was opened, and changed since. */
export interface Settings {
	/** Names this journal for ever: copies of it carry the same one. */
	readonly journal: string;
	readonly office: string;
	readonly zone: string;
	readonly language: 'ru' | 'en';
	readonly regulations: readonly RegulationId[];
	readonly ownTermsMove: boolean;
	readonly incomingTemplate: string;
	readonly outgoingTemplate: string;
	/** The first ordinals of the year in which the journal was opened: an office seldom starts on 1 January. */
	readonly firstYear: number;
	readonly firstIncoming: number;
	readonly firstOutgoing: number;
	readonly controller: string | null;
	/** Who decides, and what is left to the chairman (P56). */
	readonly authority: Authority;
	/** Who handles what, where nobody says otherwise (P31). */
	readonly routes: readonly Route[];
	/** Who is away, and who stands in. */
	readonly absences: readonly Absence[];
	/** The visas that replies need, of the kinds for which the office says it itself; of the others the regulations do. */
	readonly visas: readonly VisasNeeded[];
	/** How many megabytes an attachment may have; absent where the office does not say. */
	readonly attachmentLimit?: number;
	readonly letterhead: Letterhead;
	/** The templates of letters that the office loaded; of the others the built-in ones hold. */
	readonly templates: readonly OwnTemplate[];
}

export type JournalEvent =
	| ({ readonly type: 'journalOpened' } & Settings)
	| {
			readonly type: 'settingsChanged';
			readonly on: Day;
			readonly changes: Partial<Omit<Settings, 'journal' | 'firstYear' | 'firstIncoming' | 'firstOutgoing'>>;
			readonly reason: string | null;
	  }
	/** A regulation of the office's own, or its edition of a built-in one; older editions stay for older claims. */
	| { readonly type: 'rulesLoaded'; readonly on: Day; readonly regulation: Regulation }
	/** The days off of one year; those that were loaded before give way. */
	| { readonly type: 'calendarLoaded'; readonly on: Day; readonly year: CalendarYear }
	/** What the office adds to the country's days off; what it said of other years stays. */
	| { readonly type: 'ownDaysLoaded'; readonly on: Day; readonly days: OwnDays }
	/** A month is sealed as it is; it may be opened again. */
	| ({ readonly type: 'monthClosed'; readonly on: Day } & Sealed)
	| { readonly type: 'monthReopened'; readonly on: Day; readonly month: Month; readonly reason: string | null }
	/** A template of letters of the office's own: a file beside the journal. */
	| ({ readonly type: 'templateLoaded'; readonly on: Day } & OwnTemplate)
	/** The built-in template holds again. */
	| { readonly type: 'templateReset'; readonly on: Day; readonly letter: LetterKind }
	/** A report that names people was asked for (P69). */
	| { readonly type: 'namesReported'; readonly on: Day; readonly report: string; readonly period: string };

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

/** The journal after `event`. Throws when it does not begin with its opening: no such journal was written. */
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
		case 'namesReported':
		case 'monthClosed':
		case 'monthReopened':
			return state;
	}
}

function templatesBut({ templates }: Settings, letter: LetterKind): readonly OwnTemplate[] {
	return templates.filter((one) => one.letter !== letter);
}
