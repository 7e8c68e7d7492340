/** What is known is offered, and Enter accepts it: whose hand a visa is, who signs a letter, where it goes and by which way. */

// Before anything that asks.
import './screen.ts';
import { afterEach, expect, it } from 'vitest';
import { guide } from '../../src/text/ru/guide.ts';
import { words as ru } from '../../src/text/ru/index.ts';
import { letter } from '../../src/text/ru/letter.ts';
import { letterTemplates } from '../../src/text/ru/letterTemplates.ts';
import { outOf, Scene } from '../cli/harness.ts';
import { answer, press, seen, typed } from './person.ts';

let scene: Scene;
afterEach(() => scene.end());

const POSTED = '000123, г. Верхнереченск, ул. Садовая, д. 14';
const ENTRY = 'claims add --yes --kind претензия --client "Петрова Анна" --summary "Скрипит" --responsible "Орлова И. П."';

async function at(...lines: readonly string[]): Promise<void> {
	scene = new Scene();
	const office = [
		'claims init --yes --office Фирма --regulation firma',
		'claims settings --head "Сафин Р. И." --address Тверь --phone 12345',
		'claims people add "Сафин Р. И." --post Директор',
	];
	for (const line of [...office, ...lines]) expect((await scene.line(line)).code, line).toBe(0);
	scene.set('terminal', '80');
	scene.set('keyboard');
}

it('a visa is given by usual hand', async () => {
	await at(
		`${ENTRY} --channel почта`,
		`${ENTRY} --channel почта`,
		'claims visa 1 юрист --by "Ким Н. А."',
		'claims visa 1 юрист --by "Ли А. В."',
		'claims visa 1 юрист --by "Ли А. В."',
	);
	const ended = scene.line('claims visa 2 юрист');
	await answer(guide.questions.outcome);
	await answer(guide.of.visa?.by ?? guide.questions.by);
	await answer(ru.questions.save);
	expect((await ended).code).toBe(0);
	expect(outOf(await scene.line('claims history 2 --json'))).toContain('Ли А. В.');
});

it('of several givers, one who has left is not offered', async () => {
	await at(`${ENTRY} --channel почта`, 'claims visa 1 юрист --by "Ли А. В."', 'claims people retire "Ли А. В." --on вчера');
	const ended = scene.line('claims visa 1 юрист');
	await answer(guide.questions.outcome);
	await answer(guide.of.visa?.by ?? guide.questions.by, typed('Ким Н. А.'));
	await answer('Сотрудника «Ким Н. А.» нет в списке. Кто это?');
	await answer(ru.questions.save);
	expect((await ended).code).toBe(0);
});

it('a letter goes to the address of an earlier entry, and is signed by the head with his post', async () => {
	await at(`${ENTRY} --channel почта --contact "${POSTED}"`, `${ENTRY} --channel почта --contact "+7 900 123-45-67"`);
	const ended = scene.line('claims letter 2 --format text -o letter.txt');
	await answer(ru.questions.whichLetter);
	await answer(letter.addressQuestion);
	for (const field of ['position', 'signer'] as const) await answer(letter.fieldQuestion(letterTemplates.fields[field]));
	await answer(ru.questions.save);
	expect((await ended).code).toBe(0);
	const written = outOf(await scene.line('cat letter.txt'));
	for (const known of [POSTED, 'Директор', 'Сафин Р. И.']) expect(written).toContain(known);
});

it('a letter that no answer helps is refused before anything is asked, and proposes no option', async () => {
	await at('claims add --yes --kind жалоба --channel тел --client "Петрова Анна" --summary "Скрипит" --responsible "Орлова И. П."');
	const { code, said } = await scene.line('claims letter 1 --kind ответ');
	expect(code).toBe(2);
	const errors = said.map(({ text }) => text).join('');
	expect(errors).toContain('претензии решить');
	expect(errors).not.toContain('--');
});

it('a letter to one who called goes by post, or by mail where the contact has an address of it', async () => {
	const entry = 'claims add --yes --kind жалоба --channel тел --client "Петрова Анна" --summary "Скрипит" --responsible "Орлова И. П."';
	const decided = (number: number) => `claims decide ${number} --decision "дано разъяснение" --grounds "п. 4 договора"`;
	await at(entry, `${entry.replace('Петрова Анна', 'Ким Пётр')} --contact kim@example.ru`, decided(1), decided(2));
	for (const [number, way] of [
		[1, 'почта'],
		[2, 'эл. почта'],
	] as const) {
		const ended = scene.line(`claims letter ${number} --kind ответ --format text`);
		await seen(`❯ ${way}`);
		press('ctrl-c');
		expect((await ended).code).toBe(130);
	}
});
