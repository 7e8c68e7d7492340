/** Words of the report that a browser opens. */

import type { page as ru } from '../ru/page.ts';
import { day } from './days.ts';

export const page: typeof ru = {
	asOf: (on) => `Counted on ${day(on)}.`,
	charts: 'Charts',
	chartsHow: 'The same numbers as in the tables below.',
	figures: 'Figures',
	claims: 'Entries',
	noClaims: 'Nothing was registered in this period.',
	firstOf: (shown, count) =>
		`The first ${shown} of the ${count} registered in this period are shown: that many a page still opens at once. All of them are in a file: claims export --registered …`,
	search: 'Find',
	shown: (shown, all) => `Shown: ${shown} of ${all}`,
	chartTitles: {
		trend: 'Came, ended, left open',
		causes: 'Causes, the most frequent first',
		byChannel: 'Where they come from: received by channel',
		daysToAnswer: 'Working days to the answer',
		terms: 'Terms to answer and to satisfy',
	},
	others: (count) => `others (${count})`,
	upTo: 'together with those more frequent, up to 100%',
	ofAll: (part, whole) => `${part} of ${whole} in time`,
};
