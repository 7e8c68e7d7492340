/** The card of a claim. */

import type { Stop } from '../../domain/clock.ts';
import type { Day } from '../../domain/day.ts';
import type { Purpose } from '../../domain/rule.ts';
import { withoutFullStop } from '../fullStop.ts';
import { pluralEn } from '../plural.ts';
import { day, size } from './days.ts';
import { names } from './names.ts';

/** What stops a clock. */
const stops: Record<Stop, string> = {
	registered: 'it is registered',
	sorted: 'somebody is responsible',
	told: 'the client is told',
	answered: 'the reply leaves',
	fulfilled: 'the demand is performed',
	left: 'the notice leaves',
	requestEnded: 'the request is answered',
	ended: 'the matter ends',
};

/** How the main term ended. */
const ends = { answered: 'answered', fulfilled: 'performed' };

function inTime(late: number): string {
	return late > 0 ? `${late} ${pluralEn(late, 'day', 'days')} late` : 'in time';
}

export const card = {
	labels: {
		status: 'Status',
		kind: 'Kind',
		channel: 'Channel',
		received: 'Received',
		registered: 'Registered',
		client: 'Client',
		contact: 'Contact',
		replyBy: 'Reply by',
		subject: 'Complaint about',
		target: 'Complaint target',
		complaintType: 'Complaint type',
		demand: 'Demand',
		demandKind: 'Demand kind',
		amount: 'Amount',
		contract: 'Contract',
		summary: 'Summary',
		responsible: 'Responsible',
		goodsReturned: 'Goods returned',
		purchased: 'Purchased',
		dispatched: 'Dispatched',
		term: 'Due',
		otherTerms: 'Other terms',
		extensions: 'Extended',
		told: 'Told the term',
		requests: 'Requests',
		visas: 'Visas',
		fulfilled: 'Performed',
		measures: 'Measures',
		cause: 'Cause',
		preventions: 'Prevention',
		attachments: 'Attachments',
		decision: 'Decision',
		grounds: 'Grounds',
		replies: 'Replies',
		letters: 'Letters',
		result: 'What was done',
		closing: 'Closed',
		unconsidered: 'Unconsidered',
		endReason: 'Reason',
		repeats: 'Repeats',
		history: 'History',
	},
	title: (number: string) => `Claim No. ${number}`,
	sum: (text: string) => `RUB ${text}`,
	granted: (text: string) => `granted RUB ${text}`,
	due: (on: string, weekday: string, left: string) => `due ${on} (${weekday}), ${left}`,
	remaining: (days: string) => `${days} left`,
	met: (how: 'answered' | 'fulfilled', on: Day, late: number) => `${ends[how]} ${day(on)}, ${inTime(late)}`,
	nominal: (on: Day) => `${day(on)} if not moved`,
	original: (on: Day) => `originally ${day(on)}`,
	running: (stop: Stop) => `runs until ${stops[stop]}`,
	stopped: (on: Day, late: number) => `stopped on ${day(on)}, ${inTime(late)}`,
	extension: {
		fromTo: (was: string, until: string) => `from ${was} to ${until}`,
		late: 'after the term had passed',
		agreedBy: (by: string) => `agreed by ${by}`,
		told: (on: string) => `client told on ${on}`,
	},
	attachment: (bytes: number, on: Day) => `${size(bytes)}, ${day(on)}`,
	detached: (on: Day) => `detached ${day(on)}`,
	answerDue: (due: Day) => `awaited until ${day(due)}`,
	answered: (on: Day, late: number) => `answered ${day(on)}${late > 0 ? `, ${inTime(late)}` : ''}`,
	notAnswered: (due: Day) => `not answered by ${day(due)}`,
	withoutVisas: (reason: string) => `without the visas it needs (${withoutFullStop(reason)})`,
	confirm: 'spoken, not yet confirmed in writing',
	witness: (name: string) => `also read by ${name}`,
	unsorted: (kind: string) => `not sorted, for now as ${kind}`,
	noTerm: 'no term to answer',
	provisional: 'provisional',
	purpose: (purpose: Purpose, on: Day) => `${names.purpose[purpose]} ${purpose === 'keep' ? 'until' : 'by'} ${day(on)}`,
	measure: (by: string, due: Day) => `${by}, due ${day(due)}`,
	measureDone: (on: Day) => `done ${day(on)}`,
	effect: (on: Day, outcome: string) => `carried out on ${day(on)}, ${outcome}`,
	outgoing: (number: string, on: Day, form: string) => `outgoing No. ${number} of ${day(on)}, ${form}`,
	withoutNumber: (on: Day, form: string) => `of ${day(on)} without a number, ${form}`,
	closedBy: (on: Day, by: string) => `${day(on)}, ${by}`,
	attempts: (count: number) => `${count} ${pluralEn(count, 'attempt', 'attempts')}`,
	earlier: (number: string) => `repeats No. ${number}`,
	case: (number: string) => `case ${number}`,
	asked: (on: Day) => `what is missing was requested ${day(on)}`,
	notice: 'notice',
	thisOne: (number: string) => `No. ${number} — this entry`,
	next: 'Next',
	destroyed: 'data destroyed',
	reopened: (on: Day) => `reopened, the term runs from ${day(on)}`,
};
