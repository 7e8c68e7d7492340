/** The years that are built in. A further year is one file here and one line below. */

import { type CalendarYear, makeCalendar } from '../calendar.ts';
import { year2013 } from './2013.ts';
import { year2014 } from './2014.ts';
import { year2015 } from './2015.ts';
import { year2016 } from './2016.ts';
import { year2017 } from './2017.ts';
import { year2018 } from './2018.ts';
import { year2019 } from './2019.ts';
import { year2020 } from './2020.ts';
import { year2021 } from './2021.ts';
import { year2022 } from './2022.ts';
import { year2023 } from './2023.ts';
import { year2024 } from './2024.ts';
import { year2025 } from './2025.ts';
import { year2026 } from './2026.ts';
import { year2027 } from './2027.ts';

/** Days off in Russia 2013–2027, five-day week. */
export const builtInYears: readonly CalendarYear[] = [
	year2013,
	year2014,
	year2015,
	year2016,
	year2017,
	year2018,
	year2019,
	year2020,
	year2021,
	year2022,
	year2023,
	year2024,
	year2025,
	year2026,
	year2027,
];

export const BUILT_IN_EDITION = 'ru-2013-2027';

export const builtInCalendar = makeCalendar(builtInYears, BUILT_IN_EDITION);
