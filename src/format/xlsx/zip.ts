/** Writes a zip as a stream: only one piece is in memory, and equal content gives equal bytes. */

import { constants, crc32, deflateRawSync } from 'node:zlib';
import { OutputFailure } from '../../interruption.ts';

export interface ZipEntry {
	readonly name: string;
	readonly text: AsyncIterable<string> | Iterable<string>;
}

interface Written {
	readonly name: Buffer;
	readonly crc: number;
	readonly packed: number;
	readonly size: number;
	readonly at: number;
}

/** What a zip of the first kind can count to; the newer kind is not read everywhere. */
const LARGEST = 0xffff_ffff;
/** 1 January 1980, the first day that a zip knows. */
const NO_DAY = 0x0021;
/** Sizes follow their entry; names are UTF-8. */
const FLAGS = 0x0808;
const VERSION = 20;
const DEFLATED = 8;

/** The bytes of a zip of these entries. Throws OutputFailure where it would exceed four gigabytes. */
export async function* zip(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
	const done: Written[] = [];
	let at = 0;
	for await (const { name, text } of entries) {
		const encoded = Buffer.from(name, 'utf8');
		const entry = { name: encoded, crc: 0, packed: 0, size: 0, at };
		const head = Buffer.concat([header(0x0403_4b50, [VERSION, ...about], [0, 0, 0], [encoded.length, 0]), encoded]);
		yield head;
		for await (const piece of text) {
			const bytes = Buffer.from(piece, 'utf8');
			entry.crc = crc32(bytes, entry.crc);
			entry.size += bytes.length;
			// Each piece ends on a whole byte, so that they can stand one behind the other.
			const packed = deflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
			entry.packed += packed.length;
			refuseBeyond(at + entry.packed, entry.size);
			yield packed;
		}
		const end = Buffer.concat([deflateRawSync(Buffer.alloc(0)), header(0x0807_4b50, [], [entry.crc, entry.packed + 2, entry.size])]);
		yield end;
		entry.packed += 2;
		at += head.length + entry.packed + end.length - 2;
		done.push(entry);
	}
	refuseBeyond(at, 0);
	const directory = Buffer.concat(done.flatMap((entry) => [central(entry), entry.name]));
	yield directory;
	yield header(0x0605_4b50, [0, 0, done.length, done.length], [directory.length, at], [0]);
}

const about = [FLAGS, DEFLATED, 0, NO_DAY] as const;

function central({ name, crc, packed, size, at }: Written): Buffer {
	return header(0x0201_4b50, [VERSION, VERSION, ...about], [crc, packed, size], [name.length, 0, 0, 0, 0], [0, at]);
}

/** A signature, then numbers of two bytes and of four in turn. */
function header(signature: number, ...runs: readonly (readonly number[])[]): Buffer {
	const numbers = [
		[signature, 4] as const,
		...runs.flatMap((run, index) => run.map((number) => [number, index % 2 === 0 ? 2 : 4] as const)),
	];
	const bytes = Buffer.alloc(numbers.reduce((sum, [, size]) => sum + size, 0));
	let at = 0;
	for (const [number, size] of numbers) at = bytes.writeUIntLE(number, at, size);
	return bytes;
}

function refuseBeyond(...sizes: readonly number[]): void {
	if (sizes.some((size) => size > LARGEST)) throw new OutputFailure('beyond four gigabytes', ({ failures }) => failures.workbookTooLarge);
}
