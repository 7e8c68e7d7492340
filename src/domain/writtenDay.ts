/** A full date in figures, read strictly by dayjs. A module of its own, loaded only when a typed value needs it. */

import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import utc from 'dayjs/plugin/utc.js';
import { type Day, isGivenDay } from './day.ts';

dayjs.extend(utc);
// A year of two digits is of this century; dayjs would take 69 for 1969.
dayjs.extend(customParseFormat, { parseTwoDigitYear: (figures: string) => 2000 + Number(figures) });

/** The formats of a day, with month and date padded to two digits. */
const FORMS = [
	{ looks: /^\d{4}-\d\d-\d\d$/, format: 'YYYY-MM-DD' },
	{ looks: /^\d\d\.\d\d\.\d{4}$/, format: 'DD.MM.YYYY' },
	{ looks: /^\d\d\.\d\d\.\d\d$/, format: 'DD.MM.YY' },
] as const;

/**
 * The day written as `2026-11-05`, `05.11.2026` or `5.11.26`: `day` is undefined where it looks like one and is none (31.02.2026).
 * Undefined where the text looks like something else.
 */
export function readWrittenDay(text: string): { readonly day: Day | undefined } | undefined {
	const padded = text.replace(/\b\d\b/g, '0$&');
	const form = FORMS.find(({ looks }) => looks.test(padded));
	if (!form) return undefined;
	// One format at a time: given a list of them, dayjs forgets that it reads in UTC, and in Apia a day is lost.
	const read = dayjs.utc(padded, form.format, true);
	const day = read.isValid() ? read.format('YYYY-MM-DD') : '';
	return { day: isGivenDay(day) ? day : undefined };
}
