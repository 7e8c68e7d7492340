/** What is typed in the wrong layout is asked about at each kind of prompt that takes words. */

// Before anything that asks.
import './screen.ts';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/ask/asker.ts';
import { BACK } from '../../src/ask/form.ts';
import { putLine, putPicker, putText } from '../../src/ask/question.ts';
import { answer, deskIn, press, seen, typed } from './person.ts';

const desk = await deskIn('ru');
const q = desk.words.questions;
const message = 'Кто';
const read = (text: string): Answer<string> => (text === '' ? { ok: false, sentence: 'пусто' } : { ok: true, value: text });
const position = { first: false };

const kinds = {
	line: (earlier?: string) => putLine(desk, { message, read, earlier }, position),
	picker: (earlier?: string) => putPicker(desk, { message, read, earlier, known: known }, position),
	text: (earlier?: string) => putText(desk, { message, read, earlier }, position),
};

function known(text: string) {
	return text === 'Hfcf' ? [{ name: 'Hfcf', description: 'обращался' }] : [];
}

describe.each(Object.entries(kinds))('a %s', (kind, put) => {
	/** A text ends with an empty line. */
	const end = () => (kind === 'text' ? press('enter') : undefined);

	it('is meant as it reads on the other keys', async () => {
		const reply = put();
		await answer(message, typed('Bdfyjd'));
		end();
		await answer(q.whichLayout);
		expect(await reply).toBe('Иванов');
	});

	it('is what was typed where the person says so', async () => {
		const reply = put();
		await answer(message, typed('Bdfyjd'));
		end();
		await answer(q.whichLayout, 'down');
		expect(await reply).toBe('Bdfyjd');
	});

	it('can be typed anew, and Enter insists on what stands there', async () => {
		const reply = put();
		await answer(message, typed('Bdfyjd'));
		end();
		await answer(q.whichLayout, typed('<'));
		await seen('Bdfyjd');
		await answer(message);
		expect(await reply).toBe('Bdfyjd');
	});

	it('is not asked about what makes sense, nor about what was answered before', async () => {
		const first = put();
		await answer(message, typed('Smith'));
		end();
		expect(await first).toBe('Smith');
		const again = put('Bdfyjd');
		await answer(message);
		expect(await again).toBe('Bdfyjd');
	});
});

it('a text of several lines that Enter accepts is shown whole', async () => {
	const again = kinds.text('Первая\nвторая');
	await answer(message);
	expect(await again).toBe('Первая\nвторая');
	await seen('✔ Кто\n  Первая\n  вторая');
});

it('a client of that name is known already', async () => {
	const reply = kinds.picker();
	await answer(message, typed('Hfcf'));
	expect(await reply).toBe('Hfcf');
});

it('the way back from a question is no answer', async () => {
	const reply = kinds.line();
	await answer(message, typed('<'));
	expect(await reply).toBe(BACK);
});
