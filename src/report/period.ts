/**
 * The report of a period as one object, whatever it is shown as: sections of rows of values, each with its unit and with what says how
 * it is counted. Keys are stable and English; `text/*\/month.ts` has a title for each section, column and figure, and a sentence for
 * each `how`. Values are plain numbers: shares from 0 to 1, sums in kopecks; null is "there is nothing to count it of".
 */

import { type BalanceLine, movements, wholeBalance } from '../domain/balance.ts';
import type { Period } from '../domain/period.ts';

export type Unit = 'count' | 'share' | 'workingDays' | 'kopecks' | 'ratio';

/** What a row is called: a figure of ours, a code, or what the office wrote itself (null: nothing). */
export type RowLabel =
	| { readonly figure: FigureKey }
	| { readonly family: 'kind' | 'channel' | 'decision' | 'remedy' | 'satisfaction' | 'ground'; readonly code: string }
	| { readonly name: string | null };

export const flowColumns = ['start', ...movements, 'end'] as const;
const compared = ['now', 'before', 'yearBefore'] as const;

export type ColumnKey = (typeof flowColumns)[number] | (typeof compared)[number];
export type FigureKey = (typeof flowColumns)[number];
export type SectionKey = 'balance' | 'byKind' | 'byChannel' | 'byDepartment' | 'byResponsible';

export interface SectionColumn {
	readonly key: ColumnKey;
	/** What the values are, where the row does not say it. */
	readonly unit: Unit;
}

export interface SectionRow {
	/** What it is called by machines: the figure, the code, or the name as the office wrote it. */
	readonly key: string | null;
	readonly label: RowLabel;
	/** What the values of this row are, where they are not what the columns say. */
	readonly unit?: Unit;
	/** How this row is counted, where it is counted in a way of its own. */
	readonly how?: FigureKey;
	/** In the order of the columns. */
	readonly values: readonly (number | null)[];
}

export interface Section {
	readonly key: SectionKey;
	readonly columns: readonly SectionColumn[];
	readonly rows: readonly SectionRow[];
	/** The column that is drawn as bars. */
	readonly bars?: ColumnKey;
}

export interface PeriodReport extends Period {
	/** The day it is seen from. */
	readonly asOf: string;
	/** Nothing came in the period. */
	readonly empty: boolean;
	/** Nor was anything open, nor did anything move. */
	readonly still: boolean;
	/** The first one is the balance as a whole. */
	readonly sections: readonly Section[];
}

/** What was counted of one period; `lines` by what the balance is told by. */
export interface Counts {
	readonly kind: readonly BalanceLine[];
	readonly channel: readonly BalanceLine[];
	readonly department: readonly BalanceLine[];
	/** Only where names were asked for. */
	readonly responsible?: readonly BalanceLine[];
}

/** The report. `before` and `yearBefore` are the balances of the periods that it is compared with. */
export function periodReport(
	period: Period & { readonly asOf: string },
	counts: Counts,
	before: BalanceLine,
	yearBefore: BalanceLine,
): PeriodReport {
	const whole = wholeBalance(counts.kind);
	return {
		...period,
		empty: whole.received === 0,
		still: flowColumns.every((column) => whole[column] === 0),
		sections: [
			{
				key: 'balance',
				columns: compared.map((key) => ({ key, unit: 'count' })),
				rows: flowColumns.map((figure) => ({
					key: figure,
					label: { figure },
					values: [whole[figure], before[figure], yearBefore[figure]],
				})),
			},
			flowSection('byKind', counts.kind, (what) => ({ family: 'kind', code: what ?? '' })),
			flowSection('byChannel', counts.channel, (what) => ({ family: 'channel', code: what ?? '' })),
			flowSection('byDepartment', counts.department, (name) => ({ name })),
			...(counts.responsible ? [flowSection('byResponsible', counts.responsible, (name) => ({ name }))] : []),
		],
	};
}

function flowSection(key: SectionKey, lines: readonly BalanceLine[], label: (what: string | null) => RowLabel): Section {
	return {
		key,
		columns: flowColumns.map((column) => ({ key: column, unit: 'count' })),
		// What has no value last, else the most first.
		rows: lines
			.toSorted((one, other) => Number(one.what === null) - Number(other.what === null) || weight(other) - weight(one))
			.map((line) => ({ key: line.what, label: label(line.what), values: flowColumns.map((column) => line[column]) })),
	};
}

function weight({ start, received, reopened }: BalanceLine): number {
	return start + received + reopened;
}
