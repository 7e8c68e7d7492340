/** Lets one of several be chosen: by arrows, by the first letters, by a number; `<` goes back. */

import { createPrompt, isDownKey, isTabKey, isUpKey, makeTheme, usePagination, usePrefix, useState } from '@inquirer/core';
import { BACK, type Back } from '../form.ts';
import { answeredLine, leftLine } from './answered.ts';
import { rewrite, useTyping } from './typing.ts';

export interface ChoiceQuestion {
	readonly message: string;
	/** The names to choose from, at least one. */
	readonly names: readonly string[];
	/** The index of the default. */
	readonly initial: number;
	/** What the keys do. */
	readonly hint: string;
	/** Whether one may go back. */
	readonly back: boolean;
	/** The objection to a choice, by its index; undefined where there is none. */
	readonly fault?: ((position: number) => string | undefined) | undefined;
	/** How many names fit the screen. */
	readonly pageSize: number;
}

/** The index of the chosen name, or BACK. Ctrl-C rejects as in inquirer. */
export const choicePrompt = createPrompt<number | Back, ChoiceQuestion>((question, done) => {
	const { message, names, initial, hint, back, fault, pageSize } = question;
	const theme = makeTheme();
	const [status, setStatus] = useState<'idle' | 'done' | 'back'>('idle');
	const [active, setActive] = useState(Math.max(initial, 0));
	const [sentence, setSentence] = useState<string | undefined>(undefined);
	const prefix = usePrefix({ status: status === 'done' ? 'done' : 'idle', theme });
	const columns = useTyping({
		entered: () => {
			const why = fault?.(active);
			if (why !== undefined) return setSentence(why);
			setStatus('done');
			done(active);
		},
		broken: () => {},
		pressed: (key, line) => {
			setSentence(undefined);
			const typed = line.line.trim().toLowerCase();
			if (isUpKey(key) || isDownKey(key)) {
				rewrite(line, '');
				setActive((active + (isUpKey(key) ? -1 : 1) + names.length) % names.length);
			} else if (back && (typed.endsWith('<') || key.name === 'left' || (isTabKey(key) && key.shift))) {
				setStatus('back');
				done(BACK);
			} else if (typed !== '') {
				// A letter that continues no name begins anew.
				const at = [typed, typed.slice(-1)].map((text) => choiceIndex(names, text)).find((index) => index !== undefined);
				if (at === undefined) rewrite(line, '');
				else if (choiceIndex(names, typed) === undefined) rewrite(line, typed.slice(-1));
				if (at !== undefined) setActive(at);
			}
		},
	});
	const page = usePagination({
		items: names,
		active,
		pageSize,
		renderItem: ({ item, isActive }) => (isActive ? theme.style.highlight(`❯ ${item}`) : `  ${item}`),
	});
	const asked = theme.style.message(message, status);
	if (status === 'back') return leftLine(theme, message);
	if (status === 'done') return answeredLine(theme, { prefix, message, answer: names[active] ?? '', columns });
	const below = sentence === undefined ? theme.style.help(hint) : theme.style.error(sentence);
	return `${[[prefix, asked].join(' '), page, '', below].join('\n')}${HIDE_CURSOR}`;
});

const HIDE_CURSOR = '\u001b[?25l';

/** The index of the name that begins so, or that has this number. */
function choiceIndex(names: readonly string[], typed: string): number | undefined {
	const position = /^\d+$/.test(typed) ? Number(typed) - 1 : names.findIndex((name) => name.toLowerCase().startsWith(typed));
	return position >= 0 && position < names.length ? position : undefined;
}
