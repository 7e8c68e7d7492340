/**
 * The name servers of this machine, asked before the system looks up a name: its own search lasts ten seconds where they are silent, and until then no
 * program ends.
 */

import { Resolver } from 'node:dns/promises';
import { errorCode } from '../errorCode.ts';
import { FileFailure } from '../files/failure.ts';
import { readWhole } from '../files/read.ts';

/** How long one is waited for, in milliseconds. */
const PATIENCE_MS = 3_000;

/** What names are looked up in first, by system. */
const HOSTS_FILES = ['/etc/hosts', 'C:\\Windows\\System32\\drivers\\etc\\hosts'];

export class NameServers {
	readonly #resolver: Resolver;

	/** `servers`: others than those of the machine, with their ports. */
	constructor(servers?: readonly string[]) {
		this.#resolver = new Resolver({ timeout: PATIENCE_MS, tries: 1 });
		if (servers) this.#resolver.setServers(servers);
	}

	/** Ends as soon as one of them answers, whatever it says, or none does for long: the system may know another way. Throws where it is given up. */
	async answer(name: string): Promise<void> {
		if (HOSTS_FILES.some((path) => hasName(path, name))) return;
		try {
			await this.#resolver.resolve4(name);
		} catch (error) {
			if (errorCode(error) === 'ECANCELLED') throw error;
		}
	}

	giveUp(): void {
		this.#resolver.cancel();
	}
}

function hasName(path: string, name: string): boolean {
	try {
		const words = Buffer.from(readWhole(path)).toString('utf8').replaceAll(/#.*/g, '').toLowerCase().split(/\s+/);
		return words.includes(name.toLowerCase());
	} catch (error) {
		if (error instanceof FileFailure) return false;
		throw error;
	}
}
