/** 2025: 247 working days of 365. */

import type { CalendarYear } from '../calendar.ts';

export const year2025: CalendarYear = {
	year: 2025,
	decree: 'ПП РФ от 04.10.2024 № 1335',
	transfers: [
		{ from: '01-04', to: '05-02', by: 'government' },
		{ from: '01-05', to: '12-31', by: 'government' },
		{ from: '02-23', to: '05-08', by: 'government' },
		{ from: '03-08', to: '06-13', by: 'government' },
		{ from: '11-01', to: '11-03', by: 'government' },
	],
	workingWeekends: ['11-01'],
	shortened: ['03-07', '04-30', '06-11', '11-01'],
};
