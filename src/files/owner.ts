/** Which run of the program owns an unfinished file or a lock, and whether that run has ended. */

import { getBuiltinModule, kill, pid, uptime } from 'node:process';

/** This run, as eight hexadecimal digits: two for the machine, six for its process. */
export function ownMark(): string {
	return `${machine()}${(pid % 0x1000000).toString(16).padStart(6, '0')}`;
}

/**
 * Whether the run with the mark was one of this machine and is over; `madeAt` is when its file was made, in milliseconds since 1970. Of another
 * machine nobody knows.
 */
export function isDead(mark: string, madeAt: number): boolean {
	if (!mark.startsWith(machine())) return false;
	// After a power cut another program may have the number of that process.
	if (madeAt < startOfMachine() - A_MINUTE) return true;
	const other = Number.parseInt(mark.slice(2), 16);
	// Otherwise it is indistinguishable from a longer number with the same ending.
	if (other === 0 || pid >= 0x1000000) return false;
	try {
		kill(other, 0);
		return false;
	} catch (error) {
		// EPERM: it runs, as somebody else.
		return error instanceof Error && 'code' in error && error.code === 'ESRCH';
	}
}

const A_MINUTE = 60_000;

/** When the machine was started, in milliseconds since 1970: as long before this process as both clocks say. */
function startOfMachine(): number {
	return performance.timeOrigin - (system().uptime() - uptime()) * 1000;
}

/** A checksum of the machine's name: a folder may be shared over a network. */
function machine(): string {
	let sum = 7;
	for (const letter of system().hostname()) sum = (sum * 31 + letter.charCodeAt(0)) % 251;
	return sum.toString(16).padStart(2, '0');
}

/** Loaded where it is asked: most runs write nothing. */
function system() {
	return getBuiltinModule('node:os');
}
