/** Where a reply still lacks a visa, the visa is the step before it. */

import type { JournalContext } from '../../context.ts';
import { kinds, type Visa } from '../../domain/code.ts';
import { nextVisa } from '../../domain/nextStep.ts';
import { visasFor } from '../../domain/term.ts';
import type { CommandName } from '../../grammar/command.ts';
import { loadClaim } from '../../store/find.ts';

/** A command that moves an entry on; `argument`: the visa that it is about. */
export interface Step {
	readonly verb: CommandName;
	readonly argument: Visa | null;
}

/** `step` of the entry with this id, or the visa that its reply would be refused without: one not asked for yet comes first. */
export function visaBeforeReply({ journal, terms }: Pick<JournalContext, 'journal' | 'terms'>, id: number, step: CommandName): Step {
	const plain: Step = { verb: step, argument: null };
	const { visas } = journal.settings;
	const needs = (kind: (typeof kinds)[number]) => visasFor(kind, terms.regulations, visas);
	// Where no reply needs any, no entry has to be read.
	if (step !== 'reply' || kinds.every((kind) => needs(kind).length === 0)) return plain;
	const { claim } = loadClaim(journal, id);
	if (claim.answeredOn !== null) return plain;
	const visa = nextVisa(claim, needs(claim.kind));
	return visa ? { verb: 'visa', argument: visa } : plain;
}
