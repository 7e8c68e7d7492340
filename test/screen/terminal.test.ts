/** The working screen in a real terminal: its keys, what others record, and how it leaves the terminal. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { guide } from '../../src/text/ru/guide.ts';
import { words as ru } from '../../src/text/ru/index.ts';
import { mail } from '../../src/text/ru/mail.ts';
import { screen as words } from '../../src/text/ru/screen.ts';
import { closeAll, Terminal } from '../ask/tmux.ts';
import { checkout, claims, newJournal, rows, scratch } from '../bundle/program.ts';

const folder = scratch();
const q = ru.questions;
const TODAY = '2026-10-05';

afterAll(closeAll);

let count = 0;

function place(): string {
	return join(folder, `screen-${++count}.db`);
}

async function add(journal: string, client: string): Promise<void> {
	const entry = [
		'--kind',
		'claim',
		'--channel',
		'post',
		'--summary',
		'Скрипит дверь',
		'--received',
		'2026-08-31',
		'--responsible',
		'Юдин О. С.',
	];
	expect((await claims(['add', '-j', journal, '--client', client, ...entry, '--today', TODAY, '--actor', 'Орлова', '--yes'])).code).toBe(0);
}

/** A journal with two entries that are overdue. */
async function office(): Promise<string> {
	const journal = await newJournal(place(), '--language', 'ru', '--zone', 'Europe/Moscow');
	for (const client of ['Петрова Анна', 'Сидоров Пётр']) await add(journal, client);
	return journal;
}

function open(journal: string, ...more: readonly string[]): Terminal {
	return new Terminal(['-j', journal, ...more]);
}

/** The terminal is as it was: its own page, a cursor, and what is typed is seen. */
async function isRestored(terminal: Terminal): Promise<void> {
	expect([terminal.told('alternate_on'), terminal.told('cursor_flag')]).toEqual(['0', '1']);
	terminal.type('эхо есть');
	await terminal.sees('эхо есть');
}

describe('the working screen', () => {
	it('lists the morning, takes the next step, and comes back with the new state', async () => {
		const journal = await office();
		const terminal = open(journal);
		await terminal.sees('❯ 1 Петрова Анна');
		expect(terminal.told('alternate_on')).toBe('1');
		terminal.press('Down');
		await terminal.sees('❯ 2 Сидоров Пётр');
		terminal.press('Enter');
		await terminal.answer(guide.questions.measureText, 'Позвонить');
		await terminal.answer(guide.questions.measureDue);
		await terminal.answer(q.save);
		await terminal.sees(words.anyKey);
		terminal.press('Space');
		await terminal.sees('❯ 2 Сидоров Пётр');
		await terminal.sees('решить');
		terminal.type('й');
		expect(await terminal.ended()).toBe(0);
		await isRestored(terminal);
		expect(await rows(journal, 'status')).toEqual([{ status: 'registered' }, { status: 'inProgress' }]);
	});

	it('holds no lock while it waits, and shows what somebody else records', async () => {
		const journal = await office();
		const terminal = open(journal);
		await terminal.sees('❯ 1 Петрова Анна');
		await add(journal, 'Новиков Глеб');
		await terminal.sees('3 Новиков Глеб');
		// The cursor has stayed where it was.
		expect(await terminal.still()).toContain('❯ 1 Петрова Анна');
		terminal.type('q');
		expect(await terminal.ended()).toBe(0);
	});

	it('counts by the days off that somebody else loads', async () => {
		const journal = await newJournal(place(), '--language', 'ru', '--zone', 'Europe/Moscow');
		const entry = ['--kind', 'claim', '--channel', 'post', '--client', 'Петрова Анна', '--summary', 'Скрипит дверь', '--received', TODAY];
		expect((await claims(['add', '-j', journal, ...entry, '--today', TODAY, '--yes'])).code).toBe(0);
		const left = async () => Number(/(\d+) рабоч/.exec(await terminal.still())?.[1]);
		const terminal = open(journal);
		await terminal.sees('❯ 1 Петрова Анна');
		terminal.type('.');
		terminal.type('Петрова');
		await terminal.sees('рабоч');
		const before = await left();
		const days = join(folder, 'days.toml');
		writeFileSync(days, 'region = "Татарстан"\nyears = [2026]\ndaysOff = [{ day = "2026-10-14", name = "Байрам" }]\n');
		expect((await claims(['calendar', 'load', days, '--yes', '-j', journal, '--today', TODAY])).code).toBe(0);
		await terminal.sees(`${before - 1} рабоч`);
		terminal.press('C-c');
		await terminal.ended();
	});

	it('finds by any words, goes to a number, and shows the card and the reasons', async () => {
		const journal = await office();
		const terminal = open(journal);
		await terminal.sees('❯ 1 Петрова Анна');
		terminal.type('2');
		await terminal.sees('❯ 2 Сидоров Пётр');
		terminal.press('Escape');
		terminal.type('.');
		await terminal.sees(words.typeWords);
		terminal.type('сидор');
		await terminal.sees(words.found('сидор', 1));
		terminal.press('Enter');
		terminal.type('щ');
		await terminal.sees('ПР-2026-0002');
		await terminal.sees(words.anyKey);
		terminal.press('Enter');
		await terminal.sees(words.found('сидор', 1));
		terminal.press('Escape');
		await terminal.sees('❯ 2 Сидоров Пётр');
		terminal.type('ц');
		// The card printed before is still there for a moment, with the same last line.
		await terminal.sees('30 календарных дней');
		terminal.press('Enter');
		await terminal.sees('❯ 2 Сидоров Пётр');
		terminal.type('?');
		await terminal.sees(words.keysTitle);
		terminal.press('Escape');
		await terminal.sees('❯ 2 Сидоров Пётр');
		// What is pasted is not taken for keys.
		terminal.paste('qqnn\n', true);
		terminal.type('?');
		await terminal.sees(words.keysTitle);
		terminal.press('Escape');
		await terminal.sees('❯ 2 Сидоров Пётр');
		terminal.type('q');
		expect(await terminal.ended()).toBe(0);
	});

	it('is drawn anew on a terminal of another size', async () => {
		const terminal = open(await office());
		await terminal.sees('❯ 1 Петрова Анна');
		terminal.resize(120, 40);
		await terminal.sees('n/т новое');
		terminal.resize(50, 8);
		await terminal.sees('т новое  . найти');
		const lines = (await terminal.still()).split('\n');
		expect(lines).toHaveLength(8);
		expect(lines[7]).toMatch(/^т новое {2}\. найти/);
		terminal.type('q');
		expect(await terminal.ended()).toBe(0);
	});

	it('is without colour where nobody wants one', async () => {
		const journal = await office();
		for (const [more, isBold] of [
			[{ NO_COLOR: '1' }, false],
			[{}, true],
		] as const) {
			const terminal = new Terminal(['-j', journal], { more });
			await terminal.sees('❯ 1 Петрова Анна');
			await terminal.still();
			expect(terminal.painted().includes('\u001b[1m')).toBe(isBold);
			terminal.type('q');
			await terminal.ended();
		}
	});
});

describe('the terminal is as it was after', () => {
	it('Ctrl-C', async () => {
		const terminal = open(await office());
		await terminal.sees('❯ 1 Петрова Анна');
		terminal.press('C-c');
		expect(await terminal.ended()).toBe(130);
		expect(terminal.screen()).not.toContain('Прервано');
		await isRestored(terminal);
	});

	it.each([
		['SIGTERM', 143],
		['SIGHUP', 129],
	] as const)('%s', async (signal, code) => {
		const terminal = open(await office());
		await terminal.sees('❯ 1 Петрова Анна');
		process.kill(terminal.program, signal);
		expect(await terminal.ended()).toBe(code);
		await isRestored(terminal);
	});

	it('a failure: the journal is no journal any more', async () => {
		const journal = await office();
		const terminal = open(journal);
		await terminal.sees('❯ 1 Петрова Анна');
		writeFileSync(journal, 'это не журнал');
		expect(await terminal.ended()).toBe(3);
		await isRestored(terminal);
	});

	it('Ctrl-C at a question of a step: the list is there again', async () => {
		const terminal = open(await office());
		await terminal.sees('❯ 1 Петрова Анна');
		terminal.press('Enter');
		await terminal.asked(guide.questions.measureText);
		terminal.press('C-c');
		await terminal.sees(words.anyKey);
		terminal.press('Enter');
		await terminal.sees('❯ 1 Петрова Анна');
		terminal.type('q');
		expect(await terminal.ended()).toBe(0);
		await isRestored(terminal);
	});
});

describe('for reading only', () => {
	it.each(['--read-only', '--только-чтение'])('%s records nothing, and Enter shows the card', async (flag) => {
		const journal = await office();
		const terminal = open(journal, flag);
		await terminal.sees('❯ 1 Петрова Анна');
		expect(await terminal.still()).toContain(words.readOnly);
		terminal.type('т');
		await terminal.sees(words.notes.onlyReading);
		terminal.press('Enter');
		await terminal.sees('ПР-2026-0001');
		await terminal.sees(words.anyKey);
		terminal.press('Enter');
		await terminal.sees('❯ 1 Петрова Анна');
		terminal.type('q');
		expect(await terminal.ended()).toBe(0);
	});
});

describe('where there is nothing yet', () => {
	it('an empty journal leads to the first entry', async () => {
		const terminal = open(await newJournal(place(), '--language', 'ru'));
		await terminal.sees(words.first);
		terminal.press('Enter');
		await terminal.asked(q.arrival);
		terminal.press('C-c');
		await terminal.sees(words.anyKey);
		terminal.press('Enter');
		await terminal.sees(words.first);
		terminal.type('й');
		expect(await terminal.ended()).toBe(0);
	});

	it('without a journal it leads to one, and then is open', async () => {
		const terminal = open(place());
		await terminal.answer(q.office, 'ООО «Ромашка»');
		for (const question of [q.profile, q.controller, q.makeJournal]) await terminal.answer(question);
		await terminal.sees(words.empty);
		terminal.type('q');
		expect(await terminal.ended()).toBe(0);
	});

	it('what is no journal, and what cannot be one, is told as every command tells it', async () => {
		const broken = place();
		writeFileSync(broken, 'это не журнал');
		const first = open(broken, '--lang', 'ru');
		expect(await first.ended()).toBe(3);
		expect(first.shown()).toContain('не журнал');
		const second = open(join(broken, 'journal.db'), '--lang', 'ru');
		// Before the first question.
		expect(await second.ended()).toBe(3);
	});

	it('who wants none has none', async () => {
		const terminal = open(place());
		await terminal.answer(q.office, 'ООО «Ромашка»');
		for (const question of [q.profile, q.controller]) await terminal.answer(question);
		await terminal.answer(q.makeJournal, 'нет');
		expect(await terminal.ended()).toBe(3);
		const other = open(place());
		await other.asked(q.office);
		other.press('C-c');
		expect(await other.ended()).toBe(130);
	});
});

it('mail waits above the morning; Enter sorts a message, one key each, and it is gone from the list', async () => {
	const journal = await office();
	const letter = join(checkout, 'fixtures/mail/11-blagodarnost-8bit.eml');
	expect((await claims(['intake', letter, '-j', journal], { environment: { CLAIMS_TODAY: '2026-11-20' } })).code).toBe(0);
	const terminal = open(journal, '--today', '2026-11-20');
	await terminal.sees(words.mailSection);
	terminal.press('Enter');
	await terminal.asked(mail.sort.what(1, 0));
	terminal.type('j');
	await terminal.asked(mail.sort.why);
	terminal.press('Enter');
	await terminal.sees(words.anyKey);
	terminal.press('Space');
	await terminal.sees(words.acts.quit);
	expect(await terminal.still()).not.toContain(words.mailSection);
	terminal.type('й');
	expect(await terminal.ended()).toBe(0);
});

describe('a script', () => {
	it('never meets it: without a terminal the program alone prints its help', async () => {
		const { code, out, errors } = await claims([], { environment: { CLAIMS_LANG: 'ru' } });
		expect([code, out, errors.includes('Вызов: претензии')]).toEqual([2, '', true]);
	});

	it('a terminal that cannot redraw is told what to do instead', async () => {
		const terminal = new Terminal(['-j', await office()], { more: { TERM: 'dumb' } });
		await terminal.sees('претензии сегодня');
		expect(await terminal.ended()).toBe(2);
	});

	it.each([['screen'], ['--read-only']])('%s without a terminal is refused', async (word) => {
		const { code, errors, out } = await claims([word, '-j', await office()], { environment: { CLAIMS_LANG: 'ru' } });
		expect([code, out]).toEqual([2, '']);
		expect(errors).toContain('терминал');
	});
});
