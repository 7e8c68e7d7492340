/** Every column of a claim: its key, its type, and what it reads of the row. */

import { type Day, daysBetween } from '../domain/day.ts';
import type { ClaimTable } from '../store/schema.ts';
import type { Column, ColumnType, Value } from './report.ts';

export interface ClaimColumn extends Column<ClaimTable> {
	/** The stored columns it needs. */
	readonly needs: readonly (keyof ClaimTable)[];
}

function stored(key: string, from: keyof ClaimTable, type: ColumnType): ClaimColumn {
	return { key, type, needs: [from], value: (row) => row[from] };
}

/**
 * The columns of регламент п. 3.5 first (day, number, client, summary, execution, form, day and number of the
 * answer), then the rest.
 */
export const claimColumns: readonly ClaimColumn[] = [
	stored('registeredOn', 'registered_on', 'day'),
	stored('number', 'number', 'line'),
	stored('client', 'client', 'line'),
	stored('summary', 'summary', 'text'),
	{ key: 'execution', type: 'text', needs: ['result', 'reply_text', 'grounds', 'evidence', 'end_reason'], value: execution },
	stored('replyForm', 'reply_form', 'channel'),
	stored('repliedOn', 'replied_on', 'day'),
	stored('outgoing', 'outgoing', 'line'),
	stored('status', 'status', 'status'),
	stored('statusOn', 'status_on', 'day'),
	stored('kind', 'kind', 'kind'),
	stored('channel', 'channel', 'channel'),
	stored('receivedOn', 'received_on', 'day'),
	stored('dueOn', 'due_on', 'day'),
	stored('nominalOn', 'nominal_on', 'day'),
	stored('dueRule', 'due_rule', 'line'),
	{ key: 'provisional', type: 'yes', needs: ['provisional'], value: (row) => row.provisional === 1 },
	stored('answeredOn', 'answered_on', 'day'),
	stored('responsible', 'responsible', 'line'),
	stored('contact', 'contact', 'line'),
	stored('replyBy', 'reply_by', 'channel'),
	stored('subject', 'subject', 'line'),
	stored('target', 'target', 'target'),
	stored('complaintType', 'complaint_type', 'complaintType'),
	stored('demand', 'demand', 'text'),
	stored('demandKind', 'demand_kind', 'demandKind'),
	stored('amount', 'amount', 'money'),
	stored('contract', 'contract', 'line'),
	stored('decision', 'decision', 'decision'),
	stored('decidedOn', 'decided_on', 'day'),
	stored('grounds', 'grounds', 'text'),
	stored('granted', 'granted', 'money'),
	stored('replyText', 'reply_text', 'text'),
	stored('result', 'result', 'text'),
	stored('closedOn', 'closed_on', 'day'),
	stored('closedBy', 'closed_by', 'line'),
	stored('satisfaction', 'satisfaction', 'satisfaction'),
	stored('attempts', 'attempts', 'count'),
	stored('comment', 'comment', 'text'),
	stored('ground', 'ground', 'ground'),
	stored('evidence', 'evidence', 'text'),
	stored('endReason', 'end_reason', 'text'),
	stored('reopenedOn', 'reopened_on', 'day'),
	stored('goodsReturnedOn', 'goods_returned_on', 'day'),
	stored('purchasedOn', 'purchased_on', 'day'),
	stored('openMeasures', 'open_measures', 'count'),
];

/** What was done about it, in one cell: the result, else the answer, the grounds, the evidence or the reason it ended. */
function execution(row: ClaimTable): Value {
	return row.result ?? row.reply_text ?? row.grounds ?? row.evidence ?? row.end_reason;
}

/** How many calendar days the answer is overdue on `asOf`; zero or less while there is time. */
export function overdueDaysColumn(asOf: Day): ClaimColumn {
	return {
		key: 'overdueDays',
		type: 'count',
		needs: ['due_on'],
		value: (row) => (row.due_on === null ? null : daysBetween(row.due_on as Day, asOf)),
	};
}

/** The columns of these keys, in this order. A key that is none is returned apart. */
export function chooseColumns(
	keys: readonly string[],
	from: readonly ClaimColumn[],
): { readonly columns: readonly ClaimColumn[]; readonly unknown: readonly string[] } {
	const byKey = new Map(from.map((column) => [column.key, column]));
	const columns = keys.flatMap((key) => byKey.get(key) ?? []);
	return { columns, unknown: keys.filter((key) => !byKey.has(key)) };
}

/** The stored columns that these need. */
export function neededBy(columns: readonly ClaimColumn[]): readonly (keyof ClaimTable)[] {
	return [...new Set(columns.flatMap(({ needs }) => needs))];
}
