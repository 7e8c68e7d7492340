/** A month is closed only where its seal is in the journal: recorded meanwhile, held by another, or a full disk, and nothing is told as done. */

import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asDay } from '../../src/domain/day.ts';
import type { Sealed } from '../../src/domain/month/seal.ts';
import { monthWith } from '../../src/domain/period.ts';
import { StoreFailure } from '../../src/store/failure.ts';
import { extentOf } from '../../src/store/lists/rows.ts';
import { sealsOf } from '../../src/store/month/seals.ts';
import { type Journal, openJournal } from '../../src/store/open.ts';
import { headOf } from '../../src/store/record/apply.ts';
import type { Recording } from '../../src/store/record/change.ts';
import { sealMonth } from '../../src/store/record/changeJournal.ts';
import { Scene } from '../cli/harness.ts';

const october = monthWith(asDay('2026-10-01'));
const on = asDay('2026-11-02');
const recording: Recording = { recordedAt: '2026-11-02T09:00:00.000Z', officeDay: '2026-11-02', actor: 'тест', dryRun: false };

let scene: Scene;
let path: string;
let journal: Journal;

beforeEach(async () => {
	scene = new Scene();
	path = join(scene.folder, 'journal.db');
	expect(await scene.line('claims init --office Фирма --yes -q')).toMatchObject({ code: 0 });
	expect(await scene.line('claims add --kind inquiry --channel phone --client "Лещ Ф. И." --summary "Часы" -q')).toMatchObject({ code: 0 });
	journal = openJournal({ path, write: true, timeout: 100 });
});

afterEach(() => {
	journal.close();
	scene.end();
});

const counted = (): Sealed => ({
	month: '2026-10',
	upTo: headOf(journal).position,
	hash: headOf(journal).hash,
	...extentOf(journal, { registered: october }),
	digest: '0'.repeat(64),
	report: {},
});

describe('closing a month', () => {
	it('records the seal, and gives it with its hash', async () => {
		const seal = await sealMonth(journal, recording, on, counted());
		expect(seal?.sealHash).toMatch(/^[0-9a-f]{64}$/);
		expect(sealsOf(journal)).toEqual([seal]);
	});

	it('seals nothing where another program recorded since it was counted', async () => {
		const before = counted();
		await scene.line('claims note 1 --text "Звонил." -q');
		expect(await sealMonth(journal, recording, on, before)).toBeUndefined();
		expect(sealsOf(journal)).toEqual([]);
	});

	it('fails as busy where another program holds the journal', async () => {
		const other = new Database(path);
		try {
			other.exec('begin immediate');
			await expect(sealMonth(journal, recording, on, counted())).rejects.toMatchObject({ failure: 'busy' });
		} finally {
			other.close();
		}
		expect(sealsOf(journal)).toEqual([]);
	});

	it('fails where the disk is full', async () => {
		journal.connection.pragma(`max_page_count = ${journal.connection.pragma('page_count', { simple: true })}`);
		const sealing = sealMonth(journal, recording, on, { ...counted(), report: { filling: 'x'.repeat(100_000) } });
		await expect(sealing).rejects.toMatchObject({ failure: 'full' });
		expect(sealsOf(journal)).toEqual([]);
	});

	it('fails where what must come before the commit fails', async () => {
		const failing: Recording = {
			...recording,
			beforeCommit: () => {
				throw new StoreFailure('input', path);
			},
		};
		await expect(sealMonth(journal, failing, on, counted())).rejects.toMatchObject({ failure: 'input' });
		expect(sealsOf(journal)).toEqual([]);
	});

	it('tells on trial what would be, and writes nothing', async () => {
		expect(await sealMonth(journal, { ...recording, dryRun: true }, on, counted())).toMatchObject({ sealHash: '', entries: 1 });
		expect(sealsOf(journal)).toEqual([]);
	});
});
