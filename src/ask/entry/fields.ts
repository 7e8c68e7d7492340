/** The questions of an entry's fields, one by one. */

import type { CommandContext } from '../../context.ts';
import { type Channel, channels, type Satisfaction, satisfactions } from '../../domain/code.ts';
import { asDay } from '../../domain/day.ts';
import type { AtOnce, Registration } from '../../domain/decide/index.ts';
import { type FormField, fields } from '../../domain/fields.ts';
import { roubles } from '../../domain/money.ts';
import type { NameReading } from '../../domain/people/people.ts';
import { codeChoices, putChoice } from '../choice.ts';
import { field, type Step } from '../form.ts';
import { putPicker } from '../question.ts';
import { lineField, readerFor } from '../read.ts';
import { amountMatters, clientIsAwaited, demands, isLive, mayBeSettled } from './matters.ts';
import type { Earlier, Entry, EntrySources } from './sources.ts';

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

/** The client; names met before are shown while one is typed. */
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
		{ assumed: ({ kind }) => (kind === 'anonymous' ? NOTHING : undefined) },
	);
}

/** A field that is asked for by a line or a text. */
export function textStep(
	context: CommandContext,
	name: TextName,
	{ when, initial, required = () => false, assumed, people }: TextRules = {},
): Step<Entry> {
	const { words } = context;
	const { value } = fields[name];
	const isDay = value === 'pastDay';
	return lineField<Entry, TextName>(context, name, {
		...{ message: words.questions[name], initial, when, assumed, people },
		read: (label, answers) => readerFor(context, value, label, !required(answers)),
		mayBeEmpty: (answers) => !required(answers),
		// What has several lines would not be the same after a prompt of one.
		typed: (earlier) => (isDay ? words.day(asDay(earlier)) : earlier.replaceAll('\n', ' ')),
		echo: (read) => (isDay && read ? words.longDay(asDay(read)) : undefined),
	});
}

/** The claimed amount, in kopecks. */
export function amountStep(context: CommandContext): Step<Entry> {
	const { words } = context;
	return lineField<Entry, 'amount'>(context, 'amount', {
		message: words.questions.amount,
		read: (label) => readerFor(context, 'money', label, true),
		mayBeEmpty: true,
		// As both languages read it.
		typed: roubles,
		echo: (amount) => (amount == null ? undefined : words.card.sum(words.money(amount))),
		when: (entry) => demands(entry) && Boolean(entry.demand),
		assumed: (entry) => (amountMatters(entry) ? undefined : NOTHING),
	});
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
			const choices = [{ value: null, name: questions.unknown }, ...codeChoices(ways, names.channel)];
			const initial = earlier ? (earlier.value ?? null) : (usualFor(entry)?.replyBy ?? null);
			return putChoice<Channel | null>(context, questions.replyBy, choices, initial, position);
		},
		{ assumed: (entry) => (isLive(entry) && clientIsAwaited(entry) ? undefined : { value: usualFor(entry)?.replyBy ?? null }) },
	);
}

/** Why the person complained of may be responsible all the same: put where that is so, with the way back to another one. */
export function allowedStep<A extends Registration>(
	context: CommandContext,
	isComplainedOf: (registration: Registration) => boolean,
): Step<A> {
	return lineField<A, 'allowed'>(context, 'allowed', {
		message: context.words.questions.allowed,
		read: (label) => readerFor(context, 'text', label, false),
		when: isComplainedOf,
	});
}

/** Whether the entry repeats an earlier one of the same client: asked where some were found. */
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
		{ when: (answers) => demands(answers) && earlierOf(answers).length > 0 },
	);
}

/** Of a client who is there one need not say that he was not reached. */
const SAID: readonly Satisfaction[] = satisfactions.filter((one) => one !== 'notReached');

/** What was settled while it is registered: what was answered or done, and what the client said to it. */
export function atOnceSteps<A extends Registration & AtOnce>(context: CommandContext): readonly Step<A>[] {
	const { names, questions } = context.words;
	return [
		lineField<A, 'answer'>(context, 'answer', {
			message: ({ kind }) => (kind === 'anonymous' ? questions.doneNow : questions.answer),
			read: (label) => readerFor(context, 'line', label, true),
			mayBeEmpty: true,
			when: mayBeSettled,
		}),
		field<A, 'satisfaction'>(
			'satisfaction',
			(_, earlier, position) =>
				putChoice(context, questions.satisfaction, codeChoices(SAID, names.satisfaction), earlier?.value ?? 'satisfied', position),
			{ when: ({ kind, answer }) => kind === 'inquiry' && answer !== undefined },
		),
	];
}
