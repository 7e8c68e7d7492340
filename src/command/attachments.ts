/** `attachments`: what was attached to an entry, also what was detached since; `attachments get`. */

import { endWith, failWith, type JournalContext, printInfo } from '../context.ts';
import type { Attachment } from '../domain/claim.ts';
import { safeFileName } from '../domain/text/fileName.ts';
import { type ExitCode, exit } from '../exit.ts';
import { emit } from '../format/emit.ts';
import { UsageError } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import type { Column } from '../report/report.ts';
import type { FaultyFile } from '../store/files/storedCheck.ts';
import { FileFault, provenBytes, storedPath } from '../store/files/storedFiles.ts';
import { loadClaim } from '../store/find.ts';
import { textOf } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { fileFaultSentence } from './check/files.ts';
import { printRefusals } from './claim/change.ts';
import { claimNamed, itemIndex } from './claim/find.ts';
import { fileInto, fileTyped, refuseTarget, writeFile } from './output/file.ts';
import { forMachine, type Listed, printRows } from './output/report.ts';

type Row = Attachment & { readonly place: number };

export async function run(given: Given<Listed>, context: JournalContext, [typed = '']: readonly string[]): Promise<ExitCode> {
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
	await printRows(context, given, rows, screen ? shown : all);
	return exit.done;
}

/** `attachments get`: copies an attachment out and verifies its hash. */
export async function get(
	given: Given<'output' | 'force'>,
	context: JournalContext,
	[typed = '', at]: readonly string[],
): Promise<ExitCode> {
	const { world, journal, words } = context;
	const item = itemIndex(at, words.history.titles.attached);
	const { claim } = loadClaim(journal, claimNamed(context, typed).id);
	const found = claim.attachments[item - 1];
	const number = claim.number.text;
	if (!found) return await printRefusals(context, [{ code: 'noSuchAttachment', item, count: claim.attachments.length, number }]);
	const bytes = provenBytes(storedPath(journal.path, found.sha256), found);
	try {
		if (given.output === '-') {
			if (world.out.isTerminal) throw new UsageError([{ code: 'bytesOnScreen', option: 'output' }]);
			await emit(bytes, world.out);
			return exit.done;
		}
		const path = fileInto(fileTyped(given.output ?? '.', world), safeFileName(found.name ?? '', `${found.sha256.slice(0, 16)}`));
		refuseTarget(path, context.journalPath, given.force ?? false);
		await writeFile(bytes, path, given.force ?? false);
		world.out.write(`${path}\n`);
	} catch (error) {
		if (!(error instanceof FileFault)) throw error;
		const faulty: FaultyFile = { ...found, number, fault: error, whole: null, kind: 'attachment' };
		return failWith(
			context,
			fileFaultSentence(await textOf('attachments', context.language), words, faulty, journal.server !== undefined),
			exit.environment,
		);
	}
	return endWith(context, (await textOf('attachments', context.language)).got(visibleLine(found.name ?? ''), words.size(found.size)));
}
