/**
 * The program in this process, at the moment that it is: for what prepares a journal or looks at it afterwards, where a process of its own would
 * prove nothing more and take ten times as long.
 */

import { afterAll } from 'vitest';
import type { Ran, rows, Start } from '../bundle/program.ts';
import { outOf, Scene } from './harness.ts';

const scene = new Scene();
scene.letTimePass();
afterAll(() => scene.end());

/** Runs `claims` with these words, as `claims` of test/bundle/program.ts does. Relative paths are in a folder of its own. */
export async function here(words: readonly string[], { input = '', environment }: Pick<Start, 'input' | 'environment'> = {}): Promise<Ran> {
	const ended = await scene.claims(words, { CLAIMS_LANG: 'en', CLAIMS_ACTOR: 'Clerk', ...environment }, oneChunk(input));
	const errors = ended.said.map(({ to, text }) => (to === 'errors' ? text : '')).join('');
	return { code: ended.code, signal: null, out: outOf(ended), errors };
}

/** The rows of `list --json` with these fields. */
export async function rowsHere(journal: string, fields: string, ...more: readonly string[]): ReturnType<typeof rows> {
	const ran = await here(['list', '-j', journal, '--reverse', '--json', fields, ...more]);
	if (ran.code !== 0) throw new Error(`list: ${ran.code} ${ran.errors}`);
	return JSON.parse(ran.out);
}

async function* oneChunk(input: string | Uint8Array): AsyncGenerator<Uint8Array> {
	if (input.length > 0) yield Buffer.from(input);
}
