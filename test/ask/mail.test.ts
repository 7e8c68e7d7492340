/** Messages sorted at a terminal: one key each, in either layout; what is pasted decides nothing. */

// Before anything that asks.
import './screen.ts';
import { screen } from '@inquirer/testing/vitest';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { words } from '../../src/text/ru/index.ts';
import { mail } from '../../src/text/ru/mail.ts';
import { outOf, Scene } from '../cli/harness.ts';
import { answer, press, seen, typed } from './person.ts';

let scene: Scene;

beforeEach(async () => {
	screen.clear();
	scene = new Scene();
	scene.today = '2026-11-20';
	for (const line of [
		'claims init --office Фирма --controller "Ежова Т. Л." --yes',
		'sample 01-pretenziya-utf8-base64.eml почта',
		'sample 02-zhaloba-koi8r-base64.eml почта',
		'sample 10-re-pretenziya-kuhnya.eml почта',
		'claims почта принять почта',
	])
		expect((await scene.line(line)).code).toBe(0);
	scene.set('terminal', '80');
	scene.set('keyboard');
});
afterEach(() => scene.end());

async function listed(): Promise<readonly string[]> {
	const { said } = await scene.line('claims mail --all --json message,state,number');
	const rows: readonly { readonly message: number; readonly state: string; readonly number: string | null }[] = JSON.parse(
		outOf({ said, code: 0 }),
	);
	return rows.map(({ message, state, number }) => `${message} ${state} ${number}`);
}

const what = (id: number, left: number) => mail.sort.what(id, left);

it('a message is registered, one that answers it is attached, another set aside', async () => {
	const ended = scene.line('claims почта разобрать');
	await seen(what(1, 2));
	// The same key in the other layout.
	press(typed('p'));
	await answer(words.questions.save);
	await seen(what(2, 1));
	press(typed('о'));
	await answer(mail.sort.why, typed('не к нам'));
	await seen(what(3, 0));
	press(typed('п'));
	await answer(mail.sort.attachTo);
	expect((await ended).code).toBe(0);
	expect(await listed()).toEqual(['1 registered ПР-2026-0001', '2 aside null', '3 attached ПР-2026-0001']);
});

it('a message that somebody else sorts meanwhile is told as such, and the next one follows', async () => {
	const ended = scene.line('claims почта разобрать');
	await seen(what(1, 2));
	expect((await scene.line('claims mail sort 1 --register')).code).toBe(0);
	press(typed('з'));
	await answer(words.questions.save);
	await seen(what(2, 1));
	press(typed('в'));
	const { code, said } = await ended;
	expect(code).toBe(0);
	expect(said.map(({ text }) => text).join('')).toContain('оно при записи № ПР-2026-0001');
	expect(await listed()).toEqual(['1 registered ПР-2026-0001', '2 draft null', '3 draft null']);
});

it('what is changed is asked with what is proposed, and the way out leaves the rest', async () => {
	const ended = scene.line('claims почта разобрать 2');
	await seen(what(2, 0));
	// No key at all, and more than one.
	press(typed('ъ'));
	press(typed('з'));
	await seen(words.questions.save);
	press(typed('нет'), 'enter');
	await seen(what(2, 0));
	press(typed('и'));
	await answer(words.questions.kind);
	await seen(words.questions.channel);
	press('ctrl-c');
	expect((await ended).code).not.toBe(0);
	expect(await listed()).toEqual(['1 draft null', '2 draft null', '3 draft null']);
});

it('the person goes on later', async () => {
	const ended = scene.line('claims почта разобрать');
	await seen(what(1, 2));
	press(typed('д'));
	await seen(what(2, 1));
	press(typed('в'));
	expect((await ended).code).toBe(0);
	expect(await listed()).toEqual(['1 draft null', '2 draft null', '3 draft null']);
});
