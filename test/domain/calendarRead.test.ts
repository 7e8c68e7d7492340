/** Files of days off: every built-in year, written in every format, is read back as it is; whatever is broken is refused. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CalendarYear, makeCalendar } from '../../src/domain/calendar/calendar.ts';
import { type CheckedYear, checkedYear } from '../../src/domain/calendar/yearRead.ts';
import { builtInYears } from '../../src/domain/calendar/years.ts';
import { asDay } from '../../src/domain/day.ts';
import { readCalendar } from '../../src/format/calendar/file.ts';
import { fc } from '../property.ts';
import { asCsv, asJson, asXml, isWeekend, type Published } from './calendarFile.ts';
import { daysOfYear, naiveYears } from './naive.ts';

/** The list of days off, with what only the decrees say; the days that a President's decree took are not shortened in a file. */
const published: readonly Published[] = naiveYears.map((naive) => {
	const built = builtInYears.find(({ year }) => year === naive.year);
	if (!built) throw new Error(`no ${naive.year}`);
	return { ...naive, shortened: built.shortened, transfers: built.transfers };
});

const formats = {
	XML: (one: Published) => asXml(one),
	JSON: (one: Published) => asJson(one),
	CSV: (one: Published) => asCsv([one]),
} as const;

/** The year of a file that has one, as nobody knows anything of it. */
function read(bytes: Uint8Array | string, before?: CalendarYear): CheckedYear {
	const found = readCalendar(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
	if (!found.ok) return found;
	const [year] = found.what === 'years' ? found.years : [];
	if (!year) throw new Error('not a year');
	return checkedYear(year, { decree: null, before });
}

function sound(bytes: Uint8Array | string): CalendarYear {
	const result = read(bytes);
	if (!result.ok) throw new Error(JSON.stringify(result.faults));
	return result.value;
}

function offIn(year: CalendarYear): readonly string[] {
	const calendar = makeCalendar([year], 'read');
	return daysOfYear(year.year).filter((day) => !calendar.works(asDay(`${year.year}-${day}`)));
}

function codes(result: CheckedYear): readonly string[] {
	return result.ok ? [] : result.faults.map(({ code }) => code);
}

describe.each(Object.entries(formats))('%s', (name, write) => {
	it.each(published)('of $year reads back: the same days off, shortened days and working weekends, no draft', (one) => {
		const result = read(write(one));
		if (!result.ok) throw new Error(JSON.stringify(result.faults));
		expect(result.warnings).toEqual([]);
		expect(offIn(result.value)).toEqual(one.off);
		expect(result.value.shortened.toSorted()).toEqual(one.shortened.toSorted());
		const expected = one.off.filter((day) => !isWeekend(one.year, day)).length;
		expect(
			result.value.transfers.length + daysOfYear(one.year).filter((day) => HOLIDAYS.includes(day) && !isWeekend(one.year, day)).length,
		).toBe(expected);
		expect(result.value.workingWeekends).toEqual(daysOfYear(one.year).filter((day) => isWeekend(one.year, day) && !one.off.includes(day)));
	});

	it.each(published)('of $year tells where each day off was moved from, and by what, as far as the format can', (one) => {
		const built = builtInYears.find(({ year }) => year === one.year);
		const byLaw = (year: CalendarYear | undefined) =>
			year?.transfers.filter(({ by }) => by === 'art112').map(({ from, to }) => `${from} ${to}`);
		const { transfers } = sound(write(one));
		expect(byLaw({ ...sound(write(one)), transfers })?.toSorted()).toEqual(byLaw(built)?.toSorted());
		if (name !== 'CSV')
			expect(transfers.map(({ from, to }) => `${from} ${to}`).toSorted()).toEqual(
				one.transfers.map(({ from, to }) => `${from} ${to}`).toSorted(),
			);
	});

	it('may come with a byte-order mark, or from a Russian Windows', () => {
		fc.assert(
			fc.property(fc.constantFrom(...published), (one) => {
				const text = write(one);
				const plain = sound(text);
				expect(sound(`\ufeff${text}`)).toEqual(plain);
				expect(sound(windows1251(text))).toEqual(plain);
			}),
			{ numRuns: 30 },
		);
	});

	it('cut off at any byte is refused, unless every day is there', () => {
		fc.assert(
			fc.property(fc.constantFrom(...published), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (one, part) => {
				const bytes = Buffer.from(write(one));
				const result = read(bytes.subarray(0, Math.floor(bytes.length * part)));
				if (result.ok) expect(offIn(result.value)).toEqual(one.off);
				else expect(result.faults.length).toBeGreaterThan(0);
			}),
			{ numRuns: 300 },
		);
	});

	it('under another year is refused or a draft, unless that year could in law be so', () => {
		fc.assert(
			fc.property(fc.constantFrom(...published), fc.integer({ min: 2013, max: 2060 }), (one, other) => {
				fc.pre(other !== one.year);
				const result = read(write(one).replace(String(one.year), String(other)));
				if (!result.ok || result.value.draft) return;
				// XML names no weekends: it may happen to suit another year. A list of all days off suits only one with the same weekdays.
				if (name !== 'XML') expect(isWeekend(one.year, '01-01')).toBe(isWeekend(other, '01-01'));
				const off = offIn(result.value);
				expect(HOLIDAYS.filter((day) => !off.includes(day))).toEqual([]);
				const working = daysOfYear(other).length - off.length;
				expect(working >= 240 && working <= 250).toBe(true);
				expect(result.value.transfers.filter(({ to }) => isWeekend(other, to))).toEqual([]);
				expect(result.value.workingWeekends.filter((day) => !isWeekend(other, day))).toEqual([]);
			}),
			{ numRuns: 300 },
		);
	});
});

const HOLIDAYS = '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04'.split(' ');

/** Letters of the alphabet, the signs of these formats, and nothing else. */
function windows1251(text: string): Uint8Array {
	return Uint8Array.from(text, (sign) => {
		const code = sign.charCodeAt(0);
		if (code < 0x80) return code;
		if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
		if (sign === 'ё') return 0xb8;
		throw new Error(`no such letter: ${sign}`);
	});
}

describe('a mutation of XML', () => {
	/** The lines that name days, by their places. */
	const dayLines = (lines: readonly string[]) => lines.flatMap((line, index) => (line.includes('<day ') ? [index] : []));
	const mutated = fc.tuple(fc.constantFrom(...published), fc.nat()).map(([one, chance]) => {
		const lines = asXml(one).split('\r\n');
		const places = dayLines(lines);
		return { one, lines, place: places[chance % places.length] ?? 0 };
	});

	it('a day twice is refused as that', () => {
		fc.assert(
			fc.property(mutated, ({ lines, place }) => {
				expect(codes(read(lines.toSpliced(place, 0, lines[place] ?? '').join('\n')))).toEqual(['duplicateDay']);
			}),
		);
	});

	it('an impossible day is refused as that', () => {
		fc.assert(
			fc.property(mutated, fc.constantFrom('02.30', '13.01', '04.31', '00.10', '01.00'), ({ lines, place }, day) => {
				const wrong = lines.with(place, `<day d="${day}" t="2"/>`).join('\n');
				expect(codes(read(wrong))).toContain('noSuchDay');
			}),
		);
	});

	it('a lost line is refused, told as a draft, or makes nothing but a shortened day or a weekend', () => {
		fc.assert(
			fc.property(mutated, ({ one, lines, place }) => {
				const line = lines[place] ?? '';
				const result = read(lines.toSpliced(place, 1).join('\n'));
				if (!result.ok) return;
				const same = JSON.stringify(offIn(result.value)) === JSON.stringify(one.off);
				expect([line, same || result.value.draft === true]).toEqual([line, true]);
			}),
			{ numRuns: 400 },
		);
	});

	it('anything that does not belong there is told with its line', () => {
		fc.assert(
			fc.property(
				mutated,
				fc.constantFrom('<day/>', '<day d="1.1" t="1"/>', '<script/>', '&', 'text', '</calendar>'),
				({ lines, place }, what) => {
					const result = read(lines.toSpliced(place, 0, what).join('\n'));
					expect(result.ok ? [] : result.faults).toMatchObject([{ code: 'unexpected', line: place + 1 }]);
				},
			),
		);
	});
});

describe('a mutation of a list of days', () => {
	it.each(['JSON', 'CSV'] as const)('of %s: a day that is lost or added is refused, for the totals at least', (name) => {
		fc.assert(
			fc.property(fc.constantFrom(...published), fc.nat(), fc.boolean(), (one, chance, lose) => {
				const days = lose ? one.off : daysOfYear(one.year).filter((day) => !one.off.includes(day) && !one.shortened.includes(day));
				const day = days[chance % days.length] ?? '';
				const off = lose ? one.off.filter((other) => other !== day) : [...one.off, day];
				const result = read(formats[name]({ ...one, off }));
				expect([day, result.ok]).toEqual([day, false]);
			}),
			{ numRuns: 200 },
		);
	});
});

describe('a file that is no calendar', () => {
	it('is refused, whatever it is, and nothing is thrown', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.json(),
					fc.uint8Array().map((bytes) => Buffer.from(bytes).toString('latin1')),
				),
				(text) => {
					const found = readCalendar(Buffer.from(text));
					expect(found.ok && found.what === 'years').toBe(false);
				},
			),
			{ numRuns: 500 },
		);
	});
});

describe('CSV of several years', () => {
	const whole = readCalendar(Buffer.from(asCsv(published)));

	it('has them all', () => {
		expect(whole.ok && whole.what === 'years' ? whole.years.map(({ year }) => year) : []).toEqual(published.map(({ year }) => year));
	});

	it('is read as Excel saves it again: semicolons, and bare cells', () => {
		const again = readCalendar(
			windows1251(asCsv(published).replaceAll(/"([^"]*)"|,/g, (found, cell?: string) => cell ?? (found === ',' ? ';' : found))),
		);
		expect(again).toEqual(whole);
	});
});

describe('the samples that offices have', () => {
	it.each(readdirSync('fixtures/calendar').filter((name) => /^(?:xmlcalendar|datagov)/.test(name)))('%s', (name) => {
		const found = readCalendar(readFileSync(`fixtures/calendar/${name}`));
		if (!found.ok || found.what !== 'years') throw new Error(JSON.stringify(found));
		for (const one of found.years) {
			const result = checkedYear(one, { decree: null, before: undefined });
			if (!result.ok) throw new Error(JSON.stringify(result.faults));
			expect(offIn(result.value)).toEqual(naiveYears.find(({ year }) => year === one.year)?.off);
		}
	});
});
