/** What a claim is after its events. */

import { describe, expect, it } from 'vitest';
import { type Claim, needsDecision } from '../../src/domain/claim.ts';
import { kinds } from '../../src/domain/code.ts';
import type { ClaimEvent } from '../../src/domain/event/event.ts';
import { evolve, fold } from '../../src/domain/event/evolve.ts';
import { isAwaiting } from '../../src/domain/term/clock.ts';
import { on, registered } from './office.ts';

const fresh = registered();
const dispatch = { on: on('2026-10-13'), form: 'post', outgoing: { year: 2026, ordinal: 187, text: '187' } } as const;

function events(...list: readonly Exclude<ClaimEvent, { type: 'registered' }>[]): Claim {
	return list.reduce((so, event) => evolve(so, so.id, event), fresh);
}

const taken = { type: 'taken', on: on('2026-10-06'), responsible: 'Гайдук' } as const;
const added = { type: 'measureAdded', on: on('2026-10-06'), text: 'Проверить', by: 'Гайдук', due: on('2026-10-09') } as const;
const decided = {
	type: 'decided',
	on: on('2026-10-12'),
	decision: 'satisfied',
	grounds: 'ст. 18',
	granted: null,
	by: null,
	justified: null,
	remedies: [],
} as const;
const replied = { type: 'replied', ...dispatch, text: 'Заменим', withoutVisas: null } as const;
const completed = { type: 'completed', on: on('2026-10-14'), result: 'Заменён' } as const;
const closed = {
	type: 'closed',
	on: on('2026-10-16'),
	by: 'Ежова',
	satisfaction: 'satisfied',
	attempts: null,
	comment: null,
	answer: null,
} as const;
const reopened = { type: 'reopened', on: on('2026-10-20'), receivedOn: on('2026-10-19'), reason: 'Опять' } as const;

describe('a fold', () => {
	it('of no events is no claim', () => {
		expect(fold(1, [])).toBeUndefined();
	});

	it('begins with a registration, and has one only', () => {
		const {
			id,
			number,
			key,
			sequence,
			status,
			statusOn,
			terms,
			reopenedOn,
			measures,
			decision,
			replies,
			answeredOn,
			result,
			closing,
			unconsidered,
			endReason,
			...fields
		} = fresh;
		const registration: ClaimEvent = { type: 'registered', number, key, ...fields };
		expect(fold(7, [registration])).toMatchObject({
			id: 7,
			sequence: 1,
			status: 'registered',
			statusOn: '2026-10-05',
			terms: [],
			...fields,
		});
		expect(() => fold(7, [taken])).toThrow(RangeError);
		expect(() => fold(7, [registration, registration])).toThrow(RangeError);
	});

	it('counts its events', () => {
		expect(events(taken, added, decided).sequence).toBe(fresh.sequence + 3);
	});

	it('does not alter the claim it starts from', () => {
		const before = structuredClone(fresh);
		events(taken, added, decided, replied, completed, closed, reopened);
		expect(fresh).toEqual(before);
	});
});

describe('an event', () => {
	it.each<[string, Claim, Partial<Claim>]>([
		['termSet', events({ type: 'termSet', terms: [] }), { terms: [], status: 'registered' }],
		['taken', events(taken), { status: 'inProgress', statusOn: on('2026-10-06'), responsible: 'Гайдук' }],
		[
			'assigned',
			events(taken, { type: 'assigned', on: on('2026-10-07'), responsible: 'Сафин', reason: null }),
			{ responsible: 'Сафин', statusOn: on('2026-10-06') },
		],
		[
			'measureAdded',
			events(taken, added),
			{ measures: [{ text: 'Проверить', by: 'Гайдук', due: on('2026-10-09'), doneOn: null, result: null }] },
		],
		[
			'corrected, naming the responsible',
			events({ type: 'corrected', on: on('2026-10-06'), reason: 'Описка', field: 'responsible', was: null, now: 'Гайдук' }),
			{ responsible: 'Гайдук', sortedOn: on('2026-10-06') },
		],
		['noted', events({ type: 'noted', on: on('2026-10-07'), text: 'Звонила' }), { status: 'registered', measures: [] }],
		[
			'decided',
			events(decided),
			{
				decision: {
					on: on('2026-10-12'),
					decision: 'satisfied',
					grounds: 'ст. 18',
					granted: null,
					by: null,
					justified: null,
					remedies: [],
				},
			},
		],
		['replied', events(replied), { replies: [{ ...dispatch, text: 'Заменим', withoutVisas: null }], answeredOn: on('2026-10-13') }],
		['completed', events(taken, completed), { status: 'done', statusOn: on('2026-10-14'), result: 'Заменён' }],
		['closed', events(closed), { status: 'closed', statusOn: on('2026-10-16') }],
		[
			'returned',
			events(taken, completed, { type: 'returned', on: on('2026-10-15'), by: null, reason: 'Не звонили' }),
			{ status: 'inProgress', statusOn: on('2026-10-15') },
		],
		[
			'withdrawn',
			events({ type: 'withdrawn', on: on('2026-10-15'), how: 'Письмом' }),
			{ status: 'withdrawn', statusOn: on('2026-10-15'), endReason: 'Письмом' },
		],
		['voided', events({ type: 'voided', on: on('2026-10-15'), reason: 'Ошибка' }), { status: 'void', endReason: 'Ошибка' }],
	])('%s', (_, claim, expected) => {
		expect(claim).toMatchObject(expected);
	});

	it('measureDone marks the measure of its place and no other', () => {
		const claim = events(
			taken,
			added,
			{ ...added, text: 'Привезти' },
			{ type: 'measureDone', on: on('2026-10-08'), measure: 2, result: 'Привезли' },
		);
		expect(claim.measures.map(({ text, doneOn, result }) => [text, doneOn, result])).toEqual([
			['Проверить', null, null],
			['Привезти', '2026-10-08', 'Привезли'],
		]);
	});

	it('leftUnconsidered keeps the ground, its evidence and the notice', () => {
		const left = {
			on: on('2026-10-15'),
			ground: 'courtDecided',
			evidence: null,
			requestedOn: null,
			courtCase: '2-123/2026',
			witness: null,
			earlier: null,
			notice: dispatch,
		} as const;
		expect(events({ type: 'leftUnconsidered', ...left })).toMatchObject({
			status: 'unconsidered',
			statusOn: '2026-10-15',
			unconsidered: left,
		});
	});

	it('a second reply does not move the day of the answer', () => {
		const claim = events(replied, { ...replied, on: on('2026-10-14'), form: 'email' });
		expect(claim.answeredOn).toBe('2026-10-13');
		expect(claim.replies.map(({ form }) => form)).toEqual(['post', 'email']);
	});

	it('corrected changes its field, and the words of the demand only where it says so', () => {
		const words = registered({ demand: 'Вернуть деньги' });
		const corrected = { type: 'corrected', on: on('2026-10-07'), reason: 'Опечатка' } as const;
		const contract = evolve(words, 1, { ...corrected, field: 'contract', was: null, now: 'РТ-1' });
		const trail = { ...words.trail, on: '2026-10-07' };
		expect(contract).toEqual({ ...words, contract: 'РТ-1', movedOn: '2026-10-07', trail, sequence: words.sequence + 1 });
		const kind = evolve(words, 1, { ...corrected, field: 'demandKind', was: 'refund', now: null, demandKindWords: null });
		expect(kind).toEqual({
			...words,
			demandKind: null,
			demandKindWords: null,
			movedOn: '2026-10-07',
			trail,
			sequence: words.sequence + 1,
		});
	});
});

describe('a reopening', () => {
	const claim = events(taken, added, decided, replied, completed, closed, reopened);

	it('starts a round of its own: the clock runs again', () => {
		expect(claim).toMatchObject({
			status: 'inProgress',
			statusOn: '2026-10-20',
			reopenedOn: '2026-10-19',
			answeredOn: null,
			closing: null,
		});
		expect(isAwaiting(claim)).toBe(true);
	});

	it('keeps the measures, the decision and the replies of the first', () => {
		expect([claim.measures.length, claim.replies.length, claim.decision?.decision]).toEqual([1, 1, 'satisfied']);
	});

	it('is answered by a reply of its own', () => {
		expect(evolve(claim, 1, { ...replied, on: on('2026-10-21') })).toMatchObject({ answeredOn: '2026-10-21', replies: [{}, {}] });
	});

	it('of what was left or taken back forgets why', () => {
		const back = events({ type: 'withdrawn', on: on('2026-10-15'), how: 'Письмом' }, reopened);
		expect([back.endReason, back.unconsidered]).toEqual([null, null]);
	});
});

it('a decision is needed for a claim and a complaint alone', () => {
	expect(kinds.filter((kind) => needsDecision({ kind }))).toEqual(['claim', 'complaint']);
});

it('an answer given on the spot is an answer, and may be repeated against', () => {
	const closed = evolve(registered({ kind: 'inquiry' }), 1, {
		type: 'closed',
		on: on('2026-10-06'),
		by: 'Ежова Т. Л.',
		satisfaction: 'satisfied',
		attempts: null,
		comment: null,
		answer: 'Да, можно.',
	});
	expect(closed.answeredOn).toBe('2026-10-06');
});
