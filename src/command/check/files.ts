/** The files that events name: `check` reads each completely, at all its locations; a fault of one as a sentence. */

import { type CommandContext, type JournalContext, printError, printInfo } from '../../context.ts';
import { isServerFailure, withInterruptionSentence } from '../../interruption.ts';
import { withProgress } from '../../progress.ts';
import { namedFiles } from '../../store/files/namedFiles.ts';
import { checkFiles, extraFiles, type FaultyFile, mendFile } from '../../store/files/storedCheck.ts';
import type { Journal } from '../../store/open.ts';
import { bringFile } from '../../store/sharing/bringFiles.ts';
import { type AttachmentWords, textOf, type Words } from '../../text/index.ts';
import { visibleLine } from '../../text/visible.ts';

interface Asked {
	/** Whether extra files are reported, too. */
	readonly verbose: boolean;
	/** Whether a file intact at one location, or on the server of a shared journal, is restored at the others. */
	readonly repair: boolean;
}

/** Reports each altered file; gives their number and the closing sentence. A repaired file no longer counts. */
export async function filesChecked(
	context: JournalContext,
	{ verbose, repair }: Asked,
): Promise<{ readonly faults: number; readonly lines: readonly string[] }> {
	const { journal, words } = context;
	const files = namedFiles(journal);
	const extra = verbose ? extraFiles(journal, files) : [];
	if (files.size + extra.length === 0) return { faults: 0, lines: [] };
	const attachmentWords = await textOf('attachments', context.language);
	const total = [...files.values()].reduce((sum, { size }) => sum + (size ?? 0), 0);
	const harmed: FaultyFile[] = [];
	let behind = 0;
	const printFaultIn = (context: JournalContext) => (faulty: FaultyFile) => {
		harmed.push(faulty);
		printError(context, fileFaultSentence(attachmentWords, words, faulty, journal.server !== undefined));
	};
	await withInterruptionSentence(
		({ failures }) => failures.cutOff.kept(Math.min(100, Math.floor((behind / Math.max(1, total)) * 100))),
		() =>
			withProgress(context, 'kept', (step, context) =>
				checkFiles(journal, files.values(), printFaultIn(context), (bytes) => {
					behind += bytes;
					return step(Math.min(behind, total), total);
				}),
			),
	);
	for (const path of extra) printError(context, attachmentWords.extra(path));
	let faults = harmed.length;
	for (const faulty of repair ? harmed : []) {
		const whole = faulty.whole ?? (await fromServer(journal, faulty));
		if (!(await mendFile(journal.path, { ...faulty, whole }))) continue;
		faults--;
		printInfo(context, attachmentWords.mended(faulty.fault.path));
	}
	return { faults, lines: files.size > 0 ? [attachmentWords.sound(files.size, words.size(total))] : [] };
}

/** The path to which the server of a shared journal brought the file; null where it does not have it or does not answer. */
async function fromServer({ path, server }: Journal, { sha256, size, fault }: FaultyFile): Promise<string | null> {
	if (!server || fault.what === 'notAFile' || fault.what === 'unreadable') return null;
	try {
		return await bringFile(path, { sha256, size }, server);
	} catch (error) {
		if (!isServerFailure(error)) throw error;
		return null;
	}
}

/** The file, its claim, its path, and what to do. `isShared`: the server of a shared journal has it, too. */
export function fileFaultSentence(words: AttachmentWords, { size }: Words, faulty: FaultyFile, isShared: boolean): string {
	const sentence = faultOnly(words, size, faulty);
	if (faulty.fault.what === 'unreadable') return sentence;
	const { again, copyOf, backup, fromServer } = words.mend;
	if (faulty.whole !== null) return `${sentence} ${copyOf(faulty.whole)}`;
	if (isShared) return `${sentence} ${fromServer}`;
	return `${sentence} ${faulty.kind === 'attachment' ? again : backup}`;
}

function faultOnly(words: AttachmentWords, size: Words['size'], { name, number, size: had, fault }: FaultyFile): string {
	const { path } = fault;
	const faultWords = words.fault;
	const shown = visibleLine(name ?? words.nameDestroyed);
	const file = number === null ? words.file(shown) : words.fileOf(shown, visibleLine(number));
	switch (fault.what) {
		case 'missing':
		case 'altered':
		case 'notAFile':
			return faultWords[fault.what](file, path);
		case 'otherSize':
			return faultWords.otherSize(file, path, size(had ?? 0), size(Number(fault.detail)));
		case 'unreadable':
			return faultWords.unreadable(file, path, fault.detail);
	}
}

/** Reports each fault; gives whether there is any. */
export async function printFaultyFiles(context: CommandContext, faulty: readonly FaultyFile[]): Promise<boolean> {
	if (faulty.length === 0) return false;
	const attachmentWords = await textOf('attachments', context.language);
	const isShared = context.journal?.server !== undefined;
	for (const one of faulty) printError(context, fileFaultSentence(attachmentWords, context.words, one, isShared));
	return true;
}
