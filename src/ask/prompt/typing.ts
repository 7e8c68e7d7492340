/**
 * Typing at a prompt: the line, words that go back or answer with nothing, and what is pasted, which is one text: no line break in it is taken for
 * Enter, and no tab in it for the key.
 */

import { isEnterKey, isTabKey, type KeypressEvent, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import { otherLayout } from '../../grammar/keyboardLayout.ts';
import type { Fault } from '../asker.ts';
import { BACK, type Back } from '../form.ts';

type Hook = Parameters<Parameters<typeof useEffect>[0]>[0];

/** The line that is being typed. */
export type Line = Pick<Hook, 'line' | 'write' | 'clearLine'>;

/** A terminal that can says where a paste begins and ends. */
const ANNOUNCE_PASTE = '\u001b[?2004h';
const NO_MORE = '\u001b[?2004l';

const PASTE_END = '\u001b[201~';

/** A terminal that cannot sends what is pasted at once: keys that follow Enter within so many milliseconds are not typed by hand. */
const SOON = 10;

interface Handlers {
	/** Enter was pressed; what stood on the line, which is empty now. */
	readonly entered: (text: string, line: Line) => void;
	/** A line break was pasted; what stood before it. */
	readonly broken: (text: string, line: Line) => void;
	/** Any other key; `pasted`: it is a letter of what is pasted. */
	readonly pressed: (key: KeypressEvent, line: Line, pasted: boolean) => void;
}

/** To be called once by a prompt that is typed at. */
export function useTyping({ entered, broken, pressed }: Handlers): void {
	const pasting = useRef(false);
	const text = useRef('');
	const last = useRef('');
	const waiting = useRef<{ readonly text: string; readonly timer: NodeJS.Timeout } | undefined>(undefined);
	const tab = useRef<NodeJS.Immediate | undefined>(undefined);
	// The timer runs out after a later rendering: it must meet the handler of that one.
	const finish = useRef(entered);
	finish.current = entered;
	const press = useRef(pressed);
	press.current = pressed;
	useEffect((rl) => {
		write(rl, ANNOUNCE_PASTE);
		const asText = (input: string | undefined, key: Pressed) => {
			if (pasting.current) takeAsText(rl, input, key);
		};
		// Before readline itself, which would do what a control character commands.
		rl.input.prependListener('keypress', asText);
		text.current = rl.line;
		return () => {
			clearTimeout(waiting.current?.timer);
			clearImmediate(tab.current);
			rl.input.removeListener('keypress', asText);
			write(rl, NO_MORE);
		};
	}, []);
	useKeypress((key, rl) => {
		const before = last.current;
		last.current = key.name;
		if (key.name === 'paste-start' || key.name === 'paste-end') {
			pasting.current = key.name === 'paste-start';
			return;
		}
		// CR LF is one break.
		if (key.name === 'enter' && before === 'return') return;
		// A tab is a space to whoever reads the text; in the middle of a line readline's cursor stays where it is.
		const written = rl.line.includes('\t');
		if (written) rl.line = rl.line.replaceAll('\t', ' ');
		clearImmediate(tab.current);
		const held = waiting.current;
		if (held) {
			clearTimeout(held.timer);
			waiting.current = undefined;
			broken(held.text, rl);
			text.current = rl.line;
		}
		if (written && isTabKey(key)) {
			if (pasting.current) pressed({ ...key, name: 'space' }, rl, true);
			else {
				// What is pasted unannounced comes at once: the key is one that nothing follows.
				tab.current = setImmediate(() => {
					press.current(key, rl, false);
					text.current = rl.line;
				});
				return;
			}
		} else if (!isEnterKey(key)) pressed(key, rl, pasting.current);
		else if (pasting.current) broken(text.current, rl);
		else {
			const entire = text.current;
			const timer = setTimeout(() => {
				waiting.current = undefined;
				finish.current(entire, rl);
				text.current = rl.line;
			}, SOON);
			waiting.current = { text: entire, timer };
		}
		text.current = rl.line;
	});
}

/** A key as readline reports it. */
interface Pressed {
	name?: string | undefined;
	ctrl?: boolean;
	meta?: boolean;
	readonly sequence?: string;
}

/** Control characters within a paste command nothing: they are put on the line, to be seen and asked about. */
function takeAsText(rl: Hook, input: string | undefined, key: Pressed): void {
	const { sequence = '' } = key;
	if (!/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(sequence) || sequence === PASTE_END) return;
	Object.assign(key, { name: undefined, ctrl: false, meta: false });
	// Of an escape sequence readline has only the key that it stands for.
	if (input === undefined) rl.write(sequence);
}

/** Replaces the line by `text`. */
export function rewrite(line: Line, text: string): void {
	line.clearLine(0);
	line.write(text);
}

/** Inquirer mutes what it does not draw itself. */
function write({ output }: Hook, sequence: string): void {
	output.unmute();
	output.write(sequence);
	output.mute();
}

/** `<`, or the word, in either language and on either layout of the keyboard: the Russian one has no `<`. */
export function isBackWord(typed: string): boolean {
	return isOneOf(['<', 'назад', 'back'], typed);
}

/** A dash or a word for nothing, where there may be no answer. */
export function isNoneWord(typed: string): boolean {
	return isOneOf(['-', '—', '–', 'нет', 'пусто', 'none'], typed);
}

function isOneOf(words: readonly string[], typed: string): boolean {
	const word = typed.trim().toLowerCase();
	return words.includes(word) || words.includes(otherLayout(word) ?? '');
}

/** A line that is edited: what stands on it, what is wrong with it, and how it is answered or left. `earlier` stands on it from the beginning. */
export function useLine(earlier: string, noWayBack: string | undefined, done: (answer: string | Back) => void) {
	const [status, setStatus] = useState<'idle' | 'done' | 'back'>('idle');
	const [value, setValue] = useState(earlier);
	const [sentence, setSentence] = useState<string | undefined>(undefined);
	const untouched = useRef(earlier !== '');
	useEffect((rl) => {
		if (earlier !== '') rl.write(earlier);
	}, []);
	const refuse = (line: Line, text: string, why: string) => {
		rewrite(line, text);
		setValue(text);
		setSentence(why);
	};
	return {
		...{ status, value, sentence, setValue, setSentence },
		/** Accepts the answer, unless something is wrong with it; then `typed` is on the line again. */
		accept: (line: Line, typed: string, answer: string, why: Fault | undefined) => {
			if (why) return refuse(line, why.instead ?? typed, why.sentence);
			setValue(answer);
			setStatus('done');
			done(answer);
		},
		leave: (line: Line) => {
			if (noWayBack !== undefined) return refuse(line, '', noWayBack);
			setStatus('back');
			done(BACK);
		},
		isLeaving: (key: KeypressEvent, line: Line) =>
			(isTabKey(key) && key.shift) || (key.name === 'left' && value === '' && line.line === ''),
		/** As in a form on paper: what one begins to write over is replaced, should it begin with `<`. */
		touch: (line: Line) => {
			if (untouched.current && line.line === `${earlier}<`) rewrite(line, '<');
			untouched.current = false;
		},
		/** What was pasted is one line here: its parts are kept, the breaks become spaces. */
		broken: (typed: string, line: Line) => {
			const rest = line.line;
			rewrite(line, typed.trim() === '' ? rest : `${typed.trimEnd()} ${rest}`);
			setValue(line.line);
		},
	};
}
