/** `attachments`: what was attached to an entry, also what was detached since. */

import { type JournalContext, printInfo } from '../context.ts';
import type { Attachment } from '../domain/claim.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import type { Column } from '../report/report.ts';
import { loadClaim } from '../store/find.ts';
import { textOf } from '../text/index.ts';
import { claimNamed } from './claim/find.ts';
import { forMachine, jsonColumns, onePage, printReport } from './output/report.ts';

type Row = Attachment & { readonly place: number };

export async function run(
	given: Given<'json' | 'ndjson' | 'header'>,
	context: JournalContext,
	[typed = '']: readonly string[],
): Promise<ExitCode> {
	const { claim } = loadClaim(context.journal, claimNamed(context, typed).id);
	const words = await textOf('attachments', context.language);
	const rows = claim.attachments.map((attachment, index): Row => ({ ...attachment, place: index + 1 }));
	const screen = context.world.out.isTerminal && !forMachine(given);
	const size: Column<Row> = screen
		? { key: 'size', type: 'line', title: words.columns.size, value: (row) => context.words.size(row.size) }
		: { key: 'size', type: 'count', title: words.columns.size, value: (row) => row.size };
	const all: readonly Column<Row>[] = [
		{ key: 'place', type: 'count', title: words.columns.place, value: ({ place }) => place },
		{ key: 'name', type: 'line', title: words.columns.name, value: ({ name }) => name },
		size,
		{ key: 'on', type: 'day', value: ({ on }) => on },
		{ key: 'note', type: 'text', title: words.columns.note, value: ({ note }) => note },
		{ key: 'detachedOn', type: 'day', title: words.columns.detachedOn, value: ({ detachedOn }) => detachedOn },
		{ key: 'media', type: 'line', title: words.columns.media, value: ({ media }) => media },
		{ key: 'sha256', type: 'line', title: 'SHA-256', value: ({ sha256 }) => sha256 },
		{ key: 'detachedWhy', type: 'text', title: words.columns.detachedWhy, value: ({ detachedWhy }) => detachedWhy },
	];
	if (rows.length === 0) printInfo(context, words.none(claim.number.text));
	const detached = rows.some(({ detachedOn }) => detachedOn !== null);
	const shown = all.filter(({ key }) => ['place', 'name', 'size', 'on', 'note', ...(detached ? ['detachedOn'] : [])].includes(key));
	await printReport(context, given, { columns: forMachine(given) ? jsonColumns(given, all) : screen ? shown : all, pages: onePage(rows) });
	return exit.done;
}
