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
const QUESTIONS = [q.office, q.zone, q.language, q.profile, q.incoming, q.firstIncoming, q.firstOutgoing, q.controller];

/** Answers every question: what is not said, by Enter. */
async function answerAll(said: Readonly<Record<string, readonly Stroke[]>> = {}, questions: readonly string[] = QUESTIONS): Promise<void> {
	for (const question of questions) await answer(question, ...(said[question] ?? []));
}

describe('a new journal by questions', () => {
	it('takes a name and Enter seven times', async () => {
		const asked = askJournal(await deskIn('ru'), {}, defaults);
		await answerAll({ [q.office]: [typed('ООО «Ромашка»')] });
		expect(await asked).toEqual({ ...defaults, office: 'ООО «Ромашка»' });
		expect(await questionsPut(QUESTIONS)).toEqual(QUESTIONS);
	});

	it('shows what Enter means', async () => {
		const asked = askJournal(await deskIn('ru'), {}, defaults);
		await answer(q.office, typed('Фирма'));
		await answer(`${q.zone} (Europe/Moscow)`);
		await seen('❯ русский');
		await answer(q.language);
		await seen(`❯ ${ru.names.officeProfile.model}`);
		await answer(q.profile);
		await answer(`${q.incoming} (ПР-{год}-{номер:4})`);
		await answer(`${q.firstIncoming} (1)`);
		await answer(`${q.firstOutgoing} (1)`);
		await answer(q.controller);
		await asked;
	});

	it('takes every answer as it was given', async () => {
		const asked = askJournal(await deskIn('ru'), {}, defaults);
		await answerAll({
			[q.office]: [typed('  Фирма  ')],
			[q.zone]: [typed('Asia/Omsk')],
			[q.language]: ['down'],
			[q.profile]: ['down', 'down'],
			[q.incoming]: [typed('{номер}/{гг}')],
			[q.firstIncoming]: [typed('124')],
			[q.firstOutgoing]: [typed('57')],
			[q.controller]: [typed('Ежова Т. Л.')],
		});
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
		await answer(q.office, typed('Фирма'));
		await seen(q.zone);
		press(typed('МСК+3'));
		await seen('→ Asia/Omsk');
		press('enter');
		await answer(q.language);
		await answer(q.profile);
		await seen('→ номера будут ПР-2026-0001, ПР-2026-0002…');
		press(typed('Ж-{номер}/{гг}'));
		await seen('→ номера будут Ж-1/26, Ж-2/26…');
		press('enter');
		for (const question of [q.firstIncoming, q.firstOutgoing, q.controller]) await answer(question);
		expect(await asked).toMatchObject({ zone: 'Asia/Omsk', incomingTemplate: 'Ж-{номер}/{гг}' });
	});

	it('goes back to any question, and keeps what was answered', async () => {
		const kept: unknown[] = [];
		const asked = askJournal(await deskIn('ru'), {}, defaults, (answers) => kept.push(answers));
		await answer(q.office, typed('Фирма'));
		await answer(q.zone, typed('Омск'));
		await answer(q.language, 'down');
		await answer(q.profile, typed('<'));
		await seen('❯ английский');
		press('left');
		await answer(`${q.zone} Asia/Omsk`, 'ctrl-u', typed('<'));
		await answer(`${q.office} Фирма`, typed(' и сыновья'));
		await answerAll({}, QUESTIONS.slice(1));
		expect(await asked).toMatchObject({ office: 'Фирма и сыновья', zone: 'Asia/Omsk', language: 'en' });
		expect(kept[0]).toEqual({ office: 'Фирма' });
		expect(kept[1]).toEqual({ office: 'Фирма', zone: 'Asia/Omsk' });
	});

	it('one of the profiles can be chosen', async () => {
		const asked = askJournal(await deskIn('ru'), {}, defaults);
		await answerAll({ [q.office]: [typed('Фирма')], [q.profile]: ['down'] });
		expect((await asked).officeProfile).toBe('shop');
	});

	it('refuses a wrong time zone at the prompt, and takes the right one', async () => {
		const asked = askJournal(await deskIn('ru'), {}, defaults);
		await answer(q.office, typed('Фирма'));
		await answer(q.zone, typed('Атлантида'));
		await seen(`> ${q.zone}: «Атлантида» — нет такого часового пояса. Пишите, например`);
		press('ctrl-u', typed('Asia/Omsk'));
		await answerAll({}, QUESTIONS.slice(1));
		expect((await asked).zone).toBe('Asia/Omsk');
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
		await answerAll({ [q.office]: [typed('Фирма')] }, QUESTIONS.slice(0, QUESTIONS.indexOf(question)));
		await answer(question, typed(text));
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
		expect((await asked).office).toBe('Фирма');
		expect(await everShown()).not.toContain('You must');
	});

	it('asks nothing that flags gave', async () => {
		const given: Partial<Chosen> = { office: 'Фирма', zone: 'Asia/Omsk', language: 'ru', regulations: ['firma'], firstIncoming: 7 };
		const asked = askJournal(await deskIn('ru'), given, defaults);
		const rest = [q.incoming, q.firstOutgoing, q.controller];
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
		await answerAll({ [q.language]: ['down', 'up'], [q.profile]: ['down', 'up'] });
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
		await answer(e.zone, typed('Atlantis'));
		await seen(`> ${e.zone}: `);
		press('ctrl-u', typed('Europe/Moscow'));
		await answer(e.zone);
		await seen('↑↓ choose • ⏎ continue');
		for (const question of [e.language, e.profile, e.incoming, e.firstIncoming, e.firstOutgoing, e.controller]) await answer(question);
		expect((await asked).language).toBe('en');
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
