/** What a server says became of a letter of ours: RFC 3464, and the letter that it sends back. */

import { headerText } from '../domain/mail/headerText.ts';
import type { DeliveryReport } from '../domain/mail/message.ts';
import type { Part } from './parts.ts';

/** The report; null where the message is none. */
export function reportOf(root: Part): DeliveryReport | null {
	if (root.media !== 'multipart/report') return null;
	const status = root.children.find(({ media }) => /^message\/(?:global-)?(?:delivery-status|disposition-notification)$/.test(media));
	const returned = root.children.find(({ media }) => /^(?:message\/rfc822|text\/rfc822-headers|message\/global(?:-headers)?)$/.test(media));
	const fields = status ? fieldsOf(status.bytes, 'utf8') : new Map<string, string>();
	const head = returned ? fieldsOf(returned.bytes, 'latin1') : new Map<string, string>();
	const address = fields.get('final-recipient') ?? fields.get('original-recipient');
	return {
		recipient:
			address
				?.replace(/^[^;]*;\s*/, '')
				.replace(/^<|>$/g, '')
				.toLowerCase() ?? null,
		action: fields.get('action')?.toLowerCase() ?? null,
		status: /\d\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? null,
		about: head.get('message-id') ?? fields.get('original-message-id') ?? null,
		subject: headerText(head.get('subject') ?? '', null) || null,
	};
}

/** The fields of all groups, each as it comes first; in `latin1` a character is a byte. */
function fieldsOf(bytes: Uint8Array, encoding: 'utf8' | 'latin1'): ReadonlyMap<string, string> {
	const fields = new Map<string, string>();
	const lines = Buffer.from(bytes.subarray(0, 100_000))
		.toString(encoding)
		.replace(/\r\n?/g, '\n')
		.replace(/\n[ \t]+/g, ' ');
	for (const line of lines.split('\n')) {
		const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
		if (name === undefined || value === undefined) continue;
		const key = name.toLowerCase();
		if (!fields.has(key)) fields.set(key, value.trim());
	}
	return fields;
}
