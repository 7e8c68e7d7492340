/** Yes or no, as people type it. */

import './screen.ts';
import { screen } from '@inquirer/testing/vitest';
import { describe, expect, it } from 'vitest';
import { askYes } from '../../src/ask/question.ts';
import { Interrupted } from '../../src/interruption.ts';
import { words as en } from '../../src/text/en/index.ts';
import { words as ru } from '../../src/text/ru/index.ts';
import { answer, askerIn, everShown, press, seen, typed } from './person.ts';

describe('yes or no', () => {
	it.each([
		['да', true],
		['д', true],
		['y', true],
		['yes', true],
		['ДА', true],
		['Д', true],
		[' Yes ', true],
		['нет', false],
		['н', false],
		['n', false],
		['no', false],
		['НЕТ', false],
		[' Н ', false],
	])('«%s» is %s, whatever Enter would mean and whatever the language', async (text, means) => {
		for (const words of [ru, en])
			for (const initial of [true, false]) {
				screen.clear();
				const given = askYes(askerIn(words), words.questions.save, initial);
				await answer(words.questions.save, typed(text));
				expect(await given).toBe(means);
			}
	});

	it.each([
		[ru, true, '(да)'],
		[ru, false, '(нет)'],
		[en, true, '(yes)'],
		[en, false, '(no)'],
	])('Enter is what stands in brackets', async (words, initial, brackets) => {
		const given = askYes(askerIn(words), words.questions.save, initial);
		await seen(brackets);
		press('enter');
		expect(await given).toBe(initial);
	});

	it('Enter is yes unless it was said otherwise', async () => {
		const given = askYes(askerIn(ru), 'Записать?');
		await answer('Записать? (да/нет) (да)');
		expect(await given).toBe(true);
	});

	it('anything else is asked again, and decides nothing', async () => {
		const given = askYes(askerIn(ru), 'Записать?');
		await answer('Записать?', typed('может быть'));
		await seen('> Ответьте «да» или «нет».');
		press('ctrl-u', typed('данет'), 'enter');
		await seen('> Ответьте «да» или «нет».');
		press('ctrl-u', typed('нет'), 'enter');
		expect(await given).toBe(false);
	});

	it('says it in English too', async () => {
		const given = askYes(askerIn(en), 'Record it?');
		await answer('Record it? (yes/no) (yes)', typed('perhaps'));
		await seen('> Answer “yes” or “no”.');
		press('ctrl-u', typed('y'), 'enter');
		expect(await given).toBe(true);
		expect(await everShown()).not.toMatch(/[А-Яа-яЁё]/);
	});

	it('what was refused does not stay on the line', async () => {
		const given = askYes(askerIn(ru), 'Записать?');
		await answer('Записать? (да/нет) (да)', typed('текст'));
		await seen('> Ответьте «да» или «нет».');
		press(typed('нет'), 'enter');
		expect(await given).toBe(false);
	});

	it('a question where everything was wiped out is not answered by Enter', async () => {
		const given = askYes(askerIn(ru), 'Записать?');
		await seen('Записать?');
		press('backspace', 'enter');
		await seen('> Ответьте «да» или «нет».');
		press(typed('да'), 'enter');
		expect(await given).toBe(true);
	});

	it('Ctrl-C is neither', async () => {
		const given = askYes(askerIn(ru), 'Записать?');
		const ended = expect(given).rejects.toBeInstanceOf(Interrupted);
		await seen('Записать?');
		press(typed('да'), 'ctrl-c');
		await ended;
	});
});
