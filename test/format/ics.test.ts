/** A calendar file to the letter of RFC 5545: lines, folds, escapes, and nothing of the moment it is written at. */

import { expect, it } from 'vitest';
import { asDay } from '../../src/domain/day.ts';
import { type CalendarDay, icsPieces } from '../../src/format/ics.ts';
import { signsIn } from '../../src/text/signs.ts';
import { fc } from '../property.ts';

const day: CalendarDay = {
	id: 'j-12-firma.claim@claims-journal',
	sequence: 4,
	changedAt: '2026-10-05T09:00:00.123Z',
	on: asDay('2026-11-05'),
	alarm: 1,
	cancelled: false,
	title: 'ПР-2026-0012: ответить',
	text: 'Срок',
};

/** The file of these days, in pages of this many. */
async function ics(name: string, language: string, days: readonly CalendarDay[], size = 2): Promise<string> {
	const pages = Array.from({ length: Math.ceil(days.length / size) }, (_, page) => days.slice(page * size, (page + 1) * size));
	let file = '';
	for await (const piece of icsPieces(name, language, pages)) file += piece;
	return file;
}

function unfolded(file: string): readonly string[] {
	return file.replaceAll('\r\n ', '').split('\r\n');
}

function contentOf(file: string, name: string): string {
	const line = unfolded(file).find((one) => one.startsWith(`${name}:`)) ?? '';
	return line.slice(name.length + 1).replace(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter));
}

it('is one day, kept free, with an alarm at nine of the day before', async () => {
	expect(unfolded(await ics('Сроки', 'ru', [day])).filter((line) => !line.startsWith('X-'))).toEqual([
		...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//claims-journal//claims//RU', 'METHOD:PUBLISH', 'NAME:Сроки', 'BEGIN:VEVENT'],
		...['UID:j-12-firma.claim@claims-journal', 'SEQUENCE:4', 'DTSTAMP:20261005T090000Z', 'DTSTART;VALUE=DATE:20261105'],
		...['SUMMARY:ПР-2026-0012: ответить', 'TRANSP:TRANSPARENT', 'DESCRIPTION:Срок'],
		...['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-PT15H', 'DESCRIPTION:ПР-2026-0012: ответить', 'END:VALARM'],
		...['END:VEVENT', 'END:VCALENDAR', ''],
	]);
});

it('rings on the last working day before, and not at all where it is cancelled', async () => {
	const monday = unfolded(await ics('Сроки', 'ru', [{ ...day, on: asDay('2026-11-09'), alarm: 3 }]));
	expect(monday).toContain('TRIGGER:-P2DT15H');
	const ended = unfolded(await ics('Сроки', 'ru', [{ ...day, cancelled: true }]));
	expect(ended).toContain('STATUS:CANCELLED');
	expect(ended).not.toContain('BEGIN:VALARM');
});

it('folds at 75 octets, never within a character, and unfolds to what was written', async () => {
	const text = fc.string({ unit: fc.constantFrom(...'аЯёz ,;\\"\n😀é中\t0'), minLength: 1, maxLength: 300 });
	await fc.assert(
		fc.asyncProperty(text, text, async (title, words) => {
			const file = await ics('Сроки', 'ru', [{ ...day, title, text: words }]);
			const bytes = Buffer.from(file, 'utf8');
			for (const line of bytes.toString('latin1').split('\r\n')) {
				expect(line.length).toBeLessThanOrEqual(75);
				expect(line).not.toMatch(/[\r\n]/);
				// A character cut in two would be no UTF-8 on either line.
				expect(() => new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'))).not.toThrow();
			}
			expect(contentOf(file, 'SUMMARY')).toBe(signsIn('ics', title));
			expect(contentOf(file, 'DESCRIPTION')).toBe(signsIn('ics', words));
		}),
	);
});

it('with no days is a calendar all the same', async () => {
	expect(unfolded(await ics('Сроки', 'ru', [])).at(-2)).toBe('END:VCALENDAR');
});

it('is the same in however many pages it is made', async () => {
	const days = Array.from({ length: 7 }, (_, index) => ({ ...day, id: `j-${index}-reply@claims-journal`, cancelled: index % 3 === 0 }));
	const whole = await ics('Сроки', 'ru', days, 100);
	for (const size of [1, 2, 3, 7]) expect(await ics('Сроки', 'ru', days, size)).toBe(whole);
	expect(whole.match(/BEGIN:VEVENT/g)).toHaveLength(7);
	expect(whole.match(/BEGIN:VCALENDAR|END:VCALENDAR/g)).toHaveLength(2);
});
