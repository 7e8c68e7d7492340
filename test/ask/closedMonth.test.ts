/** An entry is not moved into a closed month before that is told and agreed to. */

// Before anything that asks.
import './screen.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { guide } from '../../src/text/ru/guide.ts';
import { words as ru } from '../../src/text/ru/index.ts';
import { outOf, Scene } from '../cli/harness.ts';
import { answer, typed } from './person.ts';

const { save, saveAllTheSame } = ru.questions;
const add = 'claims add --yes --kind inquiry --channel email --contact a@example.ru --summary Часы';
const WARNING = 'а месяцы по 2026-10 закрыты: запись войдёт в выгрузку следующего месяца, как внесённая позже.';

let scene: Scene;
beforeEach(async () => {
	scene = new Scene();
	await done('claims init --yes --office Фирма --controller "Ежова Т. Л." --regulation firma');
	await done(`${add} --client Лещ`);
	scene.today = '2026-11-02';
	await done('claims month close 2026-10 -q');
	scene.set('clock', '2026-11-02T09:10:00.000Z');
	await done(`${add} --client Ким`);
	scene.set('clock', '2026-11-02T09:20:00.000Z');
	scene.set('terminal', '80');
	scene.set('keyboard');
});
afterEach(() => scene.end());

async function done(line: string): Promise<string> {
	const ended = await scene.line(line);
	expect([line, ended.said, ended.code]).toEqual([line, ended.said, 0]);
	return outOf(ended);
}

/** What was said besides the questions, on one line. */
function told({ said }: Awaited<ReturnType<Scene['line']>>): string {
	return said
		.map(({ text }) => text)
		.join('')
		.replace(/\s+/g, ' ');
}

async function registeredOn(entry: number): Promise<unknown> {
	return JSON.parse(await done(`claims show ${entry} --json --no-input`)).registeredOn;
}

const correct = (entry: number, to: string) => `claims correct ${entry} --received ${to} --registered ${to}`;

it('a correction is told and asked about before it is recorded; Enter leaves everything', async () => {
	const asked = scene.line(`${correct(2, '2026-10-29')} --reason Штамп`);
	await answer(saveAllTheSame);
	const ended = await asked;
	expect(ended.code).toBe(2);
	expect(told(ended)).toContain(WARNING);
	expect(await registeredOn(2)).toBe('2026-11-02');
});

it('a correction whose reason is asked for is told before the last question', async () => {
	const asked = scene.line(correct(2, '2026-10-29'));
	await answer(guide.of.correct?.reason ?? guide.questions.reason, typed('Штамп'));
	await answer(save);
	const ended = await asked;
	expect(ended.code).toBe(0);
	expect(told(ended)).toContain(WARNING);
	expect(await registeredOn(2)).toBe('2026-10-29');
});

it('so is an undo that gives the former day back', async () => {
	await done(`${correct(2, '2026-10-29')} --reason Штамп --no-input`);
	scene.set('clock', '2026-11-02T09:30:00.000Z');
	await done('claims correct 2 --registered 2026-11-02 --reason Ошибка --no-input');
	const asked = scene.line('claims undo');
	await answer(saveAllTheSame);
	const ended = await asked;
	expect(ended.code).toBe(2);
	expect(told(ended)).toContain(WARNING);
	expect(await registeredOn(2)).toBe('2026-11-02');
});

it('nothing is asked where the day stays in its month, or goes into an open one', async () => {
	await done(`${correct(1, '2026-10-04')} --reason Штамп`);
	await done('claims correct 1 --registered 2026-11-01 --reason Штамп');
	scene.set('clock', '2026-11-02T09:30:00.000Z');
	await done('claims correct 2 --received 2026-11-01 --registered 2026-11-01 --reason Штамп');
	await done('claims undo --yes');
});
