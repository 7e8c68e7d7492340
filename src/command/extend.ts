/** `extend`: a new due day for the answer, with everything the rules require for it. */

import type { JournalContext } from '../context.ts';
import { addWorkingDays } from '../domain/calendar/calendar.ts';
import type { Day } from '../domain/day.ts';
import { extend } from '../domain/decide/index.ts';
import { editionsOf } from '../domain/regulation/index.ts';
import type { ExitCode } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { dayAndWeekday } from '../sentence/eventNote.ts';
import { loadClaim } from '../store/find.ts';
import { changeClaim } from './claim/change.ts';
import { claimNamed } from './claim/find.ts';

type Options = 'until' | 'reason' | 'approvedBy' | 'told' | 'toldBy' | 'late' | 'countFrom' | 'on' | 'ifSequence' | 'dryRun';

export async function run(given: Given<Options>, context: JournalContext, [typed = '']: readonly string[]): Promise<ExitCode> {
	await learnEditions(context, typed);
	return changeClaim(
		context,
		typed,
		given,
		(answers) => (claim, circumstances) => {
			const { until = null, reason = null, approvedBy = null, told: toldOn = null, toldBy = null, late: lateReason = null } = answers;
			const { countFrom = 'nominal', on = context.today } = answers;
			return extend(claim, { on, until, reason, approvedBy, toldOn, toldBy, lateReason, countFrom }, circumstances);
		},
		({ extensions }) => dayOffNote(context, extensions.at(-1)?.until),
	);
}

/** A chosen day on a day off is not moved automatically: the remark names the working days around it. */
function dayOffNote({ words, calendar }: JournalContext, until: Day | undefined): readonly string[] {
	if (until === undefined || calendar.works(until)) return [];
	const on = (day: Day) => dayAndWeekday(words, day);
	return [words.notes.extendedToDayOff(on(until), on(addWorkingDays(calendar, until, -1)), on(addWorkingDays(calendar, until, 1)))];
}

/** The rulebook learns the editions that the claim's terms were set by: each says itself how far it may be extended, whatever was loaded since. */
async function learnEditions(context: JournalContext, typed: string): Promise<void> {
	const { claim } = loadClaim(context.journal, claimNamed(context, typed).id);
	Object.assign(context.terms, { editions: await editionsOf(claim.terms, context.terms.editions) });
}
