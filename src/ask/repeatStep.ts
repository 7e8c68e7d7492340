/** Whether the entry repeats an earlier one of the same client: asked where some were found. */

import type { CommandContext } from '../context.ts';
import type { Registration } from '../domain/decide/index.ts';
import { demands } from './entryMatters.ts';
import { field, type Step } from './form.ts';
import { putChoice } from './question.ts';

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
