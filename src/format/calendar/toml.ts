/** An office's own days as TOML. */

import { parse, TomlDate, TomlError } from 'smol-toml';
import type { CalendarRead } from './calendarRead.ts';
import { readOwnDays } from './ownDays.ts';

/** The region's holidays, a six-day week, days of its own. */
export function readToml(text: string): CalendarRead {
	try {
		return readOwnDays(plain(parse(text)));
	} catch (error) {
		if (!(error instanceof TomlError)) throw error;
		const line = text.split('\n')[error.line - 1]?.trim() ?? '';
		return { ok: false, faults: [{ code: 'unexpected', line: error.line, text: line }] };
	}
}

/** TOML has days of its own, which are written without quotes: they become the text that they were. */
function plain(value: unknown): unknown {
	if (value instanceof TomlDate) return value.toISOString();
	if (Array.isArray(value)) return value.map(plain);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
}
