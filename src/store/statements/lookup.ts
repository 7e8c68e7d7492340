/** Statements of completion, while a person is typing: no more rows than some are read for one answer, however large the journal. */

import { sql } from 'kysely';
import type { Status } from '../../domain/status.ts';
import { byIndex, db, literally, row, rows, type Slot } from '../builder.ts';

const MOST = 500;

const COLUMNS = [
	...(['id', 'number', 'year', 'ordinal', 'kind', 'client', 'status', 'unsorted'] as const),
	...(['due_on as due', 'sorted_on as sorted', 'open_measures as measures'] as const),
] as const;

function claims() {
	return db.selectFrom('claim').select(COLUMNS).limit(MOST);
}

/** The settings of the journal. */
export const settings = row(() => db.selectFrom('setting').select('value').where('name', '=', 'journal'));

const inStatus = (direction: 'asc' | 'desc') =>
	rows((slot: Slot<{ readonly status: Status }>) =>
		db
			.selectFrom(byIndex('claim', 'claim_status'))
			.select(COLUMNS)
			.where('status', '=', slot('status'))
			.orderBy('registered_on', direction)
			.orderBy('id', direction)
			.limit(MOST),
	);

/** Claims of a status, by the day of registration. */
export const firstInStatus = inStatus('asc');
export const latestInStatus = inStatus('desc');

export const latestClaims = rows(() => claims().orderBy('id', 'desc'));

/** Claims of the year with ordinals from one to another, the latest first. */
export const withOrdinals = rows((slot: Slot<{ readonly year: number; readonly from: number; readonly to: number }>) =>
	claims()
		.where('year', '=', slot('year'))
		.where(({ between }) => between('ordinal', slot('from'), slot('to')))
		.orderBy('ordinal', 'desc'),
);

/** Claims whose number in full lies between these. */
export const withNumbers = rows((slot: Slot<{ readonly from: string; readonly to: string }>) =>
	claims().where('number', '>=', slot('from')).where('number', '<', slot('to')).orderBy('number', 'desc'),
);

function recent(column: 'responsible' | 'client' | 'category' | 'department' | 'subject' | 'contract') {
	const latest = db
		.selectFrom('claim')
		.select([sql.ref<string | null>(column).as('value'), 'id'])
		.orderBy('id', 'desc')
		.limit(MOST);
	return rows(() =>
		db
			.selectFrom(latest.as('latest'))
			.select(sql<string>`value`.as('value'))
			.where('value', 'is not', null)
			.groupBy('value')
			.orderBy(sql`count(*)`, 'desc')
			.orderBy(sql`max(id)`, 'desc'),
	);
}

/** What people wrote into a field of the latest claims, the most usual first. */
export const recentValues = {
	responsible: recent('responsible'),
	client: recent('client'),
	category: recent('category'),
	department: recent('department'),
	subject: recent('subject'),
	contract: recent('contract'),
};

interface OfClaim {
	readonly claim: number;
}

const openTasks = (what: 'measure' | 'request') =>
	rows((slot: Slot<OfClaim>) =>
		db
			.selectFrom('task')
			.select(['place', 'who', 'due_on as due'])
			.where('claim', '=', slot('claim'))
			.where('what', '=', what)
			.where('ended_on', 'is', null)
			.orderBy('place'),
	);

/** The open measures, requests or preventive measures of a claim. */
export const openItems = {
	measure: openTasks('measure'),
	request: openTasks('request'),
	prevention: rows((slot: Slot<OfClaim>) =>
		db
			.selectFrom('prevention')
			.select(['place', 'by as who', 'due_on as due'])
			.where('claim', '=', slot('claim'))
			.where('done_on', 'is', null)
			.orderBy('place'),
	),
};

/** What is attached to a claim, as JSON. */
export const attachmentFiles = row((slot: Slot<OfClaim>) =>
	db.selectFrom('claim').select('attachment_files as files').where('id', '=', slot('claim')),
);

/** The messages that wait to be sorted, the oldest first. */
export const waitingMessages = rows(() =>
	db
		.selectFrom(byIndex('message', 'message_waiting'))
		.select(['id', sql<string | null>`json_extract(content, '$.subject')`.as('about')])
		.where(literally(`state in ('draft', 'unread')`))
		.orderBy('received_on')
		.orderBy('id')
		.limit(MOST),
);
