/**
 * Terms of financial organisations. Complaints in general: Закон № 395-1 art. 30.1 as amended by 442-ФЗ of 04.08.2023; the same for
 * microfinance (151-ФЗ art. 9.1), insurers (4015-1 art. 6.2), brokers (39-ФЗ art. 15.11) and credit cooperatives (190-ФЗ art. 6.2).
 */

import { asDay } from '../day.ts';
import { days, type Regulation, type Rule, workingDays } from '../term/rule.ts';
import { crossBorder } from './demandWords.ts';

/** The day on which 442-ФЗ came into force. */
const since = asDay('2024-07-01');

/** What the terms for every complaint share. */
const complaint = {
	kinds: ['inquiry', 'claim', 'complaint'],
	whenDayOff: 'nextWorkingDay',
	confidence: 'secondary',
	since,
} as const satisfies Partial<Rule>;

/** What the terms for a demand share: they run from receipt, stand in for the general one, and cannot be made longer. */
const demand = { purpose: 'answer', kinds: ['claim'], from: 'received', whenDayOff: 'nextWorkingDay' } as const satisfies Partial<Rule>;

export const finance: Regulation = {
	id: 'finance',
	edition: 2,
	own: false,
	act: '395-1 (442-ФЗ)',
	noAnswerTerm: ['anonymous', 'suggestion', 'praise'],
	demands: [
		crossBorder,
		{ kind: 'moneyClaim' },
		{ kind: 'moneyClaimStandard' },
		{ kind: 'osagoClaim' },
		{ kind: 'osagoClaimStandard' },
		{ kind: 'osagoCompanyClaim' },
		{ kind: 'osagoPayment' },
		{ kind: 'osagoOwnRepair' },
		{ kind: 'paymentOperation' },
		{ kind: 'fraudRefund' },
	],
	rules: [
		{ ...complaint, id: 'finance.register', purpose: 'register', length: workingDays(1), from: 'received', article: 'ст. 30.1 ч. 5' },
		{
			...complaint,
			id: 'finance.answer',
			purpose: 'answer',
			length: workingDays(15),
			from: 'registered',
			extension: { longest: workingDays(10), only: 'documents', notice: true },
			article: 'ст. 30.1 ч. 7, 8',
		},
		{ ...complaint, id: 'finance.notice', purpose: 'notice', length: workingDays(5), from: 'registered', article: 'ст. 30.1 ч. 13' },
		// Shorter than the five years of регламент п. 3.7: where both are in use, the longer one counts.
		{
			id: 'finance.keep',
			purpose: 'keep',
			kinds: ['inquiry', 'claim', 'complaint'],
			length: { count: 3, unit: 'year' },
			from: 'registered',
			whenDayOff: 'keep',
			article: 'ст. 30.1 ч. 11',
			confidence: 'secondary',
			since,
		},
		// On the standard electronic form, within 180 days of the breach.
		{
			...demand,
			id: 'finance.moneyClaimStandard',
			demands: ['moneyClaimStandard'],
			length: workingDays(15),
			act: '123-ФЗ',
			article: 'ст. 16 ч. 2 п. 1',
			confidence: 'secondary',
		},
		{
			...demand,
			id: 'finance.moneyClaim',
			demands: ['moneyClaim'],
			length: days(30),
			act: '123-ФЗ',
			article: 'ст. 16 ч. 2 п. 2',
			confidence: 'secondary',
		},
		{
			...demand,
			id: 'finance.osagoClaimStandard',
			demands: ['osagoClaimStandard'],
			length: workingDays(15),
			act: '40-ФЗ',
			article: 'ст. 16.1',
			confidence: 'unverified',
			since: asDay('2019-06-01'),
		},
		{
			...demand,
			id: 'finance.osagoClaim',
			demands: ['osagoClaim'],
			length: days(30),
			act: '40-ФЗ',
			article: 'ст. 16.1',
			confidence: 'unverified',
			since: asDay('2019-06-01'),
		},
		// A victim that is a company has no financial commissioner to go to.
		{
			...demand,
			id: 'finance.osagoCompanyClaim',
			demands: ['osagoCompanyClaim'],
			length: { count: 10, unit: 'calendarDayExceptHolidays' },
			act: '40-ФЗ',
			article: 'ст. 16.1',
			confidence: 'unverified',
		},
		// «За исключением нерабочих праздничных дней»: days off that were moved do count.
		{
			...demand,
			id: 'finance.osagoPayment',
			purpose: 'satisfy',
			kinds: ['inquiry', 'claim'],
			demands: ['osagoPayment'],
			length: { count: 20, unit: 'calendarDayExceptHolidays' },
			act: '40-ФЗ',
			article: 'ст. 12 п. 21',
			confidence: 'secondary',
		},
		// The repair at a station that the victim chose (п. 15.3).
		{
			...demand,
			id: 'finance.osagoOwnRepair',
			purpose: 'satisfy',
			kinds: ['inquiry', 'claim'],
			demands: ['osagoOwnRepair'],
			length: { count: 30, unit: 'calendarDayExceptHolidays' },
			act: '40-ФЗ',
			article: 'ст. 12 п. 21, 15.3',
			confidence: 'secondary',
		},
		{
			...demand,
			id: 'finance.paymentOperation',
			demands: ['paymentOperation'],
			length: days(30),
			act: '161-ФЗ',
			article: 'ст. 9 ч. 8',
			confidence: 'unverified',
		},
		{
			...demand,
			id: 'finance.crossBorder',
			demands: ['crossBorderTransfer'],
			length: days(60),
			act: '161-ФЗ',
			article: 'ст. 9 ч. 8',
			confidence: 'unverified',
		},
		// A person's money that left because the bank did not look into the base of frauds.
		{
			...demand,
			id: 'finance.fraudRefund',
			purpose: 'satisfy',
			demands: ['fraudRefund'],
			length: days(30),
			act: '161-ФЗ',
			article: 'ст. 8 ч. 3.13',
			confidence: 'secondary',
		},
	],
};
