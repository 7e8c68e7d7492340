/** Lawsuits that came of a claim: who sued when, how each ended, whatever became of the claim itself. */

import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/domain/claim.ts';
import { courtResults } from '../../src/domain/code.ts';
import { attach, court, courtEnded, type LawsuitEnd } from '../../src/domain/decide/index.ts';
import { personalFieldsOf } from '../../src/domain/event/event.ts';
import { isKopecks, type Kopecks } from '../../src/domain/money.ts';
import { statusNames } from '../../src/domain/status.ts';
import { fc } from '../property.ts';
import { atEach, codesOf, eventsOf, follow, office, on, registered } from './office.ts';

const filed = { on: on('2026-11-10'), court: 'Тверской районный суд', courtCase: '2-123/2026' };
const won: LawsuitEnd = { on: on('2026-11-12'), item: undefined, result: 'won', awarded: null, ruling: null };

function sum(kopecks: number): Kopecks {
	if (!isKopecks(kopecks)) throw new RangeError(String(kopecks));
	return kopecks;
}

function sued(claim: Claim = registered(), more = {}): Claim {
	return follow(claim, court(claim, { ...filed, ...more }, office));
}

describe('a lawsuit', () => {
	it.each(statusNames)('may be filed and end at %s, unless the entry is void', (status) => {
		const claim = atEach()[status];
		expect(codesOf(court(claim, filed, office))).toEqual(status === 'void' ? ['notAllowed'] : []);
		if (status !== 'void') expect(codesOf(courtEnded(sued(claim), won, office))).toEqual([]);
	});

	it('names its court, and its case where it is known', () => {
		expect(codesOf(court(registered(), { ...filed, court: null }, office))).toEqual(['missing court']);
		expect(codesOf(court(registered(), { ...filed, courtCase: null }, office))).toEqual([]);
		expect(eventsOf(court(registered(), filed, office)).map(personalFieldsOf)).toEqual([['court', 'courtCase']]);
	});

	it('is not recorded twice while it is pending, but another one is', () => {
		const claim = sued();
		expect(codesOf(court(claim, filed, office))).toEqual(['lawsuitPending']);
		expect(codesOf(court(claim, { ...filed, court: 'Мосгорсуд' }, office))).toEqual([]);
		const ended = follow(claim, courtEnded(claim, won, office));
		expect(codesOf(court(ended, filed, office))).toEqual([]);
	});
});

describe('its outcome', () => {
	it('needs a lawsuit, a result, and a day not before it was filed', () => {
		expect(codesOf(courtEnded(registered(), won, office))).toEqual(['noLawsuit']);
		expect(codesOf(courtEnded(sued(), { ...won, result: null }, office))).toEqual(['missing courtResult']);
		expect(codesOf(courtEnded(sued(), { ...won, on: on('2026-11-09') }, office))).toEqual(['dayTooEarly']);
		expect(codesOf(courtEnded(sued(), { ...won, item: 2 }, office))).toEqual(['noSuchLawsuit']);
	});

	it('is that of the only one pending; of several it must be said', () => {
		const two = sued(sued(), { court: 'Мосгорсуд' });
		expect(codesOf(courtEnded(two, won, office))).toEqual(['severalLawsuits']);
		const second = follow(two, courtEnded(two, { ...won, item: 2 }, office));
		expect(second.lawsuits.map(({ result }) => result)).toEqual([null, 'won']);
		const both = follow(second, courtEnded(second, { ...won, result: 'settled', awarded: sum(5000) }, office));
		expect(both.lawsuits.map(({ result, awarded }) => [result, awarded])).toEqual([
			['settled', 5000],
			['won', null],
		]);
		expect(codesOf(courtEnded(both, won, office))).toEqual(['lawsuitAlreadyEnded']);
	});

	it.each(courtResults)('%s: a sum is awarded only where something was granted or agreed', (result) => {
		const grants = ['lost', 'partly', 'settled'].includes(result);
		expect(codesOf(courtEnded(sued(), { ...won, result, awarded: sum(100) }, office))).toEqual(grants ? [] : ['awardedNothing']);
	});

	it('may name the ruling among the attachments', () => {
		const file = { name: 'решение.pdf', sha256: 'a'.repeat(64), size: 1, media: 'application/pdf' };
		const claim = sued();
		const attached = follow(claim, attach(claim, { on: filed.on, files: [file], note: null }, office));
		expect(codesOf(courtEnded(attached, { ...won, ruling: 1 }, office))).toEqual([]);
		expect(codesOf(courtEnded(attached, { ...won, ruling: 2 }, office))).toEqual(['noSuchAttachment']);
	});

	it('leaves the claim itself as it was', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...statusNames.filter((status) => status !== 'void')),
				fc.constantFrom(...courtResults),
				(status, result) => {
					const before = atEach()[status];
					const after = follow(sued(before), courtEnded(sued(before), { ...won, result }, office));
					const { movedOn, sequence, trail } = before;
					expect({ ...after, movedOn, sequence, trail, lawsuits: [] }).toEqual(before);
					expect(after.lawsuits).toHaveLength(1);
				},
			),
		);
	});
});
