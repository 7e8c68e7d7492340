/** Typing at a prompt: what is pasted with line breaks is one text, and no break in it is taken for Enter. */

import { isEnterKey, type KeypressEvent, useEffect, useKeypress, useRef } from '@inquirer/core';

type Hook = Parameters<Parameters<typeof useEffect>[0]>[0];

/** The line that is being typed. */
export type Line = Pick<Hook, 'line' | 'write' | 'clearLine'>;

/** A terminal that can says where a paste begins and ends. */
const ANNOUNCE_PASTE = '\u001b[?2004h';
const NO_MORE = '\u001b[?2004l';

/** One that cannot sends what is pasted at once: nobody types so soon after Enter, in milliseconds. */
const SOON = 10;

/** The width of a terminal that does not tell. */
const USUAL = 80;

interface Handlers {
	/** Enter was pressed; what stood on the line, which is empty now. */
	readonly entered: (text: string, line: Line) => void;
	/** A line break was pasted; what stood before it. */
	readonly broken: (text: string, line: Line) => void;
	/** Any other key. */
	readonly pressed: (key: KeypressEvent, line: Line) => void;
}

/** To be called once by a prompt that is typed at. Gives how wide the terminal is, once it is known. */
export function useTyping({ entered, broken, pressed }: Handlers): number {
	const columns = useRef(USUAL);
	const pasting = useRef(false);
	const text = useRef('');
	const last = useRef('');
	const waiting = useRef<{ readonly text: string; readonly timer: NodeJS.Timeout } | undefined>(undefined);
	// The timer runs out after a later rendering: it must meet the handler of that one.
	const finish = useRef(entered);
	finish.current = entered;
	useEffect((rl) => {
		write(rl, ANNOUNCE_PASTE);
		text.current = rl.line;
		columns.current = widthOf(rl);
		return () => {
			clearTimeout(waiting.current?.timer);
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
		const held = waiting.current;
		if (held) {
			clearTimeout(held.timer);
			waiting.current = undefined;
			broken(held.text, rl);
			text.current = rl.line;
		}
		if (!isEnterKey(key)) pressed(key, rl);
		else if (pasting.current) broken(text.current, rl);
		else {
			const entire = text.current;
			columns.current = widthOf(rl);
			const timer = setTimeout(() => {
				waiting.current = undefined;
				finish.current(entire, rl);
				text.current = rl.line;
			}, SOON);
			waiting.current = { text: entire, timer };
		}
		text.current = rl.line;
	});
	return columns.current;
}

/** Replaces the line by `text`. */
export function rewrite(line: Line, text: string): void {
	line.clearLine(0);
	line.write(text);
}

/** As inquirer itself takes it. */
function widthOf({ output }: Pick<Hook, 'output'>): number {
	return 'columns' in output && typeof output.columns === 'number' && output.columns > 0 ? output.columns : USUAL;
}

/** Inquirer mutes what it does not draw itself. */
function write({ output }: Hook, sequence: string): void {
	output.unmute();
	output.write(sequence);
	output.mute();
}
