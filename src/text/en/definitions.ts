/** Definitions: what the figures of a report mean, and how its sections are counted. */

import type { FigureKey, SectionKey } from '../../report/period.ts';

export const figureDefinitions: Partial<Record<FigureKey, string>> = {
	received: 'Received: with those that were annulled since; the row “void” says how many.',
	closed: 'Closed: how often. What was closed, reopened and closed again counts twice; “list --closed” shows it once.',
	due: 'Terms to answer and to satisfy: by their last day, where it passed in the period. One that was extended counts by both its days: the former as extended.',
	late: 'Late: done after the last day, or the entry ended after it without that.',
	keptShare:
		'Share in time: of those kept, late and left without an answer; what ended otherwise by its last day and what was extended does not count. Its change is in percentage points.',
	overdue:
		'Overdue at the end: the last day passed before the last day of the period, and no answer was given or what was promised was not performed; “overdue --as-of” gives the same list.',
	justifiedUnknown: 'Not recorded whether justified: the number of such decisions; they are not in the share.',
	paid: 'Paid: what was performed in the period of what was granted, even by a later decision, by the day of performance; late: after the last day to satisfy. What was reopened with the same demand had not been performed.',
	answered: 'Answers given: first answers, by the day they left; one given on the spot is an answer, too.',
	inTime: 'In time: not after the first term; the share is of the answers that had a term.',
	lateOriginal: 'After the first term: late without regard to extensions; after the extended term: with regard to them.',
	median:
		'Working days to the answer from the day that the age of what is open counts from, that day not counted: half of the answers took so many or fewer; below, 9 of 10.',
	registeredLate:
		'Registered late: by the day of registration, without annulled entries (“Every term” has them, too, and goes by the last day): after the term of the rules, or where there is none, after the working day that follows receipt.',
	recordedLate: 'Recorded later: records of this period about an earlier day; what was taken back is not counted.',
	requestsDue: 'Requests by the last day to answer them, where it is over: to departments, employees and clients.',
	decided:
		'Decisions by the day they were made; if an entry was decided several times before it was closed, the last decision counts. The brief has the decisions on what was received in the month.',
	justified: 'Justified: wholly or partly; the share is of the decisions where it is recorded.',
	granted: 'Granted: the sum of the decisions of the period, paid or not yet.',
	settled:
		'Without court: claims and complaints closed with the client satisfied, at least partly; the share is of those closed or decided by a court.',
	outOfCourt:
		'Settled out of court: claims and complaints closed about which no lawsuit is recorded by the end of the period; the share is of those closed and those left as decided by court. A lawsuit may still come.',
	sued: 'Lawsuits filed: by the day of filing, about entries of any kind, closed ones too; not about annulled ones.',
	courtLost: 'Granted: wholly or in part; outcomes go by the day of the ruling.',
	courtPending: 'Pending at the end: lawsuits filed by the end of the period whose outcome is not recorded by then.',
	preventionsDone: 'Measures against recurrence (claims prevent): by the day they were carried out; those of void entries do not count.',
	preventionsOverdue:
		'Measures overdue at the end: the day passed before the last day of the period, and nothing is recorded as carried out.',
	praise: 'Praise to a complaint: to one claim or complaint of those received, without those annulled; the norm is one to ten.',
	clients: 'Clients who came: different people of those received, without annulled entries and those without a name.',
	repeatClients:
		'Again: the client has another entry in the year to the end of the period: named as a repeat, or known by name, telephone, e-mail or contract; where the period has over 1000 entries, by the same name only.',
};

export const sectionDefinitions: Record<SectionKey, readonly string[]> = {
	summary: [],
	balance: [
		'Received by day of registration, the rest by the day of the act itself, not of its recording; what was taken back does not count. What was done before a day of registration that was corrected afterwards counts on that day.',
		'At the end: the start, what came and what was reopened, less what ended; the open entries are counted apart and are as many.',
	],
	byKind: ['Kind, channel, department and responsible are those that the entry has now.'],
	byChannel: [],
	byDepartment: ['The department where the cause of the complaint lies (claims cause).'],
	byResponsible: [],
	terms: [],
	deadlines: [
		'Last days that passed in the period, and what had become of them at its end: done in time, late (done, or the entry ended, after that day), not done (“none”), ended without it by then or annulled (“other”), extended.',
		'Share: of what was done in time, without “other” and extended; “by days”: half of the late ones were late by no more. A term that had passed when it was recorded counts then.',
	],
	ages: [
		'Open at the end, by calendar days since the receipt; of what came again with a new demand, since that came; of what had been answered and was reopened, since then.',
	],
	daysToAnswer: [],
	outcomes: [],
	court: [],
	decisions: [],
	remedies: ['One decision may give the client several things; the sum is of those where one is recorded.'],
	grounds: [],
	satisfaction: ['What the client said before the closing.'],
	causes: [
		'Categories of causes of the claims, complaints and anonymous entries received; “up to”: the share of this one and all more frequent.',
	],
	preventions: [],
	preventionOutcomes: ['The measures carried out in the period, by what they changed.'],
	preventionEffects: [
		'Causes that measures were carried out against in the period or in the 90 days before its end; as many days before the first of them and after it are compared, 90 at most.',
		'Before and after: entries with this cause registered in those days, void ones too.',
	],
	trend: [
		'Came: received and reopened; ended: closed, unconsidered, withdrawn, void; “end”: left open.',
		'“Overdue” and the share in time: at the end of the month, as in “In short”.',
	],
};
