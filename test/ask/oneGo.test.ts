/** A simple matter in one go: `reply` takes, decides, answers and finishes; the events are those of a command each. */

// Before anything that asks.
import './screen.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { guide } from '../../src/text/ru/guide.ts';
import { words as ru } from '../../src/text/ru/index.ts';
import { outOf, Scene } from '../cli/harness.ts';
import { answer, everShown, type Stroke, seen, typed } from './person.ts';

const q = guide.questions;
const of = guide.of.reply ?? {};
const { save } = ru.questions;

let scene: Scene;
afterEach(() => {
	minute = 0;
	scene.end();
});

const INIT = 'claims init --yes --office Фирма --profile shop';
const CLAIM =
	'claims add --yes --kind претензия --channel почта --client "Петрова Анна" --demand "Вернуть деньги" --amount 1500 --summary "Скрипит дверь"';
const COMPLAINT = 'claims add --yes --kind жалоба --channel "эл. почта" --client "Петрова Анна" --summary "Опоздали" --responsible Орлова';

/** What is recorded at one moment is one operation. */
function tick(): void {
	minute++;
	scene.set('clock', `2026-10-05T09:${String(minute).padStart(2, '0')}:00.000Z`);
}
let minute = 0;

async function at(...lines: readonly string[]): Promise<void> {
	scene = new Scene();
	await done(INIT, 'claims people add Орлова', ...lines);
}

async function done(...lines: readonly string[]): Promise<void> {
	for (const line of lines) {
		tick();
		const { code, said } = await scene.line(`${line} --no-input`);
		expect(code, `${line}\n${JSON.stringify(said)}`).toBe(0);
	}
}

/** The line at a terminal, its questions answered in order. */
async function asked(line: string, ...all: readonly (readonly [question: string, ...strokes: Stroke[]])[]): Promise<number> {
	scene.set('terminal', '80');
	scene.set('keyboard');
	tick();
	const ended = scene.line(line);
	for (const [question, ...strokes] of all) await answer(question, ...strokes);
	return (await ended).code;
}

/** What happened to entry 1, without the days and the hashes. */
async function events(): Promise<readonly string[]> {
	const told: readonly { readonly type: string; readonly data: unknown }[] = JSON.parse(
		outOf(await scene.line('claims history 1 --json --no-input')),
	);
	return told.map(({ type, data }) => `${type} ${JSON.stringify(data)}`);
}

async function claim(fields: string): Promise<unknown> {
	return JSON.parse(outOf(await scene.line(`claims list --json ${fields} --no-input`)))[0];
}

const TEXT = 'Вернём деньги: п. 4 договора';

describe('reply in one go', () => {
	it('a claim that nobody has taken: the same events as by a command each', async () => {
		await at(CLAIM);
		const code = await asked(
			'claims reply 1',
			[q.decision],
			[of.grounds ?? '', typed(TEXT), 'enter'],
			[q.performed, typed('Деньги возвращены')],
			[q.responsible, typed('Орлова')],
			[save],
		);
		expect(code).toBe(0);
		const inOneGo = await events();
		scene.end();

		await at(CLAIM);
		await done(
			'claims take 1 --responsible Орлова --measure "Деньги возвращены | сегодня"',
			'claims measure-done 1 1 --result "Деньги возвращены"',
			`claims decide 1 --decision удовлетворить --amount 1500 --grounds "${TEXT}"`,
			`claims reply 1 --form почта --text "${TEXT}"`,
			'claims fulfil 1 --text "Деньги возвращены"',
			'claims done 1 --result "Деньги возвращены"',
		);
		expect(inOneGo).toEqual(await events());
	});

	it('a script says all of it in one line, and without a decision it is refused as before', async () => {
		await at(COMPLAINT);
		expect((await scene.line('claims reply 1 --form "эл. почта" --text Извинились')).code).toBe(2);
		await done(
			`claims reply 1 --form "эл. почта" --text Извинились --decision удовлетворить --grounds "п. 2 Порядка" --result "Сделано замечание"`,
		);
		expect(await claim('status,decision,replyForm')).toEqual({ status: 'done', decision: 'satisfied', replyForm: 'email' });
	});

	it('what was not done yet is left open: then only the decision and the reply are recorded', async () => {
		await at(COMPLAINT);
		expect(await asked('claims reply 1', [q.decision], [of.grounds ?? '', typed(TEXT), 'enter'], [of.result ?? ''], [save])).toBe(0);
		expect(await claim('status,decision')).toEqual({ status: 'registered', decision: 'satisfied' });
	});

	it('the open measure is told of by its words; of two each has its own result, and nothing is asked of them', async () => {
		await at(COMPLAINT, 'claims take 1 --measure "Поговорить | завтра"');
		expect(
			await asked(
				'claims reply 1',
				[q.decision],
				[of.grounds ?? '', typed(TEXT), 'enter'],
				[guide.measureResult('Поговорить'), typed('Поговорили')],
				[save],
			),
		).toBe(0);
		expect(await claim('status,openMeasures')).toEqual({ status: 'done', openMeasures: 0 });
		scene.end();
		await at(COMPLAINT, 'claims take 1 --measure "Поговорить | завтра" --measure "Проверить | завтра"');
		expect(await asked('claims reply 1', [q.decision], [of.grounds ?? '', typed(TEXT), 'enter'], [save])).toBe(0);
		expect(await claim('status,openMeasures')).toEqual({ status: 'inProgress', openMeasures: 2 });
	});

	it('what was assumed can be corrected: the channel, the words of the reply', async () => {
		await at(COMPLAINT);
		const ended = asked(
			'claims reply 1',
			[q.decision],
			[of.grounds ?? '', typed(TEXT), 'enter'],
			[of.result ?? '', typed('Сделано замечание')],
			[save, typed('и')],
			[ru.questions.whatToCorrect, typed('как отправлен')],
			[q.form, typed('телефон')],
			[save],
		);
		expect(await ended).toBe(0);
		expect(await claim('replyForm')).toEqual({ replyForm: 'phone' });
	});

	it('what it teaches is not asked, and can be said at the last question', async () => {
		await at(COMPLAINT);
		const code = await asked(
			'claims reply 1',
			[q.decision],
			[of.grounds ?? '', typed(TEXT), 'enter'],
			[of.result ?? '', typed('Сделано замечание')],
			[save, typed('и')],
			[ru.questions.whatToCorrect, typed('почему')],
			[q.cause, typed('Курьеров не хватает')],
			[save],
		);
		expect(code).toBe(0);
		expect(await claim('status,cause,justified')).toEqual({ status: 'done', cause: 'Курьеров не хватает', justified: null });
	});

	it('visas stand in the way: what lacks is told, and nothing is asked', async () => {
		scene = new Scene();
		await done('claims init --yes --office Банк --profile finance', 'claims people add Орлова', CLAIM);
		const before = await everShown();
		expect(await asked('claims reply 1')).toBe(2);
		expect(await everShown()).toBe(before);
		expect(await events()).toHaveLength(2);
	});

	it('is the next step after a measure was planned, where the office needs no visas', async () => {
		await at(COMPLAINT);
		scene.set('terminal', '80');
		scene.set('keyboard');
		const ended = scene.line('claims take 1');
		await answer(q.measureText, typed('Поговорить'));
		for (const question of [q.measureDue, save]) await answer(question);
		const told = (await ended).said.map(({ text }) => text).join('');
		expect(told).toContain('Дальше: претензии ответить 1');
	});

	it('undo takes back what was done behind the reply, and then the reply stands', async () => {
		await at(COMPLAINT);
		await asked(
			'claims reply 1',
			[q.decision],
			[of.grounds ?? '', typed(TEXT), 'enter'],
			[of.result ?? '', typed('Сделано замечание')],
			[save],
		);
		await done('claims undo --yes');
		expect(await claim('status,decision')).toEqual({ status: 'inProgress', decision: 'satisfied' });
		expect((await scene.line('claims undo --yes --no-input')).code).toBe(2);
		await done('claims check');
	});
});

describe('settled while it is registered', () => {
	it('an inquiry answered on the spot; undo opens it again, the registration stands', async () => {
		await at();
		scene.set('terminal', '80');
		scene.set('keyboard');
		tick();
		const ended = scene.line('claims add --kind "общее обращение" --channel телефон');
		await answer(ru.questions.client, typed('Петрова'));
		await answer(ru.questions.summary, typed('До скольки работаете'), 'enter');
		await answer(ru.questions.answer, typed('До семи'));
		await answer(ru.questions.satisfaction);
		await seen(save);
		await answer(save);
		expect((await ended).code).toBe(0);
		expect(await claim('status,satisfaction')).toEqual({ status: 'closed', satisfaction: 'satisfied' });
		await done('claims undo --yes');
		expect(await claim('status')).toEqual({ status: 'registered' });
		expect((await scene.line('claims undo --yes --no-input')).code).toBe(2);
		await done('claims check');
	});
});
