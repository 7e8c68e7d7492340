/** A real mail server for tests: Dovecot, started as an ordinary user in a folder of its own. Any user may log in with the password `secret`. */

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
	chmodSync,
	chownSync,
	copyFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { freePort } from '../freePort.ts';
import { needed } from '../systemProgram.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures', 'mailServer');
export const PASSWORD = 'secret';

/** The certificate that the server shows: signed by itself, so the program must be told to believe it. */
export const AUTHORITY = join(FIXTURES, 'localhost.pem');

export class MailServer {
	readonly folder = mkdtempSync(join(tmpdir(), 'claims-test-mail-'));
	/** That of TLS at once, and that of STARTTLS. */
	tlsPort = 0;
	plainPort = 0;
	#child: ChildProcess | undefined;

	/** `certificate`: `localhost`, or `elsewhere`, which is another host's. `plain`: a server without any TLS. `capability`: all that it says it can. `withinInbox`: `INBOX.Folder`. */
	async start({
		certificate = 'localhost',
		plain = false,
		capability = '',
		withinInbox = false,
	}: {
		readonly certificate?: string;
		readonly plain?: boolean;
		readonly capability?: string;
		readonly withinInbox?: boolean;
	} = {}): Promise<void> {
		const program = needed('/usr/sbin/dovecot');
		[this.tlsPort, this.plainPort] = [await freePort(), await freePort()];
		// Dovecot as root would want users of its own.
		const isRoot = process.getuid?.() === 0;
		const [uid, gid] = isRoot ? [65_534, 65_534] : [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
		const names = { user: nameOf('passwd', uid), group: nameOf('group', gid) };
		for (const [from, to] of [
			[`${certificate}.pem`, 'cert.pem'],
			['key.pem', 'key.pem'],
		] as const)
			copyFileSync(join(FIXTURES, from), join(this.folder, to));
		const can = capability === '' ? '' : `imap_capability = ${capability}`;
		const tls = plain ? 'ssl = no' : `ssl = yes\nssl_cert = <${this.folder}/cert.pem\nssl_key = <${this.folder}/key.pem`;
		writeFileSync(
			join(this.folder, 'dovecot.conf'),
			configuration(this.folder, { ...names, can, withinInbox, uid, gid, tls, ports: [this.plainPort, this.tlsPort] }),
		);
		for (const name of ['run', 'state', 'mail', 'home']) mkdirSync(join(this.folder, name));
		chmodSync(this.folder, 0o755);
		if (isRoot)
			for (const name of ['.', 'run', 'state', 'mail', 'home', 'cert.pem', 'key.pem']) chownSync(join(this.folder, name), uid, gid);
		this.#child = spawn(program, ['-F', '-c', join(this.folder, 'dovecot.conf')], { uid, gid, stdio: 'ignore' });
		await listening(this.plainPort, () => readLog(this.folder));
	}

	async stop(): Promise<void> {
		const child = this.#child;
		if (child && child.exitCode === null) {
			const gone = once(child, 'exit');
			child.kill();
			await gone;
		}
		rmSync(this.folder, { recursive: true, force: true });
	}

	/** Works in the user's mailbox as a mail program does. */
	async as<T>(user: string, work: (client: ImapFlow) => Promise<T>): Promise<T> {
		const client = new ImapFlow({
			...{ host: '127.0.0.1', port: this.tlsPort, secure: true, auth: { user, pass: PASSWORD }, logger: false },
			tls: { ca: readFileSync(AUTHORITY) },
		});
		client.on('error', () => {});
		await client.connect();
		try {
			return await work(client);
		} finally {
			await client.logout();
		}
	}

	async deliver(
		user: string,
		messages: readonly (string | Uint8Array)[],
		folder = 'INBOX',
		at = new Date('2026-11-20T07:00:00Z'),
	): Promise<void> {
		await this.as(user, async (client) => {
			for (const message of messages) await client.append(folder, Buffer.from(message), [], at);
		});
	}

	/** The file that the server keeps a message of the inbox in. */
	fileOf(user: string, subject: string): string {
		const folders = ['new', 'cur'].map((name) => join(this.folder, 'mail', user, name));
		const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
		const found = files.find((file) => readFileSync(file, 'latin1').split(/\r?\n/).includes(`Subject: ${subject}`));
		if (found === undefined) throw new Error(`no file with ${subject}`);
		return found;
	}

	/** The subjects in a folder, in order; undefined where there is no such folder. */
	async subjects(user: string, folder: string): Promise<readonly string[] | undefined> {
		return this.as(user, async (client) => {
			if (!(await client.list()).some(({ path }) => path === folder)) return undefined;
			await client.mailboxOpen(folder, { readOnly: true });
			const found = await client.fetchAll('1:*', { envelope: true });
			return found.map(({ envelope }) => envelope?.subject ?? '').toSorted();
		});
	}
}

/** A letter of a client; `number` tells it from the others. */
export function letter(number: number, more = ''): string {
	const head = [`From: Client ${number} <client${number}@example.com>`, 'To: office@firma.example', `Subject: Letter ${number}`];
	return [
		...head,
		`Message-ID: <letter-${number}@example.com>`,
		'Date: Fri, 20 Nov 2026 09:00:00 +0300',
		'',
		`The door ${number} creaks.${more}`,
		'',
	].join('\r\n');
}

/** A connection to the server through which nothing more goes when so many of its bytes went through: what then happens is for the test to say. */
export async function proxyTo(
	port: number,
	after: number,
	then: (client: Socket) => void,
): Promise<{ readonly port: number; close(): void }> {
	const proxy: Server = createServer((client) => {
		const upstream = createConnection(port, '127.0.0.1');
		let passed = 0;
		client.pipe(upstream);
		upstream.on('data', (chunk) => {
			if (passed > after) return;
			passed += chunk.length;
			if (passed > after) then(client);
			else client.write(chunk);
		});
		for (const socket of [client, upstream]) socket.on('error', () => {});
		client.on('close', () => upstream.destroy());
	});
	proxy.listen(0, '127.0.0.1');
	await once(proxy, 'listening');
	return { port: portOf(proxy), close: () => proxy.close() };
}

function portOf(server: Server): number {
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	return address.port;
}

async function listening(port: number, log: () => string): Promise<void> {
	for (let tries = 0; tries < 1200; tries++) {
		const socket = createConnection(port, '127.0.0.1');
		const isThere = await Promise.race([once(socket, 'connect').then(() => true), once(socket, 'error').then(() => false)]).catch(
			() => false,
		);
		socket.destroy();
		if (isThere) return;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error(`Dovecot does not answer:\n${log()}`);
}

function readLog(folder: string): string {
	return existsSync(join(folder, 'log')) ? readFileSync(join(folder, 'log'), 'utf8') : 'no log';
}

function nameOf(database: 'passwd' | 'group', id: number): string {
	return execFileSync('getent', [database, String(id)], { encoding: 'utf8' }).split(':', 1)[0] ?? '';
}

function configuration(
	folder: string,
	{
		user,
		group,
		uid,
		gid,
		can,
		withinInbox,
		tls,
		ports: [plainPort, tlsPort],
	}: {
		readonly user: string;
		readonly group: string;
		readonly uid: number;
		readonly gid: number;
		readonly tls: string;
		readonly can: string;
		readonly withinInbox: boolean;
		readonly ports: readonly [number, number];
	},
): string {
	return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
${tls}
disable_plaintext_auth = no
${can}
auth_failure_delay = 0
default_login_user = ${user}
default_internal_user = ${user}
default_internal_group = ${group}
first_valid_uid = ${uid}
first_valid_gid = ${gid}
mail_location = maildir:${folder}/mail/%u
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder}/home/%u
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${plainPort}
  }
  inet_listener imaps {
    port = ${tlsPort}
    ssl = ${tls === 'ssl = no' ? 'no' : 'yes'}
  }
}
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  chroot =
}
namespace inbox {
  inbox = yes
  separator = ${withinInbox ? '.\n  prefix = INBOX.' : '/'}
}
`;
}
