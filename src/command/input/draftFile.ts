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

/** What it holds of answers as far as they were written, by their names: anybody may have written it. */
export function begunIn(draft: object): Readonly<Record<string, string>> {
	if (!('begun' in draft) || typeof draft.begun !== 'object' || draft.begun === null) return {};
	return Object.fromEntries(
		Object.entries(draft.begun).flatMap(([name, text]): [string, string][] => (typeof text === 'string' ? [[name, typeable(text)]] : [])),
	);
}

/** Without what would command the prompt that it is put on the line of. */
function typeable(text: string): string {
	return text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ');
}

/** Writes the file anew. Throws FileFailure where that fails. */
export function writeDraftFile(path: string, draft: object): void {
	writeWhole(`${jsonLine(draft)}\n`, path, { replace: true, mode: 0o600 });
}

/** What stands for the person in a file's name, whatever letters and blanks the name has. FNV-1a, twice: it must tell a few people apart. */
export function markOf(actor: string): string {
	return [0x811c9dc5, 0x1b873593]
		.map((start) => {
			let hash = start;
			for (let at = 0; at < actor.length; at++) hash = Math.imul(hash ^ actor.charCodeAt(at), 0x01000193);
			return (hash >>> 0).toString(16).padStart(8, '0');
		})
		.join('');
}
