/** `stats`: how many entries there are by one or two things, under the same filters as `list`. */

import { type Office, say } from '../desk.ts';
import { mergedCells, type PivotCell } from '../domain/pivot.ts';
import { type ExitCode, exit } from '../exit.ts';
import { emit } from '../format/emit.ts';
import { pivotCsv } from '../format/pivotCsv.ts';
import { Misuse } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { pivotField } from '../report/pivotFields.ts';
import type { Column } from '../report/report.ts';
import { changeJournal } from '../store/changeJournal.ts';
import { groupedCounts } from '../store/rows.ts';
import { recording } from './change.ts';
import { type FilterOption, filterGiven } from './filter.ts';
import { forMachine, printRows } from './output.ts';

type Options = FilterOption | 'pivot' | 'byPerson' | 'json' | 'ndjson' | 'header' | 'pivotFormat' | 'profile';

export async function run(given: Given<Options>, office: Office): Promise<ExitCode> {
	const { journal, words, world } = office;
	const fields = given.pivot ?? ['kind'];
	if (fields.length > 2 || new Set(fields).size < fields.length)
		throw new Misuse([{ code: 'notOneOrTwo', option: 'pivot', value: fields.join(',') }]);
	if (given.profile && !given.pivotFormat) throw new Misuse([{ code: 'needsOption', option: 'profile', needed: 'pivotFormat' }]);
	const people = fields.some((name) => pivotField(name).person);
	if (people && !given.byPerson) throw new Misuse([{ code: 'needsOption', option: 'pivot', needed: 'byPerson' }]);
	const rows = fields.map(pivotField);
	const cells = mergedCells(
		groupedCounts(
			journal,
			rows.map(({ reads }) => reads),
			filterGiven(given, office.today),
		),
	);
	if (people)
		await changeJournal(journal, recording(office, undefined), {
			type: 'namesReported',
			on: office.today,
			report: 'stats',
			period: `${given.month?.from ?? given.registeredRange?.from ?? ''}..${given.month?.to ?? given.registeredRange?.to ?? ''}`,
		});
	const columns = [
		...fields.map(
			(key, place): Column<PivotCell> => ({
				key,
				type: rows[place]?.type ?? 'line',
				title: words.names.pivot[key],
				value: ({ values }) => values[place] ?? null,
			}),
		),
		{ key: 'count', type: 'count', title: words.reports.count, value: ({ count }) => count } satisfies Column<PivotCell>,
	];
	if (given.pivotFormat) await emit(inOnePiece(pivotCsv(words, columns, cells, given.profile ?? 'excel')), world.out);
	else if (world.out.isTerminal && !forMachine(given)) {
		const [{ showPivot }, { hasBlocks }] = await Promise.all([import('../view/pivot.ts'), import('../view/bar.ts')]);
		world.out.write(showPivot(words, columns, cells, world.out.columns, hasBlocks(world.environment)));
	} else await printRows(office, given, cells, columns);
	say(office, words.reports.total(cells.reduce((sum, { count }) => sum + count, 0)));
	return exit.done;
}

async function* inOnePiece(text: string): AsyncGenerator<string> {
	yield text;
}
