/** `reply`: the answer to the client; where nothing stands between, with the decision before it and what was done behind it, in one go. */

import type { JournalContext } from '../context.ts';
import { type Claim, isSpoken, needsDecision } from '../domain/claim.ts';
import { replyInOneGo, withFindings } from '../domain/decide/index.ts';
import type { ExitCode } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { changeClaim } from './claim/change.ts';
import { type DecisionOption, decisionGiven, type FindingOption, findingsGiven, groundsRemarks, numbered } from './claim/ruleCommands.ts';

type Sending = 'form' | 'text' | 'numbered' | 'unnumbered' | 'withoutVisas';
type Options = Sending | DecisionOption | FindingOption | 'result' | 'performed' | 'responsible' | 'allow' | 'on' | 'ifSequence' | 'dryRun';

export async function run(given: Given<Options>, context: JournalContext, [typed]: readonly string[]): Promise<ExitCode> {
	let wasDecided = false;
	return changeClaim(
		context,
		typed,
		given,
		(answers) => (claim, circumstances) => {
			const { form = null, text = null, withoutVisas = null, on = context.today } = answers;
			const { result = null, performed = null, responsible = null, allow: allowed = null } = answers;
			wasDecided = claim.decision !== null;
			// A script that names no decision gets the refusal that one is missing.
			const decides = isDecision(answers) || (context.asks && needsDecision(claim) && !wasDecided);
			const decision = decides ? decisionGiven(answers) : null;
			const intent = { on, form, text, numbered: numbered(answers), withoutVisas, decision, result, performed, responsible, allowed };
			const { cause, category, department, prevention } = answers;
			const findings = findingsGiven({ cause, category, department, prevention }, on);
			return withFindings(replyInOneGo(claim, intent, circumstances), claim, findings, circumstances);
		},
		(replied) => [
			...(wasDecided ? [] : groundsRemarks(replied, context.words)),
			...remarksOn(context, replied, typed ?? replied.number.text),
		],
		{ doing: 'reply' },
	);
}

function isDecision({ decision, grounds, amount, remedy, justified }: Given<Options>): boolean {
	return [decision, grounds, amount, remedy, justified].some((one) => one !== undefined);
}

/** That the client wanted to be answered otherwise, and that spoken words are confirmed in writing (P57). */
function remarksOn({ words }: JournalContext, replied: Claim, name: string): readonly string[] {
	const form = replied.replies.at(-1)?.form ?? null;
	const wanted = replied.replyBy;
	const { channel } = words.names;
	return [
		...(form && wanted && form !== wanted ? [words.notes.otherChannel(channel[wanted], channel[form])] : []),
		...(needsDecision(replied) && isSpoken(form) ? [words.notes.confirmInWriting(name)] : []),
	];
}
