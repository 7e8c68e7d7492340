/** The nearest of the known words, for «did you mean». */

import { normalizeText } from '../domain/normalizeText.ts';

/** The known word that differs in fewest letters, at most two of five; undefined when none is near. */
export function similar(word: string, known: readonly string[]): string | undefined {
	const wanted = normalizeText(word).slice(0, 60);
	let best: string | undefined;
	let least = Math.max(1, Math.floor(wanted.length * 0.4)) + 1;
	for (const candidate of known) {
		const away = distance(wanted, normalizeText(candidate), least);
		if (away < least) {
			least = away;
			best = candidate;
		}
	}
	return best;
}

/** Fewer letters are the beginning of too much. */
const ENOUGH = 3;

/** The shortest of the known words that begins so. */
export function startingWith(word: string, known: readonly string[]): string | undefined {
	const wanted = normalizeText(word);
	if (wanted.replace(/^-+/, '').length < ENOUGH) return undefined;
	return known.filter((one) => normalizeText(one).startsWith(wanted)).toSorted((left, right) => left.length - right.length)[0];
}

/** Insertions, deletions, replacements and swaps of neighbours between two words; `limit` or more where they are at least so far apart. */
function distance(from: string, to: string, limit: number): number {
	// Most words are far off, and that is seen sooner so: each letter that only one of them has is a change.
	if (lettersBeyond(from, to) >= limit || lettersBeyond(to, from) >= limit) return limit;
	const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, index) => index)];
	for (let i = 1; i <= from.length; i++) {
		const row = [i];
		for (let j = 1; j <= to.length; j++) {
			const same = from[i - 1] === to[j - 1] ? 0 : 1;
			const above = rows[i - 1] ?? [];
			let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
			if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
				least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1);
			row.push(least);
		}
		// What follows can add to both of these rows, but take nothing away.
		if (Math.min(...row, ...(rows[i - 1] ?? [])) >= limit) return limit;
		rows.push(row);
	}
	return rows[from.length]?.[to.length] ?? 0;
}

/** How many letters of a word the other one does not have. */
function lettersBeyond(word: string, other: string): number {
	let rest = other;
	let beyond = 0;
	for (const letter of word) {
		if (rest.includes(letter)) rest = rest.replace(letter, '');
		else beyond++;
	}
	return beyond;
}
