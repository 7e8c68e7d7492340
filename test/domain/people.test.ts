/** The list of people: one reading of every spelling, nobody joined by chance. */

import { describe, expect, it } from 'vitest';
import { learned, newPerson, People, type Person } from '../../src/domain/people/people.ts';
import { fc } from '../property.ts';

const people = (...names: readonly string[]): People => new People(names.map((name, index) => newPerson(index + 1, name)));

function meant(list: People, written: string): string | readonly string[] {
	const reading = list.read(written);
	return reading.is === 'one' ? reading.person.name : (reading.is === 'several' ? reading.people : reading.near).map(({ name }) => name);
}

describe('a name means', () => {
	it.each([
		[['Юдин О. С.', 'Сафин Р. И.'], 'юдин', 'Юдин О. С.'],
		[['Юдин О. С.', 'Сафин Р. И.'], 'О.С. Юдин', 'Юдин О. С.'],
		[['Юдин О. С.', 'Юдин П. П.'], 'Юдин О', 'Юдин О. С.'],
		[['Ёлкина А. Б.'], 'елкина а б', 'Ёлкина А. Б.'],
	])('of %j by %s one person', (names, written, expected) => {
		const list = people(...names);
		expect(list.read(written).is).toBe('one');
		expect(meant(list, written)).toBe(expected);
	});

	it('several people by a surname that they share', () => {
		const list = people('Иванов И. И.', 'Иванов П. П.', 'Петров А. А.');
		expect(list.read('Иванов').is).toBe('several');
		expect(meant(list, 'Иванов')).toEqual(['Иванов И. И.', 'Иванов П. П.']);
	});

	it.each([
		['Юдн О. С.', ['Юдин О. С.']],
		['Юдина О. С.', ['Юдин О. С.']],
		['Юдин Ж. Ж.', ['Юдин О. С.']],
		['Кузнецов', []],
	])('nobody by %s, and tells who may be meant', (written, near) => {
		const list = people('Юдин О. С.', 'Сафин Р. И.');
		expect(list.read(written).is).toBe('nobody');
		expect(meant(list, written)).toEqual(near);
	});

	it('the likest first of those who may be meant', () => {
		expect(meant(people('Юдин П. П.', 'Юдин О. С.'), 'Юдн О. С.')).toEqual(['Юдин О. С.', 'Юдин П. П.']);
	});

	it('somebody who is here rather than one who left', () => {
		const left: Person = { ...newPerson(1, 'Иванов И. И.'), leftOn: '2026-01-01' as Person['leftOn'] };
		const list = new People([left, newPerson(2, 'Иванов П. П.')]);
		expect(meant(list, 'Иванов')).toBe('Иванов П. П.');
		expect(meant(list, 'Иванов И.')).toBe('Иванов И. И.');
	});

	it('a recorded spelling stays that of the person for whom it was used', () => {
		const list = new People([{ ...newPerson(1, 'Юдин О. С.'), spellings: ['Юдин'] }, newPerson(2, 'Юдин П. П.')]);
		expect(list.read('Юдин').is).toBe('several');
		expect(list.nameOf('ЮДИН')).toBe('Юдин О. С.');
	});

	it('joined spellings are one person, and nobody else is', () => {
		const list = new People([{ ...newPerson(1, 'Петрова А. А.'), spellings: ['Иванова А. А.'] }, newPerson(2, 'Иванов А. А.')]);
		expect(list.same('Иванова Анна Андреевна', 'Петрова А.')).toBe(true);
		expect(list.same('Иванов А. А.', 'Петрова А. А.')).toBe(false);
	});
});

describe('what is sought', () => {
	const list = new People([
		{ ...newPerson(1, 'Юдин О. С.'), spellings: ['Юдин'] },
		newPerson(2, 'Юдин П. П.'),
		newPerson(3, 'Юдинцев А. А.'),
	]);
	it.each([
		['Юдин О. С.', ['Юдин', 'Юдин О. С.', 'О.С. ЮДИН']],
		['Юдин', ['Юдин', 'Юдин О. С.', 'О.С. ЮДИН', 'Юдин П.П.']],
		['Юдин П.', ['Юдин П.П.']],
		['юди', ['Юдин', 'Юдин О. С.', 'О.С. ЮДИН', 'Юдин П.П.', 'Юдинцев А. А.']],
	])('%s finds %j', (typed, expected) => {
		const recorded = ['Юдин', 'Юдин О. С.', 'О.С. ЮДИН', 'Юдин П.П.', 'Юдинцев А. А.'];
		expect(recorded.filter(list.finder(typed))).toEqual(expected);
	});
});

describe('names of older entries', () => {
	it('are people without a place on the list, the spelling that says most', () => {
		const list = new People([newPerson(1, 'Сафин Р. И.')], ['Юдин', 'Сафин', 'Юдин О.С.', 'Юдин О. С.']);
		expect(list.list.map(({ id, name }) => [id > 0, name])).toEqual([
			[true, 'Сафин Р. И.'],
			[false, 'Юдин О. С.'],
		]);
	});

	it('get one where they are used', () => {
		expect(learned([], ['Юдин О. С.'], ['Юдин'], () => true).set).toEqual([newPerson(1, 'Юдин О. С.')]);
	});
});

describe('the list learns', () => {
	it('a person, a fuller spelling in the place of a bare surname, and nothing of a spelling that says no more', () => {
		const first = learned([], [], ['Юдин'], () => true).set;
		expect(first).toEqual([newPerson(1, 'Юдин')]);
		const second = learned(first, [], ['Юдин О. С.'], () => true).set;
		expect(second).toEqual([{ ...newPerson(1, 'Юдин О. С.'), spellings: ['Юдин'] }]);
		expect(learned(second, [], ['юдин о.с.', 'О. Юдин'], () => true).set).toEqual([]);
		const namesake = learned(second, [], ['Юдин П. П.'], () => true).set;
		expect(namesake).toEqual([newPerson(2, 'Юдин П. П.')]);
		expect(learned([...second, ...namesake], [], ['Юдин'], () => true).set).toEqual([]);
	});

	it('nothing of a name that is no person’s', () => {
		expect(learned([], [], ['склад'], () => false).set).toEqual([]);
	});
});

/** Surnames that are no given names, apart by more than an ending. */
const surname = fc.constantFrom('Юдин', 'Ёжикова', 'Сафин', 'Семёнов-Тян', 'Гайдук', 'Щербакова', 'Ли', 'Крюков');
const given = fc.constantFrom('Олег', 'Пётр', 'Анна', 'Семён', 'Роман', 'Фёдор');
const patronymic = fc.constantFrom('Сергеевич', 'Петровна', 'Ильич', 'Андреевна');
const fullName = fc.record({ surname, given, patronymic });
type FullName = typeof fullName extends fc.Arbitrary<infer T> ? T : never;

/** A way to write the name: in this order, with initials or in full, these spaces, dots, case and ё. */
const manner = fc.record({
	surnameFirst: fc.boolean(),
	parts: fc.constantFrom('initials', 'initial', 'given', 'full'),
	space: fc.constantFrom(' ', '\u00a0', '  ', '\u202f'),
	dots: fc.constantFrom('. ', '.', ' '),
	letterCase: fc.constantFrom('as it is', 'upper', 'lower'),
	yo: fc.boolean(),
	softHyphen: fc.boolean(),
});
type Manner = typeof manner extends fc.Arbitrary<infer T> ? T : never;

function written(name: FullName, how: Manner): string {
	const initials = [name.given[0] ?? '', name.patronymic[0] ?? ''];
	const own = {
		initials: initials
			.map((letter) => letter + how.dots)
			.join('')
			.trim(),
		initial: `${initials[0]}${how.dots}`.trim(),
		given: name.given,
		full: `${name.given}${how.space}${name.patronymic}`,
	}[how.parts];
	let text = how.surnameFirst ? `${name.surname}${how.space}${own}` : `${own}${how.space}${name.surname}`;
	if (how.letterCase !== 'as it is') text = how.letterCase === 'upper' ? text.toUpperCase() : text.toLowerCase();
	if (!how.yo) text = text.replaceAll('ё', 'е').replaceAll('Ё', 'Е');
	return how.softHyphen ? `${text.slice(0, 1)}\u00ad${text.slice(1)}` : text;
}

describe('of generated names', () => {
	it('every spelling reads as its person', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fullName, { selector: ({ surname: one }) => one, minLength: 1, maxLength: 8 }), manner, (names, how) => {
				const list = people(...names.map((name) => `${name.surname} ${name.given} ${name.patronymic}`));
				for (const name of names) expect(meant(list, written(name, how))).toBe(`${name.surname} ${name.given} ${name.patronymic}`);
			}),
		);
	});

	it('two different people never become one by themselves, in whatever order and spelling they come', () => {
		const spelt = fc.record({ name: fullName, how: manner });
		fc.assert(
			fc.property(fc.array(spelt, { minLength: 2, maxLength: 12 }), (uses) => {
				// A given name or two initials tell namesakes apart; one initial may not.
				const full = uses.filter(({ how }) => how.parts === 'full' || how.parts === 'initials');
				let list: readonly Person[] = [];
				for (const { name, how } of full) {
					const changed = learned(list, [], [written(name, how)], () => true).set;
					list = [...list.filter(({ id }) => !changed.some((person) => person.id === id)), ...changed];
				}
				const all = new People(list);
				for (const one of full)
					for (const other of full) {
						const differ =
							one.name.surname !== other.name.surname ||
							one.name.given[0] !== other.name.given[0] ||
							one.name.patronymic[0] !== other.name.patronymic[0];
						if (differ) expect(all.same(written(one.name, one.how), written(other.name, other.how))).toBe(false);
					}
			}),
		);
	});
});
