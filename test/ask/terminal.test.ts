/** The built program on a real terminal: what it asks, what it shows, and what is in the journal afterwards. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guide } from '../../src/text/ru/guide.ts';
import { words as ru } from '../../src/text/ru/index.ts';
import { claims, newJournal, rows, scratch } from '../bundle/program.ts';
import { closeAll, squash, Terminal, tmuxVersion } from './tmux.ts';

const folder = scratch();
const q = ru.questions;

/** In the order in which they are put. */
const OF_INIT = [q.office, q.profile, q.controller, q.makeJournal];
const OF_ADD = [q.arrival, q.receivedOn, q.client, q.contact, q.demand, q.amount, q.contract, q.summary, q.responsible];

/** Texts of several lines end with an empty one. */
const LONG = [q.summary];

/** What must be typed; the rest is Enter. */
const TYPED: Readonly<Record<string, string>> = {
	[q.office]: 'ООО «Ромашка»',
	[q.client]: 'Петрова Анна Ильинична',
	[q.demand]: 'Починить',
	[q.summary]: 'Не работает холодильник',
};

const LETTER =
	'Купил у вас холодильник «Ёлка-2», он шумит и не морозит; прошу заменить его на исправный такой же модели, ' +
	'а пока идёт проверка — дать на время другой. Звонил трижды, отвечали разное: «ждите», «мы перезвоним», «это не к нам».';

const ENTRY = ['--kind', 'претензия', '--channel', 'почта', '--client', 'Петрова', '--summary', 'Скрипит дверь'];

const SIZES = [
	{ columns: 80, rows: 24 },
	{ columns: 120, rows: 40 },
];

beforeAll(() => {
	// Without tmux nothing of this can be seen: that is a failure, not a reason to skip it.
	expect(tmuxVersion()).toMatch(/^tmux \d/);
});
afterAll(closeAll);

let count = 0;

/** A path where there is no file yet. */
function place(): string {
	return join(folder, `journal-${++count}.db`);
}

/** A new journal in Russian. */
function journalInRussian(): Promise<string> {
	return newJournal(place(), '--language', 'ru', '--zone', 'Europe/Moscow');
}

/** Answers the questions, as TYPED says. */
async function answerAll(terminal: Terminal, questions: readonly string[]): Promise<void> {
	for (const question of questions) {
		await terminal.answer(question, TYPED[question]);
		if (LONG.includes(question)) await endText(terminal, TYPED[question] ?? '');
	}
}

/** Waits until the line is one of the text, then ends that. */
async function endText(terminal: Terminal, line: string): Promise<void> {
	await terminal.sees(`${line}\n\n${q.lines}`);
	terminal.press('Enter');
}

const upTo = (questions: readonly string[], question: string) => questions.slice(0, questions.indexOf(question));

/** The journal is whole, and these are its numbers. */
async function holds(journal: string, ...numbers: readonly string[]): Promise<void> {
	expect(await claims(['check', '-j', journal])).toMatchObject({ code: 0, errors: '' });
	expect((await rows(journal, 'number')).map((row) => row.number)).toEqual(numbers);
}

describe.each(SIZES)('at $columns×$rows', ({ columns, rows: lines }) => {
	const size = { columns, rows: lines };

	it('a journal and an entry are made by questions', async () => {
		const journal = place();
		const first = new Terminal(['init', '-j', journal], size);
		await first.answer(q.office, 'ООО «Ромашка»');
		await answerAll(first, OF_INIT.slice(1, 3));
		await first.answer(q.makeJournal, 'исправить');
		await first.answer(q.whatToCorrect, 'Часовой');
		await first.asked(q.zone);
		first.press('C-u');
		first.type('Атлантида');
		await first.sees('Атлантида');
		first.press('Enter');
		await first.sees(`> ${q.zone}: «Атлантида» — нет такого часового пояса.`);
		first.press('C-u');
		await first.answer(q.zone, 'Europe/Moscow');
		await first.answer(q.makeJournal);
		expect(await first.ended()).toBe(0);
		expect(squash(first.shown())).toContain(squash('Журнал создан'));
		expect(first.shown()).not.toMatch(/navigate|press enter|You must|select/i);

		const second = new Terminal(['add', '-j', journal], size);
		await second.answer(q.arrival, 'другое');
		await second.asked(q.kind);
		await second.sees('❯ претензия');
		second.press('Down');
		await second.sees('❯ жалоба');
		second.press('Up');
		await second.sees('❯ претензия');
		second.press('Enter');
		await second.asked(q.channel);
		await second.sees('❯ эл. почта');
		// Eleven channels are on the screen at once, and the list goes round.
		const channels = await second.still();
		for (const channel of Object.values(ru.names.channel)) expect(channels).toContain(channel);
		second.press('Down', 'Down', 'Down');
		await second.sees('❯ мессенджер');
		second.press('Up', 'Up', 'Up', 'Up', 'Up');
		await second.sees('❯ почта');
		second.press('Enter');
		await second.answer(q.receivedOn, '31.09.2026');
		await second.sees(`> ${q.receivedOn}: «31.09.2026» — такого дня нет в календаре (с 1900 по 2199 год).`);
		second.press('C-u');
		await second.answer(q.receivedOn, '02.10.2026');
		await second.asked(q.client);
		second.press('Enter');
		await second.sees(`> ${q.client}: пусто. Напишите хотя бы слово.`);
		second.paste('Ёжикова Щука Эдуардовна');
		await second.sees('Ёжикова Щука Эдуардовна');
		second.press('Enter');
		await answerAll(second, [q.contact, q.demand]);
		await second.answer(q.amount, '12 345,60');
		await answerAll(second, [q.contract]);
		await second.asked(q.summary);
		second.paste(LETTER);
		await second.sees(LETTER);
		second.press('Enter');
		await endText(second, LETTER);
		await second.answer(q.responsible, 'Орлова');

		const shown = squash(await second.asked(q.save));
		for (const line of [
			q.understood,
			'Вид: претензия',
			'Канал: почта',
			'Получено: 02.10.2026 (пт)',
			'Зарегистрировано: 05.10.2026 (пн)',
			'Клиент: Ёжикова Щука Эдуардовна',
			`Содержание: ${LETTER}`,
			'Ответственный: Орлова',
			'Номер будет ПР-2026-0001',
		])
			expect(shown).toContain(squash(line));
		// The due day with its weekday, from which day it was counted, and by what rule.
		expect(shown).toMatch(/Срок:до\d\d\.\d\d\.2026\((?:пн|вт|ср|чт|пт|сб|вс).*после02\.10\.2026\(пт\),.*(?:п\.|ст\.)\d/);
		second.type('да');
		await second.sees(`${q.save} (${q.yes}/${q.andAnother}/${q.no}/${q.correct}) да`);
		second.press('Enter');
		await second.sees('Зарегистрировано № ПР-2026-0001');
		expect(await second.ended()).toBe(0);
		expect(second.shown()).not.toMatch(/navigate|press enter|You must|select/i);

		await holds(journal, 'ПР-2026-0001');
		const fields = 'kind,channel,receivedOn,registeredOn,client,contact,replyBy,amount,summary,responsible';
		expect(await rows(journal, fields)).toEqual([
			{
				kind: 'claim',
				channel: 'post',
				receivedOn: '2026-10-02',
				registeredOn: '2026-10-05',
				client: 'Ёжикова Щука Эдуардовна',
				contact: null,
				replyBy: null,
				amount: 1_234_560,
				summary: LETTER,
				responsible: 'Орлова',
			},
		]);
	});

	it('«нет» saves nothing and spends no number', async () => {
		const journal = await journalInRussian();
		const terminal = new Terminal(['add', '-j', journal], size);
		await answerAll(terminal, OF_ADD);
		await terminal.answer(q.save, 'нет');
		expect(await terminal.ended()).toBe(2);
		await terminal.sees(q.notSavedYet);
		await holds(journal);
		expect((await claims(['add', '-j', journal, ...ENTRY], { environment: { CLAIMS_TODAY: '2026-10-05' } })).out).toBe('ПР-2026-0001\n');
	});
});

describe('Ctrl-C', () => {
	it.each(OF_INIT)('at «%s» makes no journal', async (question) => {
		const journal = place();
		const terminal = new Terminal(['init', '-j', journal]);
		await answerAll(terminal, upTo(OF_INIT, question));
		await terminal.asked(question);
		terminal.press('C-c');
		expect(await terminal.ended()).toBe(130);
		await terminal.sees('Прервано: ничего не записано.');
		expect(existsSync(journal)).toBe(false);
	});

	it.each([...OF_ADD, q.save])('at «%s» registers nothing', async (question) => {
		const journal = await journalInRussian();
		const terminal = new Terminal(['add', '-j', journal]);
		await answerAll(terminal, upTo([...OF_ADD, q.save], question));
		await terminal.asked(question);
		// What was typed already makes no difference.
		terminal.type('д');
		terminal.press('C-c');
		expect(await terminal.ended()).toBe(130);
		await terminal.sees('Прервано: ничего не записано.');
		await holds(journal);
	});

	it('Ctrl-D is the same', async () => {
		const journal = await journalInRussian();
		for (const question of [q.arrival, q.client]) {
			const terminal = new Terminal(['add', '-j', journal]);
			await answerAll(terminal, upTo(OF_ADD, question));
			await terminal.asked(question);
			terminal.press('C-d');
			expect(await terminal.ended()).toBe(130);
		}
		await holds(journal);
	});
});

describe('what was given is not asked', () => {
	it('all flags: only whether to save', async () => {
		const journal = await journalInRussian();
		const terminal = new Terminal(['add', '-j', journal, ...ENTRY]);
		await terminal.asked(q.save);
		const shown = terminal.shown();
		for (const question of OF_ADD) expect(shown).not.toContain(`? ${question}`);
		expect(shown).not.toContain('✔');
		terminal.press('Enter');
		expect(await terminal.ended()).toBe(0);
		await holds(journal, 'ПР-2026-0001');
	});

	it.each(['--yes', '--да', '--dry-run', '--no-input'])('%s: nothing', async (flag) => {
		const journal = await journalInRussian();
		const terminal = new Terminal(['add', '-j', journal, ...ENTRY, flag]);
		expect(await terminal.ended()).toBe(0);
		expect(terminal.shown()).not.toMatch(/[?✔] /);
		await holds(journal, ...(flag === '--dry-run' ? [] : ['ПР-2026-0001']));
	});

	it.each(['Ctrl-C', 'a closed window'])('what was answered of a new journal outlives %s', async (how) => {
		const journal = place();
		const first = new Terminal(['init', '-j', journal], { more: { CLAIMS_LANG: 'ru' } });
		await first.answer(q.office, 'ООО «Ромашка»');
		await first.answer(q.profile, 'магазин');
		await first.asked(q.controller);
		if (how === 'Ctrl-C') {
			first.press('C-c');
			expect(await first.ended()).toBe(130);
			expect(squash(first.shown())).toContain(squash(q.journalKeptForLater));
		} else await first.close();
		expect(existsSync(journal)).toBe(false);

		const second = new Terminal(['init', '-j', journal], { more: { CLAIMS_LANG: 'ru' } });
		await second.answer(q.unfinishedJournal);
		await answerAll(second, OF_INIT.slice(2));
		expect(await second.ended()).toBe(0);
		expect((await claims(['settings', '-j', journal, '--json'])).out).toContain('shop');
		expect(existsSync(`${journal}.draft-init`)).toBe(false);
	});

	it('init with --yes asks nothing, and needs a name', async () => {
		const journal = place();
		const nameless = new Terminal(['init', '-j', journal, '--yes']);
		expect(await nameless.ended()).toBe(2);
		expect(nameless.shown()).toContain('--организация');
		const terminal = new Terminal(['init', '-j', journal, '--yes', '--office', 'Фирма']);
		expect(await terminal.ended()).toBe(0);
		expect(terminal.shown()).not.toMatch(/[?✔] /);
		await holds(journal);
	});

	it('init where there is a journal asks nothing in vain', async () => {
		const terminal = new Terminal(['init', '-j', await journalInRussian()]);
		expect(await terminal.ended()).not.toBe(0);
		expect(terminal.shown()).not.toContain(`? ${q.office}`);
	});
});

describe('a move asks for exactly what it lacks', () => {
	/** A journal with one entry that was just registered, in an office that knows its people. */
	async function journalWithEntry(): Promise<string> {
		const journal = await journalInRussian();
		for (const name of ['Орлова', 'Ким']) await claims(['people', 'add', name, '-j', journal]);
		await claims(['add', '-j', journal, ...ENTRY], { environment: { CLAIMS_TODAY: '2026-10-05' } });
		return journal;
	}

	it.each(SIZES)('take, at $columns×$rows: who, and a measure; what will be written, and whether to', async (size) => {
		const journal = await journalWithEntry();
		const terminal = new Terminal(['take', '1', '-j', journal], size);
		await terminal.answer(guide.questions.responsible, 'Орлова');
		await terminal.answer(guide.questions.measureText, 'Осмотреть дверь');
		await terminal.asked(guide.questions.measureDue);
		terminal.type('вчера');
		await terminal.sees('вчера');
		terminal.press('Enter');
		await terminal.sees('> Назначенный срок 04.10.2026 раньше, чем день, когда это назначено (05.10.2026).');
		terminal.press('C-u');
		terminal.type('+2рд');
		await terminal.sees('07.10.2026 (ср)');
		terminal.press('Enter');
		await terminal.answer(guide.questions.measureBy, '<');
		await terminal.sees(`‹ ${guide.questions.measureBy}`);
		await terminal.answer(`${guide.questions.measureDue} 07.10.2026`);
		await terminal.asked(`${guide.questions.measureBy} (Орлова)`);
		terminal.press('Enter');
		await terminal.sees(
			'Будет записано: № ПР-2026-0001 в работе, ответственный Орлова. Мера 1: Осмотреть дверь — Орлова, до 07.10.2026 (ср).',
		);
		await terminal.answer(q.save, 'Да');
		expect(await terminal.ended()).toBe(0);
		expect(squash(terminal.shown())).toContain(squash('ПР-2026-0001 · Петрова · зарегистрировано · срок 05.11.2026 (чт), 22 рабочих дня'));
		expect(terminal.shown()).toContain('Записано.');
		expect(await rows(journal, 'status,responsible')).toEqual([{ status: 'inProgress', responsible: 'Орлова' }]);
	});

	it.each(SIZES)('refuse, at $columns×$rows: the ground by arrows, what is no ground yet, then what proves it', async (size) => {
		const journal = await journalWithEntry();
		const terminal = new Terminal(['refuse', '1', '-j', journal], size);
		await terminal.asked(guide.questions.ground);
		const grounds = await terminal.still();
		for (const ground of Object.values(ru.names.ground)) expect(grounds).toContain(ground);
		terminal.press('Down', 'Enter');
		await terminal.sees('> Недостающее у клиента ещё не запрошено');
		terminal.press('Down');
		await terminal.sees(`❯ ${ru.names.ground.notClient}`);
		terminal.press('Enter');
		await terminal.answer(guide.evidence.notClient ?? '', 'Ни договора, ни покупки');
		await terminal.answer(guide.questions.notice);
		await terminal.answer(q.save);
		expect(await terminal.ended()).toBe(0);
		expect(await rows(journal, 'status,ground,evidence')).toEqual([
			{ status: 'unconsidered', ground: 'notClient', evidence: 'Ни договора, ни покупки' },
		]);
	});

	it.each(SIZES)('take without a number, at $columns×$rows: the list by arrows, another found by what is typed', async (size) => {
		const journal = await journalWithEntry();
		const late = ENTRY.map((word) => (word === 'Петрова' ? 'Ёлкин Пётр' : word));
		await claims(['add', '-j', journal, ...late, '--received', '1.09.2026'], { environment: { CLAIMS_TODAY: '2026-10-05' } });
		const terminal = new Terminal(['take', '-j', journal], size);
		await terminal.sees('❯ ПР-2026-0002  Ёлкин Пётр  зарегистрировано  просрочено');
		expect(await terminal.still()).toContain('  ПР-2026-0001  Петрова     зарегистрировано  22 рабочих дня');
		terminal.press('Down');
		await terminal.sees('❯ ПР-2026-0001');
		terminal.type('ЕЛК');
		await terminal.sees('❯ ПР-2026-0002');
		terminal.press('C-u');
		terminal.type('петров');
		await terminal.sees('❯ ПР-2026-0001');
		terminal.press('Enter');
		await terminal.asked(guide.questions.responsible);
		terminal.press('C-c');
		expect(await terminal.ended()).toBe(130);
		await terminal.sees('Прервано: ничего не записано.');
	});

	it('where nobody can be asked, and on a dumb terminal, it is said what is missing', async () => {
		const journal = await journalWithEntry();
		for (const options of [{ redirected: '</dev/null' }, { more: { TERM: 'dumb' } }]) {
			const terminal = new Terminal(['take', '-j', journal], options);
			expect(await terminal.ended()).toBe(2);
			await terminal.sees('Не сказано, какая запись');
			expect(terminal.shown()).not.toMatch(/[?❯] /);
		}
	});

	it('what only another command can supply is told, not asked for', async () => {
		const journal = await journalWithEntry();
		const terminal = new Terminal(['refuse', '1', '-j', journal, '--ground', 'неполное']);
		expect(await terminal.ended()).toBe(2);
		expect(squash(terminal.shown())).toContain(squash('претензии запросить ПР-2026-0001. Ничего не записано.'));
		expect(terminal.shown()).not.toMatch(/^[?✔] /m);
	});

	it.each([guide.questions.responsible, guide.questions.measureDue, q.save])('Ctrl-C at «%s» writes nothing', async (question) => {
		const journal = await journalWithEntry();
		const before = await claims(['history', '1', '-j', journal]);
		const terminal = new Terminal(['take', '1', '-j', journal]);
		const { responsible, measureText, measureDue, measureBy } = guide.questions;
		const answers = { [responsible]: 'Орлова', [measureText]: 'Осмотреть', [measureDue]: '+2рд', [measureBy]: 'Ким' };
		for (const [one, text] of Object.entries(answers)) {
			if (one === question) break;
			await terminal.answer(one, text);
		}
		await terminal.asked(question);
		terminal.press('C-c');
		expect(await terminal.ended()).toBe(130);
		await terminal.sees('Прервано: ничего не записано.');
		expect((await claims(['history', '1', '-j', journal])).out).toBe(before.out);
		await holds(journal, 'ПР-2026-0001');
	});

	it('--no-input asks nothing', async () => {
		const terminal = new Terminal(['take', '1', '-j', await journalWithEntry(), '--no-input']);
		expect(await terminal.ended()).toBe(2);
		expect(squash(terminal.shown())).toContain(squash('нет ответственного: --ответственный'));
	});
});

describe('where nobody can be asked', () => {
	it('add names every missing flag', async () => {
		const journal = await journalInRussian();
		const terminal = new Terminal(['add', '-j', journal], { redirected: '</dev/null' });
		expect(await terminal.ended()).toBe(2);
		for (const flag of ['--вид', '--канал', '--содержание', '--клиент']) expect(terminal.shown()).toContain(flag);
		expect(terminal.shown()).not.toContain('? ');
		await holds(journal);
	});

	it('init names the missing flag', async () => {
		const journal = place();
		const terminal = new Terminal(['init', '-j', journal], { redirected: '</dev/null' });
		expect(await terminal.ended()).toBe(2);
		expect(terminal.shown()).toContain('--организация');
		expect(existsSync(journal)).toBe(false);
	});
});
