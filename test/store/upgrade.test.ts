/**
 * A file of the former version, met by a program that has a version more: read as it is, brought over by whoever writes, whole after a kill at
 * any moment, and never changed where it is a backup. The version is made up here; what a killed run leaves is what lies in the folder before
 * each statement and each call to the file system.
 */

import { spawnSync } from 'node:child_process';
import {
	chmodSync,
	cpSync,
	mkdirSync,
	mkdtempSync,
	type PathLike,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ownMark } from '../../src/files/part.ts';
import { checkJournal } from '../../src/store/check/check.ts';
import { openJournal } from '../../src/store/open.ts';
import { outOf, Scene } from '../cli/harness.ts';
import { stepBack } from './formerFile.ts';

const trial = vi.hoisted(() => ({ real: 1, version: 1, onStep: () => {} }));

vi.mock('../../src/store/fileVersion.ts', async (original) => {
	const { SCHEMA_VERSION, ...others } = await original<typeof import('../../src/store/fileVersion.ts')>();
	trial.real = SCHEMA_VERSION;
	trial.version = SCHEMA_VERSION;
	return {
		...others,
		get SCHEMA_VERSION() {
			return trial.version;
		},
	};
});

vi.mock('../../src/store/migrations/index.ts', async (original) => {
	const { migrations } = await original<typeof import('../../src/store/migrations/index.ts')>();
	/** It takes more pages than are kept in memory: some are written before the end. */
	class Statements extends Array<string> {
		override *[Symbol.iterator](): ArrayIterator<string> {
			for (let index = 0; index < this.length; index++) {
				trial.onStep();
				const statement = this[index];
				if (statement !== undefined) yield statement;
			}
			trial.onStep();
			return undefined;
		}
	}
	const second = Statements.from([
		`create table trial (id integer primary key, text text not null) strict`,
		`insert into trial with recursive n(i) as (select 1 union all select i + 1 from n where i < 30000) select i, hex(randomblob(100)) from n`,
		`delete from trial`,
		`alter table claim add column their_trial text`,
	]);
	const all = [...migrations, second];
	return {
		get migrations() {
			return all.slice(0, trial.version);
		},
	};
});

vi.mock('node:fs', async (original) => {
	const fs = await original<typeof import('node:fs')>();
	const stepped =
		<A extends unknown[], R>(call: (...given: A) => R) =>
		(...given: A): R => {
			trial.onStep();
			return call(...given);
		};
	return {
		...fs,
		fsyncSync: stepped(fs.fsyncSync),
		renameSync: stepped(fs.renameSync),
		rmSync: (path: PathLike, options: object) => {
			trial.onStep();
			fs.rmSync(path, options);
		},
	};
});

let scene: Scene;
let path: string;
let before: Buffer;

/** The first version and this one, and this one and the next. */
const steps = [
	[1, trial.real],
	[trial.real, trial.real + 1],
] as const;
let [former, later]: readonly [number, number] = steps[1];

async function begin(): Promise<void> {
	trial.version = Math.max(former, trial.real);
	scene = new Scene();
	path = join(scene.folder, 'journal.db');
	for (const line of [
		'claims init --office Фирма --controller "Ежова Т. Л." --yes -q',
		'claims add --kind complaint --channel phone --client "Щукин В. Е." --summary "Грубили" -q',
	])
		expect(await scene.line(line)).toMatchObject({ code: 0 });
	stepBack(path, former);
	trial.version = former;
	expect(await scene.line('claims backup -q')).toMatchObject({ code: 0 });
	before = readFileSync(path);
	trial.version = later;
}

beforeEach(begin);

afterEach(() => {
	trial.onStep = () => {};
	scene.end();
});

const copyOf = (journal: string) => `${journal}.before-v${later}`;

function versionOf(file: string): unknown {
	const connection = new Database(file, { readonly: true });
	try {
		return connection.pragma('user_version', { simple: true });
	} finally {
		connection.close();
	}
}

async function faultsOf(file: string): Promise<number> {
	const journal = openJournal({ path: file, write: false, timeout: 1000 });
	try {
		let faults = 0;
		await checkJournal(journal, () => {
			faults++;
		});
		return faults;
	} finally {
		journal.close();
	}
}

describe.each(steps)('a file of version %i, met by one that writes version %i,', (...versions) => {
	beforeEach(async () => {
		scene.end();
		[former, later] = versions;
		await begin();
	});

	it.each([
		'list',
		'show 1',
		'today',
		'overdue',
		'find Щукин',
		'export',
		'print',
		'stats',
		'month 2026-10',
		'check',
		'history 1',
		'settings',
		'backup',
	])('is read by `%s`, and stays as it is', async (command) => {
		scene.set('clock', '2026-10-05T10:00:00.000Z');
		const ended = await scene.line(`claims ${command}`);
		expect(ended).toMatchObject({ code: 0 });
		expect(readFileSync(path).equals(before)).toBe(true);
		expect(readdirSync(scene.folder).filter((name) => name.includes('before'))).toEqual([]);
	});

	it('is read where nobody may write', async () => {
		scene.set('nobody');
		const folder = join(scene.folder, 'disk');
		mkdirSync(folder);
		cpSync(path, join(folder, 'journal.db'));
		chmodSync(join(folder, 'journal.db'), 0o444);
		chmodSync(folder, 0o555);
		const ended = await scene.line('claims list --journal disk/journal.db');
		expect(outOf(ended)).toContain('Щукин');
		chmodSync(folder, 0o755);
	});

	it.each(['take 1 --dry-run', 'done 1'])('stays as it is where nothing is written: `%s`', async (command) => {
		await scene.line(`claims ${command}`);
		expect(readFileSync(path).equals(before)).toBe(true);
		expect(readdirSync(scene.folder).filter((name) => name.includes('before'))).toEqual([]);
	});

	it('is brought over by whoever writes, who is told where the former one is', async () => {
		const ended = await scene.line('claims note 1 --text Записка');
		expect(ended).toMatchObject({ code: 0 });
		expect(ended.said.map(({ text }) => text).join('')).toContain(`journal.db.before-v${later}`);
		expect([versionOf(path), versionOf(copyOf(path))]).toEqual([later, former]);
		expect(await faultsOf(path)).toBe(0);
		expect((await scene.line('claims note 1 --text Записка')).said.map(({ text }) => text).join('')).not.toContain('before-v2');
	});

	it('is brought over by `check --repair`, which says so too', async () => {
		const ended = await scene.line('claims check --repair');
		expect(ended).toMatchObject({ code: 0 });
		expect(ended.said.map(({ text }) => text).join('')).toContain(`journal.db.before-v${later}`);
		expect([versionOf(path), versionOf(copyOf(path))]).toEqual([later, former]);
	});

	it('stays as it is where it cannot be repaired', async () => {
		const connection = new Database(path);
		const guards = connection
			.prepare<[], { name: string; sql: string }>(`select name, sql from sqlite_schema where type = 'trigger'`)
			.all();
		for (const { name } of guards) connection.exec(`drop trigger ${name}`);
		connection.exec(`update event set data = json_set(data, '$.channel', 'post') where claim = 1 and sequence = 1`);
		for (const { sql } of guards) connection.exec(sql);
		connection.close();
		const altered = readFileSync(path);
		expect(await scene.line('claims check --repair')).toMatchObject({ code: 1 });
		expect(readFileSync(path).equals(altered)).toBe(true);
		expect(readdirSync(scene.folder).filter((name) => name.includes('before'))).toEqual([]);
	});

	it('in a read-only folder is refused by name, without the name of an unfinished file', async () => {
		scene.set('nobody');
		const folder = join(scene.folder, 'disk');
		mkdirSync(folder);
		cpSync(path, join(folder, 'journal.db'));
		chmodSync(join(folder, 'journal.db'), 0o666);
		chmodSync(folder, 0o555);
		const ended = await scene.line('claims note 1 --text Записка --journal disk/journal.db');
		chmodSync(folder, 0o755);
		expect(ended).toMatchObject({ code: 3 });
		const said = ended.said.map(({ text }) => text).join('');
		expect(said).toContain('disk/journal.db');
		expect(said).not.toContain('.part');
	});

	it('in a backup is restored as often as one likes, and not changed', async () => {
		const backup = join(scene.folder, 'backups', readdirSync(join(scene.folder, 'backups'))[0] ?? '');
		const bytes = readFileSync(join(backup, 'journal.db'));
		for (const to of ['one.db', 'two.db']) {
			expect(await scene.line(`claims restore '${backup}' --journal ${to}`)).toMatchObject({ code: 0 });
			expect(await scene.line(`claims note 1 --text Записка --journal ${to}`)).toMatchObject({ code: 0 });
			expect(await faultsOf(join(scene.folder, to))).toBe(0);
		}
		expect(readdirSync(backup)).toEqual(['journal.db']);
		expect(readFileSync(join(backup, 'journal.db')).equals(bytes)).toBe(true);
	});
});

describe('an upgrade', () => {
	beforeEach(async () => {
		scene.end();
		[former, later] = steps[1];
		await begin();
	});

	it('that is killed at any moment is made anew by the next who writes', async () => {
		const states = mkdtempSync(join(tmpdir(), 'claims-upgrade-'));
		let count = 0;
		try {
			trial.onStep = () => {
				const state = join(states, String(++count));
				cpSync(scene.folder, state, { recursive: true });
			};
			expect(await scene.line('claims note 1 --text Записка')).toMatchObject({ code: 0 });
			trial.onStep = () => {};
			expect(count).toBeGreaterThan(6);
			// What memory did not hold was in the file before the end.
			const written = readdirSync(states).filter((state) => !readFileSync(join(states, state, 'journal.db')).equals(before));
			expect(written.length).toBeGreaterThan(0);
			for (const state of readdirSync(states)) {
				const journal = join(states, state, 'journal.db');
				openJournal({ path: journal, write: false, timeout: 1000 }).close();
				expect(await scene.line(`claims note 1 --text Далее --journal ${journal}`)).toMatchObject({ code: 0 });
				expect([state, versionOf(journal), versionOf(copyOf(journal))]).toEqual([state, later, former]);
				expect(await faultsOf(journal)).toBe(0);
			}
		} finally {
			rmSync(states, { recursive: true });
		}
	});

	it('leaves nothing of an unfinished copy to the next who writes', async () => {
		// A process of this machine that has ended, by the number that it had.
		const mark = ownMark();
		const ended = spawnSync(process.execPath, ['-e', '0']).pid.toString(16).padStart(6, '0');
		for (const after of ['', '-journal']) writeFileSync(join(scene.folder, `.claims-${mark.slice(0, 2)}${ended}0000.part${after}`), '');
		expect(await scene.line('claims note 1 --text Записка')).toMatchObject({ code: 0 });
		expect(readdirSync(scene.folder).filter((name) => name.includes('.part'))).toEqual([]);
	});

	it('that could not be kept leaves no copy', async () => {
		const connection = new Database(path);
		connection.exec(`create trigger refusing before insert on event begin select raise(abort, 'refused'); end`);
		connection.close();
		const refusing = readFileSync(path);
		expect(await scene.line('claims note 1 --text Записка')).toMatchObject({ code: 3 });
		expect(readFileSync(path).equals(refusing)).toBe(true);
		expect(readdirSync(scene.folder).filter((name) => name.includes('before'))).toEqual([]);
	});

	it('replaces a copy that it left before, and nothing else that bears its name', async () => {
		cpSync(path, copyOf(path));
		expect(await scene.line('claims note 1 --text Далее')).toMatchObject({ code: 0 });
		expect(readdirSync(scene.folder).filter((name) => name.includes('before'))).toEqual([`journal.db.before-v${later}`]);
		const other = join(scene.folder, 'other.db');
		expect(await scene.line('claims init --office Иная --controller "Ежова Т. Л." --yes -q --journal other.db')).toMatchObject({ code: 0 });
		trial.version = former;
		expect(await scene.line('claims init --office Третья --controller "Ежова Т. Л." --yes -q --journal third.db')).toMatchObject({
			code: 0,
		});
		trial.version = later;
		const third = join(scene.folder, 'third.db');
		cpSync(other, copyOf(third));
		expect(await scene.line('claims settings --head "Строева И. А." --reason "приказ 4" --journal third.db')).toMatchObject({ code: 0 });
		expect(versionOf(`${copyOf(third)}-2`)).toBe(former);
		expect(statSync(copyOf(third)).size).toBe(statSync(other).size);
	});
});
