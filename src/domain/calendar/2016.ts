/** 2016: 247 working days of 366. */

import type { CalendarYear } from '../calendar.ts';

export const year2016: CalendarYear = {
	year: 2016,
	decree: 'ПП РФ от 24.09.2015 № 1017',
	transfers: [
		{ from: '01-02', to: '05-03', by: 'government' },
		{ from: '01-03', to: '03-07', by: 'government' },
		{ from: '02-20', to: '02-22', by: 'government' },
		{ from: '05-01', to: '05-02', by: 'art112' },
		{ from: '06-12', to: '06-13', by: 'art112' },
	],
	workingWeekends: ['02-20'],
	shortened: ['02-20', '11-03'],
};
