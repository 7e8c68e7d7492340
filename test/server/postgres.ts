/** A PostgreSQL server of its own for the tests of a file: the system's programs, a folder that is gone afterwards, a socket and a TLS port. */

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, chmodSync, chownSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type Address, readAddress } from '../../src/server/address.ts';
import { EDITION } from '../../src/server/protocol.ts';
import { installation } from '../../src/server/schema.ts';
import { freePort } from '../freePort.ts';
import { needed } from '../systemProgram.ts';

/** Where the system's programs lie: the newest. */
function programs(): string {
	const versions = needed('/usr/lib/postgresql');
	const [newest = ''] = readdirSync(versions).toSorted((a, b) => Number(b) - Number(a));
	return join(versions, newest, 'bin');
}

/** PostgreSQL does not run as root: then it is nobody's. */
export const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** The editions before this one, whose statements are kept. */
export const formerEditions = Array.from({ length: EDITION - 1 }, (_, index) => index + 1);

/** The file with the statements of a former edition. */
export function formerInstallation(edition: number): string {
	return `fixtures/server/edition-${edition}.sql`;
}

export const members = {
	head: 'Petrov P. P.',
	controller: 'Kozlova K. K.',
	responsible: 'Sidorov S. S.',
	clerk: 'Ivanova A. P.',
	reader: 'Director',
} as const;

/** Those of the file under test; they are ended after it, and a hook within a hook would never run. */
const started: Postgres[] = [];

afterAll(() => {
	for (const server of started) {
		server.crash();
		rmSync(server.folder, { recursive: true, force: true });
	}
});

export class Postgres {
	readonly #clients = programs();
	/** POSTGRES_PROGRAMS: those of another version, by hand. */
	readonly #bin = process.env.POSTGRES_PROGRAMS ?? this.#clients;
	readonly folder = mkdtempSync(join(tmpdir(), 'claims-pg-'));
	readonly port: number;
	readonly #data = join(this.folder, 'data');

	private constructor(port: number) {
		this.port = port;
	}

	/** Starts one. */
	static async start(): Promise<Postgres> {
		const server = new Postgres(await freePort());
		started.push(server);
		server.#prepare();
		server.up();
		return server;
	}

	#prepare(): void {
		const { folder } = this;
		chmodSync(folder, 0o755);
		mkdirSync(this.#data, { mode: 0o700 });
		if (user.uid !== undefined) {
			chownSync(this.#data, user.uid, user.gid);
			chownSync(folder, user.uid, user.gid);
		}
		this.#run('initdb', ['-D', this.#data, '-U', 'admin', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync', '--data-checksums']);
		for (const name of ['server', 'other']) makeCertificate(folder, name);
		for (const end of ['crt', 'key']) copyFileSync(join(folder, `server.${end}`), join(this.#data, `server.${end}`));
		if (user.uid !== undefined) for (const end of ['crt', 'key']) chownSync(join(this.#data, `server.${end}`), user.uid, user.gid);
		chmodSync(join(this.#data, 'server.key'), 0o600);
		writeFileSync(
			join(this.#data, 'pg_hba.conf'),
			'local all all trust\nlocal replication admin trust\nhostssl all all 127.0.0.1/32 scram-sha-256\nhostnossl all all 127.0.0.1/32 trust\n',
		);
		const settings = [
			`port = ${this.port}`,
			`unix_socket_directories = '${folder}'`,
			"listen_addresses = '127.0.0.1'",
			'ssl = on',
			// The machine goes on when the server crashes.
			'fsync = off',
			'max_connections = 60',
			'shared_buffers = 16MB',
			"timezone = 'Asia/Yekaterinburg'",
			// That of version 13 is another one.
			"password_encryption = 'scram-sha-256'",
		];
		writeFileSync(join(this.#data, 'postgresql.auto.conf'), `${settings.join('\n')}\n`);
	}

	/** A copy of this server that follows it, and takes no records until it is promoted. */
	async standby(): Promise<Postgres> {
		const standby = new Postgres(await freePort());
		started.push(standby);
		const { folder } = standby;
		chmodSync(folder, 0o755);
		if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
		const source = ['-h', this.folder, '-p', String(this.port), '-U', 'admin'];
		standby.#run('pg_basebackup', [...source, '-D', standby.#data, '-R', '-X', 'stream', '-c', 'fast', '--no-sync']);
		const settings = [`port = ${standby.port}`, `unix_socket_directories = '${folder}'`];
		appendFileSync(join(standby.#data, 'postgresql.auto.conf'), `${settings.join('\n')}\n`);
		standby.up();
		return standby;
	}

	promote(): void {
		this.#run('pg_ctl', ['-D', this.#data, '-w', '-s', 'promote']);
	}

	up(): void {
		this.#run('pg_ctl', ['-D', this.#data, '-w', '-s', '-l', join(this.folder, 'log'), 'start']);
	}

	/** Ends it without letting it finish anything. */
	crash(): void {
		spawnSync(join(this.#bin, 'pg_ctl'), ['-D', this.#data, '-m', 'immediate', '-w', '-s', 'stop'], { ...user, cwd: '/' });
	}

	/** Makes a database with what the program installs, or what is given, and a login for each role. */
	journal(database: string, statements = installation([])): void {
		this.psql('postgres', `create database ${database} template template0 encoding 'UTF8'`);
		this.psql(database, statements);
		const logins = Object.entries(members).map(
			([role, name]) => `do $$ begin
				if not exists (select from pg_roles where rolname = '${role}') then create role ${role} login password 'secret of ${role}'; end if;
			end $$; select claims.admit('${role}', '${name}', '${role}');`,
		);
		this.psql(database, logins.join('\n'));
	}

	/** Runs statements as the administrator. */
	psql(database: string, sql: string): string {
		return this.#run(
			'psql',
			['-h', this.folder, '-p', String(this.port), '-U', 'admin', '-d', database, '-X', '-q', '-A', '-t', '-f', '-'],
			sql,
		);
	}

	/** Does what `sql` says, as the administrator, and keeps its locks until the answer is called. */
	async holding(database: string, sql: string): Promise<() => Promise<void>> {
		const words = ['-h', this.folder, '-p', String(this.port), '-U', 'admin', '-d', database, '-X', '-q', '-A', '-t', '-f', '-'];
		const held = spawn(join(this.#clients, 'psql'), words, { ...user, cwd: '/', stdio: ['pipe', 'pipe', 'inherit'] });
		held.stdin.write(`begin; ${sql};\n\\echo held\n`);
		await once(held.stdout, 'data');
		return async () => {
			held.stdin.end('commit;\n');
			await once(held, 'close');
		};
	}

	/** What the server says to statements that it refuses to a member, or to `admin`. */
	refused(database: string, member: string, sql: string): string {
		const words = ['-h', this.folder, '-p', String(this.port), '-U', member, '-d', database, '-X', '-v', 'ON_ERROR_STOP=1', '-c', sql];
		const { status, stderr } = spawnSync(join(this.#clients, 'psql'), words, { ...user, cwd: '/', encoding: 'utf8' });
		return status === 0 ? '' : stderr;
	}

	/** How a member comes in over the socket, without a password. */
	address(database: string, member: string): string {
		return `postgres://${member}@/${database}?host=${encodeURIComponent(this.folder)}&port=${this.port}`;
	}

	#run(program: string, words: readonly string[], input = ''): string {
		return execFileSync(join(program === 'psql' ? this.#clients : this.#bin, program), words, {
			...user,
			cwd: '/',
			input,
			encoding: 'utf8',
			stdio: ['pipe', 'pipe', 'pipe'],
		});
	}
}

/** A certificate that signs itself, for the address 127.0.0.1. */
function makeCertificate(folder: string, name: string): void {
	const files = ['-keyout', join(folder, `${name}.key`), '-out', join(folder, `${name}.crt`)];
	const what = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1,DNS:localhost', '-days', '2'];
	execFileSync(needed('openssl'), ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', ...files, ...what], {
		stdio: 'ignore',
	});
}

/** An address that can be read. */
export function addressOf(text: string): Address {
	const read = readAddress(text, () => new Map());
	if (!read.ok) throw new Error(`${read.problem}: ${text}`);
	return read.address;
}
