/** Files that are kept with the journal: attachments, and everything stored beside it under its hash. */

import type { attachments as ru } from '../ru/attachments.ts';
import { visibleLine } from '../visible.ts';

export const attachments: typeof ru = {
	columns: { place: 'No.', name: 'File', size: 'Size', note: 'Note', detachedOn: 'Detached', media: 'Type', detachedWhy: 'Why detached' },
	none: (number) => `Nothing is attached to ${number}.`,
	nothingToOpen: (number) => `The entry ${number} has neither letters nor attachments.`,
	opened: (name) => `Opened: ${name}. It is a copy: changing it does not change the journal.`,
	notOpened: (name) => `“${name}” is not opened: such a file may be a program. The copy is here:`,
	got: (name, size) => `Saved “${name}”, ${size}. It has not changed since it was attached.`,
	file: (name) => `The file “${name}”`,
	fileOf: (name, number) => `The file “${name}” of ${number}`,
	nameDestroyed: '(the name is destroyed)',
	fault: {
		missing: (file, path) => `${file} is missing: there is no ${visibleLine(path)}.`,
		altered: (file, path) => `${file} was altered: its hash does not match (${visibleLine(path)}).`,
		otherSize: (file, path, was, now) => `${file} was altered: it had ${was}, now it has ${now} (${visibleLine(path)}).`,
		notAFile: (file, path) => `${file} was replaced by something that is not a file (${visibleLine(path)}). Remove what is there.`,
		unreadable: (file, path, detail) => `${file} cannot be read: ${visibleLine(path)} (${visibleLine(detail)}). Check the rights.`,
	},
	mend: {
		again: 'If the same file can be found, attach it again to any claim, and it is back in place; if not, take it from a backup.',
		copyOf: (path) => `An intact copy of the file is here: ${visibleLine(path)}. To restore it to this place, too: claims check --repair.`,
		fromServer: 'The server of the shared journal has it: claims check --repair fetches it.',
		backup: 'Take it from a backup of the journal; how to: claims restore --help.',
	},
	mended: (path) => `Put back: ${visibleLine(path)}.`,
	extra: (path) => `An extra file with the journal: ${visibleLine(path)}. No entry names it; it may be deleted.`,
	sound: (count, size) => `Files kept with the journal: ${count}, ${size}, all intact.`,
};
