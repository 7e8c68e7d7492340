import { describe, expect, it } from 'vitest';
import { identityOf } from '../../src/mail/identity.ts';
import { isMbox, messagesOf } from '../../src/mail/mbox.ts';

const LINE = 'From ivan@example.com Thu Nov 26 10:00:00 2026';

async function read(text: string, pieceSize = 1_000_000, limit = 1_000_000) {
	const bytes = Buffer.from(text);
	const pieces = Array.from({ length: Math.ceil(bytes.length / pieceSize) }, (_, index) =>
		bytes.subarray(index * pieceSize, (index + 1) * pieceSize),
	);
	const found = [];
	for await (const { bytes: body, boxed } of messagesOf(pieces, limit)) found.push([body && Buffer.from(body).toString(), boxed?.day]);
	return found;
}

describe('an mbox', () => {
	it.each([1, 7, 1_000_000])('is parted at its separators only, read by pieces of %i', async (size) => {
		const text = `${LINE}\nSubject: 1\n\nFrom the shop I bought\n\nFrom now on nothing\n>From the rest\n>>From deep\n\n${LINE} +0300\r\nSubject: 2\n\nb\n`;
		expect(await read(text, size)).toEqual([
			['Subject: 1\n\nFrom the shop I bought\n\nFrom now on nothing\nFrom the rest\n>From deep\n\n', '2026-11-26'],
			['Subject: 2\n\nb\n', '2026-11-26'],
		]);
	});

	it('does not hold what is larger than a message may be', async () => {
		expect(await read(`${LINE}\nSubject: 1\n\n${'a'.repeat(500)}\n\n${LINE}\nSubject: 2\n\nb\n`, 100, 100)).toEqual([
			[undefined, '2026-11-26'],
			['Subject: 2\n\nb\n', '2026-11-26'],
		]);
	});

	it('is told by its first line', () => {
		expect(isMbox(Buffer.from(`${LINE}\nSubject: 1\n`))).toBe(true);
		expect(isMbox(Buffer.from('From: ivan@example.com\nSubject: 1\n'))).toBe(false);
		expect(isMbox(Buffer.from(''))).toBe(false);
	});
});

describe('the same message', () => {
	const body = 'Subject: 1\nMessage-ID: <1@example.com>\n\nText\n';

	it.each([
		['by another way', `Received: from a by b; Thu, 26 Nov 2026 10:00:00 +0300\nDelivered-To: x@example.com\n${body}`],
		['with other line ends', body.replaceAll('\n', '\r\n')],
		['out of a mail program', `X-Mozilla-Status: 0001\nStatus: RO\n${body}\n\n`],
		['with a folded trace', `Received: from a\n\tby b;\n Thu\n${body}`],
	])('%s', (_, other) => {
		expect(identityOf(Buffer.from(other)).digest).toBe(identityOf(Buffer.from(body)).digest);
		expect(identityOf(Buffer.from(other)).sha256).not.toBe(identityOf(Buffer.from(body)).sha256);
	});

	it.each([
		['another text', body.replace('Text', 'Test')],
		['another subject', body.replace('Subject: 1', 'Subject: 2')],
		['a trace in the text', `${body}Received: x\n`],
	])('is not %s', (_, other) => {
		expect(identityOf(Buffer.from(other)).digest).not.toBe(identityOf(Buffer.from(body)).digest);
	});
});
