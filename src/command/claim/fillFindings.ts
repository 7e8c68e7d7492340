/** What is not known yet of entries that are done: listed, and filled in one entry after another. */

import { type JournalContext, printError, printInfo } from '../../context.ts';
import { missingFindings } from '../../report/morning.ts';
import type { UnanalysedClaim } from '../../store/morning.ts';
import { textOf } from '../../text/index.ts';
import { visibleLine } from '../../text/visible.ts';
import { ruleCommands } from './ruleCommands.ts';

/** How many are listed. */
const LISTED = 20;

/** Lists which entries lack what; nobody is asked. */
export async function listFindings(context: JournalContext, claims: readonly UnanalysedClaim[]): Promise<void> {
	if (claims.length === 0) return;
	const { words } = context;
	const { findings } = await textOf('guide', context.language);
	printInfo(context, findings.missing(claims.length));
	for (const claim of claims.slice(0, LISTED)) {
		const client = visibleLine(claim.client ?? words.morning.nobody);
		printInfo(context, `  ${visibleLine(claim.number)} ${client}: ${missingFindings(words, claim) ?? ''}`);
	}
	if (claims.length > LISTED) printInfo(context, findings.more(claims.length - LISTED));
}

/** Asks for what each entry lacks, by the form of `cause`; what is skipped stays unknown. Throws Interrupted on Ctrl-C. */
export async function fillFindings(context: JournalContext, numbers: readonly string[]): Promise<void> {
	const { findings } = await textOf('guide', context.language);
	for (const [index, number] of numbers.entries()) {
		printError(context, findings.nth(index + 1, numbers.length));
		await ruleCommands.cause({}, context, [number]);
	}
}
