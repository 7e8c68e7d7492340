/** The profile of an import: read where it is, and written where it is not, as the journal is understood. */

import { type CommandContext, printInfo } from '../../context.ts';
import { lookAt } from '../../files/folder.ts';
import { type Column, letterOf, oneLine } from '../../import/columns.ts';
import type { Understanding } from '../../import/oldEntry.ts';
import { type Table, textOfCell } from '../../import/table.ts';
import { type ImportProfile, importProfileText, readImportProfile } from '../../read/importProfile.ts';
import { loadVocabulary, type OldJournalWords, textOf } from '../../text/index.ts';
import { visibleLine } from '../../text/visible.ts';
import type { OldJournalRead } from '../../view/oldJournal.ts';
import { wholeInput } from '../input/text.ts';
import { fileTyped, refuseJournal, writeFile } from '../output/file.ts';

export interface ProfileGiven {
	readonly said: ImportProfile;
	/** The path of a profile that is not there yet. */
	readonly missing: string | undefined;
}

/** Throws UsageError with every mistake in the profile and its line. */
export async function profileGiven(typed: string | undefined, context: CommandContext): Promise<ProfileGiven> {
	if (typed === undefined) return { said: {}, missing: undefined };
	const path = fileTyped(typed, context.world);
	refuseJournal(path, context.journalPath);
	if (!lookAt(path)) return { said: {}, missing: path };
	const text = await wholeInput(context.world, typed, 'importProfile');
	const words = await Promise.all([textOf('oldJournal', 'ru'), textOf('oldJournal', 'en')]);
	return { said: readImportProfile(text, await loadVocabulary(), words), missing: undefined };
}

export async function writeProfile(
	context: CommandContext,
	{ profile, roles, endings }: OldJournalWords,
	{ name, table, journal, verdict }: OldJournalRead,
	{ kind, channel, sheets }: Understanding,
	path: string,
): Promise<void> {
	const found = journal.sheets.flatMap(({ layout }) => layout?.columns ?? []);
	const columns = found.length > 0 ? found : unknownColumns(table);
	const understood = {
		kind: context.words.names.kind[kind],
		channel: context.words.names.channel[channel],
		sheets,
		columns: Object.fromEntries(columns.map(({ index, head, role }) => [head === '' ? letterOf(index) : head, roles[role]])),
		outcomes: Object.fromEntries(
			verdict.outcomes.flatMap(({ words, ending }) => (words !== '' && ending ? [[words, endings[ending]]] : [])),
		),
	};
	const about = [profile.about(name), profile.roles(Object.values(roles).join(', ')), profile.endings(Object.values(endings).join(', '))];
	await writeFile(once(importProfileText(understood, about)), path, false);
	printInfo(context, profile.written(visibleLine(path)));
}

/** The first row that may be a head, where none is known: what each column holds is for the person to say. */
function unknownColumns({ sheets }: Table): readonly Pick<Column, 'index' | 'head' | 'role'>[] {
	const rows = sheets.flatMap((sheet) => sheet.rows);
	const head = rows.find(({ cells }) => cells.filter((cell) => textOfCell(cell).trim() !== '').length > 1);
	return (head?.cells ?? []).map((cell, index) => ({ index, head: oneLine(textOfCell(cell)), role: 'words' }));
}

async function* once(text: string): AsyncGenerator<string> {
	yield text;
}
