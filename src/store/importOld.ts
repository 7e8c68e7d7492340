/**
 * An old journal in this one: what of it is here already, what differs, what is new; written in one transaction or not at all, and taken
 * back as a whole while nobody worked on it. Raw SQL: each of a hundred thousand rows is looked up by a unique index.
 */

import { asDay, yearOf } from '../domain/day.ts';
import { bringBack, type ImportedEntry, importEntry, takeBackImported } from '../domain/decide/importEntry.ts';
import type { ClaimEventType } from '../domain/event.ts';
import { fieldNames } from '../domain/fields.ts';
import { oldNumberText, oldOrdinal, type SeriesNumber } from '../domain/number.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Term, TermFacts } from '../domain/term.ts';
import { inTransaction, type Recording } from './change.ts';
import type { Journal } from './open.ts';
import type { Writer } from './writer.ts';

type Step = (done: number, total: number) => Promise<void>;

/** Where a field of an entry that is here says something else than the file does now. */
export interface Differing {
	readonly sheet: string | null;
	readonly row: number;
	/** The entry that is here. */
	readonly number: string;
	readonly fields: readonly { readonly field: ComparedField; readonly here: string | null; readonly there: string | null }[];
}

const compared = ['receivedOn', 'client', 'summary', 'responsible'] as const;
export type ComparedField = (typeof compared)[number] | 'number';

export interface Imported {
	/** How many entries were new. */
	readonly added: number;
	/** How many were here already. */
	readonly known: number;
	readonly differing: readonly Differing[];
	/** The first and the last number of those that are new. */
	readonly numbers: readonly [first: string, last: string] | undefined;
}

interface Here extends Record<(typeof compared)[number], string | null> {
	readonly id: number;
	readonly number: string;
	readonly status: string;
	readonly key: string | null;
}

/** Brings in what is not here yet; `terms` gives those of an entry that is open. A dry run writes nothing. Throws StoreFailure. */
export async function importOld(
	journal: Journal,
	recording: Recording,
	entries: readonly ImportedEntry[],
	{ language, terms }: { readonly language: 'ru' | 'en'; readonly terms: (facts: TermFacts) => readonly Term[] },
	step?: Step,
): Promise<Imported> {
	return inTransaction(journal, recording, async (writer) => {
		const plan = planned(journal, writer, entries, language);
		const { known, differing } = plan;
		// What would be new is known without recording it all and taking it back.
		if (recording.dryRun) return { value: { added: plan.fresh.length, known, differing, numbers: undefined }, keep: false };
		const numbers: string[] = [];
		const next = new OldNumbers(journal, language);
		for (const [done, { entry, key, again }] of plan.fresh.entries()) {
			const number = again?.number ?? next.number(yearOf(entry.fields.registeredOn), entry.from.number);
			const events = importEntry(entry, number, key, terms);
			const outcome = writer.change({
				id: again?.id,
				decide: () => ({ ok: true, events: again ? bringBack(asDay(recording.officeDay), again.voided, events) : events }),
			});
			if (outcome.ok) numbers.push(outcome.claim.number.text);
			if (step) await step(done + 1, plan.fresh.length);
		}
		const [first, last] = [numbers[0], numbers.at(-1)];
		return {
			value: {
				...{ added: numbers.length, known, differing },
				numbers: first !== undefined && last !== undefined ? [first, last] : undefined,
			},
			keep: numbers.length > 0,
		};
	});
}

interface Fresh {
	readonly entry: ImportedEntry;
	readonly key: string;
	/** The entry that it was before it was taken back; undefined where it was none. */
	readonly again: { readonly id: number; readonly number: SeriesNumber; readonly voided: number } | undefined;
}

interface Plan {
	readonly fresh: readonly Fresh[];
	readonly known: number;
	readonly differing: readonly Differing[];
}

/** Which entries are new: neither of a row that came in before, nor of a number that is here with the same day, client and summary. */
function planned(journal: Journal, writer: Writer, entries: readonly ImportedEntry[], language: 'ru' | 'en'): Plan {
	const byKey = journal.connection.prepare<[string], Pick<Here, 'id' | 'status'>>('select id, status from claim where key = ?');
	const alike = journal.connection.prepare<[string, string], Here>(
		`select id, number, status, key, received_on as receivedOn, client, summary, responsible from claim
		where number >= ? and number < ? || ',' and status <> 'void' order by id`,
	);
	const sameDay = journal.connection.prepare<[string, number], Here>(
		`select id, number, status, key, received_on as receivedOn, client, summary, responsible from claim
		where received_on = ? and ordinal > ? and status <> 'void' order by id`,
	);
	const renumbered = (entry: ImportedEntry) =>
		sameDay
			.all(entry.fields.receivedOn, oldOrdinal(0))
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
	/** Entries that are here and that a row of this file was found to be. */
	const matched = new Set<number>();
	const families = new Map<string, Here[]>();
	for (const entry of entries) {
		const { file, sheet, row, number } = entry.from;
		let key = `import ${file} ${sheet ?? ''} ${row}`;
		let before = byKey.get(key);
		let again: Fresh['again'];
		for (let which = 2; before?.status === 'void' && !again; which++) {
			again = takenBack(journal, writer, before.id, entry);
			if (again) break;
			key = `import ${file} ${sheet ?? ''} ${row} ${which}`;
			before = byKey.get(key);
		}
		if (again) {
			fresh.push({ entry, key, again });
			continue;
		}
		if (before) {
			known++;
			continue;
		}
		const base = oldNumberText(yearOf(entry.fields.registeredOn), number, language);
		let family = families.get(base);
		if (!family) {
			family = alike.all(base, base).filter((here) => isOfFamily(here.number, base));
			families.set(base, family);
		}
		const left = family.filter(({ id, key: of }) => !matched.has(id) && !of?.startsWith(`import ${file} `));
		const same = left.find((here) => equalFields(here, entry) === compared.length);
		const mended = number === null ? undefined : left.find((here) => equalFields(here, entry) >= compared.length / 2);
		const other = same ?? mended ?? renumbered(entry);
		if (!other) {
			fresh.push({ entry, key, again: undefined });
			continue;
		}
		matched.add(other.id);
		if (same) known++;
		else
			differing.push({
				sheet,
				row,
				number: other.number,
				fields: [
					...(isOfFamily(other.number, base) ? [] : [{ field: 'number', here: other.number, there: number } as const]),
					...compared.flatMap((field) => {
						const [here, there] = [other[field], fieldOf(entry, field)];
						return here === there ? [] : [{ field, here, there }];
					}),
				],
			});
	}
	return { fresh, known, differing };
}

/** The entry that was taken back, where it is still as this row says; undefined where that is understood otherwise by now. */
function takenBack({ connection }: Journal, writer: Writer, id: number, { fields }: ImportedEntry): Fresh['again'] {
	const claim = writer.claim(id);
	if (fieldNames.some((name) => claim[name] !== (fields[name] ?? null))) return undefined;
	const voided = connection
		.prepare<[number], number>("select max(sequence) from event where claim = ? and type = 'voided'")
		.pluck()
		.get(id);
	return { id, number: claim.number, voided: voided ?? 0 };
}

/** How many fields say the same: an entry with the number of another, of another shop's journal, has none of them alike. */
function equalFields(here: Here, entry: ImportedEntry): number {
	return compared.filter((field) => here[field] === fieldOf(entry, field)).length;
}

/** `ст-2024-47` and `ст-2024-47+2`, which came after it. */
function isOfFamily(number: string, base: string): boolean {
	return number === base || /^\+\d+$/.test(number.slice(base.length));
}

function fieldOf({ fields }: ImportedEntry, field: (typeof compared)[number]): string | null {
	return fields[field] ?? null;
}

/** Numbers of old journals: the texts that are free, and the ordinals behind them. */
class OldNumbers {
	readonly #language: 'ru' | 'en';
	readonly #isTaken: (text: string) => boolean;
	readonly #lastOf: (year: number) => number;
	readonly #last = new Map<number, number>();
	readonly #nth = new Map<string, number>();

	constructor({ connection }: Journal, language: 'ru' | 'en') {
		this.#language = language;
		const taken = connection.prepare<[string], number>('select 1 from claim where number = ?').pluck();
		this.#isTaken = (text) => taken.get(text) !== undefined;
		const last = connection
			.prepare<[number, number], number | null>('select max(ordinal) from claim where year = ? and ordinal > ?')
			.pluck();
		this.#lastOf = (year) => (last.get(year, oldOrdinal(0)) ?? oldOrdinal(0)) - oldOrdinal(0);
	}

	number(year: number, written: string | null) {
		const nth = (this.#last.get(year) ?? this.#lastOf(year)) + 1;
		this.#last.set(year, nth);
		const base = oldNumberText(year, written, this.#language);
		let which = (this.#nth.get(base) ?? 0) + 1;
		while (this.#isTaken(oldNumberText(year, written, this.#language, which))) which++;
		this.#nth.set(base, which);
		return { year, ordinal: oldOrdinal(nth), text: oldNumberText(year, written, this.#language, which) };
	}
}

export type TakenBack = { readonly ok: true; readonly count: number } | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Takes back all entries of the file, where nobody worked on any of them since. */
export async function takeBackImport(
	journal: Journal,
	recording: Recording,
	file: string,
	reason: string,
	step?: Step,
): Promise<TakenBack> {
	return inTransaction<TakenBack>(journal, recording, async (writer) => {
		const ids = journal.connection
			.prepare<[string, string], number>("select id from claim where key >= ? and key < ? and status <> 'void' order by id")
			.pluck()
			.all(`import ${file} `, `import ${file}!`);
		const refusals: Refusal[] = [];
		for (const [done, id] of ids.entries()) {
			refusals.push(...takeBack(journal, writer, id, recording, reason));
			if (step) await step(done + 1, ids.length);
		}
		if (refusals.length > 0) return { value: { ok: false, refusals }, keep: false };
		return { value: { ok: true, count: ids.length }, keep: ids.length > 0 };
	});
}

function takeBack(journal: Journal, writer: Writer, id: number, recording: Recording, reason: string): readonly Refusal[] {
	// It may have been taken back before, and brought in again.
	const events = journal.connection
		.prepare<[number, number], { readonly sequence: number; readonly type: ClaimEventType }>(
			`select sequence, type from event where claim = ?
			and sequence > (select coalesce(max(sequence) + 1, 1) from event where claim = ? and type = 'voided') order by sequence`,
		)
		.all(id, id);
	const outcome = writer.change({
		id,
		decide: (claim) => {
			if (!claim) throw new RangeError(`claim ${id} has no events`);
			// Terms that were computed anew meanwhile are no work of anybody's.
			if (events.some(({ type }) => type !== 'imported' && type !== 'termSet'))
				return { ok: false, refusals: [{ code: 'undoneOver', number: claim.number.text }] };
			return { ok: true, events: takeBackImported(asDay(recording.officeDay), claim.registeredOn, events, reason) };
		},
	});
	return outcome.ok ? [] : outcome.refusals;
}
