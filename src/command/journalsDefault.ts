/** `journals default`. */

import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit.ts';
import { makeUsual } from './journalsChange.ts';

export async function run(_: object, desk: Desk, operands: readonly string[]): Promise<ExitCode> {
	return makeUsual(desk, operands);
}
