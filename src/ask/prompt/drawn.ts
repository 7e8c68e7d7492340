/** What all prompts share: a terminal with colours or without, and that they are drawn again as soon as it has another size. */

import { EventEmitter } from 'node:events';
import { createPrompt, makeTheme, useEffect, useRef, useState } from '@inquirer/core';
import { Interrupted } from '../../interruption.ts';
import { widthOf } from '../../text/width.ts';

/** The terminal, as it is at present. */
export interface Screen {
	readonly columns: number;
	readonly rows: number;
	readonly coloured: boolean;
	/** Tells of each change of its size, until the function that this gives is called. */
	onResize(listener: () => void): () => void;
	/** Tells of what ends the program, likewise. */
	onSignal(listener: (signal: Interrupted['signal']) => void): () => void;
}

export type Theme = ReturnType<typeof makeTheme>;

type Drawing = string | [string, string | undefined];

type Readline = Parameters<Parameters<typeof useEffect>[0]>[0];

const same = (text: string) => text;

/** Without colours and weights. */
const PLAIN = {
	prefix: { idle: '?', done: '✔' },
	style: {
		answer: same,
		message: same,
		error: (text: string) => `> ${text}`,
		defaultAnswer: (text: string) => `(${text})`,
		help: same,
		highlight: same,
	},
};

/**
 * A prompt of inquirer's: `view` gives what stands on the line and above, and what stands below. What ends the program, or the input, rejects it
 * with its cause: what was typed can still be kept.
 */
export function drawnPrompt<V, Q extends { readonly screen: Screen }>(
	view: (question: Q, done: (value: V) => void, theme: Theme) => Drawing,
) {
	const prompt = createPrompt<V, Q & { readonly broken: AbortController }>((question, done) => {
		const { screen, broken } = question;
		const [, redraw] = useState(0);
		const above = useRef('');
		useEffect(
			(rl) =>
				screen.onResize(() => {
					rewind(rl, above.current, screen.columns);
					redraw((times) => times + 1);
				}),
			[],
		);
		useEffect((rl) => {
			const closed = () => broken.abort(new Interrupted());
			// It is one of Node's, whose type does not say so: it is closed by Ctrl-D, and where the terminal is gone.
			const events = rl instanceof EventEmitter ? rl : undefined;
			events?.once('close', closed);
			const stop = screen.onSignal((signal) => broken.abort(new Interrupted(signal)));
			return () => {
				events?.off('close', closed);
				stop();
			};
		}, []);
		const drawing = view(question, done, screen.coloured ? makeTheme() : makeTheme(PLAIN));
		above.current = typeof drawing === 'string' ? drawing : drawing[0];
		return drawing;
	});
	return (question: Q) => {
		const broken = new AbortController();
		return prompt({ ...question, broken }, { signal: broken.signal });
	};
}

/**
 * Takes away what a terminal that has become narrower broke into more lines than inquirer knows of. The cursor stands behind `above`, and
 * then as far below its beginning as inquirer takes it to be.
 */
function rewind({ output }: Readline, above: string, columns: number): void {
	const lines = above.replace(/\u001b\[[\d;?]*[a-zA-Z]/g, '').split('\n');
	const broken = lines.map((line, at) => Math.floor((widthOf(line) - (at < lines.length - 1 ? 1 : 0)) / columns));
	const more = broken.reduce((sum, count) => sum + Math.max(0, count), 0);
	output.unmute();
	output.write(`${more > 0 ? `\u001b[${more}A` : ''}\r\u001b[J`);
	output.mute();
}
