/** `reply`: the answer that left for the client; it stops the clock. */

import { type Office, say } from '../desk.ts';
import type { Channel } from '../domain/code.ts';
import { reply } from '../domain/decide/index.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { changeClaim } from './change.ts';
import { numbered } from './numbered.ts';

type Options = 'form' | 'text' | 'numbered' | 'unnumbered' | 'on' | 'dryRun';

export async function run(given: Given<Options>, office: Office, [claim]: readonly string[]): Promise<ExitCode> {
	const { form = null, text = null, on = office.today } = given;
	let wanted: Channel | null = null;
	const code = await changeClaim(office, claim, given, (found, circumstances) => {
		wanted = found.replyBy;
		return reply(found, { on, form, text, numbered: numbered(given) }, circumstances);
	});
	const { channel } = office.words.names;
	if (code === exit.done && form && wanted && form !== wanted) say(office, office.words.notes.otherChannel(channel[wanted], channel[form]));
	return code;
}
