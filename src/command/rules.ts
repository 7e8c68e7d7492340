/** `rules`: the regulations that there are, and which of them this journal uses. */

import type { CommandContext } from '../context.ts';
import { builtInRegulations, defaultRegulations, newestOf } from '../domain/regulation/index.ts';
import type { Regulation } from '../domain/rule.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { regulationColumns } from '../report/rules.ts';
import { chosenColumns, onePage, printReport } from './output/report.ts';

export async function run(given: Given<'json' | 'ndjson' | 'header'>, context: CommandContext): Promise<ExitCode> {
	const known = await knownEditions(context);
	const rows = [...new Set(known.map(({ id }) => id))].flatMap((id) => {
		const regulation = newestOf(known.filter((one) => one.id === id));
		return regulation ? [{ regulation, inUse: isInUse(context, id) }] : [];
	});
	const columns = chosenColumns(
		given,
		regulationColumns,
		regulationColumns.map(({ key }) => key),
	);
	await printReport(context, given, { columns, pages: onePage(rows) });
	return exit.done;
}

/** Every edition that is known here: built in, then loaded, in that order. */
export async function knownEditions({ journal }: CommandContext): Promise<readonly Regulation[]> {
	return [...(await builtInRegulations()), ...(journal?.loaded.regulations ?? [])];
}

/** Whether this journal counts its terms by the regulation; where there is none, whether a new one would. */
export function isInUse({ journal }: CommandContext, id: string): boolean {
	return (journal?.settings.regulations ?? defaultRegulations).includes(id);
}
