/** What becomes of a message: an entry, a part of one, or nothing. Each in one transaction with what is recorded. */

import { type JournalContext, printInfo } from '../../context.ts';
import type { Registration } from '../../domain/decide/index.ts';
import type { AttachedFile } from '../../domain/storedFile.ts';
import { safeFileName } from '../../domain/text/fileName.ts';
import type { ExitCode } from '../../exit.ts';
import { UsageError } from '../../grammar/mistake.ts';
import type { Outcome } from '../../store/record/change.ts';
import { type Settlement, type Settling, settleMessage } from '../../store/record/takeIn.ts';
import type { MailWords } from '../../text/index.ts';
import { visibleLine } from '../../text/visible.ts';
import { printRegistration } from '../add/record.ts';
import { linesOn, registering } from '../add/similarClaims.ts';
import { printOutcome, recording } from '../claim/change.ts';
import { attachMessage, registerWith, withMessageFiles } from './attachMessage.ts';
import type { OpenedMessage } from './find.ts';

/** Only what waits, or was set aside, can become something. */
const WAITING = ['draft', 'unread', 'aside'] as const;

/** Registers the entry and attaches the message to it. */
export async function registerMessage(
	context: JournalContext,
	words: MailWords,
	opened: OpenedMessage,
	registration: Registration,
	dryRun: true | undefined,
	shown: boolean,
): Promise<ExitCode> {
	const one = registering(registration, context);
	const { outcome, left } = await settled(context, words, opened, dryRun, (files) => (writer) => {
		const whole = registerWith(context, writer, one, files);
		return { settled: whole.ok ? { state: 'registered', claim: whole.claim.id } : undefined, value: whole };
	});
	const earlier = await linesOn(context, one);
	const code = await printRegistration(context, outcome, {
		dryRun,
		shown,
		earlier,
		named: typeof registration.responsible === 'string',
	});
	if (outcome.ok && !dryRun) printInfo(context, words.sort.registered(opened.stored.id, visibleLine(outcome.claim.number.text)));
	if (outcome.ok && left > 0) printInfo(context, words.sort.left(left));
	return code;
}

/** Attaches the message to the entry, with a note of what it says. */
export async function attachTo(
	context: JournalContext,
	words: MailWords,
	opened: OpenedMessage,
	claim: number,
	dryRun: true | undefined,
): Promise<ExitCode> {
	const { message, stored } = opened;
	const receivedOn = context.words.day(stored.receivedOn);
	const { outcome, left } = await settled(context, words, opened, dryRun, (files) => (writer) => {
		const read = message ?? { from: null, subject: fileNameOf(opened) ?? '', text: opened.submission?.summary ?? '' };
		const made = attachMessage(context, words, writer, claim, { message: read, files, receivedOn });
		return { settled: made.ok ? { state: 'attached', claim } : undefined, value: made };
	});
	const code = await printOutcome(context, outcome, dryRun);
	if (outcome.ok && !dryRun) printInfo(context, words.sort.attached(stored.id, visibleLine(outcome.claim.number.text)));
	if (outcome.ok && left > 0) printInfo(context, words.sort.left(left));
	return code;
}

/** Sets the message aside, or takes it back. Throws UsageError where another run has settled it since. */
export async function settleAs(
	context: JournalContext,
	{ stored }: OpenedMessage,
	settlement: Extract<Settlement, { state: 'aside' | 'draft' }>,
	dryRun: true | undefined,
): Promise<void> {
	const from = settlement.state === 'draft' ? (['aside'] as const) : (['draft', 'unread'] as const);
	const done = await settleMessage(context.journal, recording(context, dryRun), stored.id, from, () => ({
		settled: settlement,
		value: undefined,
	}));
	if ('meanwhile' in done) throw sortedAlready(stored.id, done.number);
}

async function settled(
	context: JournalContext,
	words: MailWords,
	opened: OpenedMessage,
	dryRun: true | undefined,
	settling: (files: readonly AttachedFile[]) => Settling<Outcome>,
): Promise<{ readonly outcome: Outcome; readonly left: number }> {
	const { stored, bytes, message } = opened;
	const value = String(stored.id);
	if (!WAITING.some((state) => state === stored.state)) throw sortedAlready(stored.id, stored.number);
	if (bytes === undefined) throw new UsageError([{ code: 'messageErased', value }]);
	const usual = words.fileName(stored.receivedOn);
	const name = message ? usual : safeFileName(fileNameOf(opened) ?? '', usual);
	return withMessageFiles(context, bytes, message, name, dryRun ?? false, async ({ files, left, store }) => {
		const done = await settleMessage(
			context.journal,
			{ ...recording(context, dryRun), beforeCommit: store },
			stored.id,
			WAITING,
			settling(files),
		);
		// Another window, or the cron of another machine, was faster.
		if ('meanwhile' in done) throw sortedAlready(stored.id, done.number);
		return { outcome: done.value, left };
	});
}

/** `number`: of the entry that it went to; null where it is set aside, or waits. */
function sortedAlready(id: number, number: string | null): UsageError {
	const value = String(id);
	return new UsageError([number === null ? { code: 'messageSettled', value } : { code: 'messageAtEntry', value, number }]);
}

/** The name of the file that a message was found in, where it could not be read. */
function fileNameOf({ stored }: OpenedMessage): string | undefined {
	return stored.content?.source?.split(/[\\/]/).at(-1);
}
