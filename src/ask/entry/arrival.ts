/** What came and how: the kind and the channel, in one list of those that are usual here, or each from a list of its own. */

import type { CommandContext } from '../../context.ts';
import { type Channel, channels, type Kind } from '../../domain/code.ts';
import type { Registration } from '../../domain/decide/index.ts';
import type { Words } from '../../text/index.ts';
import { type Choice, codeChoices, putChoice } from '../choice.ts';
import { BACK, type Back, field, type Position, type Step } from '../form.ts';

export interface Arrival {
	readonly kind: Kind;
	readonly channel: Channel;
}

interface ArrivalAsked {
	/** The usual ones, the likeliest first; none where the kind or the channel is known. */
	readonly usual: readonly Arrival[];
	/** How the last entry came, and of what kind it was. */
	readonly last: Arrival | undefined;
	/** The kinds that the office is offered, the likeliest first. */
	readonly kinds: readonly Kind[];
	/** The kind of the first entry of all. */
	readonly usualKind: Kind;
}

/** What most offices get, for a journal that has few entries. */
const COMMON: readonly Arrival[] = [
	{ kind: 'claim', channel: 'post' },
	{ kind: 'claim', channel: 'email' },
	{ kind: 'complaint', channel: 'email' },
	{ kind: 'complaint', channel: 'phone' },
	{ kind: 'inquiry', channel: 'phone' },
	{ kind: 'anonymous', channel: 'complaintsBook' },
	{ kind: 'praise', channel: 'complaintsBook' },
];

/** How many are shown: with the two that follow them, a list that is seen at once. */
const SHOWN = 9;

/** What came most often before, and behind it what comes to most offices; of the kinds that this one is offered, the likeliest first. */
export function usualArrivals(before: readonly Arrival[], kinds: readonly Kind[]): readonly Arrival[] {
	const others = kinds.flatMap((kind) => COMMON.filter((common) => common.kind === kind && !before.some((one) => isSame(one, common))));
	return [...before, ...others].slice(0, SHOWN);
}

function isSame(one: Pick<Registration, 'kind' | 'channel'>, other: Arrival): boolean {
	return one.kind === other.kind && one.channel === other.channel;
}

/** Asks what came; where the list of the usual does not have it, for the kind alone. Or that the head will say of what kind it is. */
export function arrivalStep<A extends Registration>(context: CommandContext, { usual, last, kinds, usualKind }: ArrivalAsked): Step<A> {
	const { words } = context;
	return {
		name: 'kind',
		ask: async (answers, position) => {
			const unsorted = { value: 'unsorted' as const, name: words.questions.unsorted };
			for (let before = usualBefore(answers, position); ; before = 'other') {
				const chosen = usual.length > 0 ? await putArrival(before, position) : 'other';
				if (chosen === BACK) return BACK;
				if (chosen === 'unsorted') return { ...answers, kind: undefined, unsorted: true, channel: undefined };
				if (chosen !== 'other') return { ...answers, ...chosen, unsorted: undefined };
				const initial = answers.unsorted ? 'unsorted' : (answers.kind ?? last?.kind ?? usualKind);
				const choices = [...kinds.map((value) => kindChoice(words, value)), unsorted];
				const kind = await putChoice<Kind | 'unsorted'>(context, words.questions.kind, choices, initial, {
					first: position.first && usual.length === 0,
				});
				if (kind === BACK && usual.length > 0) continue;
				if (kind === BACK) return BACK;
				const known = usual.length > 0 ? { channel: undefined } : {};
				if (kind === 'unsorted') return { ...answers, ...known, kind: undefined, unsorted: true };
				return { ...answers, ...known, kind, unsorted: undefined };
			}
		},
		clear: (answers) => ({ ...answers, kind: undefined, unsorted: undefined }),
	};

	function usualBefore(answers: A, position: Position): Arrival | 'unsorted' | 'other' | undefined {
		if (!position.again) return usual[0];
		return usual.find((one) => isSame(answers, one)) ?? (answers.unsorted ? 'unsorted' : 'other');
	}

	function putArrival(before: ReturnType<typeof usualBefore>, position: Position): Promise<Arrival | 'unsorted' | 'other' | Back> {
		const choices = [
			...usual.map((value) => ({
				value,
				name: `${words.names.kind[value.kind]}, ${words.names.channel[value.channel]}`,
				meaning: words.questions.kindMeans[value.kind],
			})),
			{ value: 'other' as const, name: words.questions.otherArrival },
			{ value: 'unsorted' as const, name: words.questions.unsorted },
		];
		return putChoice<Arrival | 'unsorted' | 'other'>(context, words.questions.arrival, choices, before, position);
	}
}

/** Asks for the channel, where it was not given with the kind. */
export function channelStep<A extends Registration>(context: CommandContext, { last }: Pick<ArrivalAsked, 'last'>): Step<A> {
	const { names, questions } = context.words;
	return field<A, 'channel'>(
		'channel',
		(_, earlier, position) =>
			putChoice<Channel>(
				context,
				questions.channel,
				codeChoices(channels, names.channel),
				earlier?.value ?? last?.channel ?? 'email',
				position,
			),
		{ assumed: ({ channel }) => (channel === undefined ? undefined : { value: channel }) },
	);
}

/** A kind, and what comes under it. */
function kindChoice({ names, questions }: Words, value: Kind): Choice<Kind> {
	return { value, name: names.kind[value], meaning: questions.kindMeans[value] };
}
