/** How an answered question is shown. */

import type { makeTheme } from '@inquirer/core';
import { visibleLine } from '../../text/visible.ts';
import { wrap } from '../../text/wrap.ts';

type Theme = Pick<ReturnType<typeof makeTheme>, 'style'>;

/** What the mark and the space behind it take; as far are the lines of a long answer put in. */
const INDENT = '  ';

/** The question without what it says in brackets of how to answer, and the answer, broken between words; `prefix`: the mark before it. */
export function answeredLine(
	{ style }: Theme,
	{
		prefix,
		message,
		answer,
		columns,
	}: { readonly prefix: string; readonly message: string; readonly answer: string; readonly columns: number },
): string {
	const question = bare(message);
	const asked = [prefix, style.message(question, 'done')].join(' ');
	const [first = '', ...rest] = wrap(`${question} ${answer === '' ? '—' : visibleLine(answer)}`, columns - INDENT.length);
	// A question that fills the line by itself is broken by inquirer.
	if (!first.startsWith(question)) return `${asked} ${style.answer(visibleLine(answer))}`;
	const lines = [`${asked} ${style.answer(first.slice(question.length + 1))}`, ...rest.map((line) => `${INDENT}${style.answer(line)}`)];
	return lines.join('\n');
}

/** The question from which the person went back. */
export function leftLine({ style }: Theme, message: string): string {
	return style.help(`‹ ${bare(message)}`);
}

function bare(message: string): string {
	return message.replace(/ \([^)]*\)$/, '');
}
