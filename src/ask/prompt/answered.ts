/** How a question stands on the screen once it is done with. */

import type { makeTheme } from '@inquirer/core';

type Theme = Pick<ReturnType<typeof makeTheme>, 'style'>;

/** The question without what it says in brackets of how to answer, and the answer; `prefix`: the mark before it. */
export function answeredLine({ style }: Theme, prefix: string, message: string, answer: string): string {
	return [prefix, style.message(bare(message), 'done'), style.answer(answer === '' ? '—' : answer)].join(' ');
}

/** The question that was left for the one before it. */
export function leftLine({ style }: Theme, message: string): string {
	return style.help(`‹ ${bare(message)}`);
}

function bare(message: string): string {
	return message.replace(/ \([^)]*\)$/, '');
}
