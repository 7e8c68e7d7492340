/** `intake`: takes messages in from files, folders, mailboxes of files and standard input; each comes in once. */

import { type JournalContext, printError, printInfo } from '../context.ts';
import { addDays } from '../domain/day.ts';
import type { Registration } from '../domain/decide/index.ts';
import type { MessageContent } from '../domain/mail/draft.ts';
import type { Message } from '../domain/mail/message.ts';
import type { AttachedFile } from '../domain/storedFile.ts';
import { type ExitCode, exit } from '../exit.ts';
import { FileFailure } from '../files/failure.ts';
import type { Given } from '../grammar/option.ts';
import { OutputFailure, withInterruptionSentence } from '../interruption.ts';
import { identityOf } from '../mail/identity.ts';
import { type Found, messagesAt, messagesFrom } from '../mail/sources.ts';
import { type Step, withProgress } from '../progress.ts';
import type { Outcome } from '../store/change.ts';
import { messageByDigest, messageOf, type StoredMessage } from '../store/messages.ts';
import { eraseAside, type NewMessage, takeIn } from '../store/takeIn.ts';
import type { Writer } from '../store/writer.ts';
import { type MailWords, textOf } from '../text/index.ts';
import { notesOn, recording } from './claim/change.ts';
import { attachMessage, registerWith } from './mail/attachMessage.ts';
import { messageColumns } from './mail/columns.ts';
import { withMessageFiles } from './mail/files.ts';
import { putAway } from './mail/putAway.ts';
import { readMail } from './mail/read.ts';
import { proposedEntry } from './mail/registration.ts';
import { threadOf } from './mail/thread.ts';
import { refuseJournalItself } from './output/file.ts';
import { forMachine, printRows } from './output/report.ts';

type Options = 'putAway' | 'trust' | 'json' | 'ndjson' | 'header';

/** For how many days the bytes of what was set aside are kept: as long as somebody may still say that it was a claim. */
const KEPT_ASIDE = 90;

export async function run(given: Given<Options>, context: JournalContext, sources: readonly string[]): Promise<ExitCode> {
	const words = await textOf('mail', context.language);
	const intake = new Intake(context, words, given);
	await withInterruptionSentence(
		() => words.brokenOff(intake.came.length),
		() => withProgress(context, 'intake', (step) => intake.takeAll(sources, step)),
	);
	await eraseAside(context.journal, recording(context, undefined), addDays(context.today, -KEPT_ASIDE));
	await intake.print(given);
	return exit.done;
}

class Intake {
	readonly #context: JournalContext;
	readonly #words: MailWords;
	readonly #putsAway: boolean;
	/** Addresses whose messages become entries at once. */
	readonly #trusted: readonly string[];
	/** The messages that came in now, in order. */
	readonly came: { readonly id: number; readonly content: MessageContent }[] = [];
	readonly #notes: string[] = [];
	#known = 0;

	constructor(context: JournalContext, words: MailWords, { putAway, trust = [] }: Given<'putAway' | 'trust'>) {
		this.#context = context;
		this.#words = words;
		this.#putsAway = putAway ?? false;
		this.#trusted = trust.map((address) => address.toLowerCase());
	}

	/** Takes in what lies at these paths. Throws OutputFailure where one cannot be read; what came in before stays. */
	async takeAll(sources: readonly string[], step: Step): Promise<void> {
		const { world, journal } = this.#context;
		let seen = 0;
		for (const source of sources) {
			const path = source === '-' ? source : world.resolve(source);
			if (source !== '-') refuseJournalItself(path, journal.path);
			const found = source === '-' ? messagesFrom(world.input.chunks()) : messagesAt(path);
			await reading(path, async () => {
				for await (const one of found) {
					await this.#take(one);
					await step(++seen, undefined);
				}
			});
		}
	}

	async #take(found: Found): Promise<void> {
		const known = found.bytes && messageByDigest(this.#context.journal, identityOf(found.bytes).digest);
		if (known) {
			this.#known++;
			this.#putAway(found, known.state);
			return;
		}
		const { taken, message } = await readMail(this.#context, found);
		const done = message && taken.state === 'draft' ? await this.#takeDraft(taken, message) : await this.#keep(taken);
		if (done === undefined) this.#known++;
		else this.came.push({ id: done, content: taken.content });
		this.#putAway(found, taken.state);
	}

	async #keep(taken: NewMessage): Promise<number | undefined> {
		const done = await takeIn(this.#context.journal, recording(this.#context, undefined), taken);
		return done.is === 'taken' ? done.id : undefined;
	}

	/** What answers an entry goes there at once, and what a trusted sender writes becomes one; where the rules refuse that, a person decides. */
	async #takeDraft(taken: NewMessage, message: Message): Promise<number | undefined> {
		const context = this.#context;
		const { claim, perhaps } = threadOf(context, message);
		const draft = perhaps === null ? taken : { ...taken, content: { ...taken.content, perhaps } };
		const entry = claim === undefined ? this.#trustedEntry(taken, message) : undefined;
		if (taken.bytes === undefined || (claim === undefined && entry === undefined)) return this.#keep(draft);
		const done = await withMessageFiles(context, taken.bytes, message, this.#words.fileName(taken.receivedOn), false, ({ files, store }) =>
			takeIn<Outcome>(context.journal, { ...recording(context, undefined), beforeCommit: store }, taken, (writer) => {
				const outcome = entry ? registerWith(context, writer, entry, files) : this.#attach(writer, claim ?? 0, taken, message, files);
				const state = entry ? 'registered' : 'attached';
				return { settled: outcome.ok ? { state, claim: outcome.claim.id } : undefined, value: outcome };
			}),
		);
		if (done.is === 'refused') return this.#keep(draft);
		if (done.is === 'known') return undefined;
		if (done.value?.ok) this.#notes.push(...notesOn(context.words, done.value).slice(0, 1));
		return done.id;
	}

	#attach(writer: Writer, claim: number, taken: NewMessage, message: Message, files: readonly AttachedFile[]): Outcome {
		const receivedOn = this.#context.words.day(taken.receivedOn);
		return attachMessage(this.#context, this.#words, writer, claim, { message, files, receivedOn });
	}

	/** Of a sender that is trusted, where nothing is doubtful and the kind is plain. */
	#trustedEntry(taken: NewMessage, message: Message): Registration | undefined {
		if (!this.#trusted.includes(message.from?.address ?? '') || taken.content.doubts.some((doubt) => doubt !== 'encodingGuessed'))
			return undefined;
		const facts = { receivedOn: taken.receivedOn, digest: taken.digest, content: taken.content };
		const { registration } = proposedEntry(this.#context, this.#words, facts, message);
		return registration.kind === undefined ? undefined : registration;
	}

	/** A file that holds nothing but a message that is safe in the journal. */
	#putAway(found: Found, state: StoredMessage['state']): void {
		if (!this.#putsAway || (!found.alone && found.maildir === undefined) || found.path === '-') return;
		try {
			putAway(found, state === 'unread' ? 'unread' : 'taken');
		} catch (error) {
			if (!(error instanceof FileFailure)) throw error;
			printError(this.#context, this.#words.notPutAway(found.path, error.detail));
		}
	}

	/** What came in; nothing at all where nothing did and nobody watches. */
	async print(given: Given<'json' | 'ndjson' | 'header'>): Promise<void> {
		const context = this.#context;
		// What went to an entry has left its content there.
		const rows = this.came.flatMap(({ id, content }) => {
			const stored = messageOf(context.journal, id);
			return stored ? [{ ...stored, content: stored.content ?? content }] : [];
		});
		if (rows.length > 0 || forMachine(given)) await printRows(context, given, rows, messageColumns(this.#words, forMachine(given)));
		for (const line of this.#notes) printInfo(context, line);
		if (rows.length > 0)
			printInfo(context, `${this.#words.came(rows.length, this.#counts(rows))}${rows.some(waits) ? ` ${this.#words.toSort}` : ''}`);
		else if (context.world.errors.isTerminal)
			printInfo(context, this.#known > 0 ? this.#words.nothingNew(this.#known) : this.#words.noMessages);
	}

	#counts(rows: readonly StoredMessage[]): string {
		const { counts } = this.#words;
		const parts = (['draft', 'registered', 'attached', 'aside', 'unread'] as const).flatMap((state) => {
			const count = rows.filter((row) => row.state === state).length;
			return count > 0 ? [counts[state](count)] : [];
		});
		return [...parts, ...(this.#known > 0 ? [counts.known(this.#known)] : [])].join(', ');
	}
}

function waits({ state }: StoredMessage): boolean {
	return state === 'draft' || state === 'unread';
}

async function reading(path: string, read: () => Promise<void>): Promise<void> {
	try {
		await read();
	} catch (error) {
		if (!(error instanceof FileFailure)) throw error;
		throw new OutputFailure(String(error), ({ failures }) => failures.inputFailed(path, error.detail || error.code));
	}
}
