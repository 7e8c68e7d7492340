/** Whatever changes of what is installed on a server, a type of event among it, is a new edition: a desk then says that the server lacks it. */

import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { EDITION } from '../../src/server/protocol.ts';
import { installation } from '../../src/server/schema.ts';

/** Of each edition that was released, and of the coming one: the SHA-256 of its statements. Those of a released one are never altered. */
const digests: Readonly<Record<number, string>> = {
	1: '1a850bd63970233927b1bfa5b025926f50fe800e1cc1dc82b22f39c33982f47e',
};

it('another text is another edition: raise EDITION and add its digest', () => {
	expect(Object.keys(digests).at(-1)).toBe(String(EDITION));
	expect(createHash('sha256').update(installation([])).digest('hex')).toBe(digests[EDITION]);
});
