/** What is decided at a desk that has not heard the others yet is decided by what they recorded, once the lock is held. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Ran, Start } from '../bundle/program.ts';
import { Office } from './office.ts';
import { members, Postgres } from './postgres.ts';

let server: Postgres;
let office: Office;
let desk: string;
let other: string;

beforeAll(async () => {
	server = await Postgres.start();
	office = await Office.open(server, 'office');
	desk = await office.join('controller');
	other = await office.join('head', 'other');
});

/** Does it at the desk, whose copy is as it was: what the server has is locked until it waits for it to record. */
async function unheard(journal: string, words: readonly string[], start?: Start): Promise<Ran> {
	const release = await server.holding('office', 'lock table claims.event in access exclusive mode');
	const ran = office.tried(journal, words, start);
	await new Promise((resolve) => setTimeout(resolve, 2500));
	await release();
	return await ran;
}

/** Does both at once: each has heard of what was there before, and one of them is too late and decides again. */
async function together(...runs: readonly (() => Promise<Ran>)[]): Promise<readonly Ran[]> {
	const release = await server.holding('office', 'select from claims.head for update');
	let ended = 0;
	const ran = runs.map((run) => run().finally(() => void ended++));
	const waiting = () => server.psql('office', "select count(*) from pg_stat_activity where wait_event_type = 'Lock'").trim();
	while (ended === 0 && waiting() !== String(runs.length)) await new Promise((resolve) => setTimeout(resolve, 50));
	await release();
	return await Promise.all(ran);
}

/** What the server has of the data of events, in order. */
function recorded(type: string, path: string): readonly string[] {
	const data = `select data::json #>> '{${path}}' from claims.event where type = '${type}' order by position`;
	return server.psql('office', data).trim().split('\n');
}

const year = resolve('fixtures/calendar/xmlcalendar-2027.xml');

it('a year of days off: each load is an edition of its own', async () => {
	await office.at(office.first, ['calendar', 'load', year, '--decree', 'No. 1', '--yes']);
	expect(await unheard(other, ['calendar', 'load', year, '--decree', 'No. 2', '--yes'])).toMatchObject({ code: 0 });
	const loads = ['No. 3', 'No. 4'].map((decree) => ['calendar', 'load', year, '--decree', decree, '--yes']);
	const ran = await together(...[office.first, other].map((journal, index) => () => office.tried(journal, loads[index] ?? [])));
	expect(ran.map(({ code }) => code)).toEqual([0, 0]);
	expect(recorded('calendarLoaded', 'year,edition')).toEqual(['1', '2', '3', '4']);
	// What another desk loaded just now need not be loaded again.
	const [before] = recorded('calendarLoaded', 'year,decree').slice(-1);
	const again = ['calendar', 'load', year, '--decree', before ?? '', '--yes'];
	expect((await office.at(other, again)).errors).toContain('nothing to load');
	expect(recorded('calendarLoaded', 'year,edition')).toHaveLength(4);
});

it('an edition of rules', async () => {
	const rules = (days: number) => {
		const path = join(office.folder, `rules-${days}.toml`);
		writeFileSync(path, RULES.replace('DAYS', String(days)));
		return path;
	};
	const loads = [9, 8].map((days) => ['rules', 'load', rules(days), '--yes']);
	const ran = await together(...[office.first, other].map((journal, index) => () => office.tried(journal, loads[index] ?? [])));
	expect(recorded('rulesLoaded', 'regulation,edition')).toEqual(['1', '2']);
	expect(ran.map(({ errors }) => errors.match(/is loaded/g)?.length)).toEqual([1, 1]);
});

it('a template that was in use until another desk loaded one', async () => {
	await office.at(office.first, ['letter', 'templates', 'export', join(office.folder, 'templates')]);
	const paths = readdirSync(join(office.folder, 'templates')).filter((name) => /acknowledg/i.test(name));
	const [builtIn = ''] = paths.map((name) => join(office.folder, 'templates', name));
	const load = (path: string) => ['letter', 'templates', 'load', path, '--kind', 'acknowledgement'];
	// The same with a comment of one letter at the end of the archive.
	const changed = join(office.folder, 'changed.docx');
	writeFileSync(changed, Buffer.concat([readFileSync(builtIn).subarray(0, -2), Buffer.from([1, 0, 0x78])]));
	await office.at(office.first, load(changed));
	expect(await unheard(other, load(builtIn))).toMatchObject({ code: 0 });
	const reset = ['letter', 'templates', 'reset', '--kind', 'acknowledgement'];
	await office.at(office.first, reset);
	expect((await unheard(other, reset)).errors).toContain('built-in');
	const types = "select string_agg(type, ' ' order by position) from claims.event where type like 'template%'";
	expect(server.psql('office', types).trim()).toBe('templateLoaded templateLoaded templateReset');
});

it('a number, a term: by what another desk has set meanwhile', async () => {
	await office.at(office.first, ['settings', '--incoming', 'NEW-{year}-{number}', '--reason', 'order 7']);
	await office.at(office.first, ['rules', 'load', join(office.folder, 'rules-9.toml'), '--yes']);
	const added = await unheard(desk, ['add', '--kind', 'suggestion', '--channel', 'email', '--client', 'Orlov', '--summary', 'More light']);
	expect(added.out).toMatch(/^NEW-/);
	const { out } = await office.upToDate(office.first, ['show', added.out.trim(), '--json', 'terms']);
	expect(out).toContain('own-office');
	expect((await office.at(desk, ['check'])).code).toBe(0);
});

it('a route, an absence: those of others remain', async () => {
	await office.at(office.first, ['route', 'delivery', '--to', members.clerk]);
	expect(await unheard(desk, ['route', 'repairs', '--to', members.responsible])).toMatchObject({ code: 0 });
	await office.at(office.first, ['absent', members.clerk, '--until', '+5d', '--substitute', members.head]);
	const their = ['absent', members.responsible, '--until', '+5d', '--substitute', members.head];
	expect(await unheard(desk, their)).toMatchObject({ code: 0 });
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
	await office.at(office.first, ['month', 'close', month, '--yes'], then);
	await office.upToDate(desk);
	await office.at(office.first, ['month', 'reopen', month, '--reason', 'Once more'], then);
	const { out: seal } = await office.at(office.first, ['month', 'close', month, '--yes'], then);
	expect(await unheard(desk, approve, then)).toMatchObject({ code: 0 });
	expect(recorded('reportApproved', 'seals,0').at(-1)).toBe(seal.trim());
});

const RULES = `[[regulation]]
id = "own-office"
act = "Order 7"
own = true
noAnswerTerm = []

[[regulation.rule]]
id = "answer"
purpose = "answer"
kinds = ["suggestion"]
from = "registered"
length = "wd:DAYS"
whenDayOff = "nextWorkingDay"
article = "1"
confidence = "verified"
`;
