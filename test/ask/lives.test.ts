/** What an entry costs a clerk at a terminal, from its coming in to its closing: answers and commands, counted in the built program. */

import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { claims, rows, scratch } from '../bundle/program.ts';
import { type Answers, type Life, play } from './clerk.ts';
import { closeAll } from './tmux.ts';

const folder = scratch();
afterAll(closeAll);

const DESK = { CLAIMS_ACTOR: 'Ежова Т. Л.', CLAIMS_TODAY: '2026-10-05' };
let count = 0;

/** A new journal of a shop, and nothing in it. */
async function office(): Promise<string> {
	const journal = join(folder, `life-${++count}.db`);
	const made = await claims(['init', '-j', journal, '--office', 'Фирма', '--profile', 'shop', '--language', 'ru', '--yes'], {
		environment: DESK,
	});
	expect(made).toMatchObject({ code: 0 });
	return journal;
}

const begun = (): Life => ({ asked: [], commands: 0 });

/** What the clerk types: the rest is Enter. */
const CLAIM: Answers = {
	'Что пришло': 'претензия, почта',
	Клиент: 'Петрова Анна',
	Контакт: 'Тверь, ул. Мира, 5',
	'Чего требует': 'Вернуть деньги за дверь',
	Сумма: '1500',
	Договор: 'Д-17',
	'Краткое содержание': 'Скрипит дверь',
	Ответственный: 'Орлова',
};
const COMPLAINT: Answers = {
	'Что пришло': 'жалоба, эл',
	Клиент: 'Сидоров Пётр',
	Контакт: 'sidorov@example.ru',
	'На кого': 'Доставка',
	'Чего требует': 'Извиниться',
	'Краткое содержание': 'Опоздали на день',
	Ответственный: 'Орлова',
};
const ANSWER: Answers = {
	'Что ответили': 'Вернём деньги: п. 4 договора',
	'Что исполнено': 'Деньги возвращены',
	'Что сделано': 'Курьеру сделано замечание',
	'Мера «': 'Осмотрели, дверь с браком',
};

describe('answers and commands', () => {
	it('an inquiry by telephone, answered: 6 answers, one command', async () => {
		const journal = await office();
		const life = begun();
		await play(
			life,
			['add', '-j', journal],
			{ 'Что пришло': 'общее обращение, тел', Клиент: 'Петрова', 'Краткое содержание': 'До скольки работаете?', 'Что ответили': 'До семи' },
			DESK,
		);
		expect(life.asked.length, life.asked.join('\n')).toBeLessThanOrEqual(6);
		expect(life.commands).toBe(1);
		expect(await rows(journal, 'status,channel,client,satisfaction')).toEqual([
			{ status: 'closed', channel: 'phone', client: 'Петрова', satisfaction: 'satisfied' },
		]);
	});

	it('a claim from the letter to its closing: 20 answers', async () => {
		const journal = await office();
		const life = begun();
		await play(life, ['add', '-j', journal], CLAIM, DESK);
		await play(life, ['reply', '1', '-j', journal], ANSWER, DESK);
		await play(life, ['close', '1', '-j', journal], {}, DESK);
		expect(life.asked.length, life.asked.join('\n')).toBeLessThanOrEqual(20);
		expect(await rows(journal, 'status,decision,granted,fulfilledOn')).toEqual([
			{ status: 'closed', decision: 'satisfied', granted: 150_000, fulfilledOn: '2026-10-05' },
		]);
	});

	it('a claim that is taken first, with a measure: 20 answers', async () => {
		const journal = await office();
		const life = begun();
		await play(life, ['add', '-j', journal], CLAIM, DESK);
		await play(life, ['take', '1', '-j', journal], { 'Что надо сделать': 'Осмотреть дверь' }, DESK);
		await play(life, ['reply', '1', '-j', journal], ANSWER, DESK);
		await play(life, ['close', '1', '-j', journal], {}, DESK);
		expect(life.asked.length, life.asked.join('\n')).toBeLessThanOrEqual(20);
		expect(await rows(journal, 'status,openMeasures')).toEqual([{ status: 'closed', openMeasures: 0 }]);
	});

	it('a complaint: 16 answers', async () => {
		const journal = await office();
		const life = begun();
		await play(life, ['add', '-j', journal], COMPLAINT, DESK);
		await play(life, ['reply', '1', '-j', journal], ANSWER, DESK);
		await play(life, ['close', '1', '-j', journal], {}, DESK);
		expect(life.asked.length, life.asked.join('\n')).toBeLessThanOrEqual(16);
		expect(await rows(journal, 'status,replyForm')).toEqual([{ status: 'closed', replyForm: 'email' }]);
	});

	it('an anonymous one, from the book of complaints to its closing: 6 answers, one command', async () => {
		const journal = await office();
		const life = begun();
		const said = { 'На кого': 'Касса', 'Краткое содержание': 'Грубят', 'Что сделано': 'Поговорили', Ответственный: 'Орлова' };
		await play(life, ['add', '-j', journal], { 'Что пришло': 'анонимное', ...said }, DESK);
		expect(life.asked.length, life.asked.join('\n')).toBeLessThanOrEqual(6);
		expect(await rows(journal, 'status,responsible')).toEqual([{ status: 'closed', responsible: 'Орлова' }]);
	});

	it('from an empty machine to the first claim: 14 answers', async () => {
		const journal = join(folder, 'first.db');
		const life = begun();
		await play(life, ['init', '-j', journal], { 'Название организации': 'Фирма' }, DESK);
		await play(life, ['add', '-j', journal], CLAIM, DESK);
		expect(life.asked.length, life.asked.join('\n')).toBeLessThanOrEqual(14);
		expect(await rows(journal, 'number')).toEqual([{ number: 'ПР-2026-0001' }]);
	});
});
