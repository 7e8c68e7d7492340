/** What is not known yet of an entry, and what records it. */

import { describe, expect, it } from 'vitest';
import type { Claim, DecisionMade } from '../../src/domain/claim.ts';
import { cause, withFindings } from '../../src/domain/decide/index.ts';
import { missingFindings, unanalysedSince } from '../../src/domain/findings.ts';
import { atEach, codesOf, eventsOf, follow, office, on, registered, sumOf } from './office.ts';

const day = on('2026-11-10');
const nothing = { on: day, cause: null, category: null, department: null };
const decision: DecisionMade = { on: day, decision: 'satisfied', grounds: 'п. 1', granted: null, by: null, justified: null, remedies: [] };
const prevention = { on: day, text: 'Учить', by: 'Ежова', due: day, doneOn: null, outcome: null, effect: null };
const known = { on: day, cause: 'Ось', category: null, department: 'Склад' };

function decided(changes: Partial<Claim> = {}): Claim {
	return { ...registered(), kind: 'claim', decision, ...changes };
}

describe('what lacks', () => {
	it.each<[string, Partial<Claim>, string]>([
		['nothing said', {}, 'justified remedy cause department'],
		['refused', { decision: { ...decision, decision: 'rejected' } }, 'justified cause department'],
		['justified', { decision: { ...decision, justified: 'yes' } }, 'remedy cause department prevention'],
		['not justified', { decision: { ...decision, justified: 'no', decision: 'rejected' }, cause: known }, ''],
		['a category is a cause', { cause: { ...known, cause: null, category: 'Брак' } }, 'justified remedy'],
		[
			'all',
			{
				decision: { ...decision, justified: 'partly', remedies: [{ remedy: 'repair', amount: null }] },
				cause: known,
				preventions: [prevention],
			},
			'',
		],
		['not decided', { decision: null }, ''],
		['an anonymous entry is analysed all the same', { kind: 'anonymous', decision: null }, 'cause department'],
		['an inquiry is not', { kind: 'inquiry' }, ''],
	])('%s', (_, changes, lacks) => {
		expect(missingFindings(decided(changes)).join(' ')).toBe(lacks);
	});

	it('is asked for once it is done', () => {
		for (const [status, claim] of Object.entries(atEach())) {
			const since = unanalysedSince({ ...claim, kind: 'claim', decision });
			expect(since, status).toBe(status === 'done' || status === 'closed' ? claim.statusOn : null);
		}
	});

	it('of an old journal is not asked for', () => {
		const imported = { file: 'f', sheet: null, row: 1, number: null, words: null };
		expect(unanalysedSince({ ...decided(), status: 'closed', statusOn: day, imported })).toBeNull();
	});
});

describe('findings', () => {
	it('make an event for each sort that is said', () => {
		const preventions = [{ text: 'Учить', by: 'Ежова', due: on('2026-11-16') }];
		const remedies = [{ remedy: 'refund', amount: sumOf('1') }] as const;
		const events = eventsOf(cause(decided(), { ...known, justified: 'yes', remedies, preventions }, office));
		expect(events.map(({ type }) => type)).toEqual(['assessed', 'causeFound', 'preventionAdded']);
		const after = follow(decided(), cause(decided(), { ...nothing, justified: 'yes', remedies }, office));
		expect(after.decision).toMatchObject({ justified: 'yes', remedies, granted: 100 });
	});

	it('leave what they do not say as it was', () => {
		const claim = decided({ decision: { ...decision, justified: 'partly', granted: sumOf('5') } });
		const after = follow(claim, cause(claim, { ...nothing, remedies: [{ remedy: 'apology', amount: null }] }, office));
		expect(after.decision).toMatchObject({ justified: 'partly', granted: 500, remedies: [{ remedy: 'apology' }] });
	});

	it('are refused where they say nothing, or assess what was not decided', () => {
		expect(codesOf(cause(decided(), nothing, office))).toEqual(['missing cause']);
		expect(codesOf(cause(decided({ decision: null }), { ...nothing, justified: 'yes' }, office))).toEqual(['missing decision']);
	});

	it('keep to what was decided', () => {
		const rejected = decided({ decision: { ...decision, decision: 'rejected' } });
		expect(codesOf(cause(rejected, { ...nothing, remedies: [{ remedy: 'refund', amount: null }] }, office))).toEqual(['remedyForNothing']);
		const granted = decided({ decision: { ...decision, granted: sumOf('1') } });
		expect(codesOf(cause(granted, { ...nothing, remedies: [{ remedy: 'refund', amount: sumOf('2') }] }, office))).toEqual([
			'remediesDiffer',
		]);
		const late = { text: 'Учить', by: 'Ежова', due: on('2026-11-09') };
		expect(codesOf(cause(decided(), { ...nothing, preventions: [late] }, office))).toEqual(['dayTooEarly']);
	});

	it('go with another rule, or not at all', () => {
		const other = { ok: true, events: [{ type: 'noted', on: day, text: 'x' }] } as const;
		expect(eventsOf(withFindings(other, decided(), nothing, office))).toEqual(other.events);
		expect(eventsOf(withFindings(other, decided(), known, office)).map(({ type }) => type)).toEqual(['noted', 'causeFound']);
		expect(codesOf(withFindings(other, decided({ decision: null }), { ...nothing, justified: 'no' }, office))).toEqual([
			'missing decision',
		]);
		expect(codesOf(withFindings({ ok: false, refusals: [{ code: 'attemptsMissing' }] }, decided(), known, office))).toEqual([
			'attemptsMissing',
		]);
	});
});
