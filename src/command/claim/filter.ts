/** The flags that narrow a list, as a filter. */

import type { JournalContext } from '../../context.ts';
import { addDays } from '../../domain/day.ts';
import { UsageError } from '../../grammar/mistake.ts';
import type { Given } from '../../grammar/option.ts';
import type { ClaimFilter } from '../../store/lists/rows.ts';

export type FilterOption =
	| 'status'
	| 'kind'
	| 'channel'
	| 'responsible'
	| 'client'
	| 'search'
	| 'unaccepted'
	| 'courtStates'
	| 'month'
	| 'receivedRange'
	| 'registeredRange'
	| 'dueRange'
	| 'closedRange'
	| 'overdue'
	| 'asOf';

/** The filter, for statements on the context's journal; `--month` is the month of registration. Throws UsageError where two flags contradict each other. */
export async function filterGiven(given: Given<FilterOption>, context: JournalContext): Promise<ClaimFilter> {
	const { journal, today } = context;
	if (given.month && given.registeredRange) throw new UsageError([{ code: 'notBoth', left: 'month', right: 'registeredRange' }]);
	if (given.overdue && given.dueRange) throw new UsageError([{ code: 'notBoth', left: 'overdue', right: 'dueRange' }]);
	if (given.asOf && !given.overdue) throw new UsageError([{ code: 'needsOption', option: 'asOf', needed: 'overdue' }]);
	if (given.client || given.search) (await import('../../store/clients/nameFunctions.ts')).registerNameFunctions(journal);
	const asOf = given.asOf ?? today;
	const person =
		given.responsible === undefined
			? undefined
			: await (await import('../people/sought.ts')).sought(context, given.responsible, given.overdue ? asOf : undefined);
	// A file of a former version knows of no lawsuit.
	const none = given.courtStates !== undefined && journal.version < 3;
	return {
		ids: none ? [] : undefined,
		unaccepted: given.unaccepted,
		court: none ? undefined : given.courtStates,
		status: given.status,
		kind: given.kind && [given.kind],
		channel: given.channel && [given.channel],
		responsible: person?.names,
		client: given.client,
		text: given.search,
		received: given.receivedRange,
		registered: given.month ?? given.registeredRange,
		closed: given.closedRange,
		due: given.overdue ? { to: addDays(asOf, -1) } : given.dueRange,
		awaiting: given.overdue,
	};
}
