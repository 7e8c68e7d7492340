/** Columns that follow from the rules in use: the store is taught them only where they are asked for, for a list must start at once. */

import type { JournalContext } from '../../context.ts';
import type { ClaimColumn } from '../../report/claimColumns.ts';

/** Before claims are read by these columns. */
export async function teachComputed({ journal, terms }: JournalContext, columns: readonly Pick<ClaimColumn, 'key'>[]): Promise<void> {
	if (!columns.some(({ key }) => key === 'keepUntil')) return;
	const { registerRetentionFunction } = await import('../../store/lists/retention.ts');
	registerRetentionFunction(journal, terms.regulations);
}
