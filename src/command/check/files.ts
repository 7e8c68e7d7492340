/** `check` on the files that events name: each is read to its end, at all its places. */

import { type JournalContext, printError } from '../../context.ts';
import { tellingWhere } from '../../interruption.ts';
import { withProgress } from '../../progress.ts';
import { namedFiles } from '../../store/namedFiles.ts';
import { checkFiles, extraFiles, type FaultyFile } from '../../store/storedCheck.ts';
import { textOf } from '../../text/index.ts';
import { keptFaultSentence } from './fileFault.ts';

/** How many of them are not as they were, each told; and what to say of the others. Extra files are told where somebody wants to know all. */
export async function keptChecked(
	context: JournalContext,
	verbose: boolean,
): Promise<{ readonly faults: number; readonly lines: readonly string[] }> {
	const { journal, words } = context;
	const files = namedFiles(journal);
	const extra = verbose ? extraFiles(journal, files) : [];
	if (files.size + extra.length === 0) return { faults: 0, lines: [] };
	const said = await textOf('attachments', context.language);
	const total = [...files.values()].reduce((sum, { size }) => sum + (size ?? 0), 0);
	let faults = 0;
	let behind = 0;
	const tell = (context: JournalContext) => (faulty: FaultyFile) => {
		faults++;
		printError(context, keptFaultSentence(said, words, faulty));
	};
	await tellingWhere(
		({ failures }) => failures.cutOff.kept(Math.min(100, Math.floor((behind / Math.max(1, total)) * 100))),
		() =>
			withProgress(context, 'kept', (step, context) =>
				checkFiles(journal, files.values(), tell(context), (bytes) => {
					behind += bytes;
					return step(Math.min(behind, total), total);
				}),
			),
	);
	for (const path of extra) printError(context, said.extra(path));
	return { faults, lines: files.size > 0 ? [said.sound(files.size, words.size(total))] : [] };
}
