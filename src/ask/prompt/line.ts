/** Asks for a line: the default is shown in brackets, an earlier answer on the line, how the answer is understood below it. */

import { createPrompt, isBackspaceKey, isTabKey, makeTheme, useEffect, usePrefix, useRef, useState } from '@inquirer/core';
import { asTyped } from '../../text/visible.ts';
import { BACK, type Back } from '../form.ts';
import type { Fault } from '../prompts.ts';
import { answeredLine, leftLine } from './answered.ts';
import { isBackWord } from './back.ts';
import { type Line, rewrite, useTyping } from './typing.ts';

export interface LineQuestion {
	readonly message: string;
	/** What Enter means on an empty line. */
	readonly initial?: string | undefined;
	/** What was answered before: it can be edited. */
	readonly earlier?: string | undefined;
	/** What may be done besides answering. */
	readonly hint?: string | undefined;
	/** What is wrong with the answer; undefined where nothing is. */
	readonly fault: (typed: string) => Fault | undefined;
	/** The sentence that there is no way back; undefined where there is one. */
	readonly noWayBack?: string | undefined;
	/** How an answer was understood, where that is more than was typed. */
	readonly understood?: ((typed: string) => string | undefined) | undefined;
}

/** The line as it was typed, or BACK. Ctrl-C rejects as inquirer does. */
export const linePrompt = createPrompt<string | Back, LineQuestion>((question, done) => {
	const { message, earlier = '', hint, fault, noWayBack, understood } = question;
	const theme = makeTheme();
	const [status, setStatus] = useState<'idle' | 'done' | 'back'>('idle');
	const [initial, setInitial] = useState(question.initial ?? '');
	const [value, setValue] = useState(earlier);
	const [sentence, setSentence] = useState<string | undefined>(undefined);
	const untouched = useRef(earlier !== '');
	const prefix = usePrefix({ status: status === 'done' ? 'done' : 'idle', theme });
	const refuse = (line: Line, text: string, why: string) => {
		rewrite(line, text);
		setValue(text);
		setSentence(why);
	};
	useEffect((rl) => {
		if (earlier !== '') rl.write(earlier);
	}, []);
	const columns = useTyping({
		entered: (typed, line) => {
			if (isBackWord(typed)) {
				if (noWayBack !== undefined) return refuse(line, '', noWayBack);
				setStatus('back');
				return done(BACK);
			}
			const answer = typed || initial;
			const why = fault(answer);
			if (why) return refuse(line, why.instead ?? typed, why.sentence);
			setValue(answer);
			setStatus('done');
			done(answer);
		},
		broken: (typed, line) => {
			// What was pasted is one line here: its parts are kept, the breaks become spaces.
			const rest = line.line;
			rewrite(line, typed.trim() === '' ? rest : `${typed.trimEnd()} ${rest}`);
			setValue(line.line);
		},
		pressed: (key, line) => {
			// As in a form on paper: what one begins to write over is replaced, should it begin with `<`.
			if (untouched.current && line.line === `${earlier}<`) rewrite(line, '<');
			untouched.current = false;
			if (isTabKey(key)) {
				if (key.shift) rewrite(line, '<');
				else rewrite(line, value || initial);
			} else if (isBackspaceKey(key) && value === '') setInitial('');
			setValue(line.line);
			setSentence(undefined);
		},
	});
	const asked = theme.style.message(message, status);
	if (status === 'back') return leftLine(theme, message);
	if (status === 'done') return answeredLine(theme, { prefix, message, answer: understood?.(value) ?? value, columns });
	const shown = value === '' && initial !== '' ? [theme.style.defaultAnswer(initial)] : [];
	const meaning = understood?.(value || initial);
	const meant = meaning === undefined ? undefined : `→ ${meaning}`;
	const below =
		sentence === undefined ? [meant, hint].filter((one) => one !== undefined).map(theme.style.help) : [theme.style.error(sentence)];
	return [[prefix, asked, ...shown, asTyped(value)].join(' '), below.join('\n')];
});
