/** `mail sort` at a terminal: message by message, one key each. One can stop at any message and go on later: each is settled on its own. */

import { type JournalContext, printError, printInfo } from '../../context.ts';
import type { Registration } from '../../domain/decide/index.ts';
import { type ExitCode, exit } from '../../exit.ts';
import { UsageError } from '../../grammar/mistake.ts';
import { mistakeSentence } from '../../sentence/errors.ts';
import { messagesIn, type StoredMessage } from '../../store/messages.ts';
import type { MailWords } from '../../text/index.ts';
import { wrap } from '../../text/wrap.ts';
import { sourcesOf } from '../add/sources.ts';
import { showTrial } from '../add/trial.ts';
import { printRefusalsInForm } from '../claim/change.ts';
import { claimNamed } from '../claim/find.ts';
import { mailCard, type ShownMail } from './card.ts';
import { messageNamed, type OpenedMessage, openMessage } from './find.ts';
import { attachTo, registerMessage, settleAs } from './settle.ts';

type Key = keyof MailWords['sort']['keys'];

/** Those that do something with the message. */
type Deed = Exclude<Key, 'end' | 'later' | 'whole'>;

/** Goes through the messages that wait, the oldest first; or asks about the one that was named. */
export async function sortAtTerminal(context: JournalContext, words: MailWords, only: StoredMessage | undefined): Promise<ExitCode> {
	const waiting = only ? [only] : messagesIn(context.journal, ['draft', 'unread']);
	if (waiting.length === 0) printInfo(context, words.none);
	const sorting = new Sorting(context, words);
	for (const [index, { id }] of waiting.entries()) {
		// What another window settled meanwhile is not asked about.
		const stored = messageNamed(context, String(id));
		if (!only && stored.state !== 'draft' && stored.state !== 'unread') continue;
		if (!(await sorting.sort(stored, waiting.length - index - 1))) break;
	}
	if (!only && waiting.length > 0) {
		const left = messagesIn(context.journal, ['draft', 'unread']).length;
		printInfo(context, left === 0 ? words.sort.done : words.sort.leftWaiting(left));
	}
	return exit.done;
}

class Sorting {
	readonly #context: JournalContext;
	readonly #words: MailWords;

	constructor(context: JournalContext, words: MailWords) {
		this.#context = context;
		this.#words = words;
	}

	/** Asks until something became of the message; false where the person has had enough. */
	async sort(stored: StoredMessage, left: number): Promise<boolean> {
		const { putKey } = await import('../../ask/question.ts');
		const opened = await openMessage(this.#context, stored);
		let card = mailCard(this.#context, this.#words, opened, false);
		this.#print(card);
		for (;;) {
			const { what, keys } = this.#words.sort;
			const offered = keysFor(opened, card);
			const key = await putKey(
				this.#context,
				what(stored.id, left),
				offered.map((value) => ({ value, ...keys[value] })),
			);
			if (key === 'end') return false;
			if (key === 'later') return true;
			if (key === 'whole') {
				card = mailCard(this.#context, this.#words, opened, true);
				this.#print(card);
			} else if (await this.#doUnlessSettled(key, opened, card)) return true;
		}
	}

	#print({ text }: ShownMail): void {
		const { errors } = this.#context.world;
		errors.write(`\n${wrap(text, errors.columns).join('\n')}\n\n`);
	}

	/** Whether it is settled, here or meanwhile by somebody else. */
	async #doUnlessSettled(key: Deed, opened: OpenedMessage, card: ShownMail): Promise<boolean> {
		try {
			return await this.#do(key, opened, card);
		} catch (error) {
			const [mistake] = error instanceof UsageError ? error.mistakes : [];
			if (mistake?.code !== 'messageSettled' && mistake?.code !== 'messageAtEntry') throw error;
			printError(this.#context, mistakeSentence(await this.#context.errorMessages(), mistake));
			return true;
		}
	}

	/** Whether it is settled. */
	async #do(key: Deed, opened: OpenedMessage, card: ShownMail): Promise<boolean> {
		switch (key) {
			case 'register':
				return this.#register(opened, card);
			case 'change':
				return this.#change(opened, card);
			case 'attach':
				return this.#attach(opened, card);
			case 'aside':
				return this.#aside(opened);
		}
	}

	async #register(opened: OpenedMessage, { proposed }: ShownMail): Promise<boolean> {
		if (!proposed) return false;
		// Where no word says the kind, the form asks for it.
		if (proposed.registration.kind === undefined) return this.#fill(opened, proposed.registration);
		const trial = await showTrial(proposed.registration, this.#context);
		if (!trial.ok) {
			await printRefusalsInForm(this.#context, trial.refusals);
			return this.#fill(opened, proposed.registration);
		}
		const { putYes } = await import('../../ask/question.ts');
		if ((await putYes(this.#context, this.#context.words.questions.save, true, { first: true })) !== true) return false;
		return (await registerMessage(this.#context, this.#words, opened, proposed.registration, undefined, true)) === exit.done;
	}

	async #change(opened: OpenedMessage, { proposed }: ShownMail): Promise<boolean> {
		return this.#fill(opened, proposed?.registration ?? { receivedOn: opened.stored.receivedOn, channel: 'email' });
	}

	/** The form of a registration, each question with what is proposed: Enter takes it. */
	async #fill(opened: OpenedMessage, proposed: Registration): Promise<boolean> {
		const { askEntry } = await import('../../ask/entry/entry.ts');
		const answered = Object.entries(proposed).flatMap(([name, value]) => (value === undefined || name === 'kind' ? [] : [name]));
		const {
			save,
			another: _,
			...registration
		} = await askEntry(
			this.#context,
			{},
			sourcesOf(this.#context, { alone: false, begunOn: undefined, settles: false }),
			{ answers: proposed, answered },
			async () => {},
		);
		if (save !== true) return false;
		return (await registerMessage(this.#context, this.#words, opened, registration, undefined, true)) === exit.done;
	}

	async #attach(opened: OpenedMessage, { belongs }: ShownMail): Promise<boolean> {
		const { putLine } = await import('../../ask/question.ts');
		const errorMessages = await this.#context.errorMessages();
		const read = (typed: string) => {
			if (typed.trim() === '') return { ok: true, value: undefined } as const;
			try {
				return { ok: true, value: claimNamed(this.#context, typed).id } as const;
			} catch (error) {
				if (!(error instanceof UsageError)) throw error;
				return { ok: false, sentence: error.mistakes.map((mistake) => mistakeSentence(errorMessages, mistake)).join(' ') } as const;
			}
		};
		const initial = belongs ?? opened.stored.content?.perhaps ?? undefined;
		const id = await putLine<number | undefined>(this.#context, { message: this.#words.sort.attachTo, initial, read }, NOT_FIRST);
		return typeof id === 'number' && (await attachTo(this.#context, this.#words, opened, id, undefined)) === exit.done;
	}

	async #aside(opened: OpenedMessage): Promise<boolean> {
		const { putLine } = await import('../../ask/question.ts');
		const { sort } = this.#words;
		const read = (typed: string) => ({ ok: true, value: typed.trim().slice(0, 200) }) as const;
		const reason = await putLine<string>(this.#context, { message: sort.why, initial: sort.usualWhy, read }, NOT_FIRST);
		if (typeof reason !== 'string' || reason === '') return false;
		await settleAs(this.#context, opened, { state: 'aside', reason }, undefined);
		printInfo(this.#context, sort.set(opened.stored.id, reason));
		return true;
	}
}

/** From here the way back leads to the keys. */
const NOT_FIRST = { first: false };

/** What cannot be read is attached or set aside; what was shown whole is not shown again. */
function keysFor({ message, submission, bytes }: OpenedMessage, { proposed, belongs }: ShownMail): readonly Key[] {
	const entry: readonly Key[] =
		(message ?? submission) && proposed
			? belongs === undefined
				? ['register', 'change', 'attach']
				: ['attach', 'register', 'change']
			: ['change', 'attach'];
	return [...(bytes === undefined ? [] : entry), 'aside', ...(message ? (['whole'] as const) : []), 'later', 'end'];
}
