/** What is installed on the server: it can be repeated, proves what it is given, and lets nobody change anything past its functions. */

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { Client } from '../../src/server/client.ts';
import { EDITION } from '../../src/server/protocol.ts';
import { leastFor, leastRole, mayAs, memberRoles } from '../../src/server/rights.ts';
import { installation } from '../../src/server/schema.ts';
import { CHAIN_START, eventHash, personalDigest } from '../../src/store/record/chain.ts';
import type { EventTable } from '../../src/store/schema.ts';
import { fc } from '../property.ts';
import { addressOf, formerEditions, formerInstallation, members, Postgres } from './postgres.ts';

let server: Postgres;

/** A client of a member, whose clock is so far ahead. */
function clientOf(member: keyof typeof members, ahead = 0, database = 'office'): Client {
	return new Client(
		addressOf(server.address(database, member)),
		async () => undefined,
		() => new Date(Date.now() + ahead).toISOString(),
		15_000,
	);
}

/** An event behind `before`, of whatever type: the server knows shapes by type alone. */
function eventAfter(before: Pick<EventTable, 'position' | 'hash'>, more: Partial<EventTable>): EventTable {
	const row = {
		...{ position: before.position + 1, previous: before.hash, claim: before.position + 1, sequence: 1, type: 'noted', data: '{}' },
		...{ recorded_at: new Date().toISOString(), office_day: '2026-11-30', actor: members.clerk },
		...{ personal: null, salt: null, personal_digest: null },
		...more,
	};
	return { ...row, hash: more.hash ?? eventHash(row) };
}

function personalData(personal: string): Partial<EventTable> {
	const salt = 'a'.repeat(64);
	return { personal, salt, personal_digest: personalDigest(salt, personal) };
}

const START = { position: 0, hash: CHAIN_START };
const opening = eventAfter(START, { type: 'journalOpened', actor: 'Somebody', recorded_at: '2020-01-01T00:00:00.000Z' });

beforeAll(async () => {
	server = await Postgres.start();
	server.journal('office');
	const head = clientOf('head');
	expect(await head.found(START, [opening], true)).toBe('taken');
	await head.end();
});

/** What the server has by now. */
function last(): Pick<EventTable, 'position' | 'hash'> {
	const [position = '', hash = ''] = server.psql('office', 'select position, hash from claims.head').trim().split('|');
	return { position: Number(position), hash };
}

it('tells who may record what as the server judges it', () => {
	const plain = Object.keys(leastRole).map((type) => ({ type, data: '{}' }));
	const special = [
		{ type: 'peopleChanged', data: '{"how":"named"}' },
		{ type: 'settingsChanged', data: '{"changes":{"routes":[],"absences":[]}}' },
		{ type: 'settingsChanged', data: '{"changes":{"routes":[],"office":"Another"}}' },
		{ type: 'corrected', data: '{"field":"responsible"}' },
		{ type: 'corrected', data: '{"field":"client"}' },
	];
	const cases = [...plain.filter(({ type }) => type !== 'settingsChanged'), ...special].flatMap((event) =>
		[false, true].flatMap((fresh) => memberRoles.map((role, rank) => ({ ...event, fresh, role, rank }))),
	);
	const rows = cases.map(({ rank, type, data, fresh }) => `(${rank}, '${type}', '${data}'::json, ${fresh})`);
	const judged = server.psql(
		'office',
		`select claims.may_record(rank, 7, type, data, fresh) from (values ${rows.join(', ')}) as one (rank, type, data, fresh)`,
	);
	const told = cases.map(({ type, data, fresh, role }) => {
		const before = fresh ? [{ claim: 7, type: 'registered', data: '{}' }] : [];
		const least = leastFor([...before, { claim: 7, type, data }]);
		// Whoever registers it is a clerk at least.
		return mayAs(role, least) || (fresh && role === 'reader' && mayAs(role, leastFor([{ claim: 7, type, data }])));
	});
	expect(judged.trim().split('\n')).toEqual(told.map((may) => (may ? 't' : 'f')));
});

it('is installed again without harm', () => {
	server.psql('office', installation(['again']));
	expect(server.psql('office', 'select edition, (select count(*) from claims.event) from claims.edition')).toBe(`${EDITION}|1\n`);
});

it('replaces the functions of a former edition, and the members remain', async () => {
	server.psql(
		'office',
		`drop function claims.append(integer, text, text, text);
		create function claims.append(integer, text, text) returns text language sql as 'select null::text';
		alter function claims.append(integer, text, text) owner to claims_owner;
		create role former login; select claims.admit('former', 'Former', 'clerk'); drop owned by former; drop role former;`,
	);
	server.psql('office', installation([]));
	expect(server.psql('office', `select oid::regprocedure from pg_proc where proname = 'append'`)).toBe(
		'claims.append(integer,text,text,text)\n',
	);
	const client = clientOf('clerk');
	expect(await client.append(last(), [eventAfter(last(), {})])).toBe('taken');
	await client.end();
});

it.each(formerEditions)('edition %i: desks say that the server lacks this one; once it is installed, all is there', async (edition) => {
	const database = `edition${edition}`;
	server.journal(database, readFileSync(formerInstallation(edition), 'utf8'));
	server.psql(database, `set session authorization head; select claims.found(0, '${CHAIN_START}', $$${JSON.stringify([opening])}$$, true)`);
	const client = clientOf('clerk', 0, database);
	await expect(client.greet()).rejects.toMatchObject({ problem: { code: 'notReady' } });
	const kept = () => server.psql(database, 'select * from claims.event, claims.head, claims.member order by 1, login');
	const before = kept();
	server.psql(database, installation([]));
	expect(kept()).toBe(before);
	expect(await client.append(opening, [eventAfter(opening, {})])).toBe('taken');
	await client.end();
});

it('an old journal with many events has the longer', async () => {
	const client = clientOf('clerk');
	await client.greet();
	client.limits = { password: undefined, answer: 10_000, recording: 1, lock: 15_000 };
	const events: EventTable[] = [];
	for (let index = 0; index < 500; index++) events.push(eventAfter(events.at(-1) ?? last(), {}));
	expect(await client.append(last(), events)).toBe('taken');
	await client.end();
});

describe('a member changes nothing past the functions', () => {
	it.each(memberRoles.flatMap((role) => (role === 'clerk' || role === 'head' ? FORBIDDEN.map((sql) => [role, sql] as const) : [])))(
		'%s: %s',
		(member, sql) => {
			const before = server.psql('office', 'select * from claims.event, claims.head, claims.member order by 1, login');
			expect(server.refused('office', member, sql)).toMatch(/ERROR/);
			expect(server.psql('office', 'select * from claims.event, claims.head, claims.member order by 1, login')).toBe(before);
		},
	);

	it('nor does the administrator by oversight', () => {
		expect(server.refused('office', 'admin', 'update claims.event set data = data')).toMatch(/never changed/);
		expect(server.refused('office', 'admin', 'truncate claims.event')).toMatch(/never changed/);
	});
});

const FORBIDDEN = [
	`insert into claims.event select position + 1, claim, sequence + 1, recorded_at, office_day, actor, type, data, null, null, null, hash, hash, login from claims.event`,
	`update claims.event set data = '{}'`,
	'delete from claims.event',
	'truncate claims.event',
	`update claims.head set hash = repeat('1', 64)`,
	'delete from claims.head',
	`insert into claims.member values ('reader', 'Me', 'head')`,
	`update claims.member set role = 'head'`,
	`update claims.member set name = 'Another'`,
	'delete from claims.member',
	`insert into claims.file values ('x', 1, 'clerk')`,
	`insert into claims.file_piece values ('x', 1, '')`,
	'delete from claims.file',
	'update claims.edition set edition = 99',
	'alter table claims.event disable trigger all',
	'drop trigger event_is_final on claims.event',
	'drop table claims.event cascade',
	'alter table claims.event owner to clerk',
	'create trigger mine after insert on claims.event execute function claims.refuse_change()',
	'create or replace function claims.rank() returns integer language sql as $$ select 4 $$',
	'create table claims.mine (x integer)',
	'set role claims_owner',
	'set session authorization admin',
	'set session_replication_role = replica',
	`select claims.admit('clerk', 'Me', 'head')`,
	`select claims.dismiss('reader')`,
	`select claims.store_events(head, '[]', 4, null) from claims.head`,
	`select claims.rank()`,
] as const;

it('lets nobody in by the name of another login', () => {
	server.psql('office', `select claims.admit('clerk', '${members.clerk}', 'clerk')`);
	expect(server.refused('office', 'admin', `select claims.admit('reader', '${members.clerk}', 'reader')`)).toMatch(
		/another login has this name/,
	);
});

it.each([
	[`admit('reader', '${members.reader} ', 'reader')`, /one line, without a space before or behind it/],
	[`admit('reader', E'A\\nB', 'reader')`, /one line/],
	[`admit('reader', '', 'reader')`, /one line/],
	[`admit('reader', '${members.reader}', 'boss')`, /no role boss: reader, clerk, responsible, controller, head/],
	[`admit('nobody_there', 'A', 'reader')`, /role "nobody_there" does not exist/],
	[`dismiss('nobody_there')`, /nobody_there is no member/],
])('the administrator is told what is wrong: %s', (call, sentence) => {
	const before = server.psql('office', 'select * from claims.member order by login');
	expect(server.refused('office', 'admin', `select claims.${call}`)).toMatch(sentence);
	expect(server.psql('office', 'select * from claims.member order by login')).toBe(before);
});

it('dismisses whose login is gone, and gives the name to another', () => {
	server.psql('office', "create role gone login; select claims.admit('gone', 'Smith', 'clerk'); drop owned by gone; drop role gone;");
	server.psql('office', "select claims.dismiss('gone'); create role smith login; select claims.admit('smith', 'Smith', 'clerk');");
	expect(server.refused('office', 'smith', 'select 1 from claims.head')).toBe('');
	server.psql('office', "select claims.dismiss('smith'); drop role smith;");
});

describe('what is appended', () => {
	const cases: readonly (readonly [string, keyof typeof members, (head: ReturnType<typeof last>) => EventTable, string])[] = [
		['by a reader', 'reader', (head) => eventAfter(head, { actor: members.reader }), 'notAllowed'],
		['in the name of another', 'clerk', (head) => eventAfter(head, { actor: members.head }), 'notAllowed'],
		['beyond the role', 'clerk', (head) => eventAfter(head, { type: 'monthClosed' }), 'notAllowed'],
		['of a type that nobody knows', 'head', (head) => eventAfter(head, { type: 'invented', actor: members.head }), 'notAllowed'],
		['with another hash', 'clerk', (head) => eventAfter(head, { hash: '0'.repeat(64) }), 'unexpected'],
		['behind another event', 'clerk', (head) => eventAfter({ ...head, hash: CHAIN_START }, {}), 'unexpected'],
		['out of its turn', 'clerk', (head) => eventAfter(head, { claim: 1, sequence: 7 }), 'unexpected'],
		['from the future', 'clerk', (head) => eventAfter(head, { recorded_at: '2199-01-01T00:00:00.000Z' }), 'unexpected'],
		['from the past', 'clerk', (head) => eventAfter(head, { recorded_at: '2020-01-01T00:00:00.000Z' }), 'unexpected'],
		['recorded at no instant', 'clerk', (head) => eventAfter(head, { recorded_at: 'now' }), 'unexpected'],
		['of no day', 'clerk', (head) => eventAfter(head, { office_day: 'today' }), 'unexpected'],
		['of no entry', 'clerk', (head) => eventAfter(head, { claim: -1 }), 'unexpected'],
		['that says nothing', 'clerk', (head) => eventAfter(head, { data: '[]' }), 'unexpected'],
		['that is more than it says', 'clerk', (head) => eventAfter(head, { data: ' {}' }), 'unexpected'],
		['with personal data outside the chain', 'clerk', (head) => eventAfter(head, { personal: '{}' }), 'unexpected'],
		['with personal data that is none', 'clerk', (head) => eventAfter(head, personalData('[]')), 'unexpected'],
		['with personal data', 'clerk', (head) => eventAfter(head, personalData('{"text":"Called"}')), 'taken'],
		['without the personal data', 'clerk', (head) => eventAfter(head, { personal_digest: '1'.repeat(64) }), 'unexpected'],
		[
			'without its file',
			'clerk',
			(head) => eventAfter(head, { type: 'attached', data: `{"sha256":"${'a'.repeat(64)}","size":1}` }),
			'unexpected',
		],
		[
			'that takes back what is beyond the role',
			'clerk',
			(head) => eventAfter(head, { type: 'undone', data: '{"events":[{"sequence":1,"type":"closed"}]}' }),
			'notAllowed',
		],
		[
			'that corrects who handles it, by who may not assign',
			'clerk',
			(head) => eventAfter(head, { type: 'corrected', data: '{"field":"responsible"}' }),
			'notAllowed',
		],
		['that corrects another field', 'clerk', (head) => eventAfter(head, { type: 'corrected', data: '{"field":"product"}' }), 'taken'],
		[
			'by the head: the list of people',
			'head',
			(head) => eventAfter(head, { actor: members.head, type: 'peopleChanged', data: '{}' }),
			'taken',
		],
		['by a clerk: a name that was used', 'clerk', (head) => eventAfter(head, { type: 'peopleChanged', data: '{"how":"named"}' }), 'taken'],
		[
			'by a controller: who stands in for whom',
			'controller',
			(head) => eventAfter(head, { actor: members.controller, type: 'settingsChanged', data: '{"changes":{"absences":[],"routes":[]}}' }),
			'taken',
		],
		[
			'by a responsible: who stands in for whom',
			'responsible',
			(head) => eventAfter(head, { actor: members.responsible, type: 'settingsChanged', data: '{"changes":{"absences":[]}}' }),
			'notAllowed',
		],
		[
			'by a controller: another setting besides',
			'controller',
			(head) => eventAfter(head, { actor: members.controller, type: 'settingsChanged', data: '{"changes":{"absences":[],"zone":"UTC"}}' }),
			'notAllowed',
		],
		[
			'by a controller: no setting',
			'controller',
			(head) => eventAfter(head, { actor: members.controller, type: 'settingsChanged' }),
			'notAllowed',
		],
		[
			'by a clerk: the list of people',
			'clerk',
			(head) => eventAfter(head, { type: 'peopleChanged', data: '{"how":"added"}' }),
			'notAllowed',
		],
	];
	it.each(cases)('%s', async (_, member, make, answer) => {
		const head = last();
		const client = clientOf(member);
		const said = await client.append(head, [make(head)]).catch((error) => error.problem.code);
		await client.end();
		expect(said).toBe(answer);
		expect(last().position).toBe(head.position + (answer === 'taken' ? 1 : 0));
	});

	const undoings: readonly (readonly [string, keyof typeof members, Partial<EventTable>, string, string])[] = [
		['a note, by a clerk', 'clerk', {}, 'noted', 'taken'],
		['a corrected field, by a clerk', 'clerk', { type: 'corrected', data: '{"field":"subject"}' }, 'corrected', 'taken'],
		['who handles it, by a clerk', 'clerk', { type: 'corrected', data: '{"field":"responsible"}' }, 'corrected', 'notAllowed'],
		['who handles it, by a controller', 'controller', { type: 'corrected', data: '{"field":"responsible"}' }, 'corrected', 'taken'],
		['what it calls something else, by a clerk', 'clerk', { type: 'decided' }, 'noted', 'notAllowed'],
	];
	it.each(undoings)('takes back %s', async (_, member, former, called, answer) => {
		const recorded = eventAfter(last(), { ...former, actor: members.head });
		const head = clientOf('head');
		expect(await head.append(last(), [recorded])).toBe('taken');
		await head.end();
		const data = JSON.stringify({ events: [{ sequence: 1, type: called }] });
		const undone = eventAfter(recorded, { claim: recorded.claim, sequence: 2, actor: members[member], type: 'undone', data });
		const client = clientOf(member);
		const answered = await client.append(recorded, [undone]).catch((error) => error.problem.code);
		await client.end();
		expect(answered).toBe(answer);
	});

	it.each([90_000, -90_000])('is refused where the clocks are %i ms apart, with both times', async (ahead) => {
		const client = clientOf('clerk', ahead);
		const refused = await client.append(last(), [eventAfter(last(), {})]).catch((error) => error.problem);
		await client.end();
		expect(Date.parse(refused.own) - Date.parse(refused.theirs)).toBeGreaterThan(Math.min(ahead, 0) - 30_000);
		expect(refused.code).toBe('clock');
	});

	it('is given up where its answer was lost: then it is never recorded', () => {
		const asClerk = (sql: string) => server.psql('office', `set session authorization clerk; ${sql}`).trim();
		const attempt = (row: EventTable) =>
			`select claims.append(${row.position - 1}, '${row.previous}', $j$${JSON.stringify([row])}$j$, 'ticket 1')`;
		const row = eventAfter(last(), {});
		expect(asClerk(`select claims.settle('ticket 1', ${row.position}, '${row.hash}')`)).toBe('late');
		expect(asClerk(attempt(row))).toBe('late');
		expect(last().hash).toBe(row.previous);
		expect(asClerk(attempt(row).replace('ticket 1', 'ticket 2'))).toBe('taken');
		expect(asClerk(`select claims.settle('ticket 2', ${row.position}, '${row.hash}')`)).toBe('taken');
		expect(server.refused('office', 'reader', `select claims.settle('ticket 2', ${row.position}, '${row.hash}')`)).toMatch(/ERROR/);
	});

	it('is late behind anything but the head', async () => {
		const client = clientOf('clerk');
		expect(await client.append(START, [eventAfter(START, {})])).toBe('late');
		await client.end();
	});

	it('is closed by whoever registers it in the same moment', async () => {
		const client = clientOf('clerk');
		const first = eventAfter(last(), { type: 'registered' });
		const closed = eventAfter(first, { type: 'closed', claim: first.claim, sequence: 2 });
		expect(await client.append(last(), [first, closed])).toBe('taken');
		const later = eventAfter(last(), { type: 'closed', claim: first.claim, sequence: 3 });
		await expect(client.append(last(), [later])).rejects.toMatchObject({ problem: { code: 'notAllowed', role: 'clerk' } });
		await client.end();
	});

	it('is hashed as the desk hashes it, whatever the text', async () => {
		const client = clientOf('clerk');
		const text = fc.string({ unit: 'binary' });
		await fc.assert(
			fc.asyncProperty(text, text, async (one, other) => {
				const head = last();
				// A text with U+0000 never stands outside JSON.
				const data = JSON.stringify({ one, other, nested: JSON.stringify({ one }) });
				expect(await client.append(head, [eventAfter(head, { data })])).toBe('taken');
			}),
			{ numRuns: 60 },
		);
		await client.end();
	});
});
