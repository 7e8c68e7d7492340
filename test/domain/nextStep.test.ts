/** Which step is the next one, along the life of an entry. */

import { describe, expect, it } from 'vitest';
import { fulfil, measureDone, move } from '../../src/domain/decide/index.ts';
import { nextStep } from '../../src/domain/nextStep.ts';
import { complete, decided, follow, office, on, registered, replied } from './office.ts';

const MONEY = { demand: 'Вернуть деньги', demandKind: 'refund' } as const;
const taken = (fields = {}) => {
	const fresh = registered(fields);
	return follow(fresh, move('take', fresh, complete.take, office));
};
const measured = (claim = taken()) => follow(claim, measureDone(claim, { on: on('2026-10-09'), item: 1, result: 'Проверено' }, office));

describe('the next step', () => {
	it('of what nobody has sorted, or been given, is its sorting', () => {
		expect(nextStep(registered({ unsorted: true, kind: undefined }), [])).toEqual({ is: 'sort' });
		expect(nextStep(registered(), [])).toEqual({ is: 'sort' });
	});

	it('of an inquiry that was answered on the spot is its end, whether it was given to somebody or not', () => {
		const inquiry = { kind: 'inquiry', demand: null, demandKind: null } as const;
		expect(nextStep(registered(inquiry), [])).toEqual({ is: 'sort' });
		expect(nextStep(replied(registered(inquiry)), [])).toEqual({ is: 'close' });
		expect(nextStep(replied(registered({ ...inquiry, responsible: 'Гайдук Е. Н.' })), [])).toEqual({ is: 'close' });
	});

	it('leads from registration through decision, visas and reply to the end', () => {
		expect(nextStep(registered({ responsible: 'Гайдук Е. Н.' }), [])).toEqual({ is: 'take' });
		expect(nextStep(taken(), [])).toEqual({ is: 'decide' });
		expect(nextStep(decided(taken()), ['legal'])).toEqual({ is: 'visa', visa: 'legal' });
		expect(nextStep(decided(taken()), [])).toEqual({ is: 'reply' });
		const answered = replied(decided(measured()));
		expect(nextStep(answered, ['legal'])).toEqual({ is: 'done' });
		const done = follow(answered, move('done', answered, complete.done, office));
		expect(nextStep(done, [])).toEqual({ is: 'close' });
		expect(nextStep(follow(done, move('close', done, complete.close, office)), [])).toBeUndefined();
	});

	it('is what was promised, then the open measure', () => {
		const answered = replied(decided(taken(MONEY)));
		expect(nextStep(answered, [])).toEqual({ is: 'fulfil' });
		const paid = follow(answered, fulfil(answered, { on: on('2026-10-14'), text: 'Деньги возвращены' }, office));
		expect(nextStep(paid, [])).toEqual({ is: 'measureDone', item: 1 });
		expect(nextStep(measured(paid), [])).toEqual({ is: 'done' });
	});

	it('is what was promised before the call to the client, too', () => {
		const answered = replied(decided(measured(taken(MONEY))));
		const done = follow(answered, move('done', answered, complete.done, office));
		expect(nextStep(done, [])).toEqual({ is: 'fulfil' });
		const paid = follow(done, fulfil(done, { on: on('2026-10-14'), text: 'Деньги возвращены' }, office));
		expect(nextStep(paid, [])).toEqual({ is: 'close' });
	});

	it('of an anonymous entry, which nobody is answered, is its measure and its end', () => {
		const claim = taken({ kind: 'anonymous', client: null });
		expect(nextStep(claim, [])).toEqual({ is: 'measureDone', item: 1 });
		expect(nextStep(measured(claim), [])).toEqual({ is: 'done' });
	});
});
