/** The groups of a period's figures counted round by round, with no sums kept and no index asked for, beside what the program says. */

import { likeness } from '../../../src/domain/client/sameClient.ts';
import { asDay, type Day } from '../../../src/domain/day.ts';
import { dimensions } from '../../../src/domain/month/tally.ts';
import type { Period } from '../../../src/domain/period.ts';
import type { ClaimTable } from '../../../src/store/derived/claimRow.ts';
import { movedIn } from '../../../src/store/month/balance.ts';
import { periodGroups } from '../../../src/store/month/figures.ts';
import type { Journal } from '../../../src/store/open.ts';
import type { Schema } from '../../../src/store/schema.ts';
import { plus } from './days.ts';

/** Each group that differs; nothing where all is well. */
export function roundFaults(journal: Journal, { from, to }: Period, today: Day): readonly unknown[] {
	const all = journal.connection.prepare<[], Schema['round']>('select * from round order by claim, place').all();
	const within = (day: string | null) => day !== null && day >= from && day <= to;
	const registered = all.filter(({ place, ending }) => place === 1 && ending !== 'void');
	const received = registered.filter((round) => within(round.opened_on));
	const wanted = {
		answers: counted(
			all.filter((round) => within(round.answered_on)),
			(round) => [round.received_on, round.answered_on],
		),
		registeredLater: counted(
			received.filter((round) => round.opened_on > round.received_on),
			(round) => [round.received_on, round.opened_on, round.register_by],
		),
		ended: counted(
			all.filter((round) => within(round.ended_on)),
			(round) => [round.ending, round.kind, round.satisfaction, round.ground],
		),
		received: counted(received, ({ kind }) => [kind]),
		causes: counted(
			received.filter(({ kind }) => /^(?:claim|complaint|anonymous)$/.test(kind)),
			({ category }) => [category],
		),
		clients: clientsOf(journal, { from, to }),
		effects: effectsOf(journal, from, to < today ? to : today),
	};
	const told = periodGroups(journal, { from, to }, movedIn(journal, { from, to }, [...dimensions, 'cause', 'outcome']), asDay(today));
	const found = {
		answers: texts(told.answers, (one) => [one.receivedOn, one.answeredOn]),
		registeredLater: texts(told.registeredLater, (one) => [one.receivedOn, one.registeredOn, one.registerBy]),
		ended: texts(told.ended, (one) => [one.ending, one.kind, one.satisfaction, one.ground]),
		received: texts(told.received, ({ kind }) => [kind]),
		causes: texts(told.causes, ({ category }) => [category]),
		clients: told.clients,
		effects: told.preventions.effects.map((one) => JSON.stringify(one)).toSorted(),
	};
	return JSON.stringify(found) === JSON.stringify(wanted) ? [] : [{ from, to, found, wanted }];
}

type Visit = Pick<ClaimTable, 'id' | 'number' | 'kind' | 'client' | 'contact' | 'contract' | 'registered_on' | 'repeat_of' | 'status'>;

/** The clients of a period, each pair of entries compared; and those who had come before. */
function clientsOf(journal: Journal, { from, to }: Period): { readonly all: number; readonly again: number } {
	const visits = journal.connection
		.prepare<[], Visit>('select id, number, kind, client, contact, contract, registered_on, repeat_of, status from claim order by id')
		.all()
		.filter(({ status, client }) => status !== 'void' && client !== null);
	const isIn = ({ registered_on: on }: Visit) => on >= from && on <= to;
	const isOne = (later: Visit, earlier: Visit) =>
		later.repeat_of === earlier.number || (later.id > earlier.id && likeness(later, earlier).length > 0);
	const clients: Visit[][] = [];
	for (const visit of visits.filter(isIn)) {
		const joined = clients.filter((client) => client.some((other) => isOne(visit, other) || isOne(other, visit)));
		for (const client of joined) clients.splice(clients.indexOf(client), 1);
		clients.push([visit, ...joined.flat()]);
	}
	const before = visits.filter(({ registered_on: on }) => on < from && on >= plus(to, -365));
	const linked = ({ repeat_of: number }: Visit) => number !== null && !visits.some((visit) => visit.number === number && isIn(visit));
	const cameBefore = (visit: Visit) => linked(visit) || before.some((earlier) => isOne(visit, earlier));
	return { all: clients.length, again: clients.filter((client) => client.length > 1 || client.some(cameBefore)).length };
}

/** The causes that measures were carried out against, each with its entries looked at one by one. */
function effectsOf(journal: Journal, from: string, asOf: string): readonly string[] {
	interface Measure {
		readonly done_on: string;
		readonly category: string;
		readonly cause: string;
	}
	const since = plus(asOf, -90);
	const measures = journal.connection
		.prepare<[], Measure>(
			`select done_on, category, category_folded as cause from prevention join claim on claim.id = prevention.claim
			where done_on is not null and category is not null and status <> 'void' order by category`,
		)
		.all()
		.filter(({ done_on: on }) => on <= asOf && (on >= from || on >= since));
	const claims = journal.connection.prepare<[], ClaimTable>('select * from claim').all();
	return [...new Set(measures.map(({ cause }) => cause))]
		.map((cause) => {
			const own = measures.filter((measure) => measure.cause === cause);
			const first = own.map(({ done_on: on }) => on).toSorted()[0] ?? '';
			const days = [...Array(90).keys()].filter((day) => plus(first, day + 1) <= asOf).length;
			const met = (isThen: (day: string) => boolean) =>
				days === 0 ? null : claims.filter((claim) => claim.category_folded === cause && isThen(claim.registered_on)).length;
			return JSON.stringify({
				...{ category: own[0]?.category, measures: own.length, days },
				metBefore: met((day) => day < first && day >= plus(first, -days)),
				metAfter: met((day) => day > first && day <= plus(first, days)),
			});
		})
		.toSorted();
}

function counted<T>(rounds: readonly T[], keyOf: (round: T) => readonly unknown[]): readonly string[] {
	const counts = new Map<string, number>();
	for (const round of rounds) counts.set(JSON.stringify(keyOf(round)), (counts.get(JSON.stringify(keyOf(round))) ?? 0) + 1);
	return [...counts].map(([key, count]) => `${key} ${count}`).toSorted();
}

function texts<G extends { readonly count: number }>(groups: readonly G[], keyOf: (group: G) => readonly unknown[]): readonly string[] {
	return groups
		.filter(({ count }) => count > 0)
		.map((group) => `${JSON.stringify(keyOf(group))} ${group.count}`)
		.toSorted();
}
