/** Files of every version are in use: what made them is never edited, only followed by another version. */

import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../src/store/fileVersion.ts';
import { migrations } from '../../src/store/migrations/index.ts';

/** SHA-256 of the statements of each version, as JSON. A new version is a new line; a line that is there stays. */
const written: readonly string[] = [
	'b52d8f5810351529b531bcc5a3d3dcfa5da341cdd8c495780fb36a35f7d0a89f',
	'bfc9a50304848cb5a21c2dc4fa1132409ba24bd041db3bc538243160ca431eaa',
	'a6ad8642334e235d1c8f8e733561a8eb5e6d3b2901faf8a8476c1698d328ed59',
	'dc13d893f7125542e7771e2eaf2a333cebcce1c89a20e13663dc52560948d1ca',
	'b1110edd4ca05dfd6d7aa14eb59c3a7c5e8eb95da3113a206187d80f7d4b1a7c',
];

it('a version has its statements for good', () => {
	const found = migrations.map((statements) => createHash('sha256').update(JSON.stringify(statements)).digest('hex'));
	expect(found).toEqual(written);
	expect(found).toHaveLength(SCHEMA_VERSION);
});
