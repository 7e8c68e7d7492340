/** A file of days off: the format is recognised by the content, not the name. */

import type { CalendarRead } from './calendarRead.ts';
import { readCsv } from './csv.ts';
import { readJson } from './json.ts';
import { readToml } from './toml.ts';
import { readXml } from './xml.ts';

/** Reads XML and JSON of xmlcalendar.ru, CSV of data.gov.ru, and an office's own TOML. */
export function readCalendar(bytes: Uint8Array): CalendarRead {
	const text = decoded(bytes);
	const start = text.trimStart();
	if (start.startsWith('<')) return readXml(text);
	if (start.startsWith('{')) return readJson(text);
	if (/^"?Год\/Месяц/.test(start)) return readCsv(start);
	if (/^(?:#|\[\[|[A-Za-z]\w*\s*=)/.test(start)) return readToml(text);
	return { ok: false, faults: [{ code: 'unknownFormat' }] };
}

/** UTF-8, with a byte-order mark or without; what is not UTF-8 was saved by a Russian Windows. */
function decoded(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1251').decode(bytes);
	}
}
