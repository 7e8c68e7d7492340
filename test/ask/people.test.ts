/** Names at a terminal: one that is nobody's yet is asked about, and one that is several people's. */

// Before anything that asks.
import './screen.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { people as english } from '../../src/text/en/people.ts';
import { guide } from '../../src/text/ru/guide.ts';
import { words as ru } from '../../src/text/ru/index.ts';
import { people } from '../../src/text/ru/people.ts';
import { outOf, Scene } from '../cli/harness.ts';
import { answer, typed } from './person.ts';

let scene: Scene;
afterEach(() => scene.end());

const CLAIM = `claims add --yes --kind претензия --channel почта --client "Петрова Анна" --summary "Скрипит дверь"`;

async function at(...lines: readonly string[]): Promise<void> {
	scene = new Scene();
	for (const line of ['claims init --yes --office Фирма --controller "Ежова Т. Л." --regulation firma', CLAIM, ...lines])
		expect((await scene.line(line)).code, line).toBe(0);
	scene.set('terminal', '80');
	scene.set('keyboard');
}

async function responsible(): Promise<unknown> {
	return JSON.parse(outOf(await scene.line('claims list --json responsible')))[0].responsible;
}

describe('an option', () => {
	it('with a slip of the pen: Enter takes the person who was meant', async () => {
		await at('claims people add "Юдин О. С." --post Мастер');
		const ended = scene.line('claims assign 1 --to "Юдн О. С."');
		await answer(people.who('Юдн О. С.'));
		expect((await ended).code).toBe(0);
		expect(await responsible()).toBe('Юдин О. С.');
	});

	it('with a new name: a person more', async () => {
		await at('claims people add "Юдин О. С."');
		const ended = scene.line('claims assign 1 --to "Юдина А. А."');
		await answer(people.who('Юдина А. А.'), 'down');
		expect((await ended).code).toBe(0);
		expect(await responsible()).toBe('Юдина А. А.');
	});

	it('with a new name that comes twice in a form is asked about once', async () => {
		await at('claims people add "Юдин О. С."');
		const ended = scene.line('claims take 1');
		await answer(guide.questions.responsible, typed('Юдина А. А.'));
		await answer(people.who('Юдина А. А.'), 'down');
		await answer(guide.of.take?.measureText ?? guide.questions.measureText, typed('Осмотреть'));
		await answer(guide.questions.measureDue, typed('завтра'));
		await answer(guide.questions.measureBy);
		await answer(ru.questions.save);
		expect((await ended).code).toBe(0);
		expect(await responsible()).toBe('Юдина А. А.');
	});

	it('that means nobody after all writes nothing', async () => {
		await at('claims people add "Юдин О. С."');
		const ended = scene.line('claims assign 1 --to "Юдн О. С."');
		await answer(people.who('Юдн О. С.'), 'down', 'down');
		expect((await ended).code).toBe(2);
		expect(await responsible()).toBeNull();
	});

	it('is told, not asked about, where nothing is to be asked', async () => {
		await at('claims people add "Юдин О. С."');
		const { said, code } = await scene.line('claims assign 1 --to "Юдн О. С." --yes');
		expect(code).toBe(0);
		expect(
			said
				.map(({ text }) => text)
				.join('')
				.replace(/\s+/g, ' '),
		).toContain('Похожие имена: Юдин О. С.');
	});

	it('with a surname of two people', async () => {
		await at('claims people add "Юдин О. С."', 'claims people add "Юдин П. П."');
		const ended = scene.line('claims --lang en assign 1 --to Юдин');
		await answer(english.which('Юдин'), 'down');
		expect((await ended).code).toBe(0);
		expect(await responsible()).toBe('Юдин П. П.');
	});
});

it('an answer in a form is asked about at once, and may be typed again', async () => {
	await at('claims people add "Юдин О. С."');
	const ended = scene.line('claims take 1 --measure "Осмотреть | 7.10"');
	await answer(guide.questions.responsible, typed('Юдн О. С.'));
	await answer(people.who('Юдн О. С.'), 'left');
	// What was typed stands on the line, to be edited.
	await answer(guide.questions.responsible, 'ctrl-u', typed('Кузнецов'));
	await answer(people.who('Кузнецов'));
	await answer(ru.questions.save);
	expect((await ended).code).toBe(0);
	expect(await responsible()).toBe('Кузнецов');
});

describe('while nobody is known', () => {
	async function empty(): Promise<void> {
		scene = new Scene();
		for (const line of ['claims init --yes --office Фирма --regulation firma', CLAIM]) expect((await scene.line(line)).code, line).toBe(0);
		scene.set('terminal', '80');
		scene.set('keyboard');
	}

	it.each(['да', '12', 'склад'])('a word that is no name is asked about once: %s', async (word) => {
		await empty();
		const ended = scene.line('claims take 1 --measure "Осмотреть | 7.10"');
		await answer(guide.questions.responsible, typed(word));
		await answer(people.who(word), 'left');
		await answer(guide.questions.responsible, 'ctrl-u', typed('Орлова'));
		await answer(ru.questions.save);
		expect((await ended).code).toBe(0);
		expect(await responsible()).toBe('Орлова');
	});

	it('a slip in the own name is asked about, in an option, too', async () => {
		await empty();
		const ended = scene.line('claims assign 1 --to "Ежва Т. Л." --actor "Ежова Т. Л."');
		await answer(people.who('Ежва Т. Л.'));
		expect((await ended).code).toBe(0);
		expect(await responsible()).toBe('Ежова Т. Л.');
	});

	it('a script is asked nothing', async () => {
		await empty();
		expect((await scene.line('claims assign 1 --to да --yes')).code).toBe(0);
		expect(await responsible()).toBe('да');
	});
});
