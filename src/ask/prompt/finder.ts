/** Selects one of many: shows the likeliest at once, typing searches; Enter takes the row under the cursor. */

import { isDownKey, isTabKey, isUpKey, useMemo, usePagination, usePrefix, useState } from '@inquirer/core';
import { asTyped } from '../../text/visible.ts';
import { cutTo } from '../../text/width.ts';
import { BACK, type Back } from '../form.ts';
import { answeredLine, belowLines, leftLine, typedLine } from './answered.ts';
import { drawnPrompt, type Screen } from './drawn.ts';
import { isBackWord, type Line, rewrite, useTyping } from './typing.ts';

interface FinderQuestion {
	readonly message: string;
	/** The rows that what is typed finds, asked at every key; with nothing typed, the likeliest. */
	readonly found: (typed: string) => readonly string[];
	/** The label of the row once chosen: shorter than in the list. */
	readonly taken: (typed: string, position: number) => string;
	/** Shown where nothing matches. */
	readonly nothing: string;
	readonly hint: string;
	/** The sentence that there is no way back; undefined where there is one. */
	readonly noWayBack?: string | undefined;
	readonly screen: Screen;
}

interface FoundRow {
	/** What was typed when it was taken. */
	readonly typed: string;
	/** Its index among the rows found. */
	readonly position: number;
}

/** The most rows that are shown at once. */
const MOST = 15;

/** What the question and the hint take of the screen. */
const AROUND = 6;

/** The row that was taken, or BACK. Ctrl-C rejects as inquirer does. */
export const finderPrompt = drawnPrompt<FoundRow | Back, FinderQuestion>((question, done, theme) => {
	const { message, found, taken, nothing, hint, noWayBack, screen } = question;
	const [status, setStatus] = useState<'idle' | 'done' | 'back'>('idle');
	const [value, setValue] = useState('');
	const [active, setActive] = useState(0);
	const [refused, setRefused] = useState<string | undefined>(undefined);
	const prefix = usePrefix({ status: status === 'done' ? 'done' : 'idle', theme });
	const rows = useMemo(() => (isBackWord(value) ? [] : found(value.trim())), [value, screen.columns]);
	const leave = (line: Line) => {
		if (noWayBack === undefined) {
			setStatus('back');
			return done(BACK);
		}
		rewrite(line, '');
		setValue('');
		setRefused(noWayBack);
	};
	useTyping({
		entered: (typed, line) => {
			if (isBackWord(typed)) return leave(line);
			// Enter has emptied the line.
			if (rows[active] === undefined) {
				rewrite(line, value);
				return setRefused(nothing);
			}
			setStatus('done');
			done({ typed: value.trim(), position: active });
		},
		broken: (typed, line) => {
			const rest = line.line;
			rewrite(line, `${typed} ${rest}`.trim());
			setValue(line.line);
		},
		pressed: (key, line) => {
			setRefused(undefined);
			if (isUpKey(key) || isDownKey(key)) {
				// What is typed stays, whatever readline remembers of earlier lines.
				rewrite(line, value);
				if (rows.length > 0) setActive((active + (isUpKey(key) ? -1 : 1) + rows.length) % rows.length);
				return;
			}
			if ((isTabKey(key) && key.shift) || (key.name === 'left' && value === '')) return leave(line);
			if (isTabKey(key)) return rewrite(line, value);
			if (line.line !== value) setActive(0);
			setValue(line.line);
		},
	});
	const page = usePagination({
		items: rows,
		active: Math.min(active, Math.max(rows.length - 1, 0)),
		pageSize: Math.max(3, Math.min(MOST, screen.rows - AROUND)),
		loop: false,
		renderItem: ({ item, isActive }) =>
			isActive ? theme.style.highlight(`❯ ${cutTo(item, screen.columns - 3)}`) : `  ${cutTo(item, screen.columns - 3)}`,
	});
	const { columns } = screen;
	if (status === 'back') return leftLine(theme, message, columns);
	if (status === 'done') return answeredLine(theme, { prefix, message, answer: taken(value.trim(), active), columns });
	const none = refused === undefined ? belowLines(theme, 'help', `  ${nothing}`, columns) : belowLines(theme, 'error', refused, columns);
	const list = isBackWord(value) ? [] : [rows.length > 0 && refused === undefined ? page : none];
	return [typedLine(theme, { prefix, message, columns }, asTyped(value)), [...list, belowLines(theme, 'help', hint, columns)].join('\n')];
});
