/** `check --repair`: rebuilds tables that differ from the events. */

import { type JournalContext, printError, printInfo } from '../../context.ts';
import { stateByEvents } from '../../store/check/check.ts';
import type { Checked, CheckStep, ReportFault } from '../../store/check/fault.ts';
import { repairJournal } from '../../store/check/repair.ts';
import { openJournal } from '../../store/open.ts';
import { visibleLine } from '../../text/visible.ts';

/** Reports each fault and each repair; undefined where nothing was repaired, which is reported. Throws StoreFailure. */
export async function repair(context: JournalContext, report: ReportFault, step: CheckStep): Promise<Checked | undefined> {
	const { journal, words, world } = context;
	// The journal was opened to be read.
	const timeout = Number(journal.connection.pragma('busy_timeout', { simple: true }));
	const writable = openJournal({ path: journal.path, write: true, timeout, nativeModule: world.nativeModule(), stateOf: stateByEvents });
	try {
		const repaired = await repairJournal(writable, report, step);
		if (!repaired.ok) {
			printError(context, words.reports.beyondRepair(repaired.beyond));
			return undefined;
		}
		const { mended } = repaired;
		journal.formerCopy = writable.formerCopy;
		printInfo(context, mended.length > 0 ? words.reports.repaired(mended.map(visibleLine).join(', ')) : words.reports.nothingToRepair);
		return repaired.checked;
	} finally {
		writable.close();
	}
}
