/** Backups of the journal. */

import type { backup as ru } from '../ru/backup.ts';
import { shellQuoted } from '../shellWord.ts';
import { visibleLine } from '../visible.ts';

export const backup: typeof ru = {
	made: (events, claims, head) => `The backup is made and checked: ${events} events, ${claims} claims, seal ${head}.`,
	removed: (count) => `Old backups deleted: ${count}.`,
	howToRestore: (folder) =>
		`To restore it, should the journal be lost or damaged: put its file aside, then claims restore ${shellQuoted(visibleLine(folder))}`,
	notSound: (faults) =>
		`The journal has faults (${faults}), so this backup was not kept, and earlier ones were not touched. To see them: claims check. To repair what can be repaired: claims check --repair`,
	copyNotSound: (faults, path) =>
		`The backup has faults (${faults}); no journal was made from it. To see them: claims check --journal ${shellQuoted(visibleLine(path))}. Take another backup.`,
	withoutFiles: (count) =>
		`The journal itself is copied in full, but without the files named above (${count}); older backups were not touched: the files may be in them.`,
	alsoHarmed: (count) =>
		`The backup is complete, but files of the journal itself are missing or damaged (${count}, named above); older backups were not touched.`,
	notWhole: (count, path) =>
		`The backup is incomplete: the files named above are missing or damaged (${count}). No journal was made from it: take another backup. To restore everything in this one that is intact: claims restore ${shellQuoted(visibleLine(path))} --partial`,
	partly: (count) => `The journal is restored without the files named above (${count}). They may be in another backup.`,
	noBackup: (path) =>
		`There is no backup here: ${visibleLine(path)}. Name the folder of one backup (journal-2026-11-23-210000) or the journal file in it.`,
	restored: (path, office, events, claims, head) =>
		`The journal is restored: ${visibleLine(path)} (${visibleLine(office)}), ${events} events, ${claims} claims, seal ${head}.`,
	enterAgain:
		'Enter again what was recorded after this backup: look at the last entry (claims list -n 1) and compare the numbers with your papers.',
	comesFromServer: 'The journal is shared: what was recorded after this backup comes from the server with the next command.',
	comesWithJoin: (path) =>
		`The journal is shared: what was recorded after this backup comes from the server, and nothing is recorded before. Run: claims join postgres://LOGIN@HOST/DATABASE -j ${shellQuoted(visibleLine(path))}`,
	upgraded: (copy) =>
		`The journal file was converted to the format of this version of the program. The former file is kept beside it: ${visibleLine(copy)}. An older program cannot open the new one.`,
};
