/** The balance of a period: opening count, arrivals, departures, closing count; and whether they add up. */

import type { Ending } from '../status.ts';
import { normalizeText } from '../text/normalizeText.ts';

/** How an entry comes to be open or ceases to be. The first two add to the open entries, the others take away. */
export const movements = ['received', 'reopened', 'closed', 'unconsidered', 'withdrawn', 'void'] as const satisfies readonly (
	| Ending
	| 'received'
	| 'reopened'
)[];
type Movement = (typeof movements)[number];

const coming: ReadonlySet<Movement> = new Set(['received', 'reopened']);

/** How many have this value; null stands for those without a value. */
export interface Counted {
	readonly what: string | null;
	readonly count: number;
}

export interface Moved extends Counted {
	readonly movement: Movement;
}

/** What a balance is made of, each part counted for itself. */
export interface BalanceParts {
	/** Open before the first day. */
	readonly start: readonly Counted[];
	readonly moved: readonly Moved[];
	/** Open after the last day, counted from the entries themselves, independently of what moved. */
	readonly counted: readonly Counted[];
}

export type BalanceLine = { readonly [M in Movement]: number } & {
	readonly what: string | null;
	readonly start: number;
	/** Start and movements added up. */
	readonly end: number;
	/** The number of open entries. */
	readonly counted: number;
};

/** One line per value, in order of first occurrence; spellings that normalize alike are merged. */
export function balanceLines({ start, moved, counted }: BalanceParts): readonly BalanceLine[] {
	const lines = new Map<string, { -readonly [K in keyof BalanceLine]: BalanceLine[K] }>();
	const lineOf = (what: string | null) => {
		const key = what === null ? '' : normalizeText(what);
		const line = lines.get(key) ?? { ...emptyLine, what };
		lines.set(key, line);
		return line;
	};
	for (const { what, count } of start) lineOf(what).start += count;
	for (const { what, movement, count } of moved) lineOf(what)[movement] += count;
	for (const { what, count } of counted) lineOf(what).counted += count;
	for (const line of lines.values()) line.end = endOf(line);
	return [...lines.values()].filter((line) => numbers(line).some((number) => number !== 0));
}

/** All lines as one. */
export function wholeBalance(lines: readonly BalanceLine[]): BalanceLine {
	const whole = { ...emptyLine };
	for (const line of lines) for (const part of parts) whole[part] += line[part];
	return whole;
}

/** Whether what moved leads from the start to what is open. */
export function balances({ end, counted }: BalanceLine): boolean {
	return end === counted;
}

const parts = ['start', ...movements, 'end', 'counted'] as const;

const emptyLine = { what: null, start: 0, received: 0, reopened: 0, closed: 0, unconsidered: 0, withdrawn: 0, void: 0, end: 0, counted: 0 };

function endOf(line: BalanceLine): number {
	return movements.reduce((total, movement) => total + (coming.has(movement) ? line[movement] : -line[movement]), line.start);
}

function numbers(line: BalanceLine): readonly number[] {
	return parts.map((part) => line[part]);
}
