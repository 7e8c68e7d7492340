/** The clocks of a claim: what stops each, which one binds, whether the answer is awaited. */

import { describe, expect, it } from 'vitest';
import { awaitsConfirmation, type Claim } from '../../src/domain/claim.ts';
import { channels, type Decision, decisions, kinds } from '../../src/domain/code.ts';
import { addDays, asDay } from '../../src/domain/day.ts';
import { assign, decide, fulfil, move, reply, request, tell } from '../../src/domain/decide/index.ts';
import { evolve } from '../../src/domain/event/evolve.ts';
import { bindingClock, type Clock, clocksOf, isAwaiting } from '../../src/domain/term/clock.ts';
import type { Purpose } from '../../src/domain/term/rule.ts';
import { fc } from '../property.ts';
import { atEach, codesOf, complete, eventsOf, follow, office, on, refusalsOf, registered } from './office.ts';

/** A refund asked for by e-mail: every clock of the regulation and of the law runs. */
const claim = registered({ channel: 'email', demandKind: 'refund' });

function clockFor(of: Claim, purpose: Purpose): Clock {
	const clock = clocksOf(of).find((one) => one.purpose === purpose);
	if (!clock) throw new Error(`no clock: ${purpose}`);
	return clock;
}

function decidedAs(of: Claim, decision: Decision): Claim {
	const intent = { on: on('2026-10-12'), decision, grounds: 'ст. 18', granted: null, by: null, justified: null, remedies: [] };
	return follow(of, decide(of, intent, office));
}

function repliedTo(of: Claim): Claim {
	return follow(of, reply(of, { on: on('2026-10-13'), form: 'email', numbered: null, text: 'Ответ', withoutVisas: null }, office));
}

function performed(of: Claim, day = '2026-10-14'): Claim {
	return follow(of, fulfil(of, { on: on(day), text: 'Выплачено' }, office));
}

describe('the clocks', () => {
	it('stand by their days, without those of the client and of keeping papers', () => {
		expect(clocksOf(claim).map(({ purpose, due, stop, stoppedOn }) => [purpose, due, stop, stoppedOn])).toEqual([
			['tell', '2026-10-05', 'told', null],
			['sort', '2026-10-06', 'sorted', null],
			['satisfy', '2026-10-15', 'fulfilled', null],
			['answer', '2026-11-05', 'answered', null],
		]);
		const bought = registered({ demandKind: 'returnOfGoods', purchasedOn: on('2026-10-01'), goodsReturnedOn: on('2026-10-05') });
		expect(bought.terms.map(({ purpose }) => purpose)).toContain('demand');
		expect(clocksOf(bought).map(({ purpose }) => purpose)).not.toContain('demand');
	});

	it('of a request runs beside them', () => {
		const asked = follow(
			claim,
			request(claim, { on: on('2026-10-06'), to: 'employee', whom: 'Лапшин', what: 'Объяснение', due: null }, office),
		);
		expect(clocksOf(asked).map(({ purpose }) => purpose)).toEqual(['tell', 'sort', 'request', 'satisfy', 'answer']);
		expect(bindingClock(asked)?.purpose).toBe('satisfy');
	});
});

describe('sorting is stopped', () => {
	it('by whoever is responsible first', () => {
		expect(clockFor(registered({ responsible: 'Юдин' }), 'sort').stoppedOn).toBe('2026-10-05');
		const assigned = follow(claim, assign(claim, { on: on('2026-10-06'), to: 'Юдин', reason: null }, office));
		expect(clockFor(assigned, 'sort').stoppedOn).toBe('2026-10-06');
		const again = follow(assigned, assign(assigned, { on: on('2026-10-08'), to: 'Сафин', reason: null }, office));
		expect(clockFor(again, 'sort').stoppedOn).toBe('2026-10-06');
		expect(clockFor(follow(claim, move('take', claim, { ...complete.take, on: on('2026-10-07') }, office)), 'sort').stoppedOn).toBe(
			'2026-10-07',
		);
	});

	it('by an answer on the spot', () => {
		const inquiry = registered({ kind: 'inquiry' });
		expect(clockFor(follow(inquiry, move('closeOnTheSpot', inquiry, complete.closeOnTheSpot, office)), 'sort').stoppedOn).toBe(
			'2026-10-05',
		);
	});
});

describe('the client is told the term', () => {
	it('once, by the channel that he chose where none is named', () => {
		const told = follow(claim, tell(claim, { on: on('2026-10-05'), form: 'phone' }, office));
		expect(told.toldOn).toBe('2026-10-05');
		expect(refusalsOf(tell(told, { on: on('2026-10-06'), form: 'phone' }, office))).toEqual([{ code: 'alreadyTold', on: '2026-10-05' }]);
		const chosen = registered({ replyBy: 'messenger' });
		expect(eventsOf(tell(chosen, { on: on('2026-10-05'), form: null }, office))).toEqual([
			{ type: 'told', on: '2026-10-05', form: 'messenger' },
		]);
		expect(codesOf(tell(claim, { on: on('2026-10-05'), form: null }, office))).toEqual(['missing toldForm']);
	});

	it('or was answered at once, which stops that clock as well', () => {
		expect(clockFor(follow(claim, tell(claim, { on: on('2026-10-05'), form: 'phone' }, office)), 'tell').stoppedOn).toBe('2026-10-05');
		expect(clockFor(repliedTo(decidedAs(claim, 'rejected')), 'tell').stoppedOn).toBe('2026-10-13');
	});
});

describe('answering is stopped by the reply', () => {
	it('whatever was decided', () => {
		for (const decision of decisions) expect(clockFor(repliedTo(decidedAs(claim, decision)), 'answer').stoppedOn).toBe('2026-10-13');
	});

	it('and not by performance', () => {
		expect(clockFor(performed(claim), 'answer').stoppedOn).toBeNull();
	});
});

describe('satisfying, ЗоЗПП art. 22, is stopped', () => {
	it.each([
		['satisfied', null],
		['partlySatisfied', null],
		['rejected', '2026-10-13'],
		['explained', '2026-10-13'],
	] as const)('by the reply to what was %s: %s', (decision, stopped) => {
		expect(clockFor(repliedTo(decidedAs(claim, decision)), 'satisfy').stoppedOn).toBe(stopped);
	});

	it('by performance, before or after the reply', () => {
		expect(clockFor(performed(claim, '2026-10-09'), 'satisfy').stoppedOn).toBe('2026-10-09');
		expect(clockFor(performed(repliedTo(decidedAs(claim, 'satisfied'))), 'satisfy').stoppedOn).toBe('2026-10-14');
	});

	it('not by being done: what was granted is owed until it is performed, or the claim is closed', () => {
		const { inProgress } = atEach();
		const answered = repliedTo(decidedAs({ ...inProgress, terms: claim.terms }, 'satisfied'));
		const done = follow(answered, move('done', answered, { ...complete.done, on: on('2026-10-16') }, office));
		expect(clockFor(done, 'satisfy')).toMatchObject({ state: 'running', stoppedOn: null });
		expect(done.fulfilledOn).toBeNull();
		expect(clockFor(performed(done, '2026-10-16'), 'satisfy')).toMatchObject({ state: 'performed', stoppedOn: '2026-10-16' });
		const closed = follow(done, move('close', done, { ...complete.close, on: on('2026-10-17') }, office));
		expect(clockFor(closed, 'satisfy')).toMatchObject({ state: 'stopped', stoppedOn: '2026-10-17' });
		expect(closed.fulfilledOn).toBeNull();
		const paid = performed(answered);
		expect(follow(paid, move('done', paid, { ...complete.done, on: on('2026-10-16') }, office)).fulfilledOn).toBe('2026-10-14');
	});

	it.each(decisions)('by an older event that says it was done, where something was granted: %s', (decision) => {
		const answered = repliedTo(decidedAs(atEach().inProgress, decision));
		const done = evolve(answered, answered.id, { type: 'completed', on: on('2026-10-16'), result: 'Готово' });
		expect(done.fulfilledOn).toBe(decision === 'satisfied' || decision === 'partlySatisfied' ? '2026-10-16' : null);
	});

	it('once: performance is recorded once, and says what was done', () => {
		expect(refusalsOf(fulfil(performed(claim), { on: on('2026-10-15'), text: 'Ещё раз' }, office))).toEqual([
			{ code: 'alreadyFulfilled', on: '2026-10-14' },
		]);
		expect(codesOf(fulfil(claim, { on: on('2026-10-15'), text: null }, office))).toEqual(['missing text']);
	});
});

describe('everything is stopped', () => {
	it.each(['done', 'closed', 'unconsidered', 'withdrawn', 'void'] as const)('when the claim is %s', (status) => {
		const ended = atEach()[status];
		expect(clocksOf(ended).every(({ stoppedOn }) => stoppedOn !== null)).toBe(true);
		expect(isAwaiting(ended)).toBe(false);
	});

	it('and runs again when it is opened anew', () => {
		const { withdrawn } = atEach();
		const again = follow(withdrawn, move('reopen', withdrawn, complete.reopen, office));
		expect(isAwaiting(again)).toBe(true);
		expect(clockFor(again, 'answer')).toMatchObject({ stoppedOn: null, due: '2026-11-19' });
	});
});

describe('binding is', () => {
	it('the earliest that runs', () => {
		expect(bindingClock(claim)?.purpose).toBe('satisfy');
		expect(bindingClock(performed(claim))?.purpose).toBe('answer');
		expect(bindingClock(repliedTo(decidedAs(claim, 'satisfied')))?.purpose).toBe('satisfy');
	});

	it('the earliest of all when none runs', () => {
		const ended = performed(repliedTo(decidedAs(claim, 'satisfied')));
		expect(bindingClock(ended)).toMatchObject({ purpose: 'satisfy', due: '2026-10-15', stoppedOn: '2026-10-14' });
		expect(isAwaiting(ended)).toBe(false);
	});

	it.each(kinds)('none where %s has no term, and never the sorting', (kind) => {
		const purpose = bindingClock(registered({ kind }))?.purpose;
		expect(purpose).toBe(['anonymous', 'suggestion', 'praise'].includes(kind) ? undefined : 'answer');
	});

	it('after an extension, the one that is now the earliest', () => {
		const extended = evolve(claim, 1, {
			type: 'extended',
			on: on('2026-10-06'),
			rules: ['consumer.money'],
			was: on('2026-10-15'),
			until: on('2026-12-01'),
			reason: null,
			approvedBy: 'Строев',
			toldOn: null,
			toldBy: null,
			late: false,
			lateReason: null,
		});
		expect(bindingClock(extended)).toMatchObject({ purpose: 'answer', due: '2026-11-05' });
		expect(clockFor(extended, 'satisfy')).toMatchObject({ due: '2026-12-01', original: '2026-10-15' });
	});
});

it('an answer is awaited exactly while a clock to answer or to satisfy runs', () => {
	const steps: readonly ((of: Claim) => Claim)[] = [
		(of) => performed(of, '2026-10-14'),
		(of) => repliedTo(of),
		(of) => decidedAs(of, 'satisfied'),
		(of) => decidedAs(of, 'rejected'),
		(of) => follow(of, move('withdraw', of, complete.withdraw, office)),
	];
	fc.assert(
		fc.property(fc.subarray([...steps.keys()]), fc.shuffledSubarray([...steps.keys()]), (chosen, order) => {
			let so = claim;
			for (const place of order.filter((at) => chosen.includes(at))) {
				try {
					so = steps[place]?.(so) ?? so;
				} catch {
					// Refused by the rules: the claim stays as it was.
				}
			}
			const running = clocksOf(so).some(({ purpose, stoppedOn }) => (purpose === 'answer' || purpose === 'satisfy') && stoppedOn === null);
			expect(isAwaiting(so)).toBe(running);
		}),
	);
});

describe('an answer by word of mouth', () => {
	const answeredBy = (of: Claim, form: (typeof channels)[number]) =>
		follow(of, reply(of, { on: on('2026-10-13'), form, numbered: null, text: 'Ответ', withoutVisas: null }, office));

	it.each(channels)('%s', (form) => {
		expect(awaitsConfirmation(answeredBy(decidedAs(claim, 'rejected'), form))).toBe(form === 'phone' || form === 'call');
	});

	it('is confirmed by a letter, even when the claim is done', () => {
		const { inProgress } = atEach();
		const spoken = answeredBy(decidedAs(inProgress, 'satisfied'), 'phone');
		const done = follow(spoken, move('done', spoken, complete.done, office));
		expect(awaitsConfirmation(done)).toBe(true);
		const confirmed = follow(
			done,
			reply(done, { on: on('2026-10-15'), form: 'post', numbered: null, text: 'Подтверждаем', withoutVisas: null }, office),
		);
		expect(awaitsConfirmation(confirmed)).toBe(false);
		expect([confirmed.status, confirmed.answeredOn]).toEqual(['done', '2026-10-13']);
	});

	it('of an inquiry needs no letter, and where none was given nothing is confirmed', () => {
		expect(awaitsConfirmation(answeredBy(registered({ kind: 'inquiry' }), 'phone'))).toBe(false);
		expect(awaitsConfirmation(claim)).toBe(false);
	});
});

it('the last thing done about a claim is its latest day, whatever was written down later', () => {
	const late = performed(claim, '2026-10-14');
	expect(late.movedOn).toBe('2026-10-14');
	const told = follow(late, tell(late, { on: on('2026-10-06'), form: 'email' }, office));
	expect(told.movedOn).toBe('2026-10-14');
	expect(registered({ registeredOn: addDays(asDay('2026-10-05'), 1) }).movedOn).toBe('2026-10-06');
});
