/** What people call a time zone. */

import { describe, expect, it } from 'vitest';
import { zoneNamed } from '../../src/domain/zone.ts';

describe('a time zone is understood', () => {
	it.each([
		['Москва', 'Europe/Moscow'],
		['москва', 'Europe/Moscow'],
		['г. Москва', 'Europe/Moscow'],
		['МСК', 'Europe/Moscow'],
		['MSK', 'Europe/Moscow'],
		['Санкт-Петербург', 'Europe/Moscow'],
		['Нижний Новгород', 'Europe/Moscow'],
		['Орёл', 'Europe/Moscow'],
		['МСК+2', 'Asia/Yekaterinburg'],
		['мск + 2', 'Asia/Yekaterinburg'],
		['МСК +2', 'Asia/Yekaterinburg'],
		['МСК−1', 'Europe/Kaliningrad'],
		['МСК-1', 'Europe/Kaliningrad'],
		['МСК+9', 'Asia/Kamchatka'],
		['Екатеринбург', 'Asia/Yekaterinburg'],
		['Ekaterinburg', 'Asia/Yekaterinburg'],
		['Челябинск', 'Asia/Yekaterinburg'],
		['Ханты-Мансийск', 'Asia/Yekaterinburg'],
		['UTC+5', 'Asia/Yekaterinburg'],
		['+05:00', 'Asia/Yekaterinburg'],
		['по Москве', 'Europe/Moscow'],
		['московское время', 'Europe/Moscow'],
		['utc +5', 'Asia/Yekaterinburg'],
		['GMT+3', 'Europe/Moscow'],
		['UTC+05:00', 'Asia/Yekaterinburg'],
		['UTC+7', 'Asia/Krasnoyarsk'],
		['UTC', 'Etc/UTC'],
		['UTC+1', 'Etc/GMT-1'],
		['UTC-5', 'Etc/GMT+5'],
		['Новосибирск', 'Asia/Novosibirsk'],
		['omsk', 'Asia/Omsk'],
		['asia/omsk', 'Asia/Omsk'],
		['Moscow', 'Europe/Moscow'],
		['Минск', 'Europe/Minsk'],
		['Asia/Tokyo', 'Asia/Tokyo'],
		[' Europe/Paris ', 'Europe/Paris'],
	])('«%s»', (text, zone) => {
		expect(zoneNamed(text)).toBe(zone);
		// The system knows each of them.
		expect(new Intl.DateTimeFormat('en', { timeZone: zoneNamed(text) }).resolvedOptions().timeZone).not.toBe('');
	});

	it.each(['Атлантида', 'МСК+20', 'МСК+2:30', '+5', '', 'мск2'])('«%s» is none: it stays as it is', (text) => {
		expect(zoneNamed(text)).toBe(text);
	});
});
