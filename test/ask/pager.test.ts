/** Leafing through what exceeds the screen: on a real terminal, by a real `less`. */

import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { present } from '../../src/command/output/pages.ts';
import { pagerOf } from '../../src/run/terminal.ts';
import type { Pager, World } from '../../src/world.ts';
import { claims, newJournal, scratch } from '../bundle/program.ts';
import { needed } from '../systemProgram.ts';
import { deskIn } from './person.ts';
import { closeAll, Terminal } from './tmux.ts';

const journal = join(scratch(), 'journal.db');
const LESS = { CLAIMS_PAGER: undefined, CLAIMS_JOURNAL: journal };

beforeAll(async () => {
	needed('less');
	await newJournal(journal);
	const lines = Array.from({ length: 40 }, (_, index) =>
		JSON.stringify({ kind: 'claim', channel: 'email', client: `Client ${index + 1}`, summary: 'The door creaks' }),
	);
	expect((await claims(['add', '--json', '-', '-j', journal], { input: lines.join('\n') })).code).toBe(0);
});
afterAll(closeAll);

describe('a long list', () => {
	it('waits at the first screen, may be left, and is told the number of', async () => {
		const terminal = new Terminal(['list', '-q'], { more: LESS });
		await terminal.sees('Client 40');
		await terminal.sees(':');
		expect(terminal.shown()).not.toContain('Client 1 ');
		terminal.press('q');
		expect(await terminal.ended()).toBe(0);
	});

	it('says in the language of the screen what leafs through it, and is left on the Russian layout, too', async () => {
		const terminal = new Terminal(['list', '-q', '--lang', 'ru'], { more: LESS });
		await terminal.sees('q (й) — выход');
		terminal.type('о');
		terminal.type('й');
		expect(await terminal.ended()).toBe(0);
	});

	it('the report of a period is leafed through as well', async () => {
		const terminal = new Terminal(['month', '2026', '-q'], { more: { ...LESS, CLAIMS_TODAY: '2026-12-31' } });
		await terminal.sees('q – out');
		terminal.press('q');
		expect(await terminal.ended()).toBe(0);
	});

	it('leaves Ctrl-C to the pager', async () => {
		const terminal = new Terminal(['list', '-q'], { more: LESS });
		await terminal.sees('Client 40');
		await terminal.sees(':');
		terminal.press('C-c');
		// A terminal drops what was typed just before it was interrupted.
		while (!terminal.shown().includes('[exit ')) {
			terminal.press('q');
			await sleep(25);
		}
		expect(await terminal.ended()).toBe(0);
	});

	it('ends quietly where the pager has had enough', async () => {
		const terminal = new Terminal(['overdue', '--as-of', '2027-12-01', '--exit-code'], { more: { ...LESS, PAGER: 'head -n 2' } });
		expect(await terminal.ended()).toBe(1);
		expect(terminal.shown()).not.toMatch(/EPIPE|Error|node:/);
	});

	it.each([{ CLAIMS_PAGER: 'off' }, { PAGER: 'cat' }, { PAGER: 'no-such-pager' }, { PAGER: 'false' }, { PAGER: 'exit 3 #' }])(
		'goes straight to the screen: %o',
		async (more) => {
			const terminal = new Terminal(['list'], { more: { ...LESS, ...more } });
			expect(await terminal.ended()).toBe(0);
			expect(terminal.shown()).toMatch(/Client 40[\s\S]*Client 1 [\s\S]*40/);
		},
	);
});

it('a short list is not leafed through', async () => {
	const terminal = new Terminal(['list', '-n', '3'], { more: LESS });
	expect(await terminal.ended()).toBe(0);
});

describe('the pager', () => {
	const terminal = { isTerminal: true } as World['out'];
	it.each([
		[{}, 'less'],
		[{ PAGER: 'more' }, 'more'],
		[{ PAGER: 'more', CLAIMS_PAGER: 'less -S' }, 'less -S'],
		[{ CLAIMS_PAGER: 'off' }, undefined],
		[{ CLAIMS_PAGER: 'выкл' }, undefined],
		[{ CLAIMS_PAGER: '', PAGER: 'more' }, undefined],
		[{ TERM: 'dumb' }, undefined],
	])('with %o: %s', async (environment, expected) => {
		const { world } = await deskIn('ru');
		expect(pagerOf({ ...world, environment, out: { ...world.out, ...terminal } }, false)).toBe(expected);
		expect(pagerOf({ ...world, environment, out: { ...world.out, ...terminal } }, true)).toBeUndefined();
		expect(pagerOf({ ...world, environment, out: { ...world.out, isTerminal: false } }, false)).toBeUndefined();
	});

	async function given(
		reads: number,
	): Promise<{ readonly whole: boolean | Error; readonly read: readonly string[]; readonly ends: number }> {
		const { world } = await deskIn('ru');
		const read: string[] = [];
		let ends = 0;
		const pager: Pager = {
			write: async (text) => read.push(text) < reads,
			end: async () => {
				ends++;
				return true;
			},
		};
		async function* pieces(): AsyncGenerator<string> {
			for (let piece = 0; piece < 5; piece++) yield `${piece}\n`.repeat(30);
			throw new Error('at the end');
		}
		const whole = await present({ world: { ...world, page: async () => pager }, pager: 'less' }, pieces()).catch((error: Error) => error);
		return { whole, read, ends };
	}

	it('is given no more than it reads', async () => {
		expect(await given(2)).toMatchObject({ whole: false, ends: 1 });
	});

	it('is ended where the text cannot be made to its end', async () => {
		expect(await given(9)).toMatchObject({ whole: new Error('at the end'), ends: 1 });
	});

	it.each([0, 1, 9])('that ends with an error after %d writes has shown nothing: the text goes to the screen, once', async (reads) => {
		const { world } = await deskIn('ru');
		let [writes, ends, shown] = [0, 0, ''];
		const pager: Pager = {
			write: async () => ++writes <= reads,
			end: async () => {
				ends++;
				return false;
			},
		};
		const write = (text: string | Uint8Array) => {
			shown += text;
		};
		const out = { ...world.out, rows: 24, write };
		async function* pieces(): AsyncGenerator<string> {
			for (let piece = 0; piece < 5; piece++) yield `${piece}\n`.repeat(30);
		}
		const whole = await present({ world: { ...world, out, page: async () => pager }, pager: 'false' }, pieces());
		expect([whole, ends, shown]).toEqual([true, 1, [0, 1, 2, 3, 4].map((piece) => `${piece}\n`.repeat(30)).join('')]);
	});
});
