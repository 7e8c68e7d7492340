/** Two programs on one file, one of them at a real terminal: what the other recorded meanwhile is on the screen before it is replaced. */

import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { guide } from '../../src/text/ru/guide.ts';
import { words as ru } from '../../src/text/ru/index.ts';
import { claims, newJournal, rows, scratch } from '../bundle/program.ts';
import { closeAll, squash, Terminal } from './tmux.ts';

const journal = join(scratch(), 'journal.db');
const q = { ...guide.questions, ...ru.questions };
const at = ['-j', journal];

beforeAll(async () => {
	await newJournal(journal, '--language', 'ru', '--zone', 'Europe/Moscow');
	const entry = ['--kind', 'претензия', '--channel', 'почта', '--client', 'Петрова', '--summary', 'Скрипит', '--responsible'];
	for (const responsible of ['Орлова', 'Гайдук Е. Н.', 'Ким А. А.'])
		expect((await claims(['add', ...at, ...entry, responsible])).code).toBe(0);
});
afterAll(closeAll);

it('assign: shows who was named meanwhile and by whom, and Enter keeps it', async () => {
	const terminal = new Terminal(['assign', '1', ...at], { columns: 100, rows: 30 });
	await terminal.asked(q.to);
	terminal.paste('Гайдук Е. Н.', true);
	terminal.press('Enter');
	await terminal.asked(q.save);
	const other = ['assign', '1', ...at, '--to', 'Ким А. А.', '--reason', 'Болезнь', '--actor', 'Юдин О. С.', '--no-input'];
	expect((await claims(other)).errors).toContain('responsible: was Орлова, now Ким А. А.');
	terminal.press('Enter');
	await terminal.asked(q.saveAllTheSame);
	expect(squash(terminal.shown())).toContain(squash('Юдин О. С. — назначен ответственный: Ким А. А.: Болезнь'));
	terminal.press('Enter');
	expect(await terminal.ended()).toBe(2);
	expect(terminal.shown()).toContain(q.notSaved);
	expect((await rows(journal, 'responsible')).map(({ responsible }) => responsible)).toEqual(['Ким А. А.', 'Гайдук Е. Н.', 'Ким А. А.']);
});
