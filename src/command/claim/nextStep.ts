/** What moves an entry on: offered where it was found, and after a step. */

import type { JournalContext } from '../../context.ts';
import { type Day, yearOf } from '../../domain/day.ts';
import { statuses } from '../../domain/status.ts';
import type { CommandName } from '../../grammar/command.ts';
import { nextCommand } from '../../report/morning.ts';
import { claimsWithIds, type FoundClaim } from '../../store/morning.ts';
import { stepAtTerminal } from './oneGo.ts';
import { visaBeforeReply } from './visaStep.ts';

/** The command that moves it on; the one that shows its card where nothing does. */
export function stepOf({ status, next }: Pick<FoundClaim, 'status' | 'next'>): CommandName {
	if (status === 'done') return 'close';
	return statuses[status].open ? next : 'show';
}

/** How it is named on the command line: `12`, or `2025/12` for another year. */
export function shortNameOf({ year, ordinal }: Pick<FoundClaim, 'year' | 'ordinal'>, today: Day): string {
	return year === yearOf(today) ? String(ordinal) : `${year}/${ordinal}`;
}

/** The command line of its next step; undefined where nothing is left to be done. */
export function nextStepOf(context: JournalContext, id: number): string | undefined {
	const { journal, words, today } = context;
	const [claim] = claimsWithIds(journal, [id], today);
	if (!claim) return undefined;
	const { verb, argument } = visaBeforeReply(context, id, stepAtTerminal(context, stepOf(claim)));
	return verb === 'show' ? undefined : nextCommand(words, { verb, name: shortNameOf(claim, today), argument });
}
