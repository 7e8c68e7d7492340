/** How each shell hands over the line that is being typed, and how it wants to be answered. */

import type { World } from '../../world.ts';
import type { Candidate } from './candidate.ts';

export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof shells)[number];

export interface Typed {
	readonly before: readonly string[];
	readonly current: string;
}

interface Answering {
	readonly typed: Typed;
	answer(candidates: readonly Candidate[]): readonly string[];
}

/** For each shell: the words after its name, or what it left in the environment, → what was typed, and how it is answered. */
export const answers: Readonly<Record<Shell, (words: readonly string[], environment: World['environment']) => Answering>> = {
	bash: ([line = '', breaks]) => readBash(line, breaks),
	zsh: byWords,
	fish: byWords,
	// Older versions drop empty arguments and quotes when they start a program, so the words go through the environment.
	powershell: (_, { CLAIMS_COMPLETE = '' }) => {
		const words = CLAIMS_COMPLETE.split(/\r?\n/);
		return {
			typed: { before: words.slice(0, -1), current: unquoted(words.at(-1) ?? '') },
			answer: (candidates) => candidates.map(({ text, about }) => `${quotedForPowerShell(text)}\t${text}\t${about || text}`),
		};
	},
};

/** Whether there is completion for the shell. */
export function isShell(name: string): name is Shell {
	return (shells as readonly string[]).includes(name);
}

/** `-- WORDS… CURRENT`: the words as they are read, the last as it is typed. */
function byWords(words: readonly string[]): Answering {
	return {
		typed: { before: words.slice(1, -1), current: unquoted(words.at(-1) ?? '') },
		answer: (candidates) => candidates.map(({ text, about }) => (about === '' ? text : `${text}\t${about}`)),
	};
}

function quotedForPowerShell(text: string): string {
	return /^[\p{L}\p{N}_./:=+-]+$/u.test(text) ? text : `'${text.replace(/['\u2018\u2019]/g, '$&$&')}'`;
}

/** What readline breaks words at, where bash does not say otherwise. */
const BREAKS = ' \t\n"\'><=;|&(:';

/** The line up to the cursor, split as the shell would, and how candidates are worded to replace what readline takes for the word. */
export function readBash(
	line: string,
	breaks = BREAKS,
): {
	readonly typed: { readonly before: readonly string[]; readonly current: string };
	readonly answer: (candidates: readonly Candidate[]) => readonly string[];
} {
	const raw = wordsOf(line);
	const last = raw.at(-1) ?? '';
	const read = unquoting(last);
	const before = raw.slice(1, -1).map((word) => unquoting(word).text);
	return {
		typed: { before, current: read.text },
		answer: (candidates) => {
			const kept = keptBy(last, read, breaks);
			// readline replaces the wrong text for a word quoted in parts: offer nothing rather than nonsense.
			if (kept === undefined) return [];
			const head = read.text.slice(0, kept);
			return candidates.flatMap(({ text }) => (text.startsWith(head) ? [written(text.slice(kept), read.quote)] : []));
		},
	};
}

/** The words as typed; the last, at the cursor, may be empty. The name of the program is the first. */
function wordsOf(line: string): readonly string[] {
	const words: string[] = [];
	for (let rest = line.replace(/^\s+/, ''); ; ) {
		// A blank that is quoted, escaped or in an open quote belongs to the word.
		const word = /^(?:\\[\s\S]?|"(?:[^"\\]|\\[\s\S]?)*(?:"|$)|'[^']*(?:'|$)|[^\s\\"'])*/.exec(rest)?.[0] ?? '';
		words.push(word);
		const after = rest.slice(word.length);
		if (after === '') return words;
		rest = after.replace(/^\s+/, '');
	}
}

/** How many characters of the word readline leaves alone, because a break stands between them and the cursor. */
function keptBy(last: string, { ends, opened, closed }: Unquoting, breaks: string): number | undefined {
	if (closed) return undefined;
	const start = opened === undefined ? lastBreak(last, breaks) : opened + 1;
	return ends.filter((end) => end <= start).length;
}

function lastBreak(last: string, breaks: string): number {
	for (let at = last.length - 1; at >= 0; at--) if (breaks.includes(last[at] ?? '') && last[at - 1] !== '\\') return at + 1;
	return 0;
}

function written(text: string, quote: Unquoting['quote']): string {
	if (quote === '"') return text.replace(/["\\$`]/g, '\\$&');
	if (quote === "'") return text.replaceAll("'", `'\\''`);
	return text.replace(/[^\p{L}\p{N}\p{M}_.,/:=@%+№«»–—-]/gu, '\\$&');
}

interface Unquoting {
	readonly text: string;
	/** The quote that is open at the end. */
	readonly quote: '"' | "'" | '';
	/** Where after the beginning each character of `text` ends in what was typed. */
	readonly ends: readonly number[];
	/** Where the open quote stands; where the last quote ended. */
	readonly opened: number | undefined;
	readonly closed: boolean;
}

/** The word without its quotes, and what of them is still open. */
function unquoting(typed: string): Unquoting {
	let quote: Unquoting['quote'] = '';
	let text = '';
	let opened: number | undefined;
	let closed = false;
	const ends: number[] = [];
	const take = (character: string, end: number) => {
		text += character;
		for (let unit = 0; unit < character.length; unit++) ends.push(end);
	};
	for (let at = 0; at < typed.length; at++) {
		const character = typed[at] ?? '';
		const next = typed[at + 1];
		if (character === quote) {
			quote = '';
			closed = true;
		} else if (quote === '' && (character === '"' || character === "'")) {
			quote = character;
			opened = at;
		} else if (character === '\\' && quote !== "'" && next !== undefined && (quote === '' || /["\\$`]/.test(next))) take(next, ++at + 1);
		// A backslash at the end is about to quote something.
		else if (character !== '\\' || quote !== '' || next !== undefined) take(character, at + 1);
	}
	return { text, quote, ends, opened: quote === '' ? undefined : opened, closed };
}

/** The word without its quotes. */
export function unquoted(typed: string): string {
	return unquoting(typed).text;
}
