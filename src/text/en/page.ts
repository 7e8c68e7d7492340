/** Words of the report that a browser opens. */

import type { page as ru } from '../ru/page.ts';
import { day } from './days.ts';

export const page: typeof ru = {
	asOf: (on) => `Counted on ${day(on)}.`,
	about: 'about',
	figures: 'Figures',
	figuresHow: 'Click a number or a bar to see its entries, the name of a figure to see how it is counted.',
	howCounted: 'How it is counted',
	claims: 'Entries',
	annex: 'Annex to the report: the entries registered in this period.',
	noClaims: 'In this period there are no new entries and no steps on earlier ones.',
	firstOf: (shown, count) =>
		`The first ${shown} of ${count} are shown: with more the page would open slowly. All of them, in a file: claims export --registered …`,
	search: 'Find',
	shown: (shown, all) => `Shown: ${shown} of ${all}`,
	repeated: (count) => ` (counted ${count} times: some entries more than once)`,
	showAll: 'Show all',
	showMore: (count) => `Show all rows: ${count}`,
	signatures: ['Drawn up by', 'Approved by'],
	signedOn: 'date ____________',
	chartTitles: {
		trend: 'Came, ended, left open',
		causes: 'Causes, the most frequent first',
		byChannel: 'Where they come from: received by channel',
		daysToAnswer: 'Working days to the answer',
		terms: 'Terms to answer and to satisfy',
	},
	others: (count) => `others (${count})`,
	vital: (share) => `the first ${share} of the cases`,
	notVital: 'the others',
	cumulative: 'On the right: the number, and the share together with those more frequent.',
	causesUnknown: (unknown, all) => `No cause recorded: ${unknown} of ${all}; the chart leaves them out.`,
	ofAll: (part, whole) => `${part} of ${whole} in time`,
};
