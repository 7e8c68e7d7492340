/** A clerk at a real terminal who answers whatever is asked, and counts the answers: each prompt that must be reacted to is one, an Enter too. */

import { setTimeout as sleep } from 'node:timers/promises';
import { Terminal } from './tmux.ts';

/** What is typed at a question whose text begins so, before Enter; at any other, Enter alone. */
export type Answers = Readonly<Record<string, string>>;

export interface Life {
	/** The questions in the order in which they were asked, without what stands in brackets behind them. */
	readonly asked: string[];
	/** How many commands were typed. */
	commands: number;
}

/** A terminal that shows nothing new is given up after this many looks. */
const LOOKS = 800;

/** Types the command, answers its questions, and adds both to the life; the terminal, once the program has ended with this exit code. */
export async function play(life: Life, words: readonly string[], answers: Answers, more: Readonly<Record<string, string>> = {}, code = 0) {
	const terminal = new Terminal(words, { rows: 40, more });
	life.commands++;
	for (let answered = 0; ; answered++) {
		const open = await openQuestion(terminal, answered);
		if (open === undefined) break;
		life.asked.push(open.replace(/ \(.*$/, ''));
		const [, typed = ''] = Object.entries(answers).find(([question]) => open.startsWith(question)) ?? [];
		if (/^\{\w+\}$/.test(typed)) terminal.press(typed.slice(1, -1));
		else if (typed !== '') terminal.type(typed);
		terminal.press('Enter');
		// A text ends with an empty line.
		if (await isOfLines(terminal, answered)) terminal.press('Enter');
	}
	const shown = terminal.shown();
	if (!shown.includes(`[exit ${code}]`)) throw new Error(shown);
	return terminal;
}

/** The question behind so many answered ones; undefined once the program has ended. */
async function openQuestion(terminal: Terminal, answered: number): Promise<string | undefined> {
	for (let look = 0; look < LOOKS; look++) {
		const lines = (await terminal.still()).split('\n');
		const shown = terminal.shown();
		if (shown.includes('[exit ')) return undefined;
		const open = lines.findLast((line) => line.startsWith('? '));
		if (open && marks(shown) === answered) return open.slice(2);
		await sleep(25);
	}
	throw new Error(`no question after ${answered}:\n${terminal.shown()}`);
}

/** Whether the open question goes on to take lines. */
async function isOfLines(terminal: Terminal, answered: number): Promise<boolean> {
	for (let look = 0; look < LOOKS; look++) {
		const shown = await terminal.still();
		if (shown.includes('[exit ') || marks(terminal.shown()) > answered) return false;
		if (/Ctrl-G/.test(shown)) return true;
		await sleep(25);
	}
	throw new Error(`not taken:\n${terminal.shown()}`);
}

/** How many questions were answered. */
function marks(shown: string): number {
	return shown.split('\n').filter((line) => line.startsWith('✔ ')).length;
}
