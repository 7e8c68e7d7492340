/** `intake`: takes messages in from files, folders, mailboxes of files and standard input; each comes in once. */

import { type JournalContext, printError } from '../context.ts';
import type { MessageState } from '../domain/mail/draft.ts';
import { type ExitCode, exit } from '../exit.ts';
import { FileFailure } from '../files/failure.ts';
import { makeFolders, removeEmptyFolders } from '../files/folder.ts';
import { moveToNew } from '../files/write.ts';
import type { Given } from '../grammar/option.ts';
import { withInterruptionSentence } from '../interruption.ts';
import { destinationOf, type Found, messagesAt, messagesFrom } from '../mail/sources.ts';
import { type Step, withProgress } from '../progress.ts';
import { type MailWords, textOf } from '../text/index.ts';
import { inputFailure } from './input/text.ts';
import { Intake } from './mail/intake.ts';
import { refuseJournalItself } from './output/file.ts';

type Options = 'putAway' | 'trust' | 'json' | 'ndjson' | 'header';

export async function run(given: Given<Options>, context: JournalContext, sources: readonly string[]): Promise<ExitCode> {
	const words = await textOf('mail', context.language);
	const intake = new Intake(context, words, given);
	await withInterruptionSentence(
		() => words.brokenOff(intake.count),
		() => withProgress(context, 'intake', (step) => takeAll(context, intake, sources, given.putAway ?? false, words, step)),
	);
	await intake.end(given);
	return exit.done;
}

/** Takes in what lies at these paths. Throws OutputFailure where one cannot be read; what came in before stays. */
async function takeAll(
	context: JournalContext,
	intake: Intake,
	sources: readonly string[],
	putsAway: boolean,
	words: MailWords,
	step: Step,
): Promise<void> {
	const { world, journal } = context;
	let seen = 0;
	for (const source of sources) {
		const path = source === '-' ? source : world.resolve(source);
		if (source !== '-') refuseJournalItself(path, journal.path);
		const found = source === '-' ? messagesFrom(world.input.chunks()) : messagesAt(path);
		try {
			for await (const one of found) {
				const state = await intake.take(one);
				if (putsAway) putFileAway(context, words, one, state);
				await step(++seen, undefined);
			}
		} catch (error) {
			throw error instanceof FileFailure ? inputFailure(path, error) : error;
		}
	}
}

/** A file that holds nothing but a message that is safe in the journal. */
function putFileAway(context: JournalContext, words: MailWords, found: Found, state: MessageState): void {
	if ((!found.alone && found.maildir === undefined) || found.path === '-') return;
	try {
		putAway(found, state === 'unread' ? 'unread' : 'taken');
	} catch (error) {
		if (!(error instanceof FileFailure)) throw error;
		printError(context, words.notPutAway(found.path, error.detail));
	}
}

/** How many files of one name are distinguished by a number. */
const MOST_OF_A_NAME = 1000;

/** Moves it to `taken/` or `unread/`, in a Maildir from `new/` to `cur/`. Throws FileFailure. */
export function putAway(found: Found, where: 'taken' | 'unread'): void {
	for (let count = 1; count <= MOST_OF_A_NAME; count++) {
		const { folder, path } = destinationOf(found, where, count);
		const made = makeFolders(folder);
		try {
			moveToNew(found.path, path);
			return;
		} catch (error) {
			if (!(error instanceof FileFailure) || error.code !== 'exists') throw error;
		} finally {
			removeEmptyFolders(made);
		}
	}
	throw new FileFailure('exists', found.path);
}
