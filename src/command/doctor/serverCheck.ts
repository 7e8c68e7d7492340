/** What `doctor` finds of the server of a shared journal. */

import type { JournalContext } from '../../context.ts';
import { isServerFailure } from '../../interruption.ts';
import { problemAlone } from '../../sentence/serverProblem.ts';
import { owningMembers } from '../../server/check.ts';
import { serverOf } from '../../server/desk.ts';
import { isShared } from '../../store/open.ts';
import { headOf } from '../../store/record/apply.ts';
import { ServerFailure, sharedThrough } from '../../store/sharing/journalServer.ts';
import { proveBehind } from '../../store/sharing/pull.ts';
import { type DoctorWords, textOf } from '../../text/index.ts';
import { type Finding, fault, ok, warn } from './check.ts';

/** Asks the server itself; nothing is brought. */
export async function serverFinding(context: JournalContext, { server: words }: DoctorWords): Promise<Finding> {
	const { journal, world } = context;
	const desks = await textOf('desks', context.language);
	try {
		const lost = isShared(journal.path) ? undefined : sharedThrough(journal);
		if (lost !== undefined) throw new ServerFailure({ code: 'connectionLost', path: journal.path }, lost);
		const { server } = serverOf(world, journal.path, 1000);
		try {
			const { position, member, isReadOnly } = await server.hello();
			if (!member) throw new ServerFailure({ code: 'notAMember', login: server.login }, server.name);
			server.refuseOtherClock();
			const own = headOf(journal);
			if ((await server.hashAt(own.position)) !== own.hash) throw new ServerFailure({ code: 'another' }, server.name);
			const behind = position - own.position;
			if (behind > 0) await proveBehind(own, server);
			const coming = behind > 0 ? await server.filesBehind(own) : { files: 0, bytes: 0 };
			const owning = await owningMembers(server);
			const sentence = [
				words.reached(server.name, member.name, desks.roles[member.role]),
				behind > 0 ? words.behind(behind) : words.upToDate,
				coming.files > 0 ? words.coming(coming.files, coming.bytes) : '',
				words[server.secrecy],
				isReadOnly ? words.readOnly : '',
				owning.length > 0 ? words.owning(owning.join(', ')) : '',
			].join('');
			return server.secrecy === 'open' || isReadOnly || owning.length > 0 ? warn(sentence) : ok(sentence);
		} finally {
			await server.end();
		}
	} catch (error) {
		if (!isServerFailure(error)) throw error;
		return fault(problemAlone(desks, error));
	}
}
