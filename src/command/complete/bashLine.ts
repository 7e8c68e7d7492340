/** bash passes the line as typed and expects the replacement of its end: quotes, escapes and word breaks are handled here. */

import type { Candidate } from './candidate.ts';
import { type Unquoting, unquoting } from './quotes.ts';

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
