/** The sample journal at a real terminal of 80 by 24: ten entries and the columns are on the screen together. */

import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { oldJournal } from '../../src/text/ru/oldJournal.ts';
import { checkout, claims, newJournal, scratch } from '../bundle/program.ts';
import { closeAll, Terminal } from './tmux.ts';

const folder = scratch();
const journal = join(folder, 'journal.db');
const old = join(folder, 'old-journal.xlsx');
const { review } = oldJournal;

beforeAll(async () => {
	await newJournal(journal, '--language', 'ru', '--zone', 'Europe/Moscow');
	copyFileSync(join(checkout, 'fixtures/oldJournal/old-journal.xlsx'), old);
});
afterAll(closeAll);

it('import', async () => {
	const terminal = new Terminal(['import', old, '-j', journal], { more: { CLAIMS_TODAY: '2026-11-23', CLAIMS_PAGER: 'cat' } });
	await terminal.asked(review.columns.slice(0, 22));
	const screen = await terminal.still();
	expect(screen).toContain('Журнал!4 · № 1 · 09.01.2024 · Гусева Т.И.');
	expect(screen).toContain('Журнал!13 · № 10 · 29.01.2024');
	expect(screen).toContain('A «№ п/п» → № по порядку');
	for (const line of screen.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
	// «ф» lies on the key of “a”.
	terminal.type('ф');
	await terminal.sees('❯ A «№ п/п»');
	terminal.press('Enter');
	await terminal.asked('Что в столбце A');
	terminal.press('Left');
	await terminal.asked(review.columns.slice(0, 22));
	terminal.press('Enter');
	await terminal.asked(review.outcomes.slice(0, 26));
	terminal.press('Enter');
	await terminal.asked(oldJournal.ask(180));
	terminal.press('C-c');
	expect(await terminal.ended()).toBe(130);
	expect(existsSync(join(folder, 'old-journal.import.toml'))).toBe(true);
	expect((await claims(['list', '--json', 'number', '-j', journal])).out.trim()).toBe('[]');
});
