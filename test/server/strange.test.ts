/** An event on the server that follows, and that this program cannot read: recorded without it, or by a newer one. Its sentence is no lie about the own copy. */

import Database from 'better-sqlite3';
import { beforeAll, expect, it } from 'vitest';
import { Client } from '../../src/server/client.ts';
import { eventHash, personalDigest } from '../../src/store/record/chain.ts';
import type { EventTable } from '../../src/store/schema.ts';
import { Office } from './office.ts';
import { addressOf, members, Postgres } from './postgres.ts';

let server: Postgres;

beforeAll(async () => {
	server = await Postgres.start();
});

/** The event by which the only entry of a copy was registered, and the last one of the copy. */
function registrationAndLast(journal: string): readonly [EventTable, EventTable] {
	const copy = new Database(journal, { readonly: true });
	const [registered] = copy.prepare<[], EventTable>(`select * from event where type = 'registered'`).all();
	const [last] = copy.prepare<[], EventTable>('select * from event order by position desc limit 1').all();
	copy.close();
	if (!registered || !last) throw new Error(`no entry: ${journal}`);
	return [registered, last];
}

const note = { type: 'noted', data: '{"on":"2026-11-23"}', personal: '{"text":"Called"}' };

const strangers: readonly (readonly [string, string, Partial<EventTable>])[] = [
	['of a shape that it does not know', 'shape', { ...note, data: '{"on":"the day of a newer program"}' }],
	['of no entry', 'entry', { ...note, claim: 99, sequence: 1 }],
	['that registers an entry again', 'again', {}],
	['that gives a number twice', 'twice', { claim: 2, sequence: 1 }],
];

it.each(strangers)('an event %s', async (_, name, strange) => {
	const office = await Office.open(server, name);
	const desk = await office.join('clerk');
	const [registered, { position, hash }] = registrationAndLast(desk);
	const [sequence] = server.psql(name, 'select max(sequence) + 1 from claims.event where claim = 1').split('\n');
	const row = {
		...{ ...registered, sequence: Number(sequence), ...strange },
		...{ position: position + 1, previous: hash, actor: members.clerk, recorded_at: new Date().toISOString() },
	};
	const proven = { ...row, personal_digest: personalDigest(row.salt ?? '', row.personal ?? '') };
	const client = new Client(
		addressOf(office.address('clerk')),
		async () => undefined,
		() => new Date().toISOString(),
		1000,
	);
	expect(await client.append({ position, hash }, [{ ...proven, hash: eventHash(proven) }])).toBe('taken');
	await client.end();

	const sentence = `an event that this program does not understand: number ${position + 1} (${members.clerk})`;
	const read = await office.upToDate(desk);
	expect(read.errors).toContain(sentence);
	expect(read.errors).toContain('The data shown is as of');
	expect(read.out).toContain('-0001');
	const refused = await office.tried(desk, ['note', '1', '--text', 'Called']);
	expect(refused).toMatchObject({ code: 3, out: '', errors: expect.stringContaining(sentence) });
	expect(await office.tried(desk, ['check'])).toMatchObject({ code: 1, errors: expect.stringContaining(sentence) });
});

it('the doctor, too, finds what cannot be read', async () => {
	const office = await Office.open(server, 'doctor');
	const desk = await office.join('clerk');
	await office.at(office.first, ['note', '1', '--text', 'Called']);
	expect((await office.tried(desk, ['doctor'])).out).toContain('behind');
	server.psql(
		'doctor',
		`set session_replication_role = replica; update claims.event set data = '{}' where position = (select position from claims.head)`,
	);
	expect(await office.tried(desk, ['doctor'])).toMatchObject({ code: 1, out: expect.stringContaining('does not continue this copy') });
});
