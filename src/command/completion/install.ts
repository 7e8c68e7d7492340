/** `completion install`: writes the script where the shell looks for it, and says what was written and how to undo it. */

import { type CommandContext, printError, printInfo } from '../../context.ts';
import { type ExitCode, exit } from '../../exit.ts';
import { FileFailure } from '../../files/failure.ts';
import { textOf } from '../../text/index.ts';
import { shellNamed } from '../completion.ts';
import { putLines, putScript } from './script/files.ts';
import { scriptLocation } from './script/location.ts';
import { scripts } from './script/scripts.ts';

export async function run(_: unknown, context: CommandContext, [typed]: readonly string[]): Promise<ExitCode> {
	const words = await textOf('completion', context.language);
	const shell = await shellNamed(context, typed);
	if (shell === undefined) return exit.refused;
	const location = await scriptLocation(shell, context.world);
	if (location === undefined) {
		printError(context, words.noHome);
		return exit.environment;
	}
	const { files, settings, byHand } = location;
	let path = '';
	try {
		for (path of files) {
			const put = putScript(path, scripts[shell]);
			if (put === 'foreign') {
				printError(context, words.foreign(path));
				return exit.refused;
			}
			printInfo(context, words[put](path));
		}
		if (settings) {
			path = settings.path;
			if (putLines(path, settings.lines)) printInfo(context, words.lines(path));
		}
	} catch (error) {
		printError(context, words.cannot(path, error instanceof FileFailure ? error.detail : String(error)));
		return exit.environment;
	}
	if (byHand) printInfo(context, words.addYourself(byHand.profile, byHand.line));
	printInfo(context, words.begin(shell));
	printInfo(context, words.undo(shell));
	return exit.done;
}
