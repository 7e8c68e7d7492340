/** Every column of a claim: its key, its type, and what it reads of the row. */

import { type Day, dayNumber, isDay } from '../domain/day.ts';
import type { ClaimTable, StoredValue } from '../store/schema.ts';
import type { Column, ColumnType, Value } from './report.ts';

/** A row of a page: the values of the columns that were selected, in their order. */
export type ClaimRow = readonly StoredValue[];

type StoredName = keyof ClaimTable;

export interface ClaimColumn {
	readonly key: string;
	readonly type: ColumnType;
	/** The stored columns it needs. */
	readonly needs: readonly StoredName[];
	/** How its value is read of a row, once it is known where its needs stand there, in their order. */
	readonly read: (...places: readonly number[]) => (row: ClaimRow) => Value;
}

function stored(key: string, from: StoredName, type: ColumnType): ClaimColumn {
	return {
		key,
		type,
		needs: [from],
		read:
			(place = 0) =>
			(row) =>
				row[place] ?? null,
	};
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
	// What was done about it, in one cell: the result, else the answer, the grounds, the evidence or the reason it ended.
	{ key: 'execution', type: 'text', needs: ['result', 'reply_text', 'grounds', 'evidence', 'end_reason'], read: firstOf },
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
	{
		key: 'provisional',
		type: 'yes',
		needs: ['provisional'],
		read:
			(place = 0) =>
			(row) =>
				row[place] === 1,
	},
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

function firstOf(...places: readonly number[]): (row: ClaimRow) => Value {
	return (row) => {
		for (const place of places) if (row[place] !== null) return row[place] ?? null;
		return null;
	};
}

/** How many calendar days the answer is overdue on `asOf`; zero or less while there is time. */
export function overdueDaysColumn(asOf: Day): ClaimColumn {
	return {
		key: 'overdueDays',
		type: 'count',
		needs: ['due_on'],
		read: (place = 0) => {
			const end = dayNumber(asOf);
			// The list goes by due day: most rows are due on the day of the row before.
			let known: StoredValue = null;
			let days: number | null = null;
			return (row) => {
				const due = row[place] ?? null;
				if (due !== known) {
					known = due;
					days = typeof due === 'string' && isDay(due) ? end - dayNumber(due) : null;
				}
				return days;
			};
		},
	};
}

/** The stored columns that these need, and the columns as they read a row of just those. */
export function selectFor(columns: readonly ClaimColumn[]): {
	readonly needed: readonly StoredName[];
	readonly columns: readonly Column<ClaimRow>[];
} {
	const needed = [...new Set(columns.flatMap(({ needs }) => needs))];
	return {
		needed,
		columns: columns.map(({ key, type, needs, read }) => ({ key, type, value: read(...needs.map((name) => needed.indexOf(name))) })),
	};
}
