/** Sorting: an entry gets its kind and its responsible; until then it goes nowhere but out. */

import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/domain/code.ts';
import {
	assign,
	decide,
	move,
	note,
	type PlainMove,
	refuse,
	register,
	reply,
	type SortIntent,
	sort,
} from '../../src/domain/decide/index.ts';
import { movesOf } from '../../src/domain/status.ts';
import { bindingTerm } from '../../src/domain/term/term.ts';
import type { Circumstances } from '../../src/domain/verdict.ts';
import { atEach, codesOf, complete, entry, eventsOf, follow, office, on, refusalsOf, refusing, registered } from './office.ts';

const { kind: _, ...kindless } = entry;
const unsorted = registered({ ...kindless, kind: undefined, unsorted: true });
const full: SortIntent = { on: on('2026-10-06'), kind: 'claim', responsible: 'Гайдук Е. Н.' };

describe('an entry whose kind is left open', () => {
	it('runs the term of an inquiry for the time being', () => {
		expect([unsorted.unsorted, unsorted.kind, unsorted.sortedOn, bindingTerm(unsorted.terms)?.due]).toEqual([
			true,
			'inquiry',
			null,
			'2026-10-08',
		]);
	});

	it('without a client it is anonymous for the time being', () => {
		const nameless = registered({ ...kindless, kind: undefined, client: undefined, unsorted: true });
		expect([nameless.kind, bindingTerm(nameless.terms)]).toEqual(['anonymous', undefined]);
	});

	it.each(kinds)('is not registered with the kind %s besides', (kind) => {
		expect(codesOf(register({ ...entry, kind, unsorted: true }, office))).toContain('sortedAlready');
	});

	it('is not sorted by naming who handles it', () => {
		const handed = follow(unsorted, assign(unsorted, { on: on('2026-10-05'), to: 'Гайдук Е. Н.', reason: null }, office));
		expect([handed.responsible, handed.unsorted, handed.sortedOn]).toEqual(['Гайдук Е. Н.', true, null]);
	});

	it('may only leave', () => {
		expect(movesOf(unsorted)).toEqual(['refuse', 'withdraw', 'void']);
	});

	it.each(['take', 'closeOnTheSpot'] as const satisfies readonly PlainMove[])('%s is refused', (name) => {
		expect(refusalsOf(move(name, unsorted, complete[name], office))).toEqual([{ code: 'notSorted', number: unsorted.number.text }]);
	});

	it.each(['withdraw', 'void'] as const)('%s is not', (name) => {
		expect(codesOf(move(name, unsorted, complete[name], office))).toEqual([]);
	});

	it('may be left without consideration', () => {
		expect(codesOf(refuse(unsorted, refusing, office))).toEqual([]);
	});

	it('is neither decided nor answered, but may be noted', () => {
		const given = { on: on('2026-10-06'), grounds: 'ст. 18', granted: null, by: null, justified: null, remedies: [] };
		expect(codesOf(decide(unsorted, { ...given, decision: 'satisfied' }, office))).toContain('notSorted');
		expect(
			codesOf(reply(unsorted, { on: on('2026-10-06'), form: 'post', numbered: null, text: 'Заменим', withoutVisas: null }, office)),
		).toContain('notSorted');
		expect(codesOf(note(unsorted, { on: on('2026-10-06'), text: 'Звонил' }, office))).toEqual([]);
	});
});

describe('sorting', () => {
	it('gives the kind, the responsible and the terms of the kind', () => {
		const sorted = follow(unsorted, sort(unsorted, full, office));
		expect([sorted.kind, sorted.responsible, sorted.unsorted, sorted.sortedOn, bindingTerm(sorted.terms)?.due]).toEqual([
			'claim',
			'Гайдук Е. Н.',
			false,
			'2026-10-06',
			bindingTerm(registered().terms)?.due,
		]);
		expect(codesOf(move('take', sorted, complete.take, office))).toEqual([]);
	});

	it.each(kinds)('as %s it has the terms that it would have been registered with', (kind) => {
		const sorted = follow(unsorted, sort(unsorted, { ...full, kind }, office));
		const dues = (terms: typeof sorted.terms) => terms.filter(({ purpose }) => purpose === 'answer').map(({ due, rule }) => [due, rule]);
		expect(dues(sorted.terms)).toEqual(dues(registered({ kind }).terms));
	});

	it('the demand is read only now, and the term follows it', () => {
		const open = registered({ ...kindless, kind: undefined, unsorted: true, demand: 'Верните деньги за утюг' });
		expect(open.demandKind).toBeNull();
		const sorted = follow(open, sort(open, full, office));
		expect([sorted.demandKind, sorted.demandKindWords, bindingTerm(sorted.terms)?.due]).toEqual(['refund', 'Верните деньги', '2026-10-15']);
		expect(follow(open, sort(open, { ...full, kind: 'complaint' }, office)).demandKind).toBeNull();
	});

	it('what the clerk said of the demand stays', () => {
		const said = registered({ ...kindless, kind: undefined, unsorted: true, demand: 'Верните деньги', demandKind: 'replacement' });
		const [sorted] = eventsOf(sort(said, full, office));
		expect(sorted).toMatchObject({ type: 'sorted', demandKind: 'replacement', demandKindWords: null });
	});

	it('tells no term that stays as it was', () => {
		expect(eventsOf(sort(unsorted, { ...full, kind: 'inquiry' }, office)).map(({ type }) => type)).toEqual(['sorted']);
	});

	it('says everything that lacks at once', () => {
		expect(codesOf(sort(unsorted, { ...full, kind: null, responsible: null }, office))).toEqual(['missing kind', 'missing responsible']);
	});

	it('keeps the responsible that there is', () => {
		const handed = follow(unsorted, assign(unsorted, { on: on('2026-10-05'), to: 'Гайдук Е. Н.', reason: null }, office));
		expect(follow(handed, sort(handed, { ...full, responsible: null }, office)).responsible).toBe('Гайдук Е. Н.');
	});

	it('an entry whose kind is known gets its responsible, and another kind if wanted', () => {
		const known = registered();
		expect(follow(known, sort(known, { ...full, kind: null }, office))).toMatchObject({ kind: 'claim', responsible: 'Гайдук Е. Н.' });
		expect(follow(known, sort(known, { ...full, kind: 'complaint' }, office))).toMatchObject({ kind: 'complaint', sortedOn: '2026-10-06' });
	});

	it('what would change nothing is refused', () => {
		const sorted = follow(unsorted, sort(unsorted, full, office));
		const number = sorted.number.text;
		for (const intent of [full, { ...full, kind: null, responsible: null }, { ...full, responsible: 'гайдук е.н.' }])
			expect(refusalsOf(sort(sorted, intent, office))).toEqual([
				{ code: 'nothingToSort', number, kind: 'claim', responsible: 'Гайдук Е. Н.' },
			]);
		expect(codesOf(sort(sorted, { ...full, kind: 'complaint' }, office))).toEqual([]);
		expect(codesOf(sort(sorted, { ...full, responsible: 'Сафин Р. И.' }, office))).toEqual([]);
	});

	it('by the table where nobody is named', () => {
		const about = registered({ ...kindless, kind: undefined, unsorted: true, subject: 'сервисный центр' });
		const routing: Circumstances = { ...office, routed: (subject) => (subject === 'сервисный центр' ? 'Сафин Р. И.' : undefined) };
		expect(follow(about, sort(about, { ...full, responsible: null }, routing)).responsible).toBe('Сафин Р. И.');
		expect(codesOf(sort(unsorted, { ...full, responsible: null }, routing))).toEqual(['missing responsible']);
	});

	it('not to the one complained of, unless that is allowed', () => {
		const about = registered({ ...kindless, kind: undefined, unsorted: true, subject: 'Гайдук Е. Н.' });
		expect(codesOf(sort(about, full, office))).toEqual(['complainedOf']);
		expect(eventsOf(sort(about, { ...full, allowed: 'Больше некому' }, office))[0]).toMatchObject({ allowed: 'Больше некому' });
	});

	it('of a kind that needs a client there must be one', () => {
		const nameless = registered({ ...kindless, kind: undefined, client: undefined, unsorted: true });
		expect(codesOf(sort(nameless, full, office))).toEqual(['missing client']);
		expect(codesOf(sort(nameless, { ...full, kind: 'anonymous' }, office))).toEqual([]);
	});

	it.each(['inProgress', 'done', 'closed', 'unconsidered', 'withdrawn', 'void'] as const)('is over once the entry is %s', (status) => {
		expect(codesOf(sort(atEach()[status], { ...full, on: office.today }, office))).toEqual(['notAllowed']);
	});

	it('what ended unsorted is sorted before it is reopened', () => {
		const left = follow(unsorted, refuse(unsorted, refusing, office));
		const again = { ...complete.reopen, on: office.today };
		expect(codesOf(move('reopen', left, again, office))).toEqual(['notSorted']);
		expect(movesOf(left)).toEqual([]);
		const sorted = follow(left, sort(left, { ...full, on: office.today }, office));
		expect(sorted.status).toBe('unconsidered');
		expect(codesOf(move('reopen', sorted, again, office))).toEqual([]);
		// As what it was for the time being, too.
		const handed = follow(unsorted, assign(unsorted, { on: on('2026-10-06'), to: 'Гайдук Е. Н.', reason: null }, office));
		const asInquiry = { ...full, on: office.today, kind: 'inquiry' } as const;
		expect(codesOf(sort(follow(handed, refuse(handed, refusing, office)), asInquiry, office))).toEqual([]);
	});

	it('is dated from the registration to today', () => {
		expect(codesOf(sort(unsorted, { ...full, on: on('2026-10-04') }, office))).toEqual(['dayTooEarly']);
		expect(codesOf(sort(unsorted, { ...full, on: on('2026-11-21') }, office))).toEqual(['dayInFuture']);
	});
});
