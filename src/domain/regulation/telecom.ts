/** Claims against telecom operators: 126-ФЗ «О связи» art. 55, as amended by 42-ФЗ of 02.03.2016. */

import { days, type Regulation, workingDays } from '../term/rule.ts';

export const telecom: Regulation = {
	id: 'telecom',
	edition: 1,
	own: false,
	act: '126-ФЗ',
	noAnswerTerm: ['inquiry', 'complaint', 'anonymous', 'suggestion', 'praise'],
	rules: [
		{
			id: 'telecom.register',
			purpose: 'register',
			kinds: ['claim'],
			length: workingDays(1),
			from: 'received',
			whenDayOff: 'nextWorkingDay',
			article: 'ст. 55 п. 7',
			confidence: 'verified',
		},
		{
			id: 'telecom.answer',
			purpose: 'answer',
			kinds: ['claim'],
			length: days(30),
			from: 'registered',
			whenDayOff: 'nextWorkingDay',
			article: 'ст. 55 п. 7',
			confidence: 'verified',
		},
	],
};
