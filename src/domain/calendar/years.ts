/** The years that are built in, each with its decree: a further year is a row here. */

import { type CalendarYear, makeCalendar, type Transfer } from './calendar.ts';

/** Moved by the Government's decree: `from>to`, days of the year. */
const moved = (days: string) => transfers(days, 'government');

/** Holidays on a weekend, moved by ТК РФ art. 112 itself. */
const byLaw = (days: string) => transfers(days, 'art112');

function transfers(days: string, by: Transfer['by']): readonly Transfer[] {
	return days.split(' ').map((move) => ({ from: move.slice(0, 5), to: move.slice(6), by }));
}

/** Days off in Russia 2013–2027, five-day week. */
export const builtInYears: readonly CalendarYear[] = [
	// 247 working days of 365.
	{
		year: 2013,
		decree: 'ПП РФ от 15.10.2012 № 1048',
		transfers: moved('01-05>05-02 01-06>05-03 02-25>05-10'),
		workingWeekends: [],
		shortened: ['02-22', '03-07', '04-30', '05-08', '06-11', '12-31'],
	},
	// 247 working days of 365.
	{
		year: 2014,
		decree: 'ПП РФ от 28.05.2013 № 444',
		transfers: [...moved('01-04>05-02 01-05>06-13 02-24>11-03'), ...byLaw('03-08>03-10')],
		workingWeekends: [],
		shortened: ['02-24', '03-07', '04-30', '05-08', '06-11', '12-31'],
	},
	// 247 working days of 365.
	{
		year: 2015,
		decree: 'ПП РФ от 27.08.2014 № 860',
		transfers: [...moved('01-03>01-09 01-04>05-04'), ...byLaw('03-08>03-09 05-09>05-11')],
		workingWeekends: [],
		shortened: ['04-30', '05-08', '06-11', '11-03', '12-31'],
	},
	// 247 working days of 366.
	{
		year: 2016,
		decree: 'ПП РФ от 24.09.2015 № 1017',
		transfers: [...moved('01-02>05-03 01-03>03-07 02-20>02-22'), ...byLaw('05-01>05-02 06-12>06-13')],
		workingWeekends: ['02-20'],
		shortened: ['02-20', '11-03'],
	},
	// 247 working days of 365.
	{
		year: 2017,
		decree: 'ПП РФ от 04.08.2016 № 756',
		transfers: [...moved('01-01>02-24 01-07>05-08'), ...byLaw('11-04>11-06')],
		workingWeekends: [],
		shortened: ['02-22', '03-07', '11-03'],
	},
	// 247 working days of 365.
	{
		year: 2018,
		decree: 'ПП РФ от 14.10.2017 № 1250',
		transfers: [...moved('01-06>03-09 01-07>05-02 04-28>04-30 06-09>06-11 12-29>12-31'), ...byLaw('11-04>11-05')],
		workingWeekends: ['04-28', '06-09', '12-29'],
		shortened: ['02-22', '03-07', '04-28', '05-08', '06-09', '12-29'],
	},
	// 247 working days of 365.
	{
		year: 2019,
		decree: 'ПП РФ от 01.10.2018 № 1163',
		transfers: moved('01-05>05-02 01-06>05-03 02-23>05-10'),
		workingWeekends: [],
		shortened: ['02-22', '03-07', '04-30', '05-08', '06-11', '12-31'],
	},
	// 248 working days of 366.
	{
		year: 2020,
		decree: 'ПП РФ от 10.07.2019 № 875',
		transfers: [...moved('01-04>05-04 01-05>05-05'), ...byLaw('02-23>02-24 03-08>03-09 05-09>05-11')],
		workingWeekends: [],
		shortened: ['04-30', '05-08', '06-11', '11-03', '12-31'],
		presidential: [
			{ act: 'Указ Президента РФ от 25.03.2020 № 206', days: ['03-30', '03-31', '04-01', '04-02', '04-03'] },
			{
				act: 'Указ Президента РФ от 02.04.2020 № 239',
				days: '04-06 04-07 04-08 04-09 04-10 04-13 04-14 04-15 04-16 04-17 04-20 04-21 04-22 04-23 04-24 04-27 04-28 04-29 04-30'.split(
					' ',
				),
			},
			{ act: 'Указ Президента РФ от 28.04.2020 № 294', days: ['05-06', '05-07', '05-08'] },
			{ act: 'Указ Президента РФ от 29.05.2020 № 345', days: ['06-24'] },
			{ act: 'Указ Президента РФ от 01.06.2020 № 354 (общероссийское голосование)', days: ['07-01'] },
		],
	},
	// 247 working days of 365.
	{
		year: 2021,
		decree: 'ПП РФ от 10.10.2020 № 1648',
		transfers: [...moved('01-02>11-05 01-03>12-31 02-20>02-22'), ...byLaw('05-01>05-03 05-09>05-10 06-12>06-14')],
		workingWeekends: ['02-20'],
		shortened: ['02-20', '04-30', '06-11', '11-03'],
		presidential: [
			{ act: 'Указ Президента РФ от 23.04.2021 № 242', days: ['05-04', '05-05', '05-06', '05-07'] },
			{ act: 'Указ Президента РФ от 20.10.2021 № 595', days: ['11-01', '11-02', '11-03'] },
		],
	},
	// 247 working days of 365.
	{
		year: 2022,
		decree: 'ПП РФ от 16.09.2021 № 1564',
		transfers: [...moved('01-01>05-03 01-02>05-10 03-05>03-07'), ...byLaw('05-01>05-02 06-12>06-13')],
		workingWeekends: ['03-05'],
		shortened: ['02-22', '03-05', '11-03'],
	},
	// 247 working days of 365.
	{
		year: 2023,
		decree: 'ПП РФ от 29.08.2022 № 1505',
		transfers: [...moved('01-01>02-24 01-08>05-08'), ...byLaw('11-04>11-06')],
		workingWeekends: [],
		shortened: ['02-22', '03-07', '11-03'],
	},
	// 248 working days of 366.
	{
		year: 2024,
		decree: 'ПП РФ от 10.08.2023 № 1314',
		transfers: moved('01-06>05-10 01-07>12-31 04-27>04-29 11-02>04-30 12-28>12-30'),
		workingWeekends: ['04-27', '11-02', '12-28'],
		shortened: ['02-22', '03-07', '05-08', '06-11', '11-02'],
	},
	// 247 working days of 365.
	{
		year: 2025,
		decree: 'ПП РФ от 04.10.2024 № 1335',
		transfers: moved('01-04>05-02 01-05>12-31 02-23>05-08 03-08>06-13 11-01>11-03'),
		workingWeekends: ['11-01'],
		shortened: ['03-07', '04-30', '06-11', '11-01'],
	},
	// 247 working days of 365.
	{
		year: 2026,
		decree: 'ПП РФ от 24.09.2025 № 1466',
		transfers: [...moved('01-03>01-09 01-04>12-31'), ...byLaw('03-08>03-09 05-09>05-11')],
		workingWeekends: [],
		shortened: ['04-30', '05-08', '06-11', '11-03'],
	},
	// 247 working days of 365.
	{
		year: 2027,
		decree: 'ПП РФ от 17.09.2026 № 1187',
		transfers: [...moved('01-02>11-05 01-03>12-31 02-20>02-22'), ...byLaw('05-01>05-03 05-09>05-10 06-12>06-14')],
		workingWeekends: ['02-20'],
		shortened: ['02-20', '04-30', '06-11', '11-03'],
	},
];

export const BUILT_IN_EDITION = 'ru-2013-2027';

export const builtInCalendar = makeCalendar(builtInYears, BUILT_IN_EDITION);
