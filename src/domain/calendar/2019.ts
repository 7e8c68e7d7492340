/** 2019: 247 working days of 365. */

import type { CalendarYear } from '../calendar.ts';

export const year2019: CalendarYear = {
	year: 2019,
	decree: 'ПП РФ от 01.10.2018 № 1163',
	transfers: [
		{ from: '01-05', to: '05-02', by: 'government' },
		{ from: '01-06', to: '05-03', by: 'government' },
		{ from: '02-23', to: '05-10', by: 'government' },
	],
	workingWeekends: [],
	shortened: ['02-22', '03-07', '04-30', '05-08', '06-11', '12-31'],
};
