/** Many at once on one journal: numbers without gaps, nothing lost that was told, nobody kept from reading. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { claims, each, entry, newJournal, notASentence, type Ran, rows, running, scratch } from './program.ts';

const folder = scratch();

/** Numbers told on standard output, and the client of each. */
type Told = Map<string, string>;

async function expectWhole(journal: string, told: Told): Promise<void> {
	expect(await claims(['check', '-j', journal])).toMatchObject({ code: 0, out: '', errors: '' });
	const kept = await rows(journal, 'number,client');
	expect(kept.map(({ number }) => number)).toEqual(kept.map((_, index) => `CL-${today.slice(0, 4)}-${String(index + 1).padStart(4, '0')}`));
	const byNumber = new Map(kept.map(({ number, client }) => [number, client]));
	for (const [number, client] of told) expect(byNumber.get(number), number).toBe(client);
}

/** Said to be today throughout, so that no year ends on the way. */
const today = new Date().toISOString().slice(0, 10);

function added({ out }: Ran, client: string, told: Told): void {
	for (const line of out.split('\n').filter((text) => text !== '')) {
		if (!line.startsWith('{')) told.set(line, client);
		else {
			const result: { readonly number?: string; readonly line: number } = JSON.parse(line);
			if (result.number) told.set(result.number, `${client} ${result.line}`);
		}
	}
}

/** Waits little. */
const hasty = { environment: { CLAIMS_WAIT: '300' } };

describe('twenty who register at once', () => {
	test('numbers have no gap, and what was told is kept, though some are killed; lists and checks work meanwhile', async () => {
		const journal = await newJournal(join(folder, 'twenty.db'), '--language', 'en');
		const told: Told = new Map();
		const lost: Ran[] = [];
		let killed = 0;
		let left = 20;
		const chance = dice(20261122);
		/** Registers in turn one claim and three in a stream, until one start was killed and three were not. */
		const clerk = async (name: string) => {
			let [deaths, ends, span] = [0, 0, 400];
			for (let round = 1; (deaths < 1 || ends < 3) && round < 30; round++) {
				const client = `${name} ${round}`;
				const words = ['add', '-j', journal, '--today', today];
				const stream = [1, 2, 3].map((line) =>
					JSON.stringify({ kind: 'claim', channel: 'email', client: `${client} ${line}`, summary: 'The door creaks' }),
				);
				const start =
					round % 3 === 0
						? running([...words, '--json', '-'], { input: stream.join('\n') })
						: running([...words, ...entry.slice(0, 4), '--client', client, '--summary', 'The door creaks']);
				// Somewhere in the life of a start: who outlives it makes the next span shorter.
				const timer = deaths < 1 ? setTimeout(start.kill, chance() * span) : undefined;
				const ran = await start.ended;
				clearTimeout(timer);
				added(ran, client, told);
				if (ran.signal === 'SIGKILL') deaths++;
				else {
					ends++;
					span *= 0.7;
					if (ran.code !== 0) lost.push(ran);
				}
			}
			killed += deaths;
			left--;
		};
		const reader = async (...words: readonly string[]) => {
			for (let reads = 0; left > 0 || reads < 2; reads++) {
				const ran = await claims([...words, '-j', journal]);
				expect(ran, words.join(' ')).toMatchObject({ code: 0 });
			}
		};
		await Promise.all([
			...Array.from({ length: 20 }, (_, index) => clerk(`Clerk ${index + 1}`)),
			reader('list', '-n', '5'),
			reader('check', '-v'),
		]);
		expect(lost).toEqual([]);
		expect(killed).toBe(20);
		expect(told.size).toBeGreaterThan(60);
		await expectWhole(journal, told);
		await expectWhole(journal, new Map([...told, ...(await nextOne(journal))]));
	});

	test('the same key makes one claim, whose number all are told', async () => {
		const journal = await newJournal(join(folder, 'key.db'));
		const told = await Promise.all(
			Array.from({ length: 20 }, () => claims(['add', '-j', journal, ...entry, '--key', 'letter 7', '--no-input'])),
		);
		expect(new Set(told.map(({ code }) => code))).toEqual(new Set([0]));
		expect(new Set(told.map(({ out }) => out)).size).toBe(1);
		expect(told.filter(({ errors }) => errors.includes('Already registered')).length).toBe(19);
		expect(await rows(journal, 'number')).toHaveLength(1);
	});

	test('one journal is created; the others are told that something is there', async () => {
		const journal = join(folder, 'init.db');
		const ran = await Promise.all(Array.from({ length: 12 }, () => claims(['init', '-j', journal, '--office', 'Firma', '--yes'])));
		expect(ran.filter(({ code }) => code === 0)).toHaveLength(1);
		for (const { code, errors } of ran.filter((one) => one.code !== 0)) {
			expect(code).toBe(3);
			expect(notASentence(errors)).toBeUndefined();
		}
		expect(await claims(['check', '-j', journal])).toMatchObject({ code: 0, errors: '' });
	});
});

async function nextOne(journal: string): Promise<Told> {
	const told: Told = new Map();
	added(await claims(['add', '-j', journal, '--today', today, ...entry]), 'Ivanov', told);
	return told;
}

describe('a journal that another program keeps', () => {
	/** Holds a lock of another program while `task` runs. */
	async function held<T>(journal: string, begin: 'immediate' | 'exclusive', task: (release: () => void) => Promise<T>): Promise<T> {
		const connection = new Database(journal);
		connection.exec(`begin ${begin}`);
		try {
			return await task(() => connection.close());
		} finally {
			connection.close();
		}
	}

	test('exit 4 and a sentence when it is not let go in time; nothing is recorded', async () => {
		const journal = await newJournal(join(folder, 'busy.db'));
		await claims(['add', '-j', journal, ...entry]);
		await held(journal, 'immediate', async () => {
			const changes = [
				['add', ...entry],
				['add', '--json', '-'],
				['add', '--json', '-', '--atomic'],
				['add', ...entry, '--dry-run'],
				['void', '1', '--reason', 'by mistake'],
			];
			await each(changes, async (words) => {
				const input = JSON.stringify({ kind: 'claim', channel: 'email', client: 'Ivanov', summary: 'The door creaks' });
				const ran = await claims([...words, '-j', journal], { ...hasty, input });
				expect(ran, words.join(' ')).toMatchObject({ code: 4, out: '' });
				expect(ran.errors).toContain('The journal is in use by another program');
				expect(ran.errors).toContain('Nothing was recorded.');
			});
			// Reading goes on while another writes.
			await each([['list'], ['show', '1'], ['overdue'], ['check'], ['export']], async (words) => {
				expect(await claims([...words, '-j', journal], hasty), words.join(' ')).toMatchObject({ code: 0 });
			});
		});
		await held(journal, 'exclusive', async () => {
			for (const words of [['list'], ['check'], ['show', '1'], ['export', '-o', join(folder, 'busy.csv')]]) {
				const ran = await claims([...words, '-j', journal], hasty);
				expect(ran, words.join(' ')).toMatchObject({ code: 4, out: '' });
				expect(ran.errors).toContain('The journal is in use by another program');
			}
		});
		expect(await claims(['check', '-j', journal])).toMatchObject({ code: 0, errors: '' });
		expect(await rows(journal, 'number,status')).toEqual([{ number: expect.any(String), status: 'registered' }]);
	});

	test('what waits its turn is done when the journal is let go', async () => {
		const journal = await newJournal(join(folder, 'turn.db'));
		const ran = await held(journal, 'exclusive', async (release) => {
			const waiting = claims(['add', '-j', journal, ...entry], { environment: { CLAIMS_WAIT: '60000' } });
			// It must have come to the lock first: another one that would not wait is refused meanwhile.
			expect(await claims(['list', '-j', journal], hasty)).toMatchObject({ code: 4 });
			release();
			return waiting;
		});
		expect(ran).toMatchObject({ code: 0 });
		expect(await rows(journal, 'number')).toHaveLength(1);
	});

	test('CLAIMS_WAIT must be a number of milliseconds', async () => {
		const journal = await newJournal(join(folder, 'wait.db'));
		for (const CLAIMS_WAIT of ['x', '-1', '1.5', '99999999999']) {
			const ran = await claims(['list', '-j', journal], { environment: { CLAIMS_WAIT } });
			expect(ran).toMatchObject({ code: 2, out: '' });
			expect(ran.errors).toContain(`CLAIMS_WAIT: “${CLAIMS_WAIT}”`);
		}
		expect(await claims(['list', '-j', journal], { environment: { CLAIMS_WAIT: '' } })).toMatchObject({ code: 0 });
	});
});

/** The same throws in every run: a linear congruence. */
function dice(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

test('eight that name a journal at once, in one person’s own file: all eight are kept', async () => {
	const config = join(folder, 'own', 'config.toml');
	const names = Array.from({ length: 8 }, (_, index) => `shop-${index}`);
	await each(
		names,
		async (name) => {
			const ran = await claims(['journals', 'add', name, join(folder, `${name}.db`)], { environment: { CLAIMS_CONFIG: config } });
			expect(ran).toMatchObject({ code: 0 });
		},
		8,
	);
	const text = readFileSync(config, 'utf8');
	for (const name of names) expect(text).toContain(`${name} = `);
	expect(readdirSync(join(folder, 'own'))).toEqual(['config.toml']);
});
