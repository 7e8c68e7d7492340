/** Breaks text into lines that fit a column, and rows that are taller than a sheet. Pure: widths are measured by the caller. */

/** How wide a piece of text is. */
export type Measure = (text: string) => number;

/** The lines, each no wider than `width` where a single letter is not; words are kept whole where they fit a line at all. */
export function linesOf(text: string, width: number, measure: Measure): readonly string[] {
	return text.split('\n').flatMap((paragraph) => paragraphLines(paragraph, width, measure));
}

function paragraphLines(paragraph: string, width: number, measure: Measure): readonly string[] {
	const lines: string[] = [];
	const space = measure(' ');
	let line = '';
	let taken = 0;
	for (const word of paragraph.split(' ').filter((one) => one !== '')) {
		const wide = measure(word);
		if (line !== '' && taken + space + wide <= width) {
			line += ` ${word}`;
			taken += space + wide;
			continue;
		}
		if (line !== '') lines.push(line);
		const pieces = wide <= width ? [word] : cut(word, width, measure);
		lines.push(...pieces.slice(0, -1));
		line = pieces.at(-1) ?? '';
		taken = measure(line);
	}
	return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** A word that no line holds: cut between letters. */
function cut(word: string, width: number, measure: Measure): readonly string[] {
	const pieces: string[] = [];
	let piece = '';
	let taken = 0;
	for (const letter of signsOf(word)) {
		const wide = measure(letter);
		if (piece !== '' && taken + wide > width) {
			pieces.push(piece);
			piece = '';
			taken = 0;
		}
		piece += letter;
		taken += wide;
	}
	return [...pieces, piece];
}

const graphemes = new Intl.Segmenter('ru', { granularity: 'grapheme' });

/** Signs as people count them: a letter with its accents is one, and a picture of several characters. */
export function signsOf(text: string): readonly string[] {
	return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** The row of cells in parts of at most `most` lines: one, unless it is taller than a sheet. */
export function partsOf<Key extends string>(
	cells: Readonly<Record<Key, readonly string[]>>,
	keys: readonly Key[],
	most: number,
): readonly ReadonlyMap<Key, readonly string[]>[] {
	const tallest = Math.max(1, ...keys.map((key) => cells[key].length));
	return Array.from(
		{ length: Math.ceil(tallest / most) },
		(_, part) => new Map(keys.map((key) => [key, cells[key].slice(part * most, (part + 1) * most)])),
	);
}
