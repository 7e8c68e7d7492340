/** Terms of companies that manage blocks of flats: ПП РФ № 416, № 354, № 491. */

import type { Regulation, Rule } from '../rule.ts';

/** What all of them share. */
const answer = {
	purpose: 'answer',
	kinds: ['inquiry', 'claim', 'complaint'],
	from: 'received',
	whenDayOff: 'nextWorkingDay',
} as const satisfies Partial<Rule>;

export const housing: Regulation = {
	id: 'housing',
	edition: 2,
	own: false,
	act: 'ПП РФ № 416',
	noAnswerTerm: ['anonymous', 'suggestion', 'praise'],
	demands: [
		{ kind: 'utilityComplaint' },
		{ kind: 'billCheck' },
		{ kind: 'meterCheck' },
		{ kind: 'worksInfo' },
		{ kind: 'managementInfo' },
		{ kind: 'outsiderRequest' },
	],
	rules: [
		{ ...answer, id: 'housing.answer', length: { count: 10, unit: 'workingDay' }, article: 'п. 36', confidence: 'secondary' },
		{
			...answer,
			id: 'housing.outsider',
			demands: ['outsiderRequest'],
			length: { count: 30, unit: 'calendarDay' },
			from: 'registered',
			extension: { longest: { count: 30, unit: 'calendarDay' }, notice: true },
			article: 'п. 37',
			confidence: 'unverified',
		},
		{
			...answer,
			id: 'housing.managementInfo',
			demands: ['managementInfo'],
			length: { count: 1, unit: 'workingDay' },
			article: 'п. 31, 34',
			confidence: 'unverified',
		},
		{
			...answer,
			id: 'housing.utility',
			demands: ['utilityComplaint'],
			length: { count: 3, unit: 'workingDay' },
			act: 'ПП РФ № 354',
			article: 'п. 31 «к»',
			confidence: 'unverified',
		},
		{
			// «Незамедлительно»: one day is the least that a rule can say.
			...answer,
			id: 'housing.bill',
			demands: ['billCheck'],
			length: { count: 1, unit: 'workingDay' },
			act: 'ПП РФ № 354',
			article: 'п. 31 «д»',
			confidence: 'unverified',
		},
		{
			...answer,
			id: 'housing.meter',
			demands: ['meterCheck'],
			length: { count: 10, unit: 'calendarDay' },
			act: 'ПП РФ № 354',
			article: 'п. 31 «е(2)»',
			confidence: 'unverified',
		},
		{
			...answer,
			id: 'housing.works',
			demands: ['worksInfo'],
			length: { count: 5, unit: 'workingDay' },
			act: 'ПП РФ № 491',
			article: 'п. 40',
			confidence: 'secondary',
		},
	],
};
