/** Fetching mail, killed wherever it may be: each message comes in once, and none stays behind. */

import { chmodSync, copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AUTHORITY, letter, MailServer, PASSWORD, proxyTo } from '../mail/dovecot.ts';
import { claims, each, interrupted, newJournal, running, scratch, stepsOf } from './program.ts';

const server = new MailServer();
beforeAll(() => server.start());
afterAll(() => server.stop());

const folder = scratch();
const base = join(folder, 'base.db');
const letters = [1, 2, 3].map((number) => letter(number));
const subjects = ['Letter 1', 'Letter 2', 'Letter 3'];

beforeAll(async () => {
	await newJournal(base, '--language', 'en');
	writeFileSync(join(folder, 'password'), PASSWORD);
	chmodSync(join(folder, 'password'), 0o600);
});

/** A journal and a mailbox of its own with three letters in it. */
async function prepared(user: string, port = server.tlsPort): Promise<readonly string[]> {
	const journal = join(folder, `${user}.db`);
	copyFileSync(base, journal);
	await server.deliver(user, letters);
	describe(journal, user, port);
	return ['mail', 'fetch', '-j', journal];
}

function describe(journal: string, user: string, port: number): void {
	writeFileSync(
		`${journal}.mail.toml`,
		`[mailbox]\nhost = "localhost"\nport = ${port}\nuser = "${user}"\npasswordFile = "password"\nauthority = "${AUTHORITY}"\n`,
	);
}

/** After a run that nobody disturbs. */
async function expectOnce(user: string, words: readonly string[]): Promise<void> {
	const journal = words.at(-1) ?? '';
	expect(await claims(words), user).toMatchObject({ code: 0 });
	const all: readonly { readonly subject: string }[] = JSON.parse(
		(await claims(['mail', '--all', '--json', 'subject', '-j', journal])).out,
	);
	expect([user, all.map(({ subject }) => subject).toSorted()]).toEqual([user, subjects]);
	expect([user, await server.subjects(user, 'INBOX'), await server.subjects(user, 'Claims/Taken')]).toEqual([user, [], subjects]);
	expect(await claims(['check', '-j', journal]), user).toMatchObject({ code: 0 });
}

test('killed before each of its steps', async () => {
	const steps = await stepsOf(await prepared('counted'));
	// The commits of three messages, the notes beside them and the lock are among them.
	const chosen = Array.from({ length: steps }, (_, index) => index + 1).filter((at) => at % 9 === 0 || at > steps - 2);
	expect(chosen.length).toBeGreaterThan(9);
	await each(chosen, async (at) => {
		const user = `step${at}`;
		const words = await prepared(user);
		expect((await interrupted(words, at, 'kill')).signal, user).toBe('SIGKILL');
		await expectOnce(user, words);
	});
});

test('killed when the server has said so much', async () => {
	for (let after = 2500; after < 9000; after += 1300) {
		const user = `byte${after}`;
		const words = await prepared(user);
		let kill = () => {};
		const proxy = await proxyTo(server.tlsPort, after, () => kill());
		describe(words.at(-1) ?? '', user, proxy.port);
		const run = running(words);
		kill = run.kill;
		await run.ended;
		proxy.close();
		describe(words.at(-1) ?? '', user, server.tlsPort);
		await expectOnce(user, words);
	}
});

test('two at once, and a password from a program: it is neither said nor on a command line', async () => {
	const words = await prepared('two');
	const journal = words.at(-1) ?? '';
	writeFileSync(
		`${journal}.mail.toml`,
		`[mailbox]\nhost = "localhost"\nport = ${server.tlsPort}\nuser = "two"\npasswordCommand = ["cat", "${join(folder, 'password')}"]\nauthority = "${AUTHORITY}"\n`,
	);
	const runs = await Promise.all([claims(words), claims(words)]);
	expect(runs.map(({ code, errors }) => [code, errors.includes(PASSWORD)])).toEqual([
		[0, false],
		[0, false],
	]);
	await expectOnce('two', words);
});
