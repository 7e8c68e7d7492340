/** What each move requires: every missing requirement is refused by its own code, all of them together. */

import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/domain/code.ts';
import { type MoveIntent, move, type PlainMove } from '../../src/domain/decide/index.ts';
import { evolve } from '../../src/domain/event/evolve.ts';
import { moves } from '../../src/domain/status.ts';
import {
	atEach,
	codesOf,
	complete,
	decided,
	eventsOf,
	follow,
	office,
	on,
	refusalsOf,
	registered,
	replied,
	withoutController,
} from './office.ts';

const claims = atEach();
const inquiry = registered({ kind: 'inquiry', channel: 'phone' });
const taken = follow(claims.registered, move('take', claims.registered, complete.take, office));
const ready = replied(decided(claims.inProgress));

/** A claim that each move may start from, with all that the move asks of the claim itself. */
const starts = {
	take: claims.registered,
	done: ready,
	close: claims.done,
	closeOnTheSpot: inquiry,
	return: claims.done,
	withdraw: claims.inProgress,
	void: claims.registered,
	reopen: claims.closed,
};
const plainMoves = Object.keys(complete) as PlainMove[];

function codes(name: PlainMove, claim = starts[name], changes: Partial<MoveIntent> = {}, circumstances = office) {
	return codesOf(move(name, claim, { ...complete[name], ...changes }, circumstances));
}

describe('with everything that it requires', () => {
	it.each(plainMoves)('%s leads to the status of the table, on its day', (name) => {
		const claim = follow(starts[name], move(name, starts[name], complete[name], office));
		expect([claim.status, claim.statusOn]).toEqual([moves[name].to, complete[name].on]);
	});
});

describe('with nothing that it requires', () => {
	it.each([
		['take', claims.registered, ['missing responsible', 'missing measure']],
		['done', taken, ['missing result', 'measuresOpen', 'missing decision', 'missing reply']],
		['close', claims.done, ['missing satisfaction', 'missing controller']],
		['closeOnTheSpot', inquiry, ['missing answer', 'missing satisfaction', 'missing controller']],
		['return', claims.done, ['missing reason']],
		['withdraw', claims.registered, ['missing how']],
		['void', claims.registered, ['missing reason']],
		['reopen', claims.closed, ['missing reason', 'missing renewal']],
	] as const)('%s is refused by all of it together', (name, claim, expected) => {
		expect(codesOf(move(name, claim, { on: office.today }, withoutController))).toEqual(expected);
	});

	it('names the move and the claim', () => {
		expect(refusalsOf(move('void', claims.registered, { on: office.today }, office))).toEqual([
			{ code: 'missing', doing: 'void', what: 'reason', number: 'ПР-2026-0012' },
		]);
	});
});

describe('the day of a move', () => {
	it.each(plainMoves)('of %s may be the day of the last one, but none before it', (name) => {
		const claim = starts[name];
		const early = { on: on('2026-10-04') };
		expect(codes(name, claim, { on: claim.statusOn })).toEqual([]);
		expect(codes(name, claim, early)).toEqual(['dayTooEarly']);
		expect(refusalsOf(move(name, claim, { ...complete[name], ...early }, office))).toMatchObject([
			{ role: 'on', day: '2026-10-04', limit: claim.statusOn, than: 'lastMove' },
		]);
	});

	it.each(plainMoves)('of %s may be today, but not tomorrow', (name) => {
		const measures = name === 'take' ? { measures: [{ text: 'Проверить', due: on('2026-11-25'), by: null }] } : {};
		expect(codes(name, starts[name], { on: office.today, ...measures })).toEqual([]);
		expect(refusalsOf(move(name, starts[name], { ...complete[name], on: on('2026-11-21') }, office))).toEqual([
			{ code: 'dayInFuture', role: 'on', day: '2026-11-21', today: '2026-11-20' },
		]);
	});
});

describe('take', () => {
	it('takes the responsible of the entry where none is named', () => {
		const claim = registered({ responsible: 'Сафин Р.' });
		const verdict = move('take', claim, { ...complete.take, responsible: null }, office);
		expect(eventsOf(verdict)).toEqual([
			{ type: 'taken', on: '2026-10-06', responsible: 'Сафин Р.' },
			{ type: 'measureAdded', on: '2026-10-06', text: 'Проверить', by: 'Сафин Р.', due: '2026-10-09' },
		]);
	});

	it.each([
		['responsible', { responsible: null }, 'missing responsible'],
		['measure', { measures: [] }, 'missing measure'],
	])('without a %s is refused', (_, changes, code) => {
		expect(codes('take', claims.registered, changes)).toEqual([code]);
	});

	it('leaves a measure to whom it was given', () => {
		const measures = [{ text: 'Проверить', due: on('2026-10-06'), by: 'Юдина' }];
		const [, added] = eventsOf(move('take', claims.registered, { ...complete.take, measures }, office));
		expect(added).toMatchObject({ by: 'Юдина', due: '2026-10-06' });
	});

	it('refuses each measure that was due before it was decided upon', () => {
		const measures = ['2026-10-05', '2026-10-06', '2026-10-01'].map((due) => ({ text: 'Проверить', due: on(due), by: null }));
		const verdict = move('take', claims.registered, { ...complete.take, measures }, office);
		expect(refusalsOf(verdict)).toMatchObject([
			{ code: 'dayTooEarly', role: 'due', day: '2026-10-05', limit: '2026-10-06', than: 'start' },
			{ code: 'dayTooEarly', role: 'due', day: '2026-10-01' },
		]);
	});
});

describe('done', () => {
	it('says which measures are open', () => {
		const again = evolve(claims.inProgress, 1, {
			type: 'measureAdded',
			on: on('2026-10-10'),
			text: 'Привезти',
			by: 'Гайдук',
			due: on('2026-10-15'),
		});
		expect(refusalsOf(move('done', replied(decided(again)), complete.done, office))).toEqual([
			{ code: 'measuresOpen', number: 'ПР-2026-0012', measures: [{ item: 2, text: 'Привезти', due: '2026-10-15' }] },
		]);
	});

	it.each(['claim', 'complaint'] as const)('needs a decision and a reply for a %s', (kind) => {
		const { inProgress } = atEach(kind);
		expect(codes('done', inProgress)).toEqual(['missing decision', 'missing reply']);
		expect(codes('done', decided(inProgress))).toEqual(['missing reply']);
		expect(codes('done', replied(decided(inProgress)))).toEqual([]);
	});

	it.each(kinds.filter((kind) => kind !== 'claim' && kind !== 'complaint'))('needs neither for %s', (kind) => {
		expect(codes('done', atEach(kind).inProgress)).toEqual([]);
	});

	it('needs to say what was done', () => {
		expect(codes('done', ready, { result: null })).toEqual(['missing result']);
	});
});

describe('close', () => {
	it('keeps who closed, what the client said, and how often he was called', () => {
		const verdict = move('close', claims.done, { on: on('2026-10-16'), by: 'Строева', satisfaction: 'notReached', attempts: 3 }, office);
		expect(eventsOf(verdict)).toEqual([
			{ type: 'closed', on: '2026-10-16', by: 'Строева', satisfaction: 'notReached', attempts: 3, comment: null, answer: null },
		]);
	});

	it.each([
		['the responsible', 'Гайдук Е. Н.'],
		['the responsible, written otherwise', ' гайдук  е. н.'],
		['the responsible by surname', 'Гайдук'],
		['the responsible with the full name', 'Елена Николаевна Гайдук'],
	])('by %s is refused', (_, by) => {
		expect(refusalsOf(move('close', claims.done, { ...complete.close, by }, office))).toEqual([{ code: 'closedByResponsible', by }]);
	});

	it.each(['Гайдук', 'ГАЙДУК Е.Н.', 'Гайдук Елена Николаевна'])(
		'recorded by the responsible (%s) is refused, whoever is named',
		(actor) => {
			expect(codes('close', claims.done, {}, { ...office, actor })).toEqual(['closedByResponsible']);
			expect(codes('close', claims.done, { by: 'Ежова' }, { ...office, actor })).toEqual(['closedByResponsible']);
		},
	);

	it('is by the one who records it, never by the controller of the settings', () => {
		expect(eventsOf(move('close', claims.done, complete.close, { ...office, actor: 'Строева', controller: 'Ежова Т. Л.' }))).toMatchObject([
			{ type: 'closed', by: 'Строева' },
		]);
	});

	it('needs the attempts where the client was not reached', () => {
		expect(codes('close', claims.done, { satisfaction: 'notReached', attempts: null })).toEqual(['attemptsMissing']);
	});

	describe('without a call', () => {
		const intent = { satisfaction: 'notReached', attempts: 0 } as const;
		const reachable = { ...claims.done, contact: '+7 912 345-67-89' };
		const unreachable = { ...claims.done, contact: null };

		it('is refused where there is a contact', () => {
			expect(codes('close', reachable, { ...intent, comment: 'Не до того.' })).toEqual(['notCalled']);
		});

		it('needs a reason where there is none', () => {
			expect(codes('close', unreachable, { ...intent, comment: null })).toEqual(['missing comment']);
			expect(codes('close', unreachable, { ...intent, comment: 'Контактов не оставил.' })).toEqual([]);
		});
	});

	it('needs none for an anonymous entry: there is nobody to call', () => {
		expect(codes('close', atEach('anonymous').done, { satisfaction: 'notReached' })).toEqual([]);
	});

	it.each([
		['satisfaction', { satisfaction: null }, office, 'missing satisfaction'],
		['controller', { by: null }, withoutController, 'missing controller'],
	])('without a %s is refused', (_, changes, circumstances, code) => {
		expect(codes('close', claims.done, changes, circumstances)).toEqual([code]);
	});
});

describe('close on the spot', () => {
	it('keeps the answer', () => {
		expect(eventsOf(move('closeOnTheSpot', inquiry, complete.closeOnTheSpot, office))).toMatchObject([
			{ type: 'closed', by: 'Ежова Т. Л.', answer: 'Ответили по телефону' },
		]);
	});

	it('after a reply needs no answer besides it, but not on a day before it', () => {
		const answered = replied(inquiry);
		const { answer: _, ...closing } = complete.closeOnTheSpot;
		expect(eventsOf(move('closeOnTheSpot', answered, { ...closing, on: answered.answeredOn ?? closing.on }, office))).toMatchObject([
			{ type: 'closed', answer: null },
		]);
		const later = { ...answered, answeredOn: on('2026-10-06') };
		expect(codesOf(move('closeOnTheSpot', later, { ...closing, on: on('2026-10-05') }, office))).toEqual(['missing answer']);
	});

	it.each(kinds.filter((kind) => kind !== 'inquiry'))('is refused for %s', (kind) => {
		expect(codes('closeOnTheSpot', registered({ kind }))).toEqual(['onlyInquiryOnTheSpot']);
	});

	it('by the responsible is refused', () => {
		expect(codes('closeOnTheSpot', registered({ kind: 'inquiry', responsible: 'Ежова Т.\u00a0Л.' }))).toEqual(['closedByResponsible']);
	});
});

it('a return says who returned, or else who records it', () => {
	expect(eventsOf(move('return', claims.done, { ...complete.return, by: 'Строева' }, office))).toMatchObject([
		{ type: 'returned', by: 'Строева' },
	]);
	expect(eventsOf(move('return', claims.done, complete.return, office))).toMatchObject([{ by: 'Ежова Т. Л.' }]);
	expect(eventsOf(move('return', claims.done, complete.return, withoutController))).toMatchObject([{ by: null }]);
});
