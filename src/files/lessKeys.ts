/** Whose keys less has: the person's own, or ours. */

import { join } from 'node:path';
import { sizeOfFile } from './folder.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether the person has laid down keys of less, by a variable or in a file at home. */
export function hasOwnLessKeys({ LESSKEY, LESSKEYIN, LESSKEY_CONTENT, HOME = '', XDG_CONFIG_HOME }: Environment): boolean {
	const config = XDG_CONFIG_HOME || join(HOME, '.config');
	const files = [join(HOME, '.less'), join(HOME, '.lesskey'), join(config, 'lesskey')];
	const named = [LESSKEY, LESSKEYIN, LESSKEY_CONTENT].some((name) => name !== undefined);
	return named || files.some((path) => sizeOfFile(path) !== undefined);
}
