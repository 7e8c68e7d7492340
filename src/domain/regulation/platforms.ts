/** Complaints of partners to a digital platform: 289-ФЗ, in force since 01.10.2026. Its text was not seen, nor the numbers of its articles. */

import { asDay } from '../day.ts';
import { days, type Regulation, type Rule } from '../term/rule.ts';

const complaint = {
	kinds: ['claim', 'complaint'],
	from: 'received',
	article: 'статья не установлена',
	confidence: 'unverified',
	since: asDay('2026-10-01'),
} as const satisfies Partial<Rule>;

export const platforms: Regulation = {
	id: 'platforms',
	edition: 1,
	own: false,
	act: '289-ФЗ',
	noAnswerTerm: ['inquiry', 'anonymous', 'suggestion', 'praise'],
	demandsOnly: true,
	demands: [{ kind: 'partnerComplaint' }, { kind: 'partnerComplaintFounded' }],
	rules: [
		{
			...complaint,
			id: 'platforms.answer',
			purpose: 'answer',
			demands: ['partnerComplaint'],
			length: days(15),
			whenDayOff: 'nextWorkingDay',
		},
		// Forty-eight hours: two days are what the calendar can say of them, and no day off moves hours.
		{ ...complaint, id: 'platforms.cure', purpose: 'satisfy', demands: ['partnerComplaintFounded'], length: days(2), whenDayOff: 'keep' },
	],
};
