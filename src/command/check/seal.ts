/** `check --seal`: compares the journal with a printed seal: detects a removed tail and an altered month. */

import { type JournalContext, printError, printInfo } from '../../context.ts';
import { type PrintedSeal, printSeal, readSeal } from '../../domain/month/seal.ts';
import { monthPeriod } from '../../domain/period.ts';
import { columnsOf, firstEdition } from '../../report/claimColumns.ts';
import { monthName } from '../../sentence/period.ts';
import { eventWithHash } from '../../store/check/chain.ts';
import { fileOfMonth } from '../../store/month/sealedClaims.ts';
import { sealAt } from '../../store/month/seals.ts';
import { type MonthWords, textOf } from '../../text/index.ts';
import { exportDigest } from '../month/close.ts';

/** The seal of a month, or the hash of an event that `check -v` and `backup` print. */
type Typed = PrintedSeal | { readonly head: string };

/** The seal as typed; undefined where it is not a seal, which is reported. */
export async function sealTyped(context: JournalContext, typed: string): Promise<Typed | undefined> {
	const head = /^[0-9a-f]{64}$/.exec(typed.replace(/\s+|\.$/g, '').toLowerCase())?.[0];
	const printed = head === undefined ? readSeal(typed) : { head };
	if (!printed) printError(context, (await textOf('month', context.language)).notASeal(typed));
	return printed;
}

/** Whether the seal holds; differences are reported. The chain has been checked before: it proves the content. */
export async function sealHolds(context: JournalContext, printed: Typed, events: number): Promise<boolean> {
	const monthWords = await textOf('month', context.language);
	if ('head' in printed) return headHolds(context, monthWords, printed.head, events);
	const fault = await faultOf(context, monthWords, printed, events);
	if (fault === undefined)
		printInfo(context, monthWords.sealHolds(monthName({ words: context.words, monthWords }, printed.month), printed.entries));
	else printError(context, fault);
	return fault === undefined;
}

function headHolds(context: JournalContext, monthWords: MonthWords, head: string, events: number): boolean {
	const { journal, world } = context;
	const event = eventWithHash(journal, head);
	if (!event) printError(context, monthWords.headAbsent(head));
	else {
		const { day } = world.clock.local(event.recorded_at, journal.settings.zone);
		printInfo(context, monthWords.headFound(event.position, day, events - event.position));
	}
	return event !== undefined;
}

async function faultOf(
	{ journal, words }: JournalContext,
	monthWords: MonthWords,
	printed: PrintedSeal,
	events: number,
): Promise<string | undefined> {
	const { month, position } = printed;
	if (position > events) return monthWords.sealMissing(position, events);
	const seal = sealAt(journal, position);
	if (!seal || printSeal(seal) !== printSeal({ ...printed, sealHash: printed.hash })) return monthWords.sealDiffers(position, month);
	const columns = columnsOf(seal.exported?.columns ?? firstEdition);
	if (!columns) return monthWords.sealOfLaterProgram(month);
	const { filter } = fileOfMonth(journal, monthPeriod(month), seal);
	const digest = await exportDigest(journal, words, filter, columns);
	return digest === seal.digest ? undefined : monthWords.sealedExportDiffers(month);
}
