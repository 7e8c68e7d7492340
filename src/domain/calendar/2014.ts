/** 2014: 247 working days of 365. */

import type { CalendarYear } from '../calendar.ts';

export const year2014: CalendarYear = {
	year: 2014,
	decree: 'ПП РФ от 28.05.2013 № 444',
	transfers: [
		{ from: '01-04', to: '05-02', by: 'government' },
		{ from: '01-05', to: '06-13', by: 'government' },
		{ from: '02-24', to: '11-03', by: 'government' },
		{ from: '03-08', to: '03-10', by: 'art112' },
	],
	workingWeekends: [],
	shortened: ['02-24', '03-07', '04-30', '05-08', '06-11', '12-31'],
};
