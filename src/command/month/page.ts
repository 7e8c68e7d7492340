/** `month --format html`: the report with charts, and the entries that came in its period. */

import type { JournalContext } from '../../context.ts';
import type { Seal } from '../../domain/seal.ts';
import { periodPage } from '../../format/html/periodPage.ts';
import { type ClaimRow, claimColumns, selectFor } from '../../report/claimColumns.ts';
import type { PeriodReport } from '../../report/period.ts';
import { claimPages, countClaims } from '../../store/rows.ts';
import { entriesIn } from '../../store/sealedClaims.ts';
import { type MonthWords, textOf } from '../../text/index.ts';

/** A page of more entries opens slowly, and is heavy for mail. */
const ENTRIES = 5000;

const SHOWN = [
	...['number', 'registeredOn', 'receivedOn', 'kind', 'channel', 'client'],
	// The longest stands last: what a small screen leaves out is the end of it.
	...['status', 'dueOn', 'answeredOn', 'decision', 'category', 'responsible', 'summary'],
];

/** The page as text. `seal`: for a closed month, the claims are the sealed ones, too. People are named only where asked for. */
export async function pageOf(
	context: JournalContext,
	month: MonthWords,
	report: PeriodReport,
	seal: Seal | undefined,
	byPerson: boolean,
): Promise<string> {
	const { journal, words, language } = context;
	const { needed, columns } = selectFor(
		SHOWN.filter((key) => byPerson || key !== 'responsible').flatMap((key) => claimColumns.filter((column) => column.key === key)),
	);
	const { filter } = entriesIn(journal, report, seal);
	const rows: ClaimRow[] = [];
	for await (const page of claimPages(journal, needed, filter, { by: 'number', descending: false }, ENTRIES)) rows.push(...page);
	const count = rows.length < ENTRIES ? rows.length : countClaims(journal, filter);
	return periodPage({ language, words, month, page: await textOf('page', language) }, report, { columns, rows, count });
}
