/** The clients who came again in a period are those whom registration tells of, compared one by one. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { ClientFacts } from '../../src/domain/client/clientKey.ts';
import { likeness } from '../../src/domain/client/sameClient.ts';
import { addDays, asDay, type Day } from '../../src/domain/day.ts';
import { move, register } from '../../src/domain/decide/index.ts';
import type { Period } from '../../src/domain/period.ts';
import { createJournal } from '../../src/store/create.ts';
import { visitingClients, YEAR } from '../../src/store/month/returningClients.ts';
import { type Journal, openJournal } from '../../src/store/open.ts';
import { change } from '../../src/store/record/change.ts';
import { entry, office, settings } from '../domain/office.ts';
import { fc } from '../property.ts';

const folder = mkdtempSync(join(tmpdir(), 'claims-returning-'));
afterAll(() => rmSync(folder, { recursive: true }));

const LAST = asDay('2026-11-20');
const recording = { recordedAt: '2026-11-20T09:00:00.000Z', officeDay: LAST, actor: 'test', dryRun: false };

const row = fc.record({
	kind: fc.constantFrom('claim' as const, 'inquiry' as const, 'anonymous' as const),
	daysAgo: fc.nat(800),
	client: fc.constantFrom(
		...['Щёголева Наталья Андреевна', 'Щеголева Н. А.', 'Щегалева Наталья', 'Окунь Г. Б.', 'Окунь Геннадий', 'Ким Анна', 'Ким А.', 'Анна'],
		...['ООО «Ромашка-Трейд»', 'АО "Рамашка Трейд"', 'Ромашка Трейд', 'Рак Олег', 'Абрамович Роман', 'Зинаида Павловна'],
	),
	contact: fc.constantFrom(null, null, null, '+7 (000) 214-18-33', '8 000 2141833, anna@example.ru', 'ANNA@example.ru', 'ул. Садовая, 14'),
	contract: fc.constantFrom(null, null, null, 'А-115/26 от 10.06.2026', 'A 115/26'),
	isVoid: fc.nat(9).map((die) => die === 0),
	repeats: fc.option(fc.nat(10), { freq: 6, nil: undefined }),
});

type Row = typeof row extends fc.Arbitrary<infer One> ? One : never;

interface Registered extends ClientFacts {
	readonly number: string;
	readonly on: Day;
	readonly isVoid: boolean;
	readonly repeatOf: string | undefined;
}

async function recorded(journal: Journal, rows: readonly Row[]): Promise<readonly Registered[]> {
	const entries: Registered[] = [];
	for (const { daysAgo, isVoid, repeats, ...facts } of rows) {
		const on = addDays(LAST, -daysAgo);
		const repeatOf = repeats === undefined ? undefined : entries[repeats]?.number;
		const outcome = await change(journal, recording, {
			id: undefined,
			decide: (_, next) =>
				register(
					{ ...entry, ...facts, receivedOn: on, registeredOn: on, ...(repeatOf && { repeatOf }) },
					{ ...office, incoming: (year) => next('incoming', year) },
				),
		});
		if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
		const { claim } = outcome;
		if (isVoid)
			await change(journal, recording, {
				id: claim.id,
				decide: (before) => (before ? move('void', before, { reason: 'Ошибка', on: LAST }, office) : { ok: false, refusals: [] }),
			});
		entries.push({ ...facts, number: claim.number.text, on, isVoid, repeatOf });
	}
	return entries;
}

/** The numbers of each client's entries in the period, and whether it came before; each entry is compared with each that was recorded before it. */
function oneByOne(entries: readonly Registered[], { from, to }: Period): readonly (readonly [numbers: string, again: boolean])[] {
	const valid = entries.filter(({ isVoid }) => !isVoid);
	const visits = valid.filter(({ on, client }) => on >= from && on <= to && client !== null);
	let groups = visits.map((visit) => new Set([visit]));
	const before = new Set<Registered>();
	const groupOf = (one: Registered) => groups.find((group) => group.has(one));
	for (const visit of visits)
		for (const other of valid) {
			const isEarlier = entries.indexOf(other) < entries.indexOf(visit) && likeness(visit, other).length > 0;
			if (!isEarlier && visit.repeatOf !== other.number) continue;
			const [group, otherGroup] = [groupOf(visit), groupOf(other)];
			if (group && otherGroup)
				groups = [...groups.filter((one) => one !== group && one !== otherGroup), new Set([...group, ...otherGroup])];
			else if (visit.repeatOf === other.number || (other.on >= addDays(to, -YEAR) && other.on < from)) before.add(visit);
		}
	for (const visit of visits) if (visit.repeatOf !== undefined) before.add(visit);
	return groups.map((group) => [
		[...group]
			.map(({ number }) => number)
			.toSorted()
			.join(' '),
		group.size > 1 || [...group].some((visit) => before.has(visit)),
	]);
}

let made = 0;

it('whatever the entries and the period', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(row, { minLength: 5, maxLength: 25 }), fc.nat(500), fc.nat(120), async (rows, ago, days) => {
			const path = join(folder, `${made++}.db`);
			createJournal({ path, timeout: 1000, settings, stamp: recording });
			const journal = openJournal({ path, write: true, timeout: 1000 });
			try {
				const entries = await recorded(journal, rows);
				const to = addDays(LAST, -ago);
				const period = { from: addDays(to, -days), to };
				const sorted = (clients: ReturnType<typeof visitingClients>) =>
					clients?.map(({ numbers, again }) => [numbers.toSorted().join(' '), again]).toSorted();
				const found = sorted(visitingClients(journal, period));
				expect(found).toEqual(oneByOne(entries, period).toSorted());
			} finally {
				journal.close();
			}
		}),
		{ numRuns: 12 },
	);
});
