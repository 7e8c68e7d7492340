/** What can be taken back, and what cannot. */

import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/domain/claim.ts';
import { assign, correct, move, refuse, register, reply, type Taken, undo } from '../../src/domain/decide/index.ts';
import type { ClaimEvent } from '../../src/domain/event/event.ts';
import { fold } from '../../src/domain/event/evolve.ts';
import { atEach, codesOf, complete, decided, entry, eventsOf, office, on, refusalsOf, refusing, registered } from './office.ts';

const start = eventsOf(register(entry, office));
const fresh = registered();

/** The events with their places, after those that were before. */
function taken(before: readonly ClaimEvent[], events: readonly ClaimEvent[]): readonly Taken[] {
	return events.map((event, index) => ({ sequence: before.length + index + 1, event }));
}

function folded(events: readonly ClaimEvent[]): Claim {
	const claim = fold(1, events);
	if (!claim) throw new Error('nothing was registered');
	return claim;
}

/** The claim as it is once `events` were done and taken back. */
function doneAndUndone(events: readonly ClaimEvent[], before = start): Claim {
	const all = [...before, ...events];
	const verdict = undo(folded(all), { on: on('2026-10-20'), events: taken(before, events), last: all.length }, office);
	return folded([...all, ...eventsOf(verdict)]);
}

describe('taking back', () => {
	it.each([
		['an assignment', () => eventsOf(assign(fresh, { on: on('2026-10-06'), to: 'Сафин Р.', reason: null }, office))],
		['taking into work, with its measures', () => eventsOf(move('take', fresh, complete.take, office))],
		['a withdrawal', () => eventsOf(move('withdraw', fresh, complete.withdraw, office))],
		['leaving unconsidered without a notice', () => eventsOf(refuse(fresh, refusing, office))],
		[
			'a correction with the term that it moved',
			() => eventsOf(correct(fresh, { on: on('2026-10-06'), reason: 'Штемпель', changes: { receivedOn: on('2026-10-01') } }, office)),
		],
	])('%s leaves the claim as it was, but for its count of events', (_, events) => {
		const happened = events();
		expect(doneAndUndone(happened)).toEqual({ ...fresh, sequence: start.length + happened.length + 1 });
	});

	it('says which events, by place and type', () => {
		const happened = eventsOf(move('take', fresh, complete.take, office));
		const claim = folded([...start, ...happened]);
		expect(eventsOf(undo(claim, { on: on('2026-10-20'), events: taken(start, happened), last: 4 }, office))).toEqual([
			{
				type: 'undone',
				on: '2026-10-20',
				events: [
					{ sequence: 3, type: 'taken' },
					{ sequence: 4, type: 'measureAdded' },
				],
			},
		]);
	});

	it('is refused for a registration: the number stays given', () => {
		expect(refusalsOf(undo(fresh, { on: on('2026-10-20'), events: taken([], start), last: 2 }, office))).toEqual([
			{ code: 'cannotUndo', number: fresh.number.text, type: 'registered' },
		]);
	});

	it('is refused for a reply, with or without a number, and for a notice', () => {
		const claim = decided(atEach().inProgress);
		for (const form of ['post', 'phone'] as const) {
			const events = eventsOf(reply(claim, { on: on('2026-10-13'), form, numbered: null, text: 'Да', withoutVisas: null }, office));
			const part = events.map((event): Taken => ({ sequence: 20, event }));
			expect(codesOf(undo(claim, { on: on('2026-10-20'), events: part, last: 20 }, office))).toEqual(['cannotUndo']);
		}
		const left = eventsOf(refuse(fresh, { ...refusing, notice: { form: 'email', numbered: null } }, office));
		const part = { on: on('2026-10-20'), events: taken(start, left), last: start.length + left.length };
		const refused = undo(folded([...start, ...left]), part, office);
		expect(refusalsOf(refused)).toEqual([{ code: 'cannotUndo', number: fresh.number.text, type: 'leftUnconsidered' }]);
	});

	it('is refused once somebody has gone on from there', () => {
		const happened = eventsOf(assign(fresh, { on: on('2026-10-06'), to: 'Сафин Р.', reason: null }, office));
		const claim = folded([...start, ...happened, { type: 'noted', on: on('2026-10-07'), text: 'Звонила' }]);
		expect(refusalsOf(undo(claim, { on: on('2026-10-20'), events: taken(start, happened), last: 4 }, office))).toEqual([
			{ code: 'undoneOver', number: fresh.number.text },
		]);
	});

	it('is refused where an entry would repeat itself round about', () => {
		const unlinked: ClaimEvent = {
			type: 'corrected',
			on: on('2026-10-06'),
			reason: 'Не повтор',
			field: 'repeatOf',
			was: 'ПР-2026-0007',
			now: null,
		};
		const claim = folded([...start, unlinked]);
		const part = { on: on('2026-10-20'), events: taken(start, [unlinked]), last: 3 };
		expect(codesOf(undo(claim, part, office))).toEqual([]);
		const linked = { ...office, repeats: (number: string) => [number, claim.number.text] };
		expect(refusalsOf(undo(claim, part, linked))).toEqual([{ code: 'repeatsInRing', number: claim.number.text, earlier: 'ПР-2026-0007' }]);
	});
});
