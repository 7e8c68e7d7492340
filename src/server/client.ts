/** A desk's side of a shared journal: what the server has, what it takes, and whether it took it. */

import type { RecordedType } from '../domain/event/event.ts';
import type { Head } from '../store/record/chain.ts';
import type { EventTable } from '../store/schema.ts';
import { type JournalServer, ServerFailure } from '../store/sharing/journalServer.ts';
import { type Address, isLocal } from './address.ts';
import { AnswerLost, quoted } from './connection.ts';
import { type Coming, filesBehind, piecesOf, putFile } from './files.ts';
import { EDITION, HELLO, type Hello, type HelloRow } from './protocol.ts';
import { leastFor, leastRole, type MemberRole, mayAs } from './rights.ts';
import { type Limits, type Password, Session, usualLimits } from './session.ts';

const PAGE = 2_000;
const A_MINUTE = 60_000;
/** How long what the server answered of its events is taken for what it would say now, in milliseconds. */
const A_MOMENT = 1_000;

/** The server's events behind an event of the copy. */
interface Behind {
	readonly head: Head;
	/** Whether the server has that event. */
	readonly isThere: boolean;
	readonly page: readonly EventTable[];
	/** The instant of the answer. */
	readonly at: string;
}

/** The answers to the statements of `behind`. */
type BehindAnswers = readonly [readonly Pick<Head, 'hash'>[], readonly EventTable[]];

export class Client implements JournalServer {
	readonly name: string;
	readonly login: string;
	/** Whether what is sent is encrypted; `local`: it stays within this machine. */
	readonly secrecy: 'encrypted' | 'local' | 'open';
	readonly #session: Session;
	readonly #now: () => string;
	#hello: Hello | undefined;
	/** Learned and not taken over yet. */
	#behind: Behind | undefined;
	#attempts = 0;

	/** `now`: the clock of this machine, UTC. `lock`: how long a lock is waited for, in milliseconds. */
	constructor(address: Address, password: Password, now: () => string, lock: number) {
		this.#session = new Session(address, password, usualLimits(lock));
		this.name = this.#session.name;
		this.login = address.login;
		this.secrecy = address.tls ? 'encrypted' : isLocal(address.host) ? 'local' : 'open';
		this.#now = now;
	}

	/** How long it is waited for. */
	set limits(limits: Limits) {
		this.#session.limits = limits;
	}

	/**
	 * Connects, where that was not done yet, and gives what the server answered then. `own`: the last event of the copy; what is behind it comes with the
	 * same answer. Throws ServerFailure.
	 */
	async hello(own?: Head): Promise<Hello> {
		return this.#hello ?? (await this.greet(own));
	}

	/** Asks what the server says now. Throws ServerFailure. */
	async greet(own?: Head): Promise<Hello> {
		if (!own) return this.#understood((await this.#session.ask<[readonly HelloRow[]]>(HELLO))[0]);
		const [greeting, ...answers] = await this.#session.ask<readonly [readonly HelloRow[], ...BehindAnswers]>(HELLO, ...behind(own));
		const hello = this.#understood(greeting);
		this.#behind = this.#learned(own, answers);
		return hello;
	}

	#understood([row]: readonly HelloRow[]): Hello {
		if (!row || row.edition < EDITION) throw this.#session.failure({ code: 'notReady' });
		if (row.edition > EDITION) throw this.#session.failure({ code: 'newer' });
		const { login, name, role, ...state } = row;
		if (login !== this.login) throw this.#session.failure({ code: 'otherLogin', login: this.login, known: login });
		const member = name === null || role === null ? undefined : { name, role };
		this.#session.role = role ?? '';
		this.#hello = { ...state, own: this.#now(), member };
		return this.#hello;
	}

	async *after(head: Head): AsyncGenerator<readonly EventTable[]> {
		this.#renewIdle();
		const { shared } = await this.hello(head);
		if (!shared) throw this.#session.failure({ code: head.position > 0 ? 'another' : 'notShared' });
		for (let { position, hash } = head; ; ) {
			const { isThere, page } = await this.#pageBehind({ position, hash });
			if (!isThere) throw this.#session.failure({ code: 'another' });
			const last = page.at(-1);
			if (!last) return;
			yield page;
			({ position, hash } = last);
			if (page.length >= PAGE) continue;
			// Whoever records now need not ask again.
			this.#behind = this.#learned(last, [[last], []]);
			return;
		}
	}

	/** A form may have been open for an hour: on the way a connection that is not used is forgotten without a word. */
	#renewIdle(): void {
		if (!this.#hello || this.#since(this.#hello.own) < A_MINUTE) return;
		this.drop();
		this.#hello = undefined;
	}

	#since(instant: string): number {
		return Math.abs(Date.parse(this.#now()) - Date.parse(instant));
	}

	/** The answer of a moment ago is used once: where it was outdated, `append` is late, and the server is asked again. */
	async #pageBehind(head: Head): Promise<Behind> {
		const known = this.#behind;
		this.#behind = undefined;
		const isSame = known?.head.position === head.position && known.head.hash === head.hash;
		if (known && isSame && this.#since(known.at) < A_MOMENT) return known;
		return this.#learned(head, await this.#session.ask<BehindAnswers>(...behind(head)));
	}

	#learned({ position, hash }: Head, [[same], page]: BehindAnswers): Behind {
		return { head: { position, hash }, isThere: position === 0 || same?.hash === hash, page, at: this.#now() };
	}

	async append(head: Head, events: readonly EventTable[]): Promise<'taken' | 'late'> {
		await this.hello();
		this.refuseOtherClock();
		// The same events are never sent again by another run: their instants and salts differ.
		const ticket = `${events.at(-1)?.hash} ${++this.#attempts}`;
		try {
			return await this.#answer('append', events.length, head.position, quoted(head.hash), quoted(JSON.stringify(events)), quoted(ticket));
		} catch (error) {
			if (error instanceof ServerFailure && error.problem.code === 'notAllowed') throw this.#notAllowed(leastFor(events));
			if (!(error instanceof AnswerLost)) throw error;
			return await this.#settled(events, ticket);
		}
	}

	refuse(type: RecordedType): void {
		if (!this.#hello) return;
		const { member, isReadOnly } = this.#hello;
		if (!member) throw this.#session.failure({ code: 'notAMember', login: this.login });
		if (!mayAs(member.role, leastRole[type])) throw this.#notAllowed(leastRole[type]);
		if (isReadOnly) throw this.#session.failure({ code: 'readOnly' });
		this.refuseOtherClock();
	}

	/** `least`: who may, unless that is this member. */
	#notAllowed(least: MemberRole): ServerFailure {
		const role = this.#hello?.member?.role;
		return this.#session.failure({ code: 'notAllowed', role: role ?? '', ...(role && !mayAs(role, least) && { least }) });
	}

	/** Once it was greeted: throws ServerFailure where its clock is another than that of this machine. */
	refuseOtherClock(): void {
		if (!this.#hello) return;
		const { own, theirs } = this.#hello;
		if (Math.abs(Date.parse(own) - Date.parse(theirs)) > A_MINUTE) throw this.#session.failure({ code: 'clock', own, theirs });
	}

	/** Takes over the events of a journal that is to be shared. Gives `late` where somebody shares one, too. Throws ServerFailure. */
	async found(head: Head, events: readonly EventTable[], complete: boolean): Promise<'taken' | 'late'> {
		try {
			return await this.#answer('found', events.length, head.position, quoted(head.hash), quoted(JSON.stringify(events)), complete);
		} catch (error) {
			throw error instanceof AnswerLost ? this.#session.failure({ code: 'away', reason: error.message, waited: error.waited }) : error;
		}
	}

	/** The hash of an event that the server has. */
	async hashAt(position: number): Promise<string | undefined> {
		const [[row]] = await this.#session.ask<[readonly Head[]]>(hashAt(position));
		return row?.hash;
	}

	/** The files that events behind this one name: how many, and their bytes. */
	async filesBehind(head: Head): Promise<Coming> {
		return await filesBehind(this.#session, head);
	}

	pieces(sha256: string): AsyncGenerator<Uint8Array> {
		return piecesOf(this.#session, sha256);
	}

	async put(sha256: string, pieces: () => Iterable<Uint8Array>): Promise<void> {
		await putFile(this.#session, sha256, pieces);
	}

	/** The rows of a statement of `check`. */
	async rows<Row extends object>(text: string): Promise<readonly Row[]> {
		const [rows] = await this.#session.ask<[readonly Row[]]>(text);
		return rows;
	}

	/** Ends waiting at once: whoever waits for an answer gets none. The next question connects again. */
	drop(waited?: number): void {
		this.#session.drop(waited);
		this.#behind = undefined;
	}

	async end(): Promise<void> {
		await this.#session.end();
	}

	/** What one of the functions says that record events, so many of them. Throws AnswerLost, too. */
	async #answer(
		name: 'append' | 'found' | 'settle',
		events: number,
		...parameters: readonly (string | number | boolean)[]
	): Promise<'taken' | 'late'> {
		const text = `select claims.${name}(${parameters.join(', ')}) as answer`;
		const [[row]] = await this.#session.sendOnce<[readonly { readonly answer: string }[]]>(events, text);
		if (row?.answer === 'taken' || row?.answer === 'late') return row.answer;
		throw this.#session.failure({ code: 'unexpected', reason: String(row?.answer) });
	}

	/** Whether an attempt was recorded whose answer was lost: asked on another connection. Where it was not it never will be. */
	async #settled(events: readonly EventTable[], ticket: string): Promise<'taken' | 'late'> {
		const last = events.at(-1);
		if (!last) return 'late';
		this.drop();
		try {
			return await this.#answer('settle', 0, quoted(ticket), last.position, quoted(last.hash));
		} catch (error) {
			if (error instanceof ServerFailure || error instanceof AnswerLost) throw this.#session.failure({ code: 'unknown' });
			throw error;
		}
	}
}

function behind({ position }: Head): readonly [string, string] {
	const page = `select position, claim, sequence, recorded_at, office_day, actor, type, data, personal, salt, personal_digest, previous, hash
		from claims.event where position > ${position} order by position limit ${PAGE}`;
	return [hashAt(position), page];
}

function hashAt(position: number): string {
	return `select hash from claims.event where position = ${position}`;
}
