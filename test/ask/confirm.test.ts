/** What asks nothing else shows what it would do, and asks: undoing, a letter, the closing of a month. */

// Before anything that asks.
import './screen.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { monthName } from '../../src/sentence/period.ts';
import { calendar } from '../../src/text/ru/calendar.ts';
import { words as ru } from '../../src/text/ru/index.ts';
import { month } from '../../src/text/ru/month.ts';
import { rules } from '../../src/text/ru/rules.ts';
import { Scene } from '../cli/harness.ts';
import { answer, everShown, press, seen, typed } from './person.ts';

const { save } = ru.questions;

let scene: Scene;
beforeEach(async () => {
	let minute = 0;
	scene = new Scene();
	scene.today = '2026-10-12';
	for (const line of [
		'init --yes --office Фирма --controller "Ежова Т. Л." --regulation firma',
		'settings --address "г. Москва" --signer "О. С. Юдина" --position Директор --yes',
		'add --yes --kind claim --channel email --contact a@example.ru --client "Лещ А. А." --summary Часы --responsible "Юдин О. С."',
		'take 1 --measure "Осмотреть | 20.10.2026"',
	]) {
		// Undoing goes by what was recorded together.
		scene.set('clock', `2026-10-12T09:${String(++minute + 10)}:00.000Z`);
		expect([line, (await scene.line(`claims ${line}`)).code]).toEqual([line, 0]);
	}
	scene.set('terminal', '80');
	scene.set('keyboard');
});
afterEach(() => scene.end());

function told({ said }: Awaited<ReturnType<Scene['line']>>): string {
	return said
		.map(({ text }) => text)
		.join('')
		.replace(/\s+/g, ' ');
}

describe.each([
	['claims undo', ru.questions.undo, ru.notes.willUndo],
	['claims letter 1 --kind acknowledgement --form email', save, 'ПР-2026-0001 · Лещ А. А.'],
	['claims letter 1 --kind acknowledgement --form email', save, 'Будет записано: № ПР-2026-0001'],
	['claims month close 2026-10', month.closeIt, month.willClose(monthName({ words: ru, monthWords: month }, '2026-10'), 1)],
])('%s', (line, question, shown) => {
	beforeEach(() => {
		if (line.includes('month')) {
			scene.today = '2026-11-02';
			scene.set('clock', '2026-11-02T09:10:00.000Z');
		}
	});

	it('shows what will be, and does it', async () => {
		const before = await eventsOf();
		const ended = scene.line(line);
		await answer(question);
		const done = await ended;
		expect([done.code, told(done)]).toEqual([0, expect.stringContaining(shown.replace(/\s+/g, ' '))]);
		expect(await eventsOf()).toBeGreaterThan(before);
	});

	it('does nothing where it is not to be', async () => {
		const before = await eventsOf();
		const ended = scene.line(line);
		await answer(question, typed('нет'));
		const done = await ended;
		expect([done.code, told(done)]).toEqual([2, expect.stringContaining(ru.questions.notSaved)]);
		expect(await eventsOf()).toBe(before);
	});

	it.each(['--yes', '--no-input'])('asks nothing with %s', async (flag) => {
		const shownBefore = await everShown();
		const done = await scene.line(`${line} ${flag}`);
		expect([done.code, told(done)]).toEqual([0, expect.any(String)]);
		expect(await everShown()).toBe(shownBefore);
	});
});

it.each([
	['claims settings --regulation consumer', ru.settings.confirm, ru.settings.notChanged],
	['claims rules load rules.toml', rules.confirm, rules.notLoaded],
	['claims calendar load days.toml', calendar.load.save, calendar.load.notSaved],
])('%s does nothing where it is not to be', async (line, question, said) => {
	writeFileSync(
		join(scene.folder, 'days.toml'),
		'region = "Татарстан"\nyears = [2026]\ndaysOff = [{ day = "2026-12-07", name = "День города" }]\n',
	);
	expect((await scene.line('claims rules export firma --output rules.toml')).code).toBe(0);
	const own = readFileSync(join(scene.folder, 'rules.toml'), 'utf8').replaceAll('firma', 'own');
	writeFileSync(join(scene.folder, 'rules.toml'), own);
	const before = await eventsOf();
	const ended = scene.line(line);
	await answer(question, typed('нет'));
	const done = await ended;
	expect([done.code, told(done)]).toEqual([2, expect.stringContaining(said)]);
	expect(await eventsOf()).toBe(before);
});

it('a letter that is broken off tells the command that goes on with what was answered', async () => {
	scene.end();
	scene = new Scene();
	for (const line of [
		'init --yes --office Фирма --regulation firma',
		'add --yes --kind claim --channel email --contact a@example.ru --client "Лещ А. А." --summary Часы',
	])
		expect([line, (await scene.line(`claims ${line}`)).code]).toEqual([line, 0]);
	scene.set('terminal', '80');
	scene.set('keyboard');
	const ended = scene.line('claims letter 1 --form email');
	await answer(ru.questions.whichLetter);
	await seen('? Адрес организации');
	press(typed('г. Москва'), 'enter');
	await seen('? Должность');
	press('ctrl-c');
	const { code, said } = await ended;
	expect([code, said.map(({ text }) => text).join('')]).toEqual([130, expect.stringContaining('=г. Москва"')]);
	expect(told(await ended)).toContain('--вид подтверждение');
});

async function eventsOf(): Promise<number> {
	const { said } = await scene.line('claims check -v --no-input');
	return Number(/событий (\d+)/.exec(said.map(({ text }) => text).join(''))?.[1]);
}
