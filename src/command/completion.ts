/** `completion`: the script that teaches a shell to complete `claims`, to be read by that shell. */

import { complain, type Desk } from '../desk.ts';
import { type ExitCode, exit } from '../exit.ts';
import { completionWordsOf } from '../text/index.ts';
import { isShell } from './complete/shells.ts';
import { scripts } from './completion/scripts.ts';

export async function run(_: unknown, desk: Desk, [typed]: readonly string[]): Promise<ExitCode> {
	const shell = shellNamed(desk, typed);
	if (!isShell(shell)) {
		const words = await completionWordsOf(desk.language);
		complain(desk, words.whichShell(shell));
		return exit.refused;
	}
	desk.world.out.write(scripts[shell]);
	return exit.done;
}

/** The shell that was named, by whichever of its names, or that of the person. */
export function shellNamed({ world }: Desk, typed: string | undefined): string {
	const { SHELL, PSModulePath } = world.environment;
	const name = typed ?? SHELL?.split(/[/\\]/).at(-1) ?? (PSModulePath === undefined ? '' : 'powershell');
	const plain = name.toLowerCase().replace(/\.exe$/, '');
	return plain === 'pwsh' ? 'powershell' : plain;
}
