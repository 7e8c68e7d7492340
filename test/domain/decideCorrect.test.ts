/** Correction: what stood, what stands now, why; the terms and the subject of the demand follow. */

import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/domain/claim.ts';
import { type Changes, correct, move, request } from '../../src/domain/decide/index.ts';
import type { FieldName } from '../../src/domain/fields.ts';
import { bindingTerm } from '../../src/domain/term/term.ts';
import { codesOf, complete, eventsOf, follow, office, on, refusalsOf, registered, replied } from './office.ts';

const claim = registered();

function corrected(of: Claim, changes: Changes) {
	return correct(of, { on: on('2026-10-07'), changes, reason: 'Опечатка' }, office);
}

describe('a correction', () => {
	it('keeps what stood and what stands, one event a field', () => {
		expect(eventsOf(corrected(claim, { client: 'Иванова Анна', contract: 'РТ-1' }))).toEqual([
			{ type: 'corrected', on: '2026-10-07', reason: 'Опечатка', field: 'client', was: 'Иванова Анна Петровна', now: 'Иванова Анна' },
			{ type: 'corrected', on: '2026-10-07', reason: 'Опечатка', field: 'contract', was: null, now: 'РТ-1' },
		]);
		expect(follow(claim, corrected(claim, { contract: 'РТ-1' })).contract).toBe('РТ-1');
	});

	it('leaves alone what is not named', () => {
		expect(follow(claim, corrected(claim, { contract: 'РТ-1', client: undefined }))).toEqual({
			...claim,
			contract: 'РТ-1',
			movedOn: '2026-10-07',
			trail: { ...claim.trail, on: '2026-10-07' },
			sequence: claim.sequence + 1,
		});
	});

	it('does not make the one complained of responsible, unless it is said why', () => {
		const about = registered({ subject: 'продавец Лапшин' });
		expect(codesOf(corrected(about, { responsible: 'Лапшин И. П.' }))).toEqual(['complainedOf']);
		expect(codesOf(corrected(claim, { responsible: 'Лапшин И. П.', subject: 'на Лапшина' }))).toEqual(['complainedOf']);
		expect(codesOf(corrected({ ...claim, responsible: 'Лапшин И. П.' }, { subject: 'на Лапшина' }))).toEqual(['complainedOf']);
		expect(codesOf(corrected(about, { responsible: 'Лапшин И. П.', subject: null }))).toEqual([]);
		const intent = { on: on('2026-10-07'), changes: { responsible: 'Лапшин И. П.' }, reason: 'Описка', allowed: 'Однофамилец' };
		expect(eventsOf(correct(about, intent, office))).toMatchObject([{ field: 'responsible', allowed: 'Однофамилец' }]);
	});

	it('that names a responsible sorts the entry', () => {
		expect(follow(claim, corrected(claim, { responsible: 'Юдин О. С.' })).sortedOn).toBe('2026-10-07');
		expect(follow(claim, corrected(claim, { contract: 'РТ-1' })).sortedOn).toBeNull();
	});

	it('may empty a field', () => {
		expect(follow(claim, corrected(claim, { demand: null })).demand).toBeNull();
	});

	it.each<FieldName>(['kind', 'channel', 'receivedOn', 'registeredOn', 'summary', 'client'])('may not empty %s', (field) => {
		expect(refusalsOf(corrected(claim, { [field]: null }))).toEqual([{ code: 'fieldMissing', field }]);
	});

	it('may empty the client of an anonymous entry alone', () => {
		expect(codesOf(corrected(registered({ kind: 'anonymous' }), { client: null }))).toEqual([]);
		expect(codesOf(corrected(claim, { kind: 'anonymous', client: null }))).toEqual([]);
		expect(codesOf(corrected(registered({ kind: 'anonymous' }), { kind: 'claim', client: null }))).toEqual(['fieldMissing']);
	});

	it('that makes an anonymous entry a claim needs its client', () => {
		const anonymous = registered({ kind: 'anonymous', client: undefined });
		expect(refusalsOf(corrected(anonymous, { kind: 'claim' }))).toEqual([{ code: 'fieldMissing', field: 'client' }]);
		expect(codesOf(corrected(anonymous, { kind: 'claim', client: 'Иванова Анна' }))).toEqual([]);
	});

	it('without a reason is refused', () => {
		expect(codesOf(correct(claim, { on: on('2026-10-07'), changes: { contract: 'РТ-1' }, reason: null }, office))).toEqual([
			'missing reason',
		]);
	});

	it('of nothing is refused', () => {
		expect(codesOf(corrected(claim, {}))).toEqual(['nothingToCorrect']);
		expect(codesOf(corrected(claim, { contract: undefined }))).toEqual(['nothingToCorrect']);
		expect(refusalsOf(corrected(claim, { client: claim.client, contract: null }))).toEqual([
			{ code: 'nothingCorrected', field: 'client' },
			{ code: 'nothingCorrected', field: 'contract' },
		]);
	});

	it('is refused by all that stands against it together', () => {
		const verdict = correct(
			claim,
			{ on: on('2026-10-07'), changes: { summary: null, kind: 'claim', purchasedOn: on('2026-12-01') }, reason: null },
			office,
		);
		expect(codesOf(verdict)).toEqual(['missing reason', 'fieldMissing', 'nothingCorrected', 'dayInFuture']);
	});

	it.each([
		['2026-10-04', 'dayTooEarly'],
		['2026-11-21', 'dayInFuture'],
	])('dated %s is refused: %s', (day, code) => {
		expect(codesOf(correct(claim, { on: on(day), changes: { contract: 'РТ-1' }, reason: 'Опечатка' }, office))).toEqual([code]);
	});
});

describe('the days', () => {
	it('of receipt moves the terms', () => {
		const [, terms, ...rest] = eventsOf(corrected(claim, { receivedOn: on('2026-10-02') }));
		expect(terms).toMatchObject({
			type: 'termSet',
			terms: [
				{ rule: 'firma.sort', event: '2026-10-02' },
				{ rule: 'firma.claim', nominal: '2026-11-01', due: '2026-11-02' },
			],
		});
		expect(rest).toEqual([]);
	});

	it('that change no term set none', () => {
		const { receivedOn } = registered({ receivedOn: on('2026-10-02') });
		expect(eventsOf(corrected(registered({ receivedOn }), { registeredOn: on('2026-10-02') }))).toHaveLength(1);
	});

	it.each([
		[{ receivedOn: on('2026-10-06') }, 'dayTooEarly'],
		[{ registeredOn: on('2026-10-04') }, 'dayTooEarly'],
		[{ receivedOn: on('2026-11-21'), registeredOn: on('2026-11-21') }, 'dayInFuture'],
		[{ goodsReturnedOn: on('2026-11-21') }, 'dayInFuture'],
	])('%j are refused: %s', (changes, code) => {
		expect(codesOf(corrected(claim, changes))).toContain(code);
	});

	it('of registration stays in the year of the number', () => {
		const early = registered({ receivedOn: on('2025-12-30'), registeredOn: on('2026-01-12') });
		const verdict = correct(early, { on: on('2026-01-13'), changes: { registeredOn: on('2025-12-31') }, reason: 'Ошибка' }, office);
		expect(refusalsOf(verdict)).toEqual([{ code: 'numberKeepsItsYear', number: 'ПР-2026-0012', day: '2025-12-31' }]);
	});

	it('of registration, corrected, is the day from which the first move is counted', () => {
		const late = registered({ registeredOn: on('2026-10-12') });
		const early = follow(
			late,
			correct(late, { on: on('2026-10-12'), changes: { registeredOn: on('2026-10-06') }, reason: 'Ошибка' }, office),
		);
		expect(early.statusOn).toBe('2026-10-06');
		expect(codesOf(move('take', early, complete.take, office))).toEqual([]);
	});

	it('of purchase is no later than the receipt; what was recorded so before does not hinder other corrections', () => {
		expect(codesOf(corrected(claim, { purchasedOn: on('2026-10-06') }))).toEqual(['dayTooEarly']);
		const before = { ...claim, purchasedOn: on('2026-10-06') };
		expect(codesOf(corrected(before, { contract: 'РТ-1' }))).toEqual([]);
		expect(codesOf(corrected(before, { purchasedOn: on('2026-10-05') }))).toEqual([]);
	});

	it('of registration is no later than what was done about the entry', () => {
		const taken = follow(claim, move('take', claim, complete.take, office));
		const verdict = correct(taken, { on: on('2026-10-20'), changes: { registeredOn: on('2026-10-07') }, reason: 'Ошибка' }, office);
		expect(refusalsOf(verdict)).toEqual([{ code: 'registeredAfterDeed', number: 'ПР-2026-0012', day: '2026-10-07', deed: '2026-10-06' }]);
		const sameDay = correct(taken, { on: on('2026-10-20'), changes: { registeredOn: on('2026-10-06') }, reason: 'Ошибка' }, office);
		expect(codesOf(sameDay)).toEqual([]);
	});

	it('of registration is no later than a first reply or request', () => {
		const inquiry = registered({ kind: 'inquiry' });
		const asked = { on: on('2026-10-06'), to: 'department', whom: 'Склад', what: 'Накладную', due: null } as const;
		for (const dealtWith of [replied(inquiry), follow(inquiry, request(inquiry, asked, office))]) {
			const verdict = correct(dealtWith, { on: on('2026-10-20'), changes: { registeredOn: on('2026-10-20') }, reason: 'Ошибка' }, office);
			expect(codesOf(verdict)).toEqual(['registeredAfterDeed']);
		}
	});

	it('of registration may be any when the entry was only registered with a person responsible', () => {
		const named = registered({ responsible: 'Юдин О. С.' });
		const verdict = correct(named, { on: on('2026-10-20'), changes: { registeredOn: on('2026-10-07') }, reason: 'Ошибка' }, office);
		expect(codesOf(verdict)).toEqual([]);
	});

	it('of registration, corrected, leaves the day of a later move alone', () => {
		const taken = follow(claim, move('take', claim, complete.take, office));
		const changes = { receivedOn: on('2026-10-02'), registeredOn: on('2026-10-02') };
		expect(follow(taken, corrected(taken, changes)).statusOn).toBe('2026-10-06');
	});

	it('of receipt, after a reopening, does not move the renewed terms', () => {
		const taken = follow(claim, move('withdraw', claim, complete.withdraw, office));
		const again = follow(taken, move('reopen', taken, complete.reopen, office));
		const verdict = correct(again, { on: on('2026-10-21'), changes: { receivedOn: on('2026-10-01') }, reason: 'Ошибка' }, office);
		expect(eventsOf(verdict)).toHaveLength(1);
	});
});

describe('the kind and the channel', () => {
	it('change which terms run', () => {
		const inquiry = follow(claim, corrected(claim, { kind: 'inquiry' }));
		expect(bindingTerm(inquiry.terms)).toMatchObject({ rule: 'firma.inquiry', due: '2026-10-08' });
		const byPhone = follow(inquiry, corrected(inquiry, { channel: 'phone' }));
		expect(bindingTerm(byPhone.terms)).toMatchObject({ rule: 'firma.phone', due: '2026-10-06' });
		expect(bindingTerm(follow(claim, corrected(claim, { kind: 'praise' })).terms)).toBeUndefined();
	});
});

describe('the subject of the demand', () => {
	const read = registered({ demand: 'Вернуть деньги' });
	const given = registered({ demand: 'Вернуть деньги', demandKind: 'distanceRefund' });
	const declined = registered({ demand: 'Вернуть деньги', demandKind: null });

	it('is read again when the demand is corrected', () => {
		const events = eventsOf(corrected(claim, { demand: 'Вернуть деньги' }));
		expect(events).toMatchObject([
			{ field: 'demand' },
			{ type: 'corrected', reason: 'Опечатка', field: 'demandKind', was: null, now: 'refund', demandKindWords: 'Вернуть деньги' },
			{ type: 'termSet', terms: [{ rule: 'firma.sort' }, { rule: 'consumer.money' }, { rule: 'firma.claim' }] },
		]);
	});

	it.each<[string, Changes]>([
		['the demand says no such thing any more', { demand: 'Заменить утюг' }],
		['the demand is emptied', { demand: null }],
		['the client turns out to be a firm', { client: 'ООО «Ромашка»' }],
		['it turns out to be a complaint', { kind: 'complaint' }],
	])('is taken back when %s', (_, changes) => {
		const now = follow(read, corrected(read, changes));
		expect(now).toMatchObject({ demandKind: null, demandKindWords: null });
		expect(bindingTerm(now.terms)?.rule).toBe('firma.claim');
	});

	it('stays when something else is corrected', () => {
		for (const of of [read, given, declined]) {
			const { demandKind, demandKindWords } = of;
			expect(follow(of, corrected(of, { contact: 'a@example.ru' }))).toMatchObject({ demandKind, demandKindWords });
		}
	});

	it('that the clerk gave is never read over', () => {
		expect(follow(given, corrected(given, { demand: 'Заменить утюг' }))).toMatchObject({
			demandKind: 'distanceRefund',
			demandKindWords: null,
		});
		expect(follow(declined, corrected(declined, { demand: 'Верните деньги' }))).toMatchObject({ demandKind: null, demandKindWords: null });
	});

	it('that the clerk corrects is no longer read from words', () => {
		const now = follow(read, corrected(read, { demandKind: 'priceCut' }));
		expect(now).toMatchObject({ demandKind: 'priceCut', demandKindWords: null });
		expect(follow(now, corrected(now, { demand: 'Вернуть все деньги' }))).toMatchObject({ demandKind: 'priceCut' });
	});

	it('that the clerk takes away stays away', () => {
		const now = follow(read, corrected(read, { demandKind: null }));
		expect(now).toMatchObject({ demandKind: null, demandKindWords: null });
		expect(follow(now, corrected(now, { contact: 'a@example.ru' }))).toMatchObject({ demandKind: null });
	});

	it('corrected together with the demand is what the clerk says', () => {
		expect(follow(claim, corrected(claim, { demand: 'Вернуть деньги', demandKind: 'damages' }))).toMatchObject({
			demandKind: 'damages',
			demandKindWords: null,
		});
	});
});
