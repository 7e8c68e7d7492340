/** A journal that several desks share, at a real server: the same numbers, files and people everywhere, and what each may not do. */

import { randomBytes } from 'node:crypto';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { Client } from '../../src/server/client.ts';
import { CHAIN_START } from '../../src/store/record/chain.ts';
import type { EventTable } from '../../src/store/schema.ts';
import { entry, journalOfItsOwn, onTerminal, rows } from '../bundle/program.ts';
import { atDesk, Office, sealOf } from './office.ts';
import { addressOf, members, Postgres } from './postgres.ts';
import { CuttingProxy } from './proxy.ts';

let server: Postgres;
let office: Office;
let clerk: string;

beforeAll(async () => {
	server = await Postgres.start();
	office = await Office.open(server, 'office');
	clerk = await office.join('clerk');
});

async function expectWhole(journal: string, at = office): Promise<void> {
	const checked = await at.at(journal, ['check', '-v']);
	expect(checked.errors).toBe('');
	expect(checked.out).toContain('protection in place');
	expect(sealOf(checked)).toBe(at.head());
}

describe('two desks', () => {
	it('have the same entries, numbered on', async () => {
		const [, one, other] = [
			await office.at(clerk, ['list']),
			await office.at(clerk, ['add', '--kind', 'claim', '--channel', 'email', '--client', 'Petrov', '--summary', 'No reply']),
			await office.at(office.first, ['add', '--kind', 'claim', '--channel', 'email', '--client', 'Petrov', '--summary', 'No reply at all']),
		];
		expect(one.out.trim()).toMatch(/-0002$/);
		expect(other.out.trim()).toMatch(/-0003$/);
		expect(other.errors).toContain('Probably the same client');
		await office.upToDate(clerk);
		expect(await rows(clerk, 'number,client')).toEqual(await rows(office.first, 'number,client'));
		await expectWhole(clerk);
		await expectWhole(office.first);
	});

	it('register once under the same key', async () => {
		const numbers = [];
		for (const journal of [clerk, office.first]) numbers.push((await office.at(journal, ['add', ...entry, '--key', 'letter 7'])).out);
		expect(new Set(numbers).size).toBe(1);
	});

	it('record in the names by which the server knows them', async () => {
		await office.at(clerk, ['note', '1', '--text', 'Called']);
		expect((await office.upToDate(office.first, ['history', '1'])).out).toContain(members.clerk);
		const refused = await office.tried(clerk, ['note', '1', '--text', 'Called', '--actor', 'Somebody']);
		expect(refused).toMatchObject({ code: 2, errors: expect.stringContaining(`in the name of: ${members.clerk}`) });
		const byEnvironment = await office.tried(clerk, ['note', '1', '--text', 'Called'], { environment: { CLAIMS_ACTOR: 'Somebody' } });
		expect(byEnvironment.code).toBe(2);
	});

	it('have the same settings, and the terms that follow from them', async () => {
		await office.at(office.first, ['settings', '--incoming', 'IN-{year}-{number}', '--reason', 'New office', '--yes']);
		expect((await office.at(clerk, ['add', ...entry])).out.trim()).toMatch(/^IN-/);
		await expectWhole(office.first);
	});

	it('have the same files: attachments, letters and templates', async () => {
		const fields = ['office address', 'position', 'signer'].flatMap((field) => ['--field', `${field}=Somewhere`]);
		const photo = join(office.folder, 'photo.jpg');
		writeFileSync(photo, Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(9_000_000, 'x')]));
		await office.at(clerk, ['attach', '1', photo]);
		await office.at(office.first, ['letter', 'templates', 'export', join(office.folder, 'templates')]);
		const [template = ''] = readdirSync(join(office.folder, 'templates')).filter((name) => name.includes('acknowledg'));
		await office.at(office.first, ['letter', 'templates', 'load', join(office.folder, 'templates', template), '--kind', 'acknowledgement']);
		await office.at(clerk, ['letter', '1', '--kind', 'acknowledgement', '--form', 'email', ...fields]);
		await expectWhole(office.first);
		await expectWhole(clerk);
		await office.at(office.first, ['attachments', 'get', '1', '1', '-o', join(office.folder, 'back.jpg')]);
		expect(readFileSync(join(office.folder, 'back.jpg')).equals(readFileSync(photo))).toBe(true);
		const letters = readdirSync(`${office.first}.letters`);
		expect(letters).toEqual(readdirSync(`${clerk}.letters`));
		expect(letters).toHaveLength(1);
		const fresh = await office.join('reader', 'fresh');
		await expectWhole(fresh);
		expect(readdirSync(`${fresh}.letters`)).toEqual(letters);
	});
});

describe('what a role may not', () => {
	it('is refused by the server, and nothing is recorded', async () => {
		const before = office.head();
		const words = ['take', '1', '--measure', 'Call | +1wd', '--responsible', members.responsible];
		const refused = await office.tried(clerk, words);
		expect(refused).toMatchObject({ code: 2, errors: expect.stringContaining('The role “clerk” has no right to do this') });
		const russian = await office.tried(clerk, words, { environment: { CLAIMS_LANG: 'ru' } });
		expect(russian.errors).toContain('Роль «делопроизводитель» не даёт права');
		const reader = await office.join('reader');
		expect((await office.tried(reader, ['note', '1', '--text', 'No'])).code).toBe(2);
		const paper = join(office.folder, 'paper.txt');
		writeFileSync(paper, 'paper');
		expect((await office.tried(reader, ['attach', '1', paper])).errors).toContain('The role “reader” has no right to do this');
		expect((await office.tried(reader, ['doctor'])).out).toContain('There are extra files with the journal');
		expect(office.head()).toBe(before);
		expect((await office.at(reader, ['list', '-n', '0'])).out).not.toBe('');
		await expectWhole(clerk);
	});

	it('is refused at a terminal before the first question, with who may', async () => {
		const director = await office.join('reader', 'director');
		const atTerminal = (journal: string, words: readonly string[], language = 'en') =>
			onTerminal([...words, '-j', journal], { folder: office.folder, environment: { ...atDesk, CLAIMS_LANG: language } });
		const complaint = ['add', '--kind', 'complaint', '--channel', 'email', '--client', 'Orlov', '--summary', 'Rude words'];
		const number = (await office.at(clerk, complaint)).out.trim();
		const otherRole = (may: string) => `It takes the role: ${may}. Ask somebody who has it`;
		const refused: readonly (readonly [journal: string, words: readonly string[], may: string])[] = [
			[clerk, ['take', '1'], 'responsible, controller or head'],
			[clerk, ['decide'], 'responsible, controller or head'],
			// The decision goes before the answer.
			[clerk, ['reply', number], 'responsible, controller or head'],
			[clerk, ['month', 'close'], 'controller or head'],
			[clerk, ['absent', members.clerk], 'controller or head'],
			[clerk, ['settings', '--reason', 'No', '--regulation', 'consumer'], 'head'],
			[director, ['add'], 'clerk, responsible, controller or head'],
		];
		for (const [journal, words, may] of refused) {
			const ran = await atTerminal(journal, words);
			expect(ran, words.join(' ')).toMatchObject({ code: 2, out: expect.stringContaining(otherRole(may)) });
			expect(ran.out.trim().split('\n'), words.join(' ')).toHaveLength(1);
		}
		expect((await atTerminal(clerk, ['take', '1'], 'ru')).out).toContain('Нужна роль: ответственный, контролёр или руководитель.');
		expect((await atTerminal(clerk, ['settings'])).code).toBe(0);
		server.psql('office', "select claims.dismiss('reader')");
		try {
			expect(await atTerminal(director, ['add'])).toMatchObject({ code: 3, out: expect.stringContaining('is not admitted') });
		} finally {
			server.psql('office', `select claims.admit('reader', '${members.reader}', 'reader')`);
		}
	});

	it('is not in the way of an inquiry that is answered on the spot', async () => {
		const added = await office.at(clerk, ['add', '--kind', 'inquiry', '--channel', 'phone', '--client', 'Ruff', '--summary', 'When?']);
		await office.tried(clerk, ['close', added.out.trim(), '--result', 'Told']);
		const responsible = await office.join('responsible');
		await office.at(responsible, ['take', '1', '--measure', 'Call | +1wd', '--responsible', members.responsible]);
		await expectWhole(responsible);
	});
});

describe('without the server', () => {
	it('reading goes on and says as of when; nothing is recorded', async () => {
		const away = await Office.open(server, 'away');
		const desk = await away.join('clerk');
		server.crash();
		try {
			for (const words of [['list'], ['today'], ['show', '1'], ['overdue']]) {
				const ran = await away.at(desk, words);
				expect(ran.errors, words[0]).toMatch(/does not answer .*The data shown is as of \d{4}-\d\d-\d\d, \d\d:\d\d\./);
			}
			expect((await away.at(desk, ['list'])).out).toContain('-0001');
			expect(await away.tried(desk, ['add', ...entry])).toMatchObject({
				code: 3,
				out: '',
				errors: expect.stringContaining('Nothing was recorded.'),
			});
			expect((await away.tried(desk, ['add', ...entry, '--dry-run'])).code).toBe(0);
			const added = await away.tried(desk, ['add', ...entry]);
			expect(added.errors.match(/does not answer/g)).toHaveLength(1);
			expect(added.errors).not.toContain('The data shown');
			const checked = await away.tried(desk, ['check', '-v']);
			expect(checked).toMatchObject({ code: 3, out: expect.stringContaining('seal'), errors: expect.stringContaining('does not answer') });
			const doctor = await away.tried(desk, ['doctor']);
			expect(doctor.out).toMatch(/does not answer/);
			for (const { out, errors } of [checked, doctor]) expect(out + errors).not.toMatch(/Nothing was recorded|The data shown/);
		} finally {
			server.up();
		}
		await away.at(desk, ['add', ...entry]);
		await expectWhole(desk, away);
		expect((await away.tried(desk, ['doctor'])).out).toMatch(
			/Your role is clerk, your name Ivanova A. P. This copy has all that others recorded/,
		);
	});

	it('a server that never answers is waited for half a second', async () => {
		const proxy = await CuttingProxy.before(server, () => 'hold');
		const deaf = await Office.open(server, 'deaf');
		writeFileSync(
			`${deaf.first}.server`,
			JSON.stringify({ server: `postgres://head@127.0.0.1:${proxy.port}/deaf`, password: null, name: members.head }),
		);
		expect((await deaf.at(deaf.first, ['list'])).errors).toContain('no answer in 500 ms');
		proxy.close();
	});
});

describe('while somebody holds the journal on the server', () => {
	const short = { environment: { CLAIMS_WAIT: '300' } };
	const busy = { code: 4, out: '', errors: expect.stringMatching(/keeps the shared journal .*Nothing was recorded/s) };
	let held: Office;
	beforeAll(async () => {
		held = await Office.open(server, 'held');
	});

	it('another recording is waited for as on the own copy, then it is busy', async () => {
		const release = await server.holding('held', 'select from claims.head for update');
		expect((await held.upToDate(held.first)).errors).not.toContain('The data shown');
		expect(await held.tried(held.first, ['add', ...entry], short)).toMatchObject(busy);
		const patient = held.at(held.first, ['add', ...entry]);
		await new Promise((resolve) => setTimeout(resolve, 1000));
		await release();
		expect((await patient).out).toContain('-0002');
		await expectWhole(held.first, held);
	});

	it('a table that is locked keeps nobody from reading', async () => {
		const release = await server.holding('held', 'lock table claims.head in access exclusive mode');
		const read = await held.upToDate(held.first);
		expect(read.out).toContain('-0002');
		expect(read.errors).toMatch(/keeps the shared journal .*The data shown/s);
		expect(await held.tried(held.first, ['add', ...entry], short)).toMatchObject(busy);
		await release();
		expect((await held.at(held.first, ['add', ...entry], short)).out).toContain('-0003');
	});
});

describe('`share`, `join`, `unshare` and `check`', () => {
	const short = { environment: { CLAIMS_WAIT: '300' } };
	let slow: Office;
	let desk: string;
	let own: string;
	beforeAll(async () => {
		slow = await Office.open(server, 'slow');
		desk = await slow.join('clerk');
		own = await journalOfItsOwn(join(slow.folder, 'own.db'), '--language', 'en');
	});
	const all = (environment: Record<string, string>) =>
		Promise.all([
			slow.tried(own, ['share', slow.address('head')], { environment }),
			slow.tried(join(slow.folder, 'new.db'), ['join', slow.address('clerk')], { environment }),
			slow.tried(desk, ['check'], { environment }),
			slow.tried(slow.first, ['unshare'], { environment }),
		]);

	it('are told how long to wait by CLAIMS_WAIT', async () => {
		for (const ran of await all({ CLAIMS_WAIT: 'long' }))
			expect(ran).toMatchObject({ code: 2, errors: expect.stringContaining('CLAIMS_WAIT') });
	});

	it('are busy where somebody holds the journal on the server', async () => {
		const release = await server.holding('slow', 'lock table claims.head in access exclusive mode');
		const ran = await all(short.environment);
		await release();
		for (const { errors } of ran) expect(errors).toContain('keeps the shared journal');
		// What is gone for good keeps nobody.
		expect(ran.map(({ code }) => code)).toEqual([4, 4, 3, 0]);
		expect(existsSync(join(slow.folder, 'new.db'))).toBe(false);
		await slow.at(slow.first, ['join', slow.address('head')]);
	});

	it('are busy where somebody writes in the own copy', async () => {
		const writing = new Database(desk);
		writing.exec('begin exclusive');
		const ran = [await slow.tried(desk, ['unshare'], short), await slow.tried(desk, ['check'], short)];
		writing.exec('rollback');
		writing.close();
		for (const { code } of ran) expect(code).toBe(4);
		await expectWhole(desk, slow);
	});
});

describe('a large file', () => {
	it('keeps nothing back that was recorded before it, and comes when there is time', async () => {
		const large = await Office.open(server, 'large');
		const desk = await large.join('clerk');
		const file = join(large.folder, 'video.mp4');
		writeFileSync(file, Buffer.concat([Buffer.from('\0\0\0\u0018ftypmp42'), randomBytes(3_000_000)]));
		await large.at(large.first, ['note', '1', '--text', 'Called']);
		await large.at(large.first, ['attach', '1', file]);
		await large.at(large.first, ['note', '1', '--text', 'Seen']);
		// Little comes through.
		const proxy = await CuttingProxy.before(server, (_, from, bytes) => (from === 'server' && bytes > 20_000 ? 'hold' : 'pass'));
		const direct = readFileSync(`${desk}.server`, 'utf8');
		const slow = `postgres://clerk@127.0.0.1:${proxy.port}/large`;
		writeFileSync(`${desk}.server`, JSON.stringify({ server: slow, password: null, name: members.clerk }));
		const read = await large.upToDate(desk, ['history', '1'], /A file/);
		expect(read.errors).toMatch(/A file \(3\sMB\) attached on another computer has not arrived completely .*claims check/s);
		expect(read.out).toContain('Called');
		expect(read.out).not.toContain('Seen');
		expect((await large.tried(desk, ['doctor'])).out).toMatch(/events: 2; .*Files still to come with them: 1 \(3\sMB\)/s);
		proxy.close();
		writeFileSync(`${desk}.server`, direct);
		await expectWhole(desk, large);
		expect((await large.at(desk, ['history', '1'])).out).toContain('Seen');
	});
});

describe('a copy', () => {
	it('out of an old backup heals by what comes from the server', async () => {
		const healed = await Office.open(server, 'healed');
		const desk = await healed.join('clerk');
		await healed.at(desk, ['backup', '--folder', join(healed.folder, 'backups')]);
		for (const key of ['one', 'two']) await healed.at(desk, ['add', ...entry, '--key', key]);
		const [backup = ''] = readdirSync(join(healed.folder, 'backups'));
		cpSync(join(healed.folder, 'backups', backup, 'clerk.db'), desk);
		await healed.at(desk, ['note', '3', '--text', 'There again']);
		await expectWhole(desk, healed);
	});

	it('whose files were lost fetches them from the server', async () => {
		const lacking = await Office.open(server, 'lacking');
		const desk = await lacking.join('clerk');
		const file = join(lacking.folder, 'paper.txt');
		writeFileSync(file, 'paper');
		await lacking.at(lacking.first, ['attach', '1', file]);
		await lacking.upToDate(desk);
		rmSync(`${desk}.attachments`, { recursive: true });
		expect(await lacking.tried(desk, ['check'])).toMatchObject({ code: 1, errors: expect.stringContaining('check --repair fetches it') });
		expect((await lacking.at(desk, ['check', '--repair'])).errors).toContain('Put back');
		await expectWhole(desk, lacking);
	});

	it('takes nothing from a server with another journal', async () => {
		const mine = await Office.open(server, 'mine');
		const desk = await mine.join('head', 'desk');
		server.psql('postgres', 'drop database mine with (force)');
		await Office.open(server, 'mine');
		const read = await mine.upToDate(desk);
		expect(read.errors).toContain('does not continue this copy');
		expect(await mine.tried(desk, ['note', '1', '--text', 'No'])).toMatchObject({
			code: 3,
			errors: expect.stringContaining('Do not delete this copy'),
		});
		expect((await mine.tried(desk, ['check'])).code).toBe(1);
	});

	it('parts from the others and goes on alone', async () => {
		const parted = await Office.open(server, 'parted');
		const desk = await parted.join('clerk');
		await parted.at(parted.first, ['add', ...entry]);
		expect((await parted.at(desk, ['unshare'])).errors).toContain('is independent now');
		expect(existsSync(`${desk}.server`)).toBe(false);
		await parted.at(desk, ['take', '2', '--measure', 'Call | +1wd', '--responsible', 'Anybody'], {
			environment: { CLAIMS_ACTOR: 'Anybody' },
		});
		expect((await rows(desk, 'number')).length).toBe(2);
		expect((await parted.tried(desk, ['unshare'])).code).toBe(2);
		// It has become another journal.
		for (const word of ['share', 'join'])
			expect(await parted.tried(desk, [word, parted.address('head')])).toMatchObject({
				code: 3,
				errors: expect.stringContaining('was detached'),
			});
		expect(await parted.tried(parted.first, ['join', parted.address('head')])).toMatchObject({
			code: 3,
			errors: expect.stringContaining('joined already'),
		});
	});

	it.each(['', '{"server":', '{"server":"postgres://nobody","password":null,"name":"x"}'])(
		'whose connection file is %j is read, and records nothing',
		async (text) => {
			const desk = await office.join('clerk', `broken-${text.length}`);
			writeFileSync(`${desk}.server`, text);
			for (const words of [['list'], ['show', '1'], ['today']])
				expect((await office.at(desk, words)).errors).toMatch(/Cannot tell where the server .*The data shown is as of/);
			expect((await office.at(desk, ['list'])).out).toContain('-0001');
			const refused = { code: 3, out: '', errors: expect.stringMatching(/Cannot tell where .*Nothing was recorded/) };
			expect(await office.tried(desk, ['note', '1', '--text', 'No'])).toMatchObject(refused);
			const checked = await office.tried(desk, ['check', '-v']);
			expect(checked).toMatchObject({
				code: 3,
				out: expect.stringContaining('seal'),
				errors: expect.stringContaining('Cannot tell where'),
			});
			expect((await office.tried(desk, ['doctor'])).out).toContain('Cannot tell where');
			rmSync(`${desk}.server`);
			await office.at(desk, ['join', office.address('clerk')]);
			await expectWhole(desk);
		},
	);

	it('whose connection file was lost records nothing before it is attached again', async () => {
		const lost = await Office.open(server, 'detached');
		const desk = await lost.join('clerk');
		await lost.at(desk, ['backup', '--folder', join(lost.folder, 'backups')]);
		const [backup = ''] = readdirSync(join(lost.folder, 'backups'));
		const restored = join(lost.folder, 'restored.db');
		const ran = await lost.at(restored, ['restore', join(lost.folder, 'backups', backup)]);
		expect(ran.errors).toContain('comes from the server');
		expect(ran.errors).not.toContain('Enter again');
		rmSync(`${desk}.server`);
		for (const journal of [desk, restored, lost.first]) {
			rmSync(`${journal}.server`, { force: true });
			const environment = { CLAIMS_ACTOR: 'Somebody' };
			const refused = { code: 3, out: '', errors: expect.stringMatching(/claims join .* -j .*Nothing was recorded/s) };
			expect(await lost.tried(journal, ['add', ...entry], { environment })).toMatchObject(refused);
			expect((await lost.at(journal, ['list'])).out).toContain('-0001');
			expect(await lost.tried(journal, ['check'])).toMatchObject({ code: 3, errors: expect.stringContaining('claims join') });
			expect((await lost.tried(journal, ['doctor'])).out).toContain('claims join');
		}
		await lost.at(lost.first, ['join', lost.address('head')]);
		await lost.at(lost.first, ['add', ...entry]);
		for (const journal of [desk, restored]) {
			await lost.at(journal, ['join', lost.address('clerk')]);
			expect((await lost.upToDate(journal)).out).toContain('-0002');
			await lost.at(journal, ['add', ...entry]);
			await expectWhole(journal, lost);
		}
		rmSync(restored);
		expect((await lost.at(restored, ['restore', join(lost.folder, 'backups', backup)])).errors).toContain('with the next command');
		rmSync(`${restored}.server`);
		await lost.at(restored, ['unshare']);
		await lost.at(restored, ['add', ...entry], { environment: { CLAIMS_ACTOR: 'Somebody' } });
		expect(await lost.tried(restored, ['join', lost.address('clerk')])).toMatchObject({
			code: 3,
			errors: expect.stringContaining('was detached'),
		});
		expect(existsSync(`${restored}.server`)).toBe(false);
	});

	it('whose connection file was lost is shared again without sending anything', async () => {
		const lost = await Office.open(server, 'lost');
		const desk = await lost.join('clerk');
		await lost.at(desk, ['unshare']);
		await lost.at(lost.first, ['add', ...entry]);
		await lost.at(desk, ['share', lost.address('clerk')]);
		await expectWhole(desk, lost);
	});
});

describe('`share` and `join` refuse', () => {
	it.each([
		['share', 'http://host/base', 'not a server address'],
		['share', 'postgres://head:secret@host/base', 'Others can see a password'],
		['share', 'postgres://head@host/base?password=secret', 'Others can see a password'],
		['share', 'postgres://host/base', 'no login'],
		['share', 'postgres://head@host', 'no database'],
		['share', 'postgres://head@host/base?sslmode=require', 'verify-full checks'],
		['share', 'postgres://head@host/base?ssl=no', 'Unknown parameter of the address: ssl'],
		['share', 'postgres:///?service=absent', 'no service absent'],
	])('%s %s', async (command, address, sentence) => {
		const own = await journalOfItsOwn(join(office.folder, `refused-${encodeURIComponent(address)}.db`));
		const ran = await office.tried(own, [command, address]);
		expect(ran).toMatchObject({ code: 2, errors: expect.stringContaining(sentence) });
		expect(ran.errors).not.toContain('secret');
	});

	it('a server on which nothing is installed, nobody is a member, nothing is shared', async () => {
		const own = await journalOfItsOwn(join(office.folder, 'own.db'), '--language', 'en');
		server.psql('postgres', 'create database bare');
		expect(await office.tried(own, ['share', server.address('bare', 'head')])).toMatchObject({
			code: 3,
			errors: expect.stringContaining('claims share --sql'),
		});
		server.journal('empty');
		expect((await office.tried(own, ['share', server.address('empty', 'clerk')])).code).toBe(2);
		expect((await office.tried(join(office.folder, 'none.db'), ['join', server.address('empty', 'clerk')])).errors).toContain(
			'no shared journal',
		);
		server.psql('empty', `select claims.dismiss('clerk')`);
		expect(await office.tried(own, ['share', server.address('empty', 'clerk')])).toMatchObject({
			code: 3,
			errors: expect.stringContaining('is not admitted'),
		});
		expect((await office.tried(own, ['share', office.address('head')])).errors).toContain('it is not this one');
		expect(existsSync(`${own}.server`)).toBe(false);
		expect(await office.tried(own, ['join', office.address('head')])).toMatchObject({
			code: 3,
			errors: expect.stringContaining('already there'),
		});
		expect(await office.tried(clerk, ['join', office.address('clerk')])).toMatchObject({ code: 3 });
		expect(await office.tried(clerk, ['share', office.address('clerk')])).toMatchObject({
			code: 2,
			errors: expect.stringContaining('shared already'),
		});
	});

	it('nothing where an earlier share was cut off: it goes on', async () => {
		const own = await journalOfItsOwn(join(office.folder, 'begun.db'), '--language', 'en');
		await office.at(own, ['add', ...entry]);
		server.journal('begun');
		const reading = new Database(own, { readonly: true });
		const first = reading.prepare<[], EventTable>('select * from event where position = 1').all();
		reading.close();
		const client = new Client(
			addressOf(server.address('begun', 'head')),
			async () => undefined,
			() => new Date().toISOString(),
			15_000,
		);
		expect(await client.found({ position: 0, hash: CHAIN_START }, first, false)).toBe('taken');
		await client.end();
		expect((await office.tried(join(office.folder, 'none.db'), ['join', server.address('begun', 'clerk')])).errors).toContain(
			'no shared journal',
		);
		await office.at(own, ['share', server.address('begun', 'head')]);
		await office.at(join(office.folder, 'joined.db'), ['join', server.address('begun', 'clerk')]);
		expect((await rows(join(office.folder, 'joined.db'), 'number')).length).toBe(1);
	});

	it('a journal of which a file is missing', async () => {
		const own = await journalOfItsOwn(join(office.folder, 'harmed.db'), '--language', 'en');
		server.journal('harmed');
		await office.at(own, ['add', ...entry]);
		writeFileSync(join(office.folder, 'paper.txt'), 'paper');
		await office.at(own, ['attach', '1', join(office.folder, 'paper.txt')]);
		cpSync(`${own}.attachments`, `${own}.kept`, { recursive: true });
		rmSync(`${own}.attachments`, { recursive: true });
		expect(await office.tried(own, ['share', server.address('harmed', 'head')])).toMatchObject({
			code: 3,
			errors: expect.stringContaining('cannot be shared'),
		});
		cpSync(`${own}.kept`, `${own}.attachments`, { recursive: true });
		await office.at(own, ['share', server.address('harmed', 'head')]);
	});
});

describe('over TLS', () => {
	const login = (more: string) => `postgres://clerk@127.0.0.1:${server.port}/office?sslmode=verify-full${more}`;
	const trusted = () => `&sslrootcert=${server.folder}/server.crt`;
	const file = (name: string, text: string, mode = 0o600) => {
		const path = join(office.folder, name);
		writeFileSync(path, text, { mode });
		return path;
	};

	it('the password comes from a file, a command, .pgpass or a service file', async () => {
		const secret = 'secret of clerk';
		const ways: readonly (readonly [readonly string[], Record<string, string>])[] = [
			[[login(trusted()), '--password-file', file('password', `${secret}\n`)], {}],
			[[login('&sslrootcert=authority.crt'), '--password-command', `echo '${secret}'`], {}],
			[[login(trusted())], { PGPASSFILE: file('pgpass', `# mine\n*:1:office:clerk:no\n127.0.0.1:*:office:clerk:${secret}\n`) }],
			[
				['postgres:///?service=claims'],
				{
					PGSERVICEFILE: file(
						'services',
						`[claims]\nhost=127.0.0.1\nport=${server.port}\ndbname=office\nuser=clerk\npassword=${secret}\nsslmode=verify-full\nsslrootcert=${server.folder}/server.crt\n`,
					),
				},
			],
			// As Windows writes it.
			[[login(trusted()), '--password-file', file('password-bom', `\ufeff${secret}\r\n`)], {}],
		];
		cpSync(join(server.folder, 'server.crt'), join(office.folder, 'authority.crt'));
		for (const [index, [words, environment]] of ways.entries()) {
			const path = join(office.folder, `secret-${index}.db`);
			await office.at(path, ['join', ...words], { environment });
			expect((await office.at(path, ['note', '1', '--text', `By way ${index}`], { environment })).code).toBe(0);
			expect(statSync(`${path}.server`).mode & 0o777).toBe(0o600);
			if (index !== 1) expect(readFileSync(`${path}.server`, 'utf8')).not.toContain(secret);
		}
		// From whatever folder it is read later.
		expect(readFileSync(join(office.folder, 'secret-1.db.server'), 'utf8')).toContain(`sslrootcert=${office.folder}/authority.crt`);
		const byService = join(office.folder, 'secret-3.db');
		chmodSync(join(office.folder, 'services'), 0o644);
		const refused = await office.tried(byService, ['note', '1', '--text', 'No'], { environment: ways[3]?.[1] ?? {} });
		expect(refused).toMatchObject({
			code: 3,
			errors: expect.stringMatching(/may read or change the file .*services.*chmod 600 \S+\nNothing was recorded/),
		});
		const doctor = await office.tried(join(office.folder, 'secret-0.db'), ['doctor']);
		expect(doctor.out).toContain('The connection is encrypted');
	});

	it.each([
		[
			'another certificate is refused',
			() => [login(`&sslrootcert=${server.folder}/other.crt`), '--password-command', 'echo no'],
			'certificate',
		],
		['a certificate that nobody trusts is refused', () => [login(''), '--password-command', 'echo no'], 'certificate'],
		['a certificate file that is not there', () => [login('&sslrootcert=/absent.crt')], '/absent.crt'],
		['another password is refused', () => [login(trusted()), '--password-command', 'echo no'], 'password authentication failed'],
		['a password file that others may read', () => [login(trusted()), '--password-file', file('open', 'x', 0o644)], 'chmod 600'],
		['a command that fails', () => [login(trusted()), '--password-command', 'absent-program x'], 'absent-program'],
		['two sources', () => [login(trusted()), '--password-command', 'x', '--password-file', 'y'], 'one place'],
	])('%s', async (_, words, sentence) => {
		const path = join(office.folder, 'never.db');
		const ran = await office.tried(path, ['join', ...words()]);
		expect(ran.code).toBe(sentence === 'one place' ? 2 : 3);
		expect(ran.errors).toContain(sentence);
		expect(existsSync(path)).toBe(false);
	});
});

describe('`check` finds', () => {
	it('what no longer guards the journal on the server', async () => {
		const guarded = await Office.open(server, 'guarded');
		await expectWhole(guarded.first, guarded);
		server.psql(
			'guarded',
			`alter table claims.event disable trigger event_is_final;
			create or replace function claims.rank() returns integer language sql as 'select 4';
			create function claims.mine() returns integer language sql as 'select 4';
			grant update on claims.event to clerk;
			grant update (bytes) on claims.file_piece to clerk;
			drop trigger pieces_are_final on claims.file_piece;
			create trigger pieces_are_final before truncate on claims.file_piece for each statement when (false) execute function claims.refuse_change();
			create trigger mine before insert on claims.event for each row execute function claims.refuse_piece();
			create rule quiet as on delete to claims.file do instead nothing;`,
		);
		const ran = await guarded.tried(guarded.first, ['check']);
		expect(ran.code).toBe(1);
		expect(ran.errors).toContain('the protection event_is_final is missing, disabled or another one');
		expect(ran.errors).toContain('the protection pieces_are_final is missing, disabled or another one');
		for (const name of ['mine', 'quiet']) expect(ran.errors).toContain(`an extra trigger or rule in the schema claims: ${name}.`);
		expect(ran.errors).toContain('the function claims.rank is not the one that this version installs');
		expect(ran.errors).toContain('an extra function in the schema claims: mine');
		for (const table of ['event', 'file_piece']) expect(ran.errors).toContain(`The table claims.${table} on the server can be changed`);
	});

	it('with the doctor: who is above the protection', async () => {
		const owned = await Office.open(server, 'owned');
		expect((await owned.tried(owned.first, ['doctor'])).out).toMatch(/^server\tok/m);
		server.psql('owned', 'create role lent login; grant claims_owner to lent;');
		server.psql('owned', "select claims.admit('lent', 'Lent', 'reader')");
		expect((await owned.tried(owned.first, ['doctor'])).out).toMatch(/^server\twarning\t.*can be changed without the program by: lent \(/m);
		await expectWhole(owned.first, owned);
	});

	it('an event that was altered there', async () => {
		const altered = await Office.open(server, 'altered');
		server.psql('altered', `set session_replication_role = replica; update claims.event set data = '{}' where position = 2`);
		const ran = await altered.tried(altered.first, ['check']);
		expect(ran).toMatchObject({ code: 1, errors: expect.stringContaining('does not continue this copy') });
	});
});
