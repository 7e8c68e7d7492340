/** Registers typed in capitals: each encoding is found out all the same. */

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { decodeText, type Encoding, encodings } from '../../src/import/table/encoding.ts';

const journal = new TextDecoder('windows-1251').decode(readFileSync('fixtures/oldJournal/old-journal.csv'));

it.each<Encoding>(['Windows-1251', 'CP866', 'KOI8-R', 'ISO-8859-5', 'Mac Cyrillic'])('%s', (encoding) => {
	const table = new Map(
		[...new TextDecoder(encodings[encoding]).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].map((sign, byte) => [sign, byte]),
	);
	// Not every table has every sign: № and dashes.
	const writable = [...journal].filter((sign) => table.has(sign)).join('');
	for (const text of [writable, writable.toUpperCase()]) {
		const bytes = Uint8Array.from(
			[...text].filter((sign) => table.has(sign)),
			(sign) => table.get(sign) ?? 0,
		);
		expect(decodeText(bytes).encoding).toBe(encoding);
	}
});
