/** How SQLite goes about the statements that must stay fast in a large journal: by an index, never row by row. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Claim } from '../../src/domain/claim.ts';
import { correct, type Registration, register } from '../../src/domain/decide/index.ts';
import { move } from '../../src/domain/decide/move.ts';
import { claimColumns, overdueColumns } from '../../src/report/claimColumns.ts';
import { selectFor } from '../../src/report/claimReading.ts';
import { checkJournal } from '../../src/store/check/check.ts';
import type { Fault } from '../../src/store/check/fault.ts';
import { clientsLike } from '../../src/store/clients/clients.ts';
import { registerNameFunctions } from '../../src/store/clients/nameFunctions.ts';
import { candidatesFor, chainOf } from '../../src/store/clients/repeats.ts';
import * as lookup from '../../src/store/completionLookup.ts';
import { createJournal } from '../../src/store/create.ts';
import { SCHEMA_VERSION } from '../../src/store/fileVersion.ts';
import { findClaim, loadClaim } from '../../src/store/find.ts';
import { awaitingStatement } from '../../src/store/lists/awaiting.ts';
import { registerRetentionFunction } from '../../src/store/lists/retention.ts';
import { countClaims, pageStatement } from '../../src/store/lists/rows.ts';
import { lateIn } from '../../src/store/month/late.ts';
import { meetingSummaryOf, metBefore } from '../../src/store/month/meetingSummary.ts';
import { type Journal, openJournal } from '../../src/store/open.ts';
import { PAGE } from '../../src/store/query.ts';
import { change, type Outcome } from '../../src/store/record/change.ts';
import * as words from '../../src/store/statements/lookup.ts';
import { readingOf } from '../../src/store/storedValue.ts';
import { complete, entry, office, on, settings } from '../domain/office.ts';

const folder = mkdtempSync(join(tmpdir(), 'claims-plans-'));
const recording = { recordedAt: '2026-11-20T09:00:00.000Z', officeDay: office.today, actor: 'test', dryRun: false };
const overdue = selectFor(overdueColumns).needed;
const everything = selectFor(claimColumns).needed;
let journal: Journal;

beforeAll(async () => {
	const path = join(folder, 'journal.db');
	createJournal({ path, timeout: 1000, settings, stamp: recording });
	journal = openJournal({ path, write: true, timeout: 1000 });
	await add({});
});

// Statements are compiled once for each connection: a new one shows them all.
beforeEach(() => {
	journal.close();
	journal = openJournal({ path: journal.path, write: true, timeout: 1000 });
	registerNameFunctions(journal);
});

afterAll(() => {
	journal.close();
	rmSync(folder, { recursive: true });
});

async function add(fields: Registration): Promise<Claim> {
	return claimOf(
		await change(journal, recording, {
			id: undefined,
			decide: (_, next) => register({ ...entry, ...fields }, { ...office, incoming: (year) => next('incoming', year) }),
		}),
	);
}

function claimOf(outcome: Outcome): Claim {
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
	return outcome.claim;
}

async function checkedFaults(): Promise<readonly Fault[]> {
	const faults: Fault[] = [];
	await checkJournal(journal, (fault) => faults.push(fault));
	return faults;
}

/** The statements that are prepared meanwhile, each once. */
async function statementsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
	const prepare = vi.spyOn(journal.connection, 'prepare');
	try {
		await work();
		return [...new Set(prepare.mock.calls.map(([sql]) => sql))];
	} finally {
		prepare.mockRestore();
	}
}

/** The steps of the plan. Values are bound, never written out: the planner must manage without knowing them. */
function plan(sql: string): readonly string[] {
	const names = [...sql.matchAll(/@(\w+)/g)].map(([, name]) => [name, null]);
	const places = [...sql.matchAll(/\?/g)].map(() => null);
	const statement = journal.connection.prepare<unknown[], { readonly detail: string }>(`explain query plan ${sql}`);
	return (names.length > 0 ? statement.all(Object.fromEntries(names)) : statement.all(...places)).map(({ detail }) => detail);
}

/** The last row of a table by its own key: SQLite calls that a scan, too, but it ends at the first row. */
const LAST_ROW = /^select [\w", ]+ from "?(?:claim"? order by "?id|event"? order by "?position)"? desc limit (?:1|\?)$/;

/** The statements that go through all claims or all events, with their plans. */
function rowByRow(statements: readonly string[]): readonly string[] {
	return statements
		.filter((sql) => !LAST_ROW.test(sql))
		.flatMap((sql) => plan(sql).map((step) => `${step}: ${sql}`))
		.filter((line) => /^SCAN (?:claim|event|client_key|client_word)\b/.test(line));
}

describe('a statement that has no index to go by', () => {
	it('is found', () => {
		expect(rowByRow(['select id from claim where summary = ?', 'select hash from event where actor = @actor'])).toHaveLength(2);
	});
});

describe('overdue', () => {
	it.each([false, true])('walks the index of those that await their answer, in its order (by name: %s)', (named) => {
		const [first, ...others] = plan(
			awaitingStatement([...overdue.map((column) => readingOf(column, SCHEMA_VERSION)), 'due_on', 'id'], named),
		);
		expect(first).toMatch(/^SEARCH claim USING INDEX claim_awaiting \(/);
		expect(others.filter((step) => step.includes('TEMP B-TREE') || /^SCAN(?! json_each)/.test(step))).toEqual([]);
	});

	it('stands in the index alone', () => {
		const shown = ['number', 'due_on', 'client', 'status', 'responsible', 'kind', 'subject', 'id'];
		expect(plan(awaitingStatement(shown, false))).toEqual([expect.stringMatching(/^SEARCH claim USING COVERING INDEX claim_awaiting \(/)]);
	});
});

describe('a list of those that await their answer', () => {
	it('goes by their index, too', async () => {
		const filter = { awaiting: true, due: { to: on('2026-11-19') } } as const;
		const page = pageStatement(['number'], filter, { by: 'due', descending: false }, { value: '2026-10-05', id: 1 }, PAGE);
		const counting = await statementsOf(async () => countClaims(journal, filter));
		for (const sql of [page.sql, ...counting])
			expect(plan(sql)).toEqual([expect.stringMatching(/^SEARCH claim USING COVERING INDEX claim_awaiting \(/)]);
	});
});

describe('show', () => {
	it.each([
		['an ordinal of this year', { by: 'ordinal', ordinal: 1, year: undefined }],
		['an ordinal of a year', { by: 'ordinal', ordinal: 1, year: 2026 }],
		['an ordinal that is not there', { by: 'ordinal', ordinal: 77, year: 2026 }],
		['a number in full', { by: 'text', text: 'ПР-2026-0001' }],
	] as const)('finds %s by an index', async (_, name) => {
		const statements = await statementsOf(async () => findClaim(journal, name, 2026));
		expect(statements).not.toEqual([]);
		expect(rowByRow(statements)).toEqual([]);
	});

	it('finds the events of a claim by an index, in its order', async () => {
		const statements = await statementsOf(async () => loadClaim(journal, 1));
		expect(statements.map(plan)).toEqual([[expect.stringMatching(/^SEARCH event USING INDEX .* \(claim=\?\)$/)]]);
	});
});

describe('a change', () => {
	it('registers, also under a key that is known, without going through the journal', async () => {
		const statements = await statementsOf(async () => {
			await add({ key: 'к-1' });
			expect((await add({ key: 'к-1' })).key).toBe('к-1');
		});
		expect(statements.join('\n')).toContain('insert into client_key ');
		expect(statements.join('\n')).toMatch(/insert into "event" [\s\S]*insert into claim /);
		expect(rowByRow(statements)).toEqual([]);
	});

	it('moves a claim without going through the journal', async () => {
		const { id } = await add({ receivedOn: on('2026-10-05') });
		const statements = await statementsOf(async () => {
			const decide = (claim: Claim | undefined) => {
				if (!claim) throw new Error('not loaded');
				return move('take', claim, complete.take, office);
			};
			expect(claimOf(await change(journal, recording, { id, decide })).status).toBe('inProgress');
		});
		expect(statements.join('\n')).toContain('update claim ');
		expect(rowByRow(statements)).toEqual([]);
	});
});

describe('earlier claims of a client', () => {
	const again = { kind: 'claim', client: 'Иванова Анна', contact: '+7 (000) 214-18-33', contract: 'А-115/26' } as const;

	it('are found by their keys, and read by their place', async () => {
		await add({ contact: '8 000 2141833' });
		const statements = await statementsOf(async () => expect(candidatesFor(journal, again)).not.toEqual([]));
		expect(statements.flatMap(plan)).toEqual([
			expect.stringMatching(/^SEARCH client_key USING PRIMARY KEY \(key=\?\)$/),
			expect.stringMatching(/^SEARCH claim USING INTEGER PRIMARY KEY \(rowid=\?\)$/),
		]);
	});

	it('and what repeats what, in both directions', async () => {
		const { number } = await add({});
		await add({ repeatOf: number.text });
		const statements = await statementsOf(async () => expect(chainOf(journal, number.text)).toHaveLength(2));
		expect(statements.flatMap(plan).join('\n')).toContain('SEARCH repeating USING INDEX claim_repeats (repeat_of=?)');
		expect(rowByRow(statements)).toEqual([]);
	});

	it('lose the keys of what is corrected', async () => {
		const { id } = await add({ client: 'Ёжикова Инна', contact: 'inna@example.ru' });
		const keys = () => journal.connection.prepare('select key from client_key where claim = ? order by key').pluck().all(id);
		expect(keys()).toContain('= ежикова инна');
		const statements = await statementsOf(async () => {
			const decide = (claim: Claim | undefined) => {
				if (!claim) throw new Error('not loaded');
				return correct(claim, { on: office.today, changes: { client: 'ООО «Ёж»', contact: null }, reason: 'Описка' }, office);
			};
			claimOf(await change(journal, recording, { id, decide }));
		});
		expect(keys()).toEqual(['f еж']);
		expect(rowByRow(statements)).toEqual([]);
		expect(await checkedFaults()).toEqual([]);
	});
});

describe('the client picker', () => {
	const names = (typed: string) => clientsLike(journal, typed, 7).map(({ client }) => client);

	it('finds clients by the words of their names and reads no claim but the latest of each', async () => {
		await add({ client: 'ООО «Ёлки-палки»' });
		await add({ client: 'ООО «ёлки-палки»', contact: 'elki@example.ru' });
		const statements = await statementsOf(async () => {
			expect(clientsLike(journal, 'палк ЕЛ', 7)).toMatchObject([{ client: 'ООО «ёлки-палки»', contact: 'elki@example.ru', claims: 2 }]);
		});
		expect(statements.flatMap(plan)).toEqual([
			expect.stringMatching(/^SEARCH client_word USING PRIMARY KEY \(word>\? AND word<\?\)$/),
			expect.stringMatching(/^SEARCH claim USING COVERING INDEX claim_client \(client_folded=\?\)$/),
			expect.stringMatching(/^SEARCH claim USING INTEGER PRIMARY KEY \(rowid=\?\)$/),
			expect.stringMatching(/^SEARCH claim USING COVERING INDEX claim_client \(client_folded=\?\)$/),
		]);
	});

	it('finds the words in any order, ё as е, and not what is in the middle of one', async () => {
		await add({ client: 'Семёнова Алла Фёдоровна' });
		for (const typed of ['семен', 'АЛЛА', 'алла сем', 'федор', 'Семёнова Алла Фёдоровна', ' «алл» '])
			expect([typed, names(typed)]).toEqual([typed, ['Семёнова Алла Фёдоровна']]);
		for (const typed of ['', '  ', '«', 'ёнова', 'семен ольга', '%']) expect([typed, names(typed)]).toEqual([typed, []]);
	});

	it('the one who came last stands first; a name that no claim has any more is gone', async () => {
		const { id } = await add({ client: 'Кукушкина Ада' });
		await add({ client: 'Кукушкин Пётр' });
		expect(names('кукуш')).toEqual(['Кукушкин Пётр', 'Кукушкина Ада']);
		const words = () => journal.connection.prepare("select count(*) from client_word where name like 'кукушк%'").pluck().get();
		expect(words()).toBe(4);
		const statements = await statementsOf(async () => {
			const decide = (claim: Claim | undefined) => {
				if (!claim) throw new Error('not loaded');
				return move('void', claim, { ...complete.void, reason: 'Записано дважды' }, office);
			};
			claimOf(await change(journal, recording, { id, decide }));
		});
		expect(rowByRow(statements)).toEqual([]);
		expect(names('кукуш')).toEqual(['Кукушкин Пётр']);
		expect(words()).toBe(2);
		expect(await checkedFaults()).toEqual([]);
		journal.connection.exec("delete from client_word where word = 'петр'");
		expect(await checkedFaults()).toEqual([{ code: 'derived', table: 'client_word' }]);
		journal.connection.exec("insert into client_word values ('петр', 'кукушкин петр')");
	});
});

describe('completion', () => {
	it('looks at a bounded number of entries, by an index or from the end', async () => {
		const looked = await statementsOf(async () => {
			lookup.claimsIn(journal, ['registered', 'closed'], (status) => status === 'registered');
			lookup.claimsNumbered(journal, 2026, '1');
			lookup.claimsNumbered(journal, 2026, '');
			lookup.claimsCalled(journal, 'ПР-');
			for (const what of ['measure', 'request', 'prevention'] as const) words.openItems[what](journal, { claim: 1 });
		});
		expect(looked).toHaveLength(6);
		for (const step of looked.flatMap(plan))
			expect(step).toMatch(/^SEARCH (?:claim USING INDEX|task USING PRIMARY|prevention USING PRIMARY)/);
		const latest = await statementsOf(async () => {
			words.latestClaims(journal);
			words.recentValues.client(journal);
		});
		for (const sql of latest) {
			expect(sql).toContain('order by "id" desc limit ?');
			expect(plan(sql)).toContain('SCAN claim');
			expect(plan(sql).filter((step) => step.startsWith('USE TEMP B-TREE FOR ORDER BY'))).toHaveLength(sql.includes('group by') ? 1 : 0);
		}
	});
});

describe('the brief of a month', () => {
	it('goes through the entries of that month, and finds causes and preventive measures by their index', async () => {
		const days = { from: on('2026-10-01'), to: on('2026-10-31') };
		const statements = await statementsOf(async () => meetingSummaryOf(journal, days, on('2026-11-20'), true));
		// Those that are open have an index of their own, which is short.
		expect(rowByRow(statements.filter((sql) => !sql.includes('indexed by "claim_open"')))).toEqual([]);
		expect(plan(metBefore('x', days.from).compile().sql)).toEqual([expect.stringMatching(/^SEARCH claim USING INDEX claim_category \(/)]);
		const own = statements.filter((sql) => sql.includes('from "prevention"')).flatMap(plan);
		expect(own).toContain('SEARCH own USING INDEX prevention_open (due_on<?)');
		expect(own).toContain('SEARCH own USING INDEX prevention_done (done_on>? AND done_on<?)');
	});
});

describe('the export of a month', () => {
	const month = { registered: { from: on('2026-10-01'), to: on('2026-10-31') } };
	const order = { by: 'number', descending: false } as const;

	it('walks the index of registration, on the first page and on the next', () => {
		registerRetentionFunction(journal, []);
		for (const after of [undefined, { value: '2026-10-05', id: 1 }]) {
			const { sql } = pageStatement(
				everything.map((column) => readingOf(column, SCHEMA_VERSION)),
				month,
				order,
				after,
				PAGE,
			);
			expect(plan(sql)[0]).toMatch(/^SEARCH claim USING INDEX claim_registered \(/);
			// What was recorded late of a claim is in an index of its own, which is empty for most.
			expect(plan(sql).filter((step) => / event\b/.test(step))).toEqual([
				expect.stringMatching(/^SEARCH event USING INDEX sqlite_autoindex_event_1 \(claim=\? AND sequence=\?\)/),
				expect.stringMatching(/^SEARCH event USING (?:COVERING )?INDEX event_late \(claim=\?\)/),
			]);
		}
	});

	it('counts what was recorded late by the days of recording', async () => {
		const [sql = ''] = await statementsOf(async () => lateIn(journal).count(journal, month.registered));
		expect(plan(sql)[0]).toMatch(/^SEARCH event USING (?:COVERING )?INDEX event_late_day \(office_day>\? AND office_day<\?\)/);
	});
});
