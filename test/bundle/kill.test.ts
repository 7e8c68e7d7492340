/** Killed before any step: the journal holds all of a change or nothing, what was told is kept, and work goes on at once. */

import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { here, rowsHere } from '../cli/here.ts';
import { each, entry, interrupted, newJournal, notASentence, type Ran, type Start, scratch, someOf, stepsOf } from './program.ts';

const folder = scratch();
const base = join(folder, 'base.db');

beforeAll(async () => {
	await newJournal(base);
	for (const client of ['Ivanov', 'Petrov', 'Sidorov'])
		await here(['add', '-j', base, ...entry.slice(0, 4), '--client', client, '--summary', 'The door creaks']);
	for (const number of ['1', '3'])
		await here(['decide', number, '-j', base, '--decision', 'explained', '--grounds', 'The hinges are dry', '--by', 'Smirnova']);
});

/** Kills `words` before each of its steps, or before every `stride`-th, each time in a copy of the journal. */
async function killEach(
	name: string,
	words: readonly string[],
	after: (ran: Ran, journal: string) => Promise<void>,
	{ start = {}, stride = 1 }: { readonly start?: Start; readonly stride?: number } = {},
): Promise<void> {
	const first = join(folder, `${name}.db`);
	copyFileSync(base, first);
	const steps = await stepsOf([...words, '-j', first], start);
	const chosen = Array.from({ length: steps }, (_, index) => index + 1).filter((at) => at % stride === 0 || at > steps - 5);
	expect(chosen.length).toBeGreaterThan(9);
	let halves = 0;
	await each(chosen, async (at) => {
		const journal = join(folder, `${name}-${at}.db`);
		copyFileSync(base, journal);
		const ran = await interrupted([...words, '-j', journal], at, 'kill', start);
		expect(ran.signal, `step ${at}`).toBe('SIGKILL');
		if (existsSync(`${journal}-journal`) && isHot(`${journal}-journal`)) halves++;
		await after(ran, journal);
		expect(await here(['check', '-j', journal]), `step ${at}`).toMatchObject({ code: 0, out: '', errors: '' });
	});
	// Some deaths left half a transaction in the file, which the next command took back.
	expect(halves).toBeGreaterThan(0);
}

function isHot(rollbackJournal: string): boolean {
	return readFileSync(rollbackJournal).subarray(0, 8).toString('hex') === 'd9d505f920a163d7';
}

function numbersIn(out: string): readonly string[] {
	return out
		.split('\n')
		.filter((line) => line !== '')
		.map((line): string => (line.startsWith('{') ? JSON.parse(line).number : line));
}

describe('a registration', () => {
	test('by flags', async () => {
		await killEach('add', ['add', ...entry], async ({ out }, journal) => {
			const kept = await rowsHere(journal, 'number');
			expect([3, 4]).toContain(kept.length);
			for (const number of numbersIn(out)) expect(kept).toContainEqual({ number });
			const next = await here(['add', '-j', journal, ...entry]);
			expect(next).toMatchObject({ code: 0 });
			expect(next.out.trim()).toMatch(new RegExp(`-000${kept.length + 1}$`));
		});
	});

	test('from a stream', async () => {
		const lines = ['A', 'B', 'C'].map((client) => JSON.stringify({ kind: 'claim', channel: 'email', client, summary: 's' }));
		await killEach(
			'stream',
			['add', '--json', '-'],
			async ({ out }, journal) => {
				const kept = await rowsHere(journal, 'number,client');
				expect(kept.slice(3).map(({ client }) => client)).toEqual(['A', 'B', 'C'].slice(0, kept.length - 3));
				for (const number of numbersIn(out)) expect(kept).toContainEqual(expect.objectContaining({ number }));
			},
			{ start: { input: lines.join('\n') }, stride: 2 },
		);
	});

	test('of many, all or none', async () => {
		const lines = Array.from({ length: 60 }, (_, index) =>
			JSON.stringify({ kind: 'claim', channel: 'email', client: `Client ${index}`, summary: 'The door creaks. '.repeat(50) }),
		);
		await killEach(
			'atomic',
			['add', '--json', '-', '--atomic'],
			async ({ out }, journal) => {
				const kept = await rowsHere(journal, 'number');
				expect([3, 63]).toContain(kept.length);
				if (out !== '') expect(kept).toHaveLength(63);
			},
			{ start: { input: lines.join('\n') }, stride: 61 },
		);
	});
});

test('a move', async () => {
	const words = ['take', '2', '--responsible', 'Smirnova', '--measure', 'look at it | +3d', '--measure', 'call | +4d'];
	await killEach('take', words, async ({ errors }, journal) => {
		const [row] = await rowsHere(journal, 'status,responsible,openMeasures', '--client', 'Petrov');
		const before = { status: 'registered', responsible: null, openMeasures: 0 };
		const after = { status: 'inProgress', responsible: 'Smirnova', openMeasures: 2 };
		expect([before, after]).toContainEqual(row);
		if (errors !== '') expect(row).toEqual(after);
		const again = await here([...words, '-j', journal]);
		expect(again.code).toBe(row?.status === 'registered' ? 0 : 2);
	});
});

test('a reply with an outgoing number', async () => {
	const words = ['reply', '1', '--form', 'post', '--text', 'We are sorry', '--without-visas', 'The client waits'];
	await killEach('reply', words, async (_, journal) => {
		const [row] = await rowsHere(journal, 'outgoing,repliedOn', '--client', 'Ivanov');
		expect([null, '1']).toContain(row?.outgoing);
		expect(row?.repliedOn === null).toBe(row?.outgoing === null);
		await here(['reply', '3', '--form', 'post', '--text', 'We are sorry', '--without-visas', 'The client waits', '-j', journal]);
		const [next] = await rowsHere(journal, 'outgoing', '--client', 'Sidorov');
		expect(next?.outgoing).toBe(row?.outgoing === null ? '1' : '2');
	});
});

test('an init leaves nothing, or what every command explains, or a journal', async () => {
	const words = (journal: string) => ['init', '-j', journal, '--office', 'Firma', '--yes'];
	const steps = await stepsOf(words(join(folder, 'init.db')));
	const found = new Set<string>();
	await each([1, ...someOf(steps, 3)], async (at) => {
		const journal = join(folder, `init-${at}.db`);
		expect((await interrupted(words(journal), at, 'kill')).signal).toBe('SIGKILL');
		if (!existsSync(journal)) found.add('nothing');
		else {
			const listed = await here(['list', '-j', journal]);
			const again = await here(words(journal));
			expect(again.code, `step ${at}`).toBe(3);
			expect(notASentence(again.errors), `step ${at}`).toBeUndefined();
			found.add(listed.code === 0 ? 'a journal' : 'half');
			if (listed.code !== 0) {
				for (const { code, errors } of [listed, again, await here(['add', '-j', journal, ...entry])]) {
					expect(code, `step ${at}`).toBe(3);
					expect(errors, `step ${at}`).toContain('Its creation may have been interrupted: delete it and repeat claims init');
				}
				// Just as it was said.
				rmSync(journal);
			}
		}
		if (!existsSync(journal)) expect(await here(words(journal)), `step ${at}`).toMatchObject({ code: 0 });
		expect(statSync(journal).mode & 0o777).toBe(0o600);
		expect(await here(['add', '-j', journal, ...entry]), `step ${at}`).toMatchObject({ code: 0 });
		expect(await here(['check', '-j', journal]), `step ${at}`).toMatchObject({ code: 0, out: '', errors: '' });
	});
	expect(found).toEqual(new Set(['nothing', 'half', 'a journal']));
});

describe('an export', () => {
	const words = (file: string, ...more: readonly string[]) => ['export', '-j', base, '-o', file, ...more];

	async function killExports(name: string, before: string | undefined, more: readonly string[]): Promise<void> {
		const whole = join(folder, `${name}.csv`);
		expect(await here(words(whole))).toMatchObject({ code: 0 });
		const steps = await stepsOf(words(whole, '--force'));
		// What comes before only reads the journal.
		await each(someOf(steps, 9), async (at) => {
			const file = join(folder, `${name}-${at}.d`, 'export.csv');
			freshFolder(file, before);
			await interrupted(words(file, ...more), at, 'kill');
			const left = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
			expect([before, readFileSync(whole, 'utf8')], `step ${at}`).toContain(left);
			const others = readdirSync(dirname(file)).filter((one) => one !== basename(file));
			expect(others.length, `step ${at}`).toBeLessThan(2);
			for (const other of others) expect(other).toMatch(/^\.claims-[0-9a-f]+\.part$/);
			expect(await here(words(file, '--force')), `step ${at}`).toMatchObject({ code: 0 });
			expect(readFileSync(file, 'utf8')).toBe(readFileSync(whole, 'utf8'));
		});
	}

	test('of a new file', () => killExports('new', undefined, []));
	test('in the place of an old one', () => killExports('old', 'the old one', ['--force']));
});

function freshFolder(file: string, content: string | undefined): void {
	mkdirSync(dirname(file));
	if (content !== undefined) writeFileSync(file, content);
}
