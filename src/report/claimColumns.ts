/** Every column of a claim: its key, its type, and the value that it reads from the row. */

import type { Day } from '../domain/day.ts';
import { fields, type StoredField, storedFields } from '../domain/fields.ts';
import type { Computed, Reading, StoredFields, StoredName } from '../store/storedValue.ts';
import type { ColumnType } from './field.ts';

export interface ClaimColumn<K extends string = ClaimKey | 'overdueDays'> {
	readonly key: K;
	readonly type: ColumnType;
	/** The stored columns it is read of: the first that holds something; or what no column holds. */
	readonly from: StoredFields | Computed;
	/** Not the day that is stored, but how many days there are from it until this one. */
	readonly until?: Day;
}

function stored<K extends string>(key: K, from: StoredName, type: ColumnType) {
	return { key, type, from: [from] } as const;
}

function computed<K extends Computed['computed']>(key: K, type: ColumnType) {
	return { key, type, from: { computed: key } } as const;
}

/** The column of a field of the entry. */
function ofField<F extends StoredField>(name: F): ClaimColumn<F> {
	const { value, column } = fields[name];
	return { key: name, type: value === 'pastDay' ? 'day' : value, from: [column] };
}

/**
 * Those with a place of their own: the columns of регламент п. 3.5 first (day, number, client, summary, execution, form, day
 * and number of the answer).
 */
const ordered = [
	ofField('registeredOn'),
	stored('number', 'number', 'line'),
	ofField('client'),
	ofField('summary'),
	// The execution, in one cell: the result, else the answer, the grounds, the evidence or the reason it ended.
	{ key: 'execution', type: 'text', from: ['result', 'reply_text', 'grounds', 'evidence', 'end_reason'] },
	stored('replyForm', 'reply_form', 'channel'),
	stored('repliedOn', 'replied_on', 'day'),
	stored('outgoing', 'outgoing', 'line'),
	stored('status', 'status', 'status'),
	stored('statusOn', 'status_on', 'day'),
	ofField('kind'),
	ofField('channel'),
	ofField('receivedOn'),
	stored('dueOn', 'due_on', 'day'),
	stored('originalDueOn', 'original_due_on', 'day'),
	stored('extendedTo', 'extended_to', 'day'),
	stored('nominalOn', 'nominal_on', 'day'),
	stored('dueRule', 'due_rule', 'line'),
	stored('provisional', 'provisional', 'yes'),
	stored('answeredOn', 'answered_on', 'day'),
	stored('fulfilledOn', 'fulfilled_on', 'day'),
	ofField('responsible'),
	ofField('contact'),
	ofField('replyBy'),
	ofField('subject'),
	ofField('target'),
	ofField('complaintType'),
	ofField('demand'),
	ofField('demandKind'),
	ofField('amount'),
	ofField('contract'),
	stored('decision', 'decision', 'decision'),
	stored('decidedOn', 'decided_on', 'day'),
	stored('grounds', 'grounds', 'text'),
	stored('granted', 'granted', 'money'),
	stored('cause', 'cause', 'text'),
	stored('category', 'category', 'line'),
	stored('department', 'department', 'line'),
	stored('decidedBy', 'decided_by', 'line'),
	stored('justified', 'justified', 'justification'),
	stored('replyText', 'reply_text', 'text'),
	stored('withoutVisas', 'without_visas', 'text'),
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
] as const;

/** All columns of claims; a field of the entry that has no place of its own comes last. */
export const claimColumns = [
	...ordered,
	...storedFields.filter((name) => !ordered.some(({ key }) => key === name)).map((name) => ofField(name)),
	stored('suedOn', 'sued_on', 'day'),
	stored('court', 'court', 'line'),
	stored('courtCase', 'court_case', 'line'),
	stored('courtState', 'court_state', 'courtState'),
	stored('courtEndedOn', 'court_ended_on', 'day'),
	stored('awarded', 'awarded', 'money'),
	stored('acceptedOn', 'accepted_on', 'day'),
	stored('openMeasures', 'open_measures', 'count'),
	stored('attachments', 'attachments', 'text'),
	computed('recordedOn', 'day'),
	computed('recordedLateOn', 'day'),
	computed('keepUntil', 'day'),
] as const;

/** The columns that a seal covers: how long papers are kept follows the rules in use, which may change. */
export const sealedColumns: readonly ClaimColumn[] = claimColumns.filter(({ key }) => key !== 'keepUntil');

/** The columns of a list of what is overdue: of open claims there is no retention yet. */
export const overdueColumns = claimColumns.filter((column) => column.key !== 'keepUntil' && column.key !== 'recordedLateOn');

/**
 * The columns that were exported when a seal did not yet name them: what months were closed with before is proven by these, for ever. A column
 * that any seal names is never renamed or taken away.
 */
export const firstEdition: readonly string[] = [
	...['registeredOn', 'number', 'client', 'summary', 'execution', 'replyForm', 'repliedOn', 'outgoing', 'status', 'statusOn', 'kind'],
	...['channel', 'receivedOn', 'dueOn', 'originalDueOn', 'extendedTo', 'nominalOn', 'dueRule', 'provisional', 'answeredOn'],
	...['fulfilledOn', 'responsible', 'contact', 'replyBy', 'subject', 'target', 'complaintType', 'demand', 'demandKind', 'amount'],
	...['contract', 'decision', 'decidedOn', 'grounds', 'granted', 'cause', 'category', 'department', 'decidedBy', 'justified', 'replyText'],
	...['withoutVisas', 'result', 'closedOn', 'closedBy', 'satisfaction', 'attempts', 'comment', 'ground', 'evidence', 'endReason'],
	...['reopenedOn', 'goodsReturnedOn', 'purchasedOn', 'repeatOf', 'dispatchedOn', 'openMeasures', 'attachments'],
];

/** The columns of these keys, in their order; undefined where this program does not know one of them. */
export function columnsOf(keys: readonly string[]): readonly ClaimColumn[] | undefined {
	const columns = keys.flatMap((key) => claimColumns.filter((column) => column.key === key));
	return columns.length === keys.length ? columns : undefined;
}

/** The attachments with sizes and hashes: for JSON, beside the columns. */
export const filesColumn = stored('attachmentFiles', 'attachment_files', 'json');

/** Whether it awaits its answer. */
export const awaitingColumn = stored('awaiting', 'awaiting', 'yes');

/** The keys of the columns of a claim. */
export type ClaimKey = (typeof claimColumns | [typeof filesColumn, typeof awaitingColumn])[number]['key'];

/** How many calendar days the answer is overdue on `asOf`; zero or less while there is time. */
export function overdueDaysColumn(asOf: Day): ClaimColumn<'overdueDays'> {
	return { key: 'overdueDays', type: 'count', from: ['due_on'], until: asOf };
}

/** The reading of the store for the column. */
export function readingFor({ from, until }: ClaimColumn): Reading {
	return until === undefined || 'computed' in from ? from : { from: from[0], until };
}
