/** `completion install`: writes the script where the shell looks for it, and says what was written and how to undo it. */

import { complain, type Desk, say } from '../desk.ts';
import { type ExitCode, exit } from '../exit.ts';
import { completionWordsOf } from '../text/index.ts';
import { isShell } from './complete/shells.ts';
import { putLines, putScript } from './completion/files.ts';
import { placeOf } from './completion/place.ts';
import { scripts } from './completion/scripts.ts';
import { shellNamed } from './completion.ts';

export async function run(_: unknown, desk: Desk, [typed]: readonly string[]): Promise<ExitCode> {
	const words = await completionWordsOf(desk.language);
	const shell = shellNamed(desk, typed);
	if (!isShell(shell)) {
		complain(desk, words.whichShell(shell));
		return exit.refused;
	}
	const place = await placeOf(shell, desk.world);
	if (place === undefined) {
		complain(desk, words.noHome);
		return exit.environment;
	}
	const { files, settings, byHand } = place;
	let path = '';
	try {
		for (path of files) {
			const put = putScript(path, scripts[shell]);
			if (put === 'foreign') {
				complain(desk, words.foreign(path));
				return exit.refused;
			}
			say(desk, words[put](path));
		}
		if (settings) {
			path = settings.path;
			if (putLines(path, settings.lines)) say(desk, words.lines(path));
		}
	} catch (error) {
		complain(desk, words.cannot(path, error instanceof Error ? error.message : String(error)));
		return exit.environment;
	}
	if (byHand) say(desk, words.addYourself(byHand.profile, byHand.line));
	say(desk, words.begin(shell));
	say(desk, words.undo(shell));
	return exit.done;
}
