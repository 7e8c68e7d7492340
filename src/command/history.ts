/** `history`: everything that happened to a claim. */

import type { JournalContext } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { historyColumns } from '../report/history.ts';
import { loadClaim } from '../store/find.ts';
import { peopleOf } from '../store/people.ts';
import { clockNotes } from './claim/clock.ts';
import { claimNamed } from './claim/find.ts';
import { jsonColumns, type Listed, onePage, printReport } from './output/report.ts';

export async function run(given: Given<Listed>, context: JournalContext, [typed = '']: readonly string[]): Promise<ExitCode> {
	const found = claimNamed(context, typed);
	const { history } = loadClaim(context.journal, found.id);
	const people = peopleOf(context.journal);
	const nameOf = (actor: string) => people.ofActor(actor)?.name ?? actor;
	const { columns, fields } = historyColumns(context.words, history, await clockNotes(context, history), nameOf);
	await printReport(context, given, { columns, fields: jsonColumns(given, fields), pages: onePage(history) });
	return exit.done;
}
