/** The numbers of an old journal together: which are missing, twice, of another make or year, out of order. */

import { yearOf } from '../domain/day.ts';
import type { OldNumber } from './cell/oldNumber.ts';
import type { Flaw, FlawCode } from './flaw.ts';
import { outOfOrder } from './inOrder.ts';
import type { OldEntry } from './oldEntry.ts';

interface NumberFlaws {
	readonly flaws: readonly Flaw[];
	readonly gaps: readonly { readonly year: number; readonly from: number; readonly to: number }[];
}

/** More missing numbers than this in one stretch are another series, not a gap. */
const LONGEST_GAP = 100_000;

/** What is wrong with the numbers of a journal, and which nobody has. `columnOf`: where the number of an entry stands. */
export function numberFlaws(entries: readonly OldEntry[], columnOf: (entry: OldEntry) => number | null): NumberFlaws {
	const flaws: Flaw[] = [];
	const numbers = entries.map((entry) => ({ entry, number: entry.number }));
	const usual = usualMakes(numbers.map(({ number }) => number));
	const suffixed = withYear(numbers);
	const years = new Map<number, YearOfNumbers>();
	for (const { entry, number } of numbers) {
		const flag = (code: FlawCode, chosen: string | null = null, other?: number) =>
			flaws.push({
				code,
				sheet: entry.sheet,
				row: entry.row,
				column: columnOf(entry),
				value: number.text ?? '',
				chosen,
				...(other !== undefined && { other }),
			});
		if (number.text === null) {
			// A journal without a column of numbers misses none.
			if (columnOf(entry) !== null) flag('numberMissing');
			continue;
		}
		if (number.make === 'none') {
			flag('numberNone');
			continue;
		}
		if (number.make === 'day') {
			flag('numberDay');
			continue;
		}
		const own = yearOf(entry.receivedOn);
		const year: YearOfNumbers = years.get(own) ?? { first: new Map<string, number>(), placed: [] };
		years.set(own, year);
		const folded = foldedNumber(number.text);
		const other = year.first.get(folded);
		if (other !== undefined) flag('numberTwice', null, other);
		else year.first.set(folded, entry.row);
		if (!usual.has(number.make)) flag('numberOdd');
		if (suffixed && yearIn(number.text) !== undefined && yearIn(number.text) !== own) flag('numberYear');
		if (number.ordinal === null) continue;
		year.placed.push({
			ordinal: number.ordinal,
			// Of a number that comes again, and of one of another make, the order is not asked.
			compared: other === undefined && usual.has(number.make),
			misplaced: () => flag('numberBackwards'),
		});
	}
	const gaps = [...years]
		.toSorted(([left], [right]) => left - right)
		.flatMap(([year, { placed }]) => {
			const misplaced = outOfOrder(placed.map(({ ordinal, compared }) => (compared ? ordinal : undefined)));
			for (const at of misplaced) placed[at]?.misplaced();
			const inOrder = placed.filter((_, at) => !misplaced.has(at)).map(({ ordinal }) => ordinal);
			const highest = inOrder.reduce((most, ordinal) => Math.max(most, ordinal), 0);
			// A slip far beyond the others makes no gap; one amid them fills its place.
			return gapsIn(year, new Set(placed.flatMap(({ ordinal }) => (ordinal <= highest ? [ordinal] : []))));
		});
	return { flaws, gaps };
}

interface YearOfNumbers {
	readonly first: Map<string, number>;
	readonly placed: Placed[];
}

/** A number with a place among those of its year. */
interface Placed {
	readonly ordinal: number;
	readonly compared: boolean;
	readonly misplaced: () => void;
}

function gapsIn(year: number, ordinals: ReadonlySet<number>) {
	const sorted = [...ordinals].toSorted((left, right) => left - right);
	return sorted.flatMap((ordinal, index) => {
		const before = sorted[index - 1];
		if (before === undefined || ordinal === before + 1 || ordinal - before > LONGEST_GAP) return [];
		return [{ year, from: before + 1, to: ordinal - 1 }];
	});
}

/** The makes that many numbers have: `9`, `9/9`. */
function usualMakes(numbers: readonly OldNumber[]): ReadonlySet<string> {
	const counts = new Map<string, number>();
	for (const { make } of numbers) counts.set(make, (counts.get(make) ?? 0) + 1);
	const most = Math.max(0, ...counts.values());
	return new Set([...counts].flatMap(([make, count]) => (count >= 20 || count * 4 >= most ? [make] : [])));
}

/** Whether the numbers end with their year: `145/24`. */
function withYear(numbers: readonly { readonly entry: OldEntry; readonly number: OldNumber }[]): boolean {
	const ending = numbers.filter(({ number }) => yearIn(number.text ?? '') !== undefined);
	const right = ending.filter(({ entry, number }) => yearIn(number.text ?? '') === yearOf(entry.receivedOn));
	return right.length > 2 && right.length * 2 > numbers.length;
}

function yearIn(text: string): number | undefined {
	const [, year] = /[/\-–.](\d{4}|\d\d)$/.exec(text) ?? [];
	return year === undefined ? undefined : year.length === 2 ? 2000 + Number(year) : Number(year);
}

/** Dashes and letters of the other alphabet alike. */
export function foldedNumber(text: string): string {
	if (/^\d+$/.test(text)) return text;
	return text
		.toLowerCase()
		.replace(/[‐-―−]/g, '-')
		.replace(/\s/g, '')
		.replace(/[abcehkmoptxy]/g, (letter) => 'авсенкмортху'['abcehkmoptxy'.indexOf(letter)] ?? letter);
}
