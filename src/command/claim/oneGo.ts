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

/** The items with the steps that are taken at a terminal. */
export function atTerminal<T extends { readonly verb: CommandName }>(
	context: Pick<JournalContext, 'journal' | 'terms'>,
	items: readonly T[],
): readonly T[] {
	// The same for all that wait for their decision.
	const decide = stepAtTerminal(context, 'decide');
	return decide === 'decide' ? items : items.map((item) => (item.verb === 'decide' ? { ...item, verb: decide } : item));
}
