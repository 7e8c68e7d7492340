/** What to ask where a command was told too little. */

import type { guide as russian } from '../ru/guide.ts';

const questions: typeof russian.questions = {
	kind: 'Kind of entry',
	responsible: 'Responsible',
	measureText: 'Measure: what to do',
	measureDue: 'Until which day (5.11, +3wd)',
	measureBy: 'By whom',
	to: 'To whom',
	addressee: 'Whom to ask',
	whom: 'Whom exactly (may be empty)',
	what: 'What to ask for',
	due: 'Until which day (5.11, +3wd)',
	until: 'Extend until which day',
	reason: 'Reason',
	late: 'Why it is extended only after the term (the delay stays)',
	approvedBy: 'Who agreed to the extension',
	told: 'When the client was told',
	toldBy: 'How the client was told',
	decision: 'Decision',
	amount: 'How much was granted, in roubles (may be empty)',
	grounds: 'Grounds: article, clause, contract, document',
	form: 'How the reply was sent',
	text: 'Text',
	outcome: 'What became of the visa',
	by: 'Who',
	remark: 'Why the visa was refused',
	ground: 'Ground',
	evidence: 'What proves it',
	case: 'Number of the court case',
	earlier: 'Number of the earlier entry, which was answered',
	witness: 'The second person who read it',
	notice: 'How the client was notified',
	satisfaction: 'Is the client satisfied',
	answer: 'What was answered on the spot',
	attempts: 'How many calls were made',
	result: 'What was done',
	how: 'How the client withdrew it',
	cause: 'Why it happened',
	preventionOutcome: 'How the measure ended',
	effect: 'What came of it',
};

const of: typeof russian.of = {
	return: { reason: 'What is to be done better' },
	void: { reason: 'Why the entry is a mistake' },
	reopen: { reason: 'Why it is reopened' },
	extend: { reason: 'Why it is extended' },
	correct: { reason: 'Why it is corrected' },
	close: { by: 'Who closes it (not who handled it)' },
	closeOnTheSpot: { by: 'Who closes it (not who handled it)' },
	decide: { by: 'Who decided' },
	visa: { by: 'Who signed' },
	measure: { text: 'What to do', by: 'By whom' },
	prevent: { text: 'What to do so that it does not happen again', by: 'By whom' },
	note: { text: 'Note' },
	fulfil: { text: 'What was performed' },
	reply: { text: 'What was answered' },
	answered: { text: 'What the answer to the request was' },
	tell: { form: 'How the client was told' },
};

const evidence: typeof russian.evidence = {
	unreadable: 'What cannot be read',
	incomplete: 'Which details are wanting',
	notClient: 'How it is known that this is no client',
	repeated: 'Why there is nothing new in the repeat',
	obscene: 'What in it is obscene',
};

export const guide: typeof russian = {
	questions,
	of,
	evidence,
	notYet: 'not notified yet',
	willBe: (notes) => `To be written: ${notes}`,
};
