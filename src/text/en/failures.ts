/** What happened to the journal or to input and output: what is wrong, whether anything was recorded, what to do. */

import type { StoreFailureCode } from '../../store/failure.ts';
import { systemCause } from '../systemCause.ts';
import { visibleLine } from '../visible.ts';

type Sentences = { readonly [C in StoreFailureCode]: (path: string, detail: string) => string };

const nothing = 'Nothing was recorded.';

/** The operating system's error in words; the code stays for whoever investigates. */
const causes: Readonly<Record<string, string>> = {
	ENOENT: 'no such file or folder',
	ENOTDIR: 'there is a file where a folder should be',
	EACCES: 'no rights',
	EPERM: 'no rights',
	EISDIR: 'it is a folder',
	EROFS: 'the disk is read-only',
	ENOSPC: 'the disk is full',
	EDQUOT: 'the disk quota is used up',
	EFBIG: 'the file is too large',
	ENAMETOOLONG: 'the name is too long',
	EBUSY: 'the file is in use',
	EIO: 'disk error',
};

function cause(detail: string): string {
	return systemCause(causes, detail);
}

const store: Sentences = {
	missing: (path) =>
		`There is no journal: ${visibleLine(path)}. Create it with claims init, or point to yours: --journal PATH. Nothing was created.`,
	impossibleName: (path, wrong) =>
		`The name ${visibleLine(path)} is not possible in Windows: a name of a file or folder cannot have “${visibleLine(wrong)}”. Choose another name. Nothing was written.`,
	ofOtherJournal: (path, owner) =>
		`The name ${visibleLine(path)} is reserved: files that belong to the journal ${visibleLine(owner)} are called so. Choose another name or another folder: --journal PATH. Nothing was written.`,
	empty: (path) =>
		`The journal file is empty: ${visibleLine(path)}. Its creation may have been interrupted: delete it and repeat claims init — or restore the journal from a backup: claims restore BACKUP.`,
	notAFile: (path) => `This is not a file: ${visibleLine(path)}. Point to the journal file: --journal PATH.`,
	notAFolder: (path) =>
		`This is a link or a file, not a folder: ${visibleLine(path)}. The files of the journal lie in a folder beside it: put it back. ${nothing}`,
	severalNames: (path) =>
		`The journal file has several names (hard links): ${visibleLine(path)}. Entries get lost this way: keep one name and delete the others. ${nothing}`,
	foreign: (path) => `This is not a claims journal: ${visibleLine(path)}. The file was not touched. Point to another: --journal PATH.`,
	damaged: (path, detail) =>
		`The journal file is damaged: ${visibleLine(path)} (${visibleLine(detail)}). The file was not touched. Set it aside and restore the journal from a backup: claims restore BACKUP.`,
	newer: (path, detail) =>
		`The journal ${visibleLine(path)} is newer than the program (file version ${detail}): update the program. The file was not touched.`,
	exists: (path) => `Something is already there: ${visibleLine(path)}. It was not overwritten: choose another place with --journal PATH.`,
	noFolder: (path) => `There is no folder for the file ${visibleLine(path)}. Create it or choose another place.`,
	fileInPath: (path) =>
		`In the path ${visibleLine(path)} a file or a broken link stands where a folder should. Choose another place. ${nothing}`,
	noRights: (path, detail) => `No access: ${visibleLine(path)} (${cause(detail)}). Check the rights to the file and its folder. ${nothing}`,
	readOnly: (path) => `The journal is open for reading only: ${visibleLine(path)}. Check the rights to the file and its folder. ${nothing}`,
	full: (path) => `The disk is full: ${visibleLine(path)}. Free some space and repeat. ${nothing}`,
	busy: (path) => `The journal is in use by another program: ${visibleLine(path)}. Repeat in a minute. ${nothing}`,
	moved: (path) =>
		`The journal file was moved or deleted during the work: ${visibleLine(path)}. Put it back or give its new place: --journal PATH. ${nothing}`,
	input: (path, detail) =>
		`Disk error: ${visibleLine(path)} (${visibleLine(detail)}). Try again; if that does not help, check the disk and make a backup. ${nothing}`,
	unknownOutcome: (path, detail) =>
		`Disk error while writing: ${visibleLine(path)} (${visibleLine(detail)}). It is not known whether it was recorded: check claims list -n 3 before you repeat.`,
	clockBack: (_, detail) =>
		`The clock is behind: the last record in the journal was made at ${visibleLine(detail)}, and the clock shows an earlier time. Set the clock right; if it is right now and was ahead then, add --clock-was-wrong "…". ${nothing}`,
	clockAhead: (_, detail) =>
		`The last entry of the journal is of ${visibleLine(detail)}: the clock may be ahead. If it is right, add --clock-is-right; if not, set it right. ${nothing}`,
	daySetByHand: (_, detail) =>
		`The day was set by hand: ${visibleLine(detail)}. A month is closed only on the real day: remove --today and CLAIMS_TODAY. ${nothing}`,
	nativeModule: () =>
		'The SQLite module (better-sqlite3) does not fit this Node. Install or unpack the program again (in a folder with its source: npm ci), or run it with Node 22.14 or later.',
	oldLibc: () => 'This system is too old for the SQLite module (better-sqlite3): it needs libc 2.34, as Debian 12 and Ubuntu 22.04 have.',
};

export const failures = {
	store,
	damagedLater: (path: string, detail: string) =>
		`It is recorded, but the journal file is damaged and cannot be read further: ${visibleLine(path)} (${visibleLine(detail)}). Do not repeat the command: set the file aside and restore the journal from a backup: claims restore BACKUP.`,
	outputExists: (path: string) => `The file already exists: ${visibleLine(path)}. To replace it: --force. The file was not touched.`,
	outputNotAFile: (path: string) => `Not an ordinary file: ${visibleLine(path)}. Choose another name. Nothing was written.`,
	outputOpen: (path: string, lock: string) =>
		`The file is open in another program: ${visibleLine(path)}. Close it there and repeat; if it is closed, delete ${visibleLine(lock)} beside it. The file was not touched.`,
	outputHeld: (path: string, detail: string) =>
		`Could not replace ${visibleLine(path)}: it is open in another program or protected (${cause(detail)}). Close it there or choose another name. The file was not touched.`,
	outputIsJournal: (path: string) => `This is the journal itself: ${visibleLine(path)}. Choose another name. The journal was not touched.`,
	outputOfJournal: (path: string) =>
		`This belongs to the journal: ${visibleLine(path)}. Choose another name or another folder. Nothing was written.`,
	outputLost: (detail: string) =>
		`Could not write the output: ${cause(detail)}. What was recorded in the journal stays there; see claims list -n 3.`,
	outputFailed: (path: string, detail: string) => `Could not write ${visibleLine(path)}: ${cause(detail)}. No partial file is left.`,
	workbookTooLarge:
		'The workbook exceeds four gigabytes: Excel would not open it. Export it in parts: --month 2026-10. No partial file is left.',
	inputFailed: (path: string, detail: string) => `Could not read ${visibleLine(path)}: ${cause(detail)}.`,
	bug: (detail: string) =>
		`Internal error of the program: ${visibleLine(detail)}. Please report it to the administrator; what was recorded before is intact.`,
	interrupted: 'Interrupted: nothing was recorded.',
	interruptedLater: 'Interrupted. What was recorded before remains; the current entry was not recorded.',
	again: (line: string) => `To continue from there: ${line}`,
	cutOff: {
		check: (percent: number) => `Interrupted: ${percent}% was checked, the rest was not. The journal is untouched.`,
		kept: (percent: number) =>
			`Interrupted: ${percent} % of the files kept with the journal were checked, the rest was not. Nothing was touched.`,
		exportFile: (path: string) => `Interrupted: the file ${visibleLine(path)} was not written, no partial file is left.`,
		exportStream: (rows: number) => `Interrupted: ${rows} rows were exported, the others were not.`,
		stream: (line: number, written: number) =>
			`Interrupted after line ${line}: ${written} recorded, the lines after it are not. To continue, give the lines from ${line + 1} on.`,
		array: (index: number, of: number, written: number) =>
			`Interrupted: of ${of} elements of the array the first ${index} were read and ${written} recorded; the others are not.`,
		copy: (path: string) => `Interrupted: the copy ${visibleLine(path)} was not made, no partial copy is left. The original is untouched.`,
		demo: (folder: string) => `Interrupted: the demonstration was not finished; its journal is still in ${visibleLine(folder)}.`,
	},
	refused: 'Nothing was recorded.',
};

/** Who named this journal; the names that journals have. */
export const where = {
	option: (names: string) => `Journals with a name: ${names}. All: claims journals.`,
	environment: () => 'The variable CLAIMS_JOURNAL names this journal.',
	userFile: () => 'Your settings file names this journal (journal). To change it: claims journals default NAME.',
	nobody: () => 'This is the usual place: no other journal is named.',
};
