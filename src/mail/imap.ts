/**
 * A mailbox on a server (IMAP), over TLS alone. Messages are never changed there but moved; the flags of people's mail programs are neither
 * read nor set.
 */

import { ImapFlow } from 'imapflow';
import { type MailDate, readMailDate } from '../domain/mail/mailDate.ts';
import { MailboxFailure, mailboxFailure } from './mailboxFailure.ts';
import { LARGEST_MESSAGE } from './sources.ts';

/** How the server is reached. */
export interface MailServer {
	readonly host: string;
	readonly port: number;
	/** At once, or by STARTTLS after the greeting. */
	readonly tls: 'implicit' | 'startTls';
	readonly user: string;
	/** Certificates of the office's own authority, in PEM; undefined: those that the system trusts. */
	readonly authority: string | undefined;
}

/** In milliseconds. */
interface MailLimits {
	/** Until the connection stands, TLS included. */
	readonly connecting: number;
	/** Until the server says something again. */
	readonly silence: number;
	/** One command, the answer included: fetching the largest message, too. */
	readonly command: number;
}

const LIMITS: MailLimits = { connecting: 30_000, silence: 60_000, command: 300_000 };

/** A message in the folder. */
export interface Waiting {
	readonly uid: number;
	/** In bytes, as the server says. */
	readonly size: number;
	/** When the server got it (INTERNALDATE). */
	readonly boxed: MailDate | null;
}

/** What goes on beside a command. */
interface MailboxOptions {
	/** Asked several times a second while the server is waited for; what it throws ends the connection. */
	readonly alive: () => Promise<void>;
	readonly limits?: MailLimits;
}

/** How often, in milliseconds. */
const LOOK = 200;

/** Runs `work` with the mailbox open, and ends the connection. Throws MailboxFailure, and what `work` and `alive` throw. */
export async function withMailbox<T>(
	server: MailServer,
	password: string,
	options: MailboxOptions,
	work: (mailbox: Mailbox) => Promise<T>,
): Promise<T> {
	const { limits = LIMITS } = options;
	const client = new ImapFlow({
		...{ host: server.host, port: server.port, secure: server.tls === 'implicit' },
		// Without it a server that offers no STARTTLS would be sent the password in clear.
		...(server.tls === 'startTls' && { doSTARTTLS: true }),
		...{ auth: { user: server.user, pass: password }, logger: false, disableAutoIdle: true },
		tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true, ...(server.authority !== undefined && { ca: server.authority }) },
		...{ connectionTimeout: limits.connecting, greetingTimeout: limits.connecting, socketTimeout: limits.silence },
		maxLiteralSize: LARGEST_MESSAGE + 1_000_000,
	});
	let broken: unknown;
	// A time-out has no command that it could end: unheard, it would end the program.
	client.on('error', (error) => {
		broken ??= error;
	});
	const mailbox = new Mailbox(client, { ...options, limits }, () => broken);
	try {
		await mailbox.command(() => client.connect(), limits.connecting * 2);
		const result = await work(mailbox);
		// The work is done, whatever the server says to this.
		await mailbox.command(() => client.logout()).catch(() => {});
		return result;
	} finally {
		client.close();
	}
}

/** An open connection. All that fails throws MailboxFailure. */
export class Mailbox {
	readonly #client: ImapFlow;
	readonly #options: Required<MailboxOptions>;
	readonly #broken: () => unknown;

	constructor(client: ImapFlow, options: Required<MailboxOptions>, broken: () => unknown) {
		this.#client = client;
		this.#options = options;
		this.#broken = broken;
	}

	/** Whether messages can be moved without touching others: by MOVE, or by expunging no more than the copied one. */
	get moves(): boolean {
		const { capabilities } = this.#client;
		return capabilities.has('MOVE') || capabilities.has('UIDPLUS');
	}

	/** Opens the folder: what it holds, and the number that its UIDs are valid under. `/` stands between folders, whatever the server has there. */
	async open(folder: string, readOnly: boolean): Promise<{ readonly uidValidity: string; readonly waiting: readonly Waiting[] }> {
		if (!(await this.has(folder))) throw new MailboxFailure('noFolder', folder);
		const { uidValidity } = await this.command(() => this.#client.mailboxOpen(folder.split('/'), { readOnly }));
		const uids = await this.command(() => this.#client.search({ all: true }, { uid: true }));
		if (!uids) throw new MailboxFailure('refused', 'SEARCH');
		const found =
			uids.length === 0
				? []
				: await this.command(() => this.#client.fetchAll('1:*', { uid: true, size: true, internalDate: true }, { uid: true }));
		const waiting = found.map(({ uid, size = 0, internalDate }) => ({ uid, size, boxed: mailDateOf(internalDate) }));
		return { uidValidity: String(uidValidity), waiting: waiting.toSorted((left, right) => left.uid - right.uid) };
	}

	/** Whether there is such a folder. */
	async has(folder: string): Promise<boolean> {
		if (folder.toUpperCase() === 'INBOX') return true;
		const folders = await this.command(() => this.#client.list());
		return folders.some(({ path, delimiter }) => samePath(path, delimiter, folder));
	}

	/** Makes the folder where it is not there. */
	async make(folder: string): Promise<void> {
		if (!(await this.has(folder))) await this.command(() => this.#client.mailboxCreate(folder.split('/')));
	}

	/** The bytes of a message of the open folder; undefined where it is not there any more. It stays unread for people's mail programs. */
	async bytesOf(uid: number): Promise<Uint8Array | undefined> {
		const message = await this.command(() => this.#client.fetchOne(String(uid), { uid: true, source: true }, { uid: true }));
		return message ? message.source : undefined;
	}

	/** Moves a message of the open folder to another existing folder; a message that is gone by then is skipped. */
	async move(uid: number, folder: string): Promise<void> {
		const moved = await this.command(() => this.#client.messageMove(String(uid), folder.split('/'), { uid: true }));
		// imapflow keeps to itself what the server answered to this.
		if (!moved && (await this.command(() => this.#client.fetchOne(String(uid), { uid: true }, { uid: true }))))
			throw new MailboxFailure('refused', 'MOVE');
	}

	/** What the command gives, within its time. */
	async command<T>(run: () => Promise<T>, within: number = this.#options.limits.command): Promise<T> {
		const timers: NodeJS.Timeout[] = [];
		let stopped: unknown;
		const ended = new Promise<never>((_, reject) => {
			const end = (error: unknown) => {
				stopped = error;
				reject(error);
				this.#client.close();
			};
			timers.push(setTimeout(() => end(new MailboxFailure('silent', '')), within));
			timers.push(
				setInterval(() => {
					this.#options.alive().catch(end);
				}, LOOK),
			);
		});
		try {
			return await Promise.race([run(), ended]);
		} catch (error) {
			// Why the connection broke is reported after the command.
			await new Promise((resolve) => setImmediate(resolve));
			throw stopped ?? mailboxFailure(error, this.#broken());
		} finally {
			for (const timer of timers) clearTimeout(timer);
		}
	}
}

function samePath(path: string, delimiter: string, folder: string): boolean {
	const parts = path
		.split(delimiter || '/')
		.join('/')
		.normalize('NFC');
	const wanted = folder.normalize('NFC');
	// Some servers keep all folders within the inbox.
	return parts === wanted || parts.replace(/^inbox\//i, '') === wanted;
}

function mailDateOf(internalDate: Date | string | undefined): MailDate | null {
	if (internalDate === undefined) return null;
	const date = new Date(internalDate);
	return Number.isNaN(date.getTime()) ? null : (readMailDate(date.toISOString()) ?? null);
}
