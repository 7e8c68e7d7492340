/** Desks of the built program at one server. */

import { join } from 'node:path';
import { claims, entry, journalOfItsOwn, type Ran, type Start, scratch } from '../bundle/program.ts';
import type { members, Postgres } from './postgres.ts';

type Member = keyof typeof members;

/** Without the name that other tests record by: here the server says who records. */
export const atDesk = { CLAIMS_ACTOR: undefined } as const;

/** An office with a database of its own, whose journal the head has shared. */
export class Office {
	readonly server: Postgres;
	readonly database: string;
	readonly folder = scratch();
	/** The journal of the head, who shared it. */
	readonly first = join(this.folder, 'head.db');

	private constructor(server: Postgres, database: string) {
		this.server = server;
		this.database = database;
	}

	static async open(server: Postgres, database: string): Promise<Office> {
		const office = new Office(server, database);
		server.journal(database);
		await journalOfItsOwn(office.first, '--language', 'en');
		await office.at(office.first, ['add', ...entry]);
		await office.at(office.first, ['share', office.address('head')]);
		return office;
	}

	address(member: Member): string {
		return this.server.address(this.database, member);
	}

	/** A desk of a member: the path of its copy. */
	async join(member: Member, name: string = member): Promise<string> {
		const path = join(this.folder, `${name}.db`);
		await this.at(path, ['join', this.address(member)]);
		return path;
	}

	/** What the program does with a journal; it must succeed. */
	async at(journal: string, words: readonly string[], start: Start = {}): Promise<Ran> {
		const ran = await this.tried(journal, words, start);
		if (ran.code !== 0) throw new Error(`${words.join(' ')}: ${ran.code} ${ran.errors}`);
		return ran;
	}

	/** A look at a journal after the server was heard: on a busy machine half a second is too little for that at times. */
	async upToDate(journal: string, words: readonly string[] = ['list'], isHeard = /^(?!.*no answer in)/s): Promise<Ran> {
		for (;;) {
			const ran = await this.at(journal, words);
			if (isHeard.test(ran.errors)) return ran;
		}
	}

	/** The same, whatever becomes of it. */
	async tried(journal: string, words: readonly string[], start: Start = {}): Promise<Ran> {
		return claims([...words, '-j', journal], { ...start, folder: this.folder, environment: { ...atDesk, ...start.environment } });
	}

	/** The last event of the server: its position and hash. */
	head(): string {
		return this.server.psql(this.database, `select position || ' ' || hash from claims.head`).trim();
	}
}

/** The last event of a copy, as `check` tells it. */
export function sealOf({ out }: Ran): string {
	const [, events, seal] = /(\d+) events?, .*seal ([0-9a-f]{64})/.exec(out) ?? [];
	return `${events} ${seal}`;
}
