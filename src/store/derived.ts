/** Tables that hold a few rows of each claim, compared with what the claims make without holding either: by a sum over all rows. */

import type { Claim } from '../domain/claim.ts';
import { keysOf } from '../domain/clientKey.ts';
import { Tallies, tallyColumns } from '../domain/tally.ts';
import { namesAgree } from './clientNames.ts';
import type { Journal } from './open.ts';
import { preventionRows } from './preventions.ts';
import { roundRows, tally, tallyRows } from './rounds.ts';
import { RowSum } from './rowSum.ts';

/** Each with the statement of a page and the rows that a claim must have, as text. */
const tables = {
	client_key: {
		page: `select claim, key as place, key as row from client_key where (key, claim) > (@place, @claim) order by key, claim limit @limit`,
		first: '',
		rows: (claim: Claim): readonly string[] => keysOf(claim),
	},
	prevention: {
		page: `select claim, place, json_array(claim, place, text, by, due_on, done_on, outcome, effect) as row from prevention
			where (claim, place) > (@claim, @place) order by claim, place limit @limit`,
		first: 0,
		rows: (claim: Claim): readonly string[] => preventionRows(claim).map((row) => JSON.stringify(Object.values(row))),
	},
	round: {
		page: `select claim, place, json_array(claim, place, opened_on, received_on, register_by, ended_on, ending, answered_on, due_on,
				original_due_on, decided_on, decision, justified, granted, remedies, satisfaction, ground, kind, channel, responsible,
				department, category, client, repeats) as row from round
			where (claim, place) > (@claim, @place) order by claim, place limit @limit`,
		first: 0,
		rows: (claim: Claim): readonly string[] => roundRows(claim).map((row) => JSON.stringify(Object.values(row))),
	},
} as const;

type SummedTable = keyof typeof tables;
export type DerivedTable = SummedTable | 'tally' | 'client_word';

const names = Object.keys(tables) as readonly SummedTable[];

interface PlacedRow {
	readonly claim: number;
	readonly place: string | number;
	readonly row: string;
}

/** Takes in the claims, one after another; then says which tables are not what they make. */
export class DerivedSums {
	readonly #wanted = new Map(names.map((name) => [name, new RowSum()]));
	readonly #tallies = new Tallies();

	add(claim: Claim): void {
		for (const [name, sum] of this.#wanted) for (const row of tables[name].rows(claim)) sum.add(claim.id, row);
		tally(this.#tallies, roundRows(claim), 1);
	}

	/** The tables, read in pages, that differ; `pause` is called after each table. */
	async differing(journal: Journal, page: number, pause: () => Promise<void>): Promise<readonly DerivedTable[]> {
		const differing: DerivedTable[] = [];
		for (const name of names) {
			if (!this.#wanted.get(name)?.equals(storedSum(journal, name, page))) differing.push(name);
			await pause();
		}
		if (!this.#talliesHold(journal)) differing.push('tally');
		if (!namesAgree(journal, page)) differing.push('client_word');
		await pause();
		return differing;
	}

	#talliesHold({ connection }: Journal): boolean {
		const stored = connection.prepare<[], object>(`select * from tally where ${tallyColumns.join(' <> 0 or ')} <> 0`).all();
		const asText = (rows: readonly object[]) => rows.map((row) => JSON.stringify(Object.values(row))).toSorted();
		return JSON.stringify(asText(stored)) === JSON.stringify(asText(tallyRows(this.#tallies)));
	}
}

function storedSum({ connection }: Journal, name: SummedTable, limit: number): RowSum {
	const { page, first } = tables[name];
	const statement = connection.prepare<[Omit<PlacedRow, 'row'> & { readonly limit: number }], PlacedRow>(page);
	const sum = new RowSum();
	for (let claim = 0, place: string | number = first; ; ) {
		const rows = statement.all({ claim, place, limit });
		for (const row of rows) sum.add(row.claim, row.row);
		const last = rows.at(-1);
		if (last === undefined || rows.length < limit) return sum;
		({ claim, place } = last);
	}
}
