/** How many clients came in a period, and how many of them not for the first time, by the reading that tells of earlier entries at registration. */

import { AlikeNames, type NameRead, NamesRead } from '../../domain/client/alikeNames.ts';
import { groupedByClient, type Visit } from '../../domain/client/clientGroups.ts';
import { keysOfMarks } from '../../domain/client/clientKey.ts';
import { addDays, type Day } from '../../domain/day.ts';
import { pushTo } from '../../domain/grouped.ts';
import type { Period } from '../../domain/period.ts';
import type { Journal } from '../open.ts';
import * as queries from '../statements/returningClients.ts';

/** The most entries whose names are compared; of more, clients are told apart by equal names. */
const MOST_LOOKED_UP = 1000;

/** How far back an earlier visit may lie, in days before the end of the period. */
export const YEAR = 365;

/** A cache: the periods of a report have many names in common. */
const namesRead = new WeakMap<Journal, NamesRead>();

/** A client that came in a period: the numbers of its entries, and whether it had come before, or came more than once. */
interface VisitingClient {
	readonly numbers: readonly string[];
	readonly again: boolean;
}

/** How many clients came, and how many of them not for the first time. Undefined where the period has more than `MOST_LOOKED_UP` visits. */
export function returningClients(journal: Journal, period: Period): { readonly all: number; readonly again: number } | undefined {
	const clients = visitingClients(journal, period);
	return clients && { all: clients.length, again: clients.filter(({ again }) => again).length };
}

/** The clients of a period. Undefined where it has more than `MOST_LOOKED_UP` entries. */
export function visitingClients(journal: Journal, { from, to }: Period): readonly VisitingClient[] | undefined {
	if (hasMoreVisits(journal, { from, to })) return undefined;
	const names = namesRead.get(journal) ?? new NamesRead();
	namesRead.set(journal, names);
	const visits = queries
		.visited(journal, { from, to })
		.map((facts): KeptVisit => ({ ...facts, marks: keysOfMarks(facts), name: names.of({ kind: facts.kind, client: facts.folded }) }));
	const groups = groupedByClient(visits);
	// A clerk stated that it repeats an entry, however long ago that came; a client who came twice in the period need not be looked for before it.
	const single = groups.flatMap(([visit, ...others]) => (visit && others.length === 0 && visit.repeatOf === null ? [visit] : []));
	const before = cameBefore(journal, single, names, { from: addDays(to, -YEAR), until: from });
	return groups.map((group) => ({
		numbers: group.map(({ number }) => number),
		again: group.length > 1 || group.some((visit) => visit.repeatOf !== null || before.has(visit)),
	}));
}

interface KeptVisit extends Visit {
	readonly id: number;
	/** The name as it is compared. */
	readonly folded: string;
}

/** Days, the last excluded. */
interface Before {
	readonly from: Day;
	readonly until: Day;
}

/** The visits whose client has an earlier entry in these days: of the same or a similar name, or with the same telephone, mail address or contract. */
function cameBefore(journal: Journal, visits: readonly KeptVisit[], names: NamesRead, { from, until }: Before): ReadonlySet<KeptVisit> {
	const firstOf = new Map(queries.firstVisits(journal, { from, until }).map(({ client, first }) => [client, first]));
	const found = new Set<KeptVisit>();
	const byName = new Map<NameRead, KeptVisit[]>();
	for (const visit of visits) {
		const { id, folded, marks, name } = visit;
		if (name?.isDistinctive && (firstOf.get(folded) ?? id) < id) found.add(visit);
		else if (marks.some((mark) => queries.earlierWithMark(journal, { mark, id, from, until }))) found.add(visit);
		else if (name) pushTo(byName, name, visit);
	}
	if (byName.size === 0) return found;
	const sought = new AlikeNames(byName.keys());
	for (const [client, first] of firstOf) {
		const name = sought.mayHaveAlike(client) ? names.of({ kind: 'claim', client }) : undefined;
		if (!name) continue;
		for (const other of sought.alike(name)) for (const visit of byName.get(other) ?? []) if (first < visit.id) found.add(visit);
	}
	return found;
}

/** Whether the period has more visits of clients than are looked up. */
function hasMoreVisits(journal: Journal, { from, to }: Period): boolean {
	return queries.oneMore(journal, { behind: MOST_LOOKED_UP, from, to, first: from.slice(0, 7), last: to.slice(0, 7) }) !== undefined;
}
