/** An office to decide in, and claims led to each status by the rules themselves. */

import { builtInCalendar } from '../../src/domain/calendar/years.ts';
import type { Claim } from '../../src/domain/claim.ts';
import type { Kind } from '../../src/domain/code.ts';
import { asDay, type Day } from '../../src/domain/day.ts';
import {
	decide,
	type MoveIntent,
	move,
	type PlainMove,
	type RefuseIntent,
	type Registration,
	refuse,
	register,
	reply,
} from '../../src/domain/decide/index.ts';
import type { ClaimEvent } from '../../src/domain/event/event.ts';
import { evolve, fold } from '../../src/domain/event/evolve.ts';
import { type Kopecks, readSum } from '../../src/domain/money.ts';
import { samePerson } from '../../src/domain/people/person.ts';
import type { Refusal } from '../../src/domain/refusal.ts';
import { defaultRegulations, regulationsInUse } from '../../src/domain/regulation/index.ts';
import { noLetterhead, type Settings } from '../../src/domain/settings.ts';
import type { Status } from '../../src/domain/status.ts';
import { demandsIn, originOf, termsFor } from '../../src/domain/term/term.ts';
import type { Circumstances, Verdict } from '../../src/domain/verdict.ts';

const regulations = await regulationsInUse(defaultRegulations, []);

/** The sum that a text means. Throws RangeError where it is none. */
export function sumOf(text: string): Kopecks {
	const reading = readSum(text);
	if (!reading.ok) throw new RangeError(`not a sum: ${text}`);
	return reading.sum;
}

/** An office whose replies need no visa. */
export const office: Circumstances = {
	today: asDay('2026-11-20'),
	actor: 'Ежова Т. Л.',
	controller: 'Ежова Т. Л.',
	same: samePerson,
	spellings: (name) => [name],
	incoming: (year) => ({ year, ordinal: 12, text: `ПР-${year}-0012` }),
	outgoing: (year) => ({ year, ordinal: 187, text: '187' }),
	repeats: (number) => [number],
	terms: (facts) => termsFor(facts, { regulations, calendar: builtInCalendar, ownTermsMove: true }),
	demands: demandsIn(regulations),
	ruleOf: (term) => {
		const origin = originOf(term, regulations);
		return origin && { rule: origin.rule, act: origin.rule.act ?? origin.regulation.act };
	},
	visasFor: () => [],
	calendar: builtInCalendar,
	routed: () => undefined,
	authority: { head: null, chairman: null, chairmanAbove: null, chairmanKinds: [] },
};

/** The settings of a journal of that office; a test says what is otherwise in its own. */
export const settings: Settings = {
	...({ journal: 'test', office: 'ООО «Фирма»', zone: 'Europe/Moscow', language: 'ru', regulations: defaultRegulations } as const),
	...{ ownTermsMove: true, incomingTemplate: 'ПР-{year}-{number:4}', outgoingTemplate: '{number}' },
	...{ firstYear: 2026, firstIncoming: 1, firstOutgoing: 1, controller: null, authority: office.authority },
	...{ routes: [], absences: [], visas: [], letterhead: noLetterhead, templates: [] },
};

export const withoutController: Circumstances = { ...office, actor: null, controller: null };

/** A claim by post of Monday 5 October 2026. */
export const entry = {
	kind: 'claim',
	channel: 'post',
	receivedOn: asDay('2026-10-05'),
	registeredOn: asDay('2026-10-05'),
	client: 'Иванова Анна Петровна',
	demand: 'Заменить утюг',
	summary: 'Утюг не греет.',
} as const satisfies Registration;

export function eventsOf(verdict: Verdict): readonly ClaimEvent[] {
	if (!verdict.ok) throw new Error(`refused: ${JSON.stringify(verdict.refusals)}`);
	return verdict.events;
}

export function refusalsOf(verdict: Verdict): readonly Refusal[] {
	return verdict.ok ? [] : verdict.refusals;
}

/** The codes of the refusals; of what is missing, its name. */
export function codesOf(verdict: Verdict): readonly string[] {
	return refusalsOf(verdict).map((refusal) => (refusal.code === 'missing' ? `missing ${refusal.what}` : refusal.code));
}

/** The claim after what was decided about it. */
export function follow(claim: Claim, verdict: Verdict): Claim {
	return eventsOf(verdict).reduce((so, event) => evolve(so, so.id, event), claim);
}

export function registered(fields: Registration = {}, id = 1, circumstances: Circumstances = office): Claim {
	const claim = fold(id, eventsOf(register({ ...entry, ...fields }, circumstances)));
	if (!claim) throw new Error('nothing was registered');
	return claim;
}

export function on(day: string): Day {
	return asDay(day);
}

const measures = [{ text: 'Проверить', due: asDay('2026-10-09'), by: null }];

/** Everything that each move may need, on a day on which it may be made. */
export const complete: Readonly<Record<PlainMove, MoveIntent>> = {
	take: { on: asDay('2026-10-06'), responsible: 'Гайдук Е. Н.', measures },
	done: { on: asDay('2026-10-14'), result: 'Утюг заменён' },
	close: { on: asDay('2026-10-16'), satisfaction: 'satisfied', comment: 'Довольна' },
	closeOnTheSpot: { on: asDay('2026-10-05'), satisfaction: 'satisfied', answer: 'Ответили по телефону' },
	return: { on: asDay('2026-10-15'), reason: 'Клиенту не позвонили' },
	withdraw: { on: asDay('2026-10-15'), how: 'Письмом' },
	void: { on: asDay('2026-10-15'), reason: 'Ошибочная запись' },
	reopen: { on: asDay('2026-10-20'), reason: 'Опять сломался', renewal: 'new' },
};

export const refusing: RefuseIntent = {
	on: asDay('2026-10-15'),
	ground: 'notClient',
	evidence: 'В базе покупателей нет',
	courtCase: null,
	witness: null,
	earlier: null,
	notice: null,
};

export function decided(claim: Claim): Claim {
	return follow(
		claim,
		decide(
			claim,
			{ on: asDay('2026-10-12'), decision: 'satisfied', grounds: 'ст. 18', granted: null, by: null, justified: null, remedies: [] },
			office,
		),
	);
}

export function replied(claim: Claim): Claim {
	return follow(
		claim,
		reply(claim, { on: asDay('2026-10-13'), form: 'post', numbered: null, text: 'Заменим', withoutVisas: null }, office),
	);
}

/** A claim of the kind at each status. */
export function atEach(kind: Kind = 'claim'): Readonly<Record<Status, Claim>> {
	const fresh = registered({ kind });
	const taken = follow(fresh, move('take', fresh, complete.take, office));
	// The measure is carried out, as it must be before the claim is done.
	const inProgress = evolve(taken, taken.id, { type: 'measureDone', on: asDay('2026-10-09'), measure: 1, result: 'Проверено' });
	const answered = replied(decided(inProgress));
	const done = follow(answered, move('done', answered, complete.done, office));
	return {
		registered: fresh,
		inProgress,
		done,
		closed: follow(done, move('close', done, complete.close, office)),
		unconsidered: follow(inProgress, refuse(inProgress, refusing, office)),
		withdrawn: follow(inProgress, move('withdraw', inProgress, complete.withdraw, office)),
		void: follow(fresh, move('void', fresh, complete.void, office)),
	};
}
