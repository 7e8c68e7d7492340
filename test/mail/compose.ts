/** Messages made for tests: what stands in them, byte by byte. */

/** The text in an encoding that Node only reads: every character that a byte stands for is looked up. */
export function encoded(text: string, encoding: string): Uint8Array {
	if (encoding === 'utf-8') return Buffer.from(text);
	const table = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte] as const));
	return Uint8Array.from([...text].map((character) => table.get(character) ?? 0x3f));
}

/** Lines joined by CRLF; bytes where they are bytes. */
export function message(...lines: readonly (string | Uint8Array)[]): Uint8Array {
	return Buffer.concat(lines.flatMap((line) => [typeof line === 'string' ? Buffer.from(line) : line, Buffer.from('\r\n')]));
}

/** A header whose value is made of bytes. */
export function header(name: string, value: Uint8Array): Uint8Array {
	return Buffer.concat([Buffer.from(`${name}: `), value]);
}
