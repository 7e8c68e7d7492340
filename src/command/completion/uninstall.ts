/** `completion uninstall`: removes what `completion install` wrote, and nothing else. */

import { type CommandContext, printError, printInfo } from '../../context.ts';
import { type ExitCode, exit } from '../../exit.ts';
import { textOf } from '../../text/index.ts';
import { shellNamed } from '../completion.ts';
import { putLines, removeScript } from './script/files.ts';
import { scriptLocation, settingsOf } from './script/location.ts';

export async function run(_: unknown, context: CommandContext, [typed]: readonly string[]): Promise<ExitCode> {
	const words = await textOf('completion', context.language);
	const shell = await shellNamed(context, typed);
	if (shell === undefined) return exit.refused;
	const location = await scriptLocation(shell, context.world);
	if (location === undefined) {
		printError(context, words.noHome);
		return exit.environment;
	}
	let [path = ''] = location.files;
	let removed = 0;
	try {
		for (path of location.files) {
			if (!removeScript(path)) continue;
			printInfo(context, words.removed(path));
			removed++;
		}
		path = settingsOf(shell, context.world) ?? '';
		if (path !== '' && putLines(path, [])) {
			printInfo(context, words.linesRemoved(path));
			removed++;
		}
	} catch (error) {
		printError(context, words.cannot(path, error instanceof Error ? error.message : String(error)));
		return exit.environment;
	}
	if (removed === 0) printInfo(context, words.nothingToRemove);
	else if (location.byHand) printInfo(context, words.removeYourself(location.byHand.profile));
	return exit.done;
}
