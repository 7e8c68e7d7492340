/** An entry that is broken off, and what else happens to a form on a real terminal. */

import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { words as ru } from '../../src/text/ru/index.ts';
import { claims, newJournal, rows, scratch } from '../bundle/program.ts';
import { closeAll, squash, Terminal } from './tmux.ts';

afterAll(closeAll);

const folder = scratch();
const q = ru.questions;
let count = 0;

function journalInRussian(): Promise<string> {
	return newJournal(join(folder, `drafts-${++count}.db`), '--language', 'ru', '--zone', 'Europe/Moscow');
}

/** The unfinished entries beside the journal. */
function drafts(journal: string): readonly string[] {
	return readdirSync(dirname(journal))
		.filter((name) => name.startsWith(`${basename(journal)}.draft-`))
		.map((name) => join(dirname(journal), name))
		.toSorted();
}

/** Waits until so many are there. */
async function drafted(journal: string, many: number, holding = ''): Promise<readonly string[]> {
	for (let look = 0; look < 1200; look++) {
		const found = drafts(journal);
		if (found.length === many && found.every((path) => readFileSync(path, 'utf8').includes(holding))) return found;
		await sleep(25);
	}
	throw new Error(`${drafts(journal)}`);
}

/** A form filled as far as the contact. */
async function begun(journal: string, client: string, more: Readonly<Record<string, string>> = {}): Promise<Terminal> {
	const terminal = new Terminal(['add', '-j', journal], { more });
	for (const question of [q.arrival, q.receivedOn]) await terminal.answer(question);
	await terminal.answer(q.client, client);
	await terminal.asked(q.contact);
	return terminal;
}

/** From the contact to the end. */
async function finish(terminal: Terminal): Promise<void> {
	for (const question of [q.contact, q.demand, q.contract]) await terminal.answer(question);
	await terminal.answer(q.summary, 'Не греет');
	await terminal.sees(`Не греет ${q.lines}`);
	terminal.press('Enter');
	await terminal.answer(q.responsible);
	await terminal.answer(q.save, 'д');
	expect(await terminal.ended()).toBe(0);
}

async function holds(journal: string, ...clients: readonly string[]): Promise<void> {
	expect(await claims(['check', '-j', journal])).toMatchObject({ code: 0, errors: '' });
	expect((await rows(journal, 'client')).map(({ client }) => client)).toEqual(clients);
}

describe('an entry that is broken off', () => {
	it('by Ctrl-C is offered again; nothing is registered, and it is gone once it is saved', async () => {
		const journal = await journalInRussian();
		const first = await begun(journal, 'Иванова Анна');
		first.press('C-c');
		expect(await first.ended()).toBe(130);
		expect(squash(first.shown())).toContain(squash(`${q.keptForLater} Прервано: ничего не записано.`));
		await holds(journal);
		const [draft = ''] = await drafted(journal, 1);
		expect(statSync(draft).mode & 0o777).toBe(0o600);

		const morning = new Terminal(['today', '-j', journal, '--no-pager']);
		expect(await morning.ended()).toBe(0);
		await morning.sees(q.unfinishedHere('претензии добавить'));

		const second = new Terminal(['add', '-j', journal]);
		await second.asked(q.unfinished(1));
		await second.sees('❯ продолжить: Иванова Анна, претензия');
		second.press('Enter');
		await second.sees('Введено раньше: претензия; почта; понедельник, 5 октября 2026; Иванова Анна.');
		await finish(second);
		await holds(journal, 'Иванова Анна');
		expect(drafts(journal)).toEqual([]);
	});

	it('by closing the window, too; it can be left for later, or thrown away', async () => {
		const journal = await journalInRussian();
		const first = await begun(journal, 'Иванова Анна');
		await drafted(journal, 1, 'Иванова');
		await first.close();

		const second = new Terminal(['add', '-j', journal]);
		await second.asked(q.unfinished(1));
		second.press('Down');
		await second.sees(`❯ ${q.later}`);
		second.press('Enter');
		for (const question of [q.arrival, q.receivedOn]) await second.answer(question);
		await second.answer(q.client, 'Петров Пётр');
		await finish(second);
		await holds(journal, 'Петров Пётр');
		await drafted(journal, 1, 'Иванова');

		const third = new Terminal(['add', '-j', journal]);
		await third.asked(q.unfinished(1));
		third.press('Up');
		await third.sees(`❯ ${q.discard(1)}`);
		third.press('Enter');
		await third.asked(q.arrival);
		expect(drafts(journal)).toEqual([]);
	});

	it.each(['C-c', 'closed', 'C-d'])('in the middle of an answer keeps what is typed of it (%s)', async (how) => {
		const journal = await journalInRussian();
		const first = new Terminal(['add', '-j', journal]);
		for (const question of [q.arrival, q.receivedOn]) await first.answer(question);
		await first.asked(q.client);
		first.type('Иванова Ан');
		await first.sees('Иванова Ан');
		if (how === 'C-d') first.press('C-a', 'C-k');
		if (how === 'closed') {
			// It is kept at a pause, too: the terminal may be gone before a signal comes.
			await drafted(journal, 1, 'Иванова Ан');
			await first.close();
		} else {
			first.press(how);
			expect(await first.ended()).toBe(130);
			expect(squash(first.shown())).toContain(squash(q.keptForLater));
		}
		const second = new Terminal(['add', '-j', journal]);
		await second.asked(q.unfinished(1));
		// Ctrl-D ends the input only on an empty line.
		const typed = how === 'C-d' ? '' : 'Иванова Ан';
		if (typed !== '') await second.sees(`❯ продолжить: претензия, ${typed}`);
		second.press('Enter');
		await second.asked(`${q.client} ${typed}`.trim());
		second.type(typed === '' ? 'Иванова Анна' : 'на');
		await second.sees('Иванова Анна');
		second.press('Enter');
		await second.asked(q.contact);
		second.press('C-c');
		expect(await second.ended()).toBe(130);
		expect(readFileSync(drafts(journal)[0] ?? '', 'utf8')).not.toContain('"begun"');
	});

	it('is its window’s: of two that are begun together, each keeps its own', async () => {
		const journal = await journalInRussian();
		// Both before either has anything to keep.
		const [first, second] = [new Terminal(['add', '-j', journal]), new Terminal(['add', '-j', journal])];
		for (const one of [first, second]) await one.asked(q.arrival);
		for (const [one, client] of [
			[first, 'Иванова Анна'],
			[second, 'Петров Пётр'],
		] as const) {
			for (const question of [q.arrival, q.receivedOn]) await one.answer(question);
			await one.answer(q.client, client);
			await one.asked(q.contact);
		}
		await drafted(journal, 2);
		const third = new Terminal(['add', '-j', journal]);
		// Nobody goes on with what is being filled in.
		await third.asked(q.arrival);
		await finish(second);
		first.press('C-c');
		expect(await first.ended()).toBe(130);
		expect(squash(first.shown())).toContain(squash(q.keptForLater));
		await drafted(journal, 1, 'Иванова');
		await holds(journal, 'Петров Пётр');
		third.press('C-c');
		await third.ended();

		const last = new Terminal(['add', '-j', journal]);
		await last.asked(q.unfinished(1));
		last.press('C-c');
		await last.ended();
		expect(readdirSync(dirname(journal)).filter((name) => name.startsWith(`${basename(journal)}.open-`))).toEqual([]);
	});

	it('is said to be kept only where it is: taken away meanwhile, it is written once more', async () => {
		const journal = await journalInRussian();
		const first = await begun(journal, 'Иванова Анна');
		const [draft = ''] = await drafted(journal, 1, 'Иванова');
		rmSync(draft);
		first.press('C-c');
		expect(await first.ended()).toBe(130);
		expect(squash(first.shown())).toContain(squash(q.keptForLater));
		await drafted(journal, 1, 'Иванова');
	});

	it('is its own person’s', async () => {
		const journal = await journalInRussian();
		(await begun(journal, 'Иванова Анна', { CLAIMS_ACTOR: 'Орлова' })).press('C-c');
		await drafted(journal, 1, 'Иванова');
		const other = new Terminal(['add', '-j', journal], { more: { CLAIMS_ACTOR: 'Ким' } });
		await other.asked(q.arrival);
		expect(other.shown()).not.toContain(q.unfinished(1));
	});

	it.each([
		'',
		'{',
		'[]',
		'{"begunAt":"вчера","answered":[],"answers":{}}',
		'{"begunAt":"2026-10-05T09:00:00.000Z","answered":[],"answers":{"kind":"чудо"}}',
	])('and is not what it should be (%j) is told and set aside', async (content) => {
		const journal = await journalInRussian();
		const first = await begun(journal, 'Иванова Анна');
		first.press('C-c');
		await first.ended();
		const [draft = ''] = await drafted(journal, 1);
		writeFileSync(draft, content);
		const second = new Terminal(['add', '-j', journal]);
		await second.asked(q.arrival);
		expect(squash(second.shown())).toContain(squash('Неоконченное обращение не прочитать:'));
		expect(drafts(journal).map((path) => path.includes('-broken-'))).toEqual([true]);
	});
});

describe('a form on a terminal', () => {
	it.each([false, true])('takes a paste of many lines as one text (announced: %s)', async (announced) => {
		const journal = await journalInRussian();
		const terminal = await begun(journal, 'Иванова Анна');
		for (const question of [q.contact]) await terminal.answer(question);
		await terminal.asked(q.demand);
		// On one line the breaks are blanks.
		terminal.paste('Вернуть\nденьги', announced);
		await terminal.sees('Вернуть деньги');
		terminal.press('Enter');
		await terminal.answer(q.amount);
		await terminal.answer(q.contract);
		await terminal.asked(q.summary);
		const lines = Array.from({ length: 40 }, (_, index) => `Строка ${index + 1}: холодильник «Ёлка-2» шумит и не морозит.`);
		terminal.paste(lines.join('\n'), announced);
		await terminal.sees(`${lines.at(-1)} ${q.lines}`);
		terminal.press('Enter');
		await terminal.sees(`${lines.at(-1)} ${q.lines}`);
		terminal.press('Enter');
		await terminal.answer(q.responsible);
		await terminal.answer(q.save, 'ещё');
		await terminal.asked(q.arrival);
		terminal.press('C-c');
		expect(await terminal.ended()).toBe(0);
		expect(await rows(journal, 'demand,summary')).toEqual([{ demand: 'Вернуть деньги', summary: lines.join('\n') }]);
	});

	it('goes on after the window has become another size', async () => {
		const journal = await journalInRussian();
		const terminal = await begun(journal, 'Иванова Анна');
		terminal.resize(50, 16);
		await terminal.asked(q.contact);
		terminal.resize(120, 40);
		terminal.type('<');
		terminal.press('Enter');
		await terminal.sees(`? ${q.client} Иванова Анна`);
		terminal.press('C-u');
		await terminal.answer(q.client, 'Иванова Алла');
		await finish(terminal);
		await holds(journal, 'Иванова Алла');
	});

	it('offers earlier clients as one types, and another entry after the first', async () => {
		const journal = await journalInRussian();
		const entry = ['--kind', 'жалоба', '--channel', 'телефон', '--contact', '+7 900 000 00 00', '--summary', 'Шумит'];
		await claims(['add', '-j', journal, '--client', 'Ёжикова Анна Ильинична', ...entry], { environment: { CLAIMS_TODAY: '2026-10-05' } });
		const terminal = new Terminal(['add', '-j', journal]);
		// What came last time is what Enter means: a complaint by telephone, which needs no day.
		await terminal.answer(q.arrival);
		await terminal.asked(q.client);
		terminal.type('анна еж');
		await terminal.sees('Ёжикова Анна Ильинична — 1 обращение, последнее 05.10.2026: зарегистрировано');
		terminal.press('Down');
		await terminal.sees('❯ Ёжикова');
		terminal.press('Enter');
		await terminal.asked(`${q.contact} (+7 900 000 00 00)`);
		terminal.press('C-c');
		expect(await terminal.ended()).toBe(130);
	});

	it('is not begun on a dumb one: what is missing is said', async () => {
		const terminal = new Terminal(['add', '-j', await journalInRussian()], { more: { TERM: 'dumb' } });
		expect(await terminal.ended()).toBe(2);
		expect(terminal.shown()).not.toMatch(/[?✔❯] /);
		expect(squash(terminal.shown())).toContain('--вид');
	});
});
