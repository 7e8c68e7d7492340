/** 2018: 247 working days of 365. */

import type { CalendarYear } from '../calendar.ts';

export const year2018: CalendarYear = {
	year: 2018,
	decree: 'ПП РФ от 14.10.2017 № 1250',
	transfers: [
		{ from: '01-06', to: '03-09', by: 'government' },
		{ from: '01-07', to: '05-02', by: 'government' },
		{ from: '04-28', to: '04-30', by: 'government' },
		{ from: '06-09', to: '06-11', by: 'government' },
		{ from: '12-29', to: '12-31', by: 'government' },
		{ from: '11-04', to: '11-05', by: 'art112' },
	],
	workingWeekends: ['04-28', '06-09', '12-29'],
	shortened: ['02-22', '03-07', '04-28', '05-08', '06-09', '12-29'],
};
