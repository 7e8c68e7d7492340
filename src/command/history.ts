/** `history`: everything that happened to a claim. */

import type { Office } from '../desk.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { historyColumns } from '../report/history.ts';
import { loadClaim } from '../store/find.ts';
import { claimNamed } from './find.ts';
import { jsonColumns, onePage, printReport } from './output.ts';

type Options = 'json' | 'ndjson' | 'header';

export async function run(given: Given<Options>, office: Office, [typed = '']: readonly string[]): Promise<ExitCode> {
	const found = claimNamed(office, typed);
	const { history } = loadClaim(office.journal, found.id);
	const { columns, fields } = historyColumns(office.words, history);
	await printReport(office, given, {
		columns,
		fields: jsonColumns(given, fields),
		pages: onePage(history),
	});
	return exit.done;
}
