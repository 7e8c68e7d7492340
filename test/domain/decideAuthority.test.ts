/** Who decides: the head, and what is beyond the head's powers, the chairman (регламент п. 3.3.1, P56); and what was given (P61). */

import { describe, expect, it } from 'vitest';
import type { RemedyGiven } from '../../src/domain/claim.ts';
import { type Decision, decisions, justifications, type Remedy, remedies } from '../../src/domain/code.ts';
import { type DecideIntent, decide, type Registration } from '../../src/domain/decide/index.ts';
import type { Authority } from '../../src/domain/settings.ts';
import type { Circumstances } from '../../src/domain/verdict.ts';
import { codesOf, eventsOf, office, on, refusalsOf, registered, sumOf } from './office.ts';

const intent: DecideIntent = {
	on: on('2026-10-12'),
	decision: 'satisfied',
	grounds: 'ст. 18',
	granted: null,
	by: null,
	justified: null,
	remedies: [],
};

const powers: Authority = { head: 'Юдина О. С.', chairman: 'Строев В. П.', chairmanAbove: sumOf('100000'), chairmanKinds: ['complaint'] };

function under(authority: Partial<Authority>): Circumstances {
	return { ...office, authority: { ...powers, ...authority } };
}

describe('who decides', () => {
	it.each<readonly [string, Registration, Partial<Authority>, string | null, readonly string[]]>([
		['the head', {}, {}, 'Юдина О. С.', []],
		['the head, written otherwise', {}, {}, 'о. с. юдина', []],
		['the chairman', {}, {}, 'Строев В. П.', []],
		['another', {}, {}, 'Лапшин И. П.', ['headDecides']],
		['nobody named: the head is meant', {}, {}, null, []],
		['above the sum', { amount: sumOf('100000,01') }, {}, null, ['chairmanDecides']],
		['above the sum, another', { amount: sumOf('100000,01') }, {}, 'Лапшин И. П.', ['chairmanDecides']],
		['above the sum, the chairman', { amount: sumOf('100000,01') }, {}, 'Строев В. П.', []],
		['the very sum', { amount: sumOf('100000') }, {}, null, []],
		['a kind of the chairman’s', { kind: 'complaint' }, {}, null, ['chairmanDecides']],
		['no chairman', { amount: sumOf('1000000'), kind: 'complaint' }, { chairman: null }, null, []],
		['no sum laid down', { amount: sumOf('1000000') }, { chairmanAbove: null }, null, []],
		['no head laid down', {}, { head: null }, 'Лапшин И. П.', []],
		['nobody laid down', { amount: sumOf('1000000') }, { head: null, chairman: null, chairmanAbove: null }, null, []],
	])('%s', (_, fields, authority, by, codes) => {
		expect(codesOf(decide(registered(fields), { ...intent, by }, under(authority)))).toEqual(codes);
	});

	it('the sum granted counts as well as the sum asked for', () => {
		expect(refusalsOf(decide(registered({ amount: sumOf('1') }), { ...intent, granted: sumOf('100000,01') }, under({})))).toEqual([
			{ code: 'chairmanDecides', chairman: 'Строев В. П.', why: 'sum' },
		]);
		expect(codesOf(decide(registered(), { ...intent, remedies: [{ remedy: 'refund', amount: sumOf('100000,01') }] }, under({})))).toEqual([
			'chairmanDecides',
		]);
	});

	it('the head is kept where nobody was named', () => {
		expect(eventsOf(decide(registered(), intent, under({})))).toMatchObject([{ by: 'Юдина О. С.' }]);
		expect(eventsOf(decide(registered(), intent, office))).toMatchObject([{ by: null }]);
	});
});

describe('what is given', () => {
	const claim = registered({ amount: sumOf('5000') });
	const given = (remedy: Remedy, amount: string | null = null): RemedyGiven => ({ remedy, amount: amount === null ? null : sumOf(amount) });

	it('is kept, and makes the sum that was granted', () => {
		const list = [given('refund', '1890,50'), given('apology'), given('bonus', '100')];
		expect(eventsOf(decide(claim, { ...intent, remedies: list, justified: 'partly' }, office))).toMatchObject([
			{ granted: 199_050, remedies: list, justified: 'partly' },
		]);
	});

	it.each([
		['1890,50', []],
		['2000', []],
		['1890,49', ['remediesDiffer']],
		['0', ['remediesDiffer']],
	] as const)('is no more than the sum granted: %s', (granted, codes) => {
		expect(codesOf(decide(claim, { ...intent, granted: sumOf(granted), remedies: [given('refund', '1890,50')] }, office))).toEqual(codes);
	});

	it('is no sum where none was named', () => {
		expect(eventsOf(decide(claim, { ...intent, remedies: [given('replacement')] }, office))).toMatchObject([{ granted: null }]);
	});

	it.each(decisions.flatMap((decision) => remedies.map((remedy) => [decision, remedy] as const)))(
		'to what is %s: %s',
		(decision, remedy) => {
			const nothing = (['rejected', 'explained'] as readonly Decision[]).includes(decision);
			const allowed = !nothing || remedy === 'apology' || remedy === 'information';
			expect(codesOf(decide(claim, { ...intent, decision, remedies: [given(remedy)] }, office))).toEqual(
				allowed ? [] : ['remedyForNothing'],
			);
		},
	);

	it('to whoever was refused is no sum', () => {
		expect(codesOf(decide(claim, { ...intent, decision: 'rejected', remedies: [given('apology', '1')] }, office))).toEqual([
			'grantedNothing',
		]);
	});
});

it.each([...justifications, null])('whether it was justified is kept as it is said: %s', (justified) => {
	expect(eventsOf(decide(registered(), { ...intent, decision: 'rejected', justified }, office))).toMatchObject([{ justified }]);
});
