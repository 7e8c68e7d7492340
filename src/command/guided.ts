/** A command that was told too little, on a terminal: what cannot be is refused before any question, the rest is asked, shown and agreed to. */

import { complain, type Office, say } from '../desk.ts';
import { type ExitCode, exit } from '../exit.ts';
import { Misuse } from '../grammar/mistake.ts';
import type { Given, OptionName } from '../grammar/option.ts';
import { change, type NextNumber } from '../store/change.ts';
import { loadClaim } from '../store/find.ts';
import { guideWordsOf, mistakeSentence, refusalSentence } from '../text/index.ts';
import { matterLine } from '../view/matterLine.ts';
import { type DryRun, notesOn, type RuleOf, recording, ruled, tellRefusals } from './change.ts';
import { circumstances } from './circumstances.ts';
import { doingOf, lackingOf } from './lacking.ts';

/** What is said in the end, and what was `told` of it before the last question; or how it ended without a change. */
export type Guided<N extends OptionName> = { readonly given: Given<N>; readonly told?: string } | ExitCode;

/** What was given, with what had to be asked. Ctrl-C throws Interrupted. */
export async function guided<N extends OptionName>(
	office: Office,
	id: number,
	given: Given<N> & DryRun,
	ruleOf: RuleOf<N>,
): Promise<Guided<N>> {
	const { claim } = loadClaim(office.journal, id);
	const around = circumstances(office, unspent);
	const first = ruleOf(given)(claim, around);
	if (first.ok) return { given };
	const lacking = lackingOf(first.refusals, given);
	const doing = doingOf(first.refusals);
	if (lacking.against.length > 0 || doing === undefined) return await tellRefusals(office, lacking.against);
	const { askLacking } = await import('../ask/guide.ts');
	const { putYes } = await import('../ask/question.ts');
	const troubles = await office.troubles();
	const words = await guideWordsOf(office.language);
	say(office, matterLine(office.words, claim, office));
	let told: string | undefined;
	const said = await askLacking({
		...{ desk: office, words, troubles, doing, claim, circumstances: around, given },
		tried: (so) => {
			try {
				const verdict = ruleOf({ ...given, ...so })(claim, around);
				const { options, against } = verdict.ok ? { options: [], against: [] } : lackingOf(verdict.refusals, so);
				return { lacks: options, against: against.map((refusal) => refusalSentence(troubles, refusal)) };
			} catch (error) {
				if (!(error instanceof Misuse)) throw error;
				return { lacks: [], against: error.mistakes.map((mistake) => mistakeSentence(troubles, mistake)) };
			}
		},
		agreed: async (so, place) => {
			// In the place of the change itself: what was changed meanwhile by others is seen, too.
			const trial = await change(office.journal, recording(office, true), ruled(office, id, ruleOf({ ...given, ...so })));
			// What the rules refuse now is told by the attempt itself.
			if (!trial.ok || given.dryRun) return true;
			told = notesOn(office.words, trial.events, trial.claim).join(' ');
			complain(office, words.willBe(told));
			return putYes(office.words, office.words.questions.save, true, place);
		},
	});
	if (said) return { given: { ...given, ...said }, ...(told !== undefined && { told }) };
	say(office, office.words.questions.notSaved);
	return exit.refused;
}

/** Nothing is given out while it is only tried. */
const unspent: NextNumber = () => ({ year: 0, ordinal: 0, text: '' });
