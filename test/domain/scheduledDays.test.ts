/** Which days a line of a schedule means. */

import { describe, expect, it } from 'vitest';
import { readScheduledLines } from '../../src/command/schedule/scheduledLine.ts';

const RUN = '/usr/bin/node /opt/claims.js overdue';
const cron = (times: string) => `${times} ${RUN}`;
const systemd = (...calendars: readonly string[]) =>
	[`ExecStart=${RUN}`, '[Timer]', ...calendars.map((one) => `OnCalendar=${one}`), 'ExecStart=/bin/other', 'OnCalendar=Sat 09:00'].join(
		'\n',
	);
const windows = (options: string) => `schtasks /Create ${options} /TR "C:\\node.exe C:\\claims.js overdue /D SUN"`;

function read(line: string) {
	const [scheduled] = readScheduledLines(line);
	return {
		days: scheduled?.weekdays && [...scheduled.weekdays.days].toSorted().join(''),
		faults: scheduled?.faults.map(({ code }) => code),
	};
}

describe('the days of the week', () => {
	it.each([
		[cron('0 9 * * *'), undefined],
		[cron('0 9 * * 1-5'), '12345'],
		[cron('0 9 * * mon-fri'), '12345'],
		[cron('0 9 * * 1,2,3,4,5'), '12345'],
		[cron('0 9 * * 0-6'), '1234567'],
		[cron('0 9 * * 7'), '7'],
		[cron('0 9 * * 1-5/2'), '135'],
		[cron('0 9 1 * 1'), undefined],
		[cron('@daily'), undefined],
		[systemd('Mon..Fri 09:00'), '12345'],
		[systemd('Monday..Friday *-*-* 09:00 Europe/Moscow'), '12345'],
		[systemd('Mon..Wed 09:00', 'Thu,Fri 09:00'), '12345'],
		[systemd('Mon..Sun 09:00'), '1234567'],
		[systemd('*-*-* 09:00'), undefined],
		[windows('/SC WEEKLY /D MON,TUE,WED,THU,FRI /ST 09:00'), '12345'],
		[windows('/SC DAILY /ST 09:00'), undefined],
	])('%s', (line, days) => {
		expect(read(line)).toEqual({ days, faults: [] });
	});
});

describe('a day that never comes', () => {
	it.each([
		[cron('0 9 31 2 *'), true],
		[cron('0 9 30-31 feb *'), true],
		[cron('0 9 31 2,4,6,9,11 *'), true],
		[cron('0 9 31 1,2 *'), false],
		[cron('0 9 29 2 *'), false],
		[cron('0 9 31 2 1'), false],
		[systemd('*-02-30 09:00'), true],
		[systemd('2027-2-29 09:00'), false],
		[windows('/SC MONTHLY /D 31 /M FEB'), true],
		[windows('/SC MONTHLY /D 31 /M JAN,FEB'), false],
	])('%s: %s', (line, never) => {
		expect(read(line).faults).toEqual(never ? ['neverComes'] : []);
	});
});

it.each([
	'60 9 * * *',
	'0 24 * * *',
	'0 9 0 * *',
	'0 9 32 * *',
	'0 9 * 13 *',
	'0 9 * * 8',
	'0 9 * foo *',
	'0 9 * * 5-1',
	'0 9 * *',
	'*-5 9 * * *',
])('%s are no times', (times) => {
	expect(read(cron(times)).faults).toContain('times');
});
