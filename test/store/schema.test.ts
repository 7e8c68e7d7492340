/** The definitions of a journal file are the same for ever: `check` compares each journal with them, to the letter. */

import { hash } from 'node:crypto';
import { expect, it } from 'vitest';
import { connectTo } from '../../src/store/driver.ts';
import { journal } from '../../src/store/migrations/0001-journal.ts';

it('of version 1 are those of the journals that the first release created', () => {
	const connection = connectTo(':memory:', {}, undefined);
	try {
		for (const statement of journal) connection.exec(statement);
		const parts = connection.prepare(`select type, name, tbl_name as "of", sql from sqlite_schema order by name`).all();
		// Taken from a journal of release 0.1.0. A change of the tables is another version, with a list of statements of its own.
		expect(hash('sha256', JSON.stringify(parts))).toBe('c15ac200a82dc3f7da6692a139b18b0f4c4b51a1070e63a48c719a8ad9c5de6f');
	} finally {
		connection.close();
	}
});
