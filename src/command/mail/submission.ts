/** What a site's form wrote into the drop folder: one entry as JSON, with the fields of `add --json`. */

import type { CommandContext } from '../../context.ts';
import type { Registration } from '../../domain/decide/index.ts';
import { readClaimJson } from '../add/jsonFields.ts';

/** What begins with a brace is no message: a head does not. */
export function isSubmission(bytes: Uint8Array): boolean {
	return /^(?:\ufeff)?\s*\{/.test(Buffer.from(bytes.subarray(0, 200)).toString('utf8'));
}

/** The entry; undefined where it is none, or has a field that an entry has not. The channel is the form unless it says another. */
export function readSubmission(context: CommandContext, bytes: Uint8Array): Registration | undefined {
	let parsed: unknown;
	try {
		parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		return undefined;
	}
	const read = readClaimJson(context, parsed, true);
	return read.ok ? { ...read.registration, channel: read.registration.channel ?? 'webForm' } : undefined;
}
