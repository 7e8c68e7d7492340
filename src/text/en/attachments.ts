/** Files that are kept with the journal: attachments, and whatever lies beside it under its hash. */

import type { attachments as ru } from '../ru/attachments.ts';
import { visibleLine } from '../visible.ts';

/** `The file “scan.pdf” of CL-2026-0012` */
function file(name: string | null, number: string): string {
	return `The file “${visibleLine(name ?? '(the name is destroyed)')}” of ${visibleLine(number)}`;
}

const again =
	'If the same file can be found, attach it once more to any claim, and it is back in its place; if not, take it from a backup.';

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
		missing: (name, number, path) => `${file(name, number)} is missing: there is no ${visibleLine(path)}. ${again}`,
		altered: (name, number, path) => `${file(name, number)} was altered: its hash is another (${visibleLine(path)}). ${again}`,
		otherSize: (name, number, path, was, now) =>
			`${file(name, number)} was altered: it had ${was}, now it has ${now} (${visibleLine(path)}). ${again}`,
		notAFile: (name, number, path) =>
			`${file(name, number)} was replaced: what is in its place is no file (${visibleLine(path)}). Take away what is there. ${again}`,
		unreadable: (name, number, path, detail) =>
			`${file(name, number)} cannot be read: ${visibleLine(path)} (${visibleLine(detail)}). Check the rights.`,
	},
	extra: (path) => `Extra among the files of the journal: ${visibleLine(path)}. No event names it; the journal does not need it.`,
	sound: (count, size) => `Files kept with the journal: ${count}, ${size}, all as they were.`,
};
