/** One run: takes the World, returns an exit code. Uncaught errors end in `explainError.ts`. */

import { applyUserConfig, NO_USER_CONFIG, wantedLanguage } from '../config/userConfig.ts';
import { type ExitCode, exit } from '../exit.ts';
import { isVersionOption } from '../grammar/versionOption.ts';
import { textOf } from '../text/index.ts';
import type { World } from '../world.ts';
import type { Opened } from './explainError.ts';

/** Runs one command. Every outcome is an exit code and, except for success, a sentence. */
export async function run(world: World): Promise<ExitCode> {
	const opened: Opened = {
		journal: undefined,
		arrived: undefined,
		language: wantedLanguage(world) ?? 'ru',
		own: NO_USER_CONFIG,
		where: undefined,
	};
	try {
		if (completes(world)) {
			const { complete } = await import('../command/complete.ts');
			await complete(world);
			return exit.done;
		}
		const { settled, own } = await applyUserConfig(world);
		opened.own = own;
		opened.language = wantedLanguage(settled) ?? 'ru';
		// This alone needs no grammar.
		if (settled.argv.length === 1 && settled.argv.every(isVersionOption)) {
			const { showVersion } = await import('../command/version.ts');
			return showVersion(settled, await textOf('version', opened.language));
		}
		const { dispatch } = await import('./dispatch.ts');
		return await dispatch(settled, opened);
	} catch (error) {
		// Print nothing while a person is typing a line.
		if (completes(world)) return exit.done;
		// A module of the program itself is missing: the launcher prints the message.
		if (error instanceof Error && 'notBuilt' in error) throw error;
		world.begins('mistake');
		const { explainError } = await import('./explainError.ts');
		return await explainError(error, world, opened);
	} finally {
		opened.journal?.close();
		await opened.arrived?.server?.end();
	}
}

/** Called by a shell for completion, while a person is typing. */
function completes({ argv }: World): boolean {
	return argv[0] === 'complete';
}
