/** What the journal shows and what the model says it must show, side by side. */

import { isDeepStrictEqual } from 'node:util';
import { asDay } from '../../../src/domain/day.ts';
import { nextStep } from '../../../src/domain/nextStep.ts';
import { checkJournal } from '../../../src/store/check/check.ts';
import type { Fault } from '../../../src/store/check/fault.ts';
import { type ClaimTable, claimRow } from '../../../src/store/derived/claimRow.ts';
import { taskRows } from '../../../src/store/derived/dayRows.ts';
import { loadClaim } from '../../../src/store/find.ts';
import { claimsWithIds } from '../../../src/store/morning.ts';
import type { Journal } from '../../../src/store/open.ts';
import type { CounterTable, Schema } from '../../../src/store/schema.ts';
import { answeredOnTheSpot, awaitingUntil, openTasks, toBeClosed, unconfirmed, unsorted } from '../../../src/store/statements/morning.ts';
import { openClaims } from '../../../src/store/statements/overview.ts';
import { openPreventions } from '../../../src/store/statements/preventions.ts';
import { plus } from './days.ts';
import { binding, isOpen, type Model, type ModelClaim, needsDecision, running } from './model.ts';

/** Beyond every day that a term may end on. */
const FAR = asDay('2100-01-01');

function soonUntil({ today }: Model): string {
	return plus(today, 5);
}

/** What the tables and the morning's questions say. */
export function shown(journal: Journal, model: Model): object {
	const { connection } = journal;
	const rows = connection.prepare<[], ClaimTable>('select * from claim order by id').all();
	const counters = connection.prepare<[], CounterTable>('select series, year, last from counter').all();
	return {
		claims: rows.map((row) => ({
			...{ id: row.id, number: row.number, status: row.status, statusOn: row.status_on, movedOn: row.moved_on, kind: row.kind },
			...{ channel: row.channel, client: row.client, demandKind: row.demand_kind, responsible: row.responsible },
			...{ received: row.received_on, registered: row.registered_on, repeatOf: row.repeat_of, amount: row.amount },
			...{ sorted: row.sorted_on !== null, openMeasures: row.open_measures, decided: row.decision !== null },
			...{ answered: row.answered_on, fulfilled: row.fulfilled_on, reopened: row.reopened_on },
			...{ due: row.due_on, original: row.original_due_on, running: row.awaiting === 1 },
		})),
		last: Object.fromEntries(counters.map(({ series, year, last }) => [`${series} ${year}`, last])),
		open: openClaims(journal).map(({ id, kind }) => [id, kind]),
		soon: awaitingUntil(journal, { until: asDay(soonUntil(model)), today: FAR }).map(({ id, due }) => [id, due]),
		awaiting: awaitingUntil(journal, { until: FAR, today: FAR }).map(({ id, due }) => [id, due]),
		unsorted: unsorted(journal, { today: FAR }).map(({ id, day }) => [id, day]),
		toBeClosed: toBeClosed(journal).map(({ id, day }) => [id, day]),
		answeredOnTheSpot: answeredOnTheSpot(journal).map(({ id, day }) => [id, day]),
		unconfirmed: unconfirmed(journal).map(({ id, day }) => [id, day]),
		tasks: openTasks(journal, { today: FAR })
			.map(({ id, what, place, due }) => `${id} ${what} ${place} ${due}`)
			.toSorted(),
		preventions: openPreventions(journal, { until: FAR, limit: -1 })
			.map(({ number, place, due }) => `${number} ${place} ${due}`)
			.toSorted(),
	};
}

/** The same, by the model. */
export function expected(model: Model): object {
	const { claims, last } = model;
	const awaiting = inOrder(
		claims.filter((claim) => running(claim).length > 0),
		(claim) => binding(claim)?.due,
	);
	return {
		claims: claims.map((claim) => {
			const clock = binding(claim);
			const { id, number, status, statusOn, movedOn, kind, channel, client, demandKind, responsible } = claim;
			const { received, registered, repeatOf, amount, sorted, answered, fulfilled, reopened } = claim;
			return {
				...{
					id,
					number,
					status,
					statusOn,
					movedOn,
					kind,
					channel,
					client,
					demandKind,
					responsible,
					received,
					registered,
					repeatOf,
					amount,
				},
				...{ sorted, openMeasures: claim.measures.filter(({ open }) => open).length, decided: claim.granted !== null },
				...{ answered, fulfilled, reopened, due: clock?.due ?? null, original: clock?.original ?? null },
				running: running(claim).length > 0,
			};
		}),
		last,
		open: inOrder(
			claims.filter((claim) => isOpen(claim) || claim.status === 'done'),
			(claim) => binding(claim)?.due,
		).map(({ id, kind }) => [id, kind]),
		soon: awaiting.flatMap((claim) => {
			const due = binding(claim)?.due ?? '';
			return due <= soonUntil(model) ? [[claim.id, due]] : [];
		}),
		awaiting: awaiting.map((claim) => [claim.id, binding(claim)?.due]),
		unsorted: inOrder(
			claims.filter(({ status, sorted }) => status === 'registered' && !sorted),
			({ registered }) => registered,
		).map(({ id, registered }) => [id, registered]),
		toBeClosed: inOrder(
			claims.filter((claim) => claim.status === 'done' && (claim.answered === null || running(claim).length === 0)),
			({ registered }) => registered,
		).map(({ id, statusOn }) => [id, statusOn]),
		answeredOnTheSpot: inOrder(
			claims.filter(
				({ status, kind, unsorted, answered }) => status === 'registered' && kind === 'inquiry' && !unsorted && answered !== null,
			),
			({ movedOn }) => movedOn,
		).map(({ id, answered }) => [id, answered]),
		unconfirmed: inOrder(claims.filter(awaitsLetter), ({ replies }) => replies.at(-1)?.on).map(({ id, replies }) => [
			id,
			replies.at(-1)?.on,
		]),
		tasks: claims.flatMap(tasksOf).toSorted(),
		preventions: claims
			.flatMap(({ number, status, preventions }) =>
				preventions.flatMap(({ open, due }, index) => (open && status !== 'void' ? [`${number} ${index + 1} ${due}`] : [])),
			)
			.toSorted(),
	};
}

/** By day, those without one last; of one day by number. */
function inOrder(claims: readonly ModelClaim[], dayOf: (claim: ModelClaim) => string | undefined): readonly ModelClaim[] {
	const key = (claim: ModelClaim) => `${dayOf(claim) ?? '9999'} ${String(claim.id).padStart(9, '0')}`;
	return claims.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}

function awaitsLetter(claim: ModelClaim): boolean {
	const { replies, status } = claim;
	return (isOpen(claim) || status === 'done') && needsDecision(claim) && replies.length > 0 && replies.every(({ spoken }) => spoken);
}

function tasksOf(claim: ModelClaim): readonly string[] {
	if (!isOpen(claim)) return [];
	const { id, measures, requests, visas } = claim;
	return [
		...measures.flatMap(({ due, open }, index) => (open ? [`${id} measure ${index + 1} ${due}`] : [])),
		...requests.flatMap(({ due, ended }, index) => (ended === null ? [`${id} request ${index + 1} ${due}`] : [])),
		...visas.flatMap(({ visa, outcome, due }, index) =>
			outcome === 'asked' && !visas.slice(index + 1).some((later) => later.visa === visa) ? [`${id} visa ${index + 1} ${due}`] : [],
		),
	];
}

/** What `check` finds, and which rows are not those that the events make. */
export async function faultsOf(journal: Journal): Promise<readonly unknown[]> {
	const faults: (Fault | { readonly differs: string })[] = [];
	await checkJournal(journal, (fault) => faults.push(fault));
	for (const stored of journal.connection.prepare<[], ClaimTable>('select * from claim').all()) {
		const { claim } = loadClaim(journal, stored.id);
		const tasks = journal.connection
			.prepare<[number], Schema['task']>('select * from task where claim = ? order by what, place')
			.all(stored.id);
		if (!isDeepStrictEqual(claimRow(claim), stored)) faults.push({ differs: `claim ${stored.id}` });
		if (!isDeepStrictEqual(inKeyOrder(taskRows(claim)), tasks)) faults.push({ differs: `tasks of ${stored.id}` });
	}
	return faults;
}

function inKeyOrder(rows: readonly Schema['task'][]): readonly Schema['task'][] {
	return rows.toSorted((one, other) => (one.what === other.what ? one.place - other.place : one.what < other.what ? -1 : 1));
}

/** How many events there are, and what the last one hashes to: a refusal changes neither. */
export function headOf({ connection }: Journal): string {
	const head = connection.prepare<[], { readonly position: number; readonly hash: string }>(
		'select position, hash from event order by position desc limit 1',
	);
	return JSON.stringify(head.get());
}

/** Open claims whose step in the rows is another than the one that follows from the claim itself; visas and measures are no part of a row. */
export function stepFaults(journal: Journal): readonly string[] {
	const ids = openClaims(journal).map(({ id }) => id);
	return claimsWithIds(journal, ids, FAR).flatMap(({ id, next }) => {
		const step = nextStep(loadClaim(journal, id).claim, [])?.is;
		return (step === 'measureDone' ? 'done' : step) === next ? [] : [`${id}: ${next}, not ${step}`];
	});
}
