/** A real standby: it can be read and joined, records nothing, and once it is promoted the desks go on with it. */

import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { entry, rows } from '../bundle/program.ts';
import { Office, sealOf } from './office.ts';
import { Postgres } from './postgres.ts';

it('a standby that follows the server, and then is the server', async () => {
	const server = await Postgres.start();
	const office = await Office.open(server, 'office');
	const clerk = await office.join('clerk');
	const standby = await server.standby();
	const away = `${office.folder}/away.db`;
	await office.at(away, ['join', standby.address('office', 'responsible')]);

	await office.at(clerk, ['add', ...entry]);
	while ((await rows(away, 'number')).length < 2) await office.at(away, ['list']);
	const refused = await office.tried(away, ['add', ...entry]);
	expect(refused).toMatchObject({ code: 3, out: '', errors: expect.stringContaining('read-only, as a standby is') });
	expect((await office.at(away, ['check', '-v'])).out).toContain('protection in place');
	expect((await office.tried(away, ['doctor'])).out).toContain('It takes no records');

	server.crash();
	expect((await office.at(clerk, ['list'])).errors).toContain('does not answer');
	standby.promote();
	expect((await office.at(away, ['add', ...entry])).out.trim()).toMatch(/-0003$/);
	// The desk of the clerk is told the new address.
	const connection: unknown = JSON.parse(readFileSync(`${clerk}.server`, 'utf8'));
	writeFileSync(`${clerk}.server`, JSON.stringify({ ...Object(connection), server: standby.address('office', 'clerk') }));
	expect((await office.at(clerk, ['add', ...entry])).out.trim()).toMatch(/-0004$/);
	await office.at(away, ['note', '1', '--text', 'Called']);
	const seals = [];
	for (const desk of [clerk, away]) seals.push(sealOf(await office.at(desk, ['check', '-v'])));
	expect(new Set(seals).size).toBe(1);
});
