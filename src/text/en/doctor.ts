/** What to say of the order around the journal. */

import type { DoctorWords } from '../index.ts';

export const doctor: DoctorWords = {
	checks: { calendar: 'calendar' },
	well: 'well',
	ill: 'needs attention',
	columns: { check: 'What', state: 'State', finding: 'Details' },
	calendar: {
		known: (to: number) => `The production calendar is known until ${to}-12-31.`,
		soon: (to: number, next: number) =>
			`The production calendar is known until ${to}-12-31, and due days already reach ${next}. The decree that moves days off usually comes out in September; load the year: claims calendar load FILE`,
		draft: (next: number) =>
			`For ${next} only a draft of the calendar is loaded: load the year with its moved days: claims calendar load FILE`,
		missing: (year: number) =>
			`There is no calendar for ${year}, and all its due days are provisional. Load the year: claims calendar load FILE`,
	},
};
