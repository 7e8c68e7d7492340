/** Programs of the system that tests use. Without one of them they fail, and say what to install; `.ci/run` installs what `programs.json` names. */

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import packages from './programs.json' with { type: 'json' };

/** The path of the program. Throws where there is none. */
export function needed(program: keyof typeof packages): string {
	// Those of servers are on nobody's PATH.
	const folders = program.startsWith('/') ? [''] : (process.env.PATH ?? '').split(delimiter);
	const path = folders.map((folder) => join(folder, program)).find((one) => existsSync(one));
	if (path === undefined) throw new Error(`no ${program} here, which this test needs: apt-get install ${packages[program]}`);
	return path;
}
