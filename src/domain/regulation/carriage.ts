/** Claims against carriers and forwarders: thirty days of receipt by each of the transport statutes. */

import { days, type Regulation, type Rule } from '../term/rule.ts';

/** What all of them share. */
const answer = {
	purpose: 'answer',
	kinds: ['claim'],
	length: days(30),
	from: 'received',
	whenDayOff: 'nextWorkingDay',
} as const satisfies Partial<Rule>;

export const carriage: Regulation = {
	id: 'carriage',
	edition: 2,
	own: false,
	act: 'Транспортные уставы и кодексы',
	noAnswerTerm: ['inquiry', 'complaint', 'anonymous', 'suggestion', 'praise'],
	demandsOnly: true,
	demands: [{ kind: 'railClaim' }, { kind: 'roadClaim' }, { kind: 'airClaim' }, { kind: 'waterClaim' }, { kind: 'forwardingClaim' }],
	rules: [
		{ ...answer, id: 'carriage.rail', demands: ['railClaim'], act: 'УЖТ (18-ФЗ)', article: 'ст. 124', confidence: 'unverified' },
		{ ...answer, id: 'carriage.road', demands: ['roadClaim'], act: 'УАТ (259-ФЗ)', article: 'ст. 40 ч. 1', confidence: 'verified' },
		// A bill of 16.01.2026 would make it five days; what became of it is not known.
		{ ...answer, id: 'carriage.air', demands: ['airClaim'], act: 'Воздушный кодекс', article: 'ст. 127', confidence: 'secondary' },
		// The articles of the two codes and of the forwarders' law were not seen.
		{
			...answer,
			id: 'carriage.seaRiver',
			demands: ['waterClaim'],
			act: 'КТМ, КВВТ',
			article: 'ст. 406 КТМ, ст. 161–163 КВВТ',
			confidence: 'unverified',
		},
		{ ...answer, id: 'carriage.forwarding', demands: ['forwardingClaim'], act: '87-ФЗ', article: 'ст. 12', confidence: 'unverified' },
	],
};
