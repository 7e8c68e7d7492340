/** The pre-action period between businesses: АПК РФ art. 4. It obliges nobody to answer, but after it the claimant may sue. */

import { days, type Regulation } from '../term/rule.ts';

export const business: Regulation = {
	id: 'business',
	edition: 2,
	own: false,
	act: 'АПК РФ',
	noAnswerTerm: ['inquiry', 'complaint', 'anonymous', 'suggestion', 'praise'],
	rules: [
		// «Со дня направления»: the days run while the letter is on its way. A contract may say otherwise.
		{
			id: 'business.claim',
			purpose: 'answer',
			kinds: ['claim'],
			length: days(30),
			from: 'dispatched',
			whenDayOff: 'nextWorkingDay',
			agreement: { longest: null },
			article: 'ст. 4 ч. 5',
			confidence: 'secondary',
		},
	],
};
