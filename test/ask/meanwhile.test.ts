/** What another records while somebody answers questions: shown before it is written over. */

// Before anything that asks.
import './screen.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { guide } from '../../src/text/ru/guide.ts';
import { words as ru } from '../../src/text/ru/index.ts';
import { type Ended, outOf, Scene } from '../cli/harness.ts';
import { answer, everShown, seen, typed } from './person.ts';

const q = guide.questions;
const why = guide.of.correct?.reason ?? q.reason;
const { save, saveAllTheSame } = ru.questions;

let scene: Scene;
beforeEach(async () => {
	scene = new Scene();
	await done('claims init --yes --office Фирма --controller "Ежова Т. Л." --regulation firma');
	await done('claims add --yes --kind претензия --channel почта --client Петрова --contact "8 912 000-00-00" --summary "Скрипит дверь"');
	await done('claims take 1 --responsible "Сафин Р. И." --measure "Осмотреть | 7.10"');
	scene.set('terminal', '80');
	scene.set('keyboard');
});
afterEach(() => scene.end());

async function done(line: string): Promise<Ended> {
	const ended = await scene.line(line);
	expect(ended.code, `${line}\n${JSON.stringify(ended.said)}`).toBe(0);
	return ended;
}

/** What was said besides the questions, on one line. */
function told({ said }: Ended): string {
	return said
		.filter(({ to }) => to === 'errors')
		.map(({ text }) => text)
		.join('')
		.replace(/\s+/g, ' ');
}

async function claim(fields: string): Promise<unknown> {
	return JSON.parse(outOf(await scene.line(`claims list --json ${fields}`)))[0];
}

const OTHER = '--actor "Юдин О. С." --no-input';

it('a correction of the same field is shown with its author, and recorded over only when that is said', async () => {
	const asked = scene.line('claims correct 1 --contact b@example.ru');
	await seen(why);
	await done(`claims correct 1 --contact a@example.ru --reason "Клиент назвал" ${OTHER}`);
	await answer(why, typed('Опечатка'));
	await seen(saveAllTheSame);
	await answer(saveAllTheSame);
	const ended = await asked;
	expect(ended.code).toBe(2);
	expect(told(ended)).toMatch(
		/в ней записано: \S+ \d\d:\d\d, Юдин О. С. — исправлено: контакт: было «8 912 000-00-00», стало «a@example.ru»/,
	);
	expect(told(ended)).toContain('контакт: было «a@example.ru», стало «b@example.ru»');
	expect(told(ended)).toContain('Не записано.');
	expect(await claim('contact')).toEqual({ contact: 'a@example.ru' });
});

it('a correction of another field is no obstacle', async () => {
	const asked = scene.line('claims correct 1 --contact b@example.ru');
	await seen(why);
	await done(`claims correct 1 --summary "Дверь скрипит" --reason "Клиент назвал" ${OTHER}`);
	await answer(why, typed('Опечатка'));
	await answer(save);
	expect((await asked).code).toBe(0);
	expect(await claim('contact,summary')).toEqual({ contact: 'b@example.ru', summary: 'Дверь скрипит' });
});

it('a decision is asked about again when anything was recorded since', async () => {
	const asked = scene.line('claims decide 1 --decision отклонена');
	await seen(guide.of.decide?.grounds ?? q.grounds);
	await done(`claims note 1 --text "Клиент звонил: согласен на ремонт" ${OTHER}`);
	await answer(guide.of.decide?.grounds ?? q.grounds, typed('п. 4 договора'), 'enter');
	await answer(q.justified);
	await answer(saveAllTheSame, typed('да'));
	const ended = await asked;
	expect(ended.code).toBe(0);
	expect(told(ended)).toContain('Юдин О. С. — заметка: Клиент звонил: согласен на ремонт');
	expect(await claim('decision')).toEqual({ decision: 'rejected' });
});

it('what is recorded during the last question is shown, too', async () => {
	const asked = scene.line('claims assign 1');
	await answer(q.to, typed('Гайдук Е. Н.'));
	await answer('Сотрудника «Гайдук Е. Н.» нет в списке');
	await seen(save);
	await done(`claims assign 1 --to "Ким А. А." --reason "Болезнь" ${OTHER}`);
	await answer(save);
	await answer(saveAllTheSame, typed('да'));
	const ended = await asked;
	expect(ended.code).toBe(0);
	expect(told(ended)).toContain('Юдин О. С. — назначен ответственный: Ким А. А.: Болезнь');
	expect(told(ended)).toContain('ответственный: было Ким А. А., стало Гайдук Е. Н.');
});

it('a move that is no longer possible is refused with what made it so', async () => {
	const asked = scene.line('claims withdraw 1');
	await seen(q.how);
	await done(`claims withdraw 1 --how письмом ${OTHER}`);
	await answer(q.how, typed('письмом'));
	const ended = await asked;
	expect(ended.code).toBe(2);
	expect(told(ended)).toContain('Юдин О. С. — отозвано: письмом');
	expect(told(ended)).toContain('Ничего не записано.');
});

it('an item that was picked from a list is recorded only when what another recorded meanwhile was shown', async () => {
	await done('claims measure 1 --text "Смазать" --due 8.10');
	const asked = scene.line('claims measure-done 1 --result "Сделано"');
	await seen(guide.whichItem.measure);
	await done(`claims note 1 --text "Клиент звонил: дверь заменили" ${OTHER}`);
	await answer(guide.whichItem.measure);
	await answer(saveAllTheSame);
	const ended = await asked;
	expect(ended.code).toBe(2);
	expect(told(ended)).toContain('Юдин О. С. — заметка: Клиент звонил: дверь заменили');
	expect(told(ended)).toContain('Не записано.');
});

it('an entry that was picked from a list is changed only when what another recorded meanwhile was shown', async () => {
	const asked = scene.line('claims note --text "Звонил"');
	await seen(guide.which);
	await done(`claims note 1 --text "Клиент звонил: согласен" ${OTHER}`);
	await answer(guide.which);
	await answer(saveAllTheSame, typed('да'));
	const ended = await asked;
	expect(ended.code).toBe(0);
	expect(told(ended)).toContain('Юдин О. С. — заметка: Клиент звонил: согласен');
});

it('a step whose day is doubted is recorded over nothing that was not shown', async () => {
	scene.today = '2026-10-06';
	await done('claims decide 1 --decision отклонена --grounds "п. 4 договора" --no-input');
	const asked = scene.line('claims measure-done 1 1 --result "Сделано" --on 2026-10-05');
	await seen(saveAllTheSame);
	await done(`claims note 1 --text "Клиент звонил: согласен" ${OTHER}`);
	await answer(saveAllTheSame, typed('да'));
	// The same question follows: the first must have been answered.
	await vi.waitFor(async () => expect(await everShown()).toContain(`✔ ${saveAllTheSame}`), { timeout: 60_000, interval: 1 });
	await answer(saveAllTheSame);
	const ended = await asked;
	expect(ended.code).toBe(2);
	expect(told(ended)).toContain('Юдин О. С. — заметка: Клиент звонил: согласен');
});

it('nothing is asked about a picked entry that nobody touched', async () => {
	const asked = scene.line('claims note --text "Звонил"');
	await answer(guide.which);
	expect((await asked).code).toBe(0);
});
