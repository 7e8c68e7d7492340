/** Visas: the reply to a claim leaves when all three have agreed (регламент п. 3.3.6), or with the reason why not. */

import { describe, expect, it } from 'vitest';
import { type Claim, visasMissing } from '../../src/domain/claim.ts';
import { kinds, type Visa, type VisaOutcome, visas } from '../../src/domain/code.ts';
import { move, type ReplyIntent, reply, type VisaIntent, visa } from '../../src/domain/decide/index.ts';
import { consumer } from '../../src/domain/regulation/consumer.ts';
import { firma as regulation } from '../../src/domain/regulation/firma.ts';
import { visasFor } from '../../src/domain/term/term.ts';
import type { Circumstances } from '../../src/domain/verdict.ts';
import { codesOf, complete, decided, eventsOf, follow, office, on, refusalsOf, registered } from './office.ts';

const firma: Circumstances = { ...office, visasFor: (kind) => visasFor(kind, [regulation, consumer], []) };
const claim = decided(registered());
const given: VisaIntent = { on: on('2026-10-12'), visa: 'legal', outcome: 'approved', by: 'Ли А. В.', due: null, remark: null };
const answer: ReplyIntent = { on: on('2026-10-13'), form: 'post', numbered: null, text: 'Заменим', withoutVisas: null };

function withVisas(of: Claim, ...list: readonly (readonly [Visa, VisaOutcome])[]): Claim {
	return list.reduce((so, [name, outcome]) => follow(so, visa(so, { ...given, visa: name, outcome, remark: 'Замечание' }, firma)), of);
}

const approved = withVisas(claim, ['legal', 'approved'], ['economicSecurity', 'approved'], ['internalControl', 'approved']);

describe('which visas a reply needs', () => {
	it.each(kinds)('to %s', (kind) => {
		expect(visasFor(kind, [regulation], [])).toEqual(kind === 'claim' ? visas : []);
		expect(visasFor(kind, [consumer], [])).toEqual([]);
	});

	it('each once, whichever regulations ask for it', () => {
		expect(visasFor('claim', [regulation, regulation], [])).toEqual(visas);
	});

	it('as the office said of a kind, whatever the regulations say', () => {
		const named = [
			{ kind: 'claim', needs: [] },
			{ kind: 'complaint', needs: ['legal'] },
		] as const;
		expect(kinds.map((kind) => visasFor(kind, [regulation], named))).toEqual(kinds.map((kind) => (kind === 'complaint' ? ['legal'] : [])));
	});
});

describe('a visa', () => {
	it('is kept with who gave it and when', () => {
		expect(eventsOf(visa(claim, { ...given, due: on('2026-10-14') }, office))).toEqual([
			{ type: 'visaRecorded', on: '2026-10-12', visa: 'legal', outcome: 'approved', by: 'Ли А. В.', due: '2026-10-14', remark: null },
		]);
	});

	it.each([
		[{ visa: null }, ['missing visa']],
		[{ by: null }, ['missing by']],
		[{ visa: null, by: null, outcome: 'refused' }, ['missing visa', 'missing by', 'missing remark']],
		[{ outcome: 'refused' }, ['missing remark']],
		[{ outcome: 'refused', remark: 'Сослаться на п. 4' }, []],
		[{ outcome: 'asked' }, []],
		[{ outcome: 'asked', due: on('2026-10-11') }, ['dayTooEarly']],
	] as const)('%j: %j', (changes, codes) => {
		expect(codesOf(visa(claim, { ...given, ...changes }, office))).toEqual(codes);
	});

	it('moves no day', () => {
		expect(approved.terms).toEqual(claim.terms);
		expect([approved.status, approved.answeredOn]).toEqual([claim.status, null]);
	});
});

describe('of several on one visa the last holds', () => {
	it.each([
		[[['legal', 'asked']], 'asked'],
		[
			[
				['legal', 'asked'],
				['legal', 'refused'],
			],
			'refused',
		],
		[
			[
				['legal', 'refused'],
				['legal', 'approved'],
			],
			undefined,
		],
		[
			[
				['legal', 'approved'],
				['legal', 'refused'],
			],
			'refused',
		],
		[
			[
				['legal', 'approved'],
				['economicSecurity', 'refused'],
			],
			undefined,
		],
		[[], null],
	] as const)('%j: %s is wanting', (list, outcome) => {
		const wanting = visasMissing(withVisas(claim, ...list), ['legal']);
		expect(wanting).toEqual(outcome === undefined ? [] : [{ visa: 'legal', outcome }]);
	});
});

describe('the reply', () => {
	it('is refused without them, and each is told as it stands', () => {
		const so = withVisas(claim, ['legal', 'approved'], ['internalControl', 'refused']);
		expect(refusalsOf(reply(so, answer, firma))).toEqual([
			{
				code: 'visasMissing',
				number: 'ПР-2026-0012',
				visas: [
					{ visa: 'economicSecurity', outcome: null },
					{ visa: 'internalControl', outcome: 'refused' },
				],
			},
		]);
	});

	it('leaves with all of them, and nothing is said of their lack', () => {
		expect(eventsOf(reply(approved, answer, firma))).toMatchObject([{ withoutVisas: null }]);
		expect(eventsOf(reply(approved, { ...answer, withoutVisas: 'На всякий случай' }, firma))).toMatchObject([{ withoutVisas: null }]);
	});

	it('leaves without them where it is said why, and that is kept', () => {
		const sent = follow(claim, reply(claim, { ...answer, withoutVisas: 'Юрист в отпуске, срок сегодня' }, firma));
		expect(sent.replies).toMatchObject([{ withoutVisas: 'Юрист в отпуске, срок сегодня' }]);
		expect(sent.answeredOn).toBe('2026-10-13');
	});

	it('that only confirms the first one needs none anew', () => {
		const sent = follow(claim, reply(claim, { ...answer, form: 'phone', withoutVisas: 'Срок сегодня' }, firma));
		expect(eventsOf(reply(sent, { ...answer, on: on('2026-10-14') }, firma))).toMatchObject([{ form: 'post', withoutVisas: null }]);
	});

	it.each(['complaint', 'inquiry'] as const)('to %s needs none', (kind) => {
		expect(codesOf(reply(decided(registered({ kind })), answer, firma))).toEqual([]);
	});

	it('of a reopened claim needs them all again, and a decision of its own', () => {
		const sent = follow(approved, reply(approved, answer, firma));
		const withdrawn = follow(sent, move('withdraw', sent, complete.withdraw, firma));
		const again = follow(withdrawn, move('reopen', withdrawn, complete.reopen, firma));
		expect(again.visas).toEqual([]);
		expect(codesOf(reply(again, { ...answer, on: on('2026-10-21') }, firma))).toEqual(['missing decision', 'visasMissing']);
	});
});
