/** The day on which an entry was received: today by default; shown back with its weekday. */

import type { CommandContext } from '../context.ts';
import { letterChannels } from '../domain/code.ts';
import type { Day } from '../domain/day.ts';
import type { Registration } from '../domain/decide/index.ts';
import { daysRefused } from '../domain/decide/register.ts';
import { refusalSentence } from '../sentence/errors.ts';
import type { ErrorMessages } from '../text/index.ts';
import type { Answer } from './answer.ts';
import { isLive } from './entryMatters.ts';
import { field, type Step } from './form.ts';
import { putLine } from './question.ts';
import { answerReader } from './read.ts';

/**
 * The question of the day; `registeredOn`: the day of registration, where a flag gave it. On `begunOn` somebody spoke or wrote who was there, so
 * the day is plain; and of what has no term, it is of no account.
 */
export function receivedStep<A extends Registration>(
	context: CommandContext,
	registeredOn: Day | null | undefined,
	begunOn: Day | undefined,
): Step<A> {
	const { words, today } = context;
	const message = words.questions.receivedOn;
	const plain = registeredOn != null && begunOn !== undefined && registeredOn < begunOn ? registeredOn : begunOn;
	return field<A, 'receivedOn'>(
		'receivedOn',
		async (_, earlier, position) =>
			putLine(
				context,
				{
					message,
					read: reader(context, await context.errorMessages(), message, registeredOn),
					initial: words.day(earlier?.value ?? today),
					echo: (day) => day && words.longDay(day),
				},
				position,
			),
		undefined,
		(answers) => (plain !== undefined && (isLive(answers) || isUndated(answers)) ? { value: plain } : undefined),
	);
}

/** An anonymous entry that came by no letter: somebody found it in the book. */
function isUndated({ kind, channel }: Registration): boolean {
	return kind === 'anonymous' && (channel == null || !letterChannels.has(channel));
}

/** What the rules would refuse is refused here: after the last question all the answers would have to be gone through again. */
function reader(
	context: CommandContext,
	errorMessages: ErrorMessages,
	message: string,
	registeredOn: Day | null | undefined,
): (typed: string) => Answer<Day | undefined> {
	const readDay = answerReader(context, errorMessages, 'pastDay', message, false);
	return (typed) => {
		const read = readDay(typed);
		if (!read.ok) return read;
		// A day of registration that is itself refused is no matter of this question.
		const refusal = daysRefused({ receivedOn: read.value, registeredOn }, context.today).find(
			({ code, ...rest }) => code === 'dayTooEarly' || ('role' in rest && rest.role === 'received'),
		);
		return refusal ? { ok: false, sentence: refusalSentence(errorMessages, refusal) } : read;
	};
}
