/** Requests about one's personal data: 152-ФЗ art. 14 and 20. */

import type { Regulation } from '../rule.ts';

export const personalData: Regulation = {
	id: 'personalData',
	edition: 1,
	own: false,
	act: '152-ФЗ',
	noAnswerTerm: ['anonymous', 'suggestion', 'praise'],
	demandsOnly: true,
	rules: [
		{
			id: 'personalData.answer',
			purpose: 'answer',
			kinds: ['inquiry', 'claim', 'complaint'],
			demands: ['personalData'],
			length: { count: 10, unit: 'workingDay' },
			// Where it is disputed who asks, the start is disputed too: the receipt is the earliest.
			from: 'received',
			whenDayOff: 'nextWorkingDay',
			extension: { longest: { count: 5, unit: 'workingDay' }, notice: true },
			article: 'ст. 14, 20',
			confidence: 'unverified',
		},
	],
};
