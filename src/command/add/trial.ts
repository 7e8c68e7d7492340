/** What an entry would be once it is registered, shown before somebody is asked. */

import { type JournalContext, printInfo } from '../../context.ts';
import type { AtOnce, Registration } from '../../domain/decide/index.ts';
import { change, type Outcome } from '../../store/record/change.ts';
import { notesOn, recording } from '../claim/change.ts';
import { registrationOrder } from '../claim/dayOrder.ts';
import { linesOn, registering } from './similarClaims.ts';
import { alreadyOverdue } from './warnings.ts';

/** Registers on trial, and shows what was understood where the rules would have it. */
export async function showTrial(registration: Registration, context: JournalContext, atOnce?: AtOnce): Promise<Outcome> {
	const one = registering(registration, context, atOnce);
	const trial = await change(context.journal, recording(context, true), one);
	if (!trial.ok || trial.events.length === 0) return trial;
	const { showUnderstood } = await import('../../view/understood.ts');
	printInfo(context, showUnderstood(context.words, trial.claim, context.terms));
	for (const note of notesOn(context.words, trial).slice(1)) printInfo(context, note);
	const doubts = [...alreadyOverdue(context.words.notes, trial.claim, context.today), ...registrationOrder(context, trial.claim)];
	for (const { message } of doubts) printInfo(context, message);
	for (const line of (await linesOn(context, one)).lines) printInfo(context, line);
	return trial;
}
