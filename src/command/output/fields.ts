/** Some fields of one JSON object. */

import { UsageError } from '../../grammar/mistake.ts';

/** Of an object the fields asked for by `--json`, or all. Throws UsageError that lists them where one is unknown. */
export function chosenFields(whole: Readonly<Record<string, unknown>>, wanted: readonly string[]): Readonly<Record<string, unknown>> {
	const allowed = Object.keys(whole);
	const unknown = wanted.filter((key) => !allowed.includes(key));
	if (unknown.length > 0) throw new UsageError([{ code: 'unknownKey', value: unknown.join(', '), allowed }]);
	return wanted.length === 0 ? whole : Object.fromEntries(wanted.map((key) => [key, whole[key]]));
}
