/** `join`: a whole copy of a shared journal comes to this desk. */

import { type CommandContext, printInfo } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { withProgress } from '../progress.ts';
import { writeConnection } from '../server/connectionFile.ts';
import { refuseExisting } from '../store/create.ts';
import { createCopy } from '../store/join.ts';
import { ServerFailure } from '../store/journalServer.ts';
import { openJournal } from '../store/open.ts';
import { writeSidecar } from '../store/sidecars.ts';
import { textOf } from '../text/index.ts';
import { inLanguageOf } from './config/languageOf.ts';
import { loginOf } from './share/login.ts';

type Options = 'passwordFile' | 'passwordCommand';

export async function run(given: Given<Options>, asked: CommandContext, [address = '']: readonly string[]): Promise<ExitCode> {
	const { world, journalPath: path } = asked;
	refuseExisting(path);
	const login = await loginOf(asked, address, given);
	if (!login) return exit.refused;
	const { server, connection } = login;
	const nativeModule = world.nativeModule();
	try {
		const { member, own } = await server.hello();
		if (!member) throw new ServerFailure({ code: 'notAMember', login: server.login }, server.name);
		const before = () => writeConnection(path, { ...connection, name: member.name });
		const events = await withProgress(asked, 'join', (step) =>
			createCopy({ path, nativeModule, makeFolder: asked.usualPlace, server, step, before }),
		);
		writeSidecar(path, 'pull', { at: own });
		const journal = openJournal({ path, write: false, timeout: 15_000, nativeModule });
		try {
			const context = await inLanguageOf(journal, asked);
			const words = await textOf('desks', context.language);
			printInfo(context, words.joined(path, journal.settings.office, events, member.name));
		} finally {
			journal.close();
		}
	} finally {
		await server.end();
	}
	return exit.done;
}
