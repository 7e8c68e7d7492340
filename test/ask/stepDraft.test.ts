/** A step of an entry that is broken off: what was typed is kept beside the journal, offered, and gone once it is recorded. */

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { guide } from '../../src/text/ru/guide.ts';
import { words as ru } from '../../src/text/ru/index.ts';
import { claims, newJournal, rows, scratch } from '../bundle/program.ts';
import { closeAll, Terminal } from './tmux.ts';

afterAll(closeAll);

const folder = scratch();
const { questions: q } = ru;
const ENTRY = ['--kind', 'жалоба', '--channel', 'почта', '--client', 'Петрова', '--summary', 'Скрипит дверь', '--responsible', 'Орлова'];
const REPLY = guide.of.reply?.grounds ?? guide.questions.grounds;

let count = 0;
let journal = '';
beforeEach(async () => {
	journal = await newJournal(join(folder, `steps-${++count}.db`), '--language', 'ru', '--profile', 'shop');
	const environment = { CLAIMS_TODAY: '2026-10-05' };
	expect((await claims(['add', '-j', journal, ...ENTRY, '--received', '2026-10-02'], { environment })).code).toBe(0);
});

function drafts(): readonly string[] {
	return readdirSync(dirname(journal))
		.filter((name) => name.startsWith(`${basename(journal)}.draft-`))
		.map((name) => join(dirname(journal), name));
}

const terminal = (...words: readonly string[]) => new Terminal([...words, '-j', journal], { rows: 30 });

/** A reply as far as its second line, which is not ended. */
async function begunReply(): Promise<Terminal> {
	const first = terminal('reply', '1');
	await first.answer('Решение');
	await first.answer(REPLY, 'Извиняемся, п. 4');
	await first.sees('Ctrl-G');
	first.type('и вернём дос');
	await first.sees('и вернём дос');
	return first;
}

/** The line of a list that the mark is at, once it is another than `before`. */
async function marked(list: Terminal, before = ''): Promise<string> {
	for (let look = 0; look < 1200; look++) {
		const line = (await list.still()).split('\n').find((one) => one.startsWith('❯')) ?? '';
		if (line !== '' && line !== before) return line;
		await sleep(25);
	}
	throw new Error(`the mark stays at ${before}`);
}

it('a reply with a text half typed: Ctrl-C keeps it for its owner alone, the same command offers it, and nothing is left behind', async () => {
	const first = await begunReply();
	first.press('C-c');
	expect(await first.ended()).toBe(130);
	expect(first.shown()).toContain(q.stepKept);
	const [draft = '', ...others] = drafts();
	expect(others).toEqual([]);
	expect(statSync(draft).mode & 0o777).toBe(0o600);
	const second = terminal('reply', '1');
	await second.answer(q.unfinishedStep);
	await second.asked(REPLY);
	second.type('тавку');
	await second.sees('и вернём доставку');
	second.press('Enter', 'Enter');
	await second.answer(guide.of.reply?.result ?? '', 'Позвонили');
	await second.answer(q.save);
	expect(await second.ended()).toBe(0);
	expect(drafts()).toEqual([]);
	expect((await rows(journal, 'decision,replyText'))[0]).toEqual({
		decision: 'satisfied',
		replyText: 'Извиняемся, п. 4\nи вернём доставку',
	});
});

it('a window that is closed keeps the lines; what was begun can be thrown away', async () => {
	const first = await begunReply();
	await first.close();
	expect(readFileSync(drafts()[0] ?? '', 'utf8')).toContain('Извиняемся');
	const second = terminal('reply', '1');
	await second.asked(q.unfinishedStep);
	second.press('Down');
	await second.sees(`❯ ${q.discardStep}`);
	second.press('Enter');
	await second.asked('Решение');
	expect(drafts()).toEqual([]);
	second.press('C-c');
	expect(await second.ended()).toBe(130);
	expect(drafts()).toEqual([]);
});

it('a note of one line, and the new text of a field, are kept as they were typed', async () => {
	const note = terminal('note', '1');
	await note.asked('Заметка');
	note.type('Клиент звон');
	await note.sees('Клиент звон');
	note.press('C-c');
	expect(await note.ended()).toBe(130);
	const again = terminal('note', '1');
	await again.answer(q.unfinishedStep);
	await again.asked('Заметка');
	again.type('ил');
	await again.sees('Клиент звонил');
	again.press('Enter');
	await again.answer(q.save);
	expect(await again.ended()).toBe(0);
	expect(drafts()).toEqual([]);
	const correct = terminal('correct', '1');
	await correct.asked(guide.questions.correction);
	for (let chosen = await marked(correct); !/содержание/i.test(chosen); chosen = await marked(correct, chosen)) correct.press('Down');
	correct.press('Enter');
	await correct.sees('Ctrl-G');
	correct.type(' и хлоп');
	await correct.sees('Скрипит дверь и хлоп');
	correct.press('C-c');
	expect(await correct.ended()).toBe(130);
	const anew = terminal('correct', '1');
	await anew.answer(q.unfinishedStep);
	await anew.asked(guide.questions.correction);
	anew.press('Enter');
	await anew.sees('Скрипит дверь и хлоп');
	anew.press('C-c');
	expect(await anew.ended()).toBe(130);
});

it('what was only chosen is not kept, and a file that is no draft is nothing', async () => {
	const first = terminal('reply', '1');
	await first.answer('Решение');
	await first.asked(REPLY);
	first.press('C-c');
	expect(await first.ended()).toBe(130);
	expect(first.shown()).not.toContain(q.stepKept);
	expect(drafts()).toEqual([]);
	const second = await begunReply();
	second.press('C-c');
	expect(await second.ended()).toBe(130);
	writeFileSync(drafts()[0] ?? '', '{"begunAt":"2026-10-05T09:00:00Z","answers":[["decision","constructor"],["form",7]],"begun":{}}');
	const third = terminal('reply', '1');
	await third.answer(q.unfinishedStep);
	await third.asked('Решение');
	third.press('C-c');
	expect(await third.ended()).toBe(130);
});

it('goes with the entry: once that has ended, nothing of it is left', async () => {
	const first = await begunReply();
	first.press('C-c');
	expect(await first.ended()).toBe(130);
	expect(drafts()).toHaveLength(1);
	const second = terminal('withdraw', '1', '--how', 'Письмом');
	expect(await second.ended()).toBe(0);
	expect(drafts()).toEqual([]);
});
