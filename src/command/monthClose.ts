/** `month close`: seals a month that is over, with its report and the digest of its export. */

import { complain, type Office, say } from '../desk.ts';
import type { Period } from '../domain/period.ts';
import { closingRefused, printSeal, type Sealed } from '../domain/seal.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { claimColumns } from '../report/claimColumns.ts';
import { digestOf } from '../store/digest.ts';
import type { Journal } from '../store/open.ts';
import { headOf, sealMonth } from '../store/sealMonth.ts';
import { firstMonth, sealsOf } from '../store/seals.ts';
import { monthWordsOf, type Words } from '../text/index.ts';
import { recording } from './change.ts';
import { claimCsv } from './claimCsv.ts';
import { monthTyped } from './period.ts';
import { countedReport } from './periodCounted.ts';

/** How often it is counted anew where something was recorded meanwhile. */
const TRIES = 3;

export async function run(given: Given<'dryRun'>, office: Office, [typed = '']: readonly string[]): Promise<ExitCode> {
	const { journal, today, world } = office;
	const { month, period } = await monthTyped(office, typed);
	const said = await monthWordsOf(office.language);
	const seals = sealsOf(journal);
	const refused = closingRefused(month, today, seals, firstMonth(journal));
	if (refused) {
		complain(office, said.refused(refused));
		return exit.refused;
	}
	for (let tries = 0; tries < TRIES; tries++) {
		const head = headOf(journal, period);
		const report = await countedReport(office, said, period, true, seals);
		if (!report) return exit.environment;
		const sealed: Sealed = { month, ...head, digest: await exportDigest(journal, office.words, period), report };
		const seal = await sealMonth(journal, recording(office, given.dryRun), today, sealed);
		if (!seal) continue;
		if (given.dryRun) say(office, office.words.notes.dryRun);
		else {
			say(office, said.closed(month, seal.entries));
			world.out.write(`${printSeal(seal)}\n`);
		}
		return exit.done;
	}
	complain(office, said.busy);
	return exit.busy;
}

/** Of the raw profile, which says the same in every language. */
export function exportDigest(journal: Journal, words: Words, registered: Period): Promise<string> {
	return digestOf(claimCsv(journal, claimColumns, { registered }, { words, profile: 'raw', tell: () => {} }));
}
