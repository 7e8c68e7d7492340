/** `rules`: the regulations that there are, and which of them this journal uses. */

import type { Desk } from '../desk.ts';
import { builtInRegulations, defaultRegulations, newestOf } from '../domain/regulation/index.ts';
import type { Regulation } from '../domain/rule.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { regulationColumns } from '../report/rules.ts';
import { chosenColumns, onePage, printReport } from './output.ts';

export async function run(given: Given<'json' | 'ndjson' | 'header'>, desk: Desk): Promise<ExitCode> {
	const known = await knownEditions(desk);
	const rows = [...new Set(known.map(({ id }) => id))].flatMap((id) => {
		const regulation = newestOf(known.filter((one) => one.id === id));
		return regulation ? [{ regulation, inUse: isInUse(desk, id) }] : [];
	});
	const columns = chosenColumns(
		given,
		regulationColumns,
		regulationColumns.map(({ key }) => key),
	);
	await printReport(desk, given, { columns, pages: onePage(rows) });
	return exit.done;
}

/** Every edition that is known here: built in, then loaded, in that order. */
export async function knownEditions({ journal }: Desk): Promise<readonly Regulation[]> {
	return [...(await builtInRegulations()), ...(journal?.loaded.regulations ?? [])];
}

/** Whether this journal counts its terms by the regulation; where there is none, whether a new one would. */
export function isInUse({ journal }: Desk, id: string): boolean {
	return (journal?.settings.regulations ?? defaultRegulations).includes(id);
}
