/** Numbers of claims: templates, how a number is written, and how a person names a claim. */

import { describe, expect, it } from 'vitest';
import { numberBy, numberMentioned, parseClaimName, templateFault, withPlaces, writeNumber } from '../../src/domain/number.ts';
import { fc } from '../property.ts';

describe('a template', () => {
	it.each([
		'ПР-{year}-{number:4}',
		'{year}/{number}',
		'{number}/{yy}',
		'ПР-{год}-{номер:4}',
		'{номер}-{гг}',
		'Вх. № {number:3} от {year} г.',
		'{number}{year}',
	])('for incoming numbers may be %s', (template) => {
		expect(templateFault(template, 'incoming')).toBeUndefined();
	});

	it('for outgoing numbers needs no year', () => {
		expect(templateFault('{number}', 'outgoing')).toBeUndefined();
		expect(templateFault('исх. {номер:3}', 'outgoing')).toBeUndefined();
	});

	it.each([
		['{number}', 'noYear'],
		['ПР-{номер:4}', 'noYear'],
		['ПР-{year}', 'noNumber'],
		['', 'noNumber'],
		['{year}-{number}-{number}', 'noNumber'],
		['{number}-{номер}-{year}', 'noNumber'],
		['{year}-{number:0}', 'unknownPlaceholder'],
		['{year}-{number:10}', 'unknownPlaceholder'],
		['{year}-{number:}', 'unknownPlaceholder'],
		['{year}-{num}', 'unknownPlaceholder'],
		['{Year}-{number}', 'unknownPlaceholder'],
		['{year}-{number', 'unknownPlaceholder'],
		['{year}-{number}}', 'unknownPlaceholder'],
		['{{year}}-{number}', 'unknownPlaceholder'],
		[`{year}-{number}-${'x'.repeat(50)}`, 'tooLong'],
	])('for incoming numbers may not be %j: %s', (template, fault) => {
		expect(templateFault(template, 'incoming')).toBe(fault);
	});
});

describe('a number', () => {
	it.each([
		['ПР-{year}-{number:4}', 2026, 12, 'ПР-2026-0012'],
		['ПР-{год}-{номер:4}', 2026, 12, 'ПР-2026-0012'],
		['ПР-{year}-{number:4}', 2026, 12_345, 'ПР-2026-12345'],
		['{number}/{yy}', 2026, 7, '7/26'],
		['{номер}/{гг}', 2005, 7, '7/05'],
		['{number:1}-{year}', 2026, 7, '7-2026'],
		['{number:9}-{year}', 2026, 7, '000000007-2026'],
		['$&-{year}-{number}-$1', 2026, 7, '$&-2026-7-$1'],
	])('by %s of %i, %i, is %s', (template, year, ordinal, text) => {
		expect(writeNumber(template, year, ordinal)).toBe(text);
	});

	it('is never written twice alike by a template that is allowed', () => {
		const piece = fc.constantFrom('ПР-', '/', '-', '', 'вх. ', '0', '12');
		const number = fc.constantFrom('{number}', '{number:4}', '{номер:2}');
		const year = fc.constantFrom('{year}', '{гг}');
		const template = fc
			.tuple(piece, number, piece, year, piece, fc.boolean())
			.map(([a, one, b, other, c, swapped]) => (swapped ? a + other + b + one + c : a + one + b + other + c));
		const name = fc.tuple(fc.integer({ min: 2001, max: 2099 }), fc.integer({ min: 1, max: 20_000 }));
		fc.assert(
			fc.property(template, name, name, (form, [year1, ordinal1], [year2, ordinal2]) => {
				expect(templateFault(form, 'incoming')).toBeUndefined();
				const same = year1 === year2 && ordinal1 === ordinal2;
				expect(writeNumber(form, year1, ordinal1) === writeNumber(form, year2, ordinal2)).toBe(same);
				expect(numberBy(form, writeNumber(form, year1, ordinal1))).toEqual({ year: year1, ordinal: ordinal1 });
			}),
		);
	});

	it.each([
		['ПР-{год}-{номер:4}', 'ПР-2026-12'],
		['{номер}/{гг}', '0012/26'],
		['{year}/{number}', '2026-12'],
		['({number})-{year}', '12-2026'],
	])('by %s is never %s', (template, text) => {
		expect(numberBy(template, text)).toBeUndefined();
	});
});

describe('a claim is named', () => {
	it.each([
		['12', 12, undefined],
		['0012', 12, undefined],
		[' 12 ', 12, undefined],
		['№ 12', 12, undefined],
		['№12', 12, undefined],
		['N 12', 12, undefined],
		['n12', 12, undefined],
		['#12', 12, undefined],
		['2025/12', 12, 2025],
		['№ 2025/12', 12, 2025],
		['2100/1', 1, 2100],
		['1/2100', 1, 2100],
		['12/2025', 12, 2025],
		['2025/2026', 2026, 2025],
	])('%j: the ordinal %i of the year %s', (raw, ordinal, year) => {
		expect(parseClaimName(raw)).toEqual({ by: 'ordinal', ordinal, year });
	});

	it.each([
		['ПР-2026-0012', 'ПР-2026-0012'],
		[' ПР-2026-0012 ', 'ПР-2026-0012'],
		['№ ПР-2026-0012', 'ПР-2026-0012'],
		['пр-2026-12', 'пр-2026-12'],
		['12/25', '12/25'],
		['0012/26', '0012/26'],
		['26/0012', '26/0012'],
		['N-2026-12', 'N-2026-12'],
		['NB-2026-12', 'NB-2026-12'],
		['N12-26', 'N12-26'],
		['Иванов', 'Иванов'],
		['1234567890', '1234567890'],
	])('%j: a number in full, %s', (raw, text) => {
		expect(parseClaimName(raw)).toEqual({ by: 'text', text });
	});

	it.each(['', '  ', '№', '# '])('%j: not at all', (raw) => {
		expect(parseClaimName(raw)).toBeUndefined();
	});

	it.each([
		'ПР-{year}-{number:4}',
		'{year}/{number}',
		'{number}/{year}',
		'{number:4}/{yy}',
		'{yy}/{number:4}',
		'N{number}-{yy}',
		'NB-{year}-{number}',
	])('by the number that %s writes', (template) => {
		fc.assert(
			fc.property(fc.integer({ min: 2013, max: 2099 }), fc.integer({ min: 1, max: 1999 }), (year, ordinal) => {
				const text = writeNumber(template, year, ordinal);
				expect([
					{ by: 'text', text },
					{ by: 'ordinal', ordinal, year },
				]).toContainEqual(parseClaimName(text));
			}),
		);
	});
});

describe('a number among other words', () => {
	it.each<[string, string, string?]>([
		['вх. № ПР-2026-0012', 'ПР-2026-0012'],
		['вх.12', '12'],
		['Вх № 12', '12'],
		['входящий № 12', '12'],
		['запись 12', '12'],
		['Обращение № 2025/12', '2025/12'],
		['претензия № 12', '12'],
		['No. 12', '12'],
		['No 12', '12'],
		['entry 12', '12'],
		['«ПР-2026-0012»', 'ПР-2026-0012'],
		['(12)', '12'],
		['12.', '12'],
		['ПР-2026-0012,', 'ПР-2026-0012'],
		['№ ПР-2026-0012 от 05.11.2026', 'ПР-2026-0012', '2026-11-05'],
		['12 от 5.1.2026 г.', '12', '2026-01-05'],
		['CL-2026-0012 dated 05.11.2026', 'CL-2026-0012', '2026-11-05'],
		['2026-12', '2026/12'],
		['12-2026', '2026/12'],
		['ПР 2026 0012', 'ПР-2026-0012'],
		['ПР/2026/0012', 'ПР-2026-0012'],
		['Исход-12', 'Исход-12'],
		['запискаX 12', 'запискаX 12'],
		['noon 12', 'noon 12'],
		['12а', '12а'],
	])('%j: %s %s', (raw, number, on) => {
		expect(numberMentioned(raw)).toEqual({ number, on });
	});
});

it('shows the places of a template in either language, and makes the same number', () => {
	const russian = { number: 'номер', year: 'год', yy: 'гг' };
	const english = { number: 'number', year: 'year', yy: 'yy' };
	for (const [one, other] of [
		['CL-{year}-{number:4}', 'CL-{год}-{номер:4}'],
		['{number}/{yy}', '{номер}/{гг}'],
	] as const) {
		expect([withPlaces(one, russian), withPlaces(other, english)]).toEqual([other, one]);
		expect(writeNumber(other, 2026, 7)).toBe(writeNumber(one, 2026, 7));
	}
});
