/** Lets one of several be chosen: by arrows, by the first letters in either layout, by a number; `<` and Enter, or ←, go back. */

import { isDownKey, isTabKey, isUpKey, usePagination, usePrefix, useState } from '@inquirer/core';
import { otherLayout } from '../../grammar/keyboardLayout.ts';
import { cutTo } from '../../text/width.ts';
import { BACK, type Back } from '../form.ts';
import { answeredLine, askedLines, belowLines, leftLine } from './answered.ts';
import { drawnPrompt, type Screen } from './drawn.ts';
import { isBackWord, rewrite, useTyping } from './typing.ts';

interface ChoiceQuestion {
	readonly message: string;
	/** The names to choose from, at least one. */
	readonly names: readonly string[];
	/** What the one under the cursor means, where its name does not say it. */
	readonly meanings: readonly (string | undefined)[];
	/** The index of the default. */
	readonly initial: number;
	/** What the keys do. */
	readonly hint: string;
	/** What Enter does once `<` is typed. */
	readonly leaving: string;
	/** The sentence that there is no way back; undefined where there is one. */
	readonly noWayBack?: string | undefined;
	/** The objection to a choice, by its index; undefined where there is none. */
	readonly fault?: ((position: number) => string | undefined) | undefined;
	readonly screen: Screen;
}

/** The most names that are shown at once. */
const MOST = 12;

/** What the question and the hint take of the screen. */
const AROUND = 6;

/** The index of the chosen name, or BACK. Ctrl-C rejects as in inquirer. */
export const choicePrompt = drawnPrompt<number | Back, ChoiceQuestion>((question, done, theme) => {
	const { message, names, meanings, initial, hint, leaving, noWayBack, fault, screen } = question;
	const [status, setStatus] = useState<'idle' | 'done' | 'back'>('idle');
	const [active, setActive] = useState(Math.max(initial, 0));
	const [sentence, setSentence] = useState<string | undefined>(undefined);
	const [leaves, setLeaves] = useState(false);
	const prefix = usePrefix({ status: status === 'done' ? 'done' : 'idle', theme });
	const leave = () => {
		if (noWayBack !== undefined) return setSentence(noWayBack);
		setStatus('back');
		done(BACK);
	};
	useTyping({
		entered: (text) => {
			if (isBackWord(text)) return leave();
			const why = fault?.(active);
			if (why !== undefined) return setSentence(why);
			setStatus('done');
			done(active);
		},
		broken: () => {},
		pressed: (key, line) => {
			setSentence(undefined);
			// What follows `<` begins again.
			const typed =
				/<[^<]*$/
					.exec(line.line)?.[0]
					.replace(/^<(?=.)/, '')
					.trim() ?? line.line.trim();
			if (typed !== line.line) rewrite(line, typed);
			setLeaves(isBackWord(typed));
			if (isUpKey(key) || isDownKey(key)) {
				rewrite(line, '');
				setActive((active + (isUpKey(key) ? -1 : 1) + names.length) % names.length);
			} else if (key.name === 'left' || (isTabKey(key) && key.shift)) {
				rewrite(line, '');
				leave();
			} else if (typed !== '' && !isBackWord(typed)) {
				// A letter that continues no name begins again.
				const at = [typed, typed.slice(-1)].map((text) => choiceIndex(names, text)).find((index) => index !== undefined);
				const begins = isBeginning(typed);
				if (at === undefined && !begins) rewrite(line, '');
				else if (choiceIndex(names, typed) === undefined && !begins) rewrite(line, typed.slice(-1));
				if (at !== undefined) setActive(at);
			}
		},
	});
	const { columns, rows } = screen;
	const page = usePagination({
		items: names,
		active,
		pageSize: Math.max(3, Math.min(MOST, rows - AROUND)),
		renderItem: ({ item, isActive }) =>
			isActive ? theme.style.highlight(`❯ ${cutTo(item, columns - 3)}`) : `  ${cutTo(item, columns - 3)}`,
	});
	if (status === 'back') return leftLine(theme, message, columns);
	if (status === 'done') return answeredLine(theme, { prefix, message, answer: names[active] ?? '', columns });
	const below =
		sentence === undefined ? belowLines(theme, 'help', leaves ? leaving : hint, columns) : belowLines(theme, 'error', sentence, columns);
	const meaning = meanings[active];
	const meant = meaning === undefined || sentence !== undefined || leaves ? [] : [belowLines(theme, 'help', `→ ${meaning}`, columns)];
	return `${[askedLines(theme, { prefix, message, columns }), page, '', ...meant, below].join('\n')}${HIDE_CURSOR}`;
});

const HIDE_CURSOR = '\u001b[?25l';

/** The index of the name that begins so, in either layout, or that has this number. */
function choiceIndex(names: readonly string[], typed: string): number | undefined {
	const found = (fits: (name: string) => boolean) => {
		const at = names.findIndex((name) => fits(name.toLowerCase()));
		return at < 0 ? undefined : at;
	};
	// The blanks between words need not be typed; where no name begins so, one of its words may.
	const beginning = (text: string) => {
		const folded = text.toLowerCase().replace(/\s/g, '');
		return (
			found((name) => name.replace(/\s/g, '').startsWith(folded)) ??
			found((name) => name.split(/[\s,]+/).some((word) => word.startsWith(folded)))
		);
	};
	const other = otherLayout(typed);
	const position = /^\d+$/.test(typed) ? Number(typed) - 1 : (beginning(typed) ?? (other === undefined ? undefined : beginning(other)));
	return position !== undefined && position >= 0 && position < names.length ? position : undefined;
}

/** Whether it may become the word for the way back. */
function isBeginning(typed: string): boolean {
	return ['назад', 'back', 'yfpfl', 'ифсл'].some((word) => word.startsWith(typed.toLowerCase()));
}
