/** `check` on the files that are kept beside the journal: each is read to its end. */

import { complain, type Office } from '../desk.ts';
import { tellingWhere } from '../interruption.ts';
import { undertake } from '../progress.ts';
import { checkKept, extraFiles, type FaultyFile } from '../store/keptCheck.ts';
import { keptFiles } from '../store/keptFiles.ts';
import { attachmentWordsOf } from '../text/index.ts';
import { keptFaultSentence } from './keptFaults.ts';

/** How many of them are not as they were, each told; and what to say of the others. Extra files are told where somebody wants to know all. */
export async function keptChecked(
	office: Office,
	verbose: boolean,
): Promise<{ readonly faults: number; readonly lines: readonly string[] }> {
	const { journal, words } = office;
	const files = keptFiles(journal);
	const extra = verbose ? extraFiles(journal, files) : [];
	if (files.size + extra.length === 0) return { faults: 0, lines: [] };
	const said = await attachmentWordsOf(office.language);
	const total = [...files.values()].reduce((sum, { size }) => sum + size, 0);
	let faults = 0;
	let behind = 0;
	const tell = (desk: Office) => (faulty: FaultyFile) => {
		faults++;
		complain(desk, keptFaultSentence(said, words, faulty));
	};
	await tellingWhere(
		({ failures }) => failures.cutOff.kept(Math.floor((behind / Math.max(1, total)) * 100)),
		() =>
			undertake(office, 'kept', (step, desk) =>
				checkKept(journal, files.values(), tell(desk), (bytes) => {
					behind = bytes;
					return step(bytes, total);
				}),
			),
	);
	for (const path of extra) complain(office, said.extra(path));
	return { faults, lines: files.size > 0 ? [said.sound(files.size, words.size(total))] : [] };
}
