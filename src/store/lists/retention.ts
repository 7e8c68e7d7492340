/** Until when the papers of a claim are kept, as an SQL function: it follows from the rules, which SQLite cannot apply. */

import { retentionBy } from '../../domain/retention.ts';
import type { Regulation } from '../../domain/term/rule.ts';
import type { ClaimTable } from '../derived/claimRow.ts';
import type { Journal } from '../open.ts';
import type { RETENTION } from '../storedValue.ts';

/** Adds the SQL function `keep_until` to the connection, which answers by these rules. */
export function registerRetentionFunction({ connection }: Pick<Journal, 'connection'>, regulations: readonly Regulation[]): void {
	const lastDay = retentionBy(regulations);
	connection.function('keep_until', { deterministic: true, varargs: true }, (...values: ValuesOf<typeof RETENTION>) => {
		const [status, statusOn, kind, channel, demandKind, receivedOn, registeredOn, reopenedOn, goodsReturnedOn, ...others] = values;
		const [purchasedOn, dispatchedOn] = others;
		const days = { receivedOn, registeredOn, reopenedOn, goodsReturnedOn, purchasedOn, dispatchedOn };
		return lastDay({ status, statusOn, kind, channel, demandKind, agreedTerm: null, ...days });
	});
}

/** The values of these columns, in their order. */
type ValuesOf<Columns extends readonly (keyof ClaimTable)[]> = { -readonly [C in keyof Columns]: ClaimTable[Columns[C]] };
