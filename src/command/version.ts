/** `--version`: this program, Node, SQLite, and the version of the journal file that it writes. */

import { type ExitCode, exit } from '../exit.ts';
import { SCHEMA_VERSION } from '../store/migrations/index.ts';
import type { HelpWords } from '../text/index.ts';
import { builtWith, version } from '../version.ts';
import type { World } from '../world.ts';

export function showVersion(world: World, words: HelpWords): ExitCode {
	world.out.write(`${words.version(version, world.nodeVersion, builtWith.sqlite, SCHEMA_VERSION)}\n`);
	return exit.done;
}
