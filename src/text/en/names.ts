/** The words for codes: how they are shown and how they are understood when typed. */

import type { Holiday } from '../../domain/calendar.ts';
import type {
	Addressee,
	Channel,
	ComplaintType,
	Decision,
	Ground,
	Justification,
	Kind,
	PreventionOutcome,
	Remedy,
	Satisfaction,
	Target,
	Visa,
	VisaOutcome,
} from '../../domain/code.ts';
import type { CountFrom } from '../../domain/decide/index.ts';
import type { BuiltInId, Confidence, Purpose, StartEvent, Unit } from '../../domain/rule.ts';
import type { Likeness } from '../../domain/sameClient.ts';
import type { Action, Move, Status } from '../../domain/status.ts';
import { demandKind } from './demandKinds.ts';
import { field } from './fieldNames.ts';
import { letterFormat, letterKind } from './letterNames.ts';
import { pivot } from './pivot.ts';

const kind: Record<Kind, string> = {
	inquiry: 'inquiry',
	claim: 'claim',
	complaint: 'complaint',
	anonymous: 'anonymous',
	suggestion: 'suggestion',
	praise: 'praise',
};

const channel: Record<Channel, string> = {
	inPerson: 'in person',
	post: 'post',
	courier: 'courier',
	email: 'e-mail',
	webForm: 'website form',
	phone: 'phone',
	messenger: 'messenger',
	socialNetwork: 'social network',
	chat: 'chat',
	complaintsBook: 'complaints book',
	call: 'our call',
};

const status: Record<Status, string> = {
	registered: 'registered',
	inProgress: 'in progress',
	done: 'done',
	closed: 'closed',
	unconsidered: 'unconsidered',
	withdrawn: 'withdrawn',
	void: 'void',
};

const complaintType: Record<ComplaintType, string> = {
	misconception: 'misconception',
	consumerExtremism: 'consumer extremism',
	ownMistake: 'own mistake',
	otherDepartment: 'other department',
	ownDepartment: 'own department',
	suggestion: 'suggestion',
};

const target: Record<Target, string> = { employee: 'employee', service: 'service' };

const decision: Record<Decision, string> = {
	satisfied: 'satisfied',
	partlySatisfied: 'partly satisfied',
	rejected: 'rejected',
	explained: 'explained',
};

const satisfaction: Record<Satisfaction, string> = {
	satisfied: 'satisfied',
	partly: 'partly satisfied',
	no: 'not satisfied',
	notReached: 'not reached',
};

const ground: Record<Ground, string> = {
	unreadable: 'unreadable',
	incomplete: 'incomplete',
	notClient: 'not a client',
	repeated: 'repeated',
	courtDecided: 'decided by court',
	obscene: 'obscene',
};

const likeness: Record<Likeness, string> = {
	sameName: 'the same name',
	partOfName: 'the same name, one shorter',
	initials: 'name and initials',
	typo: 'the name with one typo',
	surname: 'the same surname',
	phone: 'the same phone',
	email: 'the same e-mail',
	contract: 'the same contract',
};

const addressee: Record<Addressee, string> = { department: 'department', employee: 'employee', client: 'client' };

const visa: Record<Visa, string> = {
	legal: 'legal department',
	economicSecurity: 'economic security',
	internalControl: 'internal control',
};

const visaOutcome: Record<VisaOutcome, string> = { asked: 'asked for', approved: 'given', refused: 'refused' };

const justification: Record<Justification, string> = { yes: 'justified', partly: 'justified in part', no: 'unjustified' };

const countFrom: Record<CountFrom, string> = { nominal: 'from the day before it was moved', moved: 'from the moved day' };

const remedy: Record<Remedy, string> = {
	refund: 'refund',
	priceCut: 'price cut',
	replacement: 'replacement',
	repair: 'repair',
	rework: 'rework',
	technicalHelp: 'technical help',
	information: 'information',
	compensation: 'compensation',
	discount: 'discount',
	bonus: 'bonus',
	gift: 'gift',
	apology: 'apology',
	other: 'other',
};

const preventionOutcome: Record<PreventionOutcome, string> = {
	processChanged: 'process',
	productChanged: 'product or service',
	trained: 'training',
	staffReplaced: 'staff replaced',
	other: 'other',
};

const move: Record<Move, string> = {
	take: 'start work',
	done: 'mark done',
	close: 'close',
	closeOnTheSpot: 'close on the spot',
	return: 'return for rework',
	refuse: 'leave unconsidered',
	withdraw: 'withdraw',
	void: 'void',
	reopen: 'reopen',
};

const action: Record<Action, string> = {
	assign: 'assign the responsible person',
	measure: 'add a measure',
	measureDone: 'close a measure',
	sort: 'sort',
	tell: 'tell the client the term',
	request: 'ask for information',
	answered: 'record the answer to a request',
	visa: 'record a visa',
	extend: 'extend the term',
	fulfil: 'record that the demand was performed',
	decide: 'record a decision',
	reply: 'record a reply',
	letter: 'write a letter',
	cause: 'record the cause',
	prevent: 'add a preventive measure',
	prevented: 'close a preventive measure',
	note: 'record a note',
	attach: 'attach a file',
	detach: 'detach an attachment',
	correct: 'correct a field',
};

const holiday: Record<Holiday, string> = {
	newYear: 'New Year holidays',
	christmas: 'Christmas',
	defender: 'Defender of the Fatherland Day',
	women: 'International Women’s Day',
	labour: 'Spring and Labour Day',
	victory: 'Victory Day',
	russia: 'Russia Day',
	unity: 'National Unity Day',
};

const purpose: Record<Purpose, string> = {
	answer: 'answer',
	satisfy: 'satisfy the demand',
	register: 'register',
	sort: 'determine the kind',
	tell: 'tell the client the term',
	request: 'answer the request',
	notice: 'give notice that there will be no answer on the substance',
	demand: 'client to make the demand',
	keep: 'keep',
};

const event: Record<StartEvent, string> = {
	received: 'received',
	registered: 'registered',
	dispatched: 'dispatched',
	goodsReturned: 'goods returned',
	purchased: 'purchased',
	requested: 'requested',
	closed: 'closed',
};

const unit: Record<Unit, readonly [string, string, string]> = {
	workingDay: ['working day', 'working days', 'working days'],
	calendarDay: ['calendar day', 'calendar days', 'calendar days'],
	calendarDayExceptHolidays: ['day not counting holidays', 'days not counting holidays', 'days not counting holidays'],
	week: ['week', 'weeks', 'weeks'],
	month: ['month', 'months', 'months'],
	year: ['year', 'years', 'years'],
	hour: ['hour', 'hours', 'hours'],
};

const regulation: Record<BuiltInId, string> = {
	firma: 'Procedure for handling claims (model)',
	consumer: 'Consumer Protection Law',
	finance: 'Financial organisations (442-FZ, 123-FZ, motor insurance)',
	citizens: 'Citizens’ letters to public bodies (59-FZ)',
	housing: 'Housing management (Government Decrees 416, 354)',
	telecom: 'Telecom (126-FZ)',
	carriage: 'Carriage and forwarding',
	personalData: 'Personal data (152-FZ)',
	business: 'Claims between businesses (Commercial Procedure Code)',
	platforms: 'Digital platforms (289-FZ)',
	post: 'Postal services (176-FZ)',
};

const confidence: Record<Confidence, string> = {
	verified: 'checked against the text',
	secondary: 'from a secondary source',
	unverified: 'not checked: ask a lawyer to check it',
};

export const names = {
	kind,
	channel,
	status,
	demandKind,
	complaintType,
	target,
	decision,
	satisfaction,
	ground,
	likeness,
	preventionOutcome,
	addressee,
	visa,
	visaOutcome,
	justification,
	countFrom,
	remedy,
	letterKind,
	letterFormat,
	move,
	action,
	holiday,
	purpose,
	event,
	unit,
	regulation,
	confidence,
	language: { ru: 'Russian', en: 'English' },
	dayOff: { next: 'next working day', keep: 'keep' },
	order: {
		number: 'number',
		due: 'due',
		received: 'received',
		closed: 'closed',
		status: 'status',
		client: 'client',
		responsible: 'responsible',
	},
	profile: { excel: 'excel', raw: 'raw' },
	pivot,
	printFormat: { html: 'html', pdf: 'pdf' },
	format: { csv: 'csv', xlsx: 'xlsx', json: 'json', ndjson: 'ndjson', ics: 'ics' },
	reportFormat: { csv: 'csv', html: 'html', xlsx: 'xlsx', json: 'json' },
	scheduler: { cron: 'cron', systemd: 'systemd', windows: 'windows' },
	field,
};
