/** The fields that entries can be counted by: how each is read from the row, and its possible values. */

import type { ColumnType } from './field.ts';

interface PivotRow {
	/** The expression that reads it. */
	readonly reads: string;
	readonly type: ColumnType;
	/** Whether it names people: shown only on request. */
	readonly person?: true;
}

export const pivotFields = {
	kind: { reads: 'kind', type: 'kind' },
	channel: { reads: 'channel', type: 'channel' },
	status: { reads: 'status', type: 'status' },
	cause: { reads: 'category', type: 'line' },
	department: { reads: 'department', type: 'line' },
	target: { reads: 'target', type: 'target' },
	complaintType: { reads: 'complaint_type', type: 'complaintType' },
	demandKind: { reads: 'demand_kind', type: 'demandKind' },
	decision: { reads: 'decision', type: 'decision' },
	justified: { reads: 'justified', type: 'justification' },
	satisfaction: { reads: 'satisfaction', type: 'satisfaction' },
	ground: { reads: 'ground', type: 'ground' },
	month: { reads: 'substr(registered_on, 1, 7)', type: 'line' },
	quarter: { reads: `substr(registered_on, 1, 4) || '-Q' || ((cast(substr(registered_on, 6, 2) as integer) + 2) / 3)`, type: 'line' },
	year: { reads: 'substr(registered_on, 1, 4)', type: 'line' },
	responsible: { reads: 'responsible', type: 'line', person: true },
} as const satisfies Record<string, PivotRow>;

/** The row of a field, as any row. */
export function pivotField(name: keyof typeof pivotFields): PivotRow {
	return pivotFields[name];
}
