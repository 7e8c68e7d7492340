/** The options that write down an entry. */

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
