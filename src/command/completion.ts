/** `completion`: the script that teaches a shell to complete `claims`, to be read by that shell. */

import { type CommandContext, printError } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import { textOf } from '../text/index.ts';
import { isShell, type Shell } from './complete/shells.ts';
import { scripts } from './completion/script/scripts.ts';

export async function run(_: unknown, context: CommandContext, [typed]: readonly string[]): Promise<ExitCode> {
	const shell = await shellNamed(context, typed);
	if (shell === undefined) return exit.refused;
	context.world.out.write(scripts[shell]);
	return exit.done;
}

/** The shell that was named, by whichever of its names, or that of the person; undefined, and reported, where it is none that we know. */
export async function shellNamed(context: CommandContext, typed: string | undefined): Promise<Shell | undefined> {
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
