/** What the verdict lists of an old journal, place by place: numbers nobody has, what is doubtful, rows that are no entries. */

import { isDay } from '../domain/day.ts';
import type { Flaw } from '../import/flaw.ts';
import type { ProfileMatch } from '../import/profileMatch.ts';
import type { ReadJournal } from '../import/readJournal.ts';
import { cellName, type FlawGroup } from '../import/verdict.ts';
import type { OldJournalWords, Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { cutTo } from '../text/width.ts';

/** How many places of one kind are listed. */
export const MOST_LISTED = 50;

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

export function profileLines({ profile, quoted, ...oldWords }: OldJournalWords, match: ProfileMatch): readonly string[] {
	return (['missingColumns', 'missingOutcomes', 'otherOutcomes'] as const).flatMap((which) => {
		const words = match[which];
		if (words.length === 0) return [];
		const listed = words.slice(0, MOST_LISTED).map(quoted).join(', ');
		return [profile[which](words.length > MOST_LISTED ? `${listed} ${oldWords.more(words.length - MOST_LISTED)}` : listed)];
	});
}

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
	const shown = value.length > 60 ? `${value.slice(0, 59)}…` : value;
	const parts = [
		cellName(sheet, row, column),
		...(shown === '' ? [] : [oldWords.quoted(shown)]),
		...(reading === '' ? [] : ['→', visibleLine(isDay(reading) ? day(reading) : reading)]),
	];
	return parts.join(' ');
}

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

export function more(oldWords: OldJournalWords, count: number): readonly string[] {
	return count > MOST_LISTED ? [indented(oldWords.more(count - MOST_LISTED))] : [];
}

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
