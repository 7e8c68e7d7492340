/** 2023: 247 working days of 365. */

import type { CalendarYear } from '../calendar.ts';

export const year2023: CalendarYear = {
	year: 2023,
	decree: 'ПП РФ от 29.08.2022 № 1505',
	transfers: [
		{ from: '01-01', to: '02-24', by: 'government' },
		{ from: '01-08', to: '05-08', by: 'government' },
		{ from: '11-04', to: '11-06', by: 'art112' },
	],
	workingWeekends: [],
	shortened: ['02-22', '03-07', '11-03'],
};
