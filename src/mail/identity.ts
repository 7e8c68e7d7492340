/** What makes a message the same one: its bytes, but for what servers and mail programs write on its way and where it lies. */

import { createHash } from 'node:crypto';

/** Headers that another way, another mailbox or another program adds. */
const TRACES =
	/^(?:received|return-path|delivered-to|x-original-to|envelope-to|x-envelope-.*|status|x-status|x-keywords|x-uid|x-uidl|x-mozilla-.*|content-length|lines|x-spam.*|x-yandex.*|x-mail\.ru.*|x-mru.*|authentication-results|arc-.*|received-spf|x-received|x-gmail-labels|x-gm-.*|x-evolution.*|mbox-line)$/i;

interface Identity {
	/** SHA-256 of the bytes as they came: that of the file that is kept. */
	readonly sha256: string;
	/** SHA-256 without the traces of the way: of two that are equal only the first comes in. */
	readonly digest: string;
}

/** Both digests of a message. */
export function identityOf(bytes: Uint8Array): Identity {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').replace(/\r\n?/g, '\n');
	const end = text.indexOf('\n\n');
	const head = end < 0 ? text : text.slice(0, end);
	const body = end < 0 ? '' : text.slice(end);
	const kept = head.split(/\n(?![ \t])/).filter((line) => !TRACES.test(line.slice(0, line.indexOf(':')).trim()));
	return { sha256: sha256(bytes), digest: sha256(Buffer.from(`${kept.join('\n')}${body.trimEnd()}`, 'latin1')) };
}

/** The digest by which messages find each other that name one another. */
export function digestOfId(id: string): string {
	return sha256(Buffer.from(id.trim(), 'utf8'));
}

function sha256(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
