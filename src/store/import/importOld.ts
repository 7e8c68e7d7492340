/** Brings an old journal into this one, in one transaction or not at all; it can be taken back as a whole while nobody worked on it. */

import type { Language } from '../../domain/code.ts';
import { asDay, yearOf } from '../../domain/day.ts';
import { bringBack, importEntry, takeBackImported } from '../../domain/decide/importEntry.ts';
import { oldNumberText, oldOrdinal } from '../../domain/number.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Term, TermFacts } from '../../domain/term/term.ts';
import type { Journal } from '../open.ts';
import { inTransaction, type Recording } from '../record/change.ts';
import { standing } from '../record/undo.ts';
import type { Writer } from '../record/writer.ts';
import { lastId, withNumber } from '../statements/claims.ts';
import { textsOf } from '../statements/events.ts';
import * as queries from '../statements/oldJournal.ts';
import { inBulk } from './bulk.ts';
import { type Differing, type OldEntries, planned } from './importPlan.ts';

type Step = (done: number, total: number) => Promise<void>;

/** How many entries are one step: a millisecond or two. */
const A_STEP = 16;

export interface Imported {
	/** How many entries were new. */
	readonly added: number;
	/** How many were here already. */
	readonly known: number;
	readonly differing: readonly Differing[];
	/** The first and the last number of those that are new. */
	readonly numbers: readonly [first: string, last: string] | undefined;
}

/** Brings in what is not here yet; `terms` gives those of an entry that is open. A dry run writes nothing. Throws StoreFailure. */
export async function importOld(
	journal: Journal,
	recording: Recording,
	entries: OldEntries,
	{ language, terms }: { readonly language: Language; readonly terms: (facts: TermFacts) => readonly Term[] },
	step?: Step,
): Promise<Imported> {
	return inTransaction(journal, recording, async (writer) => {
		const plan = planned(journal, writer, entries, language);
		const { known, differing } = plan;
		// A dry run knows what would be new without recording it.
		if (recording.dryRun) return { value: { added: plan.fresh.length, known, differing, numbers: undefined }, keep: false };
		const numbers: string[] = [];
		const next = new OldNumbers(journal, language);
		const total = plan.fresh.length;
		await inBulk(
			journal.connection,
			writer,
			total,
			async () => {
				for (const [done, { index, key, again }] of plan.fresh.entries()) {
					const entry = entries.at(index);
					const number = again?.number ?? next.number(yearOf(entry.fields.registeredOn), entry.from.number);
					const events = importEntry(entry, number, key, terms);
					const outcome = writer.change({
						id: again?.id,
						decide: () => ({ ok: true, events: again ? bringBack(asDay(recording.officeDay), again.voided, events) : events }),
					});
					if (outcome.ok) numbers.push(outcome.claim.number.text);
					if (step && done % A_STEP === 0) await step(done + 1, total);
				}
			},
			async () => step?.(total, total),
		);
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

/** Numbers of old journals: the texts that are free, and the ordinals behind them. */
class OldNumbers {
	readonly #language: Language;
	readonly #isTaken: (text: string) => boolean;
	readonly #lastOf: (year: number) => number;
	readonly #last = new Map<number, number>();
	readonly #nth = new Map<string, number>();

	constructor(journal: Journal, language: Language) {
		this.#language = language;
		const hasOthers = lastId(journal) > 0;
		// Of those that this import gives, only one that ends like the second of a number, `47+2`, may be given already.
		this.#isTaken = (number) => (hasOthers || number.includes('+')) && withNumber(journal, { number }) !== undefined;
		this.#lastOf = (year) => Math.max(0, queries.lastOrdinal(journal, { year }) - oldOrdinal(0));
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

type TakenBack = { readonly ok: true; readonly count: number } | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Takes back all entries of the file, where nobody worked on any of them since. */
export async function takeBackImport(
	journal: Journal,
	recording: Recording,
	file: string,
	reason: string,
	step?: Step,
): Promise<TakenBack> {
	return inTransaction<TakenBack>(journal, recording, async (writer) => {
		const ids = queries.broughtInBy(journal, { from: `import ${file} `, to: `import ${file}!` }).map(({ id }) => id);
		const refusals: Refusal[] = [];
		const work = async () => {
			for (const [done, id] of ids.entries()) {
				refusals.push(...takeBack(journal, writer, id, recording, reason));
				if (step && done % A_STEP === 0) await step(done + 1, ids.length);
			}
		};
		await inBulk(journal.connection, writer, ids.length, work, async () => step?.(ids.length, ids.length));
		if (refusals.length > 0) return { value: { ok: false, refusals }, keep: false };
		return { value: { ok: true, count: ids.length }, keep: ids.length > 0 };
	});
}

function takeBack(journal: Journal, writer: Writer, id: number, recording: Recording, reason: string): readonly Refusal[] {
	// It may have been taken back before, and brought in again: undone events are nobody's work.
	const events = standing(textsOf(journal, { claim: id })).filter(({ type }) => type !== 'registered');
	const outcome = writer.change({
		id,
		decide: (claim) => {
			if (!claim) throw new RangeError(`claim ${id} has no events`);
			// Recomputed terms are nobody's work.
			if (events.some(({ type }) => type !== 'imported' && type !== 'termSet'))
				return { ok: false, refusals: [{ code: 'undoneOver', number: claim.number.text }] };
			return { ok: true, events: takeBackImported(asDay(recording.officeDay), claim.registeredOn, events, reason) };
		},
	});
	return outcome.ok ? [] : outcome.refusals;
}
