/** Whatever changes of what is installed on a server, a type of event among it, is a new edition: a desk then says that the server lacks it. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { EDITION } from '../../src/server/protocol.ts';
import { installation } from '../../src/server/schema.ts';
import { formerEditions, formerInstallation } from './postgres.ts';

/** Of each edition that was released, and of the coming one: the SHA-256 of its statements. Those of a released one are never altered. */
const digests: Readonly<Record<number, string>> = {
	1: '2591125bedfe4d07277e79f328d7ea6f99d971801eeee8936a0330773e05f5e5',
	2: '52a23492e5fc1b657f01711d2420f3df2c9cab971eb1d6f957cca50c3e08052c',
};

it('another text is another edition: raise EDITION and add its digest', () => {
	expect(Object.keys(digests).at(-1)).toBe(String(EDITION));
	expect(digestOf(installation([]))).toBe(digests[EDITION]);
});

it.each(formerEditions)('what edition %i installed stays as it was', (edition) => {
	expect(digestOf(readFileSync(formerInstallation(edition), 'utf8'))).toBe(digests[edition]);
});

function digestOf(statements: string): string {
	return createHash('sha256').update(statements).digest('hex');
}
