/** The lists in the verdict on an old journal: missing numbers, doubtful values, rows that are no entries, new entries. */

import { isDay } from '../domain/day.ts';
import type { Flaw } from '../import/flaw.ts';
import type { ProfileMatch } from '../import/profileMatch.ts';
import type { ReadJournal } from '../import/readJournal.ts';
import { cellName, type FlawGroup } from '../import/verdict.ts';
import { wordFor } from '../text/codeWord.ts';
import { labelOf } from '../text/field.ts';
import type { OldJournalWords, Words } from '../text/index.ts';
import { excerpt, visibleLine } from '../text/visible.ts';
import { cutTo } from '../text/width.ts';

/** How many places of one kind are listed. */
export const MOST_LISTED = 50;

/** A line for each year in which numbers are missing. */
export function gapLines(oldWords: OldJournalWords, { gaps }: ReadJournal): readonly string[] {
	const years = [...new Set(gaps.map(({ year }) => year))];
	return years.map((year) =>
		oldWords.gaps(
			year,
			gaps
				.filter((gap) => gap.year === year)
				.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`))
				.join(', '),
		),
	);
}

/** The parts of the named profile that do not fit the file. */
export function profileLines({ profile, quoted, ...oldWords }: OldJournalWords, match: ProfileMatch): readonly string[] {
	return (['missingColumns', 'missingOutcomes', 'otherOutcomes'] as const).flatMap((which) => {
		const words = match[which];
		if (words.length === 0) return [];
		const listed = words.slice(0, MOST_LISTED).map(quoted).join(', ');
		return [profile[which](words.length > MOST_LISTED ? `${listed} ${oldWords.more(words.length - MOST_LISTED)}` : listed)];
	});
}

/** The remarks of each kind with their places, under a title with their number. */
export function groupLines(
	words: Words,
	oldWords: OldJournalWords,
	title: (count: number) => string,
	groups: readonly FlawGroup[],
): readonly string[] {
	if (groups.length === 0) return [];
	const count = groups.reduce((total, { flaws }) => total + flaws.length, 0);
	return [
		title(count),
		...groups.flatMap(({ code, flaws }) => [
			indented(oldWords.flaw(oldWords.flaws[code], flaws.length)),
			...flaws.slice(0, MOST_LISTED).map((flaw) => indented(indented(flawLine(words, oldWords, flaw)))),
			...more(oldWords, flaws.length).map(indented),
		]),
		'',
	];
}

/** `B97 «31.11.24» → 30.11.2024` */
export function flawLine({ day }: Words, oldWords: OldJournalWords, { sheet, row, column, value, chosen, other }: Flaw): string {
	const reading = other === undefined ? (chosen ?? '') : oldWords.sameAs(cellName(sheet, other, column));
	const shown = cutTo(value, 60);
	const parts = [
		cellName(sheet, row, column),
		...(shown === '' ? [] : [oldWords.quoted(shown)]),
		...(reading === '' ? [] : ['→', visibleLine(isDay(reading) ? day(reading) : reading)]),
	];
	return parts.join(' ');
}

/** The rows that are no entries, and why. */
export function leftLines(oldWords: OldJournalWords, { left }: ReadJournal, width: number): readonly string[] {
	if (left.length === 0) return [];
	return [
		oldWords.left(left.length),
		...left
			.slice(0, MOST_LISTED)
			.map(({ sheet, row, why, text }) =>
				cutTo(indented(oldWords.leftOne(cellName(sheet, row, null), oldWords.leftWhy[why], text)), width),
			),
		...more(oldWords, left.length),
	];
}

/** A line that there are more than are listed; none where all are. */
export function more(oldWords: OldJournalWords, count: number): readonly string[] {
	return count > MOST_LISTED ? [indented(oldWords.more(count - MOST_LISTED))] : [];
}

/** The line as one of a list. */
export function indented(line: string): string {
	return `  ${line}`;
}

/** `3, 5–9` */
export function ranges(numbers: readonly number[]): string {
	const parts: [number, number][] = [];
	for (const number of numbers) {
		const last = parts.at(-1);
		if (last && number === last[1] + 1) last[1] = number;
		else parts.push([number, number]);
	}
	return parts.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

type ComparedField = 'kind' | 'channel' | 'receivedOn' | 'client' | 'summary' | 'responsible' | 'number' | 'outcome';

/** The families of words by which the code of a field is shown; an outcome is a decision or a status. */
const wordsFor: { readonly [F in ComparedField]?: readonly (keyof Words['names'])[] } = {
	kind: ['kind'],
	channel: ['channel'],
	outcome: ['decision', 'status'],
};

interface Plan {
	readonly added: number;
	readonly known: number;
	readonly differing: readonly {
		readonly sheet: string | null;
		readonly row: number;
		readonly number: string;
		readonly fields: readonly {
			readonly field: ComparedField;
			readonly here: string | null;
			readonly there: string | null;
		}[];
	}[];
}

/** The entries of an old journal that are new here, that are here already, and that differ. */
export function planLines({ day, names }: Words, oldWords: OldJournalWords, { added, known, differing }: Plan): readonly string[] {
	const { plan } = oldWords;
	const label = (field: ComparedField) => labelOf(field === 'number' || field === 'outcome' ? oldWords.roles[field] : names.field[field]);
	const shown = (field: ComparedField, value: string | null) => {
		if (value === null) return '—';
		if (isDay(value)) return day(value);
		return oldWords.quoted(excerpt(wordsFor[field]?.reduce((word, family) => wordFor(names, family, word), value) ?? value));
	};
	return [
		plan.added(added),
		...(known > 0 ? [plan.known(known)] : []),
		...(differing.length > 0 ? [plan.differing(differing.length)] : []),
		...differing.slice(0, MOST_LISTED).map(({ sheet, row, number, fields }) => {
			const differences = fields.map(({ field, here, there }) => plan.field(label(field), shown(field, here), shown(field, there)));
			return indented(plan.differs(cellName(sheet, row, null), number, differences.join('; ')));
		}),
		...more(oldWords, differing.length),
	];
}
