/** What moves an entry on: offered where it was found, and after a step. */

import type { JournalContext } from '../../context.ts';
import type { Claim } from '../../domain/claim.ts';
import { yearOf } from '../../domain/day.ts';
import { type NextStep, nextStep } from '../../domain/nextStep.ts';
import { shortNumber } from '../../domain/number.ts';
import { statuses } from '../../domain/status.ts';
import { visasFor } from '../../domain/term.ts';
import type { CommandName } from '../../grammar/command.ts';
import { nextCommand } from '../../report/morning.ts';
import type { FoundClaim } from '../../store/statements/morning.ts';
import { stepAtTerminal } from './oneGo.ts';

/** The command that moves it on; the one that shows its card where nothing does. */
export function stepOf({ status, next }: Pick<FoundClaim, 'status' | 'next'>): CommandName {
	if (status === 'done') return 'close';
	return statuses[status].open ? next : 'show';
}

/** The command line of the next step of the claim; undefined where nothing is left to be done. `atTerminal`: whether it is typed where questions are asked. */
export function nextStepOf(context: JournalContext, claim: Claim, atTerminal: boolean): string | undefined {
	const { journal, terms, words, today } = context;
	const step = nextStep(claim, visasFor(claim.kind, terms.regulations, journal.settings.visas));
	if (!step) return undefined;
	const verb = verbs[step.is];
	const argument = step.is === 'visa' ? step.visa : step.is === 'measureDone' ? step.item : null;
	const name = shortNumber(claim.number, yearOf(today));
	return nextCommand(words, { verb: atTerminal ? stepAtTerminal(context, verb) : verb, name, argument });
}

const verbs = {
	...{ sort: 'sort', take: 'take', decide: 'decide', visa: 'visa', reply: 'reply', fulfil: 'fulfil' },
	...{ measureDone: 'measure-done', done: 'done', close: 'close' },
} as const satisfies Record<NextStep['is'], CommandName>;
