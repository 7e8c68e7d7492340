/** Desks behind PgBouncer, which gives each transaction whatever connection is free: nothing may be expected of a session. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { rows } from '../bundle/program.ts';
import { Office, sealOf } from './office.ts';
import { Pooler } from './pooler.ts';
import { members, Postgres } from './postgres.ts';
import { CuttingProxy } from './proxy.ts';

let server: Postgres;
let office: Office;
let pooler: Pooler;

beforeAll(async () => {
	server = await Postgres.start();
	office = await Office.open(server, 'office');
	pooler = await Pooler.before(server);
});

it('two desks of one member, at once, by one connection', async () => {
	const desks = ['one', 'two'].map((name) => join(office.folder, `${name}.db`));
	for (const desk of desks) await office.at(desk, ['join', pooler.address('office', 'clerk')]);
	const file = (desk: number) => {
		const path = join(office.folder, `paper-${desk}.txt`);
		writeFileSync(path, path);
		return path;
	};
	await Promise.all(
		desks.flatMap((desk, at) => [
			...[1, 2].map((times) =>
				office.at(desk, ['add', '--kind', 'claim', '--channel', 'email', '--client', `Client ${at}`, '--summary', `Desk ${at}, ${times}`]),
			),
			office.at(desk, ['attach', '1', file(at)]),
		]),
	);
	for (const desk of desks) {
		const checked = await office.at(desk, ['check', '-v']);
		expect(checked.errors).toBe('');
		expect(sealOf(checked)).toBe(office.head());
	}
	const here = await rows(desks[0] ?? '', 'number', '-n', '0');
	expect(here.map(({ number }) => String(number).slice(-4))).toEqual(['0001', '0002', '0003', '0004', '0005']);
});

it('an answer that was lost is asked for by another connection', async () => {
	const desk = await office.join('responsible');
	// The first message that is longer than a question carries what is recorded.
	let isCut = false;
	const proxy = await CuttingProxy.before(pooler, (_, from, bytes) => {
		if (isCut || from === 'server' || bytes < 1500) return 'pass';
		isCut = true;
		return 'after';
	});
	writeFileSync(
		`${desk}.server`,
		JSON.stringify({
			server: `postgres://responsible@127.0.0.1:${proxy.port}/office?sslmode=disable`,
			password: null,
			name: members.responsible,
		}),
	);
	await office.at(desk, ['note', '1', '--text', 'Called. '.repeat(100)]);
	proxy.close();
	expect(isCut).toBe(true);
	expect(server.psql('office', `select count(*) from claims.event where claim = 1 and type = 'noted'`).trim()).toBe('1');
});

it('one login for all is refused, and nothing is recorded', async () => {
	const shared = await Pooler.before(server, 'head');
	const before = office.head();
	const ran = await office.tried(join(office.folder, 'none.db'), ['join', shared.address('office', 'clerk')]);
	expect(ran).toMatchObject({ code: 3, errors: expect.stringContaining('knows this connection as head, not as clerk') });
	expect(office.head()).toBe(before);
});
