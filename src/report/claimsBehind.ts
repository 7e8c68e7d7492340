/**
 * The claims behind the figures of a report: one table says for each figure what a claim is to it. The figures themselves are counted of sums
 * and of indexes; here whole claims are folded, so that each way of counting proves the other.
 */

import type { Claim } from '../domain/claim.ts';
import { monthPeriod, type Period } from '../domain/period.ts';
import { normalizeText } from '../domain/text/normalizeText.ts';
import { type ClaimInPeriod, type ClientRole, type PeriodView, seenIn } from './claimInPeriod.ts';
import { type FigureRule, figureRules } from './figureRules.ts';
import type { PeriodColumn, PeriodReport, Section, SectionKey, SectionRow } from './period.ts';
import { groupsOf } from './sectionGroups.ts';

/** The claims behind a figure. */
export interface FigureClaims {
	/** The figure counted once more from the claims; null where it is not a sum or a share of them, as a median is not. */
	readonly total: number | null;
	/** By the number of the claim, how much of the figure it is: one, unless it counts more than once, or in kopecks; of a share, of its whole. */
	readonly numbers: ReadonlyMap<string, number>;
	/** By the number of the claim, what it adds to the figure: of a ratio, to its part and to its whole. */
	readonly adds: ReadonlyMap<string, Added>;
}

export interface Added {
	readonly part: number;
	/** 0 of what is no ratio. */
	readonly whole: number;
}

/** The claims behind each cell, by its `cellKey`; cells without any are left out. */
export type ClaimsBehind = ReadonlyMap<string, FigureClaims>;

/**
 * What a cell of a section is called here: a figure by its own key. Undefined of what is not of the period: of another one that it is compared
 * with, and of months that are not wholly in it.
 */
export function cellKey({ from, to }: Period, section: SectionKey, { key, label }: SectionRow, column: PeriodColumn): string | undefined {
	if ('figure' in label) return column === 'now' ? label.figure : undefined;
	if ('month' in label) {
		const month = monthPeriod(label.month);
		if (month.from < from || month.to > to) return undefined;
	}
	return groupKey(section, key, column === 'share' || column === 'upTo' ? 'count' : column);
}

function groupKey(section: SectionKey, row: string | null, column: PeriodColumn): string {
	return `${section}/${row === null ? '' : normalizeText(row)}/${column}`;
}

/** Counts claim by claim what stands behind every figure of a period, of all the claims that concern it. */
export class ClaimsCounted {
	readonly #view: PeriodView;
	readonly #roles: ReadonlyMap<string, ClientRole>;
	readonly #sums = new Map<string, Sum>();

	constructor(view: PeriodView) {
		this.#view = view;
		this.#roles = rolesOf(view);
	}

	add(claim: Claim): void {
		const seen = seenIn(claim, this.#view, this.#roles.get(claim.number.text));
		for (const [figure, rule] of Object.entries(figureRules)) if (rule.of(seen) > 0) this.#sumOf(figure).add(claim, rule, seen);
		for (const { section, row, column, amount } of groupsOf(seen))
			this.#sumOf(groupKey(section, row, column)).add(claim, { of: () => amount }, seen);
	}

	behind(): ClaimsBehind {
		return new Map([...this.#sums].map(([key, sum]) => [key, sum.claims()]));
	}

	#sumOf(key: string): Sum {
		const sum = this.#sums.get(key) ?? new Sum();
		this.#sums.set(key, sum);
		return sum;
	}
}

/** The cells of the report that the claims do not come to. */
export function unprovenCells(report: Pick<PeriodReport, 'from' | 'to' | 'sections'>, behind: ClaimsBehind): ReadonlySet<string> {
	return new Set(
		report.sections
			.flatMap((section) => cellsOf(report, section))
			.flatMap(({ key, value }) => (comesTo(behind.get(key), value) ? [] : [key])),
	);
}

/** The cells of a section that claims stand behind, with what they should come to; null where they come to no number. */
function cellsOf(period: Period, section: Section): readonly { readonly key: string; readonly value: number | null }[] {
	// Of days outside the period.
	if (section.key === 'preventionEffects') return [];
	return section.rows.flatMap((row) =>
		section.columns.flatMap(({ key: column, unit }, index) => {
			const key = cellKey(period, section.key, row, column);
			const counts = 'figure' in row.label || unit === 'count' || unit === 'kopecks';
			return key === undefined || !counts ? [] : [{ key, value: row.values[index] ?? null }];
		}),
	);
}

function comesTo(found: FigureClaims | undefined, value: number | null): boolean {
	if (found?.total == null) return found !== undefined || value === null || value === 0;
	return found.total === value;
}

class Sum {
	readonly #numbers = new Map<string, number>();
	readonly #adds = new Map<string, Added>();
	#rule: FigureRule | undefined;
	#total = 0;
	#by = 0;

	add({ number }: Claim, rule: FigureRule, seen: ClaimInPeriod): void {
		const of = rule.of(seen);
		this.#rule = rule;
		const added = { part: rule.adds ? rule.adds(seen) : of, whole: rule.by?.(seen) ?? 0 };
		this.#total += added.part;
		this.#by += added.whole;
		this.#numbers.set(number.text, (this.#numbers.get(number.text) ?? 0) + of);
		const { part, whole } = this.#adds.get(number.text) ?? { part: 0, whole: 0 };
		this.#adds.set(number.text, { part: part + added.part, whole: whole + added.whole });
	}

	claims(): FigureClaims {
		return { total: this.#comesTo(), numbers: this.#numbers, adds: this.#adds };
	}

	#comesTo(): number | null {
		if (this.#rule?.none) return null;
		if (!this.#rule?.by) return this.#total;
		return this.#by === 0 ? null : this.#total / this.#by;
	}
}

function rolesOf({ clients = [] }: PeriodView): ReadonlyMap<string, ClientRole> {
	return new Map(
		clients.flatMap(({ numbers, again }) => numbers.map((number, index): [string, ClientRole] => [number, { first: index === 0, again }])),
	);
}
