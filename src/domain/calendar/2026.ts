/** 2026: 247 working days of 365. */

import type { CalendarYear } from '../calendar.ts';

export const year2026: CalendarYear = {
	year: 2026,
	decree: 'ПП РФ от 24.09.2025 № 1466',
	transfers: [
		{ from: '01-03', to: '01-09', by: 'government' },
		{ from: '01-04', to: '12-31', by: 'government' },
		{ from: '03-08', to: '03-09', by: 'art112' },
		{ from: '05-09', to: '05-11', by: 'art112' },
	],
	workingWeekends: [],
	shortened: ['04-30', '05-08', '06-11', '11-03'],
};
