/** What the terms of an entry wait for is asked for by the form, and only that. */

// Before anything that asks.
import './screen.ts';
import { afterEach, expect, it } from 'vitest';
import { words as ru } from '../../src/text/ru/index.ts';
import { outOf, Scene } from '../cli/harness.ts';
import { answer, everShown, press, seen, typed } from './person.ts';

const q = ru.questions;
const { demandKind } = ru.names;

let scene: Scene;
afterEach(() => scene.end());

async function done(line: string): Promise<string> {
	const ended = await scene.line(line);
	expect([line, ended.said, ended.code]).toEqual([line, ended.said, 0]);
	return outOf(ended);
}

async function officeBy(regulations: string): Promise<void> {
	scene = new Scene();
	await done(`claims init --yes --office Фирма --controller "Ежова Т. Л." ${regulations}`);
	scene.set('terminal', '80');
	scene.set('keyboard');
}

/** Begins the form with all but the summary, and writes the summary. */
async function begun(demand: string, received = '2026-10-05') {
	const given = '--channel email --client "Петров И. И." --contact p@example.ru --reply-by email --subject Склад --contract Д-17';
	const ended = scene.line(
		`claims add --kind claim ${given} --demand "${demand}" --amount 500 --received ${received} --responsible "Ежова Т. Л."`,
	);
	await answer(q.summary, typed('Не довезли'), 'enter');
	return ended;
}

async function recorded(): Promise<unknown> {
	return JSON.parse(await done('claims list --json demandKind,dispatchedOn,dueOn --no-input'))[0];
}

/** Gives the answers, in their order, and saves. */
async function saved(ended: ReturnType<typeof begun>): Promise<void> {
	await answer(q.save);
	expect((await ended).code).toBe(0);
}

it('the kind of demand is asked for where no words say it; Enter leaves the earliest term', async () => {
	await officeBy('--regulation carriage');
	const ended = begun('Разобраться');
	await seen(`❯ ${q.demandKindUnknown}\n  ${demandKind.railClaim}\n  ${demandKind.roadClaim}\n  ${demandKind.airClaim}`);
	await answer(q.demandKind);
	await saved(ended);
	expect(await recorded()).toMatchObject({ demandKind: null, dueOn: '2026-11-05' });
});

it('the kind that is chosen is recorded', async () => {
	await officeBy('--regulation carriage');
	const ended = begun('Разобраться');
	await answer(q.demandKind, 'down', 'down');
	await saved(ended);
	expect(await recorded()).toMatchObject({ demandKind: 'roadClaim' });
});

it('the day that the chosen kind counts from is asked for behind it', async () => {
	await officeBy('--regulation consumer');
	const ended = begun('Разобраться');
	await seen(demandKind.refund);
	const kinds = (await everShown()).split('\n').map((line) => line.replace(/^[❯ ] /, ''));
	const first = kinds.lastIndexOf(q.demandKindUnknown);
	const down = kinds.indexOf(demandKind.returnOfGoods, first) - first;
	await answer(q.demandKind, ...Array.from({ length: down }, () => 'down' as const));
	await answer(q.awaited.goodsReturnedOn, typed('5.10.2026'));
	await saved(ended);
	expect(await recorded()).toMatchObject({ demandKind: 'returnOfGoods' });
});

it('a day that runs against the receipt is asked for again', async () => {
	await officeBy('--regulation business');
	const ended = begun('Разобраться', '2026-10-02');
	await answer(q.awaited.dispatchedOn, typed('3.10.2026'));
	await seen('раньше, чем день отправки');
	press('ctrl-u', typed('1.10.2026'), 'enter');
	await saved(ended);
	expect(await recorded()).toMatchObject({ dispatchedOn: '2026-10-01' });
});

it('it is not asked for where the words say it', async () => {
	await officeBy('--regulation consumer');
	await saved(begun('Верните деньги'));
	expect(await recorded()).toMatchObject({ demandKind: 'refund' });
	expect(await everShown()).not.toContain(q.demandKind);
});

it('it is not asked for where another rule in use gives a term', async () => {
	await officeBy('--regulation firma,consumer');
	await saved(begun('Разобраться'));
	expect(await everShown()).not.toContain(q.demandKind);
});
