/** The profile of an import: read where it is, and written where it is not, as the journal is understood. */

import { basename, dirname, join, parse } from 'node:path';
import { type CommandContext, printInfo } from '../../context.ts';
import { lookAt } from '../../files/folder.ts';
import { UsageError } from '../../grammar/mistake.ts';
import { oneLine } from '../../import/cell/cellText.ts';
import { endingOf, type OldEnding } from '../../import/cell/outcome.ts';
import type { Understanding } from '../../import/oldEntry.ts';
import { columnKeys } from '../../import/sheet/column.ts';
import type { ColumnRole } from '../../import/sheet/columnRole.ts';
import { type Table, type TableSheet, textOfCell } from '../../import/table/table.ts';
import { importProfileText, NOTHING_WRITTEN, readImportProfile } from '../../read/importProfile.ts';
import { loadVocabulary, textOf } from '../../text/index.ts';
import { visibleLine } from '../../text/visible.ts';
import type { OldJournalRead } from '../../view/oldJournal.ts';
import { wholeInput } from '../input/text.ts';
import { fileTyped, refuseJournal, writeFile } from '../output/file.ts';
import type { OpenedJournal, ProfileGiven } from './opened.ts';

/**
 * The profile that was named; or, where somebody is asked how `asked` is understood, the answers of the last time, which are kept beside the
 * journal. Throws UsageError with every mistake in the profile and its line.
 */
export async function profileGiven(typed: string | undefined, context: CommandContext, asked: string | undefined): Promise<ProfileGiven> {
	const path = typed === undefined ? asked && besideJournal(context.journalPath, asked) : fileTyped(typed, context.world);
	const named = typed !== undefined;
	if (path === undefined) return { content: {}, path, text: undefined, named };
	refuseJournal(path, context.journalPath);
	if (!lookAt(path)) return { content: {}, path, text: undefined, named };
	const text = await wholeInput(context.world, path, 'importProfile');
	if (named && text.trim() === '') throw new UsageError([{ code: 'emptyFile', value: path }]);
	const words = await Promise.all([textOf('oldJournal', 'ru'), textOf('oldJournal', 'en')]);
	const shown = await textOf('oldJournal', context.language);
	return { content: readImportProfile(text, await loadVocabulary(), words, shown), path, text, named };
}

/** `old-journal.import.toml` for `old-journal.csv`. */
function besideJournal(journalPath: string, file: string): string {
	return join(dirname(journalPath), `${file === '-' ? '' : parse(file).name}.import.toml`);
}

/** Writes how the journal is understood; an earlier profile is replaced where it says something else. Gives the profile that is there now. */
export async function writeProfile(
	context: CommandContext,
	{ oldWords, old, understanding, reading, profile: given }: OpenedJournal,
): Promise<ProfileGiven> {
	const { path, text } = given;
	if (path === undefined) return given;
	const { profile, roles, endings } = oldWords;
	const { kind, channel, sheets } = understanding;
	const understood = {
		kind: context.words.names.kind[kind],
		channel: context.words.names.channel[channel],
		sheets,
		...(reading.encoding && { encoding: reading.encoding }),
		...(reading.delimiter && { delimiter: reading.delimiter }),
		columns: Object.fromEntries(columnsOf(old).map(({ key, role }) => [key, roles[role]])),
		outcomes: Object.fromEntries(outcomesOf(old, understanding).map(([words, ending]) => [words, endings[ending]])),
	};
	const about = [
		profile.about(basename(old.name)),
		profile.roles(Object.values(roles).join(', ')),
		profile.endings(Object.values(endings).join(', ')),
	];
	const whole = importProfileText(understood, about);
	if (whole === text) return given;
	await writeFile([whole], path, text !== undefined);
	printInfo(context, profile.written(visibleLine(path)));
	return { ...given, text: whole };
}

/** A column by the key that a profile has for it. */
export interface KeyedColumn {
	readonly key: string;
	readonly index: number;
	readonly head: string;
	readonly role: ColumnRole;
	readonly sheet: TableSheet;
}

/** The columns of all sheets that are read, each key once; where none is, those of the first sheet that holds anything. */
export function columnsOf({ table, journal }: Pick<OldJournalRead, 'table' | 'journal'>): readonly KeyedColumn[] {
	const known = journal.sheets.flatMap(({ layout }, at): readonly KeyedColumn[] => {
		const sheet = table.sheets[at];
		const keys = columnKeys(layout?.columns.map(({ head }) => head) ?? []);
		return sheet && layout ? layout.columns.map(({ index, head, role }, one) => ({ key: keys[one] ?? '', index, head, role, sheet })) : [];
	});
	const columns = known.length > 0 ? known : unknownColumns(table);
	return columns.filter(({ key }, at) => columns.findIndex((other) => other.key === key) === at);
}

/** The first row that may be a head, where none is known: what each column holds is for the person to say. */
function unknownColumns({ sheets }: Table): readonly KeyedColumn[] {
	for (const sheet of sheets) {
		const row = sheet.rows.find(({ cells }) => cells.filter((cell) => textOfCell(cell).trim() !== '').length > 1);
		if (!row) continue;
		const heads = row.cells.map((cell) => oneLine(textOfCell(cell)));
		return columnKeys(heads).map((key, index) => ({ key, index, head: heads[index] ?? '', role: 'words', sheet }));
	}
	return [];
}

/** What words mean that mean it in every row, whether the person stated so or they are known. */
function outcomesOf({ verdict }: OldJournalRead, { outcomes }: Understanding): readonly (readonly [string, OldEnding])[] {
	const known = verdict.outcomes.flatMap(({ words, ending }): readonly (readonly [string, OldEnding])[] => {
		const isOne = verdict.outcomes.filter((other) => other.words === words).length === 1;
		return words !== '' && ending && isOne && endingOf(words) === ending ? [[words, ending]] : [];
	});
	return [...new Map([...known, ...outcomes])].map(([words, ending]) => [words === '' ? NOTHING_WRITTEN : words, ending]);
}
