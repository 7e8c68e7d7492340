/** JSON of one object, with the fields that `--json` asks for. */

import type { CommandContext } from '../../context.ts';
import { jsonLine } from '../../format/json.ts';
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
function chosenFields(whole: Readonly<Record<string, unknown>>, wanted: readonly string[]): Readonly<Record<string, unknown>> {
	refuseUnknownFields(wanted, Object.keys(whole));
	return wanted.length === 0 ? whole : Object.fromEntries(wanted.map((key) => [key, whole[key]]));
}

/** The fields asked for, or all, as text; by default a line for each. Throws UsageError where one is unknown. */
export function jsonOf(whole: Readonly<Record<string, unknown>>, wanted: readonly string[], indent: 0 | 1 = 1): string {
	return `${jsonLine(chosenFields(whole, wanted), indent)}\n`;
}

/** Prints that text. */
export function printJson({ world }: Pick<CommandContext, 'world'>, ...asked: Parameters<typeof jsonOf>): void {
	world.out.write(jsonOf(...asked));
}
