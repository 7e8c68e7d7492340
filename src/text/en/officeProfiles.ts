/** Profiles of offices: what is said of them when a journal is made, and what letters say otherwise. */

import type { officeProfiles as ru } from '../ru/officeProfiles.ts';
import { answerLines } from './letterBodies.ts';

export const officeProfiles: typeof ru = {
	terms: {
		shop: 'money back in 10 days (Consumer Law art. 22, 31), the rest in 30',
		housing: 'answer in 10 working days (Decree 416), money in 10 days',
		finance: 'answer in 15 working days of registration (Law 395-1 art. 30.1)',
		business: 'answer in 30 days of dispatch (Commercial Procedure Code art. 4)',
		model: 'the model order (3 working days, 30 and 60 days), Consumer Law',
	},
	letters: {
		shop: { answer: answerLines('If you do not agree, you may go to Rospotrebnadzor or to court.') },
		housing: { answer: answerLines('If you do not agree, you may go to the state housing inspectorate or to court.') },
		finance: {
			answer: answerLines(
				'If you do not agree, you may go to court; a consumer of financial services, in the cases that Federal Law No. 123-FZ names, to the financial commissioner first.',
			),
		},
		business: {
			answer: answerLines(
				'If you do not agree, the dispute may be brought before the commercial court (Commercial Procedure Code art. 4 part 5).',
				['{#contract}', 'Contract (order): {contract}', '{/contract}'],
			),
		},
		model: {},
	},
	nameLine: (name, kinds) => `${name}: ${kinds}`,
	termsLine: (text) => `terms: ${text}`,
	visasLine: (visas) => `visas: ${visas}`,
	noVisas: 'none',
	allKinds: 'all kinds of entries',
};
