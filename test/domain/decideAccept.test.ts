/** Acceptance by whoever is responsible: said, or shown by work; asked for anew where it is another person's or comes back. */

import { describe, expect, it } from 'vitest';
import { awaitsAcceptance } from '../../src/domain/acceptance.ts';
import type { Claim } from '../../src/domain/claim.ts';
import { accept, assign, correct, move, note, register, sort } from '../../src/domain/decide/index.ts';
import { withAcceptance } from '../../src/domain/decide/ownWork.ts';
import type { ClaimEvent } from '../../src/domain/event/event.ts';
import { atEach, codesOf, complete, entry, eventsOf, follow, office, on, refusalsOf, registered } from './office.ts';

const taken = follow(registered(), move('take', registered(), complete.take, office));
const accepted = follow(taken, accept(taken, { on: on('2026-10-07') }, office));

function assigned(claim: Claim, to: string, day = '2026-10-08'): Claim {
	return follow(claim, assign(claim, { on: on(day), to, reason: null }, office));
}

describe('accept', () => {
	it('names the person responsible, and is asked for since he was', () => {
		expect([taken.assignedOn, awaitsAcceptance(taken)]).toEqual(['2026-10-06', '2026-10-06']);
		expect(eventsOf(accept(taken, { on: on('2026-10-07') }, office))).toEqual([
			{ type: 'accepted', on: '2026-10-07', responsible: 'Гайдук Е. Н.' },
		]);
		expect([accepted.acceptedOn, awaitsAcceptance(accepted)]).toEqual(['2026-10-07', null]);
	});

	it('is refused before it was given, twice, and where nobody is responsible', () => {
		expect(refusalsOf(accept(taken, { on: on('2026-10-05') }, office))).toMatchObject([
			{ code: 'dayTooEarly', limit: '2026-10-06', than: 'assigned' },
		]);
		expect(codesOf(accept(accepted, { on: on('2026-10-08') }, office))).toEqual(['alreadyAccepted']);
		expect(codesOf(accept(registered(), { on: on('2026-10-08') }, office))).toEqual(['nobodyResponsible']);
	});

	it('is over with the work on the claim', () => {
		const { done, closed, withdrawn } = atEach();
		for (const claim of [done, closed, withdrawn]) {
			expect(awaitsAcceptance(claim)).toBeNull();
			expect(codesOf(accept(claim, { on: office.today }, office))).toEqual(['notAllowed']);
		}
	});
});

describe('it is asked for anew', () => {
	it('where another person becomes responsible, by whatever way', () => {
		const corrected = follow(
			accepted,
			correct(accepted, { on: on('2026-10-09'), changes: { responsible: 'Сафин Р.' }, reason: 'Ошибка' }, office),
		);
		for (const [claim, day] of [
			[assigned(accepted, 'Сафин Р.'), '2026-10-08'],
			[corrected, '2026-10-09'],
		] as const)
			expect([claim.acceptedOn, awaitsAcceptance(claim)]).toEqual([null, day]);
		// A measure, a note or a return is of the same person's.
		expect(follow(accepted, note(accepted, { on: on('2026-10-09'), text: 'Звонил' }, office)).acceptedOn).toBe('2026-10-07');
	});

	it('where the claim comes back after its end', () => {
		const { closed } = atEach();
		const again = follow(closed, move('reopen', closed, complete.reopen, office));
		expect([again.acceptedOn, awaitsAcceptance(again)]).toEqual([null, complete.reopen.on]);
	});

	it('not before the kind is known', () => {
		const unsorted = registered({ unsorted: true, kind: undefined, responsible: 'Гайдук Е. Н.' });
		expect(awaitsAcceptance(unsorted)).toBeNull();
		expect(codesOf(accept(unsorted, { on: on('2026-10-06') }, office))).toEqual(['notSorted']);
		const sorted = follow(unsorted, sort(unsorted, { on: on('2026-10-06'), kind: 'claim', responsible: null }, office));
		expect(awaitsAcceptance(sorted)).toBe('2026-10-06');
	});
});

const imported: ClaimEvent = {
	...({ type: 'imported', on: on('2026-10-05'), ended: null, taken: false, outcome: null } as const),
	...{ file: 'a'.repeat(64), sheet: null, row: 2, number: null, words: null },
};

describe('work of the person responsible shows it', () => {
	const noted = eventsOf(note(taken, { on: on('2026-10-07'), text: 'Звонила' }, office));
	const recordedBy = (actor: string) => ({ actor, on: on('2026-10-09'), same: office.same });

	it('however his name is written, with the day of recording', () => {
		expect(withAcceptance(taken, noted, recordedBy('Е.Н. Гайдук')).at(-1)).toEqual({
			...{ type: 'accepted', on: '2026-10-09', responsible: 'Гайдук Е. Н.', shownBy: 'work' },
		});
	});

	it('of one who registers an entry for himself, too', () => {
		const events = eventsOf(register({ ...entry, responsible: 'Гайдук Е. Н.' }, office));
		expect(withAcceptance(undefined, events, recordedBy('Гайдук Е. Н.')).map(({ type }) => type)).toEqual([
			'registered',
			'termSet',
			'accepted',
		]);
	});

	it.each([
		['another person', taken, noted, 'Сафин Р.'],
		['nobody whose name is known', taken, noted, ''],
		['him, who has accepted it', accepted, noted, 'Гайдук Е. Н.'],
		[
			'him, who gives it to somebody else',
			taken,
			eventsOf(assign(taken, { on: on('2026-10-07'), to: 'Сафин Р.', reason: null }, office)),
			'Гайдук Е. Н.',
		],
		['him, of new terms only', taken, [{ type: 'termSet', terms: taken.terms, because: 'calendarLoaded' }] as const, 'Гайдук Е. Н.'],
		[
			'him, who brings it in from an old journal',
			undefined,
			[...eventsOf(register({ ...entry, responsible: 'Гайдук Е. Н.' }, office)), imported],
			'Гайдук Е. Н.',
		],
		['him, as it ends', taken, eventsOf(move('withdraw', taken, complete.withdraw, office)), 'Гайдук Е. Н.'],
	])('not that of %s', (_, claim, events, actor) => {
		expect(withAcceptance(claim, events, recordedBy(actor))).toBe(events);
	});
});
