/** How a question, what is typed, the answer and what stands below are drawn: a line is never broken within a word. */

import { visibleLine } from '../../text/visible.ts';
import { widthOf } from '../../text/width.ts';
import { wrap } from '../../text/wrap.ts';
import type { Theme as Whole } from './drawn.ts';

type Theme = Pick<Whole, 'style'>;

/** What the mark and the space behind it take; as far are the further lines put in. */
const INDENT = '  ';

export interface Asked {
	/** The mark before the question. */
	readonly prefix: string;
	readonly message: string;
	/** What Enter means, where that is shown in brackets. */
	readonly initial?: string | undefined;
	readonly columns: number;
}

/** An open question, broken between words. */
export function askedLines({ style }: Theme, { prefix, message, initial = '', columns }: Asked): string {
	const lines = wrap(message, columns - INDENT.length - 1).map((line) => style.message(line, 'idle'));
	const asked = `${prefix} ${lines.join(`\n${INDENT}`)}`;
	if (initial === '') return asked;
	const room = columns - 1 - widthOf(wrap(message, columns - INDENT.length - 1).at(-1) ?? '') - INDENT.length;
	const [first = '', ...rest] = wrap(initial, columns - INDENT.length - 3);
	const shown = [first, ...rest].map((line, at) => (at === 0 ? line : `${INDENT}${line}`)).join('\n');
	return `${asked}${widthOf(first) + 3 > room || rest.length > 0 ? `\n${INDENT}` : ' '}${style.defaultAnswer(shown)}`;
}

/** An open question with what is typed: behind it where there is room, else on a line of its own. */
export function typedLine(theme: Theme, asked: Asked, typed: string): string {
	const question = askedLines(theme, asked);
	const last = widthOf(withoutColours(question.slice(question.lastIndexOf('\n') + 1)));
	return `${question}${last + 1 + widthOf(typed) >= asked.columns ? `\n${INDENT}` : ' '}${typed}`;
}

/** The question without what it says in brackets of how to answer, and the answer. */
export function answeredLine({ style }: Theme, { prefix, message, answer, columns }: Asked & { readonly answer: string }): string {
	const question = bare(message);
	const shown = answer === '' ? '—' : visibleLine(answer);
	const lines = wrap(`${question} ${shown}`, columns - INDENT.length - 1);
	let left = question.length;
	const painted = lines.map((line) => {
		const asked = line.slice(0, Math.max(0, left));
		left -= line.length + 1;
		const rest = line.slice(asked.length);
		return `${asked === '' ? '' : style.message(asked, 'done')}${rest === '' ? '' : style.answer(rest)}`;
	});
	return `${prefix} ${painted.join(`\n${INDENT}`)}`;
}

/** The question from which the person went back. */
export function leftLine({ style }: Theme, message: string, columns: number): string {
	return wrap(`‹ ${bare(message)}`, columns - 1)
		.map((line) => style.help(line))
		.join('\n');
}

/** What stands below the question: a hint, or what is wrong with the answer. */
export function belowLines({ style }: Theme, looks: 'help' | 'error', text: string, columns: number): string {
	// Inquirer puts a mark before what is wrong.
	const room = columns - 1 - (looks === 'error' ? INDENT.length : 0);
	const [first = '', ...rest] = wrap(text, room);
	if (looks === 'help') return [first, ...rest].map((line) => style.help(line)).join('\n');
	return style.error([first, ...rest.map((line) => `${INDENT}${line}`)].join('\n'));
}

/** A question without what it says in brackets at its end. */
export function bare(message: string): string {
	return message.replace(/ \([^)]*\)$/, '');
}

function withoutColours(text: string): string {
	return text.replace(/\u001b\[[\d;]*m/g, '');
}
