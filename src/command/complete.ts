/** `complete`, called only by shells: completion candidates. It never writes, never asks, and prints no errors. */

import { signsIn } from '../text/signs.ts';
import type { World } from '../world.ts';
import { offerAfter } from './complete/offer.ts';
import { answers, isShell } from './complete/shells.ts';

/** The line as a shell hands it over after `complete SHELL`, and the answer as that shell reads it. */
export async function complete(world: World): Promise<void> {
	const [, shell = '', ...rest] = world.argv;
	if (!isShell(shell)) return;
	const { typed, answer } = answers[shell](rest, world.environment);
	const offer = await offerAfter(world, typed.before, typed.current);
	// A name that would not stay on its line is left out.
	const candidates = offer.candidates.filter(({ text, about }) => signsIn('completion', text + about) !== undefined);
	world.out.write([offer.files ? 'files' : 'words', ...answer(candidates)].map((line) => `${line}\n`).join(''));
}
