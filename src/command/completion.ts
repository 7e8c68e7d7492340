/** `completion`: the script that teaches a shell to complete `claims`, to be read by that shell. */

import { type CommandContext, printError } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import { textOf } from '../text/index.ts';
import { isShell } from './complete/shells.ts';
import { scripts } from './completion/script/scripts.ts';

export async function run(_: unknown, context: CommandContext, [typed]: readonly string[]): Promise<ExitCode> {
	const shell = shellNamed(context, typed);
	if (!isShell(shell)) {
		const words = await textOf('completion', context.language);
		printError(context, shell === '' ? words.noShell : words.unknownShell(shell));
		return exit.refused;
	}
	context.world.out.write(scripts[shell]);
	return exit.done;
}

/** The shell that was named, by whichever of its names, or that of the person. */
export function shellNamed({ world }: CommandContext, typed: string | undefined): string {
	const { SHELL, PSModulePath } = world.environment;
	const name = typed ?? SHELL?.split(/[/\\]/).at(-1) ?? (PSModulePath === undefined ? '' : 'powershell');
	const plain = name.toLowerCase().replace(/\.exe$/, '');
	return plain === 'pwsh' ? 'powershell' : plain;
}
