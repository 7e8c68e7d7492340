/** Compares an old journal with this one: which entries are here already, which differ, which are new. */

import type { Language } from '../../domain/code.ts';
import { yearOf } from '../../domain/day.ts';
import type { ImportedEntry } from '../../domain/decide/importEntry.ts';
import { fieldNames } from '../../domain/fields.ts';
import { importedOutcome } from '../../domain/imported.ts';
import { oldNumberText, type SeriesNumber } from '../../domain/number.ts';
import type { Journal } from '../open.ts';
import type { Writer } from '../record/writer.ts';
import * as queries from '../statements/oldJournal.ts';
import { oldNumber } from '../statements/overview.ts';

/** The entries of an old journal; each is made when it is read, so that not all are in memory at once. */
export interface OldEntries {
	readonly length: number;
	at(index: number): ImportedEntry;
}

/** An entry that is here and differs from the row of the file in some fields. */
export interface Differing {
	readonly sheet: string | null;
	readonly row: number;
	/** The entry that is here. */
	readonly number: string;
	readonly fields: readonly { readonly field: ComparedField; readonly here: string | null; readonly there: string | null }[];
}

/** The fields by which a row that came in under another key is recognised. */
const telling = ['receivedOn', 'client', 'summary', 'responsible'] as const;
const compared = ['kind', 'channel', ...telling] as const;
type ComparedField = (typeof compared)[number] | 'number' | 'outcome';

const NONE: readonly queries.Here[] = [];

interface Fresh {
	/** Its place among the entries. */
	readonly index: number;
	readonly key: string;
	/** The entry of this row that was taken back; undefined where there is none. */
	readonly again: { readonly id: number; readonly number: SeriesNumber; readonly voided: number } | undefined;
}

export interface Plan {
	readonly fresh: readonly Fresh[];
	readonly known: number;
	readonly differing: readonly Differing[];
}

/** Decides which entries are new: they neither came in with the same row, nor have a number that is here with the same day, client and summary. */
export function planned(journal: Journal, writer: Writer, entries: OldEntries, language: Language): Plan {
	if (!oldNumber(journal))
		return {
			fresh: Array.from({ length: entries.length }, (_, index) => ({ index, key: keyOf(entries.at(index)), again: undefined })),
			known: 0,
			differing: [],
		};
	const renumbered = (entry: ImportedEntry) =>
		queries
			.receivedOn(journal, { day: entry.fields.receivedOn })
			.find(
				(here) =>
					!matched.has(here.id) &&
					!here.key?.startsWith(`import ${entry.from.file} `) &&
					here.client === fieldOf(entry, 'client') &&
					here.summary === fieldOf(entry, 'summary'),
			);
	const fresh: Fresh[] = [];
	const differing: Differing[] = [];
	let known = 0;
	const compare = (here: queries.Here, entry: ImportedEntry, before: Differing['fields']) => {
		const fields = [...before, ...differences(here, entry, queries.outcomeBefore(journal, { claim: here.id })?.outcome)];
		if (fields.length === 0) known++;
		else differing.push({ sheet: entry.from.sheet, row: entry.from.row, number: here.number, fields });
	};
	/** Entries that are here and that a row of this file was found to be. */
	const matched = new Set<number>();
	const families = new Map<string, readonly queries.Here[]>();
	for (let index = 0; index < entries.length; index++) {
		const entry = entries.at(index);
		const { file, sheet, row, number } = entry.from;
		let key = keyOf(entry);
		let before = queries.withKey(journal, { key });
		let again: Fresh['again'];
		for (let which = 2; before?.status === 'void' && !again; which++) {
			again = takenBack(journal, writer, before.id, entry);
			if (again) break;
			key = `import ${file} ${sheet ?? ''} ${row} ${which}`;
			before = queries.withKey(journal, { key });
		}
		if (again) {
			fresh.push({ index, key, again });
			continue;
		}
		if (before) {
			compare(before, entry, []);
			continue;
		}
		const base = oldNumberText(yearOf(entry.fields.registeredOn), number, language);
		let family = families.get(base);
		if (!family) {
			family = queries.numberedAlike(journal, { number: base }).filter((here) => isOfFamily(here.number, base));
			// Most numbers of a journal that comes in for the first time have none.
			families.set(base, family.length > 0 ? family : NONE);
		}
		const left = family.filter(({ id, key: of }) => !matched.has(id) && !of?.startsWith(`import ${file} `));
		const same = left.find((here) => equalFields(here, entry) === telling.length);
		const mended = number === null ? undefined : left.find((here) => equalFields(here, entry) >= telling.length / 2);
		const other = same ?? mended ?? renumbered(entry);
		if (!other) {
			fresh.push({ index, key, again: undefined });
			continue;
		}
		matched.add(other.id);
		compare(other, entry, isOfFamily(other.number, base) ? [] : [{ field: 'number', here: other.number, there: number }]);
	}
	return { fresh, known, differing };
}

/** The idempotency key of an entry: its file and row. */
function keyOf({ from: { file, sheet, row } }: ImportedEntry): string {
	return `import ${file} ${sheet ?? ''} ${row}`;
}

/** The entry that was taken back, where it still equals this row; undefined where the row is understood otherwise by now. */
function takenBack(journal: Journal, writer: Writer, id: number, { fields }: ImportedEntry): Fresh['again'] {
	const claim = writer.claim(id);
	if (fieldNames.some((name) => claim[name] !== (fields[name] ?? null))) return undefined;
	return { id, number: claim.number, voided: queries.lastVoided(journal, { claim: id }) };
}

/** The fields in which the row differs; `before`: the outcome that the entry was brought in with. What was decided here since is not counted. */
function differences(here: queries.Here, entry: ImportedEntry, before: string | undefined): Differing['fields'] {
	const fields = compared.flatMap((field) => {
		const there = fieldOf(entry, field);
		return here[field] === there ? [] : [{ field, here: here[field], there }];
	});
	const there = importedOutcome(entry.ended, entry.taken);
	const now = here.decision ?? here.status;
	return there === before || there === now ? fields : [...fields, { field: 'outcome', here: now, there }];
}

/** How many fields are equal: an entry with the number of another, of another shop's journal, has none of them alike. */
function equalFields(here: queries.Here, entry: ImportedEntry): number {
	return telling.filter((field) => here[field] === fieldOf(entry, field)).length;
}

/** `ст-2024-47` and `ст-2024-47+2`, which came after it. */
function isOfFamily(number: string, base: string): boolean {
	return number === base || /^\+\d+$/.test(number.slice(base.length));
}

function fieldOf({ fields }: ImportedEntry, field: (typeof compared)[number]): string | null {
	return fields[field] ?? null;
}
