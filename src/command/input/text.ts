/** Text from a file or from standard input, in UTF-8, line by line. */

import { createReadStream, readdirSync, statSync } from 'node:fs';
import { UsageError } from '../../grammar/mistake.ts';
import type { Named } from '../../grammar/spell.ts';
import { OutputFailure } from '../../interruption.ts';
import { errorCode } from '../../store/failure.ts';
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
	const stat = statSync(world.resolve(path), { throwIfNoEntry: false });
	return stat?.isFile() ? stat.size : undefined;
}

/** The files of a folder, as paths, by name; undefined where it is none. Throws OutputFailure where it cannot be read. */
export function filesIn(folder: string): readonly string[] | undefined {
	try {
		if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined;
		const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
		return entries.map(({ name }) => `${folder}/${name}`).toSorted();
	} catch (error) {
		throw new OutputFailure(String(error), ({ failures }) => failures.inputFailed(folder, errorCode(error) ?? String(error)));
	}
}

/** The lines of `path`, or of standard input for `-`. Throws Misuse where it is not UTF-8, OutputFailure where it cannot be read. */
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
	for await (const chunk of path === '-' ? world.input.chunks() : fileChunks(world.resolve(path))) chunks.push(chunk);
	return Buffer.concat(chunks);
}

async function* inputText(world: World, path: string, option: Named): AsyncGenerator<string> {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	try {
		for await (const chunk of path === '-' ? world.input.chunks() : fileChunks(world.resolve(path)))
			yield decoder.decode(chunk, { stream: true });
		yield decoder.decode();
	} catch (error) {
		if (error instanceof TypeError && errorCode(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA')
			throw new UsageError([{ code: 'notUtf8', option }]);
		throw error;
	}
}

async function* fileChunks(path: string): AsyncGenerator<Uint8Array> {
	try {
		for await (const chunk of createReadStream(path)) if (chunk instanceof Uint8Array) yield chunk;
	} catch (error) {
		throw new OutputFailure(String(error), ({ failures }) => failures.inputFailed(path, errorCode(error) ?? String(error)));
	}
}
