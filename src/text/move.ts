/** The command of each move, for sentences that say what may be done. */

import type { Move } from '../domain/status.ts';
import { commandLine, type Tongue } from '../grammar/spell.ts';

/** `claims take`, `претензии взять`. */
export function moveCommand(language: Tongue, move: Move): string {
	return move === 'closeOnTheSpot' ? commandLine(language, 'close', [], [['answer', ['"…"']]]) : commandLine(language, move);
}
