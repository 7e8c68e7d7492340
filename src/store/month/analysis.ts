/** The programme of analysis and what was recorded by it, from the journal's own events: there are few. */

import { asDay, type Day } from '../../domain/day.ts';
import type { JournalEvent } from '../../domain/event/journalShape.ts';
import { type Approval, type Programme, USUAL_ANALYSIS_DAYS } from '../../domain/month/analysis.ts';
import { printSeal } from '../../domain/month/seal.ts';
import type { Journal } from '../open.ts';
import { query } from '../query.ts';
import { journalEventOf } from '../record/journalEvents.ts';
import * as queries from '../statements/seals.ts';
import { sealsOf } from './seals.ts';

/** The programme that the office set; undefined where it has none. */
export function programmeOf(journal: Journal): Programme | undefined {
	const { analysisEvery: every, analyst = null, analysisFor: audience = null, analysisDue } = journal.settings;
	if (!every) return undefined;
	return { every, analyst, audience, within: analysisDue ?? USUAL_ANALYSIS_DAYS, since: laidDownOn(journal) };
}

/** The day on which the frequency of analysis was last set. */
function laidDownOn(journal: Journal): Day {
	const events = journalEvents(journal, queries.settingsChanges);
	const lastSet = events.findLast(({ event }) =>
		event.type === 'settingsChanged' ? event.changes.analysisEvery !== undefined : event.type === 'journalOpened',
	);
	return asDay(lastSet?.officeDay ?? '');
}

/** The approvals in force, in order: an approval that rested on a seal which was removed since no longer counts. */
export function approvalsOf(journal: Journal): readonly Approval[] {
	const seals = new Set(sealsOf(journal).map(printSeal));
	const approvals = new Map<string, Approval>();
	for (const { event } of journalEvents(journal, queries.approvals)) {
		if (event.type === 'reportApproved') {
			const { type, measures, ...approval } = event;
			const planned = measures.map((measure) => ({ ...measure, doneOn: null, outcome: null, effect: null }));
			approvals.delete(nameOf(event));
			approvals.set(nameOf(event), { ...approval, measures: planned });
		} else if (event.type === 'analysisMeasureDone') {
			const approval = approvals.get(nameOf(event));
			if (approval) approvals.set(nameOf(event), withDone(approval, event));
		}
	}
	return [...approvals.values()].filter((approval) => approval.seals.every((seal) => seals.has(seal)));
}

function withDone(approval: Approval, { measure, on, outcome, effect }: Extract<JournalEvent, { type: 'analysisMeasureDone' }>): Approval {
	const measures = approval.measures.map((one, index) => (index === measure - 1 ? { ...one, doneOn: on, outcome, effect } : one));
	return { ...approval, measures };
}

function nameOf({ from, to }: { readonly from: Day; readonly to: Day }): string {
	return `${from}..${to}`;
}

/** The journal's own events that the statement gives, in order, each with its day. */
function journalEvents(
	journal: Journal,
	asked: typeof queries.approvals,
): readonly { readonly officeDay: string; readonly event: JournalEvent }[] {
	return query(journal, () => asked(journal).map(({ officeDay, ...row }) => ({ officeDay, event: journalEventOf(row) })));
}
