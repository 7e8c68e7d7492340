/** A form: its questions, the way back, and what is kept. */

// Before anything that asks.
import './screen.ts';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/ask/asker.ts';
import { putCheck } from '../../src/ask/check.ts';
import { putChoice } from '../../src/ask/choice.ts';
import { BACK, Correcting, field, fillForm, type Progress, type Step } from '../../src/ask/form.ts';
import { putLine, putYes } from '../../src/ask/question.ts';
import { answerReader } from '../../src/ask/read.ts';
import { Interrupted } from '../../src/interruption.ts';
import { words as ru } from '../../src/text/ru/index.ts';
import { answer, askerIn, deskIn, everShown, press, type Stroke, screenBytes, seen, typed } from './person.ts';

const asker = askerIn(ru);

interface Order {
	readonly dish?: 'soup' | 'tea' | undefined;
	readonly salt?: boolean | undefined;
	readonly note?: string | undefined;
}

const readNote = (text: string): Answer<string> =>
	text.trim() === '' ? { ok: false, sentence: 'Пусто.' } : { ok: true, value: text.trim() };

const DISHES = [
	{ value: 'soup' as const, name: 'суп' },
	{ value: 'tea' as const, name: 'чай' },
];

const steps: readonly Step<Order>[] = [
	field('dish', (order, earlier, place) => putChoice(asker, 'Что', DISHES, earlier ? order.dish : 'soup', place)),
	field('salt', (_, earlier, place) => putYes(asker, 'Соль?', earlier?.value ?? false, place), { when: ({ dish }) => dish === 'soup' }),
	field('note', (_, earlier, place) =>
		putLine(asker, { message: 'Записка', read: readNote, earlier: earlier?.value, initial: 'нет', echo: (note) => `${note}!` }, place),
	),
];

interface Checked extends Order {
	readonly ordered?: boolean;
}

/** The same with a last question, which is shown the answers. */
function withCheck(shown: Order[]): readonly Step<Checked>[] {
	const open: readonly Step<Checked>[] = steps.map((step) => ({ ...step, ask: (answers, position) => step.ask(answers, position) }));
	return [
		...open,
		{
			name: 'ordered',
			last: true,
			ask: async (answers, position) => {
				shown.push(answers);
				const answered = (name: string, { [name as keyof Order]: answer }: Order) => ({ question: name, answer: String(answer ?? '') });
				const verdict = await putCheck(asker, { message: 'Заказать?', initial: true, steps: open, describe: answered }, answers, position);
				return verdict === BACK || verdict instanceof Correcting ? verdict : { ...answers, ordered: verdict !== false };
			},
			clear: (answers) => answers,
		},
	];
}

const EMPTY: Progress<Order> = { answers: {}, answered: [] };

describe('a form', () => {
	it('puts its questions in order and gives the answers', async () => {
		const filled = fillForm(steps, EMPTY);
		await answer('Что');
		await answer('Соль? (да/нет) (нет)', typed('Да'));
		await answer('Записка (нет)', typed('погорячее'));
		expect(await filled).toEqual({ dish: 'soup', salt: true, note: 'погорячее' });
		expect(await everShown()).toContain('✔ Записка погорячее!');
	});

	it('leaves out what does not apply', async () => {
		const filled = fillForm(steps, EMPTY);
		await answer('Что', 'down');
		await answer('Записка');
		expect(await filled).toEqual({ dish: 'tea', note: 'нет' });
	});

	it.each<[string, Stroke]>([
		['<', typed('<')],
		['назад', typed('назад')],
		['Back', typed('Back')],
	])('goes a step back by «%s», and what was answered is offered again', async (_, stroke) => {
		const filled = fillForm(steps, EMPTY);
		await answer('Что', 'down');
		await answer('Записка', stroke);
		await seen('❯ чай');
		press('enter');
		await answer('Записка', typed('с лимоном'));
		expect(await filled).toEqual({ dish: 'tea', note: 'с лимоном' });
	});

	it.each<[string, readonly Stroke[]]>([
		['< and Enter', [typed('<'), 'enter']],
		['the word and Enter', [typed('назад'), 'enter']],
		['the word on the other layout', [typed('yfpfl'), 'enter']],
		['the left arrow', ['left']],
	])('goes back from a choice by %s', async (_, strokes) => {
		const filled = fillForm([...steps].reverse(), EMPTY);
		await answer('Записка', typed('да'));
		await seen('← назад');
		press(...strokes);
		// What was typed stands on the line and can be written on.
		await seen('? Записка да');
		press(typed('льше'), 'enter');
		await answer('Что', 'up');
		expect(await filled).toEqual({ dish: 'tea', note: 'дальше' });
	});

	it('an answer that stands on the line is replaced by `<`', async () => {
		const filled = fillForm([...steps].reverse(), { answers: { note: 'суп' }, answered: ['note', 'salt'] });
		await answer('Что', 'left');
		// No salt was asked about: the question before is the note.
		await seen('? Записка суп');
		press(typed('<'));
		await seen('? Записка <');
		press('enter');
		await seen(`> ${ru.questions.noWayBack}`);
		press(typed('чай'), 'enter');
		await answer('Что', 'down');
		expect(await filled).toEqual({ note: 'чай', dish: 'tea', salt: undefined });
	});

	it('forgets what no longer applies', async () => {
		const filled = fillForm(steps, EMPTY);
		await answer('Что');
		await answer('Соль? (да/нет) (нет)', typed('да'));
		await answer('Записка', typed('<'));
		await answer('Соль? (да/нет) (да)', typed('<'));
		await answer('Что', 'down');
		await answer('Записка');
		expect(await filled).toEqual({ dish: 'tea', salt: undefined, note: 'нет' });
	});

	it('goes on where it was left', async () => {
		const filled = fillForm(steps, { answers: { dish: 'soup', salt: false }, answered: ['dish', 'salt'] });
		await answer('Записка');
		expect(await filled).toEqual({ dish: 'soup', salt: false, note: 'нет' });
	});

	it('tells each answer before the next question', async () => {
		const kept: Progress<Order>[] = [];
		const filled = fillForm(steps, EMPTY, (progress) => {
			kept.push(progress);
		});
		await answer('Что', 'down');
		await seen('? Записка');
		expect(kept).toEqual([{ answers: { dish: 'tea' }, answered: ['dish'] }]);
		const ended = expect(filled).rejects.toBeInstanceOf(Interrupted);
		press('ctrl-c');
		await ended;
		expect(kept).toHaveLength(1);
	});

	it.each(['С', 'Соль отдельно', '  '])(
		'keeps what is written of an answer (%j) where that is broken off, and puts it on the line again',
		async (written) => {
			const kept: Progress<Order>[] = [];
			const begun: Progress<Order> = { answers: { dish: 'tea' }, answered: ['dish'] };
			const ended = expect(fillForm(steps, begun, (progress) => void kept.push(progress))).rejects.toBeInstanceOf(Interrupted);
			await seen('? Записка');
			press(typed(written), 'ctrl-c');
			await ended;
			if (written.trim() === '') return expect(kept).toEqual([]);
			expect(kept).toEqual([{ ...begun, begun: { note: written } }]);
			const again = fillForm(steps, kept[0] ?? EMPTY, (progress) => void kept.push(progress));
			await answer(`Записка ${written}`, typed('!'));
			expect(await again).toEqual({ dish: 'tea', note: `${written}!` });
			expect(kept.at(-1)).toEqual({ answers: { dish: 'tea', note: `${written}!` }, answered: ['dish', 'note'] });
		},
	);

	it('an answer that is only looked at is not begun; one that is gone back from stays as far as it was written', async () => {
		const kept: Progress<Order>[] = [];
		const begun: Progress<Order> = { answers: { dish: 'tea', note: 'лимон' }, answered: ['dish'], begun: { note: 'мя' } };
		const filled = fillForm(steps, begun, (progress) => void kept.push(progress));
		await answer('Записка мя', typed('<'));
		await answer('Что');
		await seen('? Записка мя');
		press('ctrl-u', typed('назад'), 'enter');
		await answer('Что');
		await seen('? Записка мя');
		expect(kept.map((one) => one.begun)).toEqual([{ note: 'мя' }, { note: 'мя' }]);
		await answer('Записка мя', typed('та'));
		expect(await filled).toMatchObject({ note: 'мята' });
	});

	it('what is typed on the wrong layout is asked about also where it was begun before', async () => {
		const filled = fillForm(steps, { answers: { dish: 'tea' }, answered: ['dish'], begun: { note: 'Gjxnjq' } });
		await answer('Записка Gjxnjq');
		await answer(ru.questions.whichLayout);
		expect(await filled).toMatchObject({ note: 'Почтой' });
	});

	it('an answer is corrected from the last question; those that only it gives rise to follow, then the last one again', async () => {
		const shown: Order[] = [];
		const filled = fillForm<Checked>(withCheck(shown), EMPTY);
		await answer('Что', 'down');
		await answer('Записка', typed('погорячее'));
		await answer('Заказать? (да/нет/исправить) (да)', typed('исправить'));
		await seen('Что исправить?');
		await seen('❯ note: погорячее');
		press(typed('dish'), 'enter');
		await seen('❯ чай');
		press('up', 'enter');
		await answer('Соль?', typed('да'));
		await answer('Заказать?', typed('и'));
		await seen('salt: true');
		press('down', typed('<'), 'enter');
		await answer('Заказать?', typed('b'));
		await seen('? Что исправить?');
		press('left');
		await answer('Заказать?', typed('l'));
		expect(await filled).toEqual({ dish: 'soup', salt: true, note: 'погорячее', ordered: true });
		expect(shown.at(0)).toEqual({ dish: 'tea', note: 'погорячее' });
	});

	it('the last question is shown nothing that is not asked any more', async () => {
		const shown: Order[] = [];
		const filled = fillForm<Checked>(withCheck(shown), EMPTY);
		await answer('Что');
		await answer('Соль?', typed('да'));
		await answer('Записка', typed('погорячее'));
		await answer('Заказать?', typed('и'));
		await seen('Что исправить?');
		press(typed('1'), 'enter');
		await seen('❯ суп');
		press('down', 'enter');
		await answer('Заказать?');
		expect(await filled).toMatchObject({ dish: 'tea', salt: undefined, ordered: true });
		expect(shown.at(-1)).toEqual({ dish: 'tea', salt: undefined, note: 'погорячее' });
	});

	it('refuses a wrong answer and keeps it on the line', async () => {
		const filled = fillForm(steps.slice(2), EMPTY);
		await answer('Записка', typed('   '));
		await seen('> Пусто.');
		press('ctrl-u', typed('ясно'), 'enter');
		expect(await filled).toEqual({ note: 'ясно' });
	});
});

describe('a choice', () => {
	const ask = () =>
		putChoice(
			asker,
			'Что',
			['жалоба', 'претензия', 'предложение'].map((name) => ({ value: name, name })),
			undefined,
			{ first: true },
		);

	it.each<[string, readonly Stroke[]]>([
		['предложение', [typed('пред')]],
		['претензия', [typed('2')]],
		['жалоба', [typed('пж')]],
		['предложение', ['up']],
		['жалоба', [typed('?'), typed('<'), 'left']],
	])('«%s» is found by its first letters, its number or the arrows', async (chosen, strokes) => {
		const asked = ask();
		await answer('Что', ...strokes);
		expect(await asked).toBe(chosen);
	});
});

describe('a line that may be left out', () => {
	const ask = () =>
		putLine(
			asker,
			{
				message: 'Кто',
				read: (text): Answer<string> => ({ ok: true, value: text }),
				initial: 'Орлова',
				mayBeEmpty: true,
			},
			{ first: false },
		);

	it.each(['-', '—', 'нет', 'Пусто', 'none', 'ytn'])('«%s» is nothing, whatever Enter would mean', async (text) => {
		const asked = ask();
		await seen(ru.questions.noneByDash);
		press(typed(text));
		await seen(`→ ${ru.questions.none}`);
		press('enter');
		expect(await asked).toBe('');
		await seen('✔ Кто —');
	});
});

describe('a question that is wider than the screen', () => {
	it('is broken between words, with what is typed on a line of its own', async () => {
		const message = 'Сколько времени прошло с тех пор, как вы в последний раз проверяли холодильник на складе у окна';
		const asked = putLine(asker, { message, read: readNote }, { first: true });
		await answer(message, typed('неделя'));
		expect(await asked).toBe('неделя');
		const shown = (await everShown()).replace(/\s*\n\s*/g, '\n');
		expect(shown).toContain('? Сколько времени прошло с тех пор, как вы в последний раз проверяли\nхолодильник на складе у окна');
	});
});

describe('a line', () => {
	const ask = () => putLine(asker, { message: 'Кто', read: readNote }, { first: true });

	it.each(['Иванова\r\nАнна', 'Иванова\nАнна', 'Иванова\rАнна', '\u001b[200~Иванова\n\u001b[201~Анна'])(
		'takes %j as one text',
		async (text) => {
			const asked = ask();
			await answer('Кто', typed(text));
			expect(await asked).toBe('Иванова Анна');
		},
	);

	it.each(['Иванова\tАнна', '\tИванова\tАнна', '\u001b[200~Иванова\tАнна\t\u001b[201~', '\u001b[200~\tИванова\u001b[201~ Анна'])(
		'takes a tab in what is pasted, %j, for a space',
		async (text) => {
			const asked = putLine(asker, { message: 'Кто', read: readNote, initial: 'Орлова' }, { first: true });
			await answer('Кто', typed(text));
			expect(await asked).toBe('Иванова Анна');
		},
	);

	it.each([
		['an escape', '\u001b[200~Иван\u001b[31mова\u001b[201~', 'Иван<U+001B>[31mова', 'Иванова'],
		['what would end the program', '\u001b[200~Иван\u0003ова\u001b[201~', 'Иван<U+0003>ова', 'Иван ова'],
		['what would empty the line', '\u001b[200~Иванова\u0015Анна\u001b[201~', 'Иванова<U+0015>Анна', 'Иванова Анна'],
		['a delete', '\u001b[200~Иванова\u007f\u001b[201~', 'Иванова<U+007F>', 'Иванова'],
		['an escape before a letter', '\u001b[200~Иван\u001bова\u001b[201~', 'Иван<U+001B>ова', 'Иван ова'],
		['C1', 'Иван\u009b31mова', 'Иван<U+009B>31mова', 'Иванова'],
		['next line', 'Иванова\u0085Анна', 'Иванова<U+0085>Анна', 'Иванова Анна'],
		['what was not decoded', 'Иванова\ufffd', 'Иванова�', 'Иванова?'],
	])('shows and replaces %s in what is pasted, which Enter accepts', async (_, text, shown, kept) => {
		const context = await deskIn('ru');
		const read = answerReader(context, await context.errorMessages(), 'line', 'Кто', false);
		const asked = putLine(asker, { message: 'Кто', read }, { first: true });
		await answer('Кто', typed(text));
		await seen(`> ${ru.questions.controls(shown)}`);
		press('enter');
		expect(await asked).toBe(kept);
		expect(await screenBytes()).not.toMatch(/\u001b\[31m|[\u0080-\u009f\u007f]/);
	});

	it('a tab in front of Enter is no part of the text', async () => {
		const asked = ask();
		await answer('Кто', typed('Иванова\t'));
		expect(await asked).toBe('Иванова');
	});

	it('a tab puts what Enter means on the line', async () => {
		const asked = putLine(asker, { message: 'Кто', read: readNote, initial: 'Орлова' }, { first: true });
		await answer('Кто (Орлова)', 'tab', typed(' Вера'));
		expect(await asked).toBe('Орлова Вера');
	});
});
