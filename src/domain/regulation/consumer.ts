/** Terms of the consumer-protection law (Закон РФ № 2300-1, ЗоЗПП): days without «рабочих» are calendar days. */

import { asDay } from '../day.ts';
import { days, type Regulation, type Rule } from '../term/rule.ts';
import { consumerDemands } from './demandWords.ts';

/** What all terms to satisfy a consumer's demand share: a claim, counted from the day the seller got it, moved by ГК РФ art. 193. */
const demand = { purpose: 'satisfy', kinds: ['claim'], from: 'received', whenDayOff: 'nextWorkingDay' } as const satisfies Partial<Rule>;

export const consumer: Regulation = {
	id: 'consumer',
	edition: 2,
	own: false,
	act: 'ЗоЗПП',
	noAnswerTerm: ['inquiry', 'complaint', 'anonymous', 'suggestion', 'praise'],
	// A claim in general has no term of its own here (ПП РФ № 2463 п. 5), nor has redoing a work: its term is the contract's (ст. 31 п. 2).
	demandsOnly: true,
	demands: consumerDemands,
	rules: [
		// What was imposed before its own term came into force is money like any other.
		{
			...demand,
			id: 'consumer.money',
			demands: ['refund', 'priceCut', 'repairCosts', 'damages', 'imposedExtra'],
			length: days(10),
			article: 'ст. 22, ст. 31 п. 1',
			confidence: 'verified',
		},
		// Money for a good or service that was imposed beside the one wanted: the text in force since 01.09.2025 was not seen.
		{
			...demand,
			id: 'consumer.imposedExtra',
			demands: ['imposedExtra'],
			length: days(3),
			article: 'ст. 16',
			confidence: 'secondary',
			since: asDay('2025-09-01'),
		},
		{ ...demand, id: 'consumer.replacement', demands: ['replacement'], length: days(7), article: 'ст. 21 п. 1', confidence: 'verified' },
		{
			...demand,
			id: 'consumer.replacementAfterCheck',
			demands: ['replacementAfterCheck'],
			length: days(20),
			article: 'ст. 21 п. 1',
			confidence: 'verified',
		},
		{
			...demand,
			id: 'consumer.replacementOutOfStock',
			demands: ['replacementOutOfStock'],
			length: { count: 1, unit: 'month' },
			article: 'ст. 21 п. 1',
			confidence: 'verified',
		},
		// At once: as soon as it reasonably can be, for which ГК РФ ст. 314 п. 2 gives seven days. 45 is only the cap of a written agreement.
		{
			...demand,
			id: 'consumer.repair',
			demands: ['repair'],
			length: days(7),
			agreement: { longest: days(45) },
			article: 'ст. 20 п. 1, ГК РФ ст. 314 п. 2',
			confidence: 'secondary',
		},
		{ ...demand, id: 'consumer.loanItem', demands: ['loanItem'], length: days(3), article: 'ст. 20 п. 2', confidence: 'secondary' },
		// The client's own term to bring back goods that merely did not suit: the day of purchase is not counted.
		{
			...demand,
			id: 'consumer.exchange',
			purpose: 'demand',
			demands: ['returnOfGoods'],
			length: days(14),
			from: 'purchased',
			article: 'ст. 25 п. 1',
			confidence: 'secondary',
		},
		{
			...demand,
			id: 'consumer.returnOfGoods',
			demands: ['returnOfGoods'],
			length: days(3),
			from: 'goodsReturned',
			article: 'ст. 25 п. 2',
			confidence: 'unverified',
		},
		{
			...demand,
			id: 'consumer.distanceRefund',
			demands: ['distanceRefund'],
			length: days(10),
			article: 'ст. 26.1 п. 4',
			confidence: 'unverified',
		},
		{
			...demand,
			id: 'consumer.tour',
			purpose: 'answer',
			demands: ['tourClaim'],
			length: days(10),
			act: '132-ФЗ',
			article: 'ст. 10',
			confidence: 'unverified',
		},
	],
};
