/** The options of the command line that every command understands, for the commands that the working screen runs. */

import { everywhere, flagOf } from '../../grammar/option.ts';
import { parse } from '../../grammar/parse.ts';
import type { World } from '../../world.ts';

/** `--journal=…`, `--lang=…` and the like, as they were typed. */
export async function globalWords({ argv }: Pick<World, 'argv'>): Promise<readonly string[]> {
	const { raw } = await parse(argv);
	return everywhere.flatMap((name) => {
		const values = raw.get(name);
		if (values === undefined) return [];
		return values.length === 0 ? [flagOf(name)] : values.map((value) => `${flagOf(name)}=${value}`);
	});
}
