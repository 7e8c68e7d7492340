/** Every kind of prompt in a real terminal: the same keys do the same at each of them. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { guide } from '../../src/text/ru/guide.ts';
import { words as ru } from '../../src/text/ru/index.ts';
import { claims, newJournal, scratch } from '../bundle/program.ts';
import { closeAll, squash, Terminal } from './tmux.ts';

const folder = scratch();
const q = ru.questions;
const TODAY = '2026-10-05';

afterAll(closeAll);

let count = 0;

/** A journal with one entry, which can be taken. */
async function office(): Promise<string> {
	const journal = await newJournal(join(folder, `kit-${++count}.db`), '--language', 'ru', '--zone', 'Europe/Moscow');
	const entry = ['--kind', 'claim', '--channel', 'post', '--client', 'Петрова', '--summary', 'Скрипит дверь', '--yes'];
	expect((await claims(['add', '-j', journal, '--today', TODAY, ...entry])).code).toBe(0);
	return journal;
}

const CAME = ['--kind', 'claim', '--channel', 'post', '--received', TODAY];
const ASKED = ['--client', 'Сидоров', '--contact', 'a@example.ru', '--reply-by', 'post', '--subject', 'Склад', '--demand', 'Починить'];

interface Prompt {
	/** How it is met: the command, and the question before it. */
	readonly words: (journal: string) => readonly string[];
	readonly before: string;
	readonly question: string;
	/** What answers the question before it, where Enter alone does not. */
	readonly answer?: string;
}

const prompts: Readonly<Record<string, Prompt>> = {
	'a line': { words: () => ['init', '-j', join(folder, 'new.db'), '--office', 'Фирма'], before: q.profile, question: q.controller },
	'a list': { words: (journal) => ['add', '-j', journal], before: q.arrival, answer: 'другое', question: q.kind },
	'a name': { words: (journal) => ['add', '-j', journal, ...CAME.slice(0, 4)], before: q.receivedOn, question: q.client },
	'a text': {
		words: (journal) => ['add', '-j', journal, ...CAME, ...ASKED, '--amount', '100'],
		before: q.contract,
		question: q.summary,
	},
	'the last question': {
		words: (journal) => ['withdraw', '1', '-j', journal],
		before: guide.questions.how,
		answer: 'Позвонил',
		question: q.save,
	},
};

/** Narrow enough that most questions take two lines. */
const NARROW = { columns: 44, rows: 24 };

/** The lowest open question is this one. */
async function isOpen(terminal: Terminal, question: string): Promise<void> {
	for (let look = 0; look < 400; look++) {
		const shown = squash(await terminal.still());
		const at = shown.lastIndexOf(squash(`? ${question}`));
		if (at >= 0 && at === lastOpen(shown)) return;
		await sleep(25);
	}
	throw new Error(`not open: ${question}\n${terminal.screen()}`);
}

/** The question stands there once, none of its words broken. */
async function drawnOnce(terminal: Terminal, question: string): Promise<void> {
	for (let look = 0; look < 400; look++) {
		const lines = (await terminal.still()).split('\n');
		const times = squash(lines.join('')).split(squash(`? ${question}`)).length - 1;
		const isWhole = question.split(' ').every((word) => lines.some((line) => line.includes(word)));
		if (times === 1 && isWhole) return;
		await sleep(25);
	}
	throw new Error(`not drawn once: ${question}\n${terminal.screen()}`);
}

/** Where the last question stands of all that are asked here. */
function lastOpen(shown: string): number {
	const all = Object.values(prompts).flatMap(({ before, question }) => [before, question]);
	return Math.max(...all.map((question) => shown.lastIndexOf(squash(`? ${question}`))));
}

describe.each(Object.entries(prompts))('%s', (name, { words, before, question, answer }) => {
	it('has the same keys as every other, takes nothing pasted for a key, and breaks no word', async () => {
		const terminal = new Terminal(words(await office()), NARROW);
		await isOpen(terminal, before);
		const forth = async (text = '') => {
			if (text !== '') terminal.type(text);
			terminal.press('Enter');
			await isOpen(terminal, question);
		};
		await forth(answer);
		const lines = (await terminal.still()).split('\n');
		for (const word of question.split(' ')) expect(lines.some((line) => line.includes(word))).toBe(true);

		// The window becomes narrower and wider: the question is drawn anew at once, whole and only once.
		for (const columns of [31, 70, NARROW.columns]) {
			terminal.resize(columns, NARROW.rows);
			await drawnOnce(terminal, question);
		}

		// A line break that is pasted answers nothing; tabs and breaks are blanks in a line, lines in a text.
		terminal.paste('раз\tдва\nтри', name !== 'a name');
		// A list goes to the one that has the word in it.
		await terminal.sees(name === 'a list' ? '❯ не разобрано' : 'раз два три');
		await isOpen(terminal, question);
		if (name === 'a line' || name === 'a name') expect(await terminal.still()).toContain('раз два три');
		if (name === 'a text') expect(await terminal.still()).toMatch(/ {2}раз два\n {2}три/);

		// Back by the sign, by the word on either layout, at once by a key.
		for (const back of ['<', 'назад', 'yfpfl']) {
			terminal.press('C-u');
			terminal.type(back);
			terminal.press('Enter');
			await isOpen(terminal, before);
			await forth();
		}
		terminal.press('C-u', 'BTab');
		await isOpen(terminal, before);
		await forth();
		terminal.press('C-c');
		expect(await terminal.ended()).toBe(130);
	});
});

it('a list that is searched has no way back from the first question, and Ctrl-C ends it', async () => {
	const terminal = new Terminal(['take', '-j', await office()], NARROW);
	await terminal.asked(guide.which);
	for (const back of ['<', 'назад']) {
		terminal.press('C-u');
		terminal.type(back);
		terminal.press('Enter');
		await terminal.sees(q.noWayBack);
	}
	terminal.paste('Пет\nрова', true);
	await terminal.sees('Пет рова');
	terminal.press('C-u');
	// What is typed in the wrong layout finds the same; the window may have any size.
	terminal.type('Gtnhjdf');
	await terminal.sees(`${guide.which} Gtnhjdf`);
	expect(await terminal.still()).toContain('❯ ПР-2026-0001');
	for (const columns of [31, 70]) {
		terminal.resize(columns, NARROW.rows);
		await drawnOnce(terminal, guide.which);
	}
	terminal.press('C-c');
	expect(await terminal.ended()).toBe(130);
});

it.each([[['--no-color'], {}] as const, [[], { NO_COLOR: '1' }] as const, [[], { TERM: 'vt100', NO_COLOR: '1' }] as const])(
	'asks without colours: %j %j',
	async (words, more) => {
		const terminal = new Terminal(['add', '-j', await office(), ...words], { more });
		await terminal.asked(q.arrival);
		terminal.press('Enter');
		await terminal.asked(q.receivedOn);
		expect(terminal.painted()).not.toMatch(/\u001b\[[0-9;]*m/);
		terminal.press('C-c');
		expect(await terminal.ended()).toBe(130);
	},
);

it('an export at a terminal proposes a file, refuses one that is there, and floods nothing', async () => {
	const journal = await office();
	const taken = join(folder, 'taken.csv');
	writeFileSync(taken, 'нужное');
	const file = join(folder, 'обращения.csv');
	const terminal = new Terminal(['export', '-j', journal], { columns: 160, more: { HOME: folder } });
	await terminal.sees(`обращения-${TODAY}.xlsx`);
	terminal.type(taken);
	terminal.press('Enter');
	expect(await terminal.sees(q.fileIsThere)).not.toContain('--');
	terminal.press('C-u');
	terminal.type(file);
	terminal.press('Enter');
	expect(await terminal.ended()).toBe(0);
	expect(readFileSync(file, 'utf8')).toContain('Петрова');
	expect(readFileSync(taken, 'utf8')).toBe('нужное');
});
