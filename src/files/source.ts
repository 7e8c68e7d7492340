/** Reading a file that a person names, of any kind: waiting for a pipe without a writer can be interrupted. */

import { closeSync, createReadStream, fstatSync, openSync } from 'node:fs';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { READ_AT_ONCE } from './system.ts';

/** The file as a stream; links are followed. Throws what the system says where it cannot be opened. */
export function openSource(path: string): Readable {
	// To open a pipe in the usual way waits for a writer in a thread that no signal reaches, and that keeps the program from ending.
	const descriptor = openSync(path, READ_AT_ONCE);
	const stat = fstatSync(descriptor);
	if (stat.isFIFO()) return new Socket({ fd: descriptor, readable: true, writable: false });
	if (stat.isFile()) return createReadStream(path, { fd: descriptor });
	closeSync(descriptor);
	return createReadStream(path);
}
