/** The cause of a complaint, and what is done so that it does not happen again. */

import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/domain/claim.ts';
import { cause, prevent, prevented } from '../../src/domain/decide/index.ts';
import { personalFieldsOf } from '../../src/domain/event/event.ts';
import { statusNames } from '../../src/domain/status.ts';
import { atEach, codesOf, eventsOf, follow, office, on, refusalsOf, registered } from './office.ts';

const day = on('2026-11-10');
const found = { on: day, cause: 'Одна касса', category: 'Очередь', department: 'Касса' };
const plan = { on: day, text: 'Вторая касса', by: 'Ежова Т. Л.', due: on('2026-11-16') };
const done = { on: on('2026-11-12'), item: 1, outcome: 'processChanged', effect: 'Очередей нет' } as const;

function planned(claim: Claim = registered()): Claim {
	return follow(claim, prevent(claim, plan, office));
}

describe('each may be recorded', () => {
	it.each(statusNames)('at %s, unless it is void', (status) => {
		const claim = atEach()[status];
		const codes = status === 'void' ? ['notAllowed'] : [];
		expect(codesOf(cause(claim, found, office))).toEqual(codes);
		expect(codesOf(prevent(claim, plan, office))).toEqual(codes);
		if (status !== 'void') expect(codesOf(prevented(planned(claim), done, office))).toEqual([]);
	});
});

describe('a cause', () => {
	it('keeps what is not said anew', () => {
		const first = follow(registered(), cause(registered(), found, office));
		const later = on('2026-11-11');
		const second = follow(first, cause(first, { on: later, cause: null, category: 'Очередь на кассе', department: null }, office));
		expect(second.cause).toEqual({ on: later, cause: 'Одна касса', category: 'Очередь на кассе', department: 'Касса' });
	});

	it('says something', () => {
		expect(codesOf(cause(registered(), { on: day, cause: null, category: null, department: null }, office))).toEqual(['missing cause']);
	});

	it('is personal in its free words alone', () => {
		expect(eventsOf(cause(registered(), found, office)).map(personalFieldsOf)).toEqual([['cause']]);
	});
});

describe('a preventive measure', () => {
	it('needs a text, somebody and a day that does not lie behind', () => {
		expect(codesOf(prevent(registered(), { on: day, text: null, by: null, due: null }, office))).toEqual([
			'missing text',
			'missing by',
			'missing due',
		]);
		expect(codesOf(prevent(registered(), { ...plan, due: on('2026-11-09') }, office))).toEqual(['dayTooEarly']);
	});

	it('is the responsible’s where nobody else is named, and no measure that must be carried out first', () => {
		const claim = planned({ ...registered({ responsible: 'Гайдук Е. Н.' }) });
		expect(follow(claim, prevent(claim, { ...plan, by: null }, office)).preventions.map(({ by }) => by)).toEqual([
			'Ежова Т. Л.',
			'Гайдук Е. Н.',
		]);
		expect(claim.measures).toEqual([]);
	});

	it('is carried out once, with its outcome and its effect', () => {
		const claim = follow(planned(), prevented(planned(), done, office));
		expect(claim.preventions).toEqual([{ ...plan, doneOn: done.on, outcome: 'processChanged', effect: 'Очередей нет' }]);
		expect(refusalsOf(prevented(claim, done, office))).toEqual([{ code: 'preventionAlreadyDone', item: 1, on: done.on }]);
		expect(codesOf(prevented(planned(), { ...done, outcome: null, effect: null }, office))).toEqual(['missing effect', 'missing outcome']);
		expect(codesOf(prevented(planned(), { ...done, on: on('2026-11-09') }, office))).toEqual(['dayTooEarly']);
		expect(codesOf(prevented(planned(), { ...done, item: 2 }, office))).toEqual(['noSuchPrevention']);
	});
});
