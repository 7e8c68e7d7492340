/** `open`: shows a letter or an attachment of an entry in the system's program, as a copy whose hash was verified. */

import { endWith, type JournalContext, printInfo } from '../context.ts';
import type { Claim } from '../domain/claim.ts';
import type { Day } from '../domain/day.ts';
import { opensAsDocument } from '../domain/media.ts';
import { filesOf, type NamedFile } from '../domain/storedFile.ts';
import { safeFileName } from '../domain/text/fileName.ts';
import { type ExitCode, exit } from '../exit.ts';
import { makeTemporaryFolder } from '../files/temporary.ts';
import { writeWhole } from '../files/write.ts';
import { UsageError } from '../grammar/mistake.ts';
import { storedBytes } from '../store/files/storedFiles.ts';
import { loadClaim } from '../store/find.ts';
import { textOf } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { printRefusals } from './claim/change.ts';
import { claimNamed, itemIndex } from './claim/find.ts';
import { fileInto, outputFailures } from './output/file.ts';

type EntryFile = NamedFile & { readonly on: Day };

export async function run(_: object, context: JournalContext, [typed = '', at]: readonly string[]): Promise<ExitCode> {
	const { world, journal } = context;
	const words = await textOf('attachments', context.language);
	const { claim } = loadClaim(journal, claimNamed(context, typed).id);
	const number = claim.number.text;
	const item = at === undefined ? undefined : itemIndex(at, context.words.history.titles.attached);
	const file = item === undefined ? await chosen(context, claim) : attachmentAt(claim, item);
	if (!file) {
		if (item !== undefined)
			return await printRefusals(context, [{ code: 'noSuchAttachment', item, count: claim.attachments.length, number }]);
		return endWith(context, words.nothingToOpen(number), exit.refused);
	}
	const bytes = storedBytes(journal.path, file);
	const name = safeFileName(file.name ?? '', file.sha256.slice(0, 16));
	const path = fileInto(makeTemporaryFolder('open'), name);
	// What is changed in the copy is not changed in the journal: it cannot be saved over.
	outputFailures(path, () => writeWhole(bytes, path, { replace: false, mode: 0o400 }));
	const isDocument = opensAsDocument(name);
	if (world.out.isTerminal && isDocument && (await world.open(path))) printInfo(context, words.opened(visibleLine(name)));
	else {
		if (!isDocument) printInfo(context, words.notOpened(visibleLine(name)));
		world.out.write(`${path}\n`);
	}
	return exit.done;
}

/** The file to open: the only one; of several, the one that the person chooses, or the last letter for a script. Undefined where there are no files. */
async function chosen(context: JournalContext, claim: Claim): Promise<EntryFile | undefined> {
	const { asks, words } = context;
	const letters = claim.letters.flatMap((letter) => entryFiles({ type: 'letterIssued', ...letter })).reverse();
	const attachments = claim.attachments.filter(({ detachedOn }) => detachedOn === null);
	const files = [...letters, ...attachments.flatMap((attachment) => entryFiles({ type: 'attached', ...attachment }))];
	const [first] = files;
	if (files.length <= 1) return first;
	if (!asks) {
		if (letters.length === 0) throw new UsageError([{ code: 'operandMissing', operand: 'attachment', command: 'open' }]);
		return first;
	}
	const { putChoice } = await import('../ask/choice.ts');
	const choices = files.map((file) => ({ value: file, name: `${visibleLine(file.name ?? '…')} — ${words.day(file.on)}` }));
	const file = await putChoice(context, words.history.titles.attached, choices, first, { first: true });
	return typeof file === 'symbol' ? undefined : file;
}

function attachmentAt({ attachments }: Claim, index: number): EntryFile | undefined {
	const attachment = attachments[index - 1];
	return attachment && entryFiles({ type: 'attached', ...attachment })[0];
}

function entryFiles(event: Parameters<typeof filesOf>[0] & { readonly on: Day }): readonly EntryFile[] {
	return filesOf(event).map((file) => ({ ...file, on: event.on }));
}
