/** 2022: 247 working days of 365. */

import type { CalendarYear } from '../calendar.ts';

export const year2022: CalendarYear = {
	year: 2022,
	decree: 'ПП РФ от 16.09.2021 № 1564',
	transfers: [
		{ from: '01-01', to: '05-03', by: 'government' },
		{ from: '01-02', to: '05-10', by: 'government' },
		{ from: '03-05', to: '03-07', by: 'government' },
		{ from: '05-01', to: '05-02', by: 'art112' },
		{ from: '06-12', to: '06-13', by: 'art112' },
	],
	workingWeekends: ['03-05'],
	shortened: ['02-22', '03-05', '11-03'],
};
