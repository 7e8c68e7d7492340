/** Files and processes: backup and restore killed at any step, a pipe that nobody writes to, modes under a mask. */

import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { here } from '../cli/here.ts';
import {
	claims,
	each,
	entry,
	environment,
	interrupted,
	launcher,
	newJournal,
	program,
	quoted,
	scratch,
	shell,
	someOf,
	stepsOf,
} from './program.ts';

const folder = scratch();
const base = join(folder, 'base');

beforeAll(async () => {
	mkdirSync(base);
	const journal = await newJournal(join(base, 'journal.db'));
	writeFileSync(join(base, 'scan.pdf'), 'a scan');
	for (const words of [
		['settings', '--address', 'Town', '--signer', 'O. Yudina', '--position', 'Director'],
		['add', ...entry, '--contact', 'i@example'],
		['attach', '1', join(base, 'scan.pdf')],
		['letter', '1', '--kind', 'acknowledgement'],
	])
		expect(await here([...words, '-j', journal])).toMatchObject({ code: 0 });
});

function copied(name: string): string {
	const place = join(folder, name);
	cpSync(base, place, { recursive: true });
	return place;
}

/** What is unfinished in a folder, however deep. */
function partsIn(place: string): readonly string[] {
	return readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.part'));
}

describe('killed before its steps', () => {
	test('a backup leaves none or a whole one; the next one clears what is left and is whole', async () => {
		const words = (place: string) => ['backup', '-j', join(place, 'journal.db'), '--folder', join(place, 'usb')];
		const steps = await stepsOf(words(copied('backup')));
		await each(someOf(steps, 9), async (at) => {
			const place = copied(`backup-${at}`);
			expect((await interrupted(words(place), at, 'kill')).signal, `step ${at}`).toBe('SIGKILL');
			const usb = join(place, 'usb');
			for (const name of existsSync(usb) ? readdirSync(usb).filter((one) => !one.startsWith('.')) : [])
				expect(await here(['check', '-j', join(usb, name, 'journal.db')]), `step ${at}`).toMatchObject({ code: 0, errors: '' });
			// Where the killed one was finished within this very second, its name is taken.
			const again = await here(words(place));
			if (again.code !== 0) expect(again.errors, `step ${at}`).toContain('already');
			else expect(partsIn(place), `step ${at}`).toEqual([]);
			rmSync(place, { recursive: true });
		});
	});

	test('a restoring leaves nothing, a file that is told how to be got rid of, or a whole journal of one name', async () => {
		const backups = copied('to-restore');
		expect(await claims(['backup', '-j', join(backups, 'journal.db'), '--folder', backups])).toMatchObject({ code: 0 });
		const [backup = ''] = readdirSync(backups).filter((name) => /^journal-\d/.test(name));
		const words = (place: string) => ['restore', join(backups, backup), '-j', join(place, 'journal.db')];
		mkdirSync(join(folder, 'restore'));
		const steps = await stepsOf(words(join(folder, 'restore')));
		await each(someOf(steps, 9), async (at) => {
			const place = join(folder, `restore-${at}`);
			const journal = join(place, 'journal.db');
			mkdirSync(place);
			expect((await interrupted(words(place), at, 'kill')).signal, `step ${at}`).toBe('SIGKILL');
			if (existsSync(journal) && statSync(journal).size === 0) {
				expect((await here(['list', '-j', journal])).errors, `step ${at}`).toContain('delete it');
				rmSync(journal);
			}
			if (!existsSync(journal)) expect(await here(words(place)), `step ${at}`).toMatchObject({ code: 0 });
			expect(statSync(journal).nlink, `step ${at}`).toBe(1);
			expect(await here(['check', '-j', journal]), `step ${at}`).toMatchObject({ code: 0, errors: '' });
		});
	});
});

test('the closing of a month, killed before its steps, is told only once it is recorded', async () => {
	// The last day of the month that is over.
	const day = new Date(new Date().setUTCDate(0)).toISOString().slice(0, 10);
	const words = (place: string) => ['month', 'close', day.slice(0, 7), '-j', join(place, 'journal.db')];
	const late = ['--received', day, '--registered', day];
	const first = copied('month');
	expect(await claims(['add', ...entry, ...late, '-j', join(first, 'journal.db')])).toMatchObject({ code: 0 });
	cpSync(first, join(folder, 'month-base'), { recursive: true });
	const steps = await stepsOf(words(first));
	const seen = new Set<string>();
	await each(
		Array.from({ length: 16 }, (_, index) => steps - index),
		async (at) => {
			const place = join(folder, `month-${at}`);
			cpSync(join(folder, 'month-base'), place, { recursive: true });
			const ran = await interrupted(words(place), at, 'kill');
			const told = /is closed/.test(ran.errors + ran.out);
			const again = await here(words(place));
			const recorded = again.code !== 0;
			// What was told is there; what was not told may be.
			if (told) expect(recorded, `step ${at}`).toBe(true);
			seen.add(`${told ? 'told' : 'silent'}, ${recorded ? 'recorded' : 'not'}`);
			expect(await here(['check', '-j', join(place, 'journal.db')]), `step ${at}`).toMatchObject({ code: 0, errors: '' });
			rmSync(place, { recursive: true });
		},
	);
	expect(seen).toContain('silent, not');
	expect(seen).toContain('told, recorded');
});

function hasOpen(pid: number, path: string): boolean {
	const at = `/proc/${pid}/fd`;
	return readdirSync(at).some((name) => {
		try {
			return readlinkSync(join(at, name)) === path;
		} catch {
			// It was closed meanwhile.
			return false;
		}
	});
}

test.each([
	['SIGINT', 130],
	['SIGTERM', 143],
] as const)('a pipe that nobody writes to is left at %s', async (signal, code) => {
	const pipe = join(folder, `pipe-${signal}`);
	await program('mkfifo', [pipe], {}).ended;
	const child = spawn(process.execPath, [launcher, 'add', '--json', pipe, '-j', join(copied(signal), 'journal.db')], {
		env: environment(),
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
	// It says nothing while it waits: that it has the pipe open, the system says.
	while (!hasOpen(child.pid ?? 0, pipe)) await sleep(20);
	child.kill(signal);
	expect(await ended).toBe(code);
});

test('a new file obeys the mask, one that is replaced keeps its mode, the journal’s own stay their owner’s', async () => {
	const place = copied('modes');
	const ran = await shell(
		`cd ${quoted(place)}; umask 022
		claims export -j journal.db -o new.csv -q && touch shared.csv && chmod 664 shared.csv && claims export -j journal.db -o shared.csv --force -q
		umask 000; claims backup -j journal.db -q; claims attach 1 new.csv -j journal.db -q; stat -c '%a %n' new.csv shared.csv journal.db journal.db.last-backup
		find backups journal.db.attachments journal.db.letters -perm /077`,
	);
	expect(ran.out.split('\n').filter((line) => !line.startsWith('/'))).toEqual([
		'644 new.csv',
		'664 shared.csv',
		'600 journal.db',
		'600 journal.db.last-backup',
		'',
	]);
});
