/** `mail fetch` against a real server: each message comes in once and is moved away, whatever the server, the network or another run does. */

import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Interrupted } from '../../src/interruption.ts';
import { withMailbox } from '../../src/mail/imap.ts';
import { MailboxFailure } from '../../src/mail/mailboxFailure.ts';
import { outOf, Scene } from '../cli/harness.ts';
import { AUTHORITY, letter, MailServer, PASSWORD, proxyTo } from './dovecot.ts';

const server = new MailServer();
let scene: Scene;
let users = 0;
/** A mailbox of its own for each test. */
let user: string;

beforeAll(() => server.start());
afterAll(() => server.stop());

beforeEach(async () => {
	scene = new Scene();
	scene.today = '2026-11-23';
	user = `office${++users}`;
	await scene.play(['claims init --office "ООО «Фирма»" --yes -q']);
	writeFileSync(join(scene.folder, 'password'), `${PASSWORD}\n`, { mode: 0o600 });
	settings();
});

afterEach(() => scene.end());

/** The file about the mailbox; `more` replaces what it says. */
function settings(more: Readonly<Record<string, string | number | boolean>> = {}): void {
	const all = { host: 'localhost', port: server.tlsPort, user, passwordFile: 'password', authority: AUTHORITY, ...more };
	const lines = Object.entries(all).flatMap(([key, value]) => (value === '' ? [] : [`${key} = ${JSON.stringify(value)}`]));
	writeFileSync(join(scene.folder, 'journal.db.mail.toml'), `[mailbox]\n${lines.join('\n')}\n`);
}

async function fetch(options = ''): Promise<{ readonly code: number; readonly said: string }> {
	const ended = await scene.line(`claims mail fetch ${options}`);
	return { code: ended.code, said: ended.said.map(({ text }) => text).join('') };
}

/** The subjects of all messages that came in. */
async function cameIn(): Promise<readonly string[]> {
	const messages: readonly { readonly subject: string }[] = JSON.parse(outOf(await scene.line('claims mail --all --json subject')));
	return messages.map(({ subject }) => subject).toSorted();
}

const TAKEN = 'Претензии/Обработано';
const UNREAD = 'Претензии/Не разобрано';

describe('an ordinary run', () => {
	it('takes in what is there, moves it away, and is silent the next time', async () => {
		await server.deliver(user, [letter(1), letter(2), 'no message at all']);
		expect(await fetch()).toMatchObject({ code: 0, said: expect.stringMatching(/Принято 3 письма: на разбор 2, не прочитано 1/) });
		expect(await server.subjects(user, 'INBOX')).toEqual([]);
		expect(await server.subjects(user, TAKEN)).toEqual(['Letter 1', 'Letter 2']);
		expect(await server.subjects(user, UNREAD)).toHaveLength(1);
		expect(await fetch()).toEqual({ code: 0, said: '' });
		expect(await cameIn()).toEqual(['Letter 1', 'Letter 2', expect.stringMatching(/^imap:\/\/localhost\/INBOX\/\d+\/3\.eml$/)]);
	});

	it('counts the day from when the server got it, where no server on the way says more', async () => {
		await server.deliver(user, [letter(1)], 'INBOX', new Date('2026-11-19T21:30:00Z'));
		await fetch();
		expect(JSON.parse(outOf(await scene.line('claims mail --json receivedOn,receivedBy')))).toEqual([
			{ receivedOn: '2026-11-20', receivedBy: 'mailbox' },
		]);
	});

	it('takes in once what lies there twice, or comes back into the folder', async () => {
		await server.deliver(user, [letter(1), letter(1)]);
		await fetch();
		await server.as(user, async (client) => {
			await client.mailboxOpen(TAKEN);
			await client.messageMove('1:*', 'INBOX');
		});
		await fetch();
		expect(await cameIn()).toEqual(['Letter 1']);
		expect([await server.subjects(user, 'INBOX'), await server.subjects(user, TAKEN)]).toEqual([[], ['Letter 1', 'Letter 1']]);
	});

	it('reads folders of its own names, STARTTLS, what came since a day, and flags of nobody', async () => {
		await server.as(user, async (client) => {
			await client.mailboxCreate(['Почта', 'Сайт']);
			await client.append('Почта/Сайт', letter(1), ['\\Seen'], new Date('2026-11-01T10:00:00Z'));
			await client.append('Почта/Сайт', letter(2), ['\\Seen'], new Date('2026-11-20T10:00:00Z'));
		});
		settings({ port: server.plainPort, startTls: true, folder: 'Почта/Сайт', takenFolder: 'Почта/Взято', since: '2026-11-15' });
		expect(await fetch()).toMatchObject({ code: 0 });
		expect([await server.subjects(user, 'Почта/Сайт'), await server.subjects(user, 'Почта/Взято')]).toEqual([['Letter 1'], ['Letter 2']]);
	});

	it('makes its folders within the inbox where the server keeps all of them there', async () => {
		const other = new MailServer();
		try {
			await other.start({ withinInbox: true });
			await other.deliver(user, [letter(1)]);
			settings({ port: other.tlsPort });
			expect(await fetch()).toMatchObject({ code: 0 });
			expect(await other.subjects(user, 'INBOX.Претензии.Обработано')).toEqual(['Letter 1']);
			await other.deliver(user, [letter(2)]);
			expect(await fetch()).toMatchObject({ code: 0 });
			expect(await other.subjects(user, 'INBOX.Претензии.Обработано')).toEqual(['Letter 1', 'Letter 2']);
		} finally {
			await other.stop();
		}
	});

	it('tried out, says what it would meet and changes nothing', async () => {
		await server.deliver(user, [letter(1)]);
		const { code, said } = await fetch('--dry-run');
		expect([code, said]).toEqual([0, expect.stringMatching(/вход выполнен.*ждёт 1 письмо.*Обработано» ещё нет.*Не разобрано» ещё нет/s)]);
		expect([await cameIn(), await server.subjects(user, 'INBOX'), await server.subjects(user, TAKEN)]).toEqual([
			[],
			['Letter 1'],
			undefined,
		]);
	});
});

describe('the password', () => {
	it('that is refused is not tried again for an hour; trying it out is', async () => {
		writeFileSync(join(scene.folder, 'password'), 'wrong\n', { mode: 0o600 });
		scene.set('clock', '2026-11-23T07:00:00.000Z');
		expect(await fetch()).toMatchObject({
			code: 3,
			said: expect.stringMatching(/не принял имя или пароль.*Authentication failed\. Чтобы.*до 11:00/s),
		});
		writeFileSync(join(scene.folder, 'password'), `\ufeff${PASSWORD}\r\n`, { mode: 0o600 });
		scene.set('clock', '2026-11-23T07:59:00.000Z');
		expect(await fetch()).toMatchObject({ code: 3, said: expect.stringContaining('до 11:00 попыток не будет') });
		expect(await fetch('--dry-run')).toMatchObject({ code: 0 });
		expect(await fetch()).toMatchObject({ code: 0 });
	});

	it('is tried again when the hour is over', async () => {
		writeFileSync(join(scene.folder, 'password'), 'wrong\n', { mode: 0o600 });
		scene.set('clock', '2026-11-23T07:00:00.000Z');
		await fetch();
		writeFileSync(join(scene.folder, 'password'), PASSWORD, { mode: 0o600 });
		scene.set('clock', '2026-11-23T08:00:00.000Z');
		expect(await fetch()).toMatchObject({ code: 0 });
	});

	it.each([
		['that others may read', 0o644, `${PASSWORD}\n`, 'могут читать другие'],
		['that is empty', 0o600, '\n', 'password). Почта не забрана'],
	])('in a file %s is not sent', async (_, mode, text, why) => {
		writeFileSync(join(scene.folder, 'password'), text);
		chmodSync(join(scene.folder, 'password'), mode);
		expect(await fetch()).toMatchObject({ code: 3, said: expect.stringContaining(why) });
	});

	it('in a file that is not there names the key', async () => {
		settings({ passwordFile: 'none' });
		expect(await fetch()).toMatchObject({ code: 3, said: expect.stringContaining('passwordFile: ') });
	});

	it('may be a credential of systemd', async () => {
		settings({ passwordFile: '', passwordCredential: 'password' });
		expect(await fetch()).toMatchObject({ code: 3, said: expect.stringContaining('LoadCredential') });
		scene.environment.CREDENTIALS_DIRECTORY = scene.folder;
		expect(await fetch()).toMatchObject({ code: 0 });
	});
});

describe('what is not safe is not talked to', () => {
	it('an authority without a certificate, or with a broken one', async () => {
		const broken = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';
		for (const text of ['no certificate\n', broken]) {
			writeFileSync(join(scene.folder, 'authority'), text);
			settings({ authority: 'authority' });
			expect(await fetch('--dry-run')).toMatchObject({ code: 3, said: expect.stringContaining('нет сертификата') });
		}
		settings({ authority: 'none' });
		expect(await fetch('--dry-run')).toMatchObject({ code: 3, said: expect.stringContaining('authority: ') });
	});

	it.each([
		['a certificate that nobody vouches for', { authority: '' }, /Сертификату сервера/],
		['a server that speaks no TLS there', { port: 'plain' }, /не поддерживает TLS/],
	] as const)('%s', async (_, more, why) => {
		settings({ ...more, ...('port' in more && { port: server.plainPort }) });
		expect(await fetch()).toMatchObject({ code: 3, said: expect.stringMatching(why) });
	});

	it('the certificate of another host', async () => {
		const other = new MailServer();
		try {
			await other.start({ certificate: 'elsewhere' });
			settings({ port: other.tlsPort, authority: AUTHORITY.replace('localhost', 'elsewhere') });
			expect(await fetch()).toMatchObject({ code: 3, said: expect.stringMatching(/Сертификату сервера.*ALTNAME/) });
		} finally {
			await other.stop();
		}
	});

	it('a server without STARTTLS', async () => {
		const other = new MailServer();
		try {
			await other.start({ plain: true });
			settings({ port: other.plainPort, startTls: true });
			expect(await fetch()).toMatchObject({ code: 3, said: expect.stringMatching(/не поддерживает TLS/) });
		} finally {
			await other.stop();
		}
	});

	it('a port where nobody listens', async () => {
		settings({ port: 1 });
		expect(await fetch()).toMatchObject({ code: 3, said: expect.stringContaining('недоступен') });
	});
});

describe('a server that says nothing any more', () => {
	/** So little that a busy machine exceeds it even where the server speaks. */
	const soon = { connecting: 5000, silence: 1000, command: 2000 };
	const late = { connecting: 300_000, silence: 300_000, command: 300_000 };

	function reached(port: number, limits = soon, alive = async () => {}): Promise<string> {
		const where = { host: 'localhost', port, tls: 'implicit', user, authority: readFileSync(AUTHORITY, 'utf8') } as const;
		return withMailbox(where, PASSWORD, { alive, limits }, async (mailbox) => {
			const { waiting } = await mailbox.open('INBOX', true);
			const [first] = waiting;
			return first ? Buffer.from((await mailbox.bytesOf(first.uid)) ?? []).toString() : 'nothing';
		}).catch((error: unknown) => (error instanceof MailboxFailure ? error.code : String(error)));
	}

	it('is given up, wherever it falls silent', async () => {
		await server.deliver(user, [letter(1, 'x'.repeat(200_000))]);
		expect(await reached(server.tlsPort, late)).toContain('The door 1 creaks.');
		for (const after of [10, 3000, 50_000]) {
			const proxy = await proxyTo(server.tlsPort, after, () => {});
			expect([after, await reached(proxy.port)]).toEqual([after, 'silent']);
			proxy.close();
		}
	});

	it('says that nothing came in where nothing did', async () => {
		const proxy = await proxyTo(server.tlsPort, 0, (socket) => socket.destroy());
		settings({ port: proxy.port });
		expect(await fetch('--dry-run')).toMatchObject({ code: 3, said: expect.stringContaining('Ничего не забрано') });
		proxy.close();
	});

	it('is left at once where somebody ends the program', async () => {
		const proxy = await proxyTo(server.tlsPort, 3000, () => {});
		let asked = 0;
		const alive = async () => {
			if (++asked > 2) throw new Interrupted('SIGTERM');
		};
		await server.deliver(user, [letter(1, 'x'.repeat(200_000))]);
		expect(await reached(proxy.port, late, alive)).toBe('Error: SIGTERM');
		proxy.close();
	});
});

describe('whatever happens meanwhile, each comes in once', () => {
	const letters = Array.from({ length: 12 }, (_, index) => letter(index + 1, 'x'.repeat(3000)));
	const all = Array.from({ length: 12 }, (_, index) => `Letter ${index + 1}`).toSorted();

	it('the connection is cut, early and late', async () => {
		await server.deliver(user, letters);
		// Where the session ends; what is beyond it does not happen.
		for (let after = 1000; after < 90_000; after += 7500) {
			const proxy = await proxyTo(server.tlsPort, after, (client) => client.destroy());
			settings({ port: proxy.port });
			expect([0, 3]).toContain((await fetch()).code);
			proxy.close();
		}
		settings();
		expect(await fetch()).toMatchObject({ code: 0 });
		expect([await cameIn(), await server.subjects(user, 'INBOX'), await server.subjects(user, TAKEN)]).toEqual([all, [], all]);
	});

	it('the server numbers its messages anew (UIDVALIDITY)', async () => {
		await server.deliver(user, letters.slice(0, 2), 'INBOX');
		await server.as(user, (client) => client.mailboxCreate('Site'));
		await server.deliver(user, letters, 'Site');
		settings({ folder: 'Site' });
		await fetch();
		await server.as(user, async (client) => {
			await client.mailboxDelete('Site');
			await client.mailboxCreate('Site');
		});
		await server.deliver(user, letters, 'Site');
		await fetch();
		expect([await cameIn(), await server.subjects(user, 'Site')]).toEqual([all, []]);
	});

	it('two runs at once: one does it, the other is content', async () => {
		await server.deliver(user, letters);
		const ended = await Promise.all([fetch(), fetch()]);
		expect(ended.map(({ code }) => code)).toEqual([0, 0]);
		expect(ended.filter(({ said }) => said === '')).toHaveLength(1);
		expect([await cameIn(), await server.subjects(user, TAKEN)]).toEqual([all, all]);
	});

	it('a server that cannot move messages: they stay, and none is read again', async () => {
		const other = new MailServer();
		try {
			await other.start({ capability: 'IMAP4rev1' });
			await other.deliver(user, letters);
			settings({ port: other.tlsPort });
			expect(await fetch()).toMatchObject({ code: 0, said: expect.stringContaining('Принято 12 писем') });
			expect(await fetch()).toEqual({ code: 0, said: '' });
			await other.deliver(user, [letter(13)]);
			expect(await fetch()).toMatchObject({ code: 0, said: expect.stringMatching(/Принято 1 письмо: на разбор 1\./) });
			expect(await other.subjects(user, 'INBOX')).toHaveLength(13);
		} finally {
			await other.stop();
		}
	});

	it('a message that the server does not hand out goes to «Не разобрано» at the fourth run, and keeps no other back', async () => {
		await server.deliver(user, letters.slice(0, 3));
		const spoilt = server.fileOf(user, 'Letter 2');
		chmodSync(spoilt, 0o000);
		for (let run = 1; run <= 3; run++) {
			await fetch();
			expect([run, await cameIn()]).toEqual([run, run === 1 ? ['Letter 1'] : ['Letter 1', 'Letter 3']]);
		}
		expect(await fetch()).toMatchObject({ code: 0, said: expect.stringContaining('не прочитано 1') });
		expect([(await server.subjects(user, 'INBOX'))?.length, (await fetch()).said]).toEqual([0, '']);
	});

	it('a server that refuses to move them: told each time, moved when it can', async () => {
		await server.deliver(user, letters.slice(0, 1));
		await fetch();
		await server.deliver(user, letters.slice(1, 3));
		const taken = join(server.folder, 'mail', user, '.&BB8EQAQ1BEIENQQ9BDcEOAQ4-.&BB4EMQRABDAEMQQ+BEIEMAQ9BD4-');
		chmodSync(join(taken, 'tmp'), 0o500);
		chmodSync(join(taken, 'cur'), 0o500);
		chmodSync(join(taken, 'new'), 0o500);
		chmodSync(taken, 0o500);
		expect(await fetch()).toMatchObject({ code: 3, said: expect.stringMatching(/Принято 2 письма.*не переносит их/s) });
		expect(await fetch()).toMatchObject({ code: 3, said: expect.stringMatching(/^[^\n]*не переносит их/) });
		for (const name of ['.', 'tmp', 'cur', 'new']) chmodSync(join(taken, name), 0o700);
		expect(await fetch()).toEqual({ code: 0, said: '' });
		expect([await server.subjects(user, 'INBOX'), (await server.subjects(user, TAKEN))?.length]).toEqual([[], 3]);
	});

	it('a person takes one out in another program', async () => {
		await server.deliver(user, letters);
		const running = fetch();
		await server.as(user, async (client) => {
			await client.mailboxOpen('INBOX');
			await client.messageDelete('12', { uid: true });
		});
		expect(await running).toMatchObject({ code: 0 });
		expect(await server.subjects(user, 'INBOX')).toEqual([]);
	});
});
