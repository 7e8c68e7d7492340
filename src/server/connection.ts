/** One connection to the server, with a limit to every wait: Postgres.js itself would go on trying. */

import { connect, isIP, type NetConnectOpts, type Socket } from 'node:net';
import { isAbsolute, join } from 'node:path';
import postgres from 'postgres';
import { errorCode } from '../errorCode.ts';
import { readWhole } from '../files/read.ts';
import { ServerFailure, type ServerProblem } from '../store/sharing/journalServer.ts';
import { type Address, isLocal, nameOf } from './address.ts';
import type { NameServers } from './nameServers.ts';
import { sqlStates } from './protocol.ts';

/** No answer came: it may have been done, or not. */
export class AnswerLost extends Error {
	/** How many milliseconds it was waited for; undefined where the connection was closed, or none was made. */
	readonly waited: number | undefined;

	constructor(reason: string, waited?: number) {
		super(reason);
		this.waited = waited;
	}
}

/** Others changed the same meanwhile, and nothing was done: it can be asked again at once. */
export class Conflict extends Error {}

export class ServerConnection {
	readonly name: string;
	readonly #login: string;
	readonly #sql: postgres.Sql;
	/** The end of all waiting. */
	#drop: ((error: Error) => void) | undefined;
	#dropped: Error | undefined;
	/** Whether what is sent is not encrypted: then the socket takes it as it is. */
	readonly #isPlain: boolean;
	#socket: Socket | undefined;
	#names: NameServers | undefined;
	/** Whether the server said that it does not encrypt. */
	#refusesTls = false;

	/** Sends nothing before the first question. Throws FileFailure where the file of trusted certificates cannot be read. */
	constructor(address: Address, password: string | undefined) {
		const { host, port, database, login, authority } = address;
		this.name = nameOf(address);
		this.#login = login;
		const ca = authority === undefined ? undefined : Buffer.from(readWhole(authority)).toString('utf8');
		this.#isPlain = !address.tls;
		const options: postgres.Options<Record<string, never>> = {
			database,
			user: login,
			...(password !== undefined && { password }),
			ssl: address.tls && {
				// Without `host` the certificate of a machine that is called by its number would be compared with `localhost`.
				host,
				...(isIP(host) === 0 && { servername: host }),
				rejectUnauthorized: true,
				minVersion: 'TLSv1.2',
				...(ca !== undefined && { ca }),
			},
			max: 1,
			// Without Postgres.js's own limits: it would begin again.
			connect_timeout: 0,
			idle_timeout: 0,
			max_lifetime: null,
			fetch_types: false,
			prepare: false,
			keep_alive: isAbsolute(host) ? 0 : 10,
			onnotice: () => {},
			connection: { application_name: 'claims' },
		};
		const isName = isIP(host) === 0 && !isLocal(host);
		const where = isAbsolute(host) ? { path: join(host, `.s.PGSQL.${port}`) } : { host, port };
		// Its types do not know this option. In a host that is given as text colons would have a meaning.
		this.#sql = postgres(Object.assign(options, { socket: async () => await this.#connected(where, isName ? host : undefined) }));
	}

	/** Of a machine with several addresses one that answers. `name`: of one that is called by its name. */
	async #connected(where: NetConnectOpts, name: string | undefined): Promise<Socket> {
		if (name !== undefined) {
			const { NameServers } = await import('./nameServers.ts');
			this.#names = new NameServers();
			if (this.#dropped) throw this.#dropped;
			await this.#names.answer(name);
		}
		return await new Promise((resolve, reject) => {
			const socket = connect(where, () => {
				socket.off('error', reject);
				this.#socket = socket;
				if (!this.#isPlain) socket.once('data', ([first]: Uint8Array) => (this.#refusesTls = first === NO_TLS));
				resolve(socket);
			});
			socket.once('error', reject);
		});
	}

	/**
	 * The answers to statements that are sent as one message, which the server does as one transaction; at most `limit` milliseconds are waited.
	 * Throws ServerFailure, or AnswerLost.
	 */
	async ask<Given extends (readonly object[])[]>(limit: number, statements: readonly string[]): Promise<Given> {
		if (this.#dropped) throw this.#dropped;
		let timer: NodeJS.Timeout | undefined;
		const over = new Promise<never>((_, reject) => {
			this.#drop = (error) => {
				this.#dropped = error;
				reject(error);
			};
			timer = setTimeout(() => this.drop(limit), limit);
		});
		// Several statements have several answers.
		const asked = this.#sql.unsafe<Given>(statements.join(';\n'));
		try {
			return await Promise.race([asked, over]);
		} catch (error) {
			asked.catch(() => {});
			throw this.#explained(error);
		} finally {
			clearTimeout(timer);
			this.#drop = undefined;
		}
	}

	/** Ends it at once; who waits for an answer gets none, `waited` milliseconds after the question. */
	drop(waited?: number): void {
		this.#names?.giveUp();
		this.#drop?.(new AnswerLost('dropped', waited));
		this.#sql.end({ timeout: 0 }).catch(() => {});
	}

	/** Says goodbye; the other side hangs up. */
	async end(): Promise<void> {
		if (this.#isPlain) this.#socket?.write(TERMINATE);
		// The connection may have been lost meanwhile.
		else await this.#sql.end({ timeout: 1 }).catch(() => {});
	}

	#explained(error: unknown): unknown {
		if (error instanceof AnswerLost || !(error instanceof Error)) return error;
		// Where none of a machine's several addresses answers, the error contains that of each.
		if (error instanceof AggregateError) return new AnswerLost(error.errors.map(String).join('; '));
		if (error instanceof postgres.PostgresError) return this.#refusal(error);
		if (this.#refusesTls) return this.#failure({ code: 'noTls' });
		const code = errorCode(error) ?? '';
		if (isOfTls(code, error)) return this.#failure({ code: 'denied', reason: error.message });
		// Postgres.js names another machine for a closed connection.
		return new AnswerLost(code.startsWith('CONNECTION_') ? 'ECONNRESET' : error.message);
	}

	/** The server's error in place of an answer. */
	#refusal({ code, message, severity }: postgres.PostgresError): Error {
		if (/^40(?:001|P01)/.test(code)) return new Conflict(message);
		const known = problems[code];
		if (known) return this.#failure(known === 'notAMember' ? { code: known, login: this.#login } : { code: known });
		if (code === sqlStates.notAllowed) return this.#failure({ code: 'notAllowed', role: '' });
		if (/^28|^3D/.test(code)) return this.#failure({ code: 'denied', reason: message });
		// The server has too many connections, or takes none for this database.
		const isTrouble = /^(?:53300|55000)/.test(code) || (severity === 'ERROR' && /^(?:5[3578]|XX)/.test(code));
		if (isTrouble) return this.#failure({ code: 'trouble', reason: message });
		// The server ends this connection: it is being shut down or started, or waited too long for a question.
		if (severity !== 'ERROR') return new AnswerLost(message);
		return this.#failure({ code: 'unexpected', reason: `${code} ${message}` });
	}

	#failure(problem: ServerProblem): ServerFailure {
		return new ServerFailure(problem, this.name);
	}
}

/** The answer `N` of a server that does not encrypt. */
const NO_TLS = 0x4e;

/** The message `Terminate` of the protocol. */
const TERMINATE = Uint8Array.of(0x58, 0, 0, 0, 4);

/** The problems that an SQLSTATE tells. */
const problems: Readonly<Record<string, 'notAMember' | 'notShared' | 'busy' | 'readOnly' | 'notReady'>> = {
	[sqlStates.notAMember]: 'notAMember',
	[sqlStates.notShared]: 'notShared',
	// A lock that was waited for long enough.
	'55P03': 'busy',
	'25006': 'readOnly',
	// An undefined schema, table, function.
	'3F000': 'notReady',
	'42P01': 'notReady',
	'42883': 'notReady',
	'42501': 'notAMember',
};

/** A text as it stands in a statement, whatever is in it and however the server reads quotes. */
export function quoted(text: string): string {
	return `convert_from(${quotedBytes(Buffer.from(text))}, 'UTF8')`;
}

/** Bytes, likewise. */
export function quotedBytes(bytes: Uint8Array): string {
	return `decode('${Buffer.from(bytes).toString('base64')}', 'base64')`;
}

/** Node names what is wrong with a certificate in words of OpenSSL. */
function isOfTls(code: string, error: Error): boolean {
	return /^ERR_(?:TLS|SSL|OSSL)|CERT|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH/.test(code) || /certificate/i.test(error.message);
}
