/** How SQLite goes about what a command is offered: by indexes, in their order, whatever the size of the journal. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { statusNames } from '../../src/domain/status.ts';
import { commandNames } from '../../src/grammar/command.ts';
import { effectsOf, statusesFor } from '../../src/grammar/commandEffects.ts';
import { createJournal } from '../../src/store/create.ts';
import { calledLike, mostUrgent, type Need, numberedLike, type Wanted } from '../../src/store/lists/picks.ts';
import { type Journal, openJournal } from '../../src/store/open.ts';
import { office, settings } from '../domain/office.ts';

const folder = mkdtempSync(join(tmpdir(), 'claims-picks-'));
const path = join(folder, 'journal.db');

beforeAll(() => {
	const stamp = { recordedAt: '2026-11-20T09:00:00.000Z', officeDay: office.today, actor: 'test' };
	createJournal({ path, timeout: 1000, settings, stamp });
});

afterAll(() => {
	rmSync(folder, { recursive: true });
});

/** The steps of the plans of the statements that `question` prepares, on a connection that has prepared none before. */
function plansOf(question: (journal: Journal) => unknown): readonly string[] {
	const asked = openJournal({ path, write: false, timeout: 1000 });
	try {
		const prepare = vi.spyOn(asked.connection, 'prepare');
		question(asked);
		const statements = prepare.mock.calls.map(([text]) => text);
		prepare.mockRestore();
		expect(statements).not.toEqual([]);
		return statements.flatMap((sql) =>
			asked.connection
				.prepare<unknown[], { readonly detail: string }>(`explain query plan ${sql}`)
				.all(...[...sql.matchAll(/\?/g)].map(() => null))
				.map(({ detail }) => detail),
		);
	} finally {
		asked.close();
	}
}

const needs: readonly (Need | undefined)[] = [
	undefined,
	'unsorted',
	'unaccepted',
	'unfulfilled',
	'awaited',
	'toBeClosed',
	'decided',
	'answered',
	'openMeasure',
	'openRequest',
	'openPrevention',
];

const wanted: readonly (readonly [string, Wanted])[] = needs.map((need) => [
	need ?? 'any claim',
	{ statuses: statusNames, need, kindNamed: need !== 'unsorted' },
]);

describe.each(wanted)('%s', (_, one) => {
	it('stands in the order of an index: nothing is put in order, no claim read that is not shown', () => {
		for (const step of plansOf((asked) => mostUrgent(asked, one, 50))) {
			expect(step).not.toContain('TEMP B-TREE');
			expect(step).toMatch(/ USING (?:COVERING )?INDEX |USING INTEGER PRIMARY KEY|PRIMARY KEY|SUBQUERY/);
		}
	});

	it.each([
		['an ordinal', { by: 'ordinal', ordinal: 12, year: undefined }],
		['an ordinal of a year', { by: 'ordinal', ordinal: 12, year: 2025 }],
		['a number in full', { by: 'text', text: 'ПР-2026' }],
	] as const)('is found by %s by an index', (_, name) => {
		for (const step of plansOf((asked) => numberedLike(asked, one, name, 2026)))
			expect(step).not.toMatch(/^SCAN (?:claim|task|prevention)$/);
	});

	it('is found by the client by an index', () => {
		for (const step of plansOf((asked) => calledLike(asked, one, 'Иванов Пётр')))
			expect(step).not.toMatch(/^SCAN (?:claim|task|prevention)$/);
	});
});

describe('what a command does to a claim', () => {
	it('is what the table of statuses says', () => {
		const found = Object.fromEntries(commandNames.map((name) => [name, effectsOf(name)]).filter(([, doings]) => (doings ?? []).length > 0));
		expect(found).toMatchObject({ take: ['take'], close: ['close', 'closeOnTheSpot'], 'measure-done': ['measureDone'], visa: ['visa'] });
		expect(effectsOf('show')).toEqual([]);
		expect(effectsOf('init')).toEqual([]);
	});

	it.each([
		['take', ['registered']],
		['close', ['registered', 'done']],
		['reopen', ['closed', 'unconsidered', 'withdrawn']],
		['measure-done', ['inProgress']],
		['show', statusNames],
	] as const)('%s takes claims of these statuses', (command, statuses) => {
		expect(statusesFor(command)).toEqual(statuses);
	});
});
