/** Where the server is and where the password comes from, as given to `share` and `join`. */

import { type CommandContext, printError } from '../../context.ts';
import type { Given } from '../../grammar/option.ts';
import { shellWords } from '../../grammar/shellWords.ts';
import { readAddress, withAuthorityAt } from '../../server/address.ts';
import type { Client } from '../../server/client.ts';
import type { Connection } from '../../server/connectionFile.ts';
import { clientFor } from '../../server/desk.ts';
import { servicesOf } from '../../server/password.ts';
import { textOf } from '../../text/index.ts';

export interface Login {
	readonly server: Client;
	/** What stands in the connection file, but for the name. */
	readonly connection: Omit<Connection, 'name'>;
}

/** Undefined where it cannot be read; then that was reported. */
export async function loginOf(
	context: CommandContext,
	address: string,
	given: Given<'passwordFile' | 'passwordCommand'>,
): Promise<Login | undefined> {
	const { world } = context;
	const words = await textOf('desks', context.language);
	if (given.passwordFile !== undefined && given.passwordCommand !== undefined) {
		printError(context, words.onePassword);
		return undefined;
	}
	const server = withAuthorityAt(address, world.resolve);
	const read = readAddress(server, () => servicesOf(world));
	if (!read.ok) {
		printError(context, `${words.address[read.problem](read.value)} ${words.nothing}`);
		return undefined;
	}
	const fromCommand =
		given.passwordCommand === undefined ? null : { command: shellWords(given.passwordCommand).words.map(({ text }) => text) };
	const password = given.passwordFile === undefined ? fromCommand : { file: world.resolve(given.passwordFile) };
	return { server: clientFor(world, read.address, password, context.lockTimeout()), connection: { server, password } };
}
