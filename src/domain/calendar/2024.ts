/** 2024: 248 working days of 366. */

import type { CalendarYear } from '../calendar.ts';

export const year2024: CalendarYear = {
	year: 2024,
	decree: 'ПП РФ от 10.08.2023 № 1314',
	transfers: [
		{ from: '01-06', to: '05-10', by: 'government' },
		{ from: '01-07', to: '12-31', by: 'government' },
		{ from: '04-27', to: '04-29', by: 'government' },
		{ from: '11-02', to: '04-30', by: 'government' },
		{ from: '12-28', to: '12-30', by: 'government' },
	],
	workingWeekends: ['04-27', '11-02', '12-28'],
	shortened: ['02-22', '03-07', '05-08', '06-11', '11-02'],
};
