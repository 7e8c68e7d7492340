/** Every figure of the sample journal is what the claims behind it come to, whatever the period; and the check can fail. */

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, asDay, daysBetween } from '../../src/domain/day.ts';
import { type ClaimsBehind, cellKey, unprovenCells } from '../../src/report/claimsBehind.ts';
import { figureRules } from '../../src/report/figureRules.ts';
import { type Journal, openJournal } from '../../src/store/open.ts';
import { outOf, Scene } from '../cli/harness.ts';
import { fc } from '../property.ts';
import { behindFaults, lookBehind } from './machine/behind.ts';

const scene = new Scene();
const TODAY = asDay('2026-11-22');
const FIRST = asDay('2026-08-20');
const october = { from: asDay('2026-10-01'), to: asDay('2026-10-31') };
let journal: Journal;

beforeAll(async () => {
	scene.today = TODAY;
	await scene.line('claims demo --folder . -q');
	journal = openJournal({ path: join(scene.folder, 'journal.db'), write: false, timeout: 1000 });
}, 60_000);

afterAll(() => {
	journal.close();
	scene.end();
});

describe('the claims behind a figure', () => {
	it.each([
		['a month', october],
		['the month under way', { from: asDay('2026-11-01'), to: asDay('2026-11-30') }],
		['a quarter', { from: asDay('2026-07-01'), to: asDay('2026-09-30') }],
		['a year', { from: asDay('2026-01-01'), to: asDay('2026-12-31') }],
	])('come to it: %s', (_, period) => {
		expect(behindFaults(journal, period, TODAY)).toEqual([]);
	});

	it('come to it in any period', () => {
		const day = fc.integer({ min: 0, max: daysBetween(FIRST, TODAY) });
		fc.assert(
			fc.property(day, day, (one, other) => {
				const period = { from: addDays(FIRST, Math.min(one, other)), to: addDays(FIRST, Math.max(one, other)) };
				expect(behindFaults(journal, period, TODAY)).toEqual([]);
			}),
			{ numRuns: 25 },
		);
	});

	it('are missed where one is left out, in every cell that it stands behind', () => {
		const { report, behind = new Map() } = lookBehind(journal, october, TODAY);
		const number = 'ПР-2026-0011';
		const cells = [...behind].filter(([, { numbers }]) => numbers.has(number)).map(([cell]) => cell);
		expect(cells).toEqual(expect.arrayContaining(['received', 'answered', 'granted', 'deadlines/satisfy/due', 'byKind/claim/received']));
		const without: ClaimsBehind = new Map([...behind].filter(([cell]) => !cells.includes(cell)));
		expect(unprovenCells(report, without).size).toBe(
			cells.filter((cell) => !cell.endsWith('keptShare') && !cell.endsWith('lateDays')).length,
		);
	});

	it('are there for each figure of the report that is not 0', () => {
		const { report, behind = new Map() } = lookBehind(journal, october, TODAY);
		for (const section of report.sections)
			for (const row of section.rows)
				if ('figure' in row.label && row.values[0]) {
					expect(row.label.figure in figureRules).toBe(true);
					expect([row.key, behind.get(cellKey(report, section.key, row, 'now') ?? '')?.numbers.size]).not.toEqual([row.key, undefined]);
				}
	});

	it('are those that `overdue --as-of` tells', async () => {
		const { behind } = lookBehind(journal, { from: october.from, to: TODAY }, TODAY);
		const told = outOf(await scene.line(`claims overdue --as-of ${TODAY} --json number`));
		const numbers = JSON.parse(told).map(({ number }: { readonly number: string }) => number);
		expect(numbers.length).toBeGreaterThan(5);
		expect([...(behind?.get('overdue')?.numbers.keys() ?? [])].toSorted()).toEqual(numbers.toSorted());
	});
});
