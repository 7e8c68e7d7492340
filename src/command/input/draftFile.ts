/** A file that keeps what was typed until it is recorded: one JSON object, for its owner alone. */

import { FileFailure } from '../../files/failure.ts';
import { readWhole } from '../../files/read.ts';
import { writeWhole } from '../../files/write.ts';
import { jsonLine } from '../../format/json.ts';

/** What the file holds; `broken` where that is no JSON object, undefined where there is no file or it cannot be read. */
export function readDraftFile(path: string): object | 'broken' | undefined {
	try {
		const parsed: unknown = JSON.parse(Buffer.from(readWhole(path)).toString('utf8'));
		return typeof parsed === 'object' && parsed !== null ? parsed : 'broken';
	} catch (error) {
		if (error instanceof FileFailure) return undefined;
		if (error instanceof SyntaxError) return 'broken';
		throw error;
	}
}

/** When what the file holds was begun, in UTC; undefined where it does not say so as this program does. */
export function begunAtIn(draft: object): string | undefined {
	const begunAt = 'begunAt' in draft ? draft.begunAt : undefined;
	return typeof begunAt === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(begunAt) ? begunAt : undefined;
}

/** Writes the file anew. Throws FileFailure where that fails. */
export function writeDraftFile(path: string, draft: object): void {
	writeWhole(`${jsonLine(draft)}\n`, path, { replace: true, mode: 0o600 });
}
