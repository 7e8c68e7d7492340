/** Citizens' letters to state and municipal bodies: 59-ФЗ. */

import { days, type Regulation } from '../term/rule.ts';

export const citizens: Regulation = {
	id: 'citizens',
	edition: 1,
	own: false,
	act: '59-ФЗ',
	// A letter without a name is given no answer (art. 11); suggestions are letters like any other (art. 4).
	noAnswerTerm: ['anonymous', 'praise'],
	rules: [
		{
			id: 'citizens.register',
			purpose: 'register',
			length: days(3),
			from: 'received',
			whenDayOff: 'nextWorkingDay',
			article: 'ст. 8 ч. 2',
			confidence: 'secondary',
		},
		// The law is silent about days off. Many bodies' instructions end the term on the working day before: an office
		// that has one of those edits `whenDayOff = "previousWorkingDay"`.
		{
			id: 'citizens.answer',
			purpose: 'answer',
			length: days(30),
			from: 'registered',
			whenDayOff: 'nextWorkingDay',
			extension: { longest: days(30), notice: true },
			article: 'ст. 12 ч. 1, 2',
			confidence: 'secondary',
		},
	],
};
