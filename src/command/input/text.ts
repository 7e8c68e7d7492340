/** Text from a file or from standard input, in UTF-8 or marked UTF-16, line by line. */

import { join } from 'node:path';
import { errorCode } from '../../errorCode.ts';
import { FileFailure } from '../../files/failure.ts';
import { isFolder, sizeOfFile } from '../../files/folder.ts';
import { entriesOf } from '../../files/read.ts';
import { UsageError } from '../../grammar/mistake.ts';
import type { Named } from '../../grammar/spell.ts';
import { Interrupted, OutputFailure } from '../../interruption.ts';
import type { World } from '../../world.ts';

export interface Line {
	/** From 1. */
	readonly number: number;
	readonly text: string;
	/** Bytes of the input up to its end. */
	readonly upTo: number;
}

/** How many bytes there are to read; undefined where nobody knows. */
export function inputSize(world: World, path: string): number | undefined {
	if (path === '-') return world.input.size();
	return sizeOfFile(world.resolve(path));
}

/** The files of a folder, as paths, by name; undefined where it is none. Throws OutputFailure where it cannot be read. */
export function filesIn(folder: string): readonly string[] | undefined {
	if (!isFolder(folder)) return undefined;
	try {
		return entriesOf(folder).flatMap((entry) => (entry.isFile() ? [join(folder, entry.name)] : []));
	} catch (error) {
		throw inputFailure(folder, error);
	}
}

/** The lines of `path`, or of standard input for `-`. Throws UsageError where it is neither, OutputFailure where it cannot be read. */
export async function* inputLines(world: World, path: string, option: Named): AsyncGenerator<Line> {
	let number = 0;
	let upTo = 0;
	let rest = '';
	for await (const text of inputText(world, path, option)) {
		const lines = (rest + text).split('\n');
		rest = lines.pop() ?? '';
		for (const line of lines) {
			upTo += Buffer.byteLength(line) + 1;
			yield { number: ++number, text: line.endsWith('\r') ? line.slice(0, -1) : line, upTo };
		}
	}
	if (rest !== '') yield { number: ++number, text: rest, upTo: upTo + Buffer.byteLength(rest) };
}

/** The whole of it; for texts that are one value. */
export async function wholeInput(world: World, path: string, option: Named): Promise<string> {
	let whole = '';
	for await (const text of inputText(world, path, option)) whole += text;
	return whole;
}

/** The bytes of it, whatever they mean. Throws OutputFailure where it cannot be read. */
export async function wholeBytes(world: World, path: string): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of path === '-' ? world.input.chunks() : fileChunks(world, path)) chunks.push(chunk);
	return Buffer.concat(chunks);
}

async function* inputText(world: World, path: string, option: Named): AsyncGenerator<string> {
	let decoder: InstanceType<typeof TextDecoder> | undefined;
	try {
		for await (const chunk of path === '-' ? world.input.chunks() : fileChunks(world, path, option)) {
			decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
			yield decoder.decode(chunk, { stream: true });
		}
		yield decoder?.decode() ?? '';
	} catch (error) {
		if (error instanceof TypeError && errorCode(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA')
			throw new UsageError([{ code: 'notUtf8', option }]);
		throw error;
	}
}

/** Windows PowerShell writes UTF-16 by `>`, with its mark in front. */
function encodingOf(beginning: Uint8Array): string {
	const [first, second] = beginning;
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

async function* fileChunks(world: World, typed: string, option?: Named): AsyncGenerator<Uint8Array> {
	const path = world.resolve(typed);
	try {
		yield* world.input.chunksOf(path);
	} catch (error) {
		if (error instanceof Interrupted || error instanceof OutputFailure) throw error;
		const code = errorCode(error) ?? '';
		if (option !== undefined && ['ENOENT', ...IMPOSSIBLE].includes(code)) {
			// Never print what was typed: it may be a whole claim.
			if (/^\s*[{[]/.test(typed)) throw new UsageError([{ code: 'jsonAsPath', option }]);
			if (IMPOSSIBLE.includes(code)) throw new UsageError([{ code: 'impossiblePath', value: typed.slice(0, SHOWN), option }]);
		}
		throw inputFailure(path, error);
	}
}

/** Error codes of paths that cannot exist: a file in the place of a folder, a link to itself, a name too long. */
const IMPOSSIBLE: readonly string[] = ['ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'];

/** How many characters of such a path are repeated. */
const SHOWN = 60;

/** The OutputFailure for what went wrong while `path` was read. */
export function inputFailure(path: string, error: unknown): OutputFailure {
	const detail = error instanceof FileFailure ? error.detail || error.code : (errorCode(error) ?? String(error));
	return new OutputFailure(String(error), ({ failures }) => failures.inputFailed(path, detail));
}
