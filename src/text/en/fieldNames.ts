/** What the fields of an entry are called. */

export const field = {
	kind: 'kind',
	channel: 'channel',
	receivedOn: 'received',
	registeredOn: 'registered',
	client: 'client',
	contact: 'contact',
	replyBy: 'reply by',
	subject: 'complaint about',
	target: 'complaint target',
	complaintType: 'complaint type',
	demand: 'demand',
	demandKind: 'demand kind',
	amount: 'amount',
	contract: 'contract',
	summary: 'summary',
	responsible: 'responsible',
	goodsReturnedOn: 'goods returned',
	purchasedOn: 'purchased',
	repeatOf: 'repeats',
	dispatchedOn: 'dispatched',
};
