/** `completion uninstall`: takes away what `completion install` wrote, and nothing else. */

import { complain, type Desk, say } from '../desk.ts';
import { type ExitCode, exit } from '../exit.ts';
import { completionWordsOf } from '../text/index.ts';
import { isShell } from './complete/shells.ts';
import { putLines, removeScript } from './completion/files.ts';
import { placeOf, settingsOf } from './completion/place.ts';
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
	let [path = ''] = place.files;
	let removed = 0;
	try {
		for (path of place.files) {
			if (!removeScript(path)) continue;
			say(desk, words.removed(path));
			removed++;
		}
		path = settingsOf(shell, desk.world) ?? '';
		if (path !== '' && putLines(path, [])) {
			say(desk, words.linesRemoved(path));
			removed++;
		}
	} catch (error) {
		complain(desk, words.cannot(path, error instanceof Error ? error.message : String(error)));
		return exit.environment;
	}
	if (removed === 0) say(desk, words.nothingToRemove);
	else if (place.byHand) say(desk, words.removeYourself(place.byHand.profile));
	return exit.done;
}
