/** Registers an entry, and prints what was registered or why it was not. */

import { type JournalContext, printInfo } from '../../context.ts';
import type { AtOnce, Registration } from '../../domain/decide/index.ts';
import { type ExitCode, exit } from '../../exit.ts';
import { change, type Outcome } from '../../store/record/change.ts';
import { printOutcome, recording } from '../claim/change.ts';
import { registrationOrder } from '../claim/dayOrder.ts';
import { linesOn, registering } from './similarClaims.ts';
import { warnings } from './warnings.ts';

/** What decides what is printed of a registration. */
interface PrintOptions {
	readonly dryRun: true | undefined;
	/** What is doubtful, and similar earlier claims, were printed before somebody was asked. */
	readonly shown: boolean;
	/** What is printed of earlier claims, and the latest of which it may be a repeat. */
	readonly earlier: { readonly lines: readonly string[]; readonly latest: string | undefined };
	/** Whether somebody named the responsible: else the routing table did. */
	readonly named: boolean;
}

/** Registers the entry (or does a dry run) and prints the result. */
export async function record(
	registration: Registration,
	context: JournalContext,
	{ dryRun, shown, atOnce }: Pick<PrintOptions, 'dryRun' | 'shown'> & { readonly atOnce?: AtOnce | undefined },
): Promise<ExitCode> {
	const one = registering(registration, context, atOnce);
	const outcome = await change(context.journal, recording(context, dryRun), one);
	const found = await linesOn(context, one);
	// After the question whether it is a repeat, no hint how to record that later.
	const earlier = registration.repeatOf === null ? { ...found, latest: undefined } : found;
	return printRegistration(context, outcome, {
		dryRun,
		shown,
		earlier: { ...earlier, lines: [...orderLines(context, outcome), ...earlier.lines] },
		named: typeof registration.responsible === 'string',
	});
}

function orderLines(context: JournalContext, outcome: Outcome): readonly string[] {
	return outcome.ok && outcome.events.length > 0 ? registrationOrder(context, outcome.claim).map(({ message }) => message) : [];
}

/** Prints what was registered, or why not, and what is known of the client. */
export async function printRegistration(
	context: JournalContext,
	outcome: Outcome,
	{ dryRun, shown, earlier, named }: PrintOptions,
): Promise<ExitCode> {
	if (outcome.ok && outcome.events.length === 0) {
		const { already, alreadyWould, dryRunWould } = context.words.notes;
		if (dryRun) printInfo(context, dryRunWould);
		printInfo(context, (dryRun ? alreadyWould : already)(outcome.claim.number.text));
		context.world.out.write(`${outcome.claim.number.text}\n`);
		return exit.done;
	}
	const code = await printOutcome(context, outcome, dryRun);
	if (!outcome.ok) return code;
	const { responsible, number } = outcome.claim;
	if (responsible !== null && !named) printInfo(context, context.words.notes.routed(number.text, responsible));
	for (const { code, message } of warnings(context.words, outcome.claim, context))
		if (!shown || code !== 'alreadyOverdue') printInfo(context, message);
	if (!shown) for (const line of earlier.lines) printInfo(context, line);
	if (earlier.latest !== undefined && outcome.claim.repeatOf === null && !dryRun)
		printInfo(context, context.words.notes.linkRepeat(outcome.claim.number.text, earlier.latest));
	// On a terminal the sentence names the number; a script reads the number alone.
	if (!context.world.out.isTerminal && !dryRun) context.world.out.write(`${outcome.claim.number.text}\n`);
	return code;
}
