/** The model regulation «Порядок работы с обращениями» of ООО «Фирма»: every term that it states, by clause. */

import type { ExtensionRule, Regulation } from '../rule.ts';
import { crossBorder } from './demandWords.ts';

/** п. 3.5: no limit to it, but the chairman agrees to the new day and the client is told the reason and the day. */
const extension: ExtensionRule = { longest: null, notice: true, agreedBy: 'chairman' };

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
		{
			id: 'firma.inquiry',
			purpose: 'answer',
			kinds: ['inquiry'],
			length: { count: 3, unit: 'workingDay' },
			from: 'received',
			whenDayOff: 'nextWorkingDay',
			extension,
			article: 'п. 2.2(1)',
			confidence: 'verified',
		},
		{
			id: 'firma.inquiryOnline',
			purpose: 'answer',
			kinds: ['inquiry'],
			channels: ['email', 'webForm'],
			length: { count: 3, unit: 'workingDay' },
			from: 'received',
			whenDayOff: 'nextWorkingDay',
			extension,
			article: 'п. 3.2.5',
			confidence: 'verified',
		},
		{
			// A claim cannot be settled by telephone: the client is asked to write (п. 3.1.4) and п. 3.3.5 applies.
			id: 'firma.phone',
			purpose: 'answer',
			kinds: ['inquiry', 'complaint'],
			channels: ['phone'],
			length: { count: 1, unit: 'workingDay' },
			from: 'received',
			whenDayOff: 'nextWorkingDay',
			extension,
			insteadOf: ['firma.inquiry', 'firma.claim'],
			article: 'п. 3.1.5',
			confidence: 'verified',
		},
		{
			id: 'firma.claim',
			purpose: 'answer',
			kinds: ['claim', 'complaint'],
			length: { count: 30, unit: 'calendarDay' },
			from: 'received',
			whenDayOff: 'nextWorkingDay',
			extension,
			article: 'п. 3.3.5',
			confidence: 'verified',
		},
		{
			id: 'firma.crossBorder',
			purpose: 'answer',
			kinds: ['claim'],
			demands: ['crossBorderTransfer'],
			length: { count: 60, unit: 'calendarDay' },
			from: 'received',
			whenDayOff: 'nextWorkingDay',
			extension,
			insteadOf: ['firma.claim'],
			article: 'п. 3.3.5',
			confidence: 'verified',
		},
		{
			id: 'firma.sort',
			purpose: 'sort',
			length: { count: 1, unit: 'workingDay' },
			from: 'received',
			whenDayOff: 'nextWorkingDay',
			article: 'п. 2.4',
			confidence: 'verified',
		},
		{
			id: 'firma.tell',
			purpose: 'tell',
			channels: ['email', 'webForm'],
			length: { count: 1, unit: 'hour' },
			// «Не решена в течение 1 часа»: an hour of the clock, which nobody has before the entry is in the journal.
			from: 'registered',
			whenDayOff: 'keep',
			article: 'п. 3.2.2',
			confidence: 'verified',
		},
		{
			id: 'firma.request',
			purpose: 'request',
			length: { count: 1, unit: 'workingDay' },
			from: 'requested',
			whenDayOff: 'nextWorkingDay',
			article: 'п. 3.2.3, 4.2',
			confidence: 'verified',
		},
		{
			// The start is not stated in п. 3.7; the closing is never earlier than any other reading.
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
