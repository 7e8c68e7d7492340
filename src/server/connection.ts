/** One connection to the server, with a limit to every wait: Postgres.js itself would go on trying. */

import { isAbsolute, join } from 'node:path';
import postgres from 'postgres';
import { readWhole } from '../files/read.ts';
import { ServerFailure, type ServerProblem } from '../store/journalServer.ts';
import { type Address, nameOf } from './address.ts';
import { sqlStates } from './serverFunction.ts';

export type Parameter = string | number | boolean | Uint8Array;

/** No answer came: it may have been done, or not. */
export class AnswerLost extends Error {}

export class ServerConnection {
	readonly name: string;
	readonly #login: string;
	readonly #sql: postgres.Sql;
	/** The end of all waiting. */
	#drop: ((error: Error) => void) | undefined;
	#dropped: Error | undefined;

	/** Nothing is sent before the first question. Throws FileFailure where the file of trusted certificates cannot be read. */
	constructor(address: Address, password: string | undefined) {
		const { host, port, database, login, authority } = address;
		this.name = nameOf(address);
		this.#login = login;
		const ca = authority === undefined ? undefined : Buffer.from(readWhole(authority)).toString('utf8');
		this.#sql = postgres({
			host,
			port,
			path: isAbsolute(host) ? join(host, `.s.PGSQL.${port}`) : undefined,
			database,
			user: login,
			...(password !== undefined && { password }),
			// Without `host` the certificate of a machine that is called by its number would be compared with `localhost`.
			ssl: address.tls ? { host, rejectUnauthorized: true, minVersion: 'TLSv1.2', ...(ca !== undefined && { ca }) } : false,
			max: 1,
			// None of its own beginnings anew.
			connect_timeout: 600,
			idle_timeout: 0,
			max_lifetime: null,
			fetch_types: false,
			prepare: false,
			keep_alive: 10,
			onnotice: () => {},
			connection: { application_name: 'claims', DateStyle: 'ISO' },
		});
	}

	/** The answers to statements that are sent together; at most `limit` milliseconds are waited. Throws ServerFailure, or AnswerLost. */
	async ask<Answers extends readonly (readonly object[])[]>(
		limit: number,
		...statements: { readonly [Index in keyof Answers]: Statement }
	): Promise<Answers> {
		if (this.#dropped) throw new AnswerLost(this.#dropped.message);
		let timer: NodeJS.Timeout | undefined;
		const over = new Promise<never>((_, reject) => {
			this.#drop = (error) => {
				this.#dropped = error;
				reject(error);
			};
			timer = setTimeout(() => this.drop(`no answer in ${limit} ms`), limit);
		});
		const asked = statements.map(({ text, parameters = [] }) => this.#sql.unsafe(text, parameters.map(sendable)));
		try {
			const answers: readonly unknown[] = await Promise.race([Promise.all(asked), over]);
			return answers as Answers;
		} catch (error) {
			// Each rejects by itself; one is enough to be told.
			for (const one of asked) one.catch(() => {});
			throw this.#explained(error);
		} finally {
			clearTimeout(timer);
			this.#drop = undefined;
		}
	}

	/** Ends it at once; who waits for an answer gets none. */
	drop(reason: string): void {
		this.#drop?.(new AnswerLost(reason));
		this.#sql.end({ timeout: 0 }).catch(() => {});
	}

	async end(): Promise<void> {
		// It may have been lost meanwhile.
		await this.#sql.end({ timeout: 1 }).catch(() => {});
	}

	#explained(error: unknown): unknown {
		if (error instanceof AnswerLost || !(error instanceof Error)) return error;
		const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
		if (!(error instanceof postgres.PostgresError))
			return isOfTls(code, error) ? this.#failure({ code: 'denied', reason: error.message }) : new AnswerLost(error.message);
		const problem = this.#problemOf(code, error.message);
		return problem ? this.#failure(problem) : new AnswerLost(error.message);
	}

	#problemOf(code: string, reason: string): ServerProblem | undefined {
		switch (code) {
			case sqlStates.notAMember:
				return { code: 'notAMember', login: this.#login };
			case sqlStates.notAllowed:
				return { code: 'notAllowed', role: '' };
			case sqlStates.notShared:
				return { code: 'notShared' };
			// Undefined schema, table, function.
			case '3F000':
			case '42P01':
			case '42883':
				return { code: 'notReady' };
			case '42501':
				return { code: 'notAMember', login: this.#login };
		}
		if (/^28|^3D/.test(code)) return { code: 'denied', reason };
		// It is being shut down or started, or has too many connections.
		if (/^(?:57P|53|08)/.test(code)) return undefined;
		return { code: 'unexpected', reason: `${code} ${reason}` };
	}

	#failure(problem: ServerProblem): ServerFailure {
		return new ServerFailure(problem, this.name);
	}
}

export interface Statement {
	readonly text: string;
	readonly parameters?: readonly Parameter[];
}

function sendable(parameter: Parameter): string | number | boolean | Buffer {
	return parameter instanceof Uint8Array ? Buffer.from(parameter) : parameter;
}

/** Node names what is wrong with a certificate in words of OpenSSL. */
function isOfTls(code: string, error: Error): boolean {
	return /^ERR_(?:TLS|SSL|OSSL)|CERT|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH/.test(code) || /certificate/i.test(error.message);
}
