/** Broken off amid long work: the journal is whole, nothing half-written is left, and what was and was not done is told. */

import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { claims, entry, environment, interrupted, launcher, newJournal, type Ran, rows, type Start, scratch, stepsOf } from './program.ts';

const folder = scratch();
const base = join(folder, 'base.db');

const SIGNALS = [
	['INT', 130],
	['TERM', 143],
	['HUP', 129],
] as const;

/** An old journal of so many entries, and a mailbox of so many messages. */
const [OLD, MESSAGES] = [1200, 40];
const old = join(folder, 'old.csv');
const mailbox = join(folder, 'mail');

/** A line each. */
function inbox(count: number): readonly string[] {
	return Array.from({ length: count }, (_, index) =>
		JSON.stringify({ kind: 'claim', channel: 'email', client: `Client ${index + 1}`, summary: 'The door creaks. '.repeat(20) }),
	);
}

beforeAll(async () => {
	await newJournal(base);
	const entries = Array.from({ length: OLD }, (_, index) => `${index + 1};01.02.2024;Client ${index + 1};The door creaks;rejected`);
	writeFileSync(old, `No.;Received;Client;Complaint;Outcome\n${entries.join('\n')}\n`);
	mkdirSync(mailbox);
	for (let index = 0; index < MESSAGES; index++)
		writeFileSync(
			join(mailbox, `${index}.eml`),
			`From: client${index}@example.org\r\nTo: office@example.org\r\nMessage-ID: <${index}@example.org>\r\nDate: Mon, 02 Nov 2026 10:00:00 +0000\r\nSubject: Complaint ${index}\r\n\r\nThe door creaks.\r\n`,
		);
	// More than a page of what is read at once.
	expect((await claims(['add', '--json', '-', '-j', base, '--atomic'], { input: inbox(600).join('\n') })).code).toBe(0);
});

/** The folder of a fresh copy of the journal. */
function copy(name: string): { readonly journal: string; readonly place: string } {
	const place = join(folder, name);
	mkdirSync(place);
	const journal = join(place, 'journal.db');
	copyFileSync(base, journal);
	return { journal, place };
}

const counted = new Map<string, number>();

/** How many steps it takes; the same each time. */
async function countedSteps(words: readonly string[], start: Start): Promise<number> {
	const key = words.join(' ');
	const known = counted.get(key);
	if (known !== undefined) return known;
	const { journal, place } = copy(`counted-${counted.size}`);
	const steps = await stepsOf([...words, '-j', journal], { ...start, folder: place });
	counted.set(key, steps);
	return steps;
}

/** Runs `words`, and sends itself the signal before the step that lies this far on. Then it has work left to find that out by. */
async function broken(name: string, words: readonly string[], share: number, start: Start = {}): Promise<Ran> {
	const at = Math.round((await countedSteps(words, start)) * share);
	return interrupted([...words, '-j', copy(name).journal], at, ['sh', '-c', `kill -${name.split('-')[0]} $PPID; sleep 0.1`], {
		...start,
		folder: join(folder, name),
	});
}

/** The journal is sound and free, and beside it lies nothing but `others`. */
async function leavesWhole(name: string, others: readonly string[] = []): Promise<void> {
	const journal = join(folder, name, 'journal.db');
	expect(await claims(['check', '-j', journal])).toMatchObject({ code: 0, out: '', errors: '' });
	expect(readdirSync(join(folder, name)).toSorted()).toEqual([basename(journal), ...others].toSorted());
	expect((await claims(['add', '-j', journal, ...entry])).code).toBe(0);
}

describe.each(SIGNALS)('SIG%s', (signal, code) => {
	it('amid a stream of entries: those that were told are recorded, and where to go on is said', async () => {
		const name = `${signal}-stream`;
		const input = inbox(20).join('\n');
		const { out, errors, ...ran } = await broken(name, ['add', '--json', '-', '-q'], 0.5, { input });
		expect(ran).toEqual({ code, signal: null });
		const told = out.split('\n').filter((line) => line !== '');
		expect(errors).toMatch(
			new RegExp(`Interrupted after line ${told.length}: ${told.length} recorded, .* give the lines from ${told.length + 1} on\\.`),
		);
		expect(told.length).toBeGreaterThan(0);
		expect(told.length).toBeLessThan(20);
		expect(await rows(join(folder, name, 'journal.db'), 'number')).toHaveLength(600 + told.length);
		await leavesWhole(name);
	});

	it('amid an export: no file, and no half of one', async () => {
		const name = `${signal}-export`;
		const ran = await broken(name, ['export', '-o', 'all.csv'], 0.6);
		expect(ran).toMatchObject({
			code,
			signal: null,
			out: '',
			errors: expect.stringContaining('was not written, no partial file is left'),
		});
		await leavesWhole(name);
	});
});

describe('SIGINT', () => {
	const [signal, code] = SIGNALS[0];

	it('amid entries of which all or none are recorded: none', async () => {
		const name = `${signal}-atomic`;
		const input = inbox(60).join('\n');
		const ran = await broken(name, ['add', '--json', '-', '--atomic'], 0.5, { input });
		expect(ran).toEqual({ code, signal: null, out: '', errors: 'Interrupted: nothing was recorded.\n' });
		expect(await rows(join(folder, name, 'journal.db'), 'number')).toHaveLength(600);
		await leavesWhole(name);
	});

	it('amid an old journal that comes in: nothing of it, and then all of it', async () => {
		const name = `${signal}-import`;
		// More than are there: meanwhile the tables have no indexes.
		const words = ['import', old, '--yes', '-q'];
		const ran = await broken(name, words, 0.6);
		expect(ran).toMatchObject({ code, signal: null, errors: 'Interrupted: nothing was recorded.\n' });
		const journal = join(folder, name, 'journal.db');
		expect(await rows(journal, 'number')).toHaveLength(600);
		expect((await claims(['check', '-j', journal])).code).toBe(0);
		expect((await claims([...words, '-j', journal])).code).toBe(0);
		expect(await rows(journal, 'number')).toHaveLength(600 + OLD);
		await leavesWhole(name);
	});

	it('amid messages that are taken in: those that were are kept, and the next run takes in the others', async () => {
		const name = `${signal}-intake`;
		const words = ['intake', mailbox, '--json'];
		const ran = await broken(name, words, 0.5);
		expect(ran).toMatchObject({ code, signal: null });
		const journal = join(folder, name, 'journal.db');
		expect((await claims(['check', '-j', journal])).code).toBe(0);
		expect((await claims([...words, '-j', journal])).code).toBe(0);
		const messages: readonly unknown[] = JSON.parse((await claims(['mail', '--all', '--json', 'state', '-j', journal])).out);
		expect(messages).toHaveLength(MESSAGES);
		expect((await claims(['check', '-j', journal])).code).toBe(0);
	});

	it('amid a backup: a whole copy or none', async () => {
		const codes = new Set<number | null>();
		for (const share of [0.03, 0.035, 0.04]) {
			const name = `${signal}-backup-${share}`;
			const ran = await broken(name, ['backup'], share);
			codes.add(ran.code);
			if (ran.code === code) {
				expect(ran.errors).toContain('was not made, no partial copy is left');
				// Nor the folder that was made for it.
				expect(existsSync(join(folder, name, 'backups'))).toBe(false);
			} else {
				expect(ran.code).toBe(0);
				expect(readdirSync(join(folder, name, 'backups'))).toHaveLength(1);
			}
		}
		expect(codes).toContain(code);
	});

	it('amid a check: the rest is unchecked', async () => {
		const name = `${signal}-check`;
		const ran = await broken(name, ['check'], 0.6);
		expect(ran).toMatchObject({
			code,
			signal: null,
			out: '',
			errors: expect.stringMatching(/^Interrupted: \d+% was checked, the rest was not/),
		});
		await leavesWhole(name);
	});
});

it('the file that an export was to replace is still the old one', async () => {
	const name = 'INT-replaced';
	const { place } = copy(name);
	writeFileSync(join(place, 'all.csv'), 'old');
	const words = ['export', '-o', 'all.csv', '--force'];
	const at = Math.round((await countedSteps(words, {})) * 0.6);
	const interrupt = ['sh', '-c', 'kill -INT $PPID; sleep 0.1'];
	const ran = await interrupted([...words, '-j', 'journal.db'], at, interrupt, { folder: place });
	expect(ran.code).toBe(130);
	expect(readFileSync(join(place, 'all.csv'), 'utf8')).toBe('old');
	await leavesWhole(name, ['all.csv']);
});

it('a demonstration leaves its journal and says where', async () => {
	const words = ['demo', '--folder', join(folder, 'demo')];
	const ran = await interrupted(words, 400, ['sh', '-c', 'kill -INT $PPID']);
	expect(ran).toMatchObject({ code: 130, errors: expect.stringContaining('the demonstration was not finished') });
	expect(existsSync(join(folder, 'demo', 'journal.db'))).toBe(true);
	expect((await claims(['check', '-j', join(folder, 'demo', 'journal.db')])).code).toBe(0);
});

it('is heard while the next entry is waited for', async () => {
	const { journal } = copy('waiting');
	const child = spawn(process.execPath, [launcher, 'add', '--json', '-', '-q', '-j', journal], { env: environment() });
	const ended = new Promise((resolve) => child.on('close', resolve));
	let errors = '';
	child.stderr.on('data', (chunk: Buffer) => {
		errors += chunk;
	});
	child.stdin.write(`${inbox(1).join('\n')}\n`);
	await new Promise((resolve) => child.stdout.once('data', resolve));
	child.kill('SIGINT');
	expect(await ended).toBe(130);
	expect(errors).toContain('Interrupted after line 1: 1 recorded');
	await leavesWhole('waiting');
});
