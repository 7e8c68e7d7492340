/** `journals add`. */

import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit.ts';
import { add } from './journalsChange.ts';

export async function run(_: object, desk: Desk, operands: readonly string[]): Promise<ExitCode> {
	return add(desk, operands);
}
