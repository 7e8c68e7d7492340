/** What is decided at a desk that has not heard the others yet is decided by what they recorded, once the lock is held. */

import { beforeAll, expect, it } from 'vitest';
import type { Ran, Start } from '../bundle/program.ts';
import { Office } from './office.ts';
import { members, Postgres } from './postgres.ts';

let server: Postgres;
let office: Office;
let desk: string;

beforeAll(async () => {
	server = await Postgres.start();
	office = await Office.open(server, 'office');
	desk = await office.join('controller');
});

/** Does it at the desk, whose copy is as it was: what the server has is locked until it waits for it to record. */
async function unheard(journal: string, words: readonly string[], start?: Start): Promise<Ran> {
	const release = await server.holding('office', 'lock table claims.event in access exclusive mode');
	const ran = office.tried(journal, words, start);
	await new Promise((resolve) => setTimeout(resolve, 2500));
	await release();
	return await ran;
}

it('a route, an absence: those of others remain', async () => {
	await office.at(office.first, ['route', 'delivery', '--to', members.clerk]);
	expect(await unheard(desk, ['route', 'repairs', '--to', members.responsible])).toMatchObject({ code: 0 });
	await office.at(office.first, ['absent', members.clerk, '--until', '+5d', '--substitute', members.head]);
	const other = ['absent', members.responsible, '--until', '+5d', '--substitute', members.head];
	expect(await unheard(desk, other)).toMatchObject({ code: 0 });
	for (const journal of [desk, office.first]) {
		const { out } = await office.upToDate(journal, ['settings', '--json', 'routes,absences']);
		for (const known of ['delivery', 'repairs', members.clerk, members.responsible]) expect(out).toContain(known);
	}
	await office.at(office.first, ['route', 'delivery', '--remove']);
	expect(await unheard(desk, ['route', 'delivery', '--remove'])).toMatchObject({ code: 2 });
});

it('a month that another reopened, a report that another approved', async () => {
	const month = server.psql('office', "select left(min(office_day), 7) from claims.event where type = 'registered'").trim();
	// The journal is one of trial: its days may be set.
	const then = { environment: { CLAIMS_TODAY: new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10) } };
	await office.at(office.first, ['note', '1', '--text', 'Called']);
	// Counted again, with the note.
	expect(await unheard(desk, ['month', 'close', month, '--yes'], then)).toMatchObject({ code: 0 });
	await office.upToDate(office.first);
	const approve = ['month', 'approve', month, '--by', members.head, '--decided', 'Nothing to change'];
	await office.at(desk, approve, then);
	expect(await unheard(office.first, approve, then)).toMatchObject({ code: 2, errors: expect.stringContaining('approved already') });
	const reopen = ['month', 'reopen', month, '--reason', 'A mistake'];
	await office.at(desk, reopen, then);
	expect(await unheard(office.first, reopen, then)).toMatchObject({ code: 2, errors: expect.stringContaining('not closed') });
});
