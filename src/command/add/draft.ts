/** Unfinished entries: one small file each beside the journal, written after every answer, gone when the entry is saved. */

import type { EntryAnswers } from '../../ask/entry/sources.ts';
import type { Progress } from '../../ask/form.ts';
import { type CommandContext, printError } from '../../context.ts';
import { satisfactions } from '../../domain/code.ts';
import type { AtOnce } from '../../domain/decide/index.ts';
import { lookAt } from '../../files/folder.ts';
import { isLocked, type Lock, tryLock } from '../../files/lock.ts';
import { moveToNew, removeFile } from '../../files/write.ts';
import { sidecars } from '../../store/sidecars.ts';
import { begunAtIn, begunIn, markOf, readDraftFile, writeDraftFile } from '../input/draftFile.ts';
import { outputFailures } from '../output/file.ts';

export interface Draft {
	readonly path: string;
	/** When it was begun, in UTC; under the key made of it the entry is registered, so that it is registered once. */
	readonly begunAt: string;
	readonly progress: Progress<EntryAnswers>;
}

/** The most that one person can have put aside. */
const MOST = 9;

/** Path of a draft of this person, and of the lock held by the window that fills it in. */
interface Slot {
	readonly path: string;
	readonly lock: string;
}

/** A slot held by this window until it is released. */
export interface OwnSlot extends Lock {
	readonly path: string;
}

function slotsOf({ journalPath, actor }: Pick<CommandContext, 'journalPath' | 'actor'>): readonly Slot[] {
	const mark = markOf(actor());
	return Array.from({ length: MOST }, (_, index) => ({
		path: `${journalPath}${sidecars.draft}${mark}-${index + 1}`,
		lock: `${journalPath}${sidecars.open}${mark}-${index + 1}`,
	}));
}

/** The key under which the entry of a form is registered: the same where the form is gone on with, another in each window. */
export function keyOf(context: Pick<CommandContext, 'actor'>, begunAt: string, slot: Pick<OwnSlot, 'path'> | undefined): string {
	return `form ${begunAt} ${markOf(context.actor())}${slot ? slot.path.slice(slot.path.lastIndexOf('-')) : ''}`;
}

/** This person's drafts that no other window is filling in. One that cannot be read is reported and set aside. */
export async function readDrafts(context: CommandContext): Promise<readonly Draft[]> {
	const drafts: Draft[] = [];
	for (const { path, lock } of slotsOf(context)) {
		const kept = isLocked(lock) ? undefined : readDraftFile(path);
		if (kept === undefined) continue;
		const read = await readDraft(context, path, kept);
		if (typeof read === 'string') setAside(context, path, read);
		else drafts.push(read);
	}
	return drafts;
}

/** The draft; or a sentence explaining why it is not one. */
async function readDraft(context: CommandContext, path: string, kept: object | 'broken'): Promise<Draft | string> {
	const { notADraft } = context.words.questions;
	if (kept === 'broken' || !('answered' in kept && 'answers' in kept)) return notADraft;
	const begunAt = begunAtIn(kept);
	const { answered } = kept;
	if (begunAt === undefined) return notADraft;
	if (!Array.isArray(answered) || !answered.every((name) => typeof name === 'string')) return notADraft;
	const unsorted = 'unsorted' in kept && kept.unsorted === true ? true : undefined;
	const { readClaimJson } = await import('./jsonFields.ts');
	const read = readClaimJson(context, kept.answers, false);
	if (read.ok) {
		const answers = { ...read.registration, unsorted, ...atOnceIn(kept) };
		return { path, begunAt, progress: { answers, answered, begun: begunIn(kept) } };
	}
	const errorMessages = await context.errorMessages();
	const { mistakeSentence } = await import('../../sentence/errors.ts');
	return read.mistakes.map((mistake) => mistakeSentence(errorMessages, mistake)).join(' ');
}

/** What was answered or done at once, as the draft has it. */
function atOnceIn(kept: object): AtOnce {
	const answer = 'answer' in kept && typeof kept.answer === 'string' ? kept.answer : undefined;
	const satisfaction = 'satisfaction' in kept ? satisfactions.find((one) => one === kept.satisfaction) : undefined;
	return { answer, satisfaction };
}

function setAside(context: CommandContext, path: string, why: string): void {
	const aside = `${path}-broken-${context.world.clock.now().replace(/\D/g, '')}`;
	try {
		moveToNew(path, aside);
		printError(context, context.words.questions.draftBroken(why, aside));
	} catch {
		printError(context, context.words.questions.draftBroken(why, path));
	}
}

/** Whether this person has an unfinished entry that no window is filling in. */
export function hasDraft(context: Pick<CommandContext, 'journalPath' | 'actor'>): boolean {
	return slotsOf(context).some(({ path, lock }) => readDraftFile(path) !== undefined && !isLocked(lock));
}

/** A slot for a new draft, locked by this window; undefined where there are too many. Throws FileFailure where nothing can be written. */
export function claimSlot(context: CommandContext): OwnSlot | undefined {
	for (const slot of slotsOf(context)) {
		const own = take(slot);
		if (!own) continue;
		// The slot must be empty: a draft left by another window is one to resume.
		if (lookAt(slot.path) === undefined) return own;
		own.release();
	}
	return undefined;
}

/** The slot of a draft, where no other window has taken it meanwhile and the draft is still there. */
export function claimSlotOf(context: CommandContext, { path }: Draft): OwnSlot | undefined {
	const slot = slotsOf(context).find((one) => one.path === path);
	const own = slot && take(slot);
	if (!own || lookAt(path) !== undefined) return own;
	own.release();
	return undefined;
}

function take({ path, lock }: Slot): OwnSlot | undefined {
	const held = tryLock(lock);
	return held && { path, release: () => held.release() };
}

/** Writes the answers, readable by their owner only. Throws FileFailure where that fails. */
export function keepDraft({ path, begunAt, progress }: Draft): void {
	const { unsorted, answer, satisfaction, ...answers } = progress.answers;
	const extras = { ...(unsorted && { unsorted }), ...(answer !== undefined && { answer }), ...(satisfaction && { satisfaction }) };
	const { answered, begun } = progress;
	writeDraftFile(path, { begunAt, answered, ...(begun && { begun }), ...extras, answers });
}

/** Whether the draft exists as last written. */
export function isKept({ path, begunAt }: Pick<Draft, 'path' | 'begunAt'>): boolean {
	const kept = readDraftFile(path);
	return typeof kept === 'object' && begunAtIn(kept) === begunAt;
}

/** Removes a draft: its entry was saved, or thrown away. Throws OutputFailure where it cannot be removed. */
export function removeDraft({ path }: Pick<Draft, 'path'>): void {
	outputFailures(path, () => removeFile(path));
}
