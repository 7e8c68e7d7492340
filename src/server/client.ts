/** A desk's side of a shared journal: what the server has, what it takes, and whether it took it. */

import { FileFailure } from '../files/failure.ts';
import type { Head } from '../store/apply.ts';
import { type JournalServer, ServerFailure, type ServerProblem } from '../store/journalServer.ts';
import type { EventTable } from '../store/schema.ts';
import { type Address, isLocal, nameOf } from './address.ts';
import { AnswerLost, ServerConnection, type Statement } from './connection.ts';
import { HELLO, type Hello, type HelloRow } from './hello.ts';
import { EDITION } from './schema.ts';

export interface Limits {
	/** How long to wait for the connection and each answer, in milliseconds. */
	readonly answer: number;
	/** How long to wait for what the server writes to its disk. */
	readonly recording: number;
}

export const patient: Limits = { answer: 10_000, recording: 30_000 };

const PAGE = 2_000;
const A_MINUTE = 60_000;
/** Bytes of a file that are sent at once. */
const PIECE = 4_000_000;

export class Client implements JournalServer {
	readonly name: string;
	readonly login: string;
	/** Whether what is sent is encrypted; `local`: it stays within this machine. */
	readonly secrecy: 'encrypted' | 'local' | 'open';
	limits: Limits = patient;
	readonly #address: Address;
	readonly #password: () => Promise<string | undefined>;
	readonly #now: () => string;
	#connection: ServerConnection | undefined;
	#hello: Hello | undefined;

	/** `now`: the clock of this machine, UTC. The password is asked for when it is needed. */
	constructor(address: Address, password: () => Promise<string | undefined>, now: () => string) {
		this.name = nameOf(address);
		this.login = address.login;
		this.secrecy = address.tls ? 'encrypted' : isLocal(address.host) ? 'local' : 'open';
		this.#address = address;
		this.#password = password;
		this.#now = now;
	}

	/** Connects, where that was not done yet, and gives what the server said then. Throws ServerFailure. */
	async hello(): Promise<Hello> {
		if (this.#hello && this.#connection) return this.#hello;
		this.#connection = await this.#connected();
		return await this.greet();
	}

	/** Asks what the server says now. Throws ServerFailure. */
	async greet(): Promise<Hello> {
		const [[row]] = await this.#ask<[readonly HelloRow[]]>({ text: HELLO });
		if (!row || row.edition < EDITION) throw this.#failure({ code: 'notReady' });
		if (row.edition > EDITION) throw this.#failure({ code: 'newer' });
		const { pid, began, name, role, ...state } = row;
		const member = name === null || role === null ? undefined : { name, role };
		this.#hello = { ...state, own: this.#now(), member, backend: { pid, began } };
		return this.#hello;
	}

	async #connected(): Promise<ServerConnection> {
		const password = await this.#password();
		try {
			return new ServerConnection(this.#address, password);
		} catch (error) {
			if (!(error instanceof FileFailure)) throw error;
			throw this.#failure({ code: 'unreadable', from: error.path, reason: error.detail || error.code });
		}
	}

	async *after(head: Head): AsyncGenerator<readonly EventTable[]> {
		const { shared } = await this.hello();
		if (!shared) throw this.#failure({ code: 'notShared' });
		for (let { position: last, hash } = head; ; ) {
			const text = `select position, hash from claims.event where position = ${last}`;
			const [own, page] = await this.#ask<[readonly Head[], readonly EventTable[]]>({ text }, { text: behind(last) });
			if (last > 0 && own[0]?.hash !== hash) throw this.#failure({ code: 'another' });
			if (page.length > 0) yield page;
			({ position: last, hash } = page.at(-1) ?? { position: last, hash });
			if (page.length < PAGE) return;
		}
	}

	async append(head: Head, events: readonly EventTable[]): Promise<'taken' | 'late'> {
		const { member, backend } = await this.hello();
		this.refuseOtherClock();
		const text = 'select claims.append($1, $2, $3) as answer';
		try {
			return await this.#answer({ text, parameters: [head.position, head.hash, JSON.stringify(events)] });
		} catch (error) {
			if (error instanceof ServerFailure && error.problem.code === 'notAllowed')
				throw this.#failure({ code: 'notAllowed', role: member?.role ?? '' });
			if (!isLost(error)) throw error;
			return await this.#learned(events, backend);
		}
	}

	/** Once it was greeted: throws ServerFailure where its clock is another than that of this machine. */
	refuseOtherClock(): void {
		if (!this.#hello) return;
		const { own, theirs } = this.#hello;
		if (Math.abs(Date.parse(own) - Date.parse(theirs)) > A_MINUTE) throw this.#failure({ code: 'clock', own, theirs });
	}

	/** Takes over the events of a journal that is to be shared. Gives `late` where somebody shares one, too. Throws ServerFailure. */
	async found(head: Head, events: readonly EventTable[], complete: boolean): Promise<'taken' | 'late'> {
		const text = 'select claims.found($1, $2, $3, $4) as answer';
		return await this.#answer({ text, parameters: [head.position, head.hash, JSON.stringify(events), complete] });
	}

	/** The hash of an event that the server has. */
	async hashAt(position: number): Promise<string | undefined> {
		const [rows] = await this.#ask<[readonly Head[]]>({ text: `select position, hash from claims.event where position = ${position}` });
		return rows[0]?.hash;
	}

	async *pieces(sha256: string): AsyncGenerator<Uint8Array> {
		const [known] = await this.#ask<[readonly object[]]>({ text: 'select 1 from claims.file where sha256 = $1', parameters: [sha256] });
		if (known.length === 0) throw this.#failure({ code: 'fileMissing', sha256 });
		for (let index = 1; ; index++) {
			const text = 'select bytes from claims.file_piece where sha256 = $1 and place = $2';
			const [rows] = await this.#ask<[readonly { readonly bytes: Uint8Array }[]]>({ text, parameters: [sha256, index] });
			if (!rows[0]) return;
			yield rows[0].bytes;
		}
	}

	async put(sha256: string, pieces: () => Iterable<Uint8Array>): Promise<void> {
		const [known] = await this.#ask<[readonly object[]]>({ text: 'select 1 from claims.file where sha256 = $1', parameters: [sha256] });
		if (known.length > 0) return;
		let index = 0;
		for (const piece of joined(pieces()))
			await this.#ask<[readonly object[]]>({ text: 'select claims.put_piece($1, $2, $3)', parameters: [sha256, ++index, piece] });
		const text = 'select claims.finish_file($1, $2) as whole';
		const [rows] = await this.#ask<[readonly { readonly whole: boolean }[]]>({ text, parameters: [sha256, index] });
		if (!rows[0]?.whole) throw this.#failure({ code: 'fileMissing', sha256 });
	}

	/** The rows of a statement of `check`. */
	async rows<Row extends object>(text: string): Promise<readonly Row[]> {
		await this.hello();
		const [rows] = await this.#ask<[readonly Row[]]>({ text });
		return rows;
	}

	/** Ends waiting at once: whoever waits for an answer gets none. The next question connects anew. */
	drop(reason: string): void {
		this.#connection?.drop(reason);
		this.#connection = undefined;
	}

	async end(): Promise<void> {
		const connection = this.#connection;
		this.#connection = undefined;
		await connection?.end();
	}

	async #answer(statement: Statement): Promise<'taken' | 'late'> {
		const [rows] = await this.#send<[readonly { readonly answer: string }[]]>(this.limits.recording, statement);
		const answer = rows[0]?.answer;
		if (answer === 'taken' || answer === 'late') return answer;
		throw this.#failure({ code: 'unexpected', reason: String(answer) });
	}

	/** Whether the last of the events was recorded by a connection that was lost: asked on another one, once the former is at its end. */
	async #learned(events: readonly EventTable[], { pid, began }: Hello['backend']): Promise<'taken' | 'late'> {
		const last = events.at(-1);
		try {
			this.drop('lost');
			await this.hello();
			// What it was sent may not have been done yet.
			const ending = `select pg_terminate_backend(pid) from pg_stat_activity where pid = ${pid} and backend_start = '${began}' and usename = session_user`;
			for (let asked = 0; ; asked++) {
				const [still] = await this.#ask<[readonly object[]]>({ text: ending });
				if (still.length === 0) break;
				if (asked === TIMES) throw this.#failure({ code: 'unknown' });
				await pause(PAUSE);
			}
			return last && (await this.hashAt(last.position)) === last.hash ? 'taken' : 'late';
		} catch (error) {
			if (error instanceof ServerFailure) throw this.#failure({ code: 'unknown' });
			throw error;
		}
	}

	/** Throws ServerFailure: where no answer comes nothing is lost. */
	async #ask<Answers extends readonly (readonly object[])[]>(
		...statements: { readonly [Index in keyof Answers]: Statement }
	): Promise<Answers> {
		try {
			return await this.#send<Answers>(this.limits.answer, ...statements);
		} catch (error) {
			if (!isLost(error)) throw error;
			this.drop(error.message);
			throw this.#failure({ code: 'away', reason: error.message });
		}
	}

	async #send<Answers extends readonly (readonly object[])[]>(
		limit: number,
		...statements: { readonly [Index in keyof Answers]: Statement }
	): Promise<Answers> {
		if (!this.#connection) await this.hello();
		const connection = this.#connection;
		if (!connection) throw new AnswerLost('ended');
		return await connection.ask<Answers>(limit, ...statements);
	}

	#failure(problem: ServerProblem): ServerFailure {
		return new ServerFailure(problem, this.name);
	}
}

/** How often the end of a lost connection is waited for, and how long each time, in milliseconds. */
const TIMES = 100;
const PAUSE = 50;

async function pause(milliseconds: number): Promise<void> {
	await new Promise((resolve) => {
		setTimeout(resolve, milliseconds);
	});
}

function isLost(error: unknown): error is AnswerLost {
	return error instanceof AnswerLost;
}

function behind(position: number): string {
	return `select position, claim, sequence, recorded_at, office_day, actor, type, data, personal, salt, personal_digest, previous, hash
		from claims.event where position > ${position} order by position limit ${PAGE}`;
}

/** The same bytes in larger pieces. */
function* joined(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
	let waiting: Uint8Array[] = [];
	let size = 0;
	for (const piece of pieces) {
		waiting.push(piece);
		size += piece.length;
		if (size < PIECE) continue;
		yield Buffer.concat(waiting);
		[waiting, size] = [[], 0];
	}
	if (size > 0) yield Buffer.concat(waiting);
}
