/** Others record while a journal is checked: nobody waits longer than for one page, and nothing that they record is taken for a fault. */

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asDay } from '../../src/domain/day.ts';
import { checkJournal } from '../../src/store/check/check.ts';
import type { Fault } from '../../src/store/check/fault.ts';
import { type Journal, openJournal } from '../../src/store/open.ts';
import { change } from '../../src/store/record/change.ts';
import { buildJournal } from '../bench/generate.ts';
import { entry, newJournal } from '../bundle/program.ts';
import { here } from '../cli/here.ts';
import { interleaved, statementsOf, writesOf } from './interleaved.ts';

const folder = mkdtempSync(join(tmpdir(), 'claims-meanwhile-'));
const path = join(folder, 'journal.db');
let checked: Journal;
/** Of somebody who does not wait at all. */
let other: Journal;

beforeAll(() => {
	buildJournal(path, 2000);
	checked = openJournal({ path, write: false, timeout: 0 });
	other = openJournal({ path, write: true, timeout: 0 });
});

afterAll(() => {
	checked.close();
	other.close();
	rmSync(folder, { recursive: true });
});

const recording = { recordedAt: '2026-07-02T09:00:00.000Z', officeDay: '2026-07-02', actor: 'другой', dryRun: false };
const on = asDay('2026-07-02');

/** A note on a claim that was looked at already, one on one that was not, and a name that nobody had. */
async function record(times: number): Promise<void> {
	for (const id of [1 + times, 2000 - times]) {
		const noted = await change(other, recording, {
			id,
			decide: () => ({ ok: true, events: [{ type: 'noted', on, text: `Заметка ${times}` }] }),
		});
		expect(noted.ok).toBe(true);
	}
	const corrected = await change(other, recording, {
		id: 1 + times,
		decide: (claim) => ({
			ok: true,
			events: [
				{
					type: 'corrected',
					on,
					reason: null,
					field: 'client',
					was: claim?.client ?? null,
					now: `Новосёлова Мария ${'абвгдежзик'[times % 10]}`,
				},
			],
		}),
	});
	expect(corrected.ok).toBe(true);
}

it('records at every step of the check, which finds all of it and no fault', async () => {
	const faults: Fault[] = [];
	let steps = 0;
	const { events } = await checkJournal(
		checked,
		(fault) => faults.push(fault),
		async () => {
			if (steps < 40) await record(steps++);
		},
	);
	expect(steps).toBeGreaterThan(8);
	expect(faults).toEqual([]);
	expect(events).toBe(other.connection.prepare('select count(*) from event').pluck().get());
	const after: Fault[] = [];
	await checkJournal(checked, (fault) => after.push(fault));
	expect(after).toEqual([]);
});

it('still tells a fault that was there before, and one that is made meanwhile', async () => {
	const connection = new Database(path);
	connection.exec(`update round set kind = 'praise' where claim = 1999; delete from client_key where claim = 1998`);
	connection.close();
	const faults: Fault[] = [];
	let steps = 0;
	await checkJournal(
		checked,
		(fault) => faults.push(fault),
		async () => {
			if (steps++ === 1) other.connection.exec(`update tally set received = received + 1 where dimension = 'kind' and month = '2024-03'`);
		},
	);
	expect(faults).toEqual([
		{ code: 'derived', table: 'round' },
		{ code: 'derived', table: 'client_key' },
		{ code: 'derived', table: 'tally' },
	]);
});

it('finds nothing amiss, whatever is recorded between any two of its statements', async () => {
	const journal = await newJournal(join(folder, 'small.db'));
	for (const client of ['Ivanov', 'Petrov']) await here(['add', '-j', journal, ...entry.slice(0, 4), '--client', client, '--summary', 's']);
	const copy = join(folder, 'copy.db');
	const check = () => here(['check', '-j', copy]);
	copyFileSync(journal, copy);
	const many = await statementsOf(check);
	expect(many).toBeGreaterThan(100);
	for (const words of [
		['add', ...entry],
		['take', '1', '--responsible', 'Sidorova', '--measure', 'look | +3d'],
	]) {
		copyFileSync(journal, copy);
		const writes = await writesOf(() => here([...words, '-j', copy]));
		let times = 0;
		for (let at = 1; at <= many; at++) {
			copyFileSync(journal, copy);
			const { result, isWritten } = await interleaved(check, at, copy, writes);
			expect(result, `${words[0]} ${at}`).toMatchObject({ code: 0, errors: '' });
			if (isWritten) times++;
		}
		// While it looks at a page, others wait.
		expect(times).toBeGreaterThan(20);
	}
});
