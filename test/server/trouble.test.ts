/** What goes wrong at the server or beside it: the sentence says what it is, reading goes on, and nothing is recorded that was not confirmed. */

import { chmodSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { entry, rows } from '../bundle/program.ts';
import { Office, sealOf } from './office.ts';
import { members, Postgres } from './postgres.ts';
import { CuttingProxy } from './proxy.ts';

let server: Postgres;
let office: Office;
let desk: string;

beforeAll(async () => {
	server = await Postgres.start();
	office = await Office.open(server, 'office');
	desk = await office.join('clerk');
});

const note = ['note', '1', '--text', 'Called'];

/** It is refused with this sentence, and nothing is recorded. */
async function expectRefused(sentence: RegExp, journal = desk): Promise<void> {
	const before = office.head();
	const ran = await office.tried(journal, note);
	expect(ran).toMatchObject({ code: 3, out: '', errors: expect.stringMatching(sentence) });
	expect(ran.errors).toContain('Nothing was recorded.');
	expect(ran.errors).not.toMatch(/Check the network|what is installed/);
	expect(office.head()).toBe(before);
}

it('a server that may only be read', async () => {
	server.psql('office', 'alter role clerk set default_transaction_read_only = on');
	await expectRefused(/office takes no records: it is read-only/);
	expect((await office.upToDate(desk)).out).toContain('-0001');
	expect((await office.tried(desk, ['doctor'])).out).toMatch(/warning\t.*It takes no records: it is read-only/);
	server.psql('office', 'alter role clerk reset default_transaction_read_only');
});

it('too many connections', async () => {
	server.psql('office', 'alter role clerk connection limit 0');
	await expectRefused(/could not do it \(too many connections for role "clerk"\)/);
	expect((await office.at(desk, ['list'])).errors).toMatch(/could not do it .*The data shown is as of/);
	server.psql('office', 'alter role clerk connection limit -1');
});

it('its disk is full: nothing may be added to a table', async () => {
	// What a full disk says, without one.
	server.psql(
		'office',
		`create function claims.full_disk() returns trigger language plpgsql as
			$$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
		create trigger full_disk before insert on claims.event execute function claims.full_disk();`,
	);
	await expectRefused(/could not do it \(could not extend file: No space left on device\).*administrator/s);
	server.psql('office', 'drop function claims.full_disk cascade');
});

it('settings of a login for every transaction', async () => {
	server.psql('office', "alter role clerk set default_transaction_isolation = 'serializable'");
	const texts = ['one', 'two', 'three', 'four', 'five', 'six'];
	const other = await office.join('clerk', 'other');
	await Promise.all(texts.map((text, at) => office.at(at % 2 ? desk : other, ['note', '1', '--text', text])));
	server.psql('office', "alter role clerk reset default_transaction_isolation; alter role clerk set statement_timeout = '1s'");
	const release = await server.holding('office', 'select from claims.head for update');
	const waiting = office.at(desk, note);
	await new Promise((resolve) => setTimeout(resolve, 2000));
	await release();
	await waiting;
	server.psql('office', 'alter role clerk reset statement_timeout');
	const checked = await office.at(desk, ['check', '-v']);
	expect(sealOf(checked)).toBe(office.head());
});

it.each(['PGTARGETSESSIONATTRS=any', 'PGTARGETSESSIONATTRS=standby', 'PGSSLNEGOTIATION=direct'])(
	'%s, which is for other programs, makes no difference',
	async (variable) => {
		const [name = '', value = ''] = variable.split('=');
		await office.at(desk, note, { environment: { [name]: value } });
	},
);

it('a connection that was closed while nothing was asked', async () => {
	let isCut = false;
	// The answer to the greeting is the fourth piece.
	const proxy = await CuttingProxy.before(server, (piece) => {
		isCut ||= piece === 3;
		return piece === 3 ? 'after' : 'pass';
	});
	const direct = { server: office.address('clerk'), password: null, name: members.clerk };
	writeFileSync(`${desk}.server`, JSON.stringify({ ...direct, server: `postgres://clerk@127.0.0.1:${proxy.port}/office?sslmode=disable` }));
	expect((await office.tried(desk, ['doctor'])).out).toContain('This copy has all that others recorded');
	expect(isCut).toBe(true);
	proxy.close();
	writeFileSync(`${desk}.server`, JSON.stringify(direct));
});

it('a server whose journal was emptied is another one', async () => {
	const lost = await Office.open(server, 'lost');
	server.psql('postgres', 'drop database lost with (force)');
	server.journal('lost');
	const ran = await lost.tried(lost.first, note);
	expect(ran).toMatchObject({ code: 3, errors: expect.stringContaining('does not continue this copy') });
	expect((await lost.tried(lost.first, ['check'])).code).toBe(1);
});

it('what others recorded cannot be written here: reading goes on', async () => {
	const file = join(office.folder, 'paper.txt');
	writeFileSync(file, 'paper');
	await office.at(office.first, ['attach', '1', file]);
	symlinkSync(join(office.folder, 'nowhere'), `${desk}.attachments`);
	const isHeard = /cannot be written into the copy on this computer.*The data shown is as of/s;
	expect((await office.upToDate(desk, ['list'], isHeard)).out).toContain('-0001');
	await expectRefused(/attachments/);
	expect(await office.tried(desk, ['check', '-v'])).toMatchObject({
		code: 3,
		out: expect.stringContaining('seal'),
		errors: expect.stringContaining('cannot be written'),
	});
	rmSync(`${desk}.attachments`);
	await office.at(desk, note);
});

it('a connection file or a password file that others may change', async () => {
	chmodSync(`${desk}.server`, 0o622);
	await expectRefused(/Others may read or change the file .*\.server.*chmod 600/);
	expect((await office.at(desk, ['list'])).errors).toContain('chmod 600');
	chmodSync(`${desk}.server`, 0o644);
	await office.at(desk, note);
	const password = join(office.folder, 'password');
	writeFileSync(password, 'x', { mode: 0o640 });
	writeFileSync(`${desk}.server`, JSON.stringify({ server: office.address('clerk'), password: { file: password }, name: members.clerk }));
	await expectRefused(/Others may read or change the file .*password.*chmod 600/);
	writeFileSync(`${desk}.server`, JSON.stringify({ server: office.address('clerk'), password: null, name: members.clerk }));
});

it('a program that does not print the password', async () => {
	const direct = { server: office.address('clerk'), password: null, name: members.clerk };
	const asking = (...command: string[]) => writeFileSync(`${desk}.server`, JSON.stringify({ ...direct, password: { command } }));
	// It does not end when it is asked to.
	asking('sh', '-c', 'trap "" TERM; exec sleep 1000');
	const late = /did not print it: sh \(no answer in 500 ms\).*The data shown is as of/s;
	for (const words of [['list'], ['today']]) expect((await office.at(desk, words)).errors).toMatch(late);
	asking('sh', '-c', 'echo no entropy >&2; exit 3');
	expect((await office.at(desk, ['list'])).errors).toMatch(/^no entropy\n.*could not be started, or failed: sh/s);
	await expectRefused(/could not be started, or failed: sh/);
	writeFileSync(`${desk}.server`, JSON.stringify(direct));
});

it.each([
	[120, /clock of this computer is ahead: it shows \d{4}-\d\d-\d\d \d\d:\d\d:\d\d, the server’s \d{4}-\d\d-\d\d \d\d:\d\d:\d\d \(UTC\)/],
	[-120, /clock of this computer is behind/],
])('a clock that is off by %d seconds', async (seconds, sentence) => {
	const preload = join(office.folder, 'clock.cjs');
	writeFileSync(
		preload,
		`const Real = Date;
		globalThis.Date = class extends Real {
			constructor(...given) { if (given.length > 0) super(...given); else super(globalThis.Date.now()); }
			static now() { return Real.now() + ${seconds * 1000}; }
		};`,
	);
	const before = office.head();
	const ran = await office.tried(desk, ['add', ...entry, '--clock-is-right'], { environment: { NODE_OPTIONS: `--require ${preload}` } });
	expect(ran).toMatchObject({ code: 2, errors: expect.stringMatching(sentence) });
	expect(office.head()).toBe(before);
	expect((await rows(desk, 'number')).length).toBe(1);
});

it('a server that does not encrypt', async () => {
	server.psql('postgres', 'alter system set ssl = off;\nselect pg_reload_conf();');
	const ran = await office.tried(join(office.folder, 'open.db'), [
		'join',
		`postgres://clerk@127.0.0.1:${server.port}/office?sslmode=verify-full`,
	]);
	expect(ran).toMatchObject({
		code: 3,
		errors: expect.stringMatching(/does not encrypt connections.*sslmode=disable.*Nothing was recorded/s),
	});
	server.psql('postgres', 'alter system set ssl = on;\nselect pg_reload_conf();');
});

it.each([
	['postgres://clerk@127.0.0.1:1/office?sslmode=disable', /не отвечает \(там никто не отвечает, ECONNREFUSED\)/],
	['postgres://clerk@machine.invalid/office', /не отвечает \((?:такого имени в сети нет, ENOTFOUND|имена в сети не узнать, EAI_AGAIN)\)/],
	['postgres://clerk@/office?host=/nowhere', /не отвечает \(такого сокета нет, ENOENT\)/],
])('nobody answers at %s: the cause is in the language of the person', async (address, sentence) => {
	const ran = await office.tried(join(office.folder, 'nobody.db'), ['join', address], { environment: { CLAIMS_LANG: 'ru' } });
	expect(ran).toMatchObject({ code: 3, errors: expect.stringMatching(sentence) });
});
