/** An old journal brought in at once is, row for row, what it is when it comes in a few entries at a time; and what its events make. */

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, asDay } from '../../src/domain/day.ts';
import type { ImportedEntry } from '../../src/domain/decide/importEntry.ts';
import { checkJournal } from '../../src/store/check/check.ts';
import type { Fault } from '../../src/store/check/fault.ts';
import { indexesOfAll } from '../../src/store/import/bulk.ts';
import { type Imported, importOld, takeBackImport } from '../../src/store/import/importOld.ts';
import { openJournal } from '../../src/store/open.ts';
import { buildJournal } from '../bench/generate.ts';

const folder = mkdtempSync(join(tmpdir(), 'claims-import-'));
const small = join(folder, 'small.db');
const large = join(folder, 'large.db');
const recording = { recordedAt: '2026-07-02T09:00:00.000Z', officeDay: '2026-07-02', actor: 'Ежова Т. Л.', dryRun: false };
const file = 'f'.repeat(64);
/** More than are recorded one by one, and more than wait for the index of words. */
const MANY = 1_200;

beforeAll(() => {
	buildJournal(small, 1_000);
	buildJournal(large, 2_000);
});

afterAll(() => rmSync(folder, { recursive: true }));

/** An entry of a row; what the row says is drawn from few values, so that clients, people and numbers repeat. */
const entry = fc.record({
	day: fc.nat(3_000),
	number: fc.option(fc.nat(40).map(String)),
	kind: fc.constantFrom('claim' as const, 'complaint' as const, 'inquiry' as const, 'anonymous' as const),
	client: fc.option(fc.constantFrom('Лещ Ф. И.', 'лещ ф. и.', 'ООО «Ёлка»', 'Щукин Вадим Егорович', 'Покупатель'), { freq: 4 }),
	contact: fc.option(fc.constantFrom('+7 913 000-11-22', 'osipova@example.com')),
	responsible: fc.option(fc.constantFrom('Гайдук Е. Н.', 'Гайдук', 'Кочетков', 'склад'), { freq: 6 }),
	summary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((text) => `Утюг не греет ${text}`),
	end: fc.constantFrom('closed', 'closed', 'unconsidered', 'withdrawn', 'open', 'taken'),
	decision: fc.constantFrom('satisfied', 'rejected', null),
});

type Row = typeof entry extends fc.Arbitrary<infer T> ? T : never;

function entryOf(row: Row, index: number): ImportedEntry {
	const receivedOn = addDays(asDay('2015-01-12'), row.day);
	const { kind, client, contact, responsible, summary, number, end, decision } = row;
	const isOpen = end === 'open' || end === 'taken';
	const on = isOpen ? receivedOn : addDays(receivedOn, row.day % 40);
	return {
		fields: {
			...{ kind, channel: 'post', receivedOn, registeredOn: receivedOn },
			...{ client: kind === 'anonymous' ? null : client, contact, responsible, summary },
		},
		from: { file, sheet: null, row: index + 2, number, words: index % 3 === 0 ? [{ head: 'Примечание', text: 'см. «дело»' }] : [] },
		ended: isOpen ? null : { status: end, dayKnown: true, decision: end === 'closed' ? decision : null, answeredOn: on },
		taken: end === 'taken',
		on,
		outcome: isOpen ? null : 'исх. № 5',
	};
}

function entryAt(entries: readonly ImportedEntry[], index: number): ImportedEntry {
	const found = entries[index];
	if (!found) throw new RangeError(`no entry ${index}`);
	return found;
}

async function imported(path: string, entries: readonly ImportedEntry[], atATime: number): Promise<Imported[]> {
	const journal = openJournal({ path, write: true, timeout: 0 });
	try {
		const done: Imported[] = [];
		for (let first = 0; first < entries.length; first += atATime) {
			const some = entries.slice(first, first + atATime);
			const at = (index: number) => entryAt(some, index);
			done.push(await importOld(journal, recording, { length: some.length, at }, { language: 'ru', terms: () => [] }));
		}
		return done;
	} finally {
		journal.close();
	}
}

async function faultsIn(path: string): Promise<readonly Fault[]> {
	const journal = openJournal({ path, write: false, timeout: 0 });
	const faults: Fault[] = [];
	try {
		await checkJournal(journal, (fault) => faults.push(fault));
	} finally {
		journal.close();
	}
	return faults;
}

/** All definitions and rows; of events what is the same in each journal: salts are drawn, and digests and hashes follow from them. */
function contentOf(path: string): ReadonlyMap<string, readonly string[]> {
	const connection = new Database(path, { readonly: true });
	try {
		const names = connection
			.prepare<[], string>(`select name from sqlite_schema where type = 'table' and name not like 'claim_word%'`)
			.pluck();
		const rows = (sql: string) =>
			connection
				.prepare(sql)
				.raw()
				.all()
				.map((row) => JSON.stringify(row))
				.toSorted();
		return new Map([
			['sqlite_schema', rows('select type, name, tbl_name, sql from sqlite_schema')],
			['claim_word', rows('select term, doc from claim_word_term')],
			...names.all().map((name): [string, readonly string[]] => [name, rows(name === 'event' ? EVENTS : `select * from ${name}`)]),
		]);
	} finally {
		connection.close();
	}
}

const EVENTS = 'select position, claim, sequence, recorded_at, office_day, actor, type, data, personal, salt is null from event';

it('makes indexes anew that every journal has', () => {
	const connection = new Database(small, { readonly: true });
	const names = connection.prepare<[], string>(`select name from sqlite_schema where type = 'index'`).pluck().all();
	connection.close();
	expect(names).toEqual(expect.arrayContaining([...indexesOfAll]));
});

describe.each([
	['that has few entries', small],
	['that has more entries than come', large],
])('into a journal %s', (_, base) => {
	it('comes the same at once and a few at a time, and can be taken back', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(entry, { minLength: 60, maxLength: 80 }), async (rows) => {
				const entries = Array.from({ length: MANY }, (_, index) => {
					const row = rows[index % rows.length];
					if (!row) throw new RangeError('no rows');
					return entryOf({ ...row, summary: `${row.summary} ${index}` }, index);
				});
				const [once, bitByBit] = [join(folder, 'once.db'), join(folder, 'bit.db')];
				for (const path of [once, bitByBit]) copyFileSync(base, path);
				const [whole] = await imported(once, entries, MANY);
				expect(whole?.added).toBe(MANY);
				await imported(bitByBit, entries, 400);
				expect(await faultsIn(once)).toEqual([]);
				expect(contentOf(once)).toEqual(contentOf(bitByBit));
				const journal = openJournal({ path: once, write: true, timeout: 0 });
				try {
					expect(await takeBackImport(journal, recording, file, 'Не тот файл')).toEqual({ ok: true, count: MANY });
				} finally {
					journal.close();
				}
				expect(await faultsIn(once)).toEqual([]);
			}),
			{ numRuns: 1 },
		);
	});
});
