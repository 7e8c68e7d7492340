/** `overdue`: what should have been answered by now, the longest overdue first. For a person in the morning, and for cron. */

import { type JournalContext, printInfo } from '../context.ts';
import { addWorkingDays } from '../domain/calendar/calendar.ts';
import { addDays, type Day } from '../domain/day.ts';
import { type ExitCode, exit } from '../exit.ts';
import { emit } from '../format/emit.ts';
import type { Given } from '../grammar/option.ts';
import type { Values } from '../grammar/value.ts';
import { withProgress } from '../progress.ts';
import { type ClaimColumn, overdueColumns, overdueDaysColumn } from '../report/claimColumns.ts';
import { type ClaimRow, selectFor } from '../report/claimReading.ts';
import type { Column } from '../report/report.ts';
import { awaitingLines, awaitingPages, countAwaiting } from '../store/lists/awaiting.ts';
import type { PastFilter } from '../store/lists/overdueAsOf.ts';
import { readSidecar, writeSidecar } from '../store/sidecars.ts';
import { claimTsv } from './export/tsv.ts';
import { chosenColumns, counted, forMachine, inWords, type Listed, onePage, printReport } from './output/report.ts';

type Options = 'asOf' | 'within' | 'responsible' | 'workingDays' | 'limit' | 'exitCode' | Listed;

const SHOWN = ['number', 'dueOn', 'overdueDays', 'client', 'status', 'responsible', 'kind', 'subject', 'provisional'] as const;

export async function run(given: Given<Options>, context: JournalContext): Promise<ExitCode> {
	const { words } = context;
	// It runs daily: which days are off, no scheduler knows.
	if (given.workingDays && !context.calendar.works(context.today)) {
		recordRun(context);
		return exit.done;
	}
	const asOf = given.asOf ?? context.today;
	const until = lastDue(asOf, given.within, context);
	const chosen = chosenColumns(given, [...overdueColumns, overdueDaysColumn(asOf)], SHOWN);
	const person =
		given.responsible === undefined ? undefined : await (await import('./people/sought.ts')).sought(context, given.responsible, asOf);
	const filter = { until, responsible: person?.names };
	const limit = given.limit ?? 0;
	let rowCount = 0;
	let complete = true;
	const onRows = (pageRows: number) => {
		rowCount += pageRows;
	};
	if (asOf < context.today) {
		const past = await rowsOfThePast(context, chosen, { until, finds: person?.finds }, asOf, limit);
		onRows(past.rows.length);
		const shown = !forMachine(given) && context.world.out.isTerminal ? await inWords(context, past.columns, asOf) : past.columns;
		complete = await printReport(context, given, { columns: shown, pages: onePage(past.rows) });
	} else if (forMachine(given) || context.world.out.isTerminal) {
		const { needed, columns } = selectFor(chosen);
		const shown = forMachine(given) ? columns : await inWords(context, columns, asOf);
		complete = await printReport(context, given, {
			columns: shown,
			pages: counted(awaitingPages(context.journal, needed, filter, limit), onRows),
		});
	} else {
		const writing = { words, header: given.header ?? false, onRows };
		await emit(claimTsv(context.journal, chosen, awaitingLines(filter, limit), writing), context.world.out);
	}
	if (rowCount === 0)
		printInfo(context, given.within ? words.reports.nothingWithin(words.day(until)) : words.reports.nothingOverdue(words.day(asOf)));
	else if (context.world.out.isTerminal && complete) {
		const all = rowCount === given.limit && asOf >= context.today ? countAwaiting(context.journal, filter) : rowCount;
		if (all > rowCount) printInfo(context, words.reports.shown(rowCount, all));
		else printInfo(context, given.within ? words.reports.total(rowCount) : words.reports.overdueCount(rowCount, words.day(asOf)));
	}
	recordRun(context);
	return given.exitCode && rowCount > 0 ? exit.found : exit.done;
}

/** A past day is answered by the journal as it stood then: what was answered since was overdue all the same. */
async function rowsOfThePast(
	context: JournalContext,
	chosen: readonly ClaimColumn[],
	filter: PastFilter,
	asOf: Day,
	limit: number,
): Promise<{ readonly columns: readonly Column<ClaimRow>[]; readonly rows: readonly ClaimRow[] }> {
	const { overdueAsOf } = await import('../store/lists/overdueAsOf.ts');
	const { needed, columns } = selectFor(chosen);
	const rows = await withProgress(context, 'asOf', (step) => overdueAsOf(context.journal, needed, filter, asOf, limit, step));
	return { columns, rows };
}

/** Writes when the command last ran, and last ran unattended, so that a stopped schedule is noticed. */
function recordRun({ world, journal: { path } }: JournalContext): void {
	const at = world.clock.now();
	const unattended = world.out.isTerminal || world.errors.isTerminal ? (readSidecar(path, 'overdue')?.unattended ?? null) : at;
	writeSidecar(path, 'overdue', { at, unattended });
}

/** The latest due day to list: yesterday for what is overdue; so many days, or working days, ahead under `--within`. */
function lastDue(asOf: Day, within: Values['within'] | undefined, context: JournalContext): Day {
	if (!within) return addDays(asOf, -1);
	return within.unit === 'workingDay' ? addWorkingDays(context.calendar, asOf, within.count) : addDays(asOf, within.count);
}
