/** `check`: detects missing and altered data. Silent when all is well. */

import { type JournalContext, printError } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { withInterruptionSentence } from '../interruption.ts';
import { withProgress } from '../progress.ts';
import { checkJournal } from '../store/check/check.ts';
import type { CheckStep, Fault } from '../store/check/fault.ts';
import { StoreFailure } from '../store/failure.ts';
import { sizeOf } from '../store/open.ts';
import { sharedThrough } from '../store/sharing/journalServer.ts';
import type { Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { filesChecked } from './check/files.ts';

/** Bytes of a file that SQLite takes longer than a second to look through, in one go. */
const LARGE = 100_000_000;

export async function run(given: Given<'verbose' | 'seal' | 'repair'>, context: JournalContext): Promise<ExitCode> {
	const { journal, words, world } = context;
	// What reads a sealed month, the queries of an export among it, is loaded for a seal only.
	const sealing = given.seal === undefined ? undefined : await import('./check/seal.ts');
	const seal = given.seal === undefined ? undefined : await sealing?.sealTyped(context, given.seal);
	if (given.seal !== undefined && !seal) return exit.refused;
	// What others recorded comes first, without hurry, and is checked with the rest.
	const isShared = journal.server !== undefined || isMarked(context);
	const server = isShared ? await (await import('./check/server.ts')).serverChecked(context) : { code: exit.done, lines: [] };
	let faults = server.code === exit.found ? 1 : 0;
	let share = 0;
	const printFaultIn = (context: JournalContext) => (fault: Fault) => {
		faults++;
		printError(context, faultSentence(words, fault));
	};
	const looking = (step: CheckStep): CheckStep => {
		return (done, total) => {
			share = done / Math.max(1, total);
			return step(done, total);
		};
	};
	const repairing = given.repair ? await import('./check/repair.ts') : undefined;
	try {
		const checked = await withInterruptionSentence(
			({ failures }) => failures.cutOff.check(Math.floor(share * 100)),
			() =>
				withProgress(
					context,
					'check',
					async (step, context) => {
						if (!repairing) return checkJournal(journal, printFaultIn(context), looking(step));
						const repaired = await repairing.repair(context, printFaultIn(context), looking(step));
						// What was repaired is reported, and no longer counts as a fault.
						if (repaired) faults = server.code === exit.found ? 1 : 0;
						return repaired;
					},
					sizeOf(journal) > LARGE,
				),
		);
		if (!checked) return exit.found;
		const { events, claims, series, voided, head } = checked;
		if (seal && !(await sealing?.sealHolds(context, seal, events))) faults++;
		const kept = await filesChecked(context, { verbose: given.verbose ?? false, repair: given.repair ?? false });
		faults += kept.faults;
		const { reports } = words;
		if (!given.verbose) {
			// A person wants a confirmation; a script uses the exit code alone.
			if (faults === 0 && world.out.isTerminal) world.out.write(`${reports.checkSound(events, claims, head)}\n`);
			if (server.notAsked !== undefined) printError(context, server.notAsked);
			return faults > 0 ? exit.found : server.code;
		}
		const lines = [
			reports.openJournal(visibleLine(journal.path)),
			...series.map(({ series: name, year, first, last }) =>
				name === 'incoming'
					? incomingLine(words, { year, first, last, voided: voided.get(year) ?? 0 })
					: reports.checkOutgoing(year, first, last),
			),
			reports.checkSound(events, claims, head),
			...kept.lines,
			...server.lines,
		];
		if (faults === 0) world.out.write(`${lines.join('\n')}\n`);
		if (server.notAsked !== undefined) printError(context, server.notAsked);
	} catch (error) {
		// Damage that prevents reading to the end is a fault, too.
		if (!(error instanceof StoreFailure) || error.failure !== 'damaged') throw error;
		printFaultIn(context)({ code: 'integrity', detail: error.detail });
		if (given.repair) printError(context, words.reports.beyondRepair(1));
	}
	return faults > 0 ? exit.found : server.code;
}

/** Whether the file says that it is shared. One that cannot say so is damaged, which the check itself finds. */
function isMarked({ journal }: JournalContext): boolean {
	try {
		return sharedThrough(journal) !== undefined;
	} catch (error) {
		if (!(error instanceof StoreFailure)) throw error;
		return false;
	}
}

function shown({ quote, reports }: Words, value: string | null): string {
	return value === null ? reports.emptyValue : quote(visibleLine(value));
}

function incomingLine(
	{ reports }: Words,
	{ year, first, last, voided }: { readonly year: number; readonly first: number; readonly last: number; readonly voided: number },
): string {
	const line = reports.checkIncoming(year, first, last);
	return `${voided > 0 ? `${line}, ${reports.voided(voided)}` : line}.`;
}

function faultSentence(words: Words, fault: Fault): string {
	const { reports } = words;
	const { fault: faultWords, series } = reports;
	switch (fault.code) {
		case 'integrity':
			return faultWords.integrity(visibleLine(fault.detail));
		case 'schema':
			return faultWords.schema(visibleLine(fault.name));
		case 'position':
			return faultWords.position(fault.expected, fault.found);
		case 'previous':
		case 'timeBack':
		case 'hash':
		case 'personal':
		case 'blanked':
		case 'unreadable':
			return faultWords[fault.code](fault.position);
		case 'sequence':
			return faultWords.sequence(visibleLine(fault.number), fault.expected, fault.found);
		case 'row':
			return faultWords.row(visibleLine(fault.number), fault.column, shown(words, fault.stored), shown(words, fault.folded));
		case 'rowMissing':
			return faultWords.rowMissing(fault.claim);
		case 'rowExtra':
			return faultWords.rowExtra(visibleLine(fault.number));
		case 'gap':
		case 'duplicate':
			return faultWords[fault.code](series[fault.series], fault.year, fault.ordinal);
		case 'counterMissing':
			return faultWords.counterMissing(series[fault.series], fault.year);
		case 'counterExtra':
			return faultWords.schema(`counter ${visibleLine(fault.series)}`);
		case 'counter':
			return faultWords.counter(series[fault.series], fault.year, fault.stored, fault.last);
		case 'tasks':
			return faultWords.tasks(visibleLine(fault.number));
		case 'setting':
		case 'derived':
			return faultWords[fault.code](fault.table);
		case 'message':
			return faultWords.message(fault.message);
		case 'opening':
			return faultWords.opening;
	}
}
