/** Files that are kept with the journal: attachments, and whatever lies beside it under its hash. */

import type { attachments as ru } from '../ru/attachments.ts';
import { visibleLine } from '../visible.ts';

export const attachments: typeof ru = {
	columns: { place: 'No.', name: 'File', size: 'Size', note: 'Note', detachedOn: 'Detached', media: 'Type', detachedWhy: 'Why detached' },
	none: (number) => `Nothing is attached to ${number}.`,
	nothingToOpen: (number) => `The entry ${number} has neither letters nor attachments.`,
	opened: (name) => `Opened: ${name}. It is a copy: changing it does not change the journal.`,
	notOpened: (name) => `“${name}” is not opened: such a file may be a program. The copy is here:`,
	got: (name, size) => `Got “${name}”, ${size}: its hash is right.`,
	file: (name) => `The file “${name}”`,
	fileOf: (name, number) => `The file “${name}” of ${number}`,
	nameDestroyed: '(the name is destroyed)',
	fault: {
		missing: (file, path) => `${file} is missing: there is no ${visibleLine(path)}.`,
		altered: (file, path) => `${file} was altered: its hash is another (${visibleLine(path)}).`,
		otherSize: (file, path, was, now) => `${file} was altered: it had ${was}, now it has ${now} (${visibleLine(path)}).`,
		notAFile: (file, path) => `${file} was replaced: what is in its place is no file (${visibleLine(path)}). Take away what is there.`,
		unreadable: (file, path, detail) => `${file} cannot be read: ${visibleLine(path)} (${visibleLine(detail)}). Check the rights.`,
	},
	mend: {
		again: 'If the same file can be found, attach it once more to any claim, and it is back in its place; if not, take it from a backup.',
		copyOf: (path) => `The same file is whole: ${visibleLine(path)}. To put it back to this place, too: claims check --repair.`,
		fromServer: 'The server of the shared journal has it: claims check --repair fetches it.',
		backup: 'Take it from a backup of the journal: claims restore --help.',
	},
	mended: (path) => `Put back: ${visibleLine(path)}.`,
	extra: (path) => `Extra among the files of the journal: ${visibleLine(path)}. No event names it; the journal does not need it.`,
	sound: (count, size) => `Files kept with the journal: ${count}, ${size}, all as they were.`,
};
