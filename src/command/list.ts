/** `list`: the entries that match. */

import { type JournalContext, printInfo } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { awaitingColumn, claimColumns, filesColumn } from '../report/claimColumns.ts';
import { selectFor } from '../report/claimReading.ts';
import { claimPages, countClaims, type Order } from '../store/lists/rows.ts';
import { type FilterOption, filterGiven } from './claim/filter.ts';
import { teachComputed } from './output/computed.ts';
import { chosenColumns, counted, forMachine, inWords, type Listed, printReport } from './output/report.ts';

type Options = FilterOption | 'sort' | 'reverse' | 'limit' | Listed;

const SHOWN = ['number', 'receivedOn', 'client', 'status', 'dueOn', 'responsible', 'kind', 'summary', 'provisional'] as const;

/** How many rows a terminal gets by default; pipes get all. */
const SCREENFUL = 50;

export async function run(given: Given<Options>, context: JournalContext): Promise<ExitCode> {
	const { journal, words, world } = context;
	const filter = await filterGiven(given, context);
	const onScreen = world.out.isTerminal && !forMachine(given);
	const limit = given.limit ?? (onScreen ? SCREENFUL : 0);
	const chosen = chosenColumns(given, [...claimColumns, filesColumn], SHOWN);
	const { needed, columns } = selectFor(onScreen ? [...chosen, awaitingColumn] : chosen);
	await teachComputed(context, chosen);
	let shown = 0;
	const pages = counted(claimPages(journal, needed, filter, orderGiven(given), limit), (rows) => {
		shown += rows;
	});
	const whole = await printReport(context, given, { columns: onScreen ? await inWords(context, columns) : columns, pages });
	// Quitting the pager early is not an error.
	if (!whole) return exit.done;
	if (shown === 0) printInfo(context, words.reports.none);
	else if (limit > 0) {
		const count = countClaims(journal, filter);
		printInfo(context, count > shown ? words.reports.shown(shown, count) : words.reports.total(count));
	} else printInfo(context, words.reports.total(shown));
	return exit.done;
}

/** By number the newest first, as a clerk looks for them; otherwise the least first. `--reverse` turns either round. */
function orderGiven(given: Given<'sort' | 'reverse'>): Order {
	const by = given.sort ?? 'number';
	return { by, descending: (by === 'number') !== (given.reverse ?? false) };
}
