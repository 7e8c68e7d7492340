/** Checks that numbers have no gaps and no duplicates, and that the counters agree with them. */

import type { Series } from '../../domain/number.ts';
import type { Journal } from '../open.ts';
import type { CounterTable } from '../schema.ts';
import type { ReportFault, SeriesFound } from './fault.ts';

/** The ordinals of each series and year; a bit each. */
export class OrdinalSets {
	readonly #sets = new Map<string, { readonly series: Series; readonly year: number; bits: Uint8Array; last: number }>();

	add(series: Series, year: number, ordinal: number, report: ReportFault): void {
		const key = `${series} ${year}`;
		const set = this.#sets.get(key) ?? { series, year, bits: new Uint8Array(1024), last: 0 };
		this.#sets.set(key, set);
		const at = ordinal >> 3;
		if (at >= set.bits.length) {
			const grown = new Uint8Array(Math.max(at + 1, set.bits.length * 2));
			grown.set(set.bits);
			set.bits = grown;
		}
		const bit = 1 << (ordinal & 7);
		if (((set.bits[at] ?? 0) & bit) !== 0) report({ code: 'duplicate', series, year, ordinal });
		set.bits[at] = (set.bits[at] ?? 0) | bit;
		set.last = Math.max(set.last, ordinal);
	}

	all(): readonly { readonly series: Series; readonly year: number; readonly last: number }[] {
		return [...this.#sets.values()].sort((left, right) =>
			left.series === right.series ? left.year - right.year : left.series < right.series ? -1 : 1,
		);
	}

	has(series: Series, year: number, ordinal: number): boolean {
		const set = this.#sets.get(`${series} ${year}`);
		return set !== undefined && ((set.bits[ordinal >> 3] ?? 0) & (1 << (ordinal & 7))) !== 0;
	}
}

/** Reports gaps, and counters that differ from the numbers that were given. */
export function checkNumbers(journal: Journal, numbers: OrdinalSets, report: ReportFault): readonly SeriesFound[] {
	const { firstYear, firstIncoming, firstOutgoing } = journal.settings;
	const counters = journal.connection.prepare<[], CounterTable>('select series, year, last from counter').all();
	const found: SeriesFound[] = [];
	for (const { series, year, last } of numbers.all()) {
		const first = year !== firstYear ? 1 : series === 'incoming' ? firstIncoming : firstOutgoing;
		for (let ordinal = first; ordinal <= last; ordinal++)
			if (!numbers.has(series, year, ordinal)) report({ code: 'gap', series, year, ordinal });
		found.push({ series, year, first, last });
	}
	for (const { series, year, last: stored } of counters) {
		if (series !== 'incoming' && series !== 'outgoing') {
			report({ code: 'counterExtra', series });
			continue;
		}
		const unused = year !== firstYear ? 0 : (series === 'incoming' ? firstIncoming : firstOutgoing) - 1;
		const last = found.find((one) => one.series === series && one.year === year)?.last ?? unused;
		if (stored !== last) report({ code: 'counter', series, year, stored, last });
	}
	// The two counters of the first year are there from the beginning: they hold where the numbers begin.
	const opened = (['incoming', 'outgoing'] as const).map((series) => ({ series, year: firstYear }));
	const wanted = new Map([...opened, ...found].map(({ series, year }) => [`${series} ${year}`, { series, year }]));
	for (const { series, year } of wanted.values())
		if (!counters.some((counter) => counter.series === series && counter.year === year)) report({ code: 'counterMissing', series, year });
	return found;
}
