/** `mail fetch`: takes in the messages of a mailbox on a server, once, and moves each away when it is safe in the journal. */

import { failWith, type JournalContext, printInfo } from '../../context.ts';
import { asDay } from '../../domain/day.ts';
import type { MessageState } from '../../domain/mail/draft.ts';
import { type ExitCode, exit } from '../../exit.ts';
import { tryLock } from '../../files/lock.ts';
import type { Given } from '../../grammar/option.ts';
import { withInterruptionSentence } from '../../interruption.ts';
import { type Mailbox, type Waiting, withMailbox } from '../../mail/imap.ts';
import { MailboxFailure } from '../../mail/mailboxFailure.ts';
import { type Found, LARGEST_MESSAGE } from '../../mail/sources.ts';
import { type Step, withProgress } from '../../progress.ts';
import { sidecars } from '../../store/sidecars.ts';
import { type MailWords, textOf } from '../../text/index.ts';
import { visibleLine } from '../../text/visible.ts';
import { outputFailures } from '../output/file.ts';
import { Intake } from './intake.ts';
import {
	type FetchState,
	type OfficeMailbox,
	officeMailbox,
	pausedUntil,
	readFetchState,
	stateOfFolder,
	writeFetchState,
} from './mailbox.ts';

type Options = 'trust' | 'dryRun' | 'json' | 'ndjson' | 'header';

/** How often the server may fail to hand out a message before a person must look at it. */
const TRIES = 3;

export async function run(given: Given<Options>, context: JournalContext): Promise<ExitCode> {
	const words = await textOf('mail', context.language);
	const intake = new Intake(context, words, given);
	const office = officeMailbox(context, words);
	const path = `${context.journal.path}${sidecars.mailLock}`;
	const lock = outputFailures(path, () => tryLock(path));
	if (!lock) {
		// The cron of the time before is still at it: that is no fault.
		if (context.world.errors.isTerminal) printInfo(context, words.fetch.busy);
		return exit.done;
	}
	try {
		return await new Fetching(context, words, office, given, intake).run();
	} finally {
		lock.release();
	}
}

class Fetching {
	readonly #context: JournalContext;
	readonly #words: MailWords;
	readonly #office: OfficeMailbox;
	readonly #given: Given<Options>;
	readonly #intake: Intake;
	#state: FetchState;
	/** That a message is in and was not moved away, and why. */
	#notMoved: MailboxFailure | undefined;

	constructor(context: JournalContext, words: MailWords, office: OfficeMailbox, given: Given<Options>, intake: Intake) {
		this.#context = context;
		this.#words = words;
		this.#office = office;
		this.#given = given;
		this.#intake = intake;
		this.#state = readFetchState(context);
	}

	async run(): Promise<ExitCode> {
		const { fetch, brokenOff } = this.#words;
		const { dryRun } = this.#given;
		const until = pausedUntil(this.#context, this.#state);
		// Whoever tries it out has mended it.
		if (until !== undefined && !dryRun) return this.#failed(fetch.paused(this.#office.server.user, this.#timeOf(until)));
		const password = await this.#office.password();
		const failure = await withInterruptionSentence(dryRun ? undefined : () => brokenOff(this.#intake.count), () =>
			withProgress(this.#context, 'intake', (step) => this.#session(password, step)),
		);
		// What came in before is in, whatever the server did then.
		if (!dryRun) await this.#intake.end(this.#given);
		return failure ? this.#failed(this.#sentenceOf(failure)) : exit.done;
	}

	/** Logs in and does what is to be done; the failure of the server, if it is that which ended it. */
	async #session(password: string, step: Step): Promise<MailboxFailure | undefined> {
		const { server } = this.#office;
		let seen = 0;
		try {
			await withMailbox(server, password, { alive: () => step(seen, undefined) }, async (mailbox) => {
				this.#note({ refusedAt: null });
				if (this.#given.dryRun) await this.#tryOut(mailbox);
				else
					await this.#fetchAll(mailbox, async (total) => {
						await step(++seen, total);
					});
			});
			return undefined;
		} catch (error) {
			if (!(error instanceof MailboxFailure)) throw error;
			if (error.code === 'password') this.#note({ refusedAt: this.#context.world.clock.now() });
			return error;
		}
	}

	/** What a run would meet there. Nothing is changed. */
	async #tryOut(mailbox: Mailbox): Promise<void> {
		const { fetch } = this.#words;
		const { server, folders } = this.#office;
		printInfo(this.#context, fetch.loggedIn(server.host, server.port, server.user));
		const { waiting } = await mailbox.open(folders.inbox, true);
		printInfo(this.#context, fetch.waiting(folders.inbox, waiting.filter((one) => this.#isWanted(one)).length));
		for (const folder of [folders.taken, folders.unread])
			if (!(await mailbox.has(folder))) printInfo(this.#context, fetch.willMake(folder));
		if (!mailbox.moves) printInfo(this.#context, fetch.cannotMove);
	}

	async #fetchAll(mailbox: Mailbox, step: (total: number) => Promise<void>): Promise<void> {
		const { folders } = this.#office;
		if (mailbox.moves) for (const folder of [folders.taken, folders.unread]) await mailbox.make(folder);
		const { uidValidity, waiting } = await mailbox.open(folders.inbox, false);
		this.#state = stateOfFolder(this.#state, folders.inbox, uidValidity);
		// What can be moved is tried again: it is known by its bytes.
		const kept = new Set(mailbox.moves ? [] : this.#state.kept);
		// One over which the connection breaks must not keep the others back.
		const wanted = waiting
			.filter((one) => this.#isWanted(one) && !kept.has(one.uid))
			.toSorted((left, right) => this.#timesFailed(left) - this.#timesFailed(right));
		for (const one of wanted) {
			const state = await this.#take(mailbox, one, uidValidity);
			if (state !== undefined) await this.#moveAway(mailbox, one, state === 'unread' ? folders.unread : folders.taken);
			await step(wanted.length);
		}
		// Those that are not there any more need not be remembered.
		const there = new Set(waiting.map(({ uid }) => uid));
		this.#note({ kept: this.#state.kept.filter((uid) => there.has(uid)), failed: this.#state.failed.filter(({ uid }) => there.has(uid)) });
		if (this.#notMoved) throw this.#notMoved;
	}

	/** How often the server did not hand it out. */
	#timesFailed({ uid }: Waiting): number {
		return this.#state.failed.find((one) => one.uid === uid)?.times ?? 0;
	}

	#isWanted({ boxed }: Waiting): boolean {
		const { since } = this.#office;
		return since === undefined || boxed === null || asDay(boxed.day) >= since;
	}

	/** Takes one in; undefined where it is gone, or the server does not hand it out now. Throws MailboxFailure where the connection is lost. */
	async #take(mailbox: Mailbox, one: Waiting, uidValidity: string): Promise<MessageState | undefined> {
		const { uid, size, boxed } = one;
		const times = this.#timesFailed(one);
		const { server, folders } = this.#office;
		const found: Found = {
			path: `imap://${server.host}/${folders.inbox}/${uidValidity}/${uid}.eml`,
			bytes: undefined,
			size,
			boxed,
			alone: false,
		};
		if (size > LARGEST_MESSAGE) return this.#intake.take(found);
		if (times >= TRIES) return this.#intake.takeUnread(found, 'notFetched');
		let bytes: Uint8Array | undefined;
		try {
			bytes = await mailbox.bytesOf(uid);
		} catch (error) {
			if (!(error instanceof MailboxFailure)) throw error;
			this.#note({ failed: [...this.#state.failed.filter((other) => other.uid !== uid), { uid, times: times + 1 }] });
			if (error.code !== 'refused') throw error;
			return undefined;
		}
		return bytes && this.#intake.take({ ...found, bytes, size: bytes.length });
	}

	/** Moves away what is safe in the journal; where the server cannot, it is remembered, for it would be read again and again. */
	async #moveAway(mailbox: Mailbox, { uid }: Waiting, folder: string): Promise<void> {
		if (!mailbox.moves) {
			this.#note({ kept: [...this.#state.kept, uid] });
			return;
		}
		try {
			await mailbox.move(uid, folder);
		} catch (error) {
			if (!(error instanceof MailboxFailure) || error.code !== 'refused') throw error;
			this.#notMoved ??= new MailboxFailure('notMoved', folder);
		}
	}

	#note(change: Partial<FetchState>): void {
		this.#state = { ...this.#state, ...change };
		writeFetchState(this.#context, this.#state);
	}

	#timeOf(instant: string): string {
		const { world, journal } = this.#context;
		return world.clock.local(instant, journal.settings.zone).time.slice(0, 5);
	}

	#sentenceOf({ code, detail }: MailboxFailure): string {
		const { fetch } = this.#words;
		const { server } = this.#office;
		if (code === 'password') {
			const until = pausedUntil(this.#context, this.#state);
			return fetch.refusedPassword(server.user, visibleLine(detail), until === undefined ? '' : this.#timeOf(until));
		}
		const sentence = fetch.failures[code](`${server.host}:${server.port}`, visibleLine(detail));
		if (code !== 'silent' && code !== 'cut') return sentence;
		return `${sentence} ${this.#intake.count > 0 ? fetch.cameIn : fetch.nothingFetched}`;
	}

	#failed(sentence: string): ExitCode {
		return failWith(this.#context, sentence, exit.environment);
	}
}
