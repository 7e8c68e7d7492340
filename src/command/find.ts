/** `find`: the entries that a name, a telephone, a contract or words point to, the likeliest first. */

import { endWith, type JournalContext } from '../context.ts';
import { yearOf } from '../domain/day.ts';
import { parseClaimName, parseShortNumber } from '../domain/number.ts';
import { normalizeText } from '../domain/text/normalizeText.ts';
import type { ExitCode } from '../exit.ts';
import { foundInEither } from '../grammar/keyboardLayout.ts';
import type { Given } from '../grammar/option.ts';
import { awaitingColumn, claimColumns, filesColumn } from '../report/claimColumns.ts';
import { selectFor } from '../report/claimReading.ts';
import { searchClaims } from '../store/clients/clients.ts';
import { findClaim } from '../store/find.ts';
import { claimPages } from '../store/lists/rows.ts';
import type { StoredValue } from '../store/query.ts';
import { teachComputed } from './output/computed.ts';
import { chosenColumns, forMachine, inWords, type Listed, onePage, printReport } from './output/report.ts';

type Options = 'limit' | Listed;

const SHOWN = ['number', 'receivedOn', 'client', 'status', 'dueOn', 'responsible', 'kind', 'summary', 'provisional'] as const;

/** How many are shown by default: a person who looks for one thing reads no further. */
const USUAL = 50;
const ALL = 100_000;
/** How many are read by one statement. */
const AT_ONCE = 1000;

export async function run(given: Given<Options>, context: JournalContext, typed: readonly string[]): Promise<ExitCode> {
	const { journal, words, world } = context;
	const sought = typed.join(' ').normalize('NFC');
	const onScreen = world.out.isTerminal && !forMachine(given);
	const chosen = chosenColumns(given, [...claimColumns, filesColumn], SHOWN);
	const { needed, columns } = selectFor(onScreen ? [...chosen, awaitingColumn] : chosen);
	await teachComputed(context, chosen);
	const limit = given.limit === 0 ? ALL : (given.limit ?? USUAL);
	const numbered = byNumber(context, sought);
	const found = foundInEither(sought, (text) => searchClaims(journal, text, limit));
	const ids = [...new Set(numbered === undefined ? found : [numbered, ...found])].slice(0, limit);
	const byId = new Map<number, readonly StoredValue[]>();
	// A row ends with the number of its claim.
	for (let from = 0; from < ids.length; from += AT_ONCE)
		for await (const page of claimPages(journal, needed, { ids: ids.slice(from, from + AT_ONCE) }, { by: 'number', descending: true }, 0))
			for (const row of page) byId.set(Number(row.at(-1)), row);
	// In the order of the search.
	const rows = ids.map((id) => byId.get(id)).filter((row) => row !== undefined);
	await printReport(context, given, { columns: onScreen ? await inWords(context, columns) : columns, pages: onePage(rows) });
	return endWith(context, rows.length === 0 ? words.reports.none : words.reports.total(rows.length));
}

/** The entry whose number was typed. A word and a figure, such as a house in a street, are no number where its letters are others. */
function byNumber({ journal, today }: JournalContext, sought: string): number | undefined {
	const short = parseShortNumber(sought);
	const name = short ? ({ by: 'ordinal', ...short } as const) : parseClaimName(sought);
	const found = name?.by === 'ordinal' ? findClaim(journal, name, yearOf(today)).found : undefined;
	if (short && short.year === undefined && !normalizeText(found?.number ?? '').startsWith(short.letters)) return undefined;
	return found?.id;
}
