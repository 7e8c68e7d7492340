/** Asks for a text of several lines, ended by an empty one; or opens the editor. What is pasted is kept with its line breaks. */

import {
	createPrompt,
	isBackspaceKey,
	isDownKey,
	isTabKey,
	isUpKey,
	makeTheme,
	useEffect,
	usePrefix,
	useRef,
	useState,
} from '@inquirer/core';
import { asTyped, visible } from '../../text/visible.ts';
import { widthOf } from '../../text/width.ts';
import { BACK, type Back } from '../form.ts';
import type { Fault } from '../prompts.ts';
import { answeredLine, leftLine } from './answered.ts';
import { isBackWord } from './back.ts';
import { type Line, rewrite, useTyping } from './typing.ts';

export interface TextQuestion {
	readonly message: string;
	/** What was written before: it can be edited. */
	readonly earlier?: string | undefined;
	readonly hint: string;
	/** What is wrong with the text; undefined where nothing is. */
	readonly fault: (text: string) => Fault | undefined;
	/** The sentence that there is no way back; undefined where there is one. */
	readonly noWayBack?: string | undefined;
	/** Opens the editor with the text: what it became, or why that failed. */
	readonly edit: (text: string) => Promise<{ readonly text: string } | { readonly sentence: string }>;
	/** Told of the text whenever it changes; `whole`: at the end of a line. */
	readonly written: (text: string, whole: boolean) => void;
	/** The size of the screen. */
	readonly columns: number;
	readonly rows: number;
}

/** What the question itself, the hint and a sentence take of the screen. */
const AROUND = 8;

/** The text, or BACK. Ctrl-C rejects as inquirer does. */
export const textPrompt = createPrompt<string | Back, TextQuestion>((question, done) => {
	const { message, earlier = '', hint, fault, noWayBack, edit, written, columns, rows } = question;
	const theme = makeTheme();
	const [status, setStatus] = useState<'idle' | 'done' | 'back'>('idle');
	const [lines, setLines] = useState<readonly string[]>(earlier.split('\n').slice(0, -1));
	const [value, setValue] = useState(earlier.split('\n').at(-1) ?? '');
	const [sentence, setSentence] = useState<string | undefined>(undefined);
	const untouched = useRef(earlier !== '');
	// What is pasted comes faster than the screen is drawn.
	const above = useRef(lines);
	const prefix = usePrefix({ status: status === 'done' ? 'done' : 'idle', theme });
	const put = (line: Line, kept: readonly string[], open: string) => {
		above.current = kept;
		setLines(kept);
		if (line.line !== open) rewrite(line, open);
		setValue(open);
	};
	const finish = (line: Line, text: string) => {
		const why = fault(text);
		if (why) {
			const parts = (why.instead ?? text).split('\n');
			put(line, parts.slice(0, -1), parts.at(-1) ?? '');
			// As an answer that was given earlier: Enter accepts all of it.
			untouched.current = why.instead !== undefined;
			return setSentence(why.sentence);
		}
		setStatus('done');
		done(text);
	};
	const openEditor = async (line: Line, text: string) => {
		const edited = await edit(text);
		if ('sentence' in edited) setSentence(edited.sentence);
		const now = 'text' in edited ? edited.text : text;
		put(line, now === '' ? [] : now.split('\n'), '');
		written(now, true);
	};
	useEffect((rl) => {
		if (value !== '') rl.write(value);
	}, []);
	useTyping({
		entered: (typed, line) => {
			const kept = above.current;
			const text = [...kept, typed].join('\n');
			if (untouched.current) return finish(line, text);
			if (isBackWord(typed)) {
				// What stands above it is offered again on the way forth.
				written(kept.join('\n'), true);
				if (noWayBack === undefined) {
					setStatus('back');
					return done(BACK);
				}
				put(line, kept, '');
				return setSentence(noWayBack);
			}
			if (kept.length === 0 && /^(?:редактор|editor)$/i.test(typed.trim())) return void openEditor(line, '');
			if (typed.trim() === '') return finish(line, kept.join('\n'));
			put(line, [...kept, typed], '');
			written(text, true);
		},
		broken: (typed, line) => {
			untouched.current = false;
			put(line, [...above.current, typed], line.line);
		},
		pressed: (key, line) => {
			setSentence(undefined);
			const kept = above.current;
			const last = kept.at(-1);
			if (key.ctrl && key.name === 'g') void openEditor(line, [...kept, ...(value === '' ? [] : [value])].join('\n'));
			else if ((isBackspaceKey(key) || isUpKey(key)) && value === '' && last !== undefined) put(line, kept.slice(0, -1), last);
			else if (isUpKey(key) || isDownKey(key)) rewrite(line, value);
			else if (isTabKey(key)) {
				rewrite(line, key.shift ? '<' : value);
				if (key.shift) put(line, [], '<');
			} else if (untouched.current && line.line === `${value}<`) put(line, [], '<');
			else setValue(line.line);
			untouched.current = false;
			written([...above.current, line.line].join('\n').trimEnd(), false);
		},
	});
	const asked = theme.style.message(message, status);
	if (status === 'back') return leftLine(theme, message);
	const room = (rows - AROUND) * columns;
	if (status === 'done')
		return [
			answeredLine(theme, { prefix, message, answer: ' ', columns }),
			...fitting(lines, room).map((line) => theme.style.answer(`  ${visible(line)}`)),
		].join('\n');
	const shown = fitting(lines, room);
	const hidden = lines.length - shown.length;
	const top = [
		`${prefix} ${asked}${hidden > 0 ? theme.style.help(` (… ${hidden})`) : ''}`,
		...shown.map((line) => `  ${asTyped(line)}`),
		`  ${asTyped(value)}`,
	];
	return [top.join('\n'), sentence === undefined ? theme.style.help(hint) : theme.style.error(sentence)];

	/** The last lines that fit the screen. */
	function fitting(all: readonly string[], cells: number): readonly string[] {
		let left = cells;
		const from = all.findLastIndex((line) => {
			left -= Math.max(1, Math.ceil((widthOf(line) + 2) / columns)) * columns;
			return left < 0;
		});
		return all.slice(from + 1);
	}
});
