/** The demonstration on a real terminal: it waits after each chapter, runs what is typed, and ends by saying where to go on. */

import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { demo } from '../../src/text/ru/demo.ts';
import { words as ru } from '../../src/text/ru/index.ts';
import { claims, rows, scratch } from '../bundle/program.ts';
import { closeAll, Terminal } from './tmux.ts';

const folder = scratch();

afterAll(closeAll);

const { chapters } = demo;

it.each([
	{ columns: 80, rows: 24 },
	{ columns: 120, rows: 40 },
])('at $columns×$rows', async (size) => {
	const place = join(folder, String(size.columns));
	const terminal = new Terminal(['показ', '--папка', place], { ...size, more: { CLAIMS_LANG: 'ru' } });
	await terminal.sees(chapters.morning.title);
	await terminal.sees('Попробуйте: претензии сегодня --полностью');
	// A form opens amid the demonstration, and Ctrl-C leaves that alone.
	await terminal.answer(demo.next, 'добавить');
	await terminal.asked(ru.questions.arrival);
	terminal.press('C-c');
	await terminal.sees('Прервано: ничего не записано.');
	await terminal.asked(demo.next);
	terminal.press('Enter');
	await terminal.sees(chapters.register.title);
	await terminal.sees('Зарегистрировано № ПР-2026-0061');
	await terminal.answer(demo.next, 'претензии заметка 61 --текст "Обещал чек"');
	await terminal.sees('№ ПР-2026-0061: заметка записана.');
	await terminal.sees(`заметка записана.\n? ${demo.next}`);
	for (const { hint } of Object.values(chapters).slice(2)) {
		terminal.press('Enter');
		await terminal.sees(`${demo.tryIt(hint({ number: 'ПР-2026-0061', month: '2026-10' }))}\n? Enter`);
	}
	terminal.press('Enter');
	expect(await terminal.ended()).toBe(0);
	await terminal.sees('Свой журнал: претензии создать');
	const journal = join(place, 'journal.db');
	expect((await claims(['check', '-j', journal])).code).toBe(0);
	expect((await rows(journal, 'number')).length).toBe(61);
	expect((await claims(['history', '61', '-j', journal])).out).toContain('Обещал чек');
});

it('Ctrl-C at a pause ends it, and says where the journal is', async () => {
	const place = join(folder, 'broken');
	const terminal = new Terminal(['demo', '--folder', place], { more: { CLAIMS_LANG: 'en' } });
	await terminal.asked('Enter to go on, or a command:');
	terminal.press('C-c');
	expect(await terminal.ended()).toBe(130);
	await terminal.sees(`the demonstration was not finished; its journal is still in ${place}`);
});

it('--without-pauses asks nothing', async () => {
	const terminal = new Terminal(['demo', '--without-pauses', '--folder', join(folder, 'through')]);
	expect(await terminal.ended()).toBe(0);
	expect(terminal.shown()).not.toMatch(/^[?✔] /m);
});
