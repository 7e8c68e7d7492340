/** The options that write down an entry, and the field that each of them gives. */

import type { ClaimFields } from '../../domain/claim.ts';

export const entry = [
	'kind',
	'channel',
	'received',
	'registered',
	'client',
	'contact',
	'replyBy',
	'subject',
	'target',
	'complaintType',
	'demand',
	'demandKind',
	'amount',
	'contract',
	'summary',
	'responsible',
	'goodsReturned',
	'purchased',
	'repeatOf',
	'dispatched',
] as const;

export type EntryOption = (typeof entry)[number];

/** Field → the flag that gives it. */
export const flagOfField: { readonly [F in keyof ClaimFields]: EntryOption } = {
	kind: 'kind',
	channel: 'channel',
	receivedOn: 'received',
	registeredOn: 'registered',
	client: 'client',
	contact: 'contact',
	replyBy: 'replyBy',
	subject: 'subject',
	target: 'target',
	complaintType: 'complaintType',
	demand: 'demand',
	demandKind: 'demandKind',
	amount: 'amount',
	contract: 'contract',
	summary: 'summary',
	responsible: 'responsible',
	goodsReturnedOn: 'goodsReturned',
	purchasedOn: 'purchased',
	repeatOf: 'repeatOf',
	dispatchedOn: 'dispatched',
};
