/** The trace of a report that names people. */

import type { JournalContext } from '../../context.ts';
import type { JournalEvent } from '../../domain/event/journalShape.ts';
import { changeJournal } from '../../store/record/changeJournal.ts';
import { recording } from '../claim/change.ts';

type NamesReported = Extract<JournalEvent, { type: 'namesReported' }>;

/** Records that names are about to be shown, before they are: who reads names leaves a trace. `period` as it is asked for. */
export async function recordNamesReported(context: JournalContext, report: NamesReported['report'], period: string): Promise<void> {
	await changeJournal(context.journal, recording(context, undefined), { type: 'namesReported', on: context.today, report, period });
}
