/** The rows of the regulations: every one with its own id and its article, and none that contradicts another. */

import { describe, expect, it } from 'vitest';
import { asDay } from '../../src/domain/day.ts';
import { defaultRegulations, regulations } from '../../src/domain/regulation/index.ts';
import { type Regulation, type Rule, regulationIds } from '../../src/domain/rule.ts';
import { rulesFor } from '../../src/domain/term.ts';

const all = regulationIds.map((id) => regulations[id]);
const rows: readonly Rule[] = all.flatMap(({ rules }) => rules);

describe('every rule', () => {
	it('has an id of its own across all regulations', () => {
		expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
	});

	it.each(all)('of $id is named after its regulation', ({ id, rules }) => {
		expect(rules.filter((rule) => !rule.id.startsWith(`${id}.`))).toEqual([]);
	});

	it.each(rows)('$id says its article: $article', ({ article }) => {
		expect(article).toMatch(/^(?:п|ст)\. ?\d/);
	});

	it.each(rows)('$id has a length', ({ length: { count } }) => {
		expect(Number.isInteger(count) && count > 0).toBe(true);
	});

	it('stands in only for rules of its own regulation', () => {
		for (const { rules } of all) {
			const ids = rules.map(({ id }) => id);
			for (const rule of rules) for (const replaced of rule.insteadOf ?? []) expect(ids).toContain(replaced);
		}
	});
});

it('each regulation is filed under its own id', () => {
	expect(all.map(({ id }) => id)).toEqual([...regulationIds]);
	expect(defaultRegulations).toEqual(['firma', 'consumer']);
});

it.each([
	['firma.inquiry', 3, 'workingDay', 'п. 2.2(1)'],
	['firma.inquiryOnline', 3, 'workingDay', 'п. 3.2.5'],
	['firma.phone', 1, 'workingDay', 'п. 3.1.5'],
	['firma.claim', 30, 'calendarDay', 'п. 3.3.5'],
	['firma.crossBorder', 60, 'calendarDay', 'п. 3.3.5'],
	['firma.sort', 1, 'workingDay', 'п. 2.4'],
	['firma.tell', 1, 'hour', 'п. 3.2.2'],
	['firma.request', 1, 'workingDay', 'п. 3.2.3, 4.2'],
	['firma.keep', 5, 'year', 'п. 3.7'],
	['consumer.money', 10, 'calendarDay', 'ст. 22, ст. 31 п. 1'],
	['consumer.replacement', 7, 'calendarDay', 'ст. 21 п. 1'],
	['consumer.replacementAfterCheck', 20, 'calendarDay', 'ст. 21 п. 1'],
	['consumer.replacementOutOfStock', 1, 'month', 'ст. 21 п. 1'],
	['consumer.repair', 45, 'calendarDay', 'ст. 20 п. 1'],
	['consumer.loanItem', 3, 'calendarDay', 'ст. 20 п. 2'],
	['consumer.exchange', 14, 'calendarDay', 'ст. 25 п. 1'],
	['consumer.returnOfGoods', 3, 'calendarDay', 'ст. 25 п. 2'],
	['consumer.distanceRefund', 10, 'calendarDay', 'ст. 26.1 п. 4'],
])('%s: %i %s by %s', (id, count, unit, article) => {
	expect(rows.find((rule) => rule.id === id)).toMatchObject({ length: { count, unit }, article });
});

describe('a rule in force for some years only', () => {
	const [rule] = regulations.consumer.rules;
	if (!rule) throw new Error('no rules');
	const regulation: Regulation = { ...regulations.consumer, rules: [{ ...rule, since: asDay('2026-02-01'), until: asDay('2026-06-30') }] };

	it.each([
		['2026-01-31', 0],
		['2026-02-01', 1],
		['2026-06-30', 1],
		['2026-07-01', 0],
	])('for an event of %s: %i', (day, count) => {
		const facts = { kind: 'claim', channel: 'post', demandKind: 'refund', events: { received: asDay(day) } } as const;
		expect(rulesFor(facts, regulation)).toHaveLength(count);
	});
});
