/** The question why the person complained of may be responsible all the same: put where that is so, with the way back to another one. */

import type { CommandContext } from '../context.ts';
import type { Registration } from '../domain/decide/index.ts';
import { field, type Step } from './form.ts';
import { putLine } from './question.ts';
import { readerFor } from './read.ts';

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
