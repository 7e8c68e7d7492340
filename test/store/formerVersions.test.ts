/**
 * Journals that former versions of this program made: the first (its commit 5995541) the demonstration's sixty claims, an absence, a note, an
 * attachment, a letter, two closed months; the second (its commit 3f00abe) went on with it: a note, an entry that is decided and paid. `2026-10.csv`
 * is what each exported of October.
 */

import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../src/store/fileVersion.ts';
import { outOf, Scene } from '../cli/harness.ts';

/** `seal` is the last that the program of the version told. */
const versions = [
	{ version: 1, events: 468, entries: 61, seal: '20a5ca8c8b05f1e04d008818cfa30bbabe4b8dd56402ef430a0bf1adeb3a5381' },
	{ version: 2, events: 476, entries: 62, seal: 'eedb7eda7c252dc3fce33412136313a196b49945e5501afbfcdbf1dba17d648c' },
] as const;

describe.each(versions)('a journal of version $version', ({ version, events, entries, seal }) => {
	const kept = join(import.meta.dirname, '..', '..', 'fixtures', 'journals', `version-${version}`);

	let scene: Scene;
	let path: string;

	beforeEach(() => {
		scene = new Scene();
		scene.today = '2026-12-01';
		path = join(scene.folder, 'journal.db');
		cpSync(kept, scene.folder, { recursive: true, filter: (name) => !name.endsWith('.gz') && !name.endsWith('.csv') });
		writeFileSync(path, gunzipSync(readFileSync(join(kept, 'journal.db.gz'))), { mode: 0o600 });
	});

	afterEach(() => scene.end());

	async function done(line: string): Promise<string> {
		const ended = await scene.line(line);
		expect([line, ended.code]).toEqual([line, 0]);
		return outOf(ended);
	}

	/** The rows of the closed month, with the columns that the first version knew. */
	async function october(): Promise<readonly unknown[]> {
		const csv = await done('claims export --month 2026-10 --profile raw -o - -q');
		const rows: readonly Record<string, string>[] = parse(csv, { columns: true, bom: true });
		return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => column in (asItWas[0] ?? {}))));
	}

	const asItWas: readonly Record<string, string>[] = parse(readFileSync(join(kept, '2026-10.csv')), { columns: true, bom: true });

	/** What `check` says of a whole journal. */
	const whole = (count: number, last = '') => `Журнал цел: событий ${count}, записей ${entries}, цепочка не прервана, печать ${last}`;

	it('is read as it is, and not changed by reading', async () => {
		const before = readFileSync(path);
		chmodSync(path, 0o400);
		expect(await done('claims check -v --seal 2026-10.466.35.d4a9480f1258c54cb9c187c75116dafa')).toContain(whole(events, seal));
		expect(await october()).toEqual(asItWas);
		for (const line of ['today', 'list', 'show 60', 'history 7', 'month 2026-11', 'brief 2026-11', 'find чайник', 'overdue'])
			expect([line, await done(`claims ${line}`)]).not.toEqual([line, '']);
		chmodSync(path, 0o600);
		expect(readFileSync(path).equals(before)).toBe(true);
		expect(readdirSync(scene.folder).filter((name) => name.includes('before'))).toEqual([]);
	});

	it('is brought over by the first write, with a copy beside it; nothing of it is lost', async () => {
		const before = readFileSync(path);
		await done('claims note 60 --text "Новая программа" -q');
		expect(readFileSync(`${path}.before-v${SCHEMA_VERSION}`).equals(before)).toBe(false);
		expect(await done('claims check -v')).toContain(whole(events + 1));
		expect(await october()).toEqual(asItWas);
		expect(await done('claims find "заметка старой" --json=number')).toContain('ПР-2026-0060');
		rmSync(path);
		cpSync(`${path}.before-v${SCHEMA_VERSION}`, path);
		expect(await done('claims check -v')).toContain(whole(events, seal));
	});
});
