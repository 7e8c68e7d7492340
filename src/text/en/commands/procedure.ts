/** Help: commands of the procedure: what each does and two examples, without the name of the program. A test does each. */

import type { procedureCommands as rows } from '../../../grammar/commands/procedure.ts';
import type { CommandTexts } from '../../commandTexts.ts';

export const procedureCommands: CommandTexts<keyof typeof rows> = {
	about: {
		letter:
			'a letter to the client, for Word or as text: acknowledgement, request, extension, answer, notice, apology; what to say in a call',
		take: 'start work: the responsible person and measures with due days',
		assign: 'assign another responsible person',
		accept: 'record that the person responsible has accepted the entry',
		measure: 'add a measure',
		'measure-done': 'record that a measure is done',
		cause: 'record the cause of a complaint, its category and the department',
		prevent: 'add a preventive measure: so that it does not happen again',
		prevented: 'record that a preventive measure was carried out, and its effect',
		court: 'record that the client went to court',
		'court-ended': 'record how the lawsuit ended',
		note: 'record a note',
		attach: 'attach files: a copy is kept with the journal under its hash',
		detach: 'detach an attachment, with a reason; the file itself stays',
		sort: 'name the kind of an entry and the person responsible',
		tell: 'record that the client was told the term',
		request: 'ask a department, an employee or the client',
		answered: 'record the answer to a request',
		extend: 'extend the term',
		visa: 'record a visa of the reply',
		decide: 'record the decision with its grounds',
		reply: 'record the reply to the client: outgoing number, day, form',
		fulfil: 'record that the demand was performed',
		done: 'record that all is done, and what was done',
		close: 'close, once the client was asked whether they are satisfied',
		return: 'return for rework',
		refuse: 'leave unconsidered on one of the six grounds',
		withdraw: 'record that the client withdrew the claim',
		void: 'void a mistaken claim (the number stays)',
		reopen: 'reopen a claim that has ended',
		correct: 'correct a field, with a reason',
	},
	examples: {
		letter: ['letter 3 --kind acknowledgement --form email', 'letter 12 --kind answer --draft --format text --form email'],
		take: [
			'take 3 --responsible "Yudin O." --measure "Call the client | +1wd"',
			'take 15 --measure "Check the waybills | +3wd | Gayduk E."',
		],
		assign: ['assign 1 --to "Gayduk E." --reason "She handles returns"', 'assign --to "Yudin O." --from "Larionova M." --yes'],
		accept: ['accept 1', 'accept 7 --on yesterday'],
		measure: [
			'measure 1 --text "Compare the receipt" --due +2wd',
			'measure 1 --text "Call the storehouse" --due tomorrow --by "Gayduk E."',
		],
		'measure-done': [
			'measure-done 1 1 --result "The defect is confirmed"',
			'measure-done 1 2 --result "A fridge is set aside" --on yesterday',
		],
		cause: ['cause 4 --cause "No second cashier" --department Sales', 'cause 1 --cause "A factory defect" --category goods'],
		prevent: [
			'prevent 4 --text "Train the cashiers" --by "Yudin O." --due +10wd',
			'prevent 1 --text "Check goods on arrival" --by "Gayduk E." --due 30.11',
		],
		prevented: [
			'prevented 4 1 --outcome training --effect "No complaints in a month"',
			'prevented 4 1 --outcome process --effect "Half as many returns"',
		],
		court: ['court 1 --court "District Court" --case 2-4321/2026', 'court 10 --court "Magistrate No. 5" --on yesterday'],
		'court-ended': ['court-ended 3 --result settled', 'court-ended 3 --result partly --awarded 5000'],
		note: ['note 1 --text "The client agrees to wait until Friday"', 'note 3 --text "Called, no answer" --on yesterday'],
		attach: ['attach 3 receipt.pdf', 'attach 3 receipt.pdf photo.jpg --note "Came by post"'],
		detach: ['detach 1 1 --reason "Another client\'s receipt"', 'detach 1 2 --reason "Attached twice"'],
		sort: ['sort 11 --kind complaint --responsible "Yudin O."', 'sort 11 --kind claim --responsible "Gayduk E."'],
		tell: ['tell 3 --form phone', 'tell 1 --form email --on yesterday'],
		request: [
			'request 3 --to client --what "A copy of the receipt" --due +5wd',
			'request 1 --to department --whom Storehouse --what "The acceptance certificate" --due +3wd',
		],
		answered: ['answered 1 1 --text "The receipt has come"', 'answered 1 1 --text "Receipt and photo" --on today'],
		extend: [
			'extend 1 --until 15.11.2026 --reason "Waiting for an examination" --approved-by "Yudina O." --told today --told-by post',
			'extend 12 --until 20.10 --reason "Recordings are needed" --approved-by "Yudina O." --told today --told-by phone --dry-run',
		],
		visa: ['visa 7 legal --by "Lunin A."', 'visa 7 legal --by "Lunin A." --outcome refused --remark "No reference to the contract"'],
		decide: [
			'decide 1 --decision satisfied --grounds "Consumer law, art. 18" --remedy replacement',
			'decide 1 --decision partly --grounds "Consumer law, art. 22" --amount 1500.50 --justified partly',
		],
		reply: [
			'reply 12 --form post --text "We apologise; the cashier was trained"',
			'reply 12 --form phone --text "Explained and apologised"',
		],
		fulfil: ['fulfil 13 --text "The money went back to the card"', 'fulfil 13 --text "Paid in cash" --on yesterday'],
		done: ['done 13 --result "The money was returned"', 'done 13 --result "The money was returned, the client was told"'],
		close: ['close 4 --satisfaction yes', 'close 14 --answer "Tomorrow from 10 to 14" --satisfaction yes'],
		return: ['return 4 --reason "Not every point is answered"', 'return 4 --reason "No proof of payment" --by "Ezhova T. L."'],
		refuse: [
			'refuse 5 --ground illegible --evidence "The text is washed out"',
			'refuse 3 --ground notClient --evidence "Neither contract nor purchase" --notice email',
		],
		withdraw: ['withdraw 3 --how "Called: it is settled"', 'withdraw 7 --how "A letter of 12.10.2026" --on today'],
		void: ['void 3 --reason "Entered twice"', 'void 6 --reason "Not ours"'],
		reopen: [
			'reopen 2 --reason "The storehouse was closed at 18:00" --renewed same',
			'reopen 9 --reason "Changed his mind" --renewed new --received yesterday',
		],
		correct: [
			'correct 3 --client "Petrova Alyona Igorevna" --reason "The full name of her passport"',
			'correct 3 --amount 12600 --reason "A slip"',
		],
	},
};
