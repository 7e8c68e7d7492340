/** Moves on a real terminal, by the built program: texts pasted with their line breaks, a window that changes, a terminal that cannot draw, Ctrl-C late. */

import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commands } from '../../src/grammar/command.ts';
import { guide } from '../../src/text/ru/guide.ts';
import { words as ru } from '../../src/text/ru/index.ts';
import { claims, newJournal, rows, scratch } from '../bundle/program.ts';
import { closeAll, squash, Terminal } from './tmux.ts';

const journal = join(scratch(), 'journal.db');
const q = { ...guide.questions, ...ru.questions };
const at = ['-j', journal];
const ENTRY = ['--kind', 'претензия', '--channel', 'почта', '--client', 'Петрова', '--summary', 'Скрипит дверь', '--responsible', 'Орлова'];
const PASTED = 'Осмотр показал брак (п. 4 договора).\n\nДверь "Ёлка" меняется за $0.';

beforeAll(async () => {
	await newJournal(journal, '--language', 'ru', '--zone', 'Europe/Moscow');
	for (let entry = 1; entry <= 2; entry++)
		expect((await claims(['add', ...at, ...ENTRY, '--received', '2026-10-02'], { environment: { CLAIMS_TODAY: '2026-10-05' } })).code).toBe(
			0,
		);
});
afterAll(closeAll);

it('decide: pasted grounds keep their line breaks through another size of the window', async () => {
	const terminal = new Terminal(['decide', '1', ...at, '--decision', 'отклонена']);
	await terminal.asked(guide.of.decide?.grounds ?? q.grounds);
	terminal.paste(PASTED, true);
	await terminal.sees('меняется за $0.');
	terminal.resize(60, 20);
	terminal.press('Enter');
	await terminal.sees(q.lines);
	terminal.press('Enter');
	await terminal.answer(q.justified);
	await terminal.asked(q.save);
	terminal.press('Enter');
	expect(await terminal.ended()).toBe(0);
	expect((await rows(journal, 'number,grounds'))[0]?.grounds).toBe(PASTED);
});

it('reply: Ctrl-C at the last question writes nothing, and tells the command that has the whole text', async () => {
	const terminal = new Terminal(['reply', '1', ...at, '--form', 'эл. почта', '--without-visas', 'Срочно'], { columns: 120, rows: 40 });
	await terminal.asked(guide.of.reply?.text ?? q.text);
	terminal.press('C-u');
	terminal.paste(PASTED, true);
	await terminal.sees('меняется за $0.');
	terminal.press('Enter');
	await terminal.sees(q.lines);
	terminal.press('Enter');
	await terminal.answer(guide.of.reply?.result ?? '');
	await terminal.asked(q.save);
	terminal.press('C-c');
	expect(await terminal.ended()).toBe(130);
	expect(squash(terminal.shown())).toContain(squash(`Прервано: ничего не записано. Продолжить с того же места: претензии ответить 1`));
	expect(squash(terminal.shown())).toContain(squash(`--текст '${PASTED}'`));
	expect((await rows(journal, 'repliedOn'))[0]).toEqual({ repliedOn: null });
});

it('refuse: Ctrl-C at a later question tells the ground that was chosen', async () => {
	const terminal = new Terminal(['refuse', '2', ...at], { columns: 120, rows: 40 });
	await terminal.answer(q.ground);
	terminal.resize(80, 24);
	await terminal.asked(guide.evidence.unreadable ?? q.evidence);
	terminal.press('C-c');
	expect(await terminal.ended()).toBe(130);
	expect(squash(terminal.shown())).toContain(squash(`претензии ${commands.refuse.ru} 2`));
	expect(squash(terminal.shown())).toContain(squash(`--основание "${ru.names.ground.unreadable}"`));
});

it.each([
	['announced', true],
	['all at once', false],
])('note: a tab in what is pasted, %s, is a space', async (_, announced) => {
	const terminal = new Terminal(['note', '1', ...at]);
	await terminal.asked('Заметка');
	terminal.paste('чек\tи акт', announced);
	await terminal.sees('чек и акт');
	terminal.press('Enter');
	await terminal.answer(q.save);
	expect(await terminal.ended()).toBe(0);
	expect((await claims(['history', '1', ...at])).out).toContain('чек и акт');
});

it('note: control characters in what is pasted command nothing; they are shown, and Enter takes the text without them', async () => {
	const terminal = new Terminal(['note', '2', ...at]);
	await terminal.asked('Заметка');
	terminal.paste('Чек\u0003 и\u001b[31m акт\u0015 есть', true);
	await terminal.sees('есть');
	terminal.press('Enter');
	await terminal.sees('Чек<U+0003> и<U+001B>[31m акт<U+0015> есть');
	terminal.press('Enter');
	await terminal.answer(q.save);
	expect(await terminal.ended()).toBe(0);
	expect((await claims(['history', '2', ...at])).out).toContain('Чек  и акт  есть');
});

it('add: control characters in an option are asked about', async () => {
	const entry = ['--kind', 'praise', '--channel', 'chat', '--client', 'Те\u0007нь', '--summary', 'Спаси\u001b[5mбо', '-y'];
	const terminal = new Terminal(['add', ...at, ...entry]);
	await terminal.asked(ru.questions.cleanOptions(`--клиент: «Те<U+0007>нь», --содержание: «Спаси<U+001B>[5mбо»`));
	terminal.press('Enter');
	expect(await terminal.ended()).toBe(0);
	expect((await rows(journal, 'client,summary')).at(-1)).toEqual({ client: 'Те нь', summary: 'Спасибо' });
	const refused = new Terminal(['add', ...at, ...entry]);
	await refused.answer('В тексте управляющие знаки', 'нет');
	expect(await refused.ended()).toBe(2);
	expect(squash(refused.shown())).toContain(squash('управляющий знак U+0007 (3-й по счёту). Уберите его.'));
});

it.each(['decide', 'refuse', 'reply'])('%s asks nothing of a terminal that cannot draw', async (command) => {
	const terminal = new Terminal([command, '2', ...at], { more: { TERM: 'dumb' } });
	expect(await terminal.ended()).toBe(2);
	expect(terminal.shown()).not.toContain('? ');
	expect(terminal.shown()).toContain('Ничего не записано.');
});
