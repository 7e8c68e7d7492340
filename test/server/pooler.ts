/** PgBouncer before a server, which hands its connections out by transaction, one for each login. */

import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { freePort } from '../freePort.ts';
import { needed } from '../systemProgram.ts';
import { members, type Postgres, user } from './postgres.ts';

const started: Pooler[] = [];

afterAll(() => {
	for (const pooler of started) pooler.stop();
});

export class Pooler {
	readonly port: number;
	readonly #folder: string;
	readonly #process: ChildProcess;

	private constructor(port: number, folder: string, process: ChildProcess) {
		this.port = port;
		this.#folder = folder;
		this.#process = process;
	}

	/** Starts one. `login`: the one by which all are let in; undefined: each by their own. */
	static async before(server: Postgres, login?: string): Promise<Pooler> {
		const folder = mkdtempSync(join(tmpdir(), 'claims-pooler-'));
		chmodSync(folder, 0o755);
		const port = await freePort();
		const settings = join(folder, 'pgbouncer.ini');
		const target = `host=${server.folder} port=${server.port}${login === undefined ? '' : ` user=${login}`}`;
		writeFileSync(join(folder, 'logins'), [...Object.keys(members), 'admin'].map((name) => `"${name}" ""\n`).join(''));
		writeFileSync(
			settings,
			`[databases]
* = ${target}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = trust
auth_file = ${join(folder, 'logins')}
pool_mode = transaction
default_pool_size = 1
`,
		);
		const process = spawn(needed('/usr/sbin/pgbouncer'), ['-q', settings], { ...user, cwd: '/', stdio: ['ignore', 'ignore', 'inherit'] });
		const pooler = new Pooler(port, folder, process);
		started.push(pooler);
		while (!(await answers(port))) {
			if (process.exitCode !== null) throw new Error(`pgbouncer ended with ${process.exitCode}`);
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
		return pooler;
	}

	address(database: string, member: keyof typeof members): string {
		return `postgres://${member}@127.0.0.1:${this.port}/${database}?sslmode=disable`;
	}

	stop(): void {
		this.#process.kill('SIGKILL');
		rmSync(this.#folder, { recursive: true, force: true });
	}
}

async function answers(port: number): Promise<boolean> {
	return await new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1', () => {
			socket.destroy();
			resolve(true);
		});
		socket.on('error', () => resolve(false));
	});
}
