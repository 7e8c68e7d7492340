/** `reply`: the answer that left for the client; it stops the clock. */

import { type Office, say } from '../desk.ts';
import { isSpoken, needsDecision } from '../domain/claim.ts';
import type { Channel } from '../domain/code.ts';
import { reply } from '../domain/decide/index.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { changeClaim } from './change.ts';
import { numbered } from './numbered.ts';

type Options = 'form' | 'text' | 'numbered' | 'unnumbered' | 'withoutVisas' | 'on' | 'dryRun';

export async function run(given: Given<Options>, office: Office, [claim]: readonly string[]): Promise<ExitCode> {
	const { form = null, text = null, on = office.today } = given;
	let wanted: Channel | null = null;
	let confirm = false;
	const code = await changeClaim(office, claim, given, (found, circumstances) => {
		wanted = found.replyBy;
		confirm = needsDecision(found) && isSpoken(form ?? found.replyBy);
		return reply(found, { on, form, text, numbered: numbered(given), withoutVisas: given.withoutVisas ?? null }, circumstances);
	});
	const { channel } = office.words.names;
	if (code === exit.done && form && wanted && form !== wanted) say(office, office.words.notes.otherChannel(channel[wanted], channel[form]));
	// P57: what was agreed by telephone is confirmed in writing.
	if (code === exit.done && confirm) say(office, office.words.notes.confirmInWriting(claim ?? ''));
	return code;
}
