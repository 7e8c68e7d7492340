/** What is done with a claim without moving it. */

import { describe, expect, it } from 'vitest';
import { assign, measure, measureDone, move, note, register } from '../../src/domain/decide/index.ts';
import { atEach, codesOf, complete, entry, eventsOf, follow, office, on, refusalsOf, registered } from './office.ts';

const claims = atEach();
const taken = follow(claims.registered, move('take', claims.registered, complete.take, office));
const today = office.today;

/** Each action with all that it needs, on a day. */
const actions = {
	assign: (day: string) => assign(taken, { on: on(day), to: 'Сафин Р.', reason: null }, office),
	measure: (day: string) => measure(taken, { on: on(day), text: 'Позвонить', due: on('2026-12-01'), by: null }, office),
	measureDone: (day: string) => measureDone(taken, { on: on(day), item: 1, result: 'Проверено' }, office),
	note: (day: string) => note(taken, { on: on(day), text: 'Клиентка звонила' }, office),
};

describe.each(Object.entries(actions))('%s', (_, act) => {
	it('may be dated from the registration to today', () => {
		expect(codesOf(act('2026-10-05'))).toEqual([]);
		expect(codesOf(act('2026-11-20'))).toEqual([]);
	});

	it('is refused a day ahead', () => {
		expect(refusalsOf(act('2026-11-21'))).toEqual([{ code: 'dayInFuture', role: 'on', day: '2026-11-21', today: '2026-11-20' }]);
	});

	it('is refused a day before the registration', () => {
		expect(refusalsOf(act('2026-10-04'))).toEqual([
			{ code: 'dayTooEarly', role: 'on', day: '2026-10-04', limit: '2026-10-05', than: 'registered' },
		]);
	});

	it('leaves the status as it is', () => {
		const claim = follow(taken, act('2026-10-07'));
		expect([claim.status, claim.statusOn, claim.sequence]).toEqual([taken.status, taken.statusOn, taken.sequence + 1]);
	});
});

it('after a reopening, an action is not dated before it', () => {
	const again = follow(claims.closed, move('reopen', claims.closed, complete.reopen, office));
	expect(refusalsOf(note(again, { on: on('2026-10-19'), text: 'Звонила' }, office))).toMatchObject([
		{ code: 'dayTooEarly', limit: '2026-10-20' },
	]);
});

describe('assign', () => {
	it('hands the claim over', () => {
		expect(eventsOf(assign(taken, { on: today, to: 'Сафин Р.', reason: 'Отпуск' }, office))).toEqual([
			{ type: 'assigned', on: '2026-11-20', responsible: 'Сафин Р.', reason: 'Отпуск' },
		]);
		expect(follow(taken, actions.assign('2026-10-07')).responsible).toBe('Сафин Р.');
	});

	it.each(['Гайдук Е. Н.', 'ГАЙДУК  Е. Н.'])('to the one who has it already is refused: %s', (to) => {
		expect(refusalsOf(assign(taken, { on: today, to, reason: null }, office))).toEqual([
			{ code: 'alreadyResponsible', responsible: to, number: taken.number.text },
		]);
	});

	it('to the one complained of is refused, unless it is said why', () => {
		const about = { ...taken, subject: 'на продавца Лапшина' };
		expect(refusalsOf(assign(about, { on: today, to: 'Лапшин И. П.', reason: null }, office))).toEqual([
			{ code: 'complainedOf', responsible: 'Лапшин И. П.', subject: 'на продавца Лапшина' },
		]);
		expect(eventsOf(assign(about, { on: today, to: 'Лапшин И. П.', reason: null, allowed: 'Однофамилец' }, office))).toMatchObject([
			{ responsible: 'Лапшин И. П.', allowed: 'Однофамилец' },
		]);
		expect(eventsOf(assign(about, { on: today, to: 'Сафин Р.', reason: null }, office))).toEqual([
			{ type: 'assigned', on: today, responsible: 'Сафин Р.', reason: null },
		]);
	});

	it('nor is he taken for responsible when it is registered or taken into work', () => {
		const about = { subject: 'на продавца Лапшина' };
		const wanted = { ...entry, ...about, responsible: 'Лапшин И. П.' };
		expect(codesOf(register(wanted, office))).toEqual(['complainedOf']);
		expect(eventsOf(register({ ...wanted, allowed: 'Однофамилец' }, office))).toMatchObject([{ allowed: 'Однофамилец' }, {}]);
		const fresh = registered(about);
		expect(codesOf(move('take', fresh, { ...complete.take, responsible: 'Лапшин И. П.' }, office))).toEqual(['complainedOf']);
		const handled = { ...fresh, responsible: 'Лапшин И. П.' };
		expect(codesOf(move('take', handled, { ...complete.take, responsible: null }, office))).toEqual(['complainedOf']);
		expect(codesOf(move('take', fresh, { ...complete.take, responsible: 'Лапшин И. П.', allowed: 'Однофамилец' }, office))).toEqual([]);
	});

	it('to nobody is refused', () => {
		expect(codesOf(assign(taken, { on: today, to: null, reason: null }, office))).toEqual(['missing to']);
	});
});

describe('measure', () => {
	it('is the responsible’s unless another is named', () => {
		expect(eventsOf(actions.measure('2026-10-07'))).toEqual([
			{ type: 'measureAdded', on: '2026-10-07', text: 'Позвонить', by: 'Гайдук Е. Н.', due: '2026-12-01' },
		]);
		expect(eventsOf(measure(taken, { on: today, text: 'Позвонить', due: today, by: 'Юдина' }, office))).toMatchObject([{ by: 'Юдина' }]);
	});

	it('is refused by all that is missing together', () => {
		expect(codesOf(measure(taken, { on: today, text: null, due: null, by: null }, office))).toEqual(['missing text', 'missing due']);
		expect(codesOf(measure({ ...taken, responsible: null }, { on: today, text: null, due: null, by: null }, office))).toEqual([
			'missing text',
			'missing by',
			'missing due',
		]);
	});

	it('due before it is decided upon is refused', () => {
		const verdict = measure(taken, { on: on('2026-10-07'), text: null, due: on('2026-10-06'), by: null }, office);
		expect(codesOf(verdict)).toEqual(['missing text', 'dayTooEarly']);
		expect(refusalsOf(verdict)[1]).toMatchObject({ role: 'due', limit: '2026-10-07', than: 'start' });
	});

	it('due on the very day is allowed', () => {
		expect(codesOf(measure(taken, { on: today, text: 'Позвонить', due: today, by: null }, office))).toEqual([]);
	});
});

describe('measure done', () => {
	it('is kept with its day and what came of it', () => {
		expect(follow(taken, actions.measureDone('2026-10-08')).measures).toEqual([
			{ text: 'Проверить', by: 'Гайдук Е. Н.', due: '2026-10-09', doneOn: '2026-10-08', result: 'Проверено' },
		]);
	});

	it.each([0, 2, -1, 1.5, Number.NaN])('names a measure that there is: not %s', (item) => {
		expect(refusalsOf(measureDone(taken, { on: today, item, result: 'Проверено' }, office))).toEqual([
			{ code: 'noSuchMeasure', item, count: 1, number: 'ПР-2026-0012' },
		]);
	});

	it('once', () => {
		expect(refusalsOf(measureDone(claims.inProgress, { on: today, item: 1, result: 'Ещё раз' }, office))).toEqual([
			{ code: 'measureAlreadyDone', item: 1, on: '2026-10-09' },
		]);
	});

	it('says what came of it', () => {
		expect(codesOf(measureDone(taken, { on: today, item: 1, result: null }, office))).toEqual(['missing result']);
	});
});

describe('note', () => {
	it('needs a text', () => {
		expect(codesOf(note(taken, { on: today, text: null }, office))).toEqual(['missing text']);
	});

	it('may be made at the end of everything', () => {
		for (const claim of Object.values(claims)) expect(codesOf(note(claim, { on: today, text: 'К сведению' }, office))).toEqual([]);
	});
});
