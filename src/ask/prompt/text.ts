/** Asks for a text of several lines, ended by an empty one; or opens the editor. What is pasted is kept with its line breaks. */

import { isBackspaceKey, isDownKey, isTabKey, isUpKey, useEffect, usePrefix, useRef, useState } from '@inquirer/core';
import { asTyped, visible } from '../../text/visible.ts';
import { wrapToWidth } from '../../text/wrap.ts';
import type { Fault } from '../asker.ts';
import { BACK, type Back } from '../form.ts';
import { answeredLine, askedLines, belowLines, leftLine } from './answered.ts';
import { drawnPrompt, type Screen } from './drawn.ts';
import { isBackWord, type Line, rewrite, useTyping } from './typing.ts';

interface TextQuestion {
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
	readonly screen: Screen;
}

/** What the question itself, the hint and a sentence take of the screen. */
const AROUND = 8;

/** The text, or BACK. Ctrl-C rejects as inquirer does. */
export const textPrompt = drawnPrompt<string | Back, TextQuestion>((question, done, theme) => {
	const { message, earlier = '', hint, fault, noWayBack, edit, written, screen } = question;
	const [status, setStatus] = useState<'idle' | 'done' | 'back'>('idle');
	const [lines, setLines] = useState<readonly string[]>(earlier.split('\n').slice(0, -1));
	const [value, setValue] = useState(earlier.split('\n').at(-1) ?? '');
	const [sentence, setSentence] = useState<string | undefined>(undefined);
	const untouched = useRef(earlier !== '');
	// What is pasted comes faster than the screen is drawn.
	const above = useRef(lines);
	// The last line, while the word for the way back is typed over it: going back leaves the text as it was.
	const covered = useRef<string | undefined>(undefined);
	const prefix = usePrefix({ status: status === 'done' ? 'done' : 'idle', theme });
	const put = (line: Line, kept: readonly string[], open: string) => {
		above.current = kept;
		covered.current = undefined;
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
		setLines(text === '' ? [] : text.split('\n'));
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
	/** Goes back; `open` stood on the line. What is written is offered again on the way forth. */
	const leave = (line: Line, open: string) => {
		const last = covered.current ?? open;
		const text = last === '' ? above.current : [...above.current, last];
		written(text.join('\n'), true);
		if (noWayBack === undefined) {
			setStatus('back');
			return done(BACK);
		}
		put(line, text, '');
		setSentence(noWayBack);
	};
	/** What is typed behind `<` is no way back: it replaces the text, as on paper; without `<` the text is there again. */
	const uncover = (line: Line) => {
		if (line.line === '') put(line, above.current, covered.current ?? '');
		else if (!isBackWord(line.line)) put(line, [], line.line);
	};
	useEffect((rl) => {
		if (value !== '') rl.write(value);
	}, []);
	useTyping({
		entered: (typed, line) => {
			const kept = above.current;
			const text = [...kept, typed].join('\n');
			if (untouched.current) return finish(line, text);
			if (isBackWord(typed)) return leave(line, '');
			if (kept.length === 0 && /^(?:редактор|editor)$/i.test(typed.trim())) return void openEditor(line, '');
			if (typed.trim() === '') return finish(line, kept.join('\n'));
			put(line, [...kept, typed], '');
			written(text, true);
		},
		broken: (typed, line) => {
			untouched.current = false;
			put(line, [...above.current, typed], line.line);
			written(above.current.join('\n'), true);
		},
		pressed: (key, line) => {
			setSentence(undefined);
			const kept = above.current;
			const last = kept.at(-1);
			if (key.ctrl && key.name === 'g') void openEditor(line, [...kept, ...(value === '' ? [] : [value])].join('\n'));
			else if (isTabKey(key) && key.shift) return leave(line, value);
			else if (covered.current !== undefined) uncover(line);
			else if ((isBackspaceKey(key) || isUpKey(key)) && value === '' && last !== undefined) put(line, kept.slice(0, -1), last);
			else if (isUpKey(key) || isDownKey(key) || isTabKey(key)) rewrite(line, value);
			else if (key.name === 'left' && value === '' && line.line === '' && kept.length === 0) return leave(line, '');
			else if (untouched.current && line.line === `${value}<`) {
				covered.current = value;
				rewrite(line, '<');
				setValue('<');
			} else setValue(line.line);
			untouched.current = false;
			written([...above.current, covered.current ?? line.line].join('\n').trimEnd(), false);
		},
	});
	const { columns, rows } = screen;
	if (status === 'back') return leftLine(theme, message, columns);
	const room = rows - AROUND;
	if (status === 'done')
		return [
			answeredLine(theme, { prefix, message, answer: ' ', columns }),
			...lines
				.flatMap((line) => broken(visible(line)))
				.slice(-room)
				.map((line) => theme.style.answer(line)),
		].join('\n');
	const rowsAbove = lines.flatMap((line) => broken(asTyped(line)));
	const shown = rowsAbove.slice(-room);
	const hidden = rowsAbove.length - shown.length;
	const asked = askedLines(theme, { prefix, message, columns: columns - 8 });
	const top = [`${asked}${hidden > 0 ? theme.style.help(` (… ${hidden})`) : ''}`, ...shown, `  ${asTyped(value)}`];
	const below = sentence === undefined ? belowLines(theme, 'help', hint, columns) : belowLines(theme, 'error', sentence, columns);
	return [top.join('\n'), below];

	/** A line of the text as lines of the screen. */
	function broken(line: string): readonly string[] {
		return wrapToWidth(`  ${line}`, columns - 1);
	}
});
