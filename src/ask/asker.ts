/** Who asks: in whose words, on what screen. */

import type { CommandContext } from '../context.ts';
import type { Screen } from './prompt/drawn.ts';

/** Whose words are spoken, and on what screen; with colours unless it is said otherwise. */
export type Asker = Pick<CommandContext, 'words' | 'world'> & Partial<Pick<CommandContext, 'colour'>>;

/** The terminal as prompts see it. */
export function screenOf({ world, colour }: Asker): Screen {
	const { out } = world;
	return {
		get columns() {
			return out.columns;
		},
		get rows() {
			return out.rows;
		},
		coloured: colour?.out ?? true,
		onResize: (listener) => world.onResize(listener),
	};
}
