/** Another program that is asked for something: a keeper of passwords. */

import { execFile } from 'node:child_process';
import type { World } from './world.ts';

/** How long it may take: somebody may have to confirm it. */
const PATIENCE_MS = 60_000;

/** What a password has at most. */
const LONGEST = 100_000;

/** What the program writes; undefined where it cannot be started, fails, or takes a minute. No shell reads its words, and its errors go where ours go. */
export async function askProgram(
	[name = '', ...words]: readonly string[],
	{ environment }: Pick<World, 'environment'>,
): Promise<string | undefined> {
	return await new Promise((resolve) => {
		const options = { env: environment, timeout: PATIENCE_MS, maxBuffer: LONGEST, windowsHide: true, encoding: 'utf8' } as const;
		const child = execFile(name, words, options, (error, output) => resolve(error ? undefined : output));
		// It may ask at the terminal; it gets none of our input.
		child.stdin?.end();
	});
}
