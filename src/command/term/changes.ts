/** Changed terms as a report: the old and the new day. */

import { bindingTerm } from '../../domain/term.ts';
import type { Column, Report } from '../../report/report.ts';
import type { RecomputedTerms } from '../../store/changeJournal.ts';
import { onePage } from '../output/report.ts';

type Titles = Readonly<Record<'number' | 'from' | 'to' | 'wasProvisional' | 'provisional' | 'client', string>>;

/** The number, both due days and whether each is provisional, the client. */
export function recomputedReport(titles: Titles, moved: readonly RecomputedTerms[]): Report<RecomputedTerms> {
	const columns: readonly Column<RecomputedTerms>[] = [
		{ key: 'number', title: titles.number, type: 'line', value: ({ before }) => before.number.text },
		{ key: 'from', title: titles.from, type: 'day', value: ({ before }) => bindingTerm(before.terms)?.due ?? null },
		{ key: 'to', title: titles.to, type: 'day', value: ({ after }) => bindingTerm(after.terms)?.due ?? null },
		{
			key: 'wasProvisional',
			title: titles.wasProvisional,
			type: 'yes',
			value: ({ before }) => bindingTerm(before.terms)?.provisional ?? false,
		},
		{ key: 'provisional', title: titles.provisional, type: 'yes', value: ({ after }) => bindingTerm(after.terms)?.provisional ?? false },
		{ key: 'client', title: titles.client, type: 'line', value: ({ before }) => before.client },
	];
	return { columns, pages: onePage(moved) };
}

/** The same for machines. */
export function recomputedJson({ before, after }: RecomputedTerms): Readonly<Record<string, unknown>> {
	const [was, is] = [bindingTerm(before.terms), bindingTerm(after.terms)];
	return {
		number: before.number.text,
		from: was?.due ?? null,
		to: is?.due ?? null,
		wasProvisional: was?.provisional ?? false,
		provisional: is?.provisional ?? false,
		client: before.client,
	};
}
