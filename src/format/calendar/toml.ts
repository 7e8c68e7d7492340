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

/** The values that the schema knows lie three deep; a file of dotted keys may go down without end. */
const DEEPEST = 100;

/** TOML has days of its own, which are written without quotes: they become the text that they were. What lies too deep becomes nothing, which the schema refuses. */
function plain(value: unknown, depth = 0): unknown {
	if (value instanceof TomlDate) return value.toISOString();
	if (depth > DEEPEST) return undefined;
	if (Array.isArray(value)) return value.map((one) => plain(one, depth + 1));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one, depth + 1)]));
}
