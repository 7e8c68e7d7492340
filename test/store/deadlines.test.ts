/** The stored last days of the sample journal against the journal folded as it stood, day by day, and against its balance. */

import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, asDay } from '../../src/domain/day.ts';
import { answersKept, cohortsOf } from '../../src/domain/month/cohort.ts';
import { makeDeadlineTables } from '../../src/store/derived/formerTables.ts';
import { overdueAsOf } from '../../src/store/lists/overdueAsOf.ts';
import { agesOn, dueGroups, monthTerms, overdueOn } from '../../src/store/month/deadlines.ts';
import { type Journal, openJournal } from '../../src/store/open.ts';
import { outOf, Scene } from '../cli/harness.ts';

const scene = new Scene();
const TODAY = asDay('2026-11-22');
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

const months = ['2026-09', '2026-10', '2026-11'].map((month) => {
	const from = asDay(`${month}-01`);
	return { from, to: asDay(`${month}-${month === '2026-10' ? 31 : 30}`) };
});

describe('last days', () => {
	it('are overdue on each day where `overdue --as-of` that day says so', async () => {
		let found = 0;
		for (let day = asDay('2026-09-01'); day <= TODAY; day = addDays(day, 1)) {
			const filter = { until: addDays(day, -1), finds: undefined };
			const rows = await overdueAsOf(journal, [['number'], ['due_on']], filter, day, 0, async () => {});
			const { count, oldest, claims } = overdueOn(journal, day, 1000);
			expect([day, claims.map(({ number, due }) => [number, due])]).toEqual([day, rows]);
			expect({ count, oldest }).toEqual({ count: rows.length, oldest: rows[0]?.[1] ?? null });
			found += count;
		}
		expect(found).toBeGreaterThan(100);
	});

	it('count once: the terms of three months are those of each, but for what became of them since', () => {
		const counted = (from: number, to: number) =>
			cohortsOf(dueGroups(journal, { from: months[from]?.from ?? TODAY, to: months[to]?.to ?? TODAY }, TODAY), TODAY).map(
				({ purpose, due }): [string, number] => [purpose, due],
			);
		const whole = new Map(counted(0, 2));
		const added = new Map<string, number>();
		for (const [purpose, due] of [0, 1, 2].flatMap((month) => counted(month, month))) added.set(purpose, (added.get(purpose) ?? 0) + due);
		expect(Object.fromEntries(added)).toEqual(Object.fromEntries(whole));
	});

	it('stand month by month as each month alone says, whatever the day', () => {
		for (const today of ['2026-10-01', '2026-10-20', '2026-11-01', '2026-11-30', TODAY].map(asDay)) {
			const past = months.filter(({ from }) => from <= today);
			const alone = past.map((month) => {
				const asOf = month.to < today ? month.to : today;
				return {
					overdue: overdueOn(journal, asOf, 0).count,
					keptShare: answersKept(dueGroups(journal, month, today), asOf).keptShare,
				};
			});
			const names = past.map(({ from }) => from.slice(0, 7));
			expect([today, monthTerms(journal, names, today)]).toEqual([today, alone]);
		}
	});

	it('leave as many open as the balance has', async () => {
		for (const { to } of months) {
			const day = to < TODAY ? to : TODAY;
			const { balance } = JSON.parse(outOf(await scene.line(`claims month ${to.slice(0, 7)} --json balance`)));
			const end = balance.find(({ row }: { readonly row: string }) => row === 'end').now;
			expect(agesOn(journal, day).reduce((sum, { count }) => sum + count, 0)).toBe(end);
		}
	});
});

it('what lasted for longer than a month is overdue, and open, on each of its days', () => {
	const long = join(scene.folder, 'long.db');
	copyFileSync(journal.path, long);
	const connection = new Database(long);
	const due = connection.prepare(`insert into due_day values (?, 1, 'answer', ?, ?, '2026-01-01', null, ?, 'done')`);
	const round = connection.prepare(
		`insert into round (claim, place, opened_on, received_on, ended_on, ending, kind, channel, repeats) values (?, 1, ?, ?, ?, 'closed', 'claim', 'post', 0)`,
	);
	for (const [index, days] of [1, 30, 31, 32, 33, 60, 200].entries()) {
		const from = addDays(asDay('2026-02-01'), index);
		due.run(90_001 + index, from, from, addDays(from, days));
		round.run(90_001 + index, from, from, addDays(from, days));
	}
	// Known when it had passed by more days than the period has.
	connection.exec(`insert into due_day values (90101, 1, 'answer', '2026-02-01', '2026-03-10', '2026-03-10', null, '2026-03-12', 'done')`);
	connection.exec(`insert into late_tally values ('answer', '2026-03-10', '2026-02-01', '2026-03-12', 'done', 1)`);
	const overdue = connection.prepare<[string, string, string], number>(
		`select count(distinct claim) from due_day where purpose in ('answer', 'satisfy') and due_on < ? and known_on <= ? and coalesce(ended_on, '9') > ?`,
	);
	const open = connection.prepare<[string, string], number>(
		`select count(*) from round where opened_on <= ? and coalesce(ended_on, '9') > ?`,
	);
	const read = openJournal({ path: long, write: false, timeout: 1000 });
	for (let day = asDay('2026-01-30'); day <= '2026-08-30'; day = addDays(day, 1)) {
		expect([day, overdueOn(read, day, 0).count]).toEqual([day, overdue.pluck().get(day, day, day)]);
		expect([day, agesOn(read, day).reduce((sum, { count }) => sum + count, 0)]).toEqual([day, open.pluck().get(day, day)]);
	}
	const march = { from: asDay('2026-03-01'), to: asDay('2026-03-15') };
	expect(cohortsOf(dueGroups(read, march, TODAY), march.to)).toMatchObject([{ purpose: 'answer', due: 1, late: 1, open: 0, lateMost: 39 }]);
	read.close();
	connection.close();
});

it.each(['ru', 'en'])('in short it is one screen of 80 × 24 (%s)', async (language) => {
	for (const month of ['2026-09', '2026-10', '2026-11', '2026-12', '2026']) {
		const lines = outOf(await scene.line(`claims month ${month} --brief --lang ${language}`))
			.trimEnd()
			.split('\n');
		expect(lines.length).toBeLessThan(24);
		expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(80);
	}
});

it('a file of version 1 gives the same report, and stays as it is', async () => {
	const former = join(scene.folder, 'former.db');
	copyFileSync(journal.path, former);
	const connection = new Database(former);
	for (const part of ['table due_day', 'table due_tally', 'table payment', 'index round_waiting', 'index round_left'])
		connection.exec(`drop ${part}`);
	connection.pragma('user_version = 1');
	connection.close();
	for (const month of ['2026-10', '2026-11']) {
		const report = (path: string) => scene.line(`claims month ${month} --json deadlines,terms,ages,overdue,outcomes -j ${path}`);
		expect(await report('former.db')).toEqual(await report('journal.db'));
	}
	const reader = openJournal({ path: former, write: false, timeout: 1000 });
	expect(reader.version).toBe(1);
	makeDeadlineTables(reader);
	expect(overdueOn(reader, TODAY, 0)).toEqual(overdueOn(journal, TODAY, 0));
	reader.close();
});
