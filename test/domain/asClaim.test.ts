/** A complaint that demands what a claim would is told to have a shorter term as one; what merely speaks of money is not. */

import { describe, expect, it } from 'vitest';
import { builtInCalendar as calendar } from '../../src/domain/calendar/years.ts';
import { asDay } from '../../src/domain/day.ts';
import { defaultRegulations, regulationsInUse } from '../../src/domain/regulation/index.ts';
import { shorterAsClaim } from '../../src/domain/term/asClaim.ts';
import { termsFor } from '../../src/domain/term/term.ts';
import { termFactsOf } from '../../src/domain/term/termFacts.ts';
import { registered } from './office.ts';

const options = { regulations: await regulationsInUse(defaultRegulations, []), calendar, ownTermsMove: true };

function noted(
	demand: string | null,
	summary: string,
	{ kind = 'complaint', client = 'Петрова' }: { kind?: 'complaint' | 'claim'; client?: string } = {},
) {
	const claim = registered({ kind, client, demand, summary, receivedOn: asDay('2026-10-05'), registeredOn: asDay('2026-10-05') });
	return shorterAsClaim({ ...claim, terms: termsFor(termFactsOf(claim), options) }, options);
}

describe('a complaint', () => {
	it.each([
		['вернуть деньги', 'Чайник течёт', 'refund', '2026-10-15'],
		[null, 'Продавец нагрубил. Верните деньги за чайник!', 'refund', '2026-10-15'],
		['I want my money back', 'The kettle leaks', 'refund', '2026-10-15'],
		['заменить чайник', 'Чайник течёт', 'replacement', '2026-10-12'],
		['отремонтировать бесплатно', 'Чайник течёт', 'repair', '2026-10-12'],
		[null, 'Чайник течёт, прошу заменить его', 'replacement', '2026-10-12'],
	])('that demands %j (%s) would be due earlier as a claim', (demand, summary, demandKind, due) => {
		expect(noted(demand, summary)).toMatchObject({ demandKind, term: { due } });
	});

	it.each([
		['извиниться', 'Кассир долго считала деньги, возврат оформили не сразу'],
		[null, 'Не вернули деньги вовремя, кассир грубила'],
		['заменить кассира', 'Грубит'],
		[null, 'Прошу заменить менеджера'],
	])('that demands %j (%s) would not', (demand, summary) => {
		expect(noted(demand, summary)).toBeUndefined();
	});

	it('of a firm has no term of a consumer, and a claim needs no such note', () => {
		expect(noted('вернуть деньги', 'Чайник течёт', { client: 'ООО «Ромашка»' })).toBeUndefined();
		expect(noted('вернуть деньги', 'Чайник течёт', { kind: 'claim' })).toBeUndefined();
	});
});
