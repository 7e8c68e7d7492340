/** The groups of a period's figures counted round by round, with no sums kept and no index asked for, beside what the program says. */

import { asDay, type Day } from '../../../src/domain/day.ts';
import type { Period } from '../../../src/domain/period.ts';
import { dimensions } from '../../../src/domain/tally.ts';
import { movedIn } from '../../../src/store/balance.ts';
import { periodGroups } from '../../../src/store/figures.ts';
import type { Journal } from '../../../src/store/open.ts';
import type { RoundTable } from '../../../src/store/schema.ts';
import { plus } from './days.ts';

/** Each group that differs; nothing where all is well. */
export function roundFaults(journal: Journal, { from, to }: Period, today: Day): readonly unknown[] {
	const all = journal.connection.prepare<[], RoundTable>('select * from round order by claim, place').all();
	const within = (day: string | null) => day !== null && day >= from && day <= to;
	const registered = all.filter(({ place, ending }) => place === 1 && ending !== 'void');
	const received = registered.filter((round) => within(round.opened_on));
	const clients = new Set(received.flatMap(({ client }) => client ?? []));
	const comes = (client: string) => ({
		now: received.filter((round) => round.client === client).length,
		before: registered.some((round) => round.client === client && round.opened_on < from && round.opened_on >= plus(to, -365)),
	});
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
		clients: {
			all: clients.size,
			again: [...clients].map(comes).filter(({ now, before }) => now > 1 || before).length,
		},
	};
	const told = periodGroups(journal, { from, to }, movedIn(journal, { from, to }, [...dimensions, 'cause', 'outcome']), asDay(today));
	const found = {
		answers: texts(told.answers, (one) => [one.receivedOn, one.answeredOn]),
		registeredLater: texts(told.registeredLater, (one) => [one.receivedOn, one.registeredOn, one.registerBy]),
		ended: texts(told.ended, (one) => [one.ending, one.kind, one.satisfaction, one.ground]),
		received: texts(told.received, ({ kind }) => [kind]),
		causes: texts(told.causes, ({ category }) => [category]),
		clients: told.clients,
	};
	return JSON.stringify(found) === JSON.stringify(wanted) ? [] : [{ from, to, found, wanted }];
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
