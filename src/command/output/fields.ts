/** The fields that `--json` asks for. */

import { UsageError } from '../../grammar/mistake.ts';

/**
 * Refuses a field that there is not. A command that records calls it first, for a refusal means that nothing was written. Throws UsageError,
 * which lists those that there are.
 */
export function refuseUnknownFields(wanted: readonly string[] | undefined, allowed: readonly string[]): void {
	const unknown = (wanted ?? []).filter((key) => !allowed.includes(key));
	if (unknown.length > 0) throw new UsageError([{ code: 'unknownKey', value: unknown.join(', '), allowed }]);
}

/** Of an object the fields asked for, or all. Throws UsageError where one is unknown. */
export function chosenFields(whole: Readonly<Record<string, unknown>>, wanted: readonly string[]): Readonly<Record<string, unknown>> {
	refuseUnknownFields(wanted, Object.keys(whole));
	return wanted.length === 0 ? whole : Object.fromEntries(wanted.map((key) => [key, whole[key]]));
}
