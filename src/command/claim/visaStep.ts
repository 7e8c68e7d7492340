/** Where a reply still lacks a visa, the visa is the step before it. */

import type { JournalContext } from '../../context.ts';
import type { Visa } from '../../domain/code.ts';
import { nextVisa } from '../../domain/nextStep.ts';
import { visasFor } from '../../domain/term.ts';
import type { CommandName } from '../../grammar/command.ts';
import { loadClaim } from '../../store/find.ts';
import type { AwaitingClaim } from '../../store/statements/morning.ts';

/** A command that moves an entry on; `argument`: the visa that it is about. */
export interface Step {
	readonly verb: CommandName;
	readonly argument: Visa | null;
}

/** `step` of the entry, or the visa that its reply would be refused without: one not asked for yet comes first. */
export function visaBeforeReply(
	{ journal, terms }: Pick<JournalContext, 'journal' | 'terms'>,
	{ id, kind }: Pick<AwaitingClaim, 'id' | 'kind'>,
	step: CommandName,
): Step {
	const plain: Step = { verb: step, argument: null };
	if (step !== 'reply') return plain;
	const needed = visasFor(kind, terms.regulations, journal.settings.visas);
	// Where its reply needs none, the entry does not have to be read.
	if (needed.length === 0) return plain;
	const { claim } = loadClaim(journal, id);
	if (claim.answeredOn !== null) return plain;
	const visa = nextVisa(claim, needed);
	return visa ? { verb: 'visa', argument: visa } : plain;
}
