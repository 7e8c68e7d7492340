/** From a few random numbers to an intent that mostly may be carried out: zeros give the plainest one, so that what fails shrinks to it. */

import { channels, courtResults, grounds, type Kind, satisfactions, visaOutcomes, visas } from '../../../src/domain/code.ts';
import { isKopecks, type Kopecks } from '../../../src/domain/money.ts';
import { plus } from './days.ts';
import type { Changes, ClaimIntent, Entry, Intent } from './intent.ts';
import { binding, type Model, type ModelClaim, needsDecision, running } from './model.ts';
import { doableIn } from './play.ts';
import { visasLacking } from './procedure.ts';
import { REFUND_WORDS } from './register.ts';

export const HANDLER = 'Гайдук Елена';
const COMPLAINED_OF = 'Лапшин Игорь';
export const CONTROLLER = 'Ежова Татьяна';
export const CHAIRMAN = 'Тропинин Пётр';
const people = [HANDLER, COMPLAINED_OF, CONTROLLER, CHAIRMAN] as const;
/** So many thousand kopecks. */
function sum(thousands: number): Kopecks {
	const kopecks = thousands * 1000;
	if (!isKopecks(kopecks)) throw new RangeError(`not a sum: ${kopecks}`);
	return kopecks;
}

const kinds = ['claim', 'claim', 'inquiry', 'complaint', 'anonymous', 'suggestion'] as const satisfies readonly Kind[];

/** `onward`: whatever leads the claim towards its end. `fitting`: whatever its status allows. Else one, whether it may be done or not. */
export type Deed = 'onward' | 'fitting' | ClaimIntent['do'];

/** Once in twenty-five. */
const SELDOM = [false, ...Array.from({ length: 23 }, () => false), true] as const;

export class Dice {
	readonly #numbers: readonly number[];
	#at = 0;

	constructor(numbers: readonly number[]) {
		this.#numbers = numbers;
	}

	/** One of the list, the first for zero. */
	of<const L extends readonly unknown[]>(list: L): L[number] {
		const number = this.#numbers[this.#at++ % this.#numbers.length] ?? 0;
		return list[number % list.length] ?? list[0];
	}

	/** The value; seldom the other one. */
	mostly<const T, const O>(value: T, other: O): T | O {
		return this.of(SELDOM) ? other : value;
	}

	said<const T>(value: T): T | null {
		return this.mostly(value, null);
	}
}

/** A day on which something is said to be done. */
function dayBy(dice: Dice, today: string): string {
	return plus(today, dice.mostly(0, dice.of([-1, -2, -6, 1])));
}

function dueBy(dice: Dice, day: string): string {
	return plus(day, dice.of([3, 0, 1, 7, 14, 30, 5, 2, -1]));
}

export function entryBy(dice: Dice, model: Model): Extract<Intent, { do: 'register' }> {
	const unsorted = dice.of([false, false, false, true]);
	const kind = dice.of(kinds);
	const registered = plus(model.today, dice.mostly(dice.of([0, -1, -3]), 1));
	const entry: Entry = {
		kind: unsorted ? dice.mostly(null, kind) : dice.said(kind),
		channel: dice.said(dice.of(['post', 'phone', 'email', 'inPerson'])),
		client: kind === 'anonymous' ? dice.of([null, 'Петрова Ольга']) : dice.said('Петрова Ольга'),
		summary: dice.said('Утюг не греет.'),
		received: plus(registered, dice.mostly(dice.of([0, -1, -2, -20, -40]), 1)),
		registered,
		responsible: dice.of([null, HANDLER, ...people]),
		subject: dice.of([null, 'Лапшин']),
		demand: dice.of(['Заменить утюг', REFUND_WORDS, null]),
		demandKind: demandBy(dice),
		amount: dice.of([null, sum(100), sum(900)]),
		replyBy: dice.of(['post', 'email', 'phone', null]),
		repeatOf: dice.of([null, null, null, anyNumber(dice, model)]),
	};
	const keys = model.claims.flatMap(({ key }) => key ?? []);
	const key = dice.of([null, `key ${model.claims.length}`, dice.of([null, ...keys])]);
	return { do: 'register', unsorted, allowed: dice.of([null, 'Больше некому']), key, ...entry };
}

function demandBy(dice: Dice): Entry['demandKind'] {
	return dice.of([undefined, undefined, undefined, null, 'refund', 'repair', 'crossBorderTransfer', 'moneyClaim']);
}

function anyNumber(dice: Dice, { claims }: Model): string | null {
	return dice.of([null, ...claims.map(({ number }) => number)]);
}

/** What leads the claim on. */
function nextOf(claim: ModelClaim, dice: Dice, model: Model): ClaimIntent['do'] {
	switch (claim.status) {
		case 'registered':
			if (claim.unsorted) return dice.of(['sort', 'sort', 'withdraw']);
			return dice.of(['take', 'take', 'take', 'take', claim.kind === 'inquiry' ? 'closeOnTheSpot' : 'take', 'refuse', 'withdraw']);
		case 'inProgress': {
			const asked = claim.requests.some(({ ended }) => ended === null);
			const aside = dice.of([null, null, null, asked ? 'answered' : 'request', running(claim).length > 0 ? 'extend' : null]);
			if (aside !== null) return aside;
			if (claim.measures.some(({ open }) => open)) return 'measureDone';
			if (needsDecision(claim) && claim.granted === null) return 'decide';
			if (needsDecision(claim) && claim.answered === null) return visasLacking(claim, model).length > 0 ? 'visa' : 'reply';
			return 'done';
		}
		case 'done':
			return dice.of(['close', 'close', 'return']);
		default:
			return claim.unsorted ? 'sort' : 'reopen';
	}
}

function itemOf(list: readonly unknown[], dice: Dice, wanted: number): number {
	return dice.mostly(wanted >= 0 ? wanted + 1 : list.length, dice.of([list.length + 1, 1]));
}

export function deedBy(deed: Deed, claim: ModelClaim, dice: Dice, model: Model): ClaimIntent {
	const named = deed === 'onward' ? nextOf(claim, dice, model) : deed === 'fitting' ? dice.of(doableIn(claim.status)) : deed;
	const on = dayBy(dice, model.today);
	const common = { claim: claim.id, on };
	const person = () => dice.of([HANDLER, HANDLER, HANDLER, HANDLER, COMPLAINED_OF, CONTROLLER]);
	const allowed = () => dice.of([null, null, 'Больше некому']);
	switch (named) {
		case 'sort': {
			const kind = claim.client === null ? 'anonymous' : dice.of(['claim', 'inquiry', 'complaint', 'anonymous']);
			return { do: 'sort', ...common, kind: dice.said(kind), responsible: dice.mostly(person(), null), allowed: allowed() };
		}
		case 'assign':
			return { do: 'assign', ...common, to: dice.said(person()), allowed: allowed() };
		case 'take': {
			const responsible = dice.of([person(), claim.responsible]);
			const measures = dice.mostly(dice.of([[dueBy(dice, on)], [dueBy(dice, on), dueBy(dice, on)]]), []);
			return { do: 'take', ...common, responsible, measures, allowed: allowed() };
		}
		case 'measure':
			return { do: 'measure', ...common, text: dice.said('Позвонить'), by: dice.of([null, HANDLER]), due: dice.said(dueBy(dice, on)) };
		case 'measureDone': {
			const open = claim.measures.findIndex((measure) => measure.open);
			return { do: 'measureDone', ...common, item: itemOf(claim.measures, dice, open), result: dice.said('Сделано') };
		}
		case 'request': {
			const to = dice.said(dice.of(['client', 'department', 'employee']));
			return { do: 'request', ...common, to, what: dice.said('Чек'), due: dice.of([dueBy(dice, on), dueBy(dice, on), null]) };
		}
		case 'answered': {
			const open = claim.requests.findIndex(({ ended }) => ended === null);
			const expired = dice.of([false, true]);
			return { do: 'answered', ...common, item: itemOf(claim.requests, dice, open), text: expired ? null : dice.said('Вот'), expired };
		}
		case 'visa': {
			const visa = dice.said(visasLacking(claim, model)[0] ?? dice.of(visas));
			const outcome = deed === 'onward' ? 'approved' : dice.of(visaOutcomes);
			const due = dice.of([null, dueBy(dice, on)]);
			return { do: 'visa', ...common, visa, outcome, by: dice.said('Юрист'), due, remark: dice.of([null, 'Нет ссылки']) };
		}
		case 'tell':
			return { do: 'tell', ...common, form: dice.of([null, 'phone', 'email']) };
		case 'extend':
			return extensionBy(claim, dice, on, model);
		case 'decide': {
			const decision = dice.said(dice.of(['satisfied', 'rejected', 'partlySatisfied', 'explained']));
			const given = decision === 'satisfied' || decision === 'partlySatisfied';
			const granted = dice.mostly(given ? dice.of([null, sum(100), sum(600)]) : null, sum(50));
			const remedies = dice.of([
				[],
				[{ remedy: 'apology', amount: null }] as const,
				[
					{ remedy: given ? 'refund' : 'information', amount: given ? sum(60) : null },
					{ remedy: 'apology', amount: null },
				] as const,
				[{ remedy: 'discount', amount: sum(200) }] as const,
			]);
			const by = dice.of([model.powers.head, null, model.powers.chairman, HANDLER]);
			return { do: 'decide', ...common, decision, grounds: dice.said('ст. 18'), granted, by, remedies };
		}
		case 'reply': {
			const form = dice.of([claim.replyBy, null, dice.of(channels)]);
			const withoutVisas = dice.of([null, 'Директор подписал']);
			return { do: 'reply', ...common, form, numbered: dice.of([null, true, false]), text: dice.said('Заменим'), withoutVisas };
		}
		case 'fulfil':
			return { do: 'fulfil', ...common, text: dice.said('Выплачено') };
		case 'done':
			return { do: 'done', ...common, result: dice.said('Утюг заменён') };
		case 'close':
		case 'closeOnTheSpot': {
			const answer = named === 'close' ? null : dice.said('Ответили');
			const by = dice.of([null, CONTROLLER, null, null, null, claim.responsible]);
			return { do: named, ...common, by, satisfaction: dice.said(dice.of(satisfactions)), attempts: dice.of([3, null]), answer };
		}
		case 'return':
		case 'void':
			return { do: named, ...common, reason: dice.said('Ошибка') };
		case 'withdraw':
			return { do: 'withdraw', ...common, how: dice.said('Письмом') };
		case 'refuse':
			return refusalBy(dice, on, claim, model);
		case 'reopen':
			return {
				do: 'reopen',
				...common,
				reason: dice.said('Опять'),
				receivedOn: dice.mostly(null, dice.of([plus(on, -1), plus(on, -4), plus(on, 1)])),
				renewal: dice.mostly('new', null),
			};
		case 'correct':
			return { do: 'correct', ...common, changes: changesBy(dice, claim, model), reason: dice.said('Описка') };
		case 'cause':
			return { do: 'cause', ...common, cause: dice.said('Брак'), category: dice.of([null, 'Качество']) };
		case 'court':
			return {
				do: 'court',
				...common,
				court: dice.said(dice.of(['Тверской районный суд', 'Мосгорсуд'])),
				courtCase: dice.of([null, '2-7/2027']),
			};
		case 'courtEnded': {
			const open = claim.lawsuits.findIndex((one) => one.open);
			const result = dice.said(dice.of(courtResults));
			const item = dice.of([null, itemOf(claim.lawsuits, dice, open)]);
			const grants = result === 'lost' || result === 'partly' || result === 'settled';
			return { do: 'courtEnded', ...common, item, result, awarded: grants ? dice.of([null, sum(300)]) : dice.mostly(null, sum(1)) };
		}
		case 'prevent':
			return { do: 'prevent', ...common, text: dice.said('Обучить'), by: dice.of([HANDLER, null]), due: dice.said(dueBy(dice, on)) };
		case 'prevented': {
			const open = claim.preventions.findIndex((one) => one.open);
			const outcome = dice.said('trained' as const);
			return { do: 'prevented', ...common, item: itemOf(claim.preventions, dice, open), outcome, effect: dice.said('Знают') };
		}
		case 'note':
			return { do: 'note', ...common, text: dice.said('Звонил') };
	}
}

function extensionBy(claim: ModelClaim, dice: Dice, on: string, { today, powers }: Model): ClaimIntent {
	const due = binding(claim)?.due ?? today;
	return {
		do: 'extend',
		claim: claim.id,
		on,
		until: dice.of([plus(due, dice.of([5, 1, 10, 14, 40])), null, plus(due, dice.mostly(3, dice.of([0, -2])))]),
		reason: dice.said('Ждём экспертизу'),
		approvedBy: dice.said(dice.mostly(powers.chairman ?? CHAIRMAN, HANDLER)),
		toldOn: dice.said(plus(today, dice.mostly(dice.of([0, -1]), 1))),
		toldBy: dice.said('email' as const),
		lateReason: dice.mostly('Болел', null),
	};
}

function refusalBy(dice: Dice, on: string, { id }: ModelClaim, { claims }: Model): ClaimIntent {
	return {
		do: 'refuse',
		claim: id,
		on,
		ground: dice.said(dice.of(grounds)),
		evidence: dice.said('Акт'),
		courtCase: dice.of(['А40-1/2027', null]),
		witness: dice.of([CONTROLLER, null]),
		earlier: dice.of([null, ...claims.map((one) => one.id)]),
		notice: dice.of([null, null, 'post', 'phone']),
		numbered: dice.of([null, null, true, false]),
	};
}

function changesBy(dice: Dice, claim: ModelClaim, model: Model): Changes {
	const changes: readonly [Changes, ...Changes[]] = [
		{ summary: `${claim.summary}!` },
		{ amount: dice.of([null, sum(900), sum(100)]) },
		{ kind: dice.said(dice.of(kinds)) },
		{ kind: 'claim', client: 'Петрова О.' },
		{ channel: dice.said(dice.of(['email', 'phone', 'post'])) },
		{ received: dice.said(plus(claim.received, dice.of([-1, 1, -7, 3]))) },
		{ registered: dice.said(plus(claim.registered, dice.of([1, -1, -30]))) },
		{ received: plus(model.today, -2), registered: plus(model.today, -1) },
		{ demand: dice.of([REFUND_WORDS, 'Извиниться', null]) },
		{ demandKind: dice.of(['refund', null, 'repair', 'crossBorderTransfer', 'moneyClaim']) },
		{ responsible: dice.of([HANDLER, null, CONTROLLER]) },
		{ client: dice.of(['Петрова О.', null]) },
		{ repeatOf: anyNumber(dice, model) },
		{},
	];
	return dice.of(changes);
}

/** Something that is done to the journal, or to several claims. */
export function officeBy(dice: Dice, model: Model): Intent {
	const { claims, today } = model;
	const some = claims.filter(() => dice.of([true, true, false]));
	const many: Intent = {
		do: 'assignMany',
		claims: some.map(({ id }) => id),
		on: dayBy(dice, today),
		to: dice.said(dice.of([HANDLER, CONTROLLER])),
	};
	return dice.of([
		...(some.length > 0 ? ([many, many, many] as const) : ([{ do: 'undo' }] as const)),
		{ do: 'loadRules', regulation: dice.of(['firma', 'finance']), claimDays: dice.of([20, 30, 45, 8]), inquiryDays: dice.of([5, 3, 2]) },
		{ do: 'loadYear', off: dice.of([['01-06', '01-10', '01-11'], ['02-24', '05-08'], []]), working: dice.of([['01-15', '02-19'], []]) },
		{ do: 'loadOwnDays', year: dice.of([2027, 2028]), off: dice.of([['2027-12-20', '2028-01-12', '2028-01-13'], ['2027-11-29'], []]) },
		{
			do: 'settings',
			powers: {
				controller: dice.said(CONTROLLER),
				head: dice.of([null, HANDLER]),
				chairman: dice.of([CHAIRMAN, null]),
				chairmanAbove: dice.of([null, sum(500)]),
				chairmanKinds: dice.of([[], ['complaint']]),
			},
		},
	]);
}
