/** `routes`: who handles what, by the office's table. */

import { type JournalContext, printInfo } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { printRows } from './output/report.ts';

export async function run(given: Given<'json' | 'ndjson' | 'header'>, context: JournalContext): Promise<ExitCode> {
	const { routes } = context.journal.settings;
	await printRows(context, given, routes, [
		{ key: 'subject', type: 'line', value: ({ subject }) => subject },
		{ key: 'responsible', type: 'line', value: ({ responsible }) => responsible },
	]);
	if (routes.length === 0) printInfo(context, context.words.settings.noRoutes);
	return exit.done;
}
