/** Ports for servers of tests. */

import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below those that systems hand out by themselves, so that no connection takes one before its server does; other workers begin elsewhere. */
const [LOWEST, MANY, OF_A_WORKER] = [10_000, 20_000, 20];

let next = (process.pid * OF_A_WORKER) % MANY;

/** A port of this machine at which nobody listens. */
export async function freePort(): Promise<number> {
	for (;;) {
		const port = LOWEST + (next++ % MANY);
		const probe = createServer();
		const isFree = await new Promise<boolean>((resolve) =>
			probe.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true)),
		);
		if (!isFree) continue;
		probe.close();
		await once(probe, 'close');
		return port;
	}
}
