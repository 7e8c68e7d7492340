/** The questions of what was settled in the same breath: what was answered or done, and what the client said to it. */

import type { CommandContext } from '../context.ts';
import { type Satisfaction, satisfactions } from '../domain/code.ts';
import type { AtOnce, Registration } from '../domain/decide/index.ts';
import { named } from './arrival.ts';
import { mayBeSettled } from './entryMatters.ts';
import { field, type Step } from './form.ts';
import { putChoice, putLine } from './question.ts';
import { readerFor } from './read.ts';

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
