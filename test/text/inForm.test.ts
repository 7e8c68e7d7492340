/** Within a form no sentence tells anybody to type an option. */

import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/text/index.ts';

/** Refused before the first question, or about what no question gives. */
const OUTSIDE = [
	...['missing', 'visasMissing', 'termPassed', 'sortedAlready', 'noNumberForChannel', 'nothingToCorrect', 'movedOn', 'clientNotAsked'],
	...['noLawsuit', 'lawsuitPending', 'measuresOpen', 'repeatsInRing', 'agreedTerm', 'extensionNeedsRequest', 'nobodyResponsible'],
	...['notSorted', 'nothingToSort'],
];

describe.each(['ru', 'en'] as const)('%s', (language) => {
	it('has another sentence for each refusal that proposes an option', async () => {
		const { refusals } = await textOf('errorMessages', language);
		const { inForm } = await textOf('guide', language);
		const proposing = Object.entries(refusals)
			.filter(([, sentence]) => /--\p{L}/u.test(String(sentence)) || /fieldFlag/.test(String(sentence)))
			.map(([code]) => code);
		expect(proposing.filter((code) => !(code in inForm) && !OUTSIDE.includes(code))).toEqual([]);
		for (const sentence of Object.values(inForm)) expect(String(sentence)).not.toMatch(/--\p{L}/u);
	});
});
