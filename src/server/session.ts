/** Questions to the server and their answers: connects when the first is asked, again after a connection was lost, and waits no longer than is allowed. */

import { FileFailure } from '../files/failure.ts';
import { ServerFailure, type ServerProblem } from '../store/sharing/journalServer.ts';
import { type Address, nameOf } from './address.ts';
import { AnswerLost, Conflict, ServerConnection } from './connection.ts';

export interface Limits {
	/** How long to wait for a program that prints the password, in milliseconds; undefined: for as long as somebody needs to confirm it. */
	readonly password: number | undefined;
	/** How long to wait for the connection and each answer, in milliseconds. */
	readonly answer: number;
	/** How long to wait for what the server writes to its disk, and for a piece of a file. */
	readonly recording: number;
	/** How long to wait for a lock that somebody holds on the server: then it is busy. */
	readonly lock: number;
}

/** The limits of a run that waits `lock` milliseconds for a lock. */
export function usualLimits(lock: number): Limits {
	return { password: undefined, answer: 10_000, recording: 30_000, lock };
}

/** A lock is waited for in turns of so many milliseconds: between them one learns that the server is still there. */
const TURN = 5_000;

/** How much longer each event may take that is recorded: an old journal comes in as a whole. In milliseconds; an ordinary server takes a fiftieth. */
const PER_EVENT = 10;

/** How often it is asked again where others changed the same meanwhile: transactions of a stricter isolation than is needed. */
const CONFLICTS = 100;

/** The answers to several statements. */
export type Answers = readonly (readonly object[])[];

/** Gives the password when it is needed, waited for so many milliseconds; undefined where there is none. Throws ServerFailure. */
export type Password = (timeout?: number) => Promise<string | undefined>;

export class Session {
	/** The name of the server for people. */
	readonly name: string;
	limits: Limits;
	/** The member's role, once it is known: an answer that refuses something names it. */
	role = '';
	readonly #address: Address;
	readonly #password: Password;
	#connection: ServerConnection | undefined;

	constructor(address: Address, password: Password, limits: Limits) {
		this.limits = limits;
		this.name = nameOf(address);
		this.#address = address;
		this.#password = password;
	}

	/** Asks, within one transaction. Throws ServerFailure: where no answer comes nothing is lost. */
	async ask<Given extends Answers>(...statements: readonly string[]): Promise<readonly [...Given]> {
		return await this.#askConnected<Given>(this.limits.answer, statements);
	}

	/** Sends within one transaction, for what takes long to send or to write. Throws as `ask` does. */
	async send<Given extends Answers>(...statements: readonly string[]): Promise<readonly [...Given]> {
		return await this.#askConnected<Given>(this.limits.recording, statements);
	}

	/** Asks once more where the connection was lost before; throws ServerFailure `away` where no answer comes. */
	async #askConnected<Given extends Answers>(limit: number, statements: readonly string[]): Promise<readonly [...Given]> {
		// An idle connection may have been closed meanwhile.
		const isUsed = this.#connection !== undefined;
		try {
			return await this.#askWaiting<Given>(limit, statements);
		} catch (error) {
			if (!(error instanceof AnswerLost)) throw error;
			this.drop();
			if (isUsed && error.waited === undefined) return await this.#askConnected<Given>(limit, statements);
			throw this.failure({ code: 'away', reason: error.message, waited: error.waited });
		}
	}

	/** Asks for what must not happen twice, with so many events. Throws AnswerLost, too: it may have happened, or not. */
	async sendOnce<Given extends Answers>(events: number, ...statements: readonly string[]): Promise<readonly [...Given]> {
		return await this.#askWaiting<Given>(this.limits.recording + events * PER_EVENT, statements);
	}

	/** Asks for as long as somebody holds a lock there. Throws ServerFailure `busy` where that is too long. */
	async #askWaiting<Given extends Answers>(limit: number, statements: readonly string[]): Promise<readonly [...Given]> {
		let left = this.limits.lock;
		for (let conflicts = 0; ; ) {
			this.#connection ??= await this.#connected();
			// For this transaction only: behind a pooler the next one may run in another session. 0 would be no limit.
			const turn = `select set_config('lock_timeout', '${Math.max(1, Math.min(left, TURN))}', true), set_config('statement_timeout', '${limit}', true)`;
			try {
				const [, ...answers] = await this.#connection.ask<[object[], ...Given]>(limit, [turn, ...statements]);
				return answers;
			} catch (error) {
				if (error instanceof Conflict) {
					if (++conflicts === CONFLICTS) throw this.failure({ code: 'busy' });
					continue;
				}
				if (!(error instanceof ServerFailure)) throw error;
				if (error.problem.code === 'notAllowed') throw this.failure({ code: 'notAllowed', role: this.role });
				if (error.problem.code !== 'busy' || left <= TURN) throw error;
				left -= TURN;
			}
		}
	}

	async #connected(): Promise<ServerConnection> {
		const password = await this.#password(this.limits.password);
		try {
			return new ServerConnection(this.#address, password);
		} catch (error) {
			if (!(error instanceof FileFailure)) throw error;
			throw this.failure({ code: 'unreadable', from: error.path, reason: error.detail || error.code });
		}
	}

	/** Ends waiting at once: whoever waits for an answer gets none. The next question connects again. */
	drop(waited?: number): void {
		this.#connection?.drop(waited);
		this.#connection = undefined;
	}

	/** Says goodbye. */
	async end(): Promise<void> {
		const connection = this.#connection;
		this.#connection = undefined;
		await connection?.end();
	}

	failure(problem: ServerProblem): ServerFailure {
		return new ServerFailure(problem, this.name);
	}
}
