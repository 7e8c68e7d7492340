/** `completion`: the script that teaches a shell to complete `claims`; `completion install` and `uninstall`. */

import { type CommandContext, endWith, failWith, printError, printInfo } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import { OutputFailure } from '../interruption.ts';
import { textOf } from '../text/index.ts';
import { isShell, type Shell } from './complete/shells.ts';
import { putLines, putScript, removeScript, scriptLocation, settingsOf } from './completion/location.ts';
import { scripts } from './completion/scripts.ts';
import { outputFailure } from './output/file.ts';

export async function run(_: unknown, context: CommandContext, [typed]: readonly string[]): Promise<ExitCode> {
	const shell = await shellNamed(context, typed);
	if (shell === undefined) return exit.refused;
	context.world.out.write(scripts[shell]);
	return exit.done;
}

/** The shell that was named, by any of its names, or the person's own; undefined, and reported, where it is not known. */
async function shellNamed(context: CommandContext, typed: string | undefined): Promise<Shell | undefined> {
	const { platform, environment } = context.world;
	const { SHELL, PSModulePath } = environment;
	const name = typed ?? SHELL?.split(/[/\\]/).at(-1) ?? (PSModulePath !== undefined || platform === 'win32' ? 'powershell' : '');
	const plain = name.toLowerCase().replace(/\.exe$/, '');
	const shell = plain === 'pwsh' ? 'powershell' : plain;
	if (isShell(shell)) return shell;
	const words = await textOf('completion', context.language);
	printError(context, shell === '' ? words.noShell : words.unknownShell(shell));
	return undefined;
}

/** `completion install`: writes the script where the shell looks for it, and says what was written and how to undo it. */
export async function install(_: unknown, context: CommandContext, [typed]: readonly string[]): Promise<ExitCode> {
	const words = await textOf('completion', context.language);
	const shell = await shellNamed(context, typed);
	if (shell === undefined) return exit.refused;
	const location = await scriptLocation(shell, context.world);
	if (location === undefined) return failWith(context, words.noHome, exit.environment);
	const { files, settings, byHand } = location;
	let path = '';
	try {
		for (path of files) {
			const put = putScript(path, scripts[shell]);
			if (put === 'foreign') return failWith(context, words.foreign(path));
			printInfo(context, words[put](path));
		}
		if (settings) {
			path = settings.path;
			if (putLines(path, settings.lines)) printInfo(context, words.lines(path));
		}
	} catch (error) {
		return failWith(context, `${await cannotWrite(context, path, error)} ${words.printInstead}`, exit.environment);
	}
	if (byHand) printInfo(context, words.addYourself(byHand.profile, byHand.line));
	printInfo(context, words.begin(shell));
	return endWith(context, words.undo(shell));
}

/** `completion uninstall`: removes what `completion install` wrote, and nothing else. */
export async function uninstall(_: unknown, context: CommandContext, [typed]: readonly string[]): Promise<ExitCode> {
	const words = await textOf('completion', context.language);
	const shell = await shellNamed(context, typed);
	if (shell === undefined) return exit.refused;
	const location = await scriptLocation(shell, context.world);
	if (location === undefined) return failWith(context, words.noHome, exit.environment);
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
		return failWith(context, `${await cannotWrite(context, path, error)} ${words.removeInstead}`, exit.environment);
	}
	if (removed === 0) printInfo(context, words.nothingToRemove);
	else if (location.byHand) printInfo(context, words.removeYourself(location.byHand.profile));
	return exit.done;
}

/** The sentence for what the system said of the file; throws what it did not say. */
async function cannotWrite(context: CommandContext, path: string, thrown: unknown): Promise<string> {
	const failure = outputFailure(path, thrown);
	if (!(failure instanceof OutputFailure)) throw failure;
	return failure.sentence(await context.errorMessages());
}
