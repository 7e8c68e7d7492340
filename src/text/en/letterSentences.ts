/** The sentences of letters on what is decided and what is given. */

import type { Decision, Remedy } from '../../domain/code.ts';

/** What is decided: on the demand; where none is recorded, on the letter itself. */
export const decisionSentences = {
	demand: {
		satisfied: 'What you demand is granted.',
		partlySatisfied: 'What you demand is granted in part.',
		rejected: 'What you demand is not granted.',
		explained: 'Our explanation follows.',
	},
	entry: {
		satisfied: 'We agree with it.',
		partlySatisfied: 'We agree with it in part.',
		rejected: 'We found no ground to agree with it.',
		explained: 'Our explanation follows.',
	},
} satisfies Record<'demand' | 'entry', Record<Decision, string>>;

/** What the client is given, as a sentence without its full stop; empty where the grounds say it. */
export const remedySentences = {
	refund: 'You will get your money back',
	priceCut: 'The price will be reduced accordingly',
	replacement: 'The goods will be replaced',
	repair: 'The defects will be repaired',
	rework: 'The work will be done again',
	technicalHelp: 'You will be given technical help',
	information: 'We give you the explanations that you need',
	compensation: 'You will be paid compensation',
	discount: 'You are given a discount',
	bonus: 'You will be credited with bonuses',
	gift: 'Please accept a gift from us',
	apology: 'We apologise',
	other: '',
} satisfies Record<Remedy, string>;

/** The same where there is a sum that says more. */
export const remedySums: { readonly [R in Remedy]?: (written: string) => string } = {
	refund: (written) => `You will get back ${written}`,
	priceCut: (written) => `The price will be reduced by ${written}`,
	compensation: (written) => `You will be paid compensation of ${written}`,
	discount: (written) => `You are given a discount of ${written}`,
	bonus: (written) => `You will be credited with bonuses worth ${written}`,
	gift: (written) => `Please accept a gift from us worth ${written}`,
	other: (written) => `You are granted ${written}`,
};
