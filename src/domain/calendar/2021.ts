/** 2021: 247 working days of 365. */

import type { CalendarYear } from '../calendar.ts';

export const year2021: CalendarYear = {
	year: 2021,
	decree: 'ПП РФ от 10.10.2020 № 1648',
	transfers: [
		{ from: '01-02', to: '11-05', by: 'government' },
		{ from: '01-03', to: '12-31', by: 'government' },
		{ from: '02-20', to: '02-22', by: 'government' },
		{ from: '05-01', to: '05-03', by: 'art112' },
		{ from: '05-09', to: '05-10', by: 'art112' },
		{ from: '06-12', to: '06-14', by: 'art112' },
	],
	workingWeekends: ['02-20'],
	shortened: ['02-20', '04-30', '06-11', '11-03'],
	presidential: [
		{ act: 'Указ Президента РФ от 23.04.2021 № 242', days: ['05-04', '05-05', '05-06', '05-07'] },
		{ act: 'Указ Президента РФ от 20.10.2021 № 595', days: ['11-01', '11-02', '11-03'] },
	],
};
