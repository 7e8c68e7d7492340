/** Commands called without a claim, or without what of it is meant: those it can be applied to stand there to choose from. */

// Before anything that asks.
import './screen.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { guide as english } from '../../src/text/en/guide.ts';
import { guide } from '../../src/text/ru/guide.ts';
import { words as ru } from '../../src/text/ru/index.ts';
import { type Ended, outOf, Scene } from '../cli/harness.ts';
import { answer, everShown, press, seen, typed } from './person.ts';

let scene: Scene;
afterEach(() => scene.end());

const entry = (client: string, received: string, more = '') =>
	`claims add --yes --kind претензия --channel почта --client "${client}" --summary "Скрипит дверь" --received ${received} ${more}`;

/** Three claims: one in a month, one overdue, one that was taken. */
const OFFICE = [
	'claims init --yes --office Фирма --controller "Ежова Т. Л." --regulation firma',
	entry('Петрова Анна', '5.10.2026'),
	entry('Ёлкин Пётр', '20.08.2026'),
	entry('Сидоров', '1.10.2026', '--responsible Орлова'),
	'claims take 3 --measure "Осмотреть | 7.10" --measure "Написать | 9.10 | Ким"',
];

async function at(...lines: readonly string[]): Promise<void> {
	scene = new Scene();
	for (const line of [...OFFICE, ...lines]) expect((await scene.line(line)).code, line).toBe(0);
	scene.set('terminal', '80');
	scene.set('keyboard');
}

function told({ said }: Ended): string {
	return said.map(({ text }) => text).join('');
}

describe('which entry', () => {
	it('stand there the most urgent first, each with its status and its day in words; Enter takes the first', async () => {
		await at();
		const ended = scene.line('claims show');
		await seen(
			[
				`? ${guide.which}`,
				'❯ ПР-2026-0002  Ёлкин Пётр    зарегистрировано  просрочено 14 дн.',
				'  ПР-2026-0003  Сидоров       в работе          20 рабочих дней',
				'  ПР-2026-0001  Петрова Анна  зарегистрировано  22 рабочих дня',
				guide.find,
			].join('\n'),
		);
		await answer(guide.which);
		expect(told(await ended)).toContain('ПР-2026-0002 — зарегистрировано');
	});

	it('once chosen, it is told of by its number and client', async () => {
		await at();
		const ended = scene.line('claims show');
		await answer(guide.which);
		await ended;
		expect(await everShown()).toContain(`✔ ${guide.which} ПР-2026-0002 Ёлкин Пётр\n`);
	});

	it.each([
		['take', ['0002', '0001']],
		['close', []],
		['measure-done', ['0003']],
		['reopen', []],
		['note', ['0002', '0003', '0001']],
		['reply', []],
		['decide', ['0002', '0003', '0001']],
		['done', []],
		['sort', ['0002', '0001']],
		['prevented', []],
		['assign', ['0002', '0003', '0001']],
	])('%s is offered only those to which it can be applied', async (command, numbers) => {
		await at();
		const ended = scene.line(`claims ${command}`);
		if (numbers.length === 0) {
			const said = await ended;
			expect(said.code).toBe(2);
			expect(told(said)).toMatch(/^Записей, для которых подходит «[а-я-]+», сейчас нет\.\n$/);
			return;
		}
		await seen(guide.find);
		expect([...(await everShown()).matchAll(/ПР-2026-(\d{4})/g)].map(([, number]) => number)).toEqual(numbers);
		press('ctrl-c');
		expect((await ended).code).toBe(130);
	});

	it.each([
		['take', ['0001', '0002']],
		['close', []],
		['reply', []],
		['decide', ['0001', '0002', '0003']],
		['reopen', ['0005']],
		['sort', ['0001', '0002', '0004']],
		['refuse', ['0001', '0002', '0003', '0004']],
		['assign', ['0001', '0002', '0003', '0004']],
	])('%s: what nobody has named the kind of waits to be sorted', async (command, numbers) => {
		const unsorted = 'claims add --yes --unsorted --channel почта --client "Щукин" --summary "Что с заказом?" --received 5.10.2026';
		const withdrawn = (number: number) => `claims withdraw ${number} --how письмом`;
		await at(unsorted, entry('Ушёл', '5.10.2026'), unsorted, withdrawn(5), withdrawn(6));
		const ended = scene.line(`claims ${command}`);
		if (numbers.length === 0) {
			expect((await ended).code).toBe(2);
			return;
		}
		await seen(guide.find);
		expect([...(await everShown()).matchAll(/ПР-2026-(\d{4})/g)].map(([, number]) => number).toSorted()).toEqual(numbers);
		press('ctrl-c');
		expect((await ended).code).toBe(130);
	});

	it('what is done waits for the call, what has ended is there to be reopened, the latest first', async () => {
		await at(
			'claims withdraw 1 --how письмом',
			'claims void 2 --reason дубль',
			entry('Новый', '5.10.2026'),
			'claims withdraw 4 --how письмом',
		);
		const ended = scene.line('claims reopen');
		await seen('❯ ПР-2026-0004  Новый         отозвано\n  ПР-2026-0001  Петрова Анна  отозвано\n');
		await answer(guide.which, 'down');
		await answer(guide.of.reopen?.reason ?? '', typed('Вернулась'));
		await answer(ru.questions.save);
		expect((await ended).code).toBe(0);
	});

	it('goes on to the questions of the move, and Ctrl-C writes nothing', async () => {
		await at();
		const before = outOf(await scene.line('claims history 1 --json'));
		const ended = scene.line('claims take');
		await answer(guide.which, 'down');
		await seen(`? ${guide.questions.responsible}`);
		press('ctrl-c');
		const said = await ended;
		expect(said.code).toBe(130);
		expect(told(said)).toContain('Прервано: ничего не записано.');
		expect(outOf(await scene.line('claims history 1 --json'))).toBe(before);
	});

	it.each([
		['1', 'ПР-2026-0001'],
		['2026/3', 'ПР-2026-0003'],
		['пр-2026-0003', 'ПР-2026-0003'],
		['№ 3', 'ПР-2026-0003'],
		['сид', 'ПР-2026-0003'],
		['ЕЛКИН', 'ПР-2026-0002'],
		['пётр', 'ПР-2026-0002'],
		['анна петр', 'ПР-2026-0001'],
	])('%j finds it', async (text, number) => {
		await at();
		const ended = scene.line('claims show');
		await seen(guide.find);
		press(typed(text));
		await seen(`❯ ${number}`);
		await answer(guide.which);
		expect(told(await ended)).toContain(`№ ${number} — `);
	});

	it('what is not found is told, and Enter takes nothing', async () => {
		await at();
		const ended = scene.line('claims show');
		await seen(guide.find);
		press(typed('Щукин'));
		await seen(guide.noneLike);
		press('enter');
		await seen(`> ${guide.noneLike}`);
		press('ctrl-u');
		await seen('❯ ПР-2026-0002');
		await answer(guide.which);
		expect((await ended).code).toBe(0);
	});

	it('what does not fit the command is not found either', async () => {
		await at();
		const ended = scene.line('claims take');
		await seen(guide.find);
		press(typed('Сидоров'));
		await seen(guide.noneLike);
		press('ctrl-c');
		expect((await ended).code).toBe(130);
	});

	it('is in English to the last word', async () => {
		await at();
		const ended = scene.line('claims show --lang en --no-color');
		await seen(english.find);
		expect((await everShown()).replace(/ПР-|[А-ЯЁ][а-яё]+/g, '')).not.toMatch(/[А-Яа-яЁё]/);
		press('ctrl-c');
		expect((await ended).code).toBe(130);
	});
});

describe('what of it', () => {
	it('a measure, of those that are open', async () => {
		await at('claims measure-done 3 1 --result Осмотрели', 'claims measure 3 --text Ответить --due 12.10');
		const ended = scene.line('claims measure-done 3');
		await seen('❯ 2: Написать — Ким, до 09.10.2026\n  3: Ответить — Орлова, до 12.10.2026\n');
		await answer(guide.whichItem.measure, 'down');
		await answer(guide.questions.result, typed('Ответили'));
		await answer(ru.questions.save);
		expect((await ended).code).toBe(0);
		expect(outOf(await scene.line('claims show 3'))).toContain('мера выполнена: 3: Ответили');
	});

	it('the only one is taken, and said', async () => {
		await at('claims request 3 --to клиент --what Чек --due 12.10');
		const ended = scene.line('claims answered');
		await answer(guide.which);
		await answer(guide.of.answered?.text ?? '', typed('Прислал чек'));
		await answer(ru.questions.save);
		const said = await ended;
		expect(said.code).toBe(0);
		expect(told(said).replace(/\s+/g, ' ')).toContain('Других нет, поэтому эта: 1: Чек — клиент, ждём до 12.10.2026.');
	});

	it('where there is none, the rule says so', async () => {
		await at();
		const said = await scene.line('claims answered 3');
		expect(said.code).toBe(2);
		expect(told(said)).toContain('запросов ещё не было');
	});

	it('a visa, of those that the reply lacks first', async () => {
		await at('claims visa 3 "юридический отдел" --by Лунёв');
		const ended = scene.line('claims visa 3');
		await seen('❯ экономическая безопасность');
		await answer(guide.whichItem.visa, 'down');
		await answer(guide.questions.outcome);
		await answer(guide.of.visa?.by ?? '', typed('Ким'));
		await answer(ru.questions.save);
		expect(told(await ended)).toContain('внутренний контроль');
	});

	it('a preventive measure', async () => {
		await at('claims prevent 3 --text Обучить --due 9.10', 'claims prevent 3 --text "Сменить масло" --due 12.10');
		const ended = scene.line('claims prevented');
		await seen('ПР-2026-0003');
		await answer(guide.which);
		await answer(guide.whichItem.prevention);
		await answer(guide.questions.preventionOutcome);
		await answer(guide.questions.effect, typed('Не скрипит'));
		await answer(ru.questions.save);
		expect((await ended).code).toBe(0);
	});
});

describe('where nobody can be asked', () => {
	it.each(['claims take', 'claims take --no-input', 'claims visa 3', 'claims measure-done 3', 'claims assign --to Ким', 'claims show'])(
		'%s says what is missing',
		async (line) => {
			await at();
			if (!line.includes('--no-input')) scene.set('pipe');
			const said = await scene.line(line);
			expect(await everShown()).toBe('');
			expect(said.code).toBe(2);
			expect(told(said).replace(/\s+/g, ' ')).toMatch(/^Не сказано, .+ Подробно: претензии \S+ --справка\. $/);
		},
	);

	it('a dumb terminal cannot draw a list anew: the same', async () => {
		await at();
		for (const line of ['claims take', 'claims take 1']) expect((await scene.line(`TERM=dumb ${line}`)).code).toBe(2);
		expect(await everShown()).toBe('');
	});

	it('before a journal is looked for', async () => {
		scene = new Scene();
		expect(told(await scene.line('claims take'))).toMatch(/^Не сказано, какая запись/);
	});
});
