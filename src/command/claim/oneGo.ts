/** Where a decision and its answer are one go at a terminal, so that `reply` is the step to take. */

import type { JournalContext } from '../../context.ts';
import { needsDecision } from '../../domain/claim.ts';
import { kinds } from '../../domain/code.ts';
import { visasFor } from '../../domain/term.ts';
import type { CommandName } from '../../grammar/command.ts';

/** The step at a terminal: `reply` takes the decision with it, where no kind that is decided needs visas in this office. */
export function stepAtTerminal({ journal, terms }: Pick<JournalContext, 'journal' | 'terms'>, step: CommandName): CommandName {
	if (step !== 'decide') return step;
	const { visas } = journal.settings;
	const isSimple = kinds.every((kind) => !needsDecision({ kind }) || visasFor(kind, terms.regulations, visas).length === 0);
	return isSimple ? 'reply' : step;
}
