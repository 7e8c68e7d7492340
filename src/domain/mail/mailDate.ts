/** Reads the dates of messages and of servers' traces: as RFC 5322 has them, and as programs write them. */

import { type Day, isGivenDay } from '../day.ts';

/** A moment as it was written. */
export interface MailDate {
	/** The day where it was written. */
	readonly day: Day;
	/** `HH:MM:SS` there. */
	readonly time: string;
	/** How many minutes that place is ahead of UTC; null where it is not given. */
	readonly offset: number | null;
}

/** The zones that are called by letters (RFC 5322 §4.3), and those of Russia and its neighbours; minutes ahead of UTC. */
const ZONES: Readonly<Record<string, number>> = {
	...{ UT: 0, UTC: 0, GMT: 0, Z: 0, WET: 0, BST: 60, CET: 60, MEZ: 60, WEST: 60, CEST: 120, MESZ: 120, EET: 120, EEST: 180 },
	...{ EST: -300, EDT: -240, CST: -360, CDT: -300, MST: -420, MDT: -360, PST: -480, PDT: -420 },
	...{ MSK: 180, MSD: 240, SAMT: 240, YEKT: 300, OMST: 360, NOVT: 420, KRAT: 420, IRKT: 480, YAKT: 540, VLAT: 600, MAGT: 660, PETT: 720 },
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const RUSSIAN_MONTHS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'] as const;

const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(.*)`;
/** `Thu, 26 Nov 2026 10:00:00 +0300`; the day of the week may be missing, or Russian. */
const WORDS = new RegExp(
	String.raw`^(?:[\p{L}.]+(?:,\s*|\s+))?(\d{1,2})[\s-]+([\p{L}.]+)[\s-]+(\d{2,4})(?:\s*г\.?,?)?,?(?:\s+${CLOCK})?$`,
	'u',
);
/** `26.11.2026 10:00`. */
const DOTS = new RegExp(String.raw`^(?:[\p{L}.]+(?:,\s*|\s+))?(\d{1,2})[./](\d{1,2})[./](\d{4})(?:,?\s+${CLOCK})?$`, 'u');
/** `2026-11-26T10:00:00+03:00`. */
const ISO = new RegExp(String.raw`^(\d{4})-(\d{2})-(\d{2})(?:[T ]+${CLOCK})?$`);
/** `Thu Nov 26 10:00:00 2026`, as `ctime` and mbox have it; a zone may stand before the year or after it. */
const CTIME =
	/^(?:\p{L}+,?\s+)(\p{L}+)\s+(\d{1,2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s+(?:([A-Z]{2,5}|[+-]\d{4})\s+)?(\d{4})(?:\s+([A-Z]{2,5}|[+-]\d{4}))?$/u;

/** Reads a moment; undefined where it is none, or names a day that does not exist. */
export function readMailDate(written: string): MailDate | undefined {
	const line = written
		.replace(/\([^()]*\)/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	if (line.length > 120) return undefined;
	const ctime = CTIME.exec(line);
	if (ctime) {
		const [, month = '', day, hour, minute, second, zone, year, after] = ctime;
		return dateOf(year, monthOf(month), day, hour, minute, second, zone ?? after ?? '');
	}
	const words = WORDS.exec(line);
	if (words) {
		const [, day, month = '', year = '', ...clock] = words;
		return dateOf(fullYear(year), monthOf(month), day, ...clock);
	}
	const dots = DOTS.exec(line);
	if (dots) {
		const [, day, month, year, ...clock] = dots;
		return dateOf(year, Number(month), day, ...clock);
	}
	const iso = ISO.exec(line);
	if (!iso) return undefined;
	const [, year, month, day, ...clock] = iso;
	return dateOf(year, Number(month), day, ...clock);
}

/** The moment in UTC, `YYYY-MM-DDTHH:MM:SS.000Z`; undefined where its place is not known. */
export function instantOf({ day, time, offset }: MailDate): string | undefined {
	return offset === null ? undefined : new Date(Date.parse(`${day}T${time}Z`) - offset * 60_000).toISOString();
}

/** RFC 5322 §4.3: two digits below 50 are of this century, three are counted from 1900. */
function fullYear(year: string): string {
	if (year.length === 4) return year;
	const number = Number(year);
	return String(year.length === 2 && number < 50 ? 2000 + number : 1900 + number);
}

/** From 1; NaN where the word is no month. */
function monthOf(word: string): number {
	const lower = word.toLowerCase();
	const english = MONTHS.findIndex((month) => lower.startsWith(month));
	const index = english >= 0 ? english : RUSSIAN_MONTHS.findIndex((month) => lower.startsWith(month));
	return index < 0 ? Number.NaN : index + 1;
}

function dateOf(
	year = '',
	month: number,
	day = '',
	hour: string | undefined = '0',
	minute: string | undefined = '0',
	second: string | undefined = '0',
	zone: string | undefined = '',
): MailDate | undefined {
	const offset = offsetOf(zone.trim());
	if (!Number.isInteger(month) || offset === undefined) return undefined;
	const two = (value: string | number) => String(value).padStart(2, '0');
	const read = `${year}-${two(month)}-${two(day)}`;
	// A leap second is read as the last second of its minute.
	if (!isGivenDay(read) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
	return { day: read, time: `${two(hour)}:${two(minute)}:${two(Math.min(59, Number(second)))}`, offset };
}

/** Minutes ahead of UTC; null where nothing is given; undefined for what is no zone. */
function offsetOf(zone: string): number | null | undefined {
	if (zone === '') return null;
	const numeric = /^(?:GMT|UTC)?\s*([+-])(\d{2}):?(\d{2})\b/.exec(zone);
	if (numeric) {
		const [, sign, hours, minutes] = numeric;
		const total = Number(hours) * 60 + Number(minutes);
		// `-0000` says that the place is not known (RFC 5322 §3.3), but the time is that of UTC.
		return total > 14 * 60 ? undefined : sign === '-' ? -total : total;
	}
	const letters = /^[A-Za-z]{1,5}/.exec(zone)?.[0].toUpperCase();
	if (letters === undefined) return undefined;
	const known = ZONES[letters];
	// An unknown zone is taken as none, and the day as it was written.
	return known === undefined ? null : known;
}
