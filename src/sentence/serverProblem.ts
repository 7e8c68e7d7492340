/** Sentences about problems of the server of a shared journal, and about what is shown without it. */

import type { ServerFault } from '../server/check.ts';
import type { StoreFailure, StoreFailureCode } from '../store/failure.ts';
import type { ServerFailure } from '../store/sharing/journalServer.ts';
import type { DeskWords } from '../text/index.ts';
import { systemCause } from '../text/systemCause.ts';

/** The problem, and that nothing was recorded, where that is so. */
export function serverProblem(words: DeskWords, failure: ServerFailure): string {
	const sentence = problemAlone(words, failure);
	const { problem } = failure;
	return problem.code === 'unknown' || problem.code === 'onlyThere' ? sentence : followed(sentence, words.nothing);
}

/** Why what others recorded is not shown, and as of when the rest is. */
export function staleNotice(
	words: DeskWords,
	failure: ServerFailure | StoreFailure,
	at: { readonly day: string; readonly time: string } | undefined,
): string {
	const why = 'problem' in failure ? problemAlone(words, failure) : notWritten(words, failure);
	return followed(why, at ? words.stale(at.day, at.time) : words.staleUnknown);
}

/** A sentence that ends with a command to type stands on a line of its own. */
function followed(sentence: string, next: string): string {
	return `${sentence}${/[.!?…]$/.test(sentence) ? ' ' : '\n'}${next}`;
}

/** Why what others recorded could not be written into the copy. */
export function notWritten(words: DeskWords, { failure, path, detail }: StoreFailure): string {
	return failure === 'busy' ? words.busy : words.notWritten(path, cause(words, failure, detail));
}

function cause({ causes }: DeskWords, failure: StoreFailureCode | undefined, detail: string): string {
	return Object.entries(causes).find(([code]) => code === failure)?.[1] ?? detail;
}

/** The problem of the server, for a command that recorded nothing. */
export function problemAlone(words: DeskWords, { problem, server }: Pick<ServerFailure, 'problem' | 'server'>): string {
	const { problems } = words;
	switch (problem.code) {
		case 'away':
			return problems.away(
				server,
				problem.waited === undefined ? systemCause(words.network, problem.reason) : words.noAnswer(problem.waited),
			);
		case 'denied':
		case 'trouble':
		case 'unexpected':
			return problems[problem.code](server, problem.reason);
		case 'onlyThere':
			return problems.onlyThere(server, cause(words, problem.failure, problem.reason));
		case 'noTls':
		case 'notReady':
		case 'newer':
		case 'notShared':
		case 'shared':
		case 'another':
		case 'parted':
		case 'readOnly':
		case 'busy':
		case 'unknown':
			return problems[problem.code](server);
		case 'strange':
			return problems.strange(server, problem.position, problem.actor);
		case 'clock':
			return problems[problem.own > problem.theirs ? 'clockAhead' : 'clockBehind'](moment(problem.own), moment(problem.theirs));
		case 'otherLogin':
			return problems.otherLogin(server, problem.login, problem.known);
		case 'notAMember':
			return problems.notAMember(server, problem.login);
		case 'notAllowed':
			return notAllowed(words, problem.role, problem.least);
		case 'fileMissing':
			return problems.fileMissing(server, problem.sha256);
		case 'fileComing':
			return problems.fileComing(server, problem.size);
		case 'unreadable':
			return problems.unreadable(problem.from, systemCause(words.files, problem.reason));
		case 'exposed':
			return problems.exposed(problem.path);
		case 'passwordCommand':
			return problem.waited === undefined
				? problems.passwordCommand(problem.program)
				: problems.passwordLate(problem.program, words.noAnswer(problem.waited));
		case 'connectionFile':
			return problems.connectionFile(problem.path);
		case 'connectionLost':
			return problems.connectionLost(server, problem.path);
	}
}

/** `least`: the least role that may, of those in the order of their rights; undefined where that is not known. */
function notAllowed({ problems, roles, or }: DeskWords, role: string, least: string | undefined): string {
	const known = Object.entries(roles);
	const name = known.find(([one]) => one === role)?.[1] ?? role;
	const from = known.findIndex(([one]) => one === least);
	if (from < 0) return problems.notAllowed(name);
	const may = known.slice(from).map(([, one]) => one);
	return problems.otherRole(name, [may.slice(0, -1).join(', '), ...may.slice(-1)].filter(Boolean).join(or));
}

/** An instant as a day and a time of UTC. */
function moment(instant: string): string {
	return `${instant.slice(0, 10)} ${instant.slice(11, 19)}`;
}

/** The safeguards of the journal on the server that are missing. */
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
