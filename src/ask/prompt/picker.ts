/** Asks for a name and lists known names like it below: Enter takes what is typed, the arrows choose a known name. */

import { isBackspaceKey, isDownKey, isTabKey, isUpKey, useMemo, usePrefix, useState } from '@inquirer/core';
import { asTyped } from '../../text/visible.ts';
import { cutTo } from '../../text/width.ts';
import type { Fault } from '../asker.ts';
import type { Back } from '../form.ts';
import { answeredLine, belowLines, leftLine, typedLine } from './answered.ts';
import { drawnPrompt, type Screen } from './drawn.ts';
import { isBackWord, isNoneWord, rewrite, useLine, useTyping } from './typing.ts';

/** A known name with its description. */
export interface Known {
	readonly name: string;
	readonly description: string;
}

interface PickerQuestion {
	readonly message: string;
	/** What was answered before: it can be edited. */
	readonly earlier?: string | undefined;
	/** Those like what is typed, asked at every key. */
	readonly known: (typed: string) => readonly Known[];
	/** Shown where nothing matches. */
	readonly unknown: string;
	readonly hint: string;
	/** What is wrong with the answer; undefined where nothing is. */
	readonly fault: (typed: string) => Fault | undefined;
	/** The sentence that there is no way back; undefined where there is one. */
	readonly noWayBack?: string | undefined;
	/** How an answer with nothing is shown, where there may be none; undefined where there must be one. */
	readonly none?: string | undefined;
	/** Told of what is typed whenever it changes. */
	readonly written?: ((typed: string) => void) | undefined;
	readonly screen: Screen;
}

/** What the question and the hint take of the screen. */
const AROUND = 6;

/** The cursor stands on what is typed, not on one of those below. */
const TYPED = -1;

/** The name, or BACK. Ctrl-C rejects as inquirer does. */
export const pickerPrompt = drawnPrompt<string | Back, PickerQuestion>((question, done, theme) => {
	const { message, earlier = '', known, unknown, hint, fault, noWayBack, none, written, screen } = question;
	const edited = useLine(earlier, noWayBack, done);
	const { status, value, sentence } = edited;
	const [active, setActive] = useState(TYPED);
	const prefix = usePrefix({ status: status === 'done' ? 'done' : 'idle', theme });
	const isNone = (text: string) => none !== undefined && isNoneWord(text);
	const found = useMemo(() => (value.trim() === '' || isBackWord(value) || isNone(value) ? [] : known(value)), [value]);
	useTyping({
		entered: (typed, line) => {
			const picked = found[active]?.name;
			if (picked === undefined && isBackWord(typed)) {
				written?.(earlier);
				return edited.leave(line);
			}
			const answer = picked ?? (isNone(typed) ? '' : typed);
			edited.accept(line, typed, answer, fault(answer));
		},
		broken: (typed, line) => {
			edited.broken(typed, line);
			written?.(line.line);
		},
		pressed: (key, line) => {
			edited.setSentence(undefined);
			if (isUpKey(key) || isDownKey(key)) {
				// What is typed stays, whatever readline remembers of earlier lines.
				rewrite(line, value);
				const count = found.length + 1;
				return setActive(((active + 1 + (isUpKey(key) ? -1 : 1) + count) % count) - 1);
			}
			edited.touch(line);
			if (edited.isLeaving(key, line)) return edited.leave(line);
			if (isTabKey(key)) rewrite(line, (found[active] ?? found[0])?.name ?? value);
			else if (isBackspaceKey(key) && active !== TYPED) rewrite(line, value);
			setActive(TYPED);
			edited.setValue(line.line);
			written?.(line.line);
		},
	});
	const { columns, rows } = screen;
	if (status === 'back') return leftLine(theme, message, columns);
	if (status === 'done') return answeredLine(theme, { prefix, message, answer: value, columns });
	const list = found.slice(0, Math.max(2, rows - AROUND)).map(({ name, description }, position) => {
		const row = cutTo(`${position === active ? '❯' : ' '} ${name} — ${description}`, columns - 1);
		return position === active ? theme.style.highlight(row) : row;
	});
	const help = (text: string) => belowLines(theme, 'help', text, columns);
	const isName = value.trim() !== '' && !isBackWord(value);
	const meaning = isNone(value) ? [help(`→ ${none ?? ''}`)] : found.length === 0 && isName ? [help(`  ${unknown}`)] : [];
	const below = sentence === undefined ? [...list, ...meaning, help(hint)] : [belowLines(theme, 'error', sentence, columns)];
	return [typedLine(theme, { prefix, message, columns }, asTyped(value)), below.join('\n')];
});
