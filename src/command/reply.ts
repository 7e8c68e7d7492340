/** `reply`: records the answer sent to the client; it stops the clock. */

import type { JournalContext } from '../context.ts';
import { type Claim, isSpoken, needsDecision } from '../domain/claim.ts';
import { reply } from '../domain/decide/index.ts';
import type { ExitCode } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { changeClaim } from './claim/change.ts';
import { numbered } from './claim/numbered.ts';

type Options = 'form' | 'text' | 'numbered' | 'unnumbered' | 'withoutVisas' | 'on' | 'ifSequence' | 'dryRun';

export async function run(given: Given<Options>, context: JournalContext, [typed]: readonly string[]): Promise<ExitCode> {
	return changeClaim(
		context,
		typed,
		given,
		(answers) => (claim, circumstances) => {
			const { form = null, text = null, withoutVisas = null, on = context.today } = answers;
			return reply(claim, { on, form, text, numbered: numbered(answers), withoutVisas }, circumstances);
		},
		(replied) => remarksOn(context, replied, typed ?? replied.number.text),
	);
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
