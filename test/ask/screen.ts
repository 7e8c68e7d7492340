/** Puts every prompt on the screen of `@inquirer/testing`. To be imported before anything that asks. */

import { wrapPrompt } from '@inquirer/testing/vitest';
import { vi } from 'vitest';

vi.mock('@inquirer/core', async (original) => {
	const actual = await original<typeof import('@inquirer/core')>();
	const createPrompt = (...[view]: Parameters<typeof actual.createPrompt>) => wrapPrompt(actual.createPrompt(view));
	return { ...actual, createPrompt };
});
