/** `--version`: this program, Node, SQLite, and the version of the journal file that it writes. */

import { type ExitCode, exit } from '../exit.ts';
import { sqliteVersion } from '../store/driver.ts';
import { StoreFailure } from '../store/failure.ts';
import { SCHEMA_VERSION } from '../store/fileVersion.ts';
import type { VersionWords } from '../text/index.ts';
import { version } from '../version.ts';
import type { World } from '../world.ts';

/** Prints the line of `--version`. */
export function showVersion(world: World, words: VersionWords): ExitCode {
	world.out.write(`${words.line(version, world.nodeVersion, loadedSqlite(world), SCHEMA_VERSION)}\n`);
	return exit.done;
}

/** A question mark where the native module does not load: `doctor` says why. */
function loadedSqlite(world: World): string {
	try {
		return sqliteVersion(world.nativeModule());
	} catch (error) {
		if (error instanceof StoreFailure) return '?';
		throw error;
	}
}
