/** Which files must lie beside the journal: those that its events name, whatever became of the events. */

import { type KeptBytes, type KeptFile, keptBy } from '../domain/kept.ts';
import { type EventText, eventOf } from './events.ts';
import { StoreFailure, storeFailure } from './failure.ts';
import type { Journal } from './open.ts';
import type { EventTable } from './schema.ts';

/** A file, and the event that names it first. */
export interface KeptOf extends KeptBytes {
	readonly claim: number;
	readonly sequence: number;
}

type Row = EventText & Pick<EventTable, 'position' | 'claim' | 'sequence'>;

const PAGE = 500;

/** By hash, each once; some two hundred bytes of memory a file. */
export function keptFiles({ connection, path }: Journal): ReadonlyMap<string, KeptOf> {
	const files = new Map<string, KeptOf>();
	try {
		// Only what may name one is read: of the others the text is looked through where it lies.
		const page = connection.prepare<[number, number], Row>(
			`select position, claim, sequence, type, data, personal, personal_digest from event
				where position > ? and instr(data, '"sha256":"') > 0 order by position limit ?`,
		);
		for (let rows = page.all(0, PAGE); rows.length > 0; rows = page.all(rows.at(-1)?.position ?? 0, PAGE)) {
			for (const row of rows) {
				const { claim, sequence } = row;
				for (const { sha256, size } of keptBy(eventOf(row))) if (!files.has(sha256)) files.set(sha256, { sha256, size, claim, sequence });
			}
		}
		return files;
	} catch (error) {
		// A column whose letters became capitals is still found, but its value does not come under its name.
		if (error instanceof SyntaxError) throw new StoreFailure('damaged', path, String(error));
		throw storeFailure(error, path);
	}
}

/** What people call the file: the name that it came with, and the number of its claim. */
export function keptName(
	{ connection }: Journal,
	{ claim, sequence, sha256 }: KeptOf,
): Pick<KeptFile, 'name'> & { readonly number: string } {
	const row = connection
		.prepare<[number, number], EventText>('select type, data, personal, personal_digest from event where claim = ? and sequence = ?')
		.get(claim, sequence);
	const number = connection.prepare<[number], string>('select number from claim where id = ?').pluck().get(claim);
	const file = row && keptBy(eventOf(row)).find((one) => one.sha256 === sha256);
	return { name: file?.name ?? null, number: number ?? String(claim) };
}
