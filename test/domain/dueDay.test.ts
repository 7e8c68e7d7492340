/** The last days of a claim against the claim folded as it stood: on every day the same claims are overdue. */

import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/domain/claim.ts';
import { addDays, type Day } from '../../src/domain/day.ts';
import * as rules from '../../src/domain/decide/index.ts';
import { claimAsOf, type Dated } from '../../src/domain/event/asOf.ts';
import { fold } from '../../src/domain/event/evolve.ts';
import { cohortsOf, type DueGroup, isOverdueOn, outcomeOf, settledOutcome } from '../../src/domain/month/cohort.ts';
import { bindingClock } from '../../src/domain/term/clock.ts';
import { dueDaysOf } from '../../src/domain/term/dueDay.ts';
import type { Term } from '../../src/domain/term/term.ts';
import { recomputeTerms } from '../../src/domain/term/termFacts.ts';
import type { DueDay } from '../../src/domain/term/trail.ts';
import type { Verdict } from '../../src/domain/verdict.ts';
import { fc } from '../property.ts';
import { office as circumstances, complete, entry, eventsOf, on } from './office.ts';

const LAST = on('2027-03-01');
const office = { ...circumstances, today: LAST };

/** A deed of a day of its own, that the rules may refuse. */
type Deed = (claim: Claim, day: Day) => Verdict;

const decision = { grounds: 'ст. 18', granted: null, by: null, justified: null, remedies: [] } as const;

const deeds: Readonly<Record<string, Deed>> = {
	take: (claim, day) => rules.move('take', claim, { on: day, responsible: 'Гайдук Е. Н.', measures: [] }, office),
	satisfy: (claim, day) => rules.decide(claim, { ...decision, on: day, decision: 'satisfied' }, office),
	reject: (claim, day) => rules.decide(claim, { ...decision, on: day, decision: 'rejected' }, office),
	reply: (claim, day) => rules.reply(claim, { on: day, form: 'post', numbered: null, text: 'Да', withoutVisas: 'нет' }, office),
	fulfil: (claim, day) => rules.fulfil(claim, { on: day, text: 'Выплачено' }, office),
	tell: (claim, day) => rules.tell(claim, { on: day, form: 'email' }, office),
	done: (claim, day) => rules.move('done', claim, { ...complete.done, on: day }, office),
	close: (claim, day) => rules.move('close', claim, { ...complete.close, on: day }, office),
	return: (claim, day) => rules.move('return', claim, { ...complete.return, on: day }, office),
	withdraw: (claim, day) => rules.move('withdraw', claim, { ...complete.withdraw, on: day }, office),
	void: (claim, day) => rules.move('void', claim, { ...complete.void, on: day }, office),
	again: (claim, day) => rules.move('reopen', claim, { ...complete.reopen, on: day, renewal: 'new' }, office),
	same: (claim, day) => rules.move('reopen', claim, { ...complete.reopen, on: day, renewal: 'same' }, office),
	refuse: (claim, day) =>
		rules.refuse(
			claim,
			{ on: day, ground: 'notClient', evidence: 'Нет', courtCase: null, witness: null, earlier: null, notice: null },
			office,
		),
	extend: (claim, day) =>
		rules.extend(
			claim,
			{
				...{ on: day, until: addDays(day, 20), reason: 'Экспертиза', approvedBy: 'Директор', toldOn: day, toldBy: 'email' },
				...{ lateReason: 'Болел', countFrom: 'nominal' },
			},
			office,
		),
	request: (claim, day) => rules.request(claim, { on: day, to: 'department', whom: null, what: 'Что было?', due: addDays(day, 3) }, office),
	answered: (claim, day) => rules.answered(claim, { on: day, item: 1, text: 'Вот', expired: false }, office),
	expired: (claim, day) => rules.answered(claim, { on: day, item: 1, text: null, expired: true }, office),
	askVisa: (claim, day) =>
		rules.visa(claim, { on: day, visa: 'legal', outcome: 'asked', by: 'Юрист', due: addDays(day, 2), remark: null }, office),
	visa: (claim, day) => rules.visa(claim, { on: day, visa: 'legal', outcome: 'approved', by: 'Юрист', due: null, remark: null }, office),
	earlier: (claim, day) =>
		rules.correct(claim, { on: day, changes: { receivedOn: addDays(claim.receivedOn, -4) }, reason: 'Штемпель' }, office),
	demand: (claim, day) => rules.correct(claim, { on: day, changes: { demandKind: 'refund' }, reason: 'Читали' }, office),
	otherRules: (claim, day) => otherRules(claim, day),
	inquiry: (claim, day) => rules.correct(claim, { on: day, changes: { kind: 'inquiry' }, reason: 'Читали' }, office),
};

/** The rules change: the last days are three days earlier, or as they were again. */
const otherRules: Deed = (claim, day) => {
	const moved = (term: Term): Term => ({ ...term, due: addDays(term.due, claim.terms.some(({ due }) => due === term.due) ? -3 : 0) });
	return { ok: true, events: recomputeTerms(claim, 'settingsChanged', day, (facts) => office.terms(facts).map(moved)) };
};

const histories = fc.record({
	kind: fc.constantFrom('claim' as const, 'complaint' as const, 'inquiry' as const),
	registeredLater: fc.integer({ min: 0, max: 25 }),
	demandKind: fc.constantFrom('refund' as const, 'repair' as const, null),
	steps: fc.array(fc.record({ deed: fc.constantFrom(...Object.keys(deeds)), after: fc.integer({ min: 0, max: 12 }) }), {
		maxLength: 25,
		size: 'max',
	}),
});

interface History {
	readonly claim: Claim;
	readonly recorded: readonly Dated[];
}

function historyOf({ kind, registeredLater, demandKind, steps }: typeof histories extends fc.Arbitrary<infer T> ? T : never): History {
	const recorded: Dated[] = [];
	let day = addDays(entry.receivedOn, registeredLater);
	const record = (verdict: Verdict) => {
		if (!verdict.ok) return;
		const recordedAt = `${day} ${recorded.length}`;
		for (const event of verdict.events) recorded.push({ sequence: recorded.length + 1, officeDay: day, recordedAt, event });
	};
	const claimNow = () => {
		const claim = fold(
			1,
			recorded.map(({ event }) => event),
		);
		if (!claim) throw new Error('nothing was registered');
		return claim;
	};
	record(rules.register({ ...entry, kind, demandKind, registeredOn: day }, office));
	eventsOf(rules.register({ ...entry, kind, demandKind, registeredOn: day }, office));
	for (const { deed, after } of steps) {
		day = addDays(day, after);
		if (day > LAST) break;
		const verdict = deeds[deed]?.(claimNow(), day);
		if (verdict) record(verdict);
	}
	return { claim: claimNow(), recorded };
}

const days = Array.from({ length: 150 }, (_, index) => addDays(entry.receivedOn, index));

it('on every day, what waits past its last day is what the claim as of that day says', () => {
	let overdue = 0;
	fc.assert(
		fc.property(histories, (given) => {
			const { claim, recorded } = historyOf(given);
			const found = dueDaysOf(claim);
			for (const day of days) {
				const then = claimAsOf(1, recorded, day);
				const clock = then && bindingClock(then);
				const expected = clock?.stoppedOn === null && clock.due < day;
				overdue += Number(expected);
				expect([day, found.some((one) => isOverdueOn(one, day))]).toEqual([day, expected]);
			}
		}),
		{ numRuns: 300 },
	);
	expect(overdue).toBeGreaterThan(1000);
});

it('what is only counted has the same outcome for ever', () => {
	fc.assert(
		fc.property(histories, (given) => {
			for (const day of dueDaysOf(historyOf(given).claim)) {
				const settled = settledOutcome(day);
				if (settled === undefined) continue;
				for (let later = 0; later < 60; later += 7) expect(outcomeOf(day, addDays(day.countsOn, later))).toBe(settled);
			}
		}),
		{ numRuns: 100 },
	);
});

describe('a cohort', () => {
	const group = (due: string, endedOn: string | null, how: DueDay['how'], count = 1): DueGroup => ({
		...{ purpose: 'answer', due: on(due), endedOn: endedOn === null ? null : on(endedOn), how, count },
	});

	it('has each term once, and the share of those that were kept', () => {
		const groups = [
			group('2026-10-10', '2026-10-09', 'done', 3),
			group('2026-10-10', '2026-10-13', 'done'),
			group('2026-10-10', '2026-10-20', 'done'),
			// Answered in November: at the end of October nobody had.
			group('2026-10-10', '2026-11-05', 'done'),
			group('2026-10-10', null, null),
			group('2026-10-10', '2026-10-08', 'ended'),
			// It ended when its day had passed: that is late, too.
			group('2026-10-10', '2026-10-12', 'ended'),
			group('2026-10-10', '2026-10-12', 'annulled'),
			group('2026-10-10', '2026-10-02', 'extended'),
		];
		expect(cohortsOf(groups, on('2026-10-31'))).toEqual([
			{
				...{ purpose: 'answer', kept: 3, late: 3, open: 2, ended: 2, extended: 1, due: 11 },
				...{ keptShare: 3 / 8, lateMedian: 3, lateMost: 10 },
			},
		]);
	});

	it('has no share where nothing was left to be kept', () => {
		expect(cohortsOf([group('2026-10-10', '2026-10-08', 'ended')], on('2026-10-31'))).toMatchObject([{ keptShare: null, lateMost: null }]);
	});
});
