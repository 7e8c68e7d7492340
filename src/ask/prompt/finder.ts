/** Selects one of many: shows the likeliest at once, typing searches; Enter takes the row under the cursor. */

import { createPrompt, isDownKey, isTabKey, isUpKey, makeTheme, useMemo, usePagination, usePrefix, useState } from '@inquirer/core';
import { asTyped } from '../../text/visible.ts';
import { answeredLine } from './answered.ts';
import { rewrite, useTyping } from './typing.ts';

export interface FinderQuestion {
	readonly message: string;
	/** The rows that what is typed finds, asked at every key; with nothing typed, the likeliest. */
	readonly found: (typed: string) => readonly string[];
	/** The label of the row once chosen: shorter than in the list. */
	readonly taken: (typed: string, position: number) => string;
	/** Shown where nothing matches. */
	readonly nothing: string;
	readonly hint: string;
	/** How many rows fit the screen. */
	readonly pageSize: number;
}

export interface FoundRow {
	/** What was typed when it was taken. */
	readonly typed: string;
	/** Its index among the rows found. */
	readonly position: number;
}

/** The row that was taken. Ctrl-C rejects as inquirer does. */
export const finderPrompt = createPrompt<FoundRow, FinderQuestion>(({ message, found, taken, nothing, hint, pageSize }, done) => {
	const theme = makeTheme();
	const [status, setStatus] = useState<'idle' | 'done'>('idle');
	const [value, setValue] = useState('');
	const [active, setActive] = useState(0);
	const [refused, setRefused] = useState(false);
	const prefix = usePrefix({ status, theme });
	const rows = useMemo(() => found(value.trim()), [value]);
	const columns = useTyping({
		entered: (_, line) => {
			// Enter has emptied the line.
			if (rows[active] === undefined) {
				rewrite(line, value);
				return setRefused(true);
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
			setRefused(false);
			if (isUpKey(key) || isDownKey(key)) {
				// What is typed stays, whatever readline remembers of earlier lines.
				rewrite(line, value);
				if (rows.length > 0) setActive((active + (isUpKey(key) ? -1 : 1) + rows.length) % rows.length);
				return;
			}
			if (isTabKey(key)) return rewrite(line, value);
			if (line.line !== value) setActive(0);
			setValue(line.line);
		},
	});
	const page = usePagination({
		items: rows,
		active: Math.min(active, Math.max(rows.length - 1, 0)),
		pageSize,
		loop: false,
		renderItem: ({ item, isActive }) => (isActive ? theme.style.highlight(`❯ ${item}`) : `  ${item}`),
	});
	const asked = theme.style.message(message, status);
	if (status === 'done') return answeredLine(theme, { prefix, message, answer: taken(value.trim(), active), columns });
	const none = refused ? theme.style.error(nothing) : theme.style.help(`  ${nothing}`);
	return [[prefix, asked, asTyped(value)].join(' '), [rows.length > 0 ? page : none, theme.style.help(hint)].join('\n')];
});
