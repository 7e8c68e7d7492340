/** Unfinished entries: one small file each beside the journal, written after every answer, gone when the entry is saved. */

import { readFileSync, renameSync, unlinkSync } from 'node:fs';
import type { Progress } from '../../ask/form.ts';
import { type CommandContext, printError } from '../../context.ts';
import type { Registration } from '../../domain/decide/index.ts';
import { jsonLine } from '../../format/json.ts';
import { OutputFailure } from '../../interruption.ts';
import { mistakeSentence } from '../../sentence/errors.ts';
import { sidecars } from '../../store/sidecars.ts';
import { readClaimJson } from './jsonFields.ts';

export interface Draft {
	readonly path: string;
	/** When it was begun, in UTC; under the key made of it the entry is registered, so that it is registered once. */
	readonly begunAt: string;
	readonly progress: Progress<Registration>;
}

/** The most that one person can have put aside. */
const MOST = 9;

/** The names that the drafts of this person have, if they are there. */
function draftPaths(context: Pick<CommandContext, 'journalPath' | 'actor'>): readonly string[] {
	return Array.from({ length: MOST }, (_, index) => `${context.journalPath}${sidecars.draft}${markOf(context.actor())}-${index + 1}`);
}

/** What stands for the person in a file's name, whatever letters and blanks the name has. FNV-1a, twice: it must tell a few people apart. */
function markOf(actor: string): string {
	return [0x811c9dc5, 0x1b873593]
		.map((start) => {
			let hash = start;
			for (let at = 0; at < actor.length; at++) hash = Math.imul(hash ^ actor.charCodeAt(at), 0x01000193);
			return (hash >>> 0).toString(16).padStart(8, '0');
		})
		.join('');
}

/** The key under which the entry of a draft is registered. */
export function keyOf(context: Pick<CommandContext, 'actor'>, { begunAt }: Pick<Draft, 'begunAt'>): string {
	return `form ${begunAt} ${markOf(context.actor())}`;
}

/** The unfinished entries of this person. One that cannot be read is told and set aside. */
export async function readDrafts(context: CommandContext): Promise<readonly Draft[]> {
	const drafts: Draft[] = [];
	for (const path of draftPaths(context)) {
		const text = textOf(path);
		if (text === undefined) continue;
		const read = await readDraft(context, path, text);
		if (typeof read === 'string') setAside(context, path, read);
		else drafts.push(read);
	}
	return drafts;
}

function textOf(path: string): string | undefined {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return undefined;
	}
}

/** The draft; or the sentence that says why it is none. */
async function readDraft(context: CommandContext, path: string, text: string): Promise<Draft | string> {
	const { notADraft } = context.words.questions;
	let parsed: unknown;
	try {
		parsed = JSON.parse(text);
	} catch {
		return notADraft;
	}
	if (typeof parsed !== 'object' || parsed === null || !('begunAt' in parsed && 'answered' in parsed && 'answers' in parsed))
		return notADraft;
	const { begunAt, answered } = parsed;
	if (typeof begunAt !== 'string' || !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(begunAt)) return notADraft;
	if (!Array.isArray(answered) || !answered.every((name) => typeof name === 'string')) return notADraft;
	const unsorted = 'unsorted' in parsed && parsed.unsorted === true ? true : undefined;
	const read = readClaimJson(context, parsed.answers);
	if (read.ok) return { path, begunAt, progress: { answers: { ...read.registration, unsorted }, answered } };
	const errorMessages = await context.errorMessages();
	return read.mistakes.map((mistake) => mistakeSentence(errorMessages, mistake)).join(' ');
}

function setAside(context: CommandContext, path: string, why: string): void {
	const aside = `${path}-broken-${context.world.clock.now().replace(/\D/g, '')}`;
	try {
		renameSync(path, aside);
		printError(context, context.words.questions.draftBroken(why, aside));
	} catch {
		printError(context, context.words.questions.draftBroken(why, path));
	}
}

/** Whether this person has an unfinished entry. */
export function hasDraft(context: Pick<CommandContext, 'journalPath' | 'actor'>): boolean {
	return draftPaths(context).some((path) => textOf(path) !== undefined);
}

/** Where a new draft may lie: undefined where there are too many. */
export function freePath(context: CommandContext): string | undefined {
	return draftPaths(context).find((path) => textOf(path) === undefined);
}

/** Keeps the answers: mode 0600, whole or not at all. Throws OutputFailure where that cannot be done. */
export async function keepDraft({ path, begunAt, progress }: Draft): Promise<void> {
	const { unsorted, ...answers } = progress.answers;
	const line = `${jsonLine({ begunAt, answered: progress.answered, ...(unsorted && { unsorted }), answers })}\n`;
	// It brings node:crypto, which no first question should wait for.
	const { writeFile } = await import('../../format/file.ts');
	await writeFile(once(line), path, true);
}

async function* once(text: string): AsyncGenerator<string> {
	yield text;
}

/** Removes a draft: its entry was saved, or thrown away. */
export function removeDraft({ path }: Pick<Draft, 'path'>): void {
	try {
		unlinkSync(path);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
			throw new OutputFailure(String(error), ({ failures }) => failures.outputFailed(path, String(error)));
	}
}
