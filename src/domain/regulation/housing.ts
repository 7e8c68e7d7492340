/** Terms of companies that manage blocks of flats: ПП РФ № 416, № 354, № 491. */

import { days, type Regulation, type Rule, workingDays } from '../term/rule.ts';

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
		{ ...answer, id: 'housing.answer', length: workingDays(10), article: 'п. 36', confidence: 'secondary' },
		{
			...answer,
			id: 'housing.outsider',
			demands: ['outsiderRequest'],
			length: days(30),
			from: 'registered',
			extension: { longest: days(30), notice: true },
			article: 'п. 37',
			confidence: 'unverified',
		},
		{
			...answer,
			id: 'housing.managementInfo',
			demands: ['managementInfo'],
			length: workingDays(1),
			article: 'п. 31, 34',
			confidence: 'unverified',
		},
		{
			...answer,
			id: 'housing.utility',
			demands: ['utilityComplaint'],
			length: workingDays(3),
			act: 'ПП РФ № 354',
			article: 'п. 31 «к»',
			confidence: 'unverified',
		},
		// «Незамедлительно»: one day is the least that a rule can say.
		{
			...answer,
			id: 'housing.bill',
			demands: ['billCheck'],
			length: workingDays(1),
			act: 'ПП РФ № 354',
			article: 'п. 31 «д»',
			confidence: 'unverified',
		},
		{
			...answer,
			id: 'housing.meter',
			demands: ['meterCheck'],
			length: days(10),
			act: 'ПП РФ № 354',
			article: 'п. 31 «е(2)»',
			confidence: 'unverified',
		},
		{
			...answer,
			id: 'housing.works',
			demands: ['worksInfo'],
			length: workingDays(5),
			act: 'ПП РФ № 491',
			article: 'п. 40',
			confidence: 'secondary',
		},
	],
};
