/** The six grounds to leave an entry without consideration, and what proves each. */

import { describe, expect, it } from 'vitest';
import { type Ground, grounds } from '../../src/domain/code.ts';
import { type RefuseIntent, refuse, request, answered as requestAnswered } from '../../src/domain/decide/index.ts';
import { evidenceFor } from '../../src/domain/refusal.ts';
import { atEach, codesOf, decided, eventsOf, follow, office, on, refusalsOf, refusing, registered, replied } from './office.ts';

const fresh = registered({ responsible: 'Сафин Р.' }, 2);
/** The client was asked for what is missing, and let the day pass. */
const claim = follow(
	fresh,
	request(fresh, { on: on('2026-10-07'), to: 'client', whom: null, what: 'Фамилия', due: on('2026-10-14') }, office),
);
const answered = replied(decided(registered({}, 1)));

const nothing: RefuseIntent = { ...refusing, ground: null, evidence: null };

/** Just what each ground needs. */
const proved: Readonly<Record<Ground, Partial<RefuseIntent>>> = {
	unreadable: { evidence: 'Размыто водой' },
	incomplete: { evidence: 'Нет фамилии' },
	notClient: { evidence: 'В базе нет' },
	repeated: { earlier: answered, evidence: 'Нового ничего' },
	courtDecided: { courtCase: '2-123/2026' },
	obscene: { evidence: 'Брань на второй странице', witness: 'Строева И. А.' },
};

function intent(ground: Ground, changes: Partial<RefuseIntent> = proved[ground]): RefuseIntent {
	return { ...nothing, ground, ...changes };
}

/** What is said in the refusal itself; that the client was asked stands in the claim. */
function saidOf(ground: Ground) {
	return evidenceFor[ground].filter((evidence) => evidence !== 'request');
}

describe.each(grounds)('on the ground %s', (ground) => {
	it('a proved one leaves the entry without consideration', () => {
		const left = follow(claim, refuse(claim, intent(ground), office));
		expect(left).toMatchObject({ status: 'unconsidered', statusOn: '2026-10-15', unconsidered: { ground } });
	});

	it('an unproved one is refused by all that is missing', () => {
		const wanting = saidOf(ground).map((evidence) => ({ code: 'evidenceMissing', ground, evidence }));
		const asking = evidenceFor[ground].includes('request') ? [{ code: 'clientNotAsked', number: 'ПР-2026-0012' }] : [];
		expect(wanting.length).toBeGreaterThan(0);
		expect(refusalsOf(refuse(fresh, intent(ground, {}), office))).toEqual([...wanting, ...asking]);
	});

	it('each proof alone is needed', () => {
		for (const evidence of saidOf(ground))
			expect(refusalsOf(refuse(claim, intent(ground, { ...proved[ground], [evidence]: null }), office))).toEqual([
				{ code: 'evidenceMissing', ground, evidence },
			]);
	});
});

it.each([
	['unreadable', 'evidence'],
	['incomplete', 'evidence request'],
	['notClient', 'evidence'],
	['repeated', 'earlier evidence'],
	['courtDecided', 'courtCase'],
	['obscene', 'evidence witness'],
] as const)('%s is proved by: %s', (ground, evidence) => {
	expect(evidenceFor[ground].join(' ')).toBe(evidence);
});

it('without a ground it is refused', () => {
	expect(refusalsOf(refuse(claim, nothing, office))).toEqual([
		{ code: 'missing', doing: 'refuse', what: 'ground', number: 'ПР-2026-0012' },
	]);
});

describe('the day', () => {
	it.each([
		['2026-10-04', 'dayTooEarly'],
		['2026-11-21', 'dayInFuture'],
	])('%s is refused: %s', (day, code) => {
		expect(codesOf(refuse(claim, { ...intent('notClient'), on: on(day) }, office))).toEqual([code]);
	});
});

describe('details are wanting', () => {
	const refused = (of: typeof claim, day = '2026-10-15') => codesOf(refuse(of, { ...intent('incomplete'), on: on(day) }, office));

	it('only after the client was asked for them', () => {
		expect(refused(fresh)).toEqual(['clientNotAsked']);
	});

	it('not while the client may still answer, the last day included', () => {
		expect(refused(claim, '2026-10-14')).toEqual(['clientMayStillAnswer']);
	});

	it('not when the client did answer', () => {
		const told = follow(claim, requestAnswered(claim, { on: on('2026-10-10'), item: 1, text: 'Иванов', expired: false }, office));
		expect(refused(told)).toEqual(['clientAnswered']);
	});

	it('and the day of the asking is kept', () => {
		expect(eventsOf(refuse(claim, intent('incomplete'), office))).toMatchObject([{ requestedOn: '2026-10-07' }]);
	});
});

describe('an anonymous entry', () => {
	const anonymous = registered({ kind: 'anonymous', client: undefined });

	it('is not left for being anonymous', () => {
		expect(codesOf(refuse(anonymous, intent('incomplete'), office))).toEqual(['anonymousIsNoGround']);
	});

	it('may be left on another ground', () => {
		expect(codesOf(refuse(anonymous, intent('obscene'), office))).toEqual([]);
	});
});

describe('a repeat', () => {
	it('does not repeat itself', () => {
		expect(codesOf(refuse(claim, intent('repeated', { ...proved.repeated, earlier: claim }), office))).toEqual(['repeatsItself']);
	});

	it('is left only when the earlier one was answered', () => {
		const earlier = registered({}, 1);
		expect(refusalsOf(refuse(claim, intent('repeated', { ...proved.repeated, earlier }), office))).toEqual([
			{ code: 'earlierNotAnswered', number: 'ПР-2026-0012' },
		]);
	});

	it('came no earlier than the one that it repeats', () => {
		const later = { ...answered, id: 3, receivedOn: on('2026-10-06') };
		expect(refusalsOf(refuse(claim, intent('repeated', { ...proved.repeated, earlier: later }), office))).toEqual([
			{ code: 'earlierIsLater', number: 'ПР-2026-0012' },
		]);
		const sameDay = { ...later, receivedOn: claim.receivedOn };
		expect(codesOf(refuse(claim, intent('repeated', { ...proved.repeated, earlier: sameDay }), office))).toEqual([]);
	});

	it('keeps the number of the earlier one', () => {
		expect(eventsOf(refuse(claim, intent('repeated'), office))).toMatchObject([{ type: 'leftUnconsidered', earlier: 'ПР-2026-0012' }]);
	});
});

describe('the notice to the client', () => {
	it.each([
		['post', null, '187'],
		['email', null, '187'],
		['messenger', null, null],
		['phone', null, null],
		['messenger', true, '187'],
		['post', false, null],
	] as const)('by %s, numbered %s, bears the outgoing number %s', (form, numbered, text) => {
		const verdict = refuse(claim, { ...intent('notClient'), notice: { form, numbered } }, office);
		const outgoing = text === null ? null : { year: 2026, ordinal: 187, text };
		expect(eventsOf(verdict)).toMatchObject([{ notice: { on: '2026-10-15', form, outgoing } }]);
	});

	it.each(['phone', 'call'] as const)('by %s bears no number', (form) => {
		expect(codesOf(refuse(claim, { ...intent('notClient'), notice: { form, numbered: true } }, office))).toEqual(['noNumberForChannel']);
	});

	it('may be none', () => {
		expect(eventsOf(refuse(claim, intent('notClient'), office))).toMatchObject([{ notice: null }]);
	});
});

it('all that stands against it is said together', () => {
	const bad = intent('incomplete', { notice: { form: 'call', numbered: true } });
	expect(codesOf(refuse(registered({ kind: 'anonymous' }), bad, office))).toEqual([
		'evidenceMissing',
		'anonymousIsNoGround',
		'noNumberForChannel',
	]);
});

it.each(['done', 'closed', 'unconsidered', 'withdrawn', 'void'] as const)('an entry that is %s cannot be left', (status) => {
	expect(codesOf(refuse(atEach()[status], intent('notClient'), office))).toEqual(['notAllowed']);
});
