/** The findings about an old journal before anything of it is written. */

import { type Day, yearOf } from '../domain/day.ts';
import { lettersOf } from '../domain/people/person.ts';
import type { OldEnding } from './cell/outcome.ts';
import { type Flaw, type FlawCode, flawCodes, isDoubtful } from './flaw.ts';
import type { OldEntry } from './oldEntry.ts';
import type { ReadJournal } from './readJournal.ts';
import { letterOf } from './sheet/column.ts';

interface OutcomeCount {
	/** Folded; empty where nothing was written. */
	readonly words: string;
	readonly ending: OldEnding | undefined;
	readonly count: number;
}

interface OpenEntry {
	readonly entry: OldEntry;
	/** By the rules of its time; undefined where none sets a term. */
	readonly due: Day | undefined;
	readonly overdue: boolean;
}

export interface FlawGroup {
	readonly code: FlawCode;
	readonly flaws: readonly Flaw[];
}

export interface ImportVerdict {
	readonly years: readonly { readonly year: number; readonly count: number }[];
	readonly outcomes: readonly OutcomeCount[];
	readonly open: readonly OpenEntry[];
	readonly doubts: readonly FlawGroup[];
	readonly notices: readonly FlawGroup[];
	readonly responsible: readonly { readonly name: string; readonly count: number }[];
	/** How many clients there are, and how many of them have more than one entry. */
	readonly clients: { readonly count: number; readonly repeated: number };
}

/** `dueOf`: the last day of an entry that is open, by the rules of its time. */
export function verdictOn(journal: ReadJournal, today: Day, dueOf: (entry: OldEntry) => Day | undefined): ImportVerdict {
	const { entries, flaws } = journal;
	const groups = flawCodes.flatMap((code): readonly FlawGroup[] => {
		const own = flaws.filter((flaw) => flaw.code === code);
		return own.length > 0 ? [{ code, flaws: own }] : [];
	});
	return {
		years: counted(entries.map(({ receivedOn }) => yearOf(receivedOn)))
			.map(([year, count]) => ({ year, count }))
			.toSorted((left, right) => left.year - right.year),
		outcomes: outcomesOf(entries),
		open: entries.filter(isOpen).map((entry) => {
			const due = dueOf(entry);
			return { entry, due, overdue: due !== undefined && due < today };
		}),
		doubts: groups.filter(({ code }) => isDoubtful(code)),
		notices: groups.filter(({ code }) => !isDoubtful(code)),
		responsible: counted(entries.flatMap(({ responsible }) => responsible ?? [])).map(([name, count]) => ({ name, count })),
		clients: clientsOf(entries),
	};
}

/** Whether it comes in open. */
export function isOpen({ ending }: Pick<OldEntry, 'ending'>): boolean {
	return ending === undefined || ending === 'inProgress';
}

/** `B97`, and of a sheet with a name `Журнал!B97`. */
export function cellName(sheet: string | null, row: number, column: number | null): string {
	const cell = column === null ? `${row}` : `${letterOf(column)}${row}`;
	return sheet === null ? cell : `${sheet}!${cell}`;
}

/** Values with how often each comes, the most frequent first. */
function counted<T>(values: readonly T[]): readonly (readonly [T, number])[] {
	const counts = new Map<T, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].toSorted(([, left], [, right]) => right - left);
}

function outcomesOf(entries: readonly OldEntry[]): readonly OutcomeCount[] {
	const byWords = new Map<string, { readonly words: string; readonly ending: OldEnding | undefined; count: number }>();
	for (const { outcomeWords: words, ending } of entries) {
		const key = `${words}\n${ending}`;
		const known = byWords.get(key) ?? { words, ending, count: 0 };
		known.count++;
		byWords.set(key, known);
	}
	return [...byWords.values()].toSorted((left, right) => right.count - left.count);
}

/** By the letters of their names, however these are written. */
function clientsOf(entries: readonly OldEntry[]): ImportVerdict['clients'] {
	const counts = new Map<string, number>();
	for (const { client } of entries) {
		if (client === null) continue;
		const key = lettersOf(client);
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return { count: counts.size, repeated: [...counts.values()].filter((count) => count > 1).length };
}
