/** An entry as it stood on a past day: the fold of what had happened by then. */

import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/domain/claim.ts';
import { addDays, type Day } from '../../src/domain/day.ts';
import { decide, extend, fulfil, move, reply } from '../../src/domain/decide/index.ts';
import { register } from '../../src/domain/decide/register.ts';
import { claimAsOf, type Dated } from '../../src/domain/event/asOf.ts';
import type { ClaimEvent } from '../../src/domain/event/event.ts';
import { evolve, fold } from '../../src/domain/event/evolve.ts';
import { bindingClock } from '../../src/domain/term/clock.ts';
import type { Verdict } from '../../src/domain/verdict.ts';
import { fc } from '../property.ts';
import { complete, entry, eventsOf, office, on } from './office.ts';

/** Records operations one after another, each on a day of its own. */
class History {
	readonly recorded: Dated[] = [];
	claim: Claim | undefined;
	#operation = 0;

	record(events: readonly ClaimEvent[], officeDay: Day): this {
		this.#operation++;
		for (const event of events) {
			const sequence = this.recorded.length + 1;
			this.recorded.push({ sequence, officeDay, recordedAt: `${officeDay}T${String(this.#operation).padStart(6, '0')}Z`, event });
		}
		this.claim = fold(
			1,
			this.recorded.map(({ event }) => event),
		);
		return this;
	}

	decide(rule: (claim: Claim) => Verdict, officeDay: Day): this {
		if (!this.claim) throw new Error('nothing is registered');
		const verdict = rule(this.claim);
		return verdict.ok ? this.record(verdict.events, officeDay) : this;
	}

	asOf(day: string): Claim | undefined {
		return claimAsOf(1, this.recorded, on(day));
	}
}

/** A refund of 5 October, due on the 15th, answered and paid on 2 November. */
function late(): History {
	const decision = { decision: 'satisfied', grounds: 'ст. 18', granted: null, by: null, justified: null, remedies: [] } as const;
	return new History()
		.record(eventsOf(register({ ...entry, demandKind: 'refund' }, office)), on('2026-10-05'))
		.decide((claim) => move('take', claim, complete.take, office), on('2026-10-06'))
		.decide((claim) => decide(claim, { ...decision, on: on('2026-11-02') }, office), on('2026-11-02'))
		.decide(
			(claim) => reply(claim, { on: on('2026-11-02'), form: 'post', numbered: null, text: 'Да', withoutVisas: null }, office),
			on('2026-11-02'),
		)
		.decide((claim) => fulfil(claim, { on: on('2026-11-02'), text: 'Выплачено' }, office), on('2026-11-03'));
}

describe('an entry as of a past day', () => {
	it('is there from its registration', () => {
		expect(late().asOf('2026-10-04')).toBeUndefined();
		expect(late().asOf('2026-10-05')).toMatchObject({ status: 'registered' });
		expect(late().asOf('2026-10-05')?.terms).not.toEqual([]);
	});

	it('was overdue then, although it was answered and performed since', () => {
		const clock = (day: string) => {
			const claim = late().asOf(day);
			return claim && bindingClock(claim);
		};
		expect(clock('2026-11-01')).toMatchObject({ due: '2026-10-15', stoppedOn: null });
		// The day that is said counts, not the one on which it was recorded.
		expect(clock('2026-11-02')).toMatchObject({ stoppedOn: '2026-11-02' });
	});

	it('is now what it is now', () => {
		const history = late();
		expect(history.asOf('2026-11-20')).toEqual(history.claim);
	});

	it('never had what was taken back', () => {
		const history = late();
		const [first] = history.recorded.filter(({ event }) => event.type === 'replied');
		history.record(
			[{ type: 'undone', on: on('2026-11-10'), events: [{ sequence: first?.sequence ?? 0, type: 'replied' }] }],
			on('2026-11-10'),
		);
		expect(history.asOf('2026-11-05')?.answeredOn).toBeNull();
	});

	it('had the terms that were set by then: a calendar loaded later changes nothing before', () => {
		const history = late();
		const terms = history.claim?.terms.map((term) => ({ ...term, due: addDays(term.due, 1) })) ?? [];
		history.record([{ type: 'termSet', terms, because: 'calendarLoaded' }], on('2026-10-20'));
		const due = (day: string) => history.asOf(day)?.terms.find(({ rule }) => rule === 'consumer.money')?.due;
		expect([due('2026-10-19'), due('2026-10-20')]).toEqual(['2026-10-15', '2026-10-16']);
	});

	it('was not extended yet', () => {
		const history = new History().record(eventsOf(register(entry, office)), on('2026-10-05')).decide(
			(claim) =>
				extend(
					claim,
					{
						...({ on: on('2026-10-30'), until: on('2026-11-16'), reason: 'Экспертиза', approvedBy: 'Строев В. П.' } as const),
						...({ toldOn: on('2026-10-30'), toldBy: 'post', lateReason: null, countFrom: 'nominal' } as const),
					},
					office,
				),
			on('2026-10-30'),
		);
		const due = (day: string) => {
			const claim = history.asOf(day);
			return claim && bindingClock(claim)?.due;
		};
		expect([due('2026-10-29'), due('2026-10-30')]).toEqual(['2026-11-05', '2026-11-16']);
	});
});

/** What may be done with an entry in a random order; what the rules refuse is passed over. */
const steps: readonly ((claim: Claim, day: Day) => Verdict)[] = [
	(claim, day) => move('take', claim, { ...complete.take, on: day, measures: [] }, office),
	(claim, day) => reply(claim, { on: day, form: 'post', numbered: null, text: 'Да', withoutVisas: null }, office),
	(claim, day) => fulfil(claim, { on: day, text: 'Выплачено' }, office),
	(claim, day) => move('withdraw', claim, { on: day, how: 'Письмом' }, office),
	(claim, day) => move('reopen', claim, { on: day, reason: 'Снова', renewal: 'same' }, office),
	(claim, day) => move('reopen', claim, { on: day, reason: 'Снова', renewal: 'new' }, office),
];

it('whatever was done day by day: the fold of the journal as it was recorded until that day', () => {
	const anyStep = fc.record({ step: fc.integer({ min: 0, max: steps.length - 1 }), after: fc.integer({ min: 0, max: 4 }) });
	fc.assert(
		fc.property(fc.array(anyStep, { maxLength: 9 }), fc.integer({ min: 0, max: 45 }), (done, asked) => {
			const history = new History().record(eventsOf(register({ ...entry, kind: 'inquiry' }, office)), on('2026-10-05'));
			let day = on('2026-10-05');
			for (const { step, after } of done) {
				day = addDays(day, after);
				const rule = steps[step];
				if (rule && day <= office.today) history.decide((claim) => rule(claim, day), day);
			}
			const wanted = addDays(on('2026-10-05'), asked);
			let naive: Claim | undefined;
			for (const { event, officeDay } of history.recorded) if (officeDay <= wanted) naive = evolve(naive, 1, event);
			expect(claimAsOf(1, history.recorded, wanted)).toEqual(naive);
		}),
		{ numRuns: 400 },
	);
});
