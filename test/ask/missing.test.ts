/** What a move lacks, asked for and nothing else. */

// Before anything that asks.
import '@inquirer/testing/vitest';
import { describe, expect, it } from 'vitest';
import { askMissing } from '../../src/ask/missing.ts';
import { Interrupted } from '../../src/interruption.ts';
import { en } from '../../src/text/en/index.ts';
import { helpOf } from '../../src/text/index.ts';
import { ru } from '../../src/text/ru/index.ts';
import { answer, deskIn, everShown, press, seen, typed } from './person.ts';

const q = ru.questions;

describe('what lacks', () => {
	it('is asked in its order, and read like the flags', async () => {
		const asked = askMissing(await deskIn('ru'), await helpOf('ru'), ['responsible', 'measure']);
		await answer('Ответственный', typed(' Юдин О. С. '));
		await answer(q.measure, typed('Забрать тренажёр'));
		await answer(q.measureDue, typed('+3рд'));
		await answer(q.measureBy);
		expect(await asked).toEqual({
			responsible: 'Юдин О. С.',
			measure: [{ text: 'Забрать тренажёр', due: '2026-10-08', by: null }],
		});
	});

	it('is refused at the prompt where it is wrong', async () => {
		const asked = askMissing(await deskIn('ru'), await helpOf('ru'), ['measure']);
		await answer(q.measure, typed('Позвонить'));
		await answer(q.measureDue, typed('скоро'));
		await seen(`> ${q.measureDue}: «скоро» — не день.`);
		press('ctrl-u', typed('7.10'));
		await answer(q.measureDue);
		await answer(q.measureBy, typed('Сафин Р. И.'));
		expect(await asked).toEqual({ measure: [{ text: 'Позвонить', due: '2026-10-07', by: 'Сафин Р. И.' }] });
	});

	it('may be chosen, by the words of the screen', async () => {
		const asked = askMissing(await deskIn('ru'), await helpOf('ru'), ['ground']);
		for (const word of Object.values(ru.names.ground)) await seen(word);
		await answer('Основание', 'down', 'down');
		expect(await asked).toEqual({ ground: 'notClient' });
	});

	it('says nothing of flags, nor of leaving it out', async () => {
		const asked = askMissing(await deskIn('ru'), await helpOf('ru'), ['text', 'until', 'form']);
		await answer('Текст', typed('Заменим'));
		await answer('До какого дня', typed('1.12'));
		await answer('Каким каналом', 'down');
		expect(await asked).toMatchObject({ text: 'Заменим', until: '2026-12-01', form: 'post' });
		expect(await everShown()).not.toMatch(/без ключа|«-»|[A-Za-z]/);
	});

	it('is asked in English, too', async () => {
		const asked = askMissing(await deskIn('en'), await helpOf('en'), ['responsible', 'measure']);
		await answer('Responsible', typed('Ann Lee'));
		await answer(en.questions.measure, typed('Call'));
		await answer(en.questions.measureDue, typed('7.10'));
		await answer(en.questions.measureBy);
		expect(await asked).toMatchObject({ responsible: 'Ann Lee', measure: [{ text: 'Call' }] });
		expect(await everShown()).not.toMatch(/[А-Яа-яЁё]/);
	});

	it('Ctrl-C is an interruption', async () => {
		const asked = askMissing(await deskIn('ru'), await helpOf('ru'), ['responsible', 'measure']);
		const ended = expect(asked).rejects.toBeInstanceOf(Interrupted);
		await answer('Ответственный', typed('Юдин О. С.'));
		await seen(q.measure);
		press('ctrl-c');
		await ended;
	});
});
