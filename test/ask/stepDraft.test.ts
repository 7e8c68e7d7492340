/** A step of an entry that is broken off: what was typed is kept beside the journal, offered, and gone once it is recorded. */

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { guide } from '../../src/text/ru/guide.ts';
import { words as ru } from '../../src/text/ru/index.ts';
import { screen as screenWords } from '../../src/text/ru/screen.ts';
import { settings } from '../../src/text/ru/settings.ts';
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

/** Waits until the draft has the text: the terminal of a window that is closed may be gone before the program hears a signal. */
async function keptAtPause(text: string): Promise<void> {
	for (let look = 0; look < 1200; look++) {
		const [path] = drafts();
		if (path !== undefined && readFileSync(path, 'utf8').includes(text)) return;
		await sleep(25);
	}
	throw new Error(`${text} is not kept`);
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

it.each(['C-c', 'closed'])('a name, a day and what a file holds besides text are put on the line again (%s)', async (how) => {
	const first = terminal('take', '1');
	await first.asked(guide.questions.measureText);
	await first.answer(guide.questions.measureText, 'Позвонить');
	await first.asked(guide.questions.measureDue);
	first.type('16.10');
	await first.sees('16.10');
	if (how === 'closed') {
		await keptAtPause('"16.10"');
		await first.close();
	} else {
		first.press('C-c');
		expect(await first.ended()).toBe(130);
	}
	const [path = ''] = drafts();
	expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ begun: { measureDue: '16.10' } });
	writeFileSync(path, readFileSync(path, 'utf8').replace('"16.10"', JSON.stringify('16.\u0003\u001b10')));
	const second = terminal('take', '1');
	await second.answer(q.unfinishedStep);
	await second.asked(`${guide.questions.measureDue} 16.  10`);
	second.press('C-c');
	expect(await second.ended()).toBe(130);
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
	const [path = ''] = drafts();
	writeFileSync(path, '{"begunAt":"2026-10-05T09:00:00Z","answers":[["decision","constructor"],["form",7]],"begun":{}}');
	const third = terminal('reply', '1');
	await third.answer(q.unfinishedStep);
	await third.asked('Решение');
	third.press('C-c');
	expect(await third.ended()).toBe(130);
	// Nor is a command proposed that the program did not write so.
	const draft = '{"begunAt":"2026-10-05T09:00:00Z","command":"reply","operands":["ПР-2026-0001"],"answers":[],"begun":{"text":"да"}}';
	for (const [operands, isNamed] of [
		['"ПР-2026-0001"', true],
		['"ПР-2026-0001","--yes"', false],
		['"ПР-2026-0001","\\u001b[2J"', false],
		['"ПР-2026-0002"', false],
	] as const) {
		writeFileSync(path, draft.replace('"ПР-2026-0001"', operands));
		const morning = terminal('today', '--no-pager');
		expect(await morning.ended()).toBe(0);
		expect(morning.shown().includes(q.unfinishedHere('претензии ответить 1'))).toBe(isNamed);
		expect(morning.shown()).not.toContain('--yes');
	}
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

it('a letter that is broken off is offered again with all its answers; the next one offers its letterhead and signature', async () => {
	const first = terminal('letter', '1');
	await first.answer(q.whichLetter);
	await first.answer('Почтовый адрес клиента', 'Тверь, ул. Льва Толстого, 2');
	await first.answer('Адрес организации', 'Тверь, ул. Мира, 1');
	await first.answer('Должность', 'директор');
	await first.asked('Подписант');
	await first.close();
	const morning = terminal('today', '--no-pager');
	await morning.sees(q.unfinishedHere('претензии письмо 1'));

	const second = terminal('letter', '1');
	await second.answer(q.whichLetter);
	await second.answer(q.unfinishedStep);
	await second.answer('Подписант', 'Иванов И. И.');
	// What was answered before the window was closed can be corrected now.
	await second.answer(q.save, q.correct);
	await second.asked(q.whatToCorrect);
	for (let chosen = await marked(second); !/Должность/.test(chosen); chosen = await marked(second, chosen)) second.press('Up');
	second.press('Enter');
	await second.asked('Должность директор');
	second.press('C-u');
	await second.answer('Должность', 'управляющий');
	await second.answer(q.save);
	expect(await second.ended()).toBe(0);
	expect(drafts()).toEqual([]);

	const third = terminal('letter', '1', '--kind', 'apology');
	await third.answer('Почтовый адрес клиента', 'Тверь, ул. Льва Толстого, 2');
	await third.sees('(Тверь, ул. Мира, 1)');
	await third.answer('Адрес организации');
	await third.sees('(управляющий)');
	await third.answer('Должность');
	await third.sees('(Иванов И. И.)');
	third.press('C-c');
	expect(await third.ended()).toBe(130);
});

it('an absence is shown before it is recorded, can be corrected, and is offered again where it was broken off', async () => {
	const first = terminal('absent', 'Орлова', '--today', '2026-10-05');
	await first.answer('До какого дня', '01.10.2026');
	await first.sees(settings().backBeforeAway('05.10.2026'));
	first.press('C-u');
	await first.answer('До какого дня', '09.10.2026');
	await first.asked('Кто замещает');
	first.type('Орлова');
	await first.sees('замещает Орлова');
	first.press('Enter');
	await first.sees(settings().ownSubstitute('Орлова'));
	first.press('C-c');
	expect(await first.ended()).toBe(130);
	const second = terminal('absent', 'Орлова', '--today', '2026-10-05');
	await second.answer(q.unfinishedStep);
	await second.asked('Кто замещает');
	second.press('C-u');
	second.type('Юдин О. С.');
	await second.sees('замещает Юдин О. С.');
	second.press('Enter');
	await second.answer('Сотрудника «Юдин О. С.» нет в списке');
	await second.sees(settings().absent('Орлова', '05.10.2026', '09.10.2026', 'Юдин О. С.'));
	await second.answer(q.save, 'нет');
	expect(await second.ended()).toBe(2);
	expect(drafts()).toHaveLength(1);
	// A week later its last day is over.
	const later = terminal('absent', 'Орлова', '--today', '2026-10-12');
	await later.answer(q.unfinishedStep);
	await later.asked('До какого дня');
	later.press('C-c');
	expect(await later.ended()).toBe(130);
	const third = terminal('absent', 'Орлова', '--today', '2026-10-05');
	await third.answer(q.unfinishedStep);
	await third.answer(q.save);
	expect(await third.ended()).toBe(0);
	expect(drafts()).toEqual([]);
});

it('the working screen lists what was begun: Enter goes on with it, and it is gone once it is recorded', async () => {
	const first = await begunReply();
	await first.close();
	const desk = terminal();
	await desk.sees(screenWords.unfinishedSection);
	await desk.sees('⏎ претензии ответить 1 · 1 из');
	desk.press('Enter');
	await desk.answer(q.unfinishedStep);
	await desk.asked(REPLY);
	desk.press('Enter', 'Enter');
	await desk.answer(guide.of.reply?.result ?? '');
	await desk.answer(q.save);
	await desk.sees(screenWords.anyKey);
	desk.press('Enter');
	await desk.sees(screenWords.nothingWaits);
	expect(await desk.still()).not.toContain(screenWords.unfinishedSection);
	desk.press('q');
	expect(await desk.ended()).toBe(0);
});
