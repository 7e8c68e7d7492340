/** What moves an entry on: offered where it was found, after a step, in the morning. */

import type { JournalContext } from '../../context.ts';
import { type Claim, needsDecision } from '../../domain/claim.ts';
import { kinds, type Visa } from '../../domain/code.ts';
import { yearOf } from '../../domain/day.ts';
import { type NextStep, nextStep, nextVisa } from '../../domain/nextStep.ts';
import { shortNumber } from '../../domain/number.ts';
import { statuses } from '../../domain/status.ts';
import { visasFor } from '../../domain/term/term.ts';
import type { CommandName } from '../../grammar/command.ts';
import { nextCommand } from '../../report/morning.ts';
import { loadClaim } from '../../store/find.ts';
import type { AwaitingClaim, FoundClaim } from '../../store/statements/morning.ts';

/** The command that moves it on; the one that shows its card where nothing does. */
export function stepOf({ status, next }: Pick<FoundClaim, 'status' | 'next'>): CommandName {
	return statuses[status].open ? next : 'show';
}

/** The command line of the next step of the claim; undefined where nothing is left to be done. `atTerminal`: whether it is typed where questions are asked. */
export function nextStepOf(context: JournalContext, claim: Claim, atTerminal: boolean): string | undefined {
	const { journal, terms, words, today } = context;
	const step = nextStep(claim, visasFor(claim.kind, terms.regulations, journal.settings.visas));
	if (!step) return undefined;
	const verb = verbs[step.is];
	const argument = step.is === 'visa' ? step.visa : step.is === 'measureDone' ? step.item : null;
	const name = shortNumber(claim.number, claim.number.text, yearOf(today));
	return nextCommand(words, { verb: atTerminal ? stepAtTerminal(context, verb) : verb, name, argument });
}

const verbs = {
	...{ sort: 'sort', take: 'take', decide: 'decide', visa: 'visa', reply: 'reply', fulfil: 'fulfil' },
	...{ measureDone: 'measure-done', done: 'done', close: 'close' },
} as const satisfies Record<NextStep['is'], CommandName>;

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
