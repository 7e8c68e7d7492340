/** The journal after its own events: what the office laid down, its rules, its days off. */

import { describe, expect, it } from 'vitest';
import { evolveJournal, type JournalState } from '../../src/domain/event/journal.ts';
import type { JournalEvent } from '../../src/domain/event/journalShape.ts';
import { firma } from '../../src/domain/regulation/firma.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { settings as ofOffice, on, sumOf } from './office.ts';

const settings: Settings = {
	...{ ...ofOffice, journal: '0123456789abcdef', regulations: ['firma', 'consumer'] },
	...{ firstOutgoing: 187, controller: 'Ежова Т. Л.' },
};
const opened: JournalEvent = { type: 'journalOpened', ...settings };
const year = { year: 2028, decree: 'Проект', transfers: [], workingWeekends: [], shortened: [] };

function made(...events: readonly JournalEvent[]): JournalState {
	const [first, ...rest] = events.reduce<readonly JournalState[]>((so, event) => [evolveJournal(so[0], event)], []);
	if (!first || rest.length > 0) throw new Error('nothing was opened');
	return first;
}

function changed(changes: Extract<JournalEvent, { type: 'settingsChanged' }>['changes']): JournalEvent {
	return { type: 'settingsChanged', on: on('2026-11-20'), changes, reason: null };
}

it('begins with its opening, and is opened once', () => {
	expect(made(opened)).toEqual({ settings, regulations: [], years: [], own: [] });
	expect(() => evolveJournal(undefined, changed({ office: 'Другая' }))).toThrow(RangeError);
	expect(() => evolveJournal(made(opened), opened)).toThrow(RangeError);
});

describe('settings', () => {
	it('that are changed are others, and the rest stay', () => {
		expect(made(opened, changed({ controller: 'Юдин О. С.' })).settings).toEqual({ ...settings, controller: 'Юдин О. С.' });
	});

	it('are those that were said last', () => {
		const authority = { ...settings.authority, head: 'Юдина О. С.', chairmanAbove: sumOf('100000') };
		const state = made(opened, changed({ authority }), changed({ authority: { ...authority, head: 'Ли А. В.' } }));
		expect(state.settings.authority).toEqual({ head: 'Ли А. В.', chairman: null, chairmanAbove: 10_000_000, chairmanKinds: [] });
	});

	it('never change what the journal is: its name and the first numbers', () => {
		expect(made(opened, changed({ office: 'Другая' })).settings).toMatchObject({ journal: settings.journal, firstOutgoing: 187 });
	});
});

describe('rules that are loaded', () => {
	it('stay beside the older editions', () => {
		const next = { ...firma, edition: 2 };
		const state = made(
			opened,
			{ type: 'rulesLoaded', on: on('2026-11-20'), regulation: firma },
			{ type: 'rulesLoaded', on: on('2026-11-21'), regulation: next },
		);
		expect(state.regulations).toEqual([firma, next]);
		expect(state.settings.regulations).toEqual(['firma', 'consumer']);
	});

	it('of a regulation that was not chosen choose it', () => {
		const chosen = made({ ...opened, regulations: ['consumer'] }, { type: 'rulesLoaded', on: on('2026-11-20'), regulation: firma });
		expect(chosen.settings.regulations).toEqual(['consumer', 'firma']);
	});
});

it('a year that is loaded again gives way to the last', () => {
	const again = { ...year, decree: 'Постановление' };
	const state = made(
		opened,
		{ type: 'calendarLoaded', on: on('2026-11-20'), year },
		{ type: 'calendarLoaded', on: on('2026-11-21'), year: again },
	);
	expect(state.years).toEqual([again]);
});

it('a report that names people changes nothing', () => {
	const state = made(opened);
	expect(evolveJournal(state, { type: 'namesReported', on: on('2026-11-20'), report: 'месяц', period: '2026-10' })).toBe(state);
});
