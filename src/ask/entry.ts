/** The questions of a registration, in the order of the paper journal; what was given by flags is not asked. */

import type { Desk } from '../desk.ts';
import { channels, type Kind, kinds } from '../domain/code.ts';
import type { Day } from '../domain/day.ts';
import type { Registration } from '../domain/decide/index.ts';
import { daysRefused } from '../domain/decide/register.ts';
import type { ValueKind, Values } from '../grammar/value.ts';
import { refusalSentence, type Troubles } from '../text/index.ts';
import { type Answer, askChoice, askLine } from './prompts.ts';
import { answerReader } from './read.ts';

/** The registration with everything that had to be asked. Ctrl-C throws Interrupted. */
export async function askEntry(desk: Desk, given: Registration): Promise<Registration> {
	const { words } = desk;
	const { questions, names } = words;
	const troubles = await desk.troubles();
	const wordsFor = <T extends string>(codes: readonly T[], family: Readonly<Record<T, string>>) =>
		codes.map((code) => ({ value: code, name: family[code] }));
	const line = async <K extends ValueKind>(value: Values[K] | undefined, kind: K, message: string, mayBeEmpty: boolean, initial?: string) =>
		value ?? (await askLine({ message, initial }, answerReader(desk, troubles, kind, message, mayBeEmpty)));

	const sorting = [...wordsFor(kinds, names.kind), { value: 'unsorted' as const, name: questions.unsorted }];
	const chosen = given.unsorted
		? 'unsorted'
		: (given.kind ?? (await askChoice<Kind | 'unsorted'>(words, questions.kind, sorting, 'claim')));
	const [kind, unsorted] = chosen === 'unsorted' ? [undefined, true] : [chosen, undefined];
	const channel = given.channel ?? (await askChoice(words, questions.channel, wordsFor(channels, names.channel), 'email'));
	const receivedOn =
		given.receivedOn ??
		(await askLine({ message: questions.received, initial: words.day(desk.today) }, receivedReader(desk, troubles, given.registeredOn)));
	const client = await line(given.client ?? undefined, 'line', questions.client, kind === 'anonymous' || unsorted === true);
	const contact = await line(given.contact ?? undefined, 'line', questions.contact, true);
	const replyBy =
		given.replyBy ??
		(await askChoice<(typeof channels)[number] | null>(words, questions.replyBy, [
			{ value: null, name: questions.unknown },
			...wordsFor(channels, names.channel),
		]));
	const subject = await line(given.subject ?? undefined, 'line', questions.subject, true);
	const demand = await line(given.demand ?? undefined, 'text', questions.demand, true);
	const amount = await line(given.amount ?? undefined, 'money', questions.amount, true);
	const contract = await line(given.contract ?? undefined, 'line', questions.contract, true);
	const summary = await line(given.summary ?? undefined, 'text', questions.summary, false);
	const responsible = await line(given.responsible ?? undefined, 'line', questions.responsible, true);
	return {
		...given,
		kind,
		unsorted,
		channel,
		receivedOn,
		client,
		contact,
		replyBy,
		subject,
		demand,
		amount,
		contract,
		summary,
		responsible,
	};
}

/** What the rules would refuse is refused here: after the last question all the answers would be lost. */
function receivedReader(desk: Desk, troubles: Troubles, registeredOn: Day | undefined): (typed: string) => Answer<Day | undefined> {
	const readDay = answerReader(desk, troubles, 'pastDay', desk.words.questions.received, false);
	return (typed) => {
		const read = readDay(typed);
		if (!read.ok) return read;
		// A day of registration that is itself refused is no matter of this question.
		const refusal = daysRefused({ receivedOn: read.value, registeredOn }, desk.today).find(
			({ code, ...rest }) => code === 'dayTooEarly' || ('role' in rest && rest.role === 'received'),
		);
		return refusal ? { ok: false, sentence: refusalSentence(troubles, refusal) } : read;
	};
}
