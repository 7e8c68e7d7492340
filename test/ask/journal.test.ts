/** The questions of `init`. */

// Before anything that asks.
import './screen.ts';
import { screen } from '@inquirer/testing/vitest';
import { describe, expect, it } from 'vitest';
import { askJournal, type Chosen, type JournalDefaults } from '../../src/ask/journal.ts';
import { Interrupted } from '../../src/interruption.ts';
import { words as en } from '../../src/text/en/index.ts';
import { words as ru } from '../../src/text/ru/index.ts';
import { Scene } from '../cli/harness.ts';
import { answer, deskIn, everShown, press, questionsPut, type Stroke, seen, typed } from './person.ts';

const defaults: JournalDefaults = {
	zone: 'Europe/Moscow',
	language: 'ru',
	officeProfile: 'model',
	incomingTemplate: 'ПР-{год}-{номер:4}',
	outgoingTemplate: '{number}',
	firstIncoming: 1,
	firstOutgoing: 1,
	controller: null,
};

const q = ru.questions;

/** In the order in which they are put. */
const QUESTIONS = [q.office, q.profile, q.controller, q.makeJournal];

/** What is assumed, and can be corrected at the end. */
const ASSUMED = [q.zone, q.language, q.incoming, q.firstIncoming, q.firstOutgoing];

/** From the last question to that of what was assumed. */
async function correct(question: string, language = ru): Promise<void> {
	await answer(language.questions.makeJournal, typed(language.questions.correct));
	await answer(language.questions.whatToCorrect, typed(question.replace(/ \(.*/, '')));
}

/** Answers every question: what is not said, by Enter. */
async function answerAll(said: Readonly<Record<string, readonly Stroke[]>> = {}, questions: readonly string[] = QUESTIONS): Promise<void> {
	for (const question of questions) await answer(question, ...(said[question] ?? []));
}

describe('a new journal by questions', () => {
	it('takes a name and Enter three times', async () => {
		const asked = askJournal(await deskIn('ru'), {}, defaults);
		await answerAll({ [q.office]: [typed('ООО «Ромашка»')] });
		expect(await asked).toEqual({ ...defaults, office: 'ООО «Ромашка»' });
		expect(await questionsPut(QUESTIONS)).toEqual(QUESTIONS);
	});

	it('shows what was assumed, with the time of the zone and the numbers, before the journal is made', async () => {
		const asked = askJournal(await deskIn('ru'), {}, defaults);
		await answer(q.office, typed('Фирма'));
		await seen(`❯ ${ru.names.officeProfile.model}`);
		await answer(q.profile);
		await answer(q.controller);
		await answer(q.makeJournal);
		expect(await asked).toEqual({ ...defaults, office: 'Фирма' });
	});

	it('takes every answer as it was given, each that was assumed corrected at the end', async () => {
		const asked = askJournal(await deskIn('ru'), {}, defaults);
		await answer(q.office, typed('  Фирма  '));
		await answer(q.profile, 'down', 'down');
		await answer(q.controller, typed('Ежова Т. Л.'));
		for (const [question, ...strokes] of [
			[q.zone, typed('Asia/Omsk')],
			[q.language, 'down'],
			[q.incoming, typed('{номер}/{гг}')],
			[q.firstIncoming, typed('124')],
			[q.firstOutgoing, typed('57')],
		] as const) {
			await correct(question);
			await answer(question, 'ctrl-u', ...strokes);
		}
		await answer(q.makeJournal);
		expect(await asked).toEqual({
			office: 'Фирма',
			zone: 'Asia/Omsk',
			language: 'en',
			officeProfile: 'housing',
			incomingTemplate: '{номер}/{гг}',
			outgoingTemplate: '{number}',
			firstIncoming: 124,
			firstOutgoing: 57,
			controller: 'Ежова Т. Л.',
		});
	});

	it('shows which zone a city is in, and which numbers a template gives', async () => {
		const asked = askJournal(await deskIn('ru'), {}, defaults);
		await answerAll({ [q.office]: [typed('Фирма')] }, QUESTIONS.slice(0, 3));
		await correct(q.zone);
		await seen(`? ${q.zone}`);
		press('ctrl-u', typed('МСК+3'));
		await seen('→ Asia/Omsk');
		press('enter');
		await correct(q.incoming);
		await seen('→ номера будут ПР-2026-0001, ПР-2026-0002…');
		press('ctrl-u', typed('Ж-{номер}/{гг}'));
		await seen('→ номера будут Ж-1/26, Ж-2/26…');
		press('enter');
		await answer(q.makeJournal);
		expect(await asked).toMatchObject({ zone: 'Asia/Omsk', incomingTemplate: 'Ж-{номер}/{гг}' });
	});

	it('«нет» makes no journal', async () => {
		const asked = askJournal(await deskIn('ru'), {}, defaults);
		await answerAll({ [q.office]: [typed('Фирма')], [q.makeJournal]: [typed('нет')] });
		expect(await asked).toBeUndefined();
	});

	it('goes back to any question, and keeps what was answered', async () => {
		const kept: unknown[] = [];
		const asked = askJournal(await deskIn('ru'), {}, defaults, ({ answers }) => kept.push(answers));
		await answer(q.office, typed('Фирма'));
		await answer(q.profile, 'down');
		await answer(q.controller, typed('<'));
		await seen(`❯ ${ru.names.officeProfile.shop}`);
		press('left');
		await answer(`${q.office} Фирма`, typed(' и сыновья'));
		await answerAll({}, QUESTIONS.slice(1));
		expect(await asked).toMatchObject({ office: 'Фирма и сыновья', officeProfile: 'shop' });
		expect(kept[0]).toEqual({ office: 'Фирма' });
		expect(kept[1]).toEqual({ office: 'Фирма', officeProfile: 'shop' });
	});

	it('one of the profiles can be chosen', async () => {
		const asked = askJournal(await deskIn('ru'), {}, defaults);
		await answerAll({ [q.office]: [typed('Фирма')], [q.profile]: ['down'] });
		expect((await asked)?.officeProfile).toBe('shop');
	});

	it('refuses a wrong time zone at the prompt, and takes the right one', async () => {
		const asked = askJournal(await deskIn('ru'), {}, defaults);
		await answerAll({ [q.office]: [typed('Фирма')] }, QUESTIONS.slice(0, 3));
		await correct(q.zone);
		await answer(q.zone, 'ctrl-u', typed('Атлантида'));
		await seen(`> ${q.zone}: «Атлантида» — нет такого часового пояса. Пишите, например`);
		press('ctrl-u', typed('Asia/Omsk'), 'enter');
		await answer(q.makeJournal);
		expect((await asked)?.zone).toBe('Asia/Omsk');
	});

	it.each([
		['--пояс', q.zone, 'Атлантида'],
		['--входящий', q.incoming, 'ПР-{год}'],
		['--входящий', q.incoming, 'ПР-{номер}'],
		['--первый-входящий', q.firstIncoming, 'сто'],
		['--первый-входящий', q.firstIncoming, '0'],
		['--первый-исходящий', q.firstOutgoing, '-1'],
		['--организация', q.office, '   '],
		['--контролёр', q.controller, 'а'.repeat(501)],
	])('says of a wrong answer what the flag says: %s %j', async (flag, question, text) => {
		const scene = new Scene();
		const { said, code } = await scene.claims(['init', '--организация', 'Фирма', '--yes', `${flag}=${text}`].filter(unless(flag)));
		scene.end();
		expect(code).toBe(2);
		const [sentence = ''] = said.map((one) => one.text.trim());
		expect(sentence.startsWith(`${flag}: `)).toBe(true);

		const asked = askJournal(await deskIn('ru'), {}, defaults);
		const ended = expect(asked).rejects.toBeInstanceOf(Interrupted);
		const isAssumed = ASSUMED.includes(question);
		await answerAll({ [q.office]: [typed('Фирма')] }, QUESTIONS.slice(0, isAssumed ? 3 : QUESTIONS.indexOf(question)));
		if (isAssumed) await correct(question);
		await answer(question, 'ctrl-u', typed(text));
		await seen(`> ${question}${sentence.slice(flag.length)}`);
		press('ctrl-c');
		await ended;
	});

	it('the name of the office may not be empty', async () => {
		const asked = askJournal(await deskIn('ru'), {}, defaults);
		await answer(q.office);
		await seen(`> ${q.office}: пусто. Напишите хотя бы слово.`);
		press(typed('Фирма'));
		await answerAll();
		expect((await asked)?.office).toBe('Фирма');
		expect(await everShown()).not.toContain('You must');
	});

	it('asks nothing that flags gave', async () => {
		const given: Partial<Chosen> = { office: 'Фирма', zone: 'Asia/Omsk', language: 'ru', regulations: ['firma'], firstIncoming: 7 };
		const asked = askJournal(await deskIn('ru'), given, defaults);
		const rest = [q.controller, q.makeJournal];
		await answerAll({}, rest);
		const { officeProfile, ...usual } = defaults;
		expect(await asked).toEqual({ ...usual, ...given });
		expect(await questionsPut(QUESTIONS)).toEqual(rest);
	});

	it('asks nothing at all where flags gave all', async () => {
		const given: Chosen = { ...defaults, office: 'Фирма', controller: 'Ежова' };
		expect(await askJournal(await deskIn('ru'), given, defaults)).toEqual(given);
		expect(await everShown()).toBe('');
	});

	it('is in Russian to the last word', async () => {
		const asked = askJournal(await deskIn('ru'), {}, defaults);
		await answer(q.office);
		await seen('Напишите хотя бы слово');
		press(typed('Фирма'));
		await answerAll({ [q.profile]: ['down', 'up'] }, QUESTIONS.slice(0, 3));
		await correct(q.language);
		await answer(q.language);
		await answer(q.makeJournal);
		await asked;
		expect((await everShown()).replaceAll('Europe/Moscow', '')).not.toMatch(/[A-Za-z]/);
	});

	it('is in English to the last word', async () => {
		const e = en.questions;
		const asked = askJournal(await deskIn('en'), {}, { ...defaults, language: 'en', incomingTemplate: 'CL-{year}-{number:4}' });
		await answer(e.office);
		await seen(`> ${e.office}: `);
		press(typed('Firm'));
		await answer(e.office);
		await seen('↑↓ choose • ⏎ continue');
		for (const question of [e.profile, e.controller]) await answer(question);
		await correct(e.zone, en);
		await answer(e.zone, 'ctrl-u', typed('Atlantis'));
		await seen(`> ${e.zone}: `);
		press('ctrl-u', typed('Europe/Moscow'));
		await answer(e.zone);
		await answer(e.makeJournal);
		expect((await asked)?.language).toBe('en');
		const shown = await everShown();
		expect(shown).not.toMatch(/[А-Яа-яЁё]/);
		expect(shown).not.toMatch(/press enter|navigate|You must provide|Invalid input/i);
	});

	it.each(QUESTIONS)('Ctrl-C at «%s» is an interruption', async (question) => {
		const asked = askJournal(await deskIn('ru'), {}, defaults);
		const ended = expect(asked).rejects.toBeInstanceOf(Interrupted);
		await answerAll({ [q.office]: [typed('Фирма')] }, QUESTIONS.slice(0, QUESTIONS.indexOf(question)));
		await seen(question);
		press('ctrl-c');
		await ended;
		expect(screen.getScreen()).toContain(question);
	});
});

/** A flag may be given once: the one under test is given last, so the first of its name goes. */
function unless(flag: string): (word: string, at: number) => boolean {
	return (word, at) => flag !== '--организация' || (word !== '--организация' && at !== 2);
}
