/** Nouns after numbers. Intl knows the rule too, at a price that no start of a command should pay. */

import { describe, expect, it } from 'vitest';
import { pluralEn, pluralRu } from '../../src/text/plural.ts';
import { fc } from '../property.ts';

const DAYS = ['день', 'дня', 'дней'] as const;

describe('in Russian', () => {
	it.each([
		[0, 'дней'],
		[1, 'день'],
		[2, 'дня'],
		[4, 'дня'],
		[5, 'дней'],
		[10, 'дней'],
		[11, 'дней'],
		[12, 'дней'],
		[14, 'дней'],
		[15, 'дней'],
		[20, 'дней'],
		[21, 'день'],
		[22, 'дня'],
		[25, 'дней'],
		[100, 'дней'],
		[101, 'день'],
		[102, 'дня'],
		[111, 'дней'],
		[112, 'дней'],
		[121, 'день'],
		[1011, 'дней'],
		[1_000_001, 'день'],
		[-1, 'день'],
		[-3, 'дня'],
	])('%i %s', (count, form) => {
		expect(pluralRu(count, DAYS)).toBe(form);
	});

	it('is what Unicode says, for every number', () => {
		const rules = new Intl.PluralRules('ru');
		const forms: Readonly<Record<string, string>> = { one: 'день', few: 'дня', many: 'дней' };
		fc.assert(
			fc.property(fc.oneof(fc.nat(300), fc.maxSafeInteger()), (count) => {
				expect(pluralRu(count, DAYS)).toBe(forms[rules.select(Math.abs(count))]);
			}),
		);
	});
});

it('in English one is one, whatever its sign', () => {
	fc.assert(
		fc.property(fc.integer(), (count) => {
			expect(pluralEn(count, 'day', 'days')).toBe(Math.abs(count) === 1 ? 'day' : 'days');
		}),
	);
});
