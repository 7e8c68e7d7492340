/** Who handles what, and who stands in for whom. */

import { describe, expect, it } from 'vitest';
import { samePerson } from '../../src/domain/people/person.ts';
import { type Absence, absenceOn, presentOn, type Route, routed } from '../../src/domain/people/routing.ts';
import { on } from './office.ts';

const routes: readonly Route[] = [
	{ subject: 'касса', responsible: 'Юдин О. С.' },
	{ subject: 'Касса на Мира, 5', responsible: 'Ларионова М. С.' },
	{ subject: 'приёмный пункт', responsible: 'Сафин Р. И.' },
	{ subject: 'пункт', responsible: 'Гайдук Е. Н.' },
];

describe('the routing table', () => {
	it.each([
		['касса', 'Юдин О. С.'],
		['КАССА', 'Юдин О. С.'],
		['старшая касса у входа', 'Юдин О. С.'],
		['касса на мира, 5', 'Ларионова М. С.'],
		['касса  на   Мира, 5, вечером', 'Ларионова М. С.'],
		['касса на Мира, 7', 'Юдин О. С.'],
		['приемный пункт', 'Сафин Р. И.'],
		['Приёмный пункт № 2', 'Сафин Р. И.'],
		['прие\u0308мный пункт', 'Сафин Р. И.'],
		['торговый пункт', 'Гайдук Е. Н.'],
	])('«%s» goes to %s: the longest row that is part of it', (subject, responsible) => {
		expect(routed(subject, routes)).toBe(responsible);
		expect(routed(subject, routes.toReversed())).toBe(responsible);
	});

	it.each([null, '', 'склад', 'кас', 'сса на'])('nothing matches %j', (subject) => {
		expect(routed(subject, routes)).toBeUndefined();
	});

	it('an empty table sends nothing anywhere', () => {
		expect(routed('касса', [])).toBeUndefined();
	});
});

function away(person: string, from: string, until: string, substitute: string): Absence {
	return { person, from: on(from), until: on(until), substitute };
}

describe('who is away', () => {
	const absences = [away('Юдин О. С.', '2026-10-12', '2026-10-16', 'Сафин Р. И.')];

	it.each([
		['2026-10-11', 'Юдин О. С.'],
		['2026-10-12', 'Сафин Р. И.'],
		['2026-10-14', 'Сафин Р. И.'],
		['2026-10-16', 'Сафин Р. И.'],
		['2026-10-17', 'Юдин О. С.'],
	])('on %s it is done by %s: both days are included', (day, person) => {
		expect(presentOn('Юдин О. С.', on(day), absences, samePerson)).toBe(person);
	});

	it.each(['юдин о.с.', 'О. С. Юдин', 'ЮДИН О С'])('however the name is spelled: %s', (person) => {
		expect(presentOn(person, on('2026-10-14'), absences, samePerson)).toBe('Сафин Р. И.');
	});

	it('is nobody who is not named', () => {
		expect(absenceOn('Юдина О. С.', on('2026-10-14'), absences, samePerson)).toBeUndefined();
		expect(presentOn('Ежова Т. Л.', on('2026-10-14'), absences, samePerson)).toBe('Ежова Т. Л.');
	});

	it('what was said last holds', () => {
		const again = [...absences, away('Юдин О. С.', '2026-10-14', '2026-10-20', 'Ежова Т. Л.')];
		expect(presentOn('Юдин О. С.', on('2026-10-13'), again, samePerson)).toBe('Сафин Р. И.');
		expect(presentOn('Юдин О. С.', on('2026-10-14'), again, samePerson)).toBe('Ежова Т. Л.');
	});

	it('the substitute of a substitute stands in', () => {
		const chain = [...absences, away('Сафин Р. И.', '2026-10-14', '2026-10-14', 'Ежова Т. Л.')];
		expect(presentOn('Юдин О. С.', on('2026-10-13'), chain, samePerson)).toBe('Сафин Р. И.');
		expect(presentOn('Юдин О. С.', on('2026-10-14'), chain, samePerson)).toBe('Ежова Т. Л.');
	});

	it.each([[['Юдин О. С.', 'Сафин Р. И.']], [['Юдин О. С.', 'Сафин Р. И.', 'Ежова Т. Л.']]])(
		'round in a ring it stays with whom it was: %s',
		(ring) => {
			const all = ring.map((person, at) => away(person, '2026-10-12', '2026-10-16', ring[(at + 1) % ring.length] ?? ''));
			for (const person of ring) expect(presentOn(person, on('2026-10-13'), all, samePerson)).toBe(person);
		},
	);

	it('so it does where the way leads into a ring', () => {
		const all = [
			away('Юдин О. С.', '2026-10-12', '2026-10-16', 'Сафин Р. И.'),
			away('Сафин Р. И.', '2026-10-12', '2026-10-16', 'Ежова Т. Л.'),
			away('Ежова Т. Л.', '2026-10-12', '2026-10-16', 'Сафин Р. И.'),
		];
		expect(presentOn('Юдин О. С.', on('2026-10-13'), all, samePerson)).toBe('Юдин О. С.');
	});
});
