/** An operand that is read as a flag's value is. */

import type { JournalContext } from '../../context.ts';
import { UsageError } from '../../grammar/mistake.ts';
import type { Reader } from '../../grammar/reading.ts';
import { vocabulary } from '../../text/vocabulary.ts';

/** The value; `label` is what a mistake calls the operand. Throws UsageError where it cannot be read. */
export function readOperand<T>(reader: Reader<T>, typed: string, label: string, { today, calendar, world }: JournalContext): T {
	const read = reader(typed, { option: { called: label }, today, calendar, vocabulary, knowsZone: world.clock.knowsZone });
	if (!read.ok) throw new UsageError([read.mistake]);
	return read.value;
}
