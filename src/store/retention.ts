/** Until when the papers of a claim are kept, for the statements that read claims: the rules know it, SQLite does not. */

import { keepUntil } from '../domain/retention.ts';
import type { Regulation } from '../domain/rule.ts';
import type { Journal } from './open.ts';
import type { ClaimTable } from './schema.ts';
import { RETENTION } from './storedValue.ts';

/** From here on statements of this connection can ask `keep_until`, which answers by these rules. */
export function teachRetention({ connection }: Pick<Journal, 'connection'>, regulations: readonly Regulation[]): void {
	connection.function('keep_until', { deterministic: true, varargs: true }, (...values: unknown[]) => {
		const row = Object.fromEntries(RETENTION.map((column, index) => [column, values[index] ?? null])) as Pick<
			ClaimTable,
			(typeof RETENTION)[number]
		>;
		return keepUntil(
			{
				...{ status: row.status, statusOn: row.status_on, kind: row.kind, channel: row.channel, demandKind: row.demand_kind },
				...{ receivedOn: row.received_on, registeredOn: row.registered_on, reopenedOn: row.reopened_on },
				...{ goodsReturnedOn: row.goods_returned_on, purchasedOn: row.purchased_on, dispatchedOn: row.dispatched_on },
				agreedTerm: null,
			},
			regulations,
		);
	});
}
