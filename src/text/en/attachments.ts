/** Files that are kept with the journal: attachments, and whatever lies beside it under its hash. */

import type { attachments as ru } from '../ru/attachments.ts';
import { visibleLine } from '../visible.ts';

/** `The file “scan.pdf” of CL-2026-0012`; without a number it is a file of the journal itself. */
function file(name: string | null, number: string | null): string {
	return `The file “${visibleLine(name ?? '(the name is destroyed)')}”${number === null ? '' : ` of ${visibleLine(number)}`}`;
}

export const attachments: typeof ru = {
	columns: {
		place: 'No.',
		name: 'File',
		size: 'Size',
		note: 'Note',
		detachedOn: 'Detached',
		media: 'Type',
		detachedWhy: 'Why detached',
	},
	none: (number) => `Nothing is attached to ${number}.`,
	got: (name, size) => `Got “${name}”, ${size}: its hash is right.`,
	fault: {
		missing: (name, number, path) => `${file(name, number)} is missing: there is no ${visibleLine(path)}.`,
		altered: (name, number, path) => `${file(name, number)} was altered: its hash is another (${visibleLine(path)}).`,
		otherSize: (name, number, path, was, now) =>
			`${file(name, number)} was altered: it had ${was}, now it has ${now} (${visibleLine(path)}).`,
		notAFile: (name, number, path) =>
			`${file(name, number)} was replaced: what is in its place is no file (${visibleLine(path)}). Take away what is there.`,
		unreadable: (name, number, path, detail) =>
			`${file(name, number)} cannot be read: ${visibleLine(path)} (${visibleLine(detail)}). Check the rights.`,
	},
	mend: {
		again: 'If the same file can be found, attach it once more to any claim, and it is back in its place; if not, take it from a backup.',
		copyOf: (path) => `The same file is whole: ${visibleLine(path)} – copy it to this place.`,
		backup: 'Take it from a backup of the journal: claims restore --help.',
	},
	extra: (path) => `Extra among the files of the journal: ${visibleLine(path)}. No event names it; the journal does not need it.`,
	sound: (count, size) => `Files kept with the journal: ${count}, ${size}, all as they were.`,
};
