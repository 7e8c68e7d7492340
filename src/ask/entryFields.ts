/** The questions of an entry's fields, one by one. */

import type { CommandContext } from '../context.ts';
import { type Channel, channels, type Satisfaction, satisfactions } from '../domain/code.ts';
import { asDay } from '../domain/day.ts';
import type { AtOnce, Registration } from '../domain/decide/index.ts';
import { type FormField, fields } from '../domain/fields.ts';
import { roubles } from '../domain/money.ts';
import type { NameReading } from '../domain/people.ts';
import { named } from './arrival.ts';
import type { Entry } from './entry.ts';
import { amountMatters, clientIsAwaited, demands, isLive, mayBeSettled } from './entryMatters.ts';
import type { EntrySources } from './entrySources.ts';
import { field, type Step } from './form.ts';
import { untilClear } from './person.ts';
import { putChoice, putLine, putPicker } from './question.ts';
import { readerFor } from './read.ts';

/** The fields that are asked for by a line or a text of their own kind. */
type TextName = Exclude<FormField, 'kind' | 'channel' | 'receivedOn' | 'client' | 'replyBy' | 'amount' | 'summary'>;

/** What the name of a step has behind it whose question comes later than usual. */
export const LATER = 'Later';

/** Something is assumed: nothing. */
export const NOTHING = { value: undefined };

interface TextRules {
	readonly when?: (entry: Entry) => boolean;
	/** What is offered. */
	readonly initial?: (entry: Entry) => string | null | undefined;
	/** Whether it may not be empty. */
	readonly required?: (entry: Entry) => boolean;
	readonly assumed?: (entry: Entry) => typeof NOTHING | undefined;
	/** What the list of people makes of a name. */
	readonly people?: ((name: string) => NameReading | undefined) | undefined;
}

export function clientStep(context: CommandContext, { clients }: Pick<EntrySources, 'clients'>): Step<Entry> {
	const message = context.words.questions.client;
	return field<Entry, 'client'>(
		'client',
		async (answers, earlier, position) =>
			putPicker<string | undefined>(
				context,
				{
					message,
					read: await readerFor(context, 'line', message, answers.unsorted === true),
					earlier: earlier?.value ?? undefined,
					mayBeEmpty: answers.unsorted === true,
					known: clients,
				},
				position,
			),
		undefined,
		({ kind }) => (kind === 'anonymous' ? NOTHING : undefined),
	);
}

export function textStep(
	context: CommandContext,
	name: TextName,
	{ when, initial, required = () => false, assumed, people }: TextRules = {},
): Step<Entry> {
	const { words } = context;
	const message = words.questions[name];
	return field<Entry, TextName>(
		name,
		async (answers, earlier, position) => {
			const mayBeEmpty = !required(answers);
			const isDay = fields[name].value === 'pastDay';
			const asked = {
				message,
				read: await readerFor(context, fields[name].value, message, mayBeEmpty),
				mayBeEmpty,
				initial: initial?.(answers) ?? undefined,
				// What has several lines would not be the same after a prompt of one.
				earlier: isDay && earlier?.value ? words.day(asDay(earlier.value)) : earlier?.value?.replaceAll('\n', ' '),
				echo: (read: string | undefined) => (isDay && read ? words.longDay(asDay(read)) : undefined),
			};
			return untilClear(context, people, () => putLine<string | undefined>(context, asked, position));
		},
		when,
		assumed,
	);
}

export function amountStep(context: CommandContext): Step<Entry> {
	const { words } = context;
	const message = words.questions.amount;
	return field<Entry, 'amount'>(
		'amount',
		async (_, earlier, position) =>
			putLine(
				context,
				{
					message,
					read: await readerFor(context, 'money', message, true),
					mayBeEmpty: true,
					// As both languages read it.
					earlier: earlier?.value == null ? undefined : roubles(earlier.value),
					echo: (amount) => (amount == null ? undefined : words.card.sum(words.money(amount))),
				},
				position,
			),
		(entry) => demands(entry) && Boolean(entry.demand),
		(entry) => (amountMatters(entry) ? undefined : NOTHING),
	);
}

/** How an answer can come: nobody looks for it in the book, and a round of calls is ours. */
const ways = channels.filter((channel) => channel !== 'complaintsBook' && channel !== 'call');

/** One who writes is answered where he wrote from; one who speaks is asked. */
export function replyByStep(
	context: CommandContext,
	usualFor: (entry: Entry) => { readonly replyBy: Channel | null } | undefined,
): Step<Entry> {
	const { names, questions } = context.words;
	return field<Entry, 'replyBy'>(
		'replyBy',
		(entry, earlier, position) => {
			const choices = [{ value: null, name: questions.unknown }, ...named(ways, names.channel)];
			const initial = earlier ? (earlier.value ?? null) : (usualFor(entry)?.replyBy ?? null);
			return putChoice<Channel | null>(context, questions.replyBy, choices, initial, position);
		},
		undefined,
		(entry) => (isLive(entry) && clientIsAwaited(entry) ? undefined : { value: usualFor(entry)?.replyBy ?? null }),
	);
}

export function allowedStep<A extends Registration>(
	context: CommandContext,
	isComplainedOf: (registration: Registration) => boolean,
): Step<A> {
	const message = context.words.questions.allowed;
	return field<A, 'allowed'>(
		'allowed',
		async (_, earlier, position) =>
			putLine(
				context,
				{
					message,
					read: await readerFor(context, 'text', message, false),
					earlier: earlier?.value ?? undefined,
				},
				position,
			),
		isComplainedOf,
	);
}

/** An earlier entry, and what became of it. */
export interface Earlier {
	readonly number: string;
	readonly note: string;
}

export function repeatStep<A extends Registration>(
	context: CommandContext,
	earlierOf: (registration: Registration) => readonly Earlier[],
): Step<A> {
	const { questions } = context.words;
	return field<A, 'repeatOf'>(
		'repeatOf',
		(answers, earlier, position) => {
			const choices = earlierOf(answers).map(({ number, note }) => ({ value: number, name: note }));
			const none = { value: null, name: questions.noRepeat };
			return putChoice<string | null>(context, questions.repeat, [none, ...choices], earlier?.value ?? null, position);
		},
		(answers) => demands(answers) && earlierOf(answers).length > 0,
	);
}

/** Of a client who is there one need not say that he was not reached. */
const SAID: readonly Satisfaction[] = satisfactions.filter((one) => one !== 'notReached');

export function atOnceSteps<A extends Registration & AtOnce>(context: CommandContext): readonly Step<A>[] {
	const { names, questions } = context.words;
	return [
		field<A, 'answer'>(
			'answer',
			async ({ kind }, earlier, position) => {
				const message = kind === 'anonymous' ? questions.doneNow : questions.answer;
				const read = await readerFor(context, 'line', message, true);
				return putLine<string | undefined>(context, { message, read, mayBeEmpty: true, earlier: earlier?.value }, position);
			},
			mayBeSettled,
		),
		field<A, 'satisfaction'>(
			'satisfaction',
			(_, earlier, position) =>
				putChoice(context, questions.satisfaction, named(SAID, names.satisfaction), earlier?.value ?? 'satisfied', position),
			({ kind, answer }) => kind === 'inquiry' && answer !== undefined,
		),
	];
}
