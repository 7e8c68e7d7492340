/** The model regulation «Порядок работы с обращениями» of ООО «Фирма»: every term that it states, by clause. */

import { days, type ExtensionRule, type Regulation, type Rule, workingDays } from '../term/rule.ts';
import { crossBorder } from './demandWords.ts';

/** п. 3.5: no limit to it, but the chairman agrees to the new day and the client is told the reason and the day. */
const extension: ExtensionRule = { longest: null, notice: true, agreedBy: 'chairman' };

/** What its terms share: п. 3.5 for those to answer. */
const rule = { from: 'received', whenDayOff: 'nextWorkingDay', confidence: 'verified' } as const satisfies Partial<Rule>;
const answer = { ...rule, purpose: 'answer', extension } as const satisfies Partial<Rule>;

export const firma: Regulation = {
	id: 'firma',
	edition: 1,
	own: true,
	act: 'Порядок работы с обращениями',
	// п. 2.2(4): an anonymous entry is noted and analysed; suggestions and praise are given no term at all.
	noAnswerTerm: ['anonymous', 'suggestion', 'praise'],
	// п. 3.3.6: the reply to a claim is agreed with all three.
	visas: [{ kinds: ['claim'], needs: ['legal', 'economicSecurity', 'internalControl'] }],
	demands: [crossBorder],
	rules: [
		{ ...answer, id: 'firma.inquiry', kinds: ['inquiry'], length: workingDays(3), article: 'п. 2.2(1)' },
		{
			...answer,
			id: 'firma.inquiryOnline',
			kinds: ['inquiry'],
			channels: ['email', 'webForm'],
			length: workingDays(3),
			article: 'п. 3.2.5',
		},
		// A claim cannot be settled by telephone: the client is asked to write (п. 3.1.4) and п. 3.3.5 applies.
		{
			...answer,
			id: 'firma.phone',
			kinds: ['inquiry', 'complaint'],
			channels: ['phone'],
			length: workingDays(1),
			insteadOf: ['firma.inquiry', 'firma.claim'],
			article: 'п. 3.1.5',
		},
		{ ...answer, id: 'firma.claim', kinds: ['claim', 'complaint'], length: days(30), article: 'п. 3.3.5' },
		{
			...answer,
			id: 'firma.crossBorder',
			kinds: ['claim'],
			demands: ['crossBorderTransfer'],
			length: days(60),
			insteadOf: ['firma.claim'],
			article: 'п. 3.3.5',
		},
		{ ...rule, id: 'firma.sort', purpose: 'sort', length: workingDays(1), article: 'п. 2.4' },
		// «Не решена в течение 1 часа»: an hour of the clock, which nobody has before the entry is in the journal.
		{
			id: 'firma.tell',
			purpose: 'tell',
			channels: ['email', 'webForm'],
			length: { count: 1, unit: 'hour' },
			from: 'registered',
			whenDayOff: 'keep',
			article: 'п. 3.2.2',
			confidence: 'verified',
		},
		{
			id: 'firma.request',
			purpose: 'request',
			length: workingDays(1),
			from: 'requested',
			whenDayOff: 'nextWorkingDay',
			article: 'п. 3.2.3, 4.2',
			confidence: 'verified',
		},
		// The start is not stated in п. 3.7; the closing is never earlier than any other reading.
		{
			id: 'firma.keep',
			purpose: 'keep',
			length: { count: 5, unit: 'year' },
			from: 'closed',
			whenDayOff: 'keep',
			article: 'п. 3.7',
			confidence: 'verified',
		},
	],
};
