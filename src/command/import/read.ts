/** An old journal from a file that the person names: its bytes, its table, what is understood of it, the verdict. */

import { setFlagsFromString } from 'node:v8';
import type { CommandContext } from '../../context.ts';
import { bindingTerm, termsFor } from '../../domain/term/term.ts';
import { termFacts } from '../../domain/term/termFacts.ts';
import { UsageError } from '../../grammar/mistake.ts';
import type { Given } from '../../grammar/option.ts';
import { type OldEntry, type Understanding, usualUnderstanding } from '../../import/oldEntry.ts';
import { clashIn, profileMatch } from '../../import/profileMatch.ts';
import { readJournal } from '../../import/readJournal.ts';
import { type Encoding, encodingNamed, encodingNames } from '../../import/table/encoding.ts';
import { readTable } from '../../import/table/readTable.ts';
import type { TableFault } from '../../import/table/table.ts';
import { verdictOn } from '../../import/verdict.ts';
import { bytesOf } from '../../store/files/storedFiles.ts';
import { type OldJournalWords, textOf } from '../../text/index.ts';
import { visibleLine } from '../../text/visible.ts';
import type { OldJournalRead } from '../../view/oldJournal.ts';
import { inputSize, wholeBytes } from '../input/text.ts';
import type { OpenedJournal } from './opened.ts';
import { profileGiven } from './profile.ts';

/** Bytes of a file that is read whole: a hundred thousand entries take twenty million. */
const MOST_BYTES = 200_000_000;

/** Above so many bytes the heap is swept before it has grown by more than this percentage: otherwise a journal of a hundred thousand rows takes half as much again. */
const [LARGE, GROWTH] = [2_000_000, 30];

type ReadOld = ({ readonly ok: true } & OpenedJournal) | { readonly ok: false; readonly sentence: string };

/** `asked`: somebody will be asked how it is understood; the answers of the last time are where they were kept. */
export async function readOldJournal(
	given: Given<'sheet' | 'encoding' | 'delimiter' | 'importProfile'>,
	context: CommandContext,
	typed: string,
	asked: boolean,
): Promise<ReadOld> {
	const { words, world, today, terms } = context;
	const oldWords = await textOf('oldJournal', context.language);
	const encodingTyped = encodingGiven(given.encoding);
	const size = inputSize(world, typed);
	if (size !== undefined && size > MOST_BYTES)
		return { ok: false, sentence: oldWords.faults.tooLarge(words.size(size), words.size(MOST_BYTES)) };
	const bytes = await wholeBytes(world, typed);
	if (bytes.length > LARGE) setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
	const profile = await profileGiven(given.importProfile, context, asked ? typed : undefined);
	const reading = { encoding: encodingTyped ?? profile.content.encoding, delimiter: given.delimiter ?? profile.content.delimiter };
	const read = await readTable(bytes, reading);
	if (!read.ok) return { ok: false, sentence: faultSentence(oldWords, words.size, read.fault) };
	const { table } = read;
	const names = table.sheets.flatMap(({ name }) => name ?? []);
	const missing = given.sheet?.find((sheet) => !names.includes(sheet));
	if (missing !== undefined) return { ok: false, sentence: noSheet(oldWords, missing, names) };
	const { columns, outcomes, kind, channel, sheets = [] } = { ...usualUnderstanding, ...profile.content };
	const { sha256 } = bytesOf(bytes);
	const dueOf = (entry: OldEntry) => bindingTerm(termsFor(factsOf(entry), terms))?.due;
	// Where the answers of the last time are reviewed, whatever does not fit is seen there.
	const isFollowed = profile.named && profile.text !== undefined;
	const understood = (understanding: Understanding): OldJournalRead => {
		const journal = readJournal(table, understanding, today, yearIn(typed));
		const verdict = verdictOn(journal, today, dueOf);
		return { name: typed, sha256, table, journal, verdict, profile: isFollowed ? profileMatch(understanding, journal) : undefined };
	};
	const understanding: Understanding = { columns, outcomes, kind, channel, sheets: given.sheet ?? sheets };
	const old = understood(understanding);
	const clash = isFollowed ? clashIn(understanding, old.journal) : undefined;
	if (clash)
		return { ok: false, sentence: oldWords.faults.roleTwice(oldWords.roles[clash.role], clash.columns.map(oldWords.quoted).join(', ')) };
	return { ok: true, oldWords, understanding, reading, profile, old, understood };
}

/** «жалобы 2023.csv»: the year of days that say none. */
function yearIn(path: string): number | null {
	const file = path.split(/[/\\]/).at(-1) ?? '';
	const years = new Set(file.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g));
	const [year] = years;
	return years.size === 1 && year !== undefined ? Number(year) : null;
}

/** What the terms of an entry depend on. */
export function factsOf({ kind, channel, receivedOn, registeredOn }: OldEntry) {
	return termFacts(
		{
			kind,
			channel,
			receivedOn,
			registeredOn,
			demandKind: null,
			goodsReturnedOn: null,
			purchasedOn: null,
			dispatchedOn: null,
			agreedTerm: null,
		},
		null,
	);
}

function noSheet({ faults }: OldJournalWords, missing: string, names: readonly string[]): string {
	return names.length === 0 ? faults.noSheets : faults.noSuchSheet(missing, names.map(visibleLine).join(', '));
}

function faultSentence({ faults }: OldJournalWords, size: (bytes: number) => string, fault: TableFault): string {
	switch (fault.code) {
		case 'empty':
		case 'encrypted':
			return faults[fault.code];
		case 'bomb':
			return faults.bomb(size(fault.bytes));
		case 'otherEncoding':
			return faults.otherEncoding(fault.named, fault.found);
		case 'notWorkbook':
			return faults.notWorkbook[fault.is];
		case 'damaged':
			return faults.damaged(fault.detail);
	}
}

function encodingGiven(typed: string | undefined): Encoding | undefined {
	if (typed === undefined) return undefined;
	const encoding = encodingNamed(typed);
	if (!encoding) throw new UsageError([{ code: 'notOneOf', option: 'encoding', value: typed, family: '', allowed: encodingNames }]);
	return encoding;
}
