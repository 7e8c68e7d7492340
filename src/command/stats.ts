/** `stats`: how many entries there are by one or two things, under the same filters as `list`. */

import { endWith, type JournalContext } from '../context.ts';
import { mergedCells, type PivotCell } from '../domain/pivot.ts';
import type { ExitCode } from '../exit.ts';
import { pivotCsv } from '../format/pivotCsv.ts';
import { UsageError } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { pivotField } from '../report/pivotFields.ts';
import type { Column } from '../report/report.ts';
import { groupedCounts } from '../store/lists/rows.ts';
import { peopleOf } from '../store/people.ts';
import { type FilterOption, filterGiven } from './claim/filter.ts';
import { recordNamesReported } from './output/namesReported.ts';
import { forMachine, type Listed, printRows } from './output/report.ts';

type Options = FilterOption | 'pivot' | 'byPerson' | Listed | 'pivotFormat' | 'profile';

export async function run(given: Given<Options>, context: JournalContext): Promise<ExitCode> {
	const { journal, words, world } = context;
	const fields = given.pivot ?? ['kind'];
	if (fields.length > 2 || new Set(fields).size < fields.length)
		throw new UsageError([{ code: 'notOneOrTwo', option: 'pivot', value: fields.join(',') }]);
	if (given.profile && !given.pivotFormat) throw new UsageError([{ code: 'needsOption', option: 'profile', needed: 'pivotFormat' }]);
	const people = fields.find((name) => pivotField(name).person);
	if (people !== undefined && !given.byPerson) {
		const option = { option: 'pivot', value: words.names.pivot[people] } as const;
		throw new UsageError([{ code: 'needsOption', option, needed: 'byPerson' }]);
	}
	const rows = fields.map(pivotField);
	const counted = groupedCounts(
		journal,
		rows.map(({ reads }) => reads),
		await filterGiven(given, context),
	);
	// A row a person, however the name was written.
	const nameOf = (value: string | null, index: number) =>
		value !== null && fields[index] === 'responsible' ? peopleOf(journal).nameOf(value) : value;
	const cells = mergedCells(counted.map(({ values, count }) => ({ values: values.map(nameOf), count })));
	if (people !== undefined) {
		const { from = '', to = '' } = given.month ?? given.registeredRange ?? {};
		await recordNamesReported(context, 'stats', `${from}..${to}`);
	}
	const columns = [
		...fields.map(
			(key, index): Column<PivotCell> => ({
				key,
				type: rows[index]?.type ?? 'line',
				title: words.names.pivot[key],
				value: ({ values }) => values[index] ?? null,
			}),
		),
		{ key: 'count', type: 'count', title: words.reports.count, value: ({ count }) => count } satisfies Column<PivotCell>,
	];
	if (given.pivotFormat) world.out.write(pivotCsv(words, columns, cells, given.profile ?? 'excel'));
	else if (world.out.isTerminal && !forMachine(given)) {
		const [{ showPivot }, { hasBlocks }] = await Promise.all([import('../view/pivot.ts'), import('../view/bar.ts')]);
		world.out.write(showPivot(words, columns, cells, world.out.columns, hasBlocks(world.environment)));
	} else await printRows(context, given, cells, columns);
	return endWith(context, words.reports.total(cells.reduce((sum, { count }) => sum + count, 0)));
}
