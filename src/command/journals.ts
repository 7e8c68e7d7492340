/** `journals`: those that have a name in the person's own file, and what waits in each. */

import { type CommandContext, printInfo } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import type { Column } from '../report/report.ts';
import { StoreFailure } from '../store/failure.ts';
import { openJournal } from '../store/open.ts';
import { countOpen } from '../store/statements/overview.ts';
import { type JournalsWords, textOf } from '../text/index.ts';
import { printRows } from './output/report.ts';

type Options = 'json' | 'ndjson' | 'header';

interface Row {
	readonly name: string | null;
	readonly path: string;
	readonly usual: boolean;
	readonly state: keyof JournalsWords['states'];
	/** How many entries are still open. */
	readonly open: number | null;
}

export async function run(given: Given<Options>, context: CommandContext): Promise<ExitCode> {
	const words = await textOf('journals', context.language);
	const { usual, named } = context.own;
	const rows = [...named].map(([name, path]) => rowOf(name, path, usual === name || usual === path, context));
	if (usual !== undefined && !rows.some((row) => row.usual)) rows.unshift(rowOf(null, usual, true, context));
	const machine = given.json !== undefined || given.ndjson !== undefined;
	const columns: readonly Column<Row>[] = [
		{ key: 'name', type: 'line', title: words.columns.name, value: ({ name }) => name },
		{ key: 'path', type: 'line', title: words.columns.path, value: ({ path }) => path },
		{ key: 'state', type: 'line', title: words.columns.state, value: ({ state }) => (machine ? state : words.states[state]) },
		{ key: 'open', type: 'count', title: words.columns.open, value: ({ open }) => open },
		{ key: 'default', type: 'yes', title: words.columns.usual, value: ({ usual: one }) => one },
	];
	if (rows.length > 0 || machine) await printRows(context, given, rows, columns);
	if (rows.length === 0) printInfo(context, words.none);
	return exit.done;
}

function rowOf(name: string | null, path: string, usual: boolean, { world }: CommandContext): Row {
	try {
		const journal = openJournal({ path, write: false, timeout: 1000, nativeModule: world.nativeModule() });
		try {
			return { name, path, usual, state: 'there', open: countOpen(journal) };
		} finally {
			journal.close();
		}
	} catch (error) {
		if (!(error instanceof StoreFailure)) throw error;
		return { name, path, usual, state: error.failure === 'missing' ? 'missing' : error.failure === 'busy' ? 'busy' : 'closed', open: null };
	}
}
