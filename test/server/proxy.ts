/** Between the program and the server: passes on what each says, message by message, or cuts the connection there. */

import { connect, createServer, type Server, type Socket } from 'node:net';
import type { Postgres } from './postgres.ts';

/** What becomes of a piece: passed on; cut before it, in its middle, or after it; or never passed on. */
export type Deed = 'pass' | 'before' | 'within' | 'after' | 'hold';

/** Asked about each piece, which are counted from 0 over all connections. */
export type Decide = (piece: number, from: 'desk' | 'server', bytes: number) => Deed;

export class CuttingProxy {
	readonly #listener: Server;
	readonly #sockets = new Set<Socket>();
	/** How many pieces were seen. */
	pieces = 0;

	private constructor(listener: Server) {
		this.#listener = listener;
	}

	get port(): number {
		const address = this.#listener.address();
		return address && typeof address === 'object' ? address.port : 0;
	}

	static async before(server: Pick<Postgres, 'port'>, decide: Decide): Promise<CuttingProxy> {
		const listener = createServer();
		const proxy = new CuttingProxy(listener);
		listener.on('connection', (desk) => {
			const far = connect(server.port, '127.0.0.1');
			const cut = () => {
				desk.destroy();
				far.destroy();
			};
			const passing = (from: Socket, to: Socket, who: 'desk' | 'server') => {
				proxy.#sockets.add(from);
				from.on('error', cut);
				from.on('close', cut);
				from.on('data', (piece: Buffer) => {
					const deed = decide(proxy.pieces++, who, piece.length);
					if (deed === 'hold') return;
					if (deed === 'before') cut();
					else if (deed === 'pass') to.write(piece);
					// What was sent arrives before the end of it.
					else to.write(deed === 'after' ? piece : piece.subarray(0, Math.ceil(piece.length / 2)), () => setTimeout(cut, 5));
				});
			};
			passing(desk, far, 'desk');
			passing(far, desk, 'server');
		});
		await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
		return proxy;
	}

	close(): void {
		for (const socket of this.#sockets) socket.destroy();
		this.#listener.close();
	}
}
