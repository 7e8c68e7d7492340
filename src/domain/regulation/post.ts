/** Claims about postal services: 176-ФЗ art. 37, as amended by 42-ФЗ. The text was not seen. */

import { days, type Regulation, type Rule } from '../term/rule.ts';

const answer = {
	purpose: 'answer',
	kinds: ['claim'],
	from: 'received',
	whenDayOff: 'nextWorkingDay',
	article: 'ст. 37',
	confidence: 'unverified',
} as const satisfies Partial<Rule>;

export const post: Regulation = {
	id: 'post',
	edition: 1,
	own: false,
	act: '176-ФЗ',
	noAnswerTerm: ['inquiry', 'complaint', 'anonymous', 'suggestion', 'praise'],
	demandsOnly: true,
	demands: [{ kind: 'postalClaim' }, { kind: 'postalClaimLocal' }],
	rules: [
		// About what was sent within one settlement.
		{ ...answer, id: 'post.local', demands: ['postalClaimLocal'], length: days(5) },
		{ ...answer, id: 'post.claim', demands: ['postalClaim'], length: days(30) },
	],
};
