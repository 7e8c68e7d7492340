/** What the sections, columns and figures of the report of a period are called. */

import type { ComparedColumn, FigureKey, PeriodColumn, SectionKey } from '../../report/period.ts';

const flows = {
	start: 'at the start',
	received: 'received',
	reopened: 'reopened',
	closed: 'closed',
	unconsidered: 'unconsidered',
	withdrawn: 'withdrawn',
	void: 'void',
	end: 'at the end',
};

const sections: Record<SectionKey, string> = {
	summary: 'In short',
	balance: 'Balance',
	byKind: 'By kind',
	byChannel: 'By channel',
	byDepartment: 'By department',
	byResponsible: 'By responsible',
	terms: 'Terms',
	deadlines: 'Every term',
	ages: 'Open: days waiting',
	daysToAnswer: 'Working days to answer',
	outcomes: 'Outcomes',
	court: 'Court',
	decisions: 'Decisions',
	remedies: 'Remedies',
	grounds: 'Unconsidered: grounds',
	satisfaction: 'Satisfaction',
	causes: 'Causes',
	preventions: 'Preventive measures',
	preventionOutcomes: 'What the measures changed',
	preventionEffects: 'Causes before and after',
	trend: 'By month',
};

const counted = {
	...{ change: 'change', count: 'number', share: 'share', upTo: 'up to', sum: 'sum, RUB' },
	...{ opened: 'came', ended: 'ended', overdue: 'overdue' },
};

const deadlines = {
	due: 'fell due',
	kept: 'in time',
	late: 'late',
	open: 'not done',
	endedOtherwise: 'ended otherwise',
	extended: 'extended',
	keptShare: 'share in time',
	lateDays: 'days late',
};

/** Columns that are compared bear the names of their periods. */
type NamedColumn = Exclude<PeriodColumn, ComparedColumn>;

const columns: Record<NamedColumn, string> = {
	...flows,
	...deadlines,
	...counted,
	measures: 'measures',
	days: 'days compared',
	metBefore: 'before',
	metAfter: 'after',
};

/** Eight letters at most: the table fits eighty columns. */
const short: Record<NamedColumn, string> = {
	start: 'start',
	received: 'recvd',
	reopened: 'reop.',
	closed: 'closed',
	unconsidered: 'uncons.',
	withdrawn: 'withdr.',
	void: 'void',
	end: 'end',
	due: 'due',
	kept: 'in time',
	late: 'late',
	open: 'none',
	endedOtherwise: 'other',
	extended: 'ext.',
	keptShare: 'share',
	lateDays: 'by days',
	measures: 'measures',
	days: 'days',
	metBefore: 'before',
	metAfter: 'after',
	...counted,
};

const figures: Record<FigureKey, string> = {
	...flows,
	due: 'terms that fell due',
	kept: 'in time',
	late: 'late',
	open: 'day passed, no answer',
	keptShare: 'share in time',
	overdue: 'overdue at the end',
	overdueLongest: 'the longest, days',
	unjustified: 'not justified',
	justifiedUnknown: 'not recorded whether justified',
	paid: 'paid, RUB',
	paidLate: 'of that late, RUB',
	answered: 'answers given',
	// The former edition: closed months are labelled so.
	settled: 'settled without court (client satisfied)',
	settledShare: 'share settled without court',
	inTime: 'answers in time',
	inTimeShare: 'share of answers in time',
	lateOriginal: 'after the first term',
	lateExtended: 'after the extended term',
	median: 'half answered within, work. days',
	ninetieth: '9 of 10 answered within, days',
	registeredLate: 'registered late',
	recordedLate: 'recorded later',
	requestsDue: 'requests due',
	requestsLate: 'requests not answered in time',
	decided: 'decisions made',
	justified: 'justified',
	justifiedShare: 'share justified',
	granted: 'granted to clients, RUB',
	outOfCourt: 'settled out of court',
	outOfCourtShare: 'share settled out of court',
	sued: 'lawsuits filed',
	courtWon: 'claim dismissed',
	courtLost: 'claim granted',
	courtSettled: 'settlement agreements',
	courtDropped: 'unconsidered or withdrawn',
	courtPending: 'pending at the end',
	courtAwarded: 'awarded by court, RUB',
	preventionsDone: 'measures carried out',
	preventionsLate: 'of them late',
	preventionsOverdue: 'measures overdue at the end',
	praise: 'praise to a complaint',
	clients: 'clients who came',
	repeatClients: 'of them again',
};

export const periodNames = { sections, columns, short, figures };
