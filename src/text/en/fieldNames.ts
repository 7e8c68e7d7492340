/** What the fields of an entry are called; what to say of them and to ask. */

import type { FieldTexts } from '../field.ts';

export const fieldTexts: FieldTexts = {
	kind: { name: 'kind', help: 'kind: inquiry, claim, complaint, anonymous, suggestion, praise', question: 'Kind of claim' },
	channel: { name: 'channel', help: 'how it came: "in person", post, courier, e-mail, phone…', question: 'How it came' },
	receivedOn: { name: 'received', column: 'Received on', help: 'day of receipt (the term runs from it)', question: 'When it was received' },
	registeredOn: { name: 'registered', column: 'Registered on', help: 'day of registration; today if not given' },
	client: {
		name: 'client',
		column: 'Client (name or another identifier)',
		help: 'name or another identifier of the client',
		question: 'Client (name, organisation or another identifier)',
	},
	contact: { name: 'contact', help: 'address, phone or e-mail for the reply', question: 'Contact for the reply (may be empty)' },
	replyBy: { name: 'reply by', help: 'how the client wants to be answered', question: 'How the client wants to be answered' },
	subject: {
		name: 'complaint about',
		help: 'employee, department or service complained about',
		question: 'Whom or what the complaint is about (may be empty)',
	},
	target: { name: 'complaint target', help: 'whether the complaint is about an employee or the service in general' },
	complaintType: { name: 'complaint type', help: 'type of complaint, for analysis' },
	demand: { name: 'demand', help: 'what the client demands', question: 'What the client demands (may be empty)' },
	demandKind: { name: 'demand kind', help: 'kind of demand, if the law gives it a term of its own; “none” for the ordinary term' },
	amount: {
		name: 'amount',
		column: 'Amount demanded',
		help: 'sum in roubles: 1234.56',
		question: 'Amount demanded, in roubles (may be empty)',
	},
	contract: { name: 'contract', help: 'contract or order', question: 'Contract or order (may be empty)' },
	summary: { name: 'summary', help: 'summary; “-” reads it from standard input', question: 'Summary' },
	responsible: {
		name: 'responsible',
		help: 'responsible person; in lists, part of the name',
		question: 'Responsible person (may be empty)',
	},
	goodsReturnedOn: { name: 'goods returned', column: 'Goods returned on', help: 'day the client returned the goods' },
	purchasedOn: { name: 'purchased', column: 'Purchased on', help: 'day of purchase' },
	repeatOf: { name: 'repeats', column: 'Repeats No.', help: 'number of the earlier entry that this one repeats' },
	dispatchedOn: { name: 'dispatched', column: 'Dispatched on', help: 'day the claimant sent it (businesses)' },
	theirNumber: {
		name: 'number of their letter',
		column: 'No. of their letter',
		help: 'number on the claimant’s own letter: the answer refers to it',
		question: 'Number on their letter (may be empty)',
	},
	theirDate: {
		name: 'day of their letter',
		column: 'Day of their letter',
		help: 'day on the claimant’s own letter',
		question: 'Date on their letter (may be empty)',
	},
	sheets: {
		name: 'sheets',
		column: 'Sheets',
		help: 'how many sheets came: 3, or 3 + 5 (the letter and what is enclosed)',
		question: 'How many sheets: 3 or 3 + 5 (may be empty)',
	},
	agreedTerm: { name: 'own term', help: 'a term of this entry’s own: 7 wd, 10 days, 1 month; needs --term-ground' },
	agreedGround: { name: 'ground of the term', help: 'what that term rests on: contract, agreement, a request of the applicant' },
};
