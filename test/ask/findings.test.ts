/** What an entry teaches is asked for where it is decided and done, and filled in afterwards; whatever is skipped stays unknown. */

// Before anything that asks.
import './screen.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { guide } from '../../src/text/ru/guide.ts';
import { words as ru } from '../../src/text/ru/index.ts';
import { outOf, Scene } from '../cli/harness.ts';
import { answer, type Stroke, typed } from './person.ts';

const q = guide.questions;
const { save } = ru.questions;

let scene: Scene;
beforeEach(async () => {
	scene = new Scene();
	for (const line of [
		'claims init --yes --office Фирма --controller "Ежова Т. Л." --profile магазин',
		'claims people add Орлова',
		'claims add --yes --kind претензия --channel почта --client "Петрова Анна" --summary "Скрипит дверь" --demand-kind none',
		'claims take 1 --responsible Орлова --measure "Осмотреть | 7.10"',
		'claims measure-done 1 1 --result да',
	])
		expect((await scene.line(line)).code, line).toBe(0);
	scene.set('terminal', '80');
	scene.set('keyboard');
});
afterEach(() => scene.end());

/** Answers the questions in order, each by its strokes and Enter. */
async function answers(...all: readonly (readonly [question: string, ...strokes: Stroke[]])[]): Promise<void> {
	for (const [question, ...strokes] of all) await answer(question, ...strokes);
}

async function events(): Promise<readonly { readonly type: string }[]> {
	return JSON.parse(outOf(await scene.line('claims history 1 --json type,details')));
}

const DECIDED = 'claims decide 1 --decision удовлетворена --grounds "п. 3"';
const REPLIED = 'claims reply 1 --form почта --text "Починим."';

describe('at the decision', () => {
	it('whether it was justified and what was given are skipped by Enter, and stay unknown', async () => {
		const decided = scene.line('claims decide 1');
		await answers([q.decision], [q.grounds, typed('п. 3.3'), 'enter'], [q.justified], [q.remedyKind], [save]);
		expect((await decided).code).toBe(0);
		const { decision } = JSON.parse(outOf(await scene.line('claims show 1 --json decision')));
		expect(decision).toMatchObject({ justified: null, remedies: [] });
	});

	it('both can be said', async () => {
		const decided = scene.line('claims decide 1');
		await answers([q.decision], [q.grounds, typed('п. 3.3'), 'enter'], [q.justified, 'down'], [q.remedyKind, typed('ремонт')], [save]);
		expect((await decided).code).toBe(0);
		const { decision } = JSON.parse(outOf(await scene.line('claims show 1 --json decision')));
		expect(decision).toMatchObject({ justified: 'yes', remedies: [{ remedy: 'repair', amount: null }] });
	});

	it('of what was refused it is not asked what was given', async () => {
		const decided = scene.line('claims decide 1 --decision отклонена');
		await answers([q.grounds, typed('п. 3.3'), 'enter'], [q.justified, typed('необ')], [save]);
		expect((await decided).code).toBe(0);
	});
});

describe('when it is done', () => {
	it('nothing more is asked of whoever does not say why', async () => {
		for (const line of [DECIDED, REPLIED]) expect((await scene.line(line)).code).toBe(0);
		const done = scene.line('claims done 1');
		await answers([q.result, typed('Смазали')], [q.cause], [save]);
		expect((await done).code).toBe(0);
		expect((await events()).at(-1)?.type).toBe('completed');
	});

	it('the cause, the department and a measure are recorded with it', async () => {
		for (const line of [DECIDED, REPLIED]) expect((await scene.line(line)).code).toBe(0);
		const done = scene.line('claims done 1');
		await answers([q.result, typed('Смазали')], [q.cause, typed('Нет смазки')], [q.department, typed('Склад')]);
		await answers([q.preventionText, typed('Смазывать')], [q.preventionDue], [q.preventionBy], [save]);
		expect((await done).code).toBe(0);
		expect((await events()).slice(-3).map(({ type }) => type)).toEqual(['completed', 'causeFound', 'preventionAdded']);
	});

	it('a script that says all is asked nothing', async () => {
		for (const line of [DECIDED, REPLIED]) expect((await scene.line(line)).code).toBe(0);
		expect((await scene.line('claims done 1 --result Смазали')).code).toBe(0);
	});
});

describe('afterwards', () => {
	beforeEach(async () => {
		for (const line of [DECIDED, REPLIED, 'claims done 1 --result Смазали']) expect((await scene.line(line)).code).toBe(0);
	});

	it('what is skipped altogether is not recorded', async () => {
		const filled = scene.line('claims cause 1');
		await answers([q.justified], [q.remedyKind], [q.cause], [q.department]);
		expect((await filled).code).toBe(2);
		expect((await events()).at(-1)?.type).toBe('completed');
	});

	it('the morning asks for all that lacks, one entry after another', async () => {
		const filled = scene.line('claims today --fill');
		await answers([q.justified, 'down'], [q.remedyKind, typed('ремонт')], [q.cause, typed('Нет смазки')], [q.department]);
		await answers([q.preventionText], [save]);
		const { code, said } = await filled;
		expect(code).toBe(0);
		expect(said.map(({ text }) => text).join('')).toContain('1 из 1');
		const { findings } = JSON.parse(outOf(await scene.line('claims today --json findings')));
		expect(findings).toMatchObject([{ number: 'ПР-2026-0001', lacks: ['department', 'prevention'] }]);
	});

	it('Ctrl-C after one was filled says that it remains', async () => {
		for (const line of [
			'claims add --yes --kind претензия --channel почта --client "Сидоров Пётр" --summary "Не закрывается" --demand-kind none',
			'claims take 2 --responsible Орлова --measure "Осмотреть | 7.10"',
			'claims measure-done 2 1 --result да',
			DECIDED.replace(' 1 ', ' 2 '),
			REPLIED.replace(' 1 ', ' 2 '),
			'claims done 2 --result Смазали',
		])
			expect((await scene.line(line)).code, line).toBe(0);
		const filled = scene.line('claims today --fill');
		await answers([q.justified, 'down'], [q.remedyKind], [q.cause], [q.department], [q.preventionText], [save]);
		await answers([q.justified, 'down'], [q.remedyKind, 'ctrl-c']);
		const { code, said } = await filled;
		expect(code).toBe(130);
		expect(said.map(({ text }) => text).join('')).toContain('Записанное до этого осталось');
	});

	it('Ctrl-C ends it, and nothing is half recorded', async () => {
		const filled = scene.line('claims today --fill');
		await answers([q.justified, 'down'], [q.remedyKind, 'ctrl-c']);
		expect((await filled).code).toBe(130);
		expect((await events()).at(-1)?.type).toBe('completed');
	});
});
