/** Takes messages in, wherever they were found: each comes in once, is sorted, and what came in is listed at the end. */

import { type JournalContext, printInfo } from '../../context.ts';
import { addDays } from '../../domain/day.ts';
import type { Registration } from '../../domain/decide/index.ts';
import type { MessageContent, MessageState, UnreadReason } from '../../domain/mail/draft.ts';
import type { Message } from '../../domain/mail/message.ts';
import type { AttachedFile } from '../../domain/storedFile.ts';
import type { Given } from '../../grammar/option.ts';
import { identityOf } from '../../mail/identity.ts';
import type { Found } from '../../mail/sources.ts';
import { messageByDigest, messageOf, type StoredMessage } from '../../store/messages.ts';
import type { Outcome } from '../../store/record/change.ts';
import { eraseAside, type NewMessage, takeIn } from '../../store/record/takeIn.ts';
import type { Writer } from '../../store/record/writer.ts';
import type { MailWords } from '../../text/index.ts';
import { registering } from '../add/similarClaims.ts';
import { notesOn, recording } from '../claim/change.ts';
import { messageColumns } from '../mail.ts';
import { refuseUnknownFields } from '../output/fields.ts';
import { forMachine, keysOf, type Listed, printRows } from '../output/report.ts';
import { attachMessage, registerWith, withMessageFiles } from './attachMessage.ts';
import { readMail, unreadMail } from './read.ts';
import { proposedEntry } from './registration.ts';
import { threadOf } from './thread.ts';

/** For how many days the bytes of what was set aside are kept: within that time a sender may still say that it was a claim. */
const KEPT_ASIDE = 90;

/** One run that takes messages in. */
export class Intake {
	readonly #context: JournalContext;
	readonly #words: MailWords;
	/** Addresses whose messages become entries at once. */
	readonly #trusted: readonly string[];
	/** The messages that came in now, in order. */
	readonly #came: { readonly id: number; readonly content: MessageContent }[] = [];
	readonly #notes: string[] = [];
	#known = 0;

	/** Throws UsageError where the answer is to have fields that there are not: before anything is taken in. */
	constructor(context: JournalContext, words: MailWords, { trust = [], json }: Given<'trust' | 'json'>) {
		refuseUnknownFields(json, keysOf(messageColumns(words, true)));
		this.#context = context;
		this.#words = words;
		this.#trusted = trust.map((address) => address.toLowerCase());
	}

	/** How many came in. */
	get count(): number {
		return this.#came.length;
	}

	/** Takes the message in, unless it came in before; gives what it is now. Throws StoreFailure; then it is not in. */
	async take(found: Found): Promise<MessageState> {
		const known = found.bytes && messageByDigest(this.#context.journal, identityOf(found.bytes).digest);
		if (known) {
			this.#known++;
			return known.state;
		}
		const { taken, message } = await readMail(this.#context, found);
		const done = message && taken.state === 'draft' ? await this.#takeDraft(taken, message) : await this.#keep(taken);
		return this.#count(done, taken);
	}

	/** Takes in that there is a message which cannot be had: a person must look. */
	async takeUnread(found: Found, reason: UnreadReason): Promise<MessageState> {
		const { taken } = unreadMail(this.#context, found, reason);
		return this.#count(await this.#keep(taken), taken);
	}

	#count(id: number | undefined, { state, content }: NewMessage): MessageState {
		if (id === undefined) this.#known++;
		else this.#came.push({ id, content });
		return state;
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
				const outcome = entry
					? registerWith(context, writer, registering(entry, context), files)
					: this.#attach(writer, claim ?? 0, taken, message, files);
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

	/** Erases what was set aside long ago, and prints what came in; without a terminal, nothing where nothing came. */
	async end(given: Given<Listed>): Promise<void> {
		const context = this.#context;
		await eraseAside(context.journal, recording(context, undefined), addDays(context.today, -KEPT_ASIDE));
		// What went to an entry has left its content there.
		const rows = this.#came.flatMap(({ id, content }) => {
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
