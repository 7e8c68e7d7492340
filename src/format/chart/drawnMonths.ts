/** The months of a trend as a chart has them. */

import { asDay } from '../../domain/day.ts';
import { addMonths } from '../../domain/month.ts';
import type { Section, SectionRow } from '../../report/period.ts';

/** A chart has room for so many. */
const MONTHS = 13;

/** The last ones. Months in which nothing moved have no row; drawn, they must not be passed over. */
export function drawnMonths(section: Section): Section {
	const rows = section.rows.flatMap((row, index): readonly SectionRow[] => {
		const before = section.rows[index - 1];
		if (!before || !('month' in before.label) || !('month' in row.label)) return [row];
		const [last, next] = [asDay(`${before.label.month}-01`), asDay(`${row.label.month}-01`)];
		const quiet: SectionRow[] = [];
		for (let day = addMonths(last, 1); day < next; day = addMonths(day, 1)) {
			const month = day.slice(0, 7);
			const values = section.columns.map(({ key }, at) => (key === 'end' ? (before.values[at] ?? 0) : 0));
			quiet.push({ key: month, label: { month }, values });
		}
		return [...quiet, row];
	});
	return { ...section, rows: rows.slice(-MONTHS) };
}
