/** What is wrong with the server of a shared journal, and what is shown without it. */

import type { ServerFault } from '../server/check.ts';
import type { ServerFailure } from '../store/journalServer.ts';
import type { DeskWords } from '../text/index.ts';

/** What is wrong, and that nothing was recorded, where that is so. */
export function serverProblem(words: DeskWords, failure: ServerFailure): string {
	const sentence = problemAlone(words, failure);
	const { problem } = failure;
	return problem.code === 'unknown' || problem.code === 'onlyThere' ? sentence : `${sentence} ${words.nothing}`;
}

/** Why what others recorded is not shown, and as of when the rest is. `failure` undefined: another program has the journal. */
export function staleNotice(
	words: DeskWords,
	failure: ServerFailure | undefined,
	at: { readonly day: string; readonly time: string } | undefined,
): string {
	const why = failure ? problemAlone(words, failure) : words.busy;
	return `${why} ${at ? words.stale(at.day, at.time) : words.staleUnknown}`;
}

/** What is wrong with the server, for a command that recorded nothing. */
export function problemAlone({ problems, roles }: DeskWords, { problem, server }: Pick<ServerFailure, 'problem' | 'server'>): string {
	switch (problem.code) {
		case 'away':
		case 'denied':
		case 'unexpected':
		case 'onlyThere':
			return problems[problem.code](server, problem.reason);
		case 'notReady':
		case 'newer':
		case 'notShared':
		case 'shared':
		case 'another':
		case 'busy':
		case 'unknown':
			return problems[problem.code](server);
		case 'clock':
			return problems.clock(problem.own, problem.theirs);
		case 'otherLogin':
			return problems.otherLogin(server, problem.login, problem.known);
		case 'notAMember':
			return problems.notAMember(server, problem.login);
		case 'notAllowed':
			return problems.notAllowed(Object.entries(roles).find(([role]) => role === problem.role)?.[1] ?? problem.role);
		case 'fileMissing':
			return problems.fileMissing(server, problem.sha256);
		case 'fileComing':
			return problems.fileComing(server, problem.size);
		case 'unreadable':
			return problems.unreadable(problem.from, problem.reason);
		case 'passwordCommand':
			return problems.passwordCommand(problem.program);
		case 'connectionFile':
			return problems.connectionFile(problem.path);
		case 'connectionLost':
			return problems.connectionLost(server, problem.path);
	}
}

/** What no longer guards the journal on the server. */
export function serverFault({ check }: DeskWords, fault: ServerFault): string {
	switch (fault.code) {
		case 'mayWrite':
			return check.mayWrite(fault.table);
		case 'ownerLogin':
			return check.ownerLogin;
		default:
			return check[fault.code](fault.name);
	}
}
