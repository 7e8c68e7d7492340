/** Any sequence of intents, lawful or not: nothing is thrown, the table holds, and the events alone make the claim. */

import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/domain/claim.ts';
import { addressees, channels, decisions, demandKinds, grounds, kinds, satisfactions, visaOutcomes, visas } from '../../src/domain/code.ts';
import { addDays, asDay, type Day } from '../../src/domain/day.ts';
import * as rules from '../../src/domain/decide/index.ts';
import type { ClaimEvent } from '../../src/domain/event/event.ts';
import { evolve, fold } from '../../src/domain/event/evolve.ts';
import { type Move, moveNames, moves, type Status } from '../../src/domain/status.ts';
import type { Verdict } from '../../src/domain/verdict.ts';
import { fc } from '../property.ts';
import { office, refusing, sumOf } from './office.ts';

type Intent = (claim: Claim) => Verdict;

/** Within the office's days, but for a few that lie ahead of its today. */
const day = fc.integer({ min: 0, max: 50 }).map((days) => addDays(asDay('2026-10-04'), days));
const maybeDay = fc.option(day, { freq: 2 });
/** The day of an intent: mostly one or two after the last move, else any. */
const when: fc.Arbitrary<(claim: Claim) => Day> = fc.oneof(
	{ weight: 4, arbitrary: fc.integer({ min: 0, max: 2 }).map((days) => (claim: Claim) => addDays(claim.statusOn, days)) },
	{ weight: 1, arbitrary: day.map((any) => () => any) },
);
const text = fc.option(fc.constantFrom('Вернуть деньги', 'Заменить', 'Гайдук Е. Н.', 'Трансграничный перевод', 'ООО «Х»'), { freq: 4 });
const kind = fc.constantFrom(...kinds);
const channel = fc.constantFrom(...channels);
const sum = fc.constantFrom(sumOf('0'), sumOf('100,50'), null);

const registration: fc.Arbitrary<rules.Registration> = fc.record(
	{
		kind,
		channel,
		receivedOn: day,
		registeredOn: day,
		client: text,
		demand: text,
		summary: text,
		demandKind: fc.constantFrom(...demandKinds, null),
		responsible: text,
		purchasedOn: day,
		dispatchedOn: day,
	},
	{ requiredKeys: ['kind', 'channel', 'summary', 'client'] },
);

const measures = fc.array(fc.record({ text: fc.constant('Проверить'), due: day, by: text }), { maxLength: 2 });

const moveIntent: fc.Arbitrary<Intent> = fc
	.record({
		name: fc.constantFrom(...moveNames.filter((name): name is rules.PlainMove => name !== 'refuse')),
		on: when,
		intent: fc.record({
			responsible: text,
			measures,
			result: text,
			by: text,
			satisfaction: fc.option(fc.constantFrom(...satisfactions), { freq: 6 }),
			attempts: fc.option(fc.nat(3)),
			answer: text,
			reason: text,
			how: text,
			receivedOn: maybeDay,
		}),
	})
	.map(
		({ name, on, intent }) =>
			(claim) =>
				rules.move(name, claim, { ...intent, on: on(claim) }, office),
	);

const refuseIntent: fc.Arbitrary<Intent> = fc
	.record({
		on: when,
		ground: fc.option(fc.constantFrom(...grounds)),
		evidence: text,
		courtCase: text,
		witness: text,
		repeats: fc.boolean(),
		form: fc.option(channel),
		numbered: fc.option(fc.boolean()),
	})
	.map(({ on, repeats, form, numbered, ...rest }) => (claim) => {
		const notice = form === null ? null : { form, numbered };
		return rules.refuse(claim, { ...refusing, ...rest, on: on(claim), notice, earlier: repeats ? claim : null }, office);
	});

const otherIntent: fc.Arbitrary<Intent> = fc.oneof(
	fc.record({ on: when, to: text, reason: text }).map(
		({ on, ...intent }) =>
			(claim: Claim) =>
				rules.assign(claim, { ...intent, on: on(claim) }, office),
	),
	fc.record({ on: when, text, due: maybeDay, by: text }).map(
		({ on, ...intent }) =>
			(claim: Claim) =>
				rules.measure(claim, { ...intent, on: on(claim) }, office),
	),
	fc.record({ on: when, item: fc.integer({ min: -1, max: 3 }), result: text }).map(
		({ on, ...intent }) =>
			(claim: Claim) =>
				rules.measureDone(claim, { ...intent, on: on(claim) }, office),
	),
	fc.record({ on: when, text }).map(
		({ on, ...intent }) =>
			(claim: Claim) =>
				rules.note(claim, { ...intent, on: on(claim) }, office),
	),
	fc
		.record({
			on: when,
			decision: fc.option(fc.constantFrom(...decisions)),
			grounds: text,
			granted: sum,
			by: text,
			justified: fc.constantFrom('yes' as const, null),
			remedies: fc.constantFrom([], [{ remedy: 'apology' as const, amount: null }]),
		})
		.map(
			({ on, ...intent }) =>
				(claim: Claim) =>
					rules.decide(claim, { ...intent, on: on(claim) }, office),
		),
	fc.record({ on: when, form: fc.option(channel), numbered: fc.option(fc.boolean()), text, withoutVisas: text }).map(
		({ on, ...intent }) =>
			(claim: Claim) =>
				rules.reply(claim, { ...intent, on: on(claim) }, office),
	),
	fc.record({ on: when, to: fc.option(fc.constantFrom(...addressees)), whom: text, what: text, due: maybeDay }).map(
		({ on, ...intent }) =>
			(claim: Claim) =>
				rules.request(claim, { ...intent, on: on(claim) }, office),
	),
	fc.record({ on: when, item: fc.integer({ min: -1, max: 3 }), text, expired: fc.boolean() }).map(
		({ on, ...intent }) =>
			(claim: Claim) =>
				rules.answered(claim, { ...intent, on: on(claim) }, office),
	),
	fc
		.record({
			on: when,
			visa: fc.option(fc.constantFrom(...visas)),
			outcome: fc.constantFrom(...visaOutcomes),
			by: text,
			due: maybeDay,
			remark: text,
		})
		.map(
			({ on, ...intent }) =>
				(claim: Claim) =>
					rules.visa(claim, { ...intent, on: on(claim) }, office),
		),
	fc
		.record({
			on: when,
			until: maybeDay,
			reason: text,
			approvedBy: text,
			toldOn: maybeDay,
			toldBy: fc.option(channel),
			lateReason: text,
			countFrom: fc.constantFrom('nominal' as const, 'moved' as const),
		})
		.map(
			({ on, ...intent }) =>
				(claim: Claim) =>
					rules.extend(claim, { ...intent, on: on(claim) }, office),
		),
	fc.record({ on: when, text }).map(
		({ on, ...intent }) =>
			(claim: Claim) =>
				rules.fulfil(claim, { ...intent, on: on(claim) }, office),
	),
	fc.record({ on: when, form: fc.option(channel) }).map(
		({ on, ...intent }) =>
			(claim: Claim) =>
				rules.tell(claim, { ...intent, on: on(claim) }, office),
	),
	fc
		.record({
			on: when,
			reason: text,
			changes: fc.record(
				{
					kind,
					channel,
					receivedOn: maybeDay,
					registeredOn: maybeDay,
					client: text,
					demand: text,
					demandKind: fc.constantFrom('refund' as const, null),
					summary: text,
					goodsReturnedOn: maybeDay,
				},
				{ requiredKeys: [] },
			),
		})
		.map(
			({ on, ...intent }) =>
				(claim: Claim) =>
					rules.correct(claim, { ...intent, on: on(claim) }, office),
		),
);

const intents = fc.array(
	fc.oneof({ weight: 3, arbitrary: moveIntent }, { weight: 1, arbitrary: refuseIntent }, { weight: 3, arbitrary: otherIntent }),
	{ maxLength: 40, size: 'max' },
);

interface Life {
	readonly claim: Claim | undefined;
	readonly events: readonly ClaimEvent[];
	/** The statuses one after another. */
	readonly path: readonly Status[];
}

/** Carries out what is allowed, passes over what is refused. */
function live(first: rules.Registration, rest: readonly Intent[]): Life {
	const begun = rules.register(first, office);
	if (!begun.ok) return { claim: undefined, events: [], path: [] };
	let claim = fold(1, begun.events);
	const events: ClaimEvent[] = [...begun.events];
	const path: Status[] = ['registered'];
	for (const intent of rest) {
		if (!claim) break;
		const verdict = intent(claim);
		expect(verdict.ok ? verdict.events.length : verdict.refusals.length).toBeGreaterThan(0);
		if (!verdict.ok) continue;
		for (const event of verdict.events) claim = evolve(claim, 1, event);
		events.push(...verdict.events);
		if (claim.status !== path.at(-1)) path.push(claim.status);
	}
	return { claim, events, path };
}

/** Every life that random intents lead to is held to `check`. */
function everyLife(check: (life: Life) => void): void {
	fc.assert(
		fc.property(registration, intents, (first, rest) => check(live(first, rest))),
		{ numRuns: 300 },
	);
}

describe('whatever is intended', () => {
	it('the fold of the events is the claim that evolved with them, in as many events', () => {
		everyLife(({ claim, events }) => {
			expect(fold(1, events)).toEqual(claim);
			if (claim) expect(claim.sequence).toBe(events.length);
		});
	});

	it('the events keep everything through JSON', () => {
		everyLife(({ claim, events }) => {
			const stored: readonly ClaimEvent[] = JSON.parse(JSON.stringify(events));
			expect(fold(1, stored)).toEqual(claim);
		});
	});

	it('the status goes only as the table says', () => {
		const ways = moveNames.flatMap((name: Move) => moves[name].from.map((from) => `${from} → ${moves[name].to}`));
		everyLife(({ path }) => {
			for (const [index, status] of path.entries()) if (index > 0) expect(ways).toContain(`${path[index - 1]} → ${status}`);
		});
	});

	it('a claim is done only with no measure open', () => {
		everyLife(({ claim }) => {
			if (claim?.status === 'done') expect(claim.measures.every(({ doneOn }) => doneOn !== null)).toBe(true);
		});
	});

	it('the days of the moves never go back', () => {
		everyLife(({ claim, events }) => {
			if (!claim) return;
			const types = ['taken', 'completed', 'closed', 'returned', 'leftUnconsidered', 'withdrawn', 'voided', 'reopened'];
			const days = events.flatMap((event) => (types.includes(event.type) && 'on' in event ? [event.on] : []));
			expect(days).toEqual(days.toSorted());
			for (const moved of days) expect(moved <= office.today).toBe(true);
		});
	});

	it('the terms are those of the claim as it stands', () => {
		everyLife(({ claim }) => {
			if (!claim) return;
			const { kind: of, channel: by, demandKind, reopenedOn, goodsReturnedOn, purchasedOn, dispatchedOn } = claim;
			const received = reopenedOn ?? claim.receivedOn;
			const events = {
				received,
				registered: reopenedOn ?? claim.registeredOn,
				...(goodsReturnedOn && { goodsReturned: goodsReturnedOn }),
				...(purchasedOn && { purchased: purchasedOn }),
				...(dispatchedOn && { dispatched: reopenedOn ?? dispatchedOn }),
			};
			expect(claim.terms).toEqual(office.terms({ kind: of, channel: by, demandKind, events }));
		});
	});
});

it('random intents do lead to every status', () => {
	const reached = new Set<Status>();
	for (const life of fc.sample(fc.tuple(registration, intents), { numRuns: 3000, seed: 20_261_120 }))
		for (const status of live(...life).path) reached.add(status);
	expect([...reached].toSorted()).toEqual(['closed', 'done', 'inProgress', 'registered', 'unconsidered', 'void', 'withdrawn']);
});
