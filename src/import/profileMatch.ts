/** How a profile of imports and the journal that was read by it fit each other. */

import { pushTo } from '../domain/grouped.ts';
import type { Understanding } from './oldEntry.ts';
import type { ReadJournal } from './readJournal.ts';
import { type Column, chosenRole, columnKeys, letterOf } from './sheet/column.ts';
import { type ColumnRole, foldedHead, single } from './sheet/columnRole.ts';

/** Heads and words are folded. */
export interface ProfileMatch {
	/** Columns of the profile that no sheet has that was read. */
	readonly missingColumns: readonly string[];
	/** Words of outcome of the profile that no entry has. */
	readonly missingOutcomes: readonly string[];
	/** Words of outcome that were understood without the profile. */
	readonly otherOutcomes: readonly string[];
}

/** What the profile speaks of and the journal does not have, and the words of outcomes that it could speak of. */
export function profileMatch({ columns, outcomes }: Understanding, { sheets, entries, flaws, left }: ReadJournal): ProfileMatch {
	const heads = new Set(left.flatMap(({ why, text }) => (why === 'head' ? text.split(' | ').map(foldedHead) : [])));
	for (const { key, head, index } of sheets.flatMap(({ layout }) => keyed(layout?.columns ?? [])))
		for (const name of [key, head, letterOf(index)]) heads.add(foldedHead(name));
	const met = new Set(entries.map(({ outcomeWords }) => outcomeWords));
	const placeOf = ({ sheet, row }: { readonly sheet: string | null; readonly row: number }) => `${row} ${sheet ?? ''}`;
	const unknown = new Set(flaws.filter(({ code }) => code === 'outcomeUnknown').map(placeOf));
	const understood = entries.filter((entry) => entry.ending !== undefined && !unknown.has(placeOf(entry)));
	return {
		missingColumns: [...columns.keys()].filter((head) => !heads.has(head)),
		missingOutcomes: [...outcomes.keys()].filter((words) => words !== '' && !met.has(words)),
		otherOutcomes: [...new Set(understood.map(({ outcomeWords }) => outcomeWords))].filter((words) => words !== '' && !outcomes.has(words)),
	};
}

/** What only one column can hold and the profile claims for several of a sheet; undefined where it does not. */
interface Clash {
	readonly role: ColumnRole;
	/** Their keys in the profile. */
	readonly columns: readonly string[];
}

/** A column that holds it alone in another sheet is no clash: the profile speaks of both sheets. */
export function clashIn({ columns: chosen }: Understanding, { sheets }: Pick<ReadJournal, 'sheets'>): Clash | undefined {
	const claims = sheets.map(({ layout }) => {
		const claimed = new Map<ColumnRole, string[]>();
		for (const column of keyed(layout?.columns ?? [])) {
			const role = chosenRole(chosen, column);
			if (role !== undefined && single.has(role)) pushTo(claimed, role, column.key);
		}
		return claimed;
	});
	const isAlone = (role: ColumnRole, key: string) =>
		claims.some((claimed) => claimed.get(role)?.length === 1 && claimed.get(role)?.[0] === key);
	for (const claimed of claims)
		for (const [role, columns] of claimed) if (columns.length > 1 && !columns.some((key) => isAlone(role, key))) return { role, columns };
	return undefined;
}

function keyed(columns: readonly Column[]): readonly (Column & { readonly key: string })[] {
	const keys = columnKeys(columns.map(({ head }) => head));
	return columns.map((column, at) => ({ ...column, key: keys[at] ?? '' }));
}
