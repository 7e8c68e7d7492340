/** Requests about one's personal data: 152-ФЗ art. 14, 20 and 21. */

import { days, type Regulation, type Rule, workingDays } from '../term/rule.ts';

/** What all of them share. */
const request = {
	kinds: ['inquiry', 'claim', 'complaint'],
	// Where it is disputed who asks, the start is disputed too: the receipt is the earliest.
	from: 'received',
	whenDayOff: 'nextWorkingDay',
} as const satisfies Partial<Rule>;

/** Up to five more working days; the data subject is notified with the reason. */
const extension = { longest: workingDays(5), notice: true } as const;

const DATA = 'персональн*|данные|данных|перс';

export const personalData: Regulation = {
	id: 'personalData',
	edition: 2,
	own: false,
	act: '152-ФЗ',
	noAnswerTerm: ['anonymous', 'suggestion', 'praise'],
	demandsOnly: true,
	demands: [
		{ kind: 'consentWithdrawn', anywhere: true, words: ['отзываю|отзыв|отозвать согласие|согласия'] },
		{ kind: 'processingStop', words: [`прекратить|прекратите|прекращения обработку|обработки ${DATA}`] },
		{
			kind: 'dataCorrection',
			words: [`исправить|исправьте|уточнить|уточните|удалить|удалите|уничтожить|уничтожьте|заблокировать|заблокируйте ${DATA}`],
		},
		{ kind: 'unlawfulProcessing', hints: [`незаконн*|неправомерн* обработ*|использ* ${DATA}`] },
		{ kind: 'personalData', hints: [`сведени*|информаци*|какие обработ*|хран* ${DATA}`] },
	],
	rules: [
		{
			...request,
			id: 'personalData.answer',
			purpose: 'answer',
			demands: ['personalData'],
			length: workingDays(10),
			extension,
			article: 'ст. 14, 20',
			confidence: 'unverified',
		},
		// To correct, block or destroy what the subject showed to be wrong.
		{
			...request,
			id: 'personalData.correction',
			purpose: 'satisfy',
			demands: ['dataCorrection'],
			length: workingDays(7),
			article: 'ст. 21',
			confidence: 'secondary',
		},
		{
			...request,
			id: 'personalData.unlawful',
			purpose: 'satisfy',
			demands: ['unlawfulProcessing'],
			length: workingDays(3),
			article: 'ст. 21',
			confidence: 'secondary',
		},
		{
			...request,
			id: 'personalData.stop',
			purpose: 'satisfy',
			demands: ['processingStop'],
			length: workingDays(10),
			extension,
			article: 'ст. 21 ч. 5.1',
			confidence: 'secondary',
		},
		{
			...request,
			id: 'personalData.consent',
			purpose: 'satisfy',
			demands: ['consentWithdrawn'],
			length: days(30),
			article: 'ст. 21',
			confidence: 'secondary',
		},
	],
};
