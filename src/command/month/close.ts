/** `month close`: seals a month that is over, with its report and the digest of its export. */

import { type JournalContext, printError, printInfo } from '../../context.ts';
import type { Period } from '../../domain/period.ts';
import { closingRefused, printSeal, type Sealed } from '../../domain/seal.ts';
import { type ExitCode, exit } from '../../exit.ts';
import type { Given } from '../../grammar/option.ts';
import { claimColumns } from '../../report/claimColumns.ts';
import { monthName, monthRefusal } from '../../sentence/period.ts';
import type { Journal } from '../../store/open.ts';
import { headOf, sealMonth } from '../../store/sealMonth.ts';
import { firstMonth, sealsOf } from '../../store/seals.ts';
import { digestOf } from '../../store/storedFiles.ts';
import { textOf, type Words } from '../../text/index.ts';
import { recording } from '../claim/change.ts';
import { claimCsv } from '../export/csv.ts';
import { countedReport } from './counted.ts';
import { monthTyped } from './period.ts';

/** How often it is counted anew where something was recorded meanwhile. */
const TRIES = 3;

export async function run(given: Given<'dryRun'>, context: JournalContext, [typed = '']: readonly string[]): Promise<ExitCode> {
	const { journal, today, world } = context;
	const { month, period } = await monthTyped(context, typed);
	const monthWords = await textOf('month', context.language);
	const seals = sealsOf(journal);
	const refused = closingRefused(month, today, seals, firstMonth(journal));
	if (refused) {
		printError(context, monthRefusal(context.words, monthWords, refused));
		return exit.refused;
	}
	for (let tries = 0; tries < TRIES; tries++) {
		const head = headOf(journal, period);
		const report = await countedReport(context, monthWords, period, true, seals);
		if (!report) return exit.environment;
		const sealed: Sealed = { month, ...head, digest: await exportDigest(journal, context.words, period), report };
		const seal = await sealMonth(journal, recording(context, given.dryRun), today, sealed);
		if (!seal) continue;
		if (given.dryRun) printInfo(context, context.words.notes.dryRun);
		else {
			printInfo(context, monthWords.closed(monthName(context.words, monthWords, month), seal.entries));
			world.out.write(`${printSeal(seal)}\n`);
		}
		return exit.done;
	}
	printError(context, monthWords.busy);
	return exit.busy;
}

/** Of the raw profile, which says the same in every language. */
export function exportDigest(journal: Journal, words: Words, registered: Period): Promise<string> {
	return digestOf(claimCsv(journal, claimColumns, { registered }, { words, profile: 'raw', onRows: () => {} }));
}
