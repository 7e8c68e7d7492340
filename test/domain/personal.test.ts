/** Which fields of an event hold personal data, and how text is folded to be compared. */

import { describe, expect, it } from 'vitest';
import { register } from '../../src/domain/decide/index.ts';
import { type ClaimEvent, personalFieldsOf } from '../../src/domain/event/event.ts';
import { normalizeText } from '../../src/domain/text/normalizeText.ts';
import { fc } from '../property.ts';
import { entry, eventsOf, office, on } from './office.ts';

describe('personal data', () => {
	it('of a registration are what the client is and says', () => {
		const [registration] = eventsOf(register({ ...entry, demand: 'Вернуть деньги' }, office));
		if (!registration) throw new Error('nothing was registered');
		expect(personalFieldsOf(registration)).toEqual([
			'client',
			'contact',
			'subject',
			'demand',
			'contract',
			'summary',
			'theirNumber',
			'agreedGround',
			'demandKindWords',
			'allowed',
		]);
		// Why somebody was allowed is said only where it had to be.
		for (const field of personalFieldsOf(registration)) expect(Object.hasOwn(registration, field), field).toBe(field !== 'allowed');
	});

	it('are whatever was written freely', () => {
		const list: readonly [ClaimEvent, readonly string[]][] = [
			[{ type: 'termSet', terms: [] }, []],
			[{ type: 'taken', on: on('2026-10-06'), responsible: 'Гайдук' }, ['allowed']],
			[{ type: 'told', on: on('2026-10-06'), form: 'phone' }, []],
			[{ type: 'requestEnded', on: on('2026-10-06'), request: 1, answer: 'Прислал', expired: false }, ['answer']],
			[{ type: 'visaRecorded', on: on('2026-10-06'), visa: 'legal', outcome: 'approved', by: 'Ли', due: null, remark: null }, ['remark']],
			[{ type: 'fulfilled', on: on('2026-10-06'), text: 'Оплачено Ивановой' }, ['text']],
			[{ type: 'noted', on: on('2026-10-06'), text: 'Звонила' }, ['text']],
			[{ type: 'detached', on: on('2026-10-06'), attachment: 1, reason: 'Не тот' }, ['reason']],
			[{ type: 'voided', on: on('2026-10-06'), reason: 'Ошибка' }, ['reason']],
		];
		for (const [event, fields] of list) expect(personalFieldsOf(event)).toEqual(fields);
	});

	it('of a correction are both values where the field is personal, else the reason and the words', () => {
		const corrected = { type: 'corrected', on: on('2026-10-07'), reason: 'Опечатка' } as const;
		expect(personalFieldsOf({ ...corrected, field: 'client', was: 'Иванова', now: 'Петрова' })).toEqual([
			'was',
			'now',
			'reason',
			'demandKindWords',
			'allowed',
		]);
		expect(personalFieldsOf({ ...corrected, field: 'kind', was: 'claim', now: 'inquiry' })).toEqual([
			'reason',
			'demandKindWords',
			'allowed',
		]);
	});
});

describe('folded text', () => {
	it.each([
		['Ёлкина Ирина', 'елкина ирина'],
		['  Гайдук \u00a0 Е.\tН. ', 'гайдук е. н.'],
		['И\u0306од', 'йод'],
		['е\u0308лка', 'елка'],
		['ПРЕТЕНЗИЯ', 'претензия'],
	])('of %j is %j', (text, folded) => {
		expect(normalizeText(text)).toBe(folded);
	});

	it('is folded once and for all', () => {
		const letters = fc.string({ unit: fc.constantFrom('Ё', 'ё', 'Й', 'И\u0306', 'е\u0308', 'a', 'B', ' ', '\u00a0', '\n', 'ß', 'ж') });
		fc.assert(fc.property(letters, (text) => void expect(normalizeText(normalizeText(text))).toBe(normalizeText(text))));
	});
});
