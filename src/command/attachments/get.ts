/** `attachments get`: copies an attachment out and verifies its hash. */

import { endWith, failWith, type JournalContext } from '../../context.ts';
import { safeFileName } from '../../domain/fileName.ts';
import { type ExitCode, exit } from '../../exit.ts';
import { emit } from '../../format/emit.ts';
import { UsageError } from '../../grammar/mistake.ts';
import type { Given } from '../../grammar/option.ts';
import { loadClaim } from '../../store/find.ts';
import type { FaultyFile } from '../../store/storedCheck.ts';
import { FileFault, provenBytes, storedPath } from '../../store/storedFiles.ts';
import { textOf } from '../../text/index.ts';
import { visibleLine } from '../../text/visible.ts';
import { fileFaultSentence } from '../check/files.ts';
import { printRefusals } from '../claim/change.ts';
import { claimNamed, itemIndex } from '../claim/find.ts';
import { fileInto, fileTyped, refuseTarget, writeFile } from '../output/file.ts';

export async function run(
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
