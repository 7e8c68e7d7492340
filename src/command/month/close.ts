/** `month close` and `month reopen`: the seal of a month, with its report and the digest of its export. */

import { endWith, failWith, type JournalContext, printError, printInfo } from '../../context.ts';
import { closingRefused, nextToClose, printSeal, reopeningRefused, type Sealed } from '../../domain/month/seal.ts';
import type { Period } from '../../domain/period.ts';
import { type ExitCode, exit } from '../../exit.ts';
import type { Given } from '../../grammar/option.ts';
import { type ClaimColumn, sealedColumns } from '../../report/claimColumns.ts';
import { missingFindings } from '../../report/morning.ts';
import { monthName, monthRefusal } from '../../sentence/period.ts';
import { measured } from '../../store/files/storedFiles.ts';
import { type ClaimFilter, extentOf } from '../../store/lists/rows.ts';
import { fileOfMonth } from '../../store/month/sealedClaims.ts';
import { firstMonth, sealsOf } from '../../store/month/seals.ts';
import { unanalysedIn } from '../../store/morning.ts';
import type { Journal } from '../../store/open.ts';
import { headOf } from '../../store/record/apply.ts';
import { changeJournalUnless, sealMonth } from '../../store/record/changeJournal.ts';
import { textOf, type Words } from '../../text/index.ts';
import { visibleLine } from '../../text/visible.ts';
import { recording } from '../claim/change.ts';
import { confirmed } from '../claim/confirm.ts';
import { ruleCommands } from '../claim/ruleCommands.ts';
import { claimCsv } from '../export/csv.ts';
import { countedReport } from './counted.ts';
import { monthTyped } from './period.ts';

/** For how many entries the missing details are looked for. */
const MOST_FINDINGS = 1000;

/** How many of them are shown. */
const LISTED = 20;

/** How often the month is counted again if something was recorded while it was counted. */
export const TRIES = 3;

/** `month close`: seals a month that is over. */
export async function run(given: Given<'dryRun' | 'yes'>, context: JournalContext, [typed]: readonly string[]): Promise<ExitCode> {
	const { journal, today, world } = context;
	const monthWords = await textOf('month', context.language);
	const seals = sealsOf(journal);
	const next = nextToClose(seals, firstMonth(journal));
	const { month, period } = await monthTyped(context, typed ?? next);
	// At a terminal the next month is shown, and asked about.
	const unnamed = typed === undefined && (!context.asks || given.yes) ? ({ code: 'notNamed', month: next } as const) : undefined;
	const refused = closingRefused(month, today, seals, firstMonth(journal)) ?? unnamed;
	if (refused) return failWith(context, monthRefusal({ words: context.words, monthWords }, refused));
	await askFindings(context, period, given);
	for (let tries = 0; tries < TRIES; tries++) {
		const { position: upTo, hash } = headOf(journal);
		const report = await countedReport(context, monthWords, period, true, seals);
		if (!report) return exit.environment;
		const { filter, filed } = fileOfMonth(journal, period, undefined);
		const digest = await exportDigest(journal, context.words, filter, sealedColumns);
		const exported = { columns: sealedColumns.map(({ key }) => key), late: filed.late.size };
		const sealed: Sealed = { month, upTo, hash, ...extentOf(journal, filter), digest, exported, report };
		const willBe = monthWords.willClose(monthName({ words: context.words, monthWords }, month), sealed.entries);
		if (tries === 0) {
			if (!(await confirmed(context, [willBe], monthWords.closeIt, given))) return exit.refused;
		}
		const seal = await sealMonth(journal, recording(context, given.dryRun), today, sealed);
		if (!seal) {
			await hearServer(journal);
			continue;
		}
		if (given.dryRun) for (const line of [context.words.notes.dryRunWould, willBe]) printInfo(context, line);
		else {
			printInfo(context, monthWords.closed(monthName({ words: context.words, monthWords }, month), seal.entries));
			if (filed.late.size > 0) printInfo(context, monthWords.lateInFile(filed.late.size));
			world.out.write(`${printSeal(seal)}\n`);
		}
		return exit.done;
	}
	return failWith(context, monthWords.busy, exit.busy);
}

/** What others recorded at a shared journal comes, to be counted, too. Throws ServerFailure and StoreFailure. */
export async function hearServer(journal: Journal): Promise<void> {
	if (journal.server) await (await import('../../store/sharing/pull.ts')).pullPages(journal, journal.server);
}

/** Lists what the entries that ended in the month lack, and lets it be filled in before they are counted. Throws Interrupted on Ctrl-C. */
async function askFindings(context: JournalContext, period: Period, given: Given<'dryRun' | 'yes'>): Promise<void> {
	const { journal, words } = context;
	const claims = unanalysedIn(journal, period, MOST_FINDINGS);
	if (claims.length === 0) return;
	const { findings } = await textOf('guide', context.language);
	printInfo(context, findings.missing(claims.length));
	for (const claim of claims.slice(0, LISTED)) {
		const client = visibleLine(claim.client ?? words.morning.nobody);
		printInfo(context, `  ${visibleLine(claim.number)} ${client}: ${missingFindings(words, claim) ?? ''}`);
	}
	if (claims.length > LISTED) printInfo(context, findings.more(claims.length - LISTED));
	if (!context.asks || given.yes || given.dryRun) return;
	const { askYes } = await import('../../ask/question.ts');
	if (!(await askYes(context, findings.fillNow, false))) return;
	for (const [index, { number }] of claims.entries()) {
		printError(context, findings.nth(index + 1, claims.length));
		// By the form of `cause`; what is skipped stays unknown.
		await ruleCommands.cause({}, context, [number]);
	}
}

/** Of the raw profile, which says the same in every language. */
export async function exportDigest(journal: Journal, words: Words, filter: ClaimFilter, columns: readonly ClaimColumn[]): Promise<string> {
	return (await measured(claimCsv(journal, columns, filter, { words, profile: 'raw', onRows: () => {} }))).sha256;
}

/** `month reopen`: removes the seal of the month closed last, for a reason. */
export async function reopen(
	{ reason, dryRun }: Given<'reason' | 'dryRun'>,
	context: JournalContext,
	[typed = '']: readonly string[],
): Promise<ExitCode> {
	const { month } = await monthTyped(context, typed);
	const monthWords = await textOf('month', context.language);
	const refused = await changeJournalUnless(context.journal, recording(context, dryRun), () => {
		const refused = reopeningRefused(month, sealsOf(context.journal), reason);
		return refused ? { refused } : { event: { type: 'monthReopened', on: context.today, month, reason: reason ?? null } };
	});
	if (refused) return failWith(context, monthRefusal({ words: context.words, monthWords }, refused));
	if (dryRun) printInfo(context, context.words.notes.dryRunWould);
	return endWith(context, monthWords.reopened(monthName({ words: context.words, monthWords }, month)));
}
