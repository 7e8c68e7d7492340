/** The questions of a registration, in the order of the paper journal; what was given by flags is not asked. */

import type { CommandContext } from '../context.ts';
import { type Channel, channels, type Kind } from '../domain/code.ts';
import { asDay } from '../domain/day.ts';
import type { Registration } from '../domain/decide/index.ts';
import { type FormField, fields, fieldsWith } from '../domain/fields.ts';
import { roubles } from '../domain/money.ts';
import type { ValueKind, Values } from '../grammar/value.ts';
import { allowedStep } from './allowedStep.ts';
import type { Answer } from './answer.ts';
import { awaitedSteps } from './awaitedSteps.ts';
import { putCheck, putCorrection } from './check.ts';
import type { EntrySources } from './entrySources.ts';
import { entryTold } from './entryTold.ts';
import { BACK, type Back, field, fillForm, type Position, type Progress, type Step } from './form.ts';
import { untilClear } from './person.ts';
import { putChoice, putLine, putPicker, putText } from './question.ts';
import { answerReader } from './read.ts';
import { receivedStep } from './receivedStep.ts';

/** The answers, and whether they are to be saved. */
export type Entry = Registration & { readonly save?: boolean | undefined };

/** Asks the questions not answered yet. `keep` is called with each answer, and with a text as it grows. Throws Interrupted on Ctrl-C. */
export async function askEntry(
	context: CommandContext,
	given: Registration,
	sources: EntrySources,
	begun: Progress<Registration>,
	keep: (progress: Progress<Registration>) => Promise<void>,
): Promise<Entry> {
	const entry = new EntryForm(context, given, sources, keep);
	return entry.fill({ answers: { ...begun.answers, ...defined(given) }, answered: begun.answered });
}

/** The fields that are asked for by a line or a text of their own kind. */
type TextName = Exclude<FormField, 'kind' | 'channel' | 'receivedOn' | 'client' | 'replyBy' | 'amount' | 'summary'>;

/** A kind that may demand something; undefined: not sorted yet. */
const demands = ({ kind }: Entry) => kind === undefined || kind === 'claim' || kind === 'complaint';

class EntryForm {
	readonly #context: CommandContext;
	readonly #given: Registration;
	readonly #sources: EntrySources;
	readonly #keep: (progress: Progress<Registration>) => Promise<void>;
	/** The summary as far as it was written, also by one who went back from it. */
	#summarised: string | undefined;
	/** What was kept last: a text that is being written is added to it. */
	#kept: Progress<Entry> = { answers: {}, answered: [] };

	constructor(
		context: CommandContext,
		given: Registration,
		sources: EntrySources,
		keep: (progress: Progress<Registration>) => Promise<void>,
	) {
		this.#context = context;
		this.#given = given;
		this.#sources = sources;
		this.#keep = keep;
	}

	fill(begun: Progress<Entry>): Promise<Entry> {
		this.#kept = begun;
		return fillForm(this.#steps(), begun, async (progress) => {
			this.#kept = progress;
			if (progress.answers.save === undefined) await this.#keep(progress);
		});
	}

	#steps(): readonly Step<Entry>[] {
		const { last, routed, usual, review } = this.#sources;
		const usualFor = ({ client }: Entry) => (client ? usual(client) : undefined);
		const special: { readonly [F in Exclude<FormField, TextName>]: Step<Entry> } = {
			kind: this.#kind(),
			channel: field('channel', (_, earlier, position) => this.#channel(earlier?.value ?? last?.channel ?? 'email', position)),
			receivedOn: receivedStep(this.#context, this.#given.registeredOn),
			client: this.#client(),
			replyBy: field(
				'replyBy',
				(answers, earlier, position) => this.#replyBy(earlier ? (earlier.value ?? null) : (usualFor(answers)?.replyBy ?? null), position),
				({ kind }) => kind !== 'anonymous',
			),
			amount: this.#amount((answers) => demands(answers) && Boolean(answers.demand)),
			summary: this.#summary(),
		};
		const initial: { readonly [F in TextName]?: (answers: Entry) => string | null | undefined } = {
			contact: (answers) => usualFor(answers)?.contact,
			responsible: ({ subject }) => routed(subject ?? null),
		};
		const isSpecial = (name: FormField): name is keyof typeof special => name in special;
		const asked = fieldsWith('form').filter((name) => this.#sources.asks(name));
		const all = asked.map((name) => (isSpecial(name) ? special[name] : this.#text(name, initial[name])));
		const explained = allowedStep(this.#context, this.#sources.isComplainedOf);
		const open = [...all, explained, ...awaitedSteps(this.#context, this.#sources.awaited)].filter(({ name }) => !this.#isGiven(name));
		return review ? [...open, this.#save(review, open)] : open;
	}

	#isGiven(name: string): boolean {
		if (name === 'kind' && this.#given.unsorted) return true;
		return Object.entries(this.#given).some(([key, value]) => key === name && value !== undefined);
	}

	/** The kind, or that the head will say. */
	#kind(): Step<Entry> {
		const { words } = this.#context;
		return {
			name: 'kind',
			ask: async ({ kind, unsorted, ...rest }, position) => {
				const choices = [
					...this.#named(this.#sources.kinds, words.names.kind),
					{ value: 'unsorted' as const, name: words.questions.unsorted },
				];
				const initial = unsorted ? 'unsorted' : (kind ?? this.#sources.last?.kind ?? this.#sources.usualKind);
				const chosen = await putChoice<Kind | 'unsorted'>(this.#context, words.questions.kind, choices, initial, position);
				if (chosen === BACK) return BACK;
				return chosen === 'unsorted' ? { ...rest, kind: undefined, unsorted: true } : { ...rest, kind: chosen, unsorted: undefined };
			},
			clear: (answers) => ({ ...answers, kind: undefined, unsorted: undefined }),
		};
	}

	#channel(initial: Channel, position: Position): Promise<Channel | Back> {
		const { words } = this.#context;
		return putChoice(this.#context, words.questions.channel, this.#named(channels, words.names.channel), initial, position);
	}

	#replyBy(initial: Channel | null, position: Position): Promise<Channel | null | Back> {
		const { words } = this.#context;
		const choices = [{ value: null, name: words.questions.unknown }, ...this.#named(channels, words.names.channel)];
		return putChoice<Channel | null>(this.#context, words.questions.replyBy, choices, initial, position);
	}

	#client(): Step<Entry> {
		const message = this.#context.words.questions.client;
		return field<Entry, 'client'>('client', async (answers, earlier, position) =>
			putPicker<string | undefined>(
				this.#context,
				{
					message,
					read: await this.#reader('line', message, answers.kind === 'anonymous' || answers.unsorted === true),
					earlier: earlier?.value ?? undefined,
					mayBeEmpty: answers.kind === 'anonymous' || answers.unsorted === true,
					known: this.#sources.clients,
				},
				position,
			),
		);
	}

	#text(name: TextName, initial?: (answers: Entry) => string | null | undefined): Step<Entry> {
		const { words } = this.#context;
		const { value, form } = fields[name];
		const message = words.questions[name];
		return field<Entry, TextName>(
			name,
			async (answers, earlier, position) => {
				const asked = {
					message,
					read: await this.#reader(value, message, true),
					mayBeEmpty: true,
					initial: initial?.(answers) ?? undefined,
					// What has several lines would not be the same after a prompt of one.
					earlier: value === 'pastDay' && earlier?.value ? words.day(asDay(earlier.value)) : earlier?.value?.replaceAll('\n', ' '),
					echo: (read: string | undefined) => (value === 'pastDay' && read ? words.longDay(asDay(read)) : undefined),
				};
				const people = name === 'responsible' ? this.#sources.people : undefined;
				return untilClear(this.#context, people, () => putLine<string | undefined>(this.#context, asked, position));
			},
			form === 'demands' ? demands : undefined,
		);
	}

	#amount(when: (answers: Entry) => boolean): Step<Entry> {
		const { words } = this.#context;
		const message = words.questions.amount;
		return field<Entry, 'amount'>(
			'amount',
			async (_, earlier, position) =>
				putLine(
					this.#context,
					{
						message,
						read: await this.#reader('money', message, true),
						mayBeEmpty: true,
						// As both languages read it.
						earlier: earlier?.value == null ? undefined : roubles(earlier.value),
						echo: (amount) => (amount == null ? undefined : words.card.sum(words.money(amount))),
					},
					position,
				),
			when,
		);
	}

	#summary(): Step<Entry> {
		const message = this.#context.words.questions.summary;
		return field<Entry, 'summary'>('summary', async (answers, _, position) =>
			putText(
				this.#context,
				{
					message,
					read: await this.#reader('text', message, false),
					// Also what was begun before an interruption.
					earlier: this.#summarised ?? answers.summary ?? undefined,
					begun: (summary) => {
						this.#summarised = summary;
						return this.#keep({ ...this.#kept, answers: { ...this.#kept.answers, summary } });
					},
				},
				position,
			),
		);
	}

	#save(review: (registration: Registration) => Promise<boolean>, steps: readonly Step<Entry>[]): Step<Entry> {
		const asked = { message: this.#context.words.questions.save, initial: true, steps, tell: entryTold(this.#context) };
		return {
			name: 'save',
			last: true,
			ask: async (answers, position) => {
				// The refusals have been printed: what they object to can be corrected at once.
				if (!(await review(answers))) return position.first ? { ...answers, save: false } : putCorrection(this.#context, asked, answers);
				const verdict = await putCheck(this.#context, asked, answers, position);
				return typeof verdict === 'boolean' ? { ...answers, save: verdict } : verdict;
			},
			clear: (answers) => ({ ...answers, save: undefined }),
		};
	}

	/** The words for what may be wrong are loaded with the first question that can be answered wrongly: before, a choice is on the screen. */
	async #reader<K extends ValueKind>(
		kind: K,
		label: string,
		mayBeEmpty: boolean,
	): Promise<(typed: string) => Answer<Values[K] | undefined>> {
		return answerReader(this.#context, await this.#context.errorMessages(), kind, label, mayBeEmpty);
	}

	#named<T extends string>(
		codes: readonly T[],
		family: Readonly<Record<T, string>>,
	): readonly { readonly value: T; readonly name: string }[] {
		return codes.map((code) => ({ value: code, name: family[code] }));
	}
}

/** What flags gave: the others must not hide what was answered before. */
function defined(given: Registration): Registration {
	return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
