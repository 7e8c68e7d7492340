/** `routes`: who handles what, by the office's table. */

import { type Office, say } from '../desk.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { printRows } from './output.ts';

export async function run(given: Given<'json' | 'ndjson' | 'header'>, office: Office): Promise<ExitCode> {
	const { routes } = office.journal.settings;
	await printRows(office, given, routes, [
		{ key: 'subject', type: 'line', value: ({ subject }) => subject },
		{ key: 'responsible', type: 'line', value: ({ responsible }) => responsible },
	]);
	if (routes.length === 0) say(office, office.words.settings.noRoutes);
	return exit.done;
}
