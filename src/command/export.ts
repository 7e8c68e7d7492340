/** `export`: the entries that match, as CSV or JSON, to a file or to standard output. */

import { type Office, say } from '../desk.ts';
import { type ExitCode, exit } from '../exit.ts';
import { csv } from '../format/csv.ts';
import { emit } from '../format/emit.ts';
import { refuseExistingFile, refuseJournal, writeFile } from '../format/file.ts';
import { json, ndjson } from '../format/json.ts';
import { Misuse } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { claimColumns, selectFor } from '../report/claimColumns.ts';
import type { Report } from '../report/report.ts';
import { claimPages } from '../store/rows.ts';
import { visible, visibleLine } from '../text/visible.ts';
import { type FilterOption, filterGiven } from './filter.ts';
import { counted } from './output.ts';

type Options = FilterOption | 'output' | 'profile' | 'format' | 'force';

export async function run(given: Given<Options>, office: Office): Promise<ExitCode> {
	const { world, words } = office;
	const format = given.format ?? 'csv';
	if (given.profile && format !== 'csv') throw new Misuse([{ code: 'notBoth', one: '--profile', other: `--format ${format}` }]);
	const path = given.output === undefined || given.output === '-' ? undefined : world.resolve(given.output);
	if (path === undefined && given.force) throw new Misuse([{ code: 'needsOption', option: '--force', needed: '--output' }]);
	if (path !== undefined) {
		refuseJournal(path, office.journalPath);
		refuseExistingFile(path, given.force ?? false);
	}
	let rows = 0;
	const { needed, columns } = selectFor(claimColumns);
	const pages = claimPages(office.journal, needed, filterGiven(given, office.today), { by: 'number', descending: false }, 0);
	const report = { columns, pages: counted(pages, (size) => (rows += size)) };
	const text = formats[format](report, office, given.profile ?? 'excel');
	if (path !== undefined) await writeFile(text, path, given.force ?? false);
	else await emit(world.out.isTerminal ? shown(text) : text, world.out);
	say(office, words.reports.exported(rows, visibleLine(path ?? '')));
	return exit.done;
}

type Formatter = <Row>(report: Report<Row>, office: Office, profile: 'excel' | 'raw') => AsyncIterable<string>;

const formats: Readonly<Record<'csv' | 'json' | 'ndjson', Formatter>> = {
	csv: (report, { words }, profile) => csv(report, words, profile),
	json: (report) => json(report),
	ndjson: (report) => ndjson(report),
};

/** On a terminal nothing of it may steer the screen, and no marks for spreadsheets are needed; files and pipes get the text as it is. */
async function* shown(text: AsyncIterable<string>): AsyncGenerator<string> {
	for await (const piece of text) yield visible(piece.replace(/^\ufeff|\r(?=\n)/g, ''));
}
