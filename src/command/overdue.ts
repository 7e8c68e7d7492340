/** `overdue`: what should have been answered by now, the longest overdue first. For a person in the morning, and for cron. */

import { type JournalContext, printInfo } from '../context.ts';
import { addWorkingDays } from '../domain/calendar.ts';
import { addDays, type Day } from '../domain/day.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import type { Values } from '../grammar/value.ts';
import { claimColumns, overdueDaysColumn, selectFor } from '../report/claimColumns.ts';
import { awaitingPages, countAwaiting } from '../store/awaiting.ts';
import { readSidecar, writeSidecar } from '../store/sidecars.ts';
import { chosenColumns, counted, forMachine, inWords, printReport } from './output/report.ts';

type Options = 'asOf' | 'within' | 'responsible' | 'limit' | 'exitCode' | 'json' | 'ndjson' | 'header';

const SHOWN = ['number', 'dueOn', 'overdueDays', 'client', 'status', 'responsible', 'kind', 'subject', 'provisional'] as const;

export async function run(given: Given<Options>, context: JournalContext): Promise<ExitCode> {
	const { words } = context;
	const asOf = given.asOf ?? context.today;
	const until = lastDue(asOf, given.within, context);
	const chosen = chosenColumns(given, [...claimColumns, overdueDaysColumn(asOf)], SHOWN);
	const filter = { until, responsible: given.responsible };
	let found = 0;
	const { needed, columns } = selectFor(chosen);
	const pages = counted(awaitingPages(context.journal, needed, filter, given.limit ?? 0), (rows) => {
		found += rows;
	});
	const onScreen = context.world.out.isTerminal && !forMachine(given);
	const whole = await printReport(context, given, { columns: onScreen ? await inWords(context, columns, asOf) : columns, pages });
	if (found === 0)
		printInfo(context, given.within ? words.reports.nothingWithin(words.day(until)) : words.reports.nothingOverdue(words.day(asOf)));
	else if (context.world.out.isTerminal && whole) {
		const all = found === given.limit ? countAwaiting(context.journal, filter) : found;
		if (all > found) printInfo(context, words.reports.shown(found, all));
		else printInfo(context, given.within ? words.reports.total(found) : words.reports.overdueCount(found, words.day(asOf)));
	}
	recordRun(context);
	return given.exitCode && found > 0 ? exit.found : exit.done;
}

/** That it ran, and by whom it was seen: a script that has fallen silent is told from one that has nothing to say. */
function recordRun({ world, journal: { path } }: JournalContext): void {
	const at = world.clock.now();
	const unattended = world.out.isTerminal || world.errors.isTerminal ? (readSidecar(path, 'overdue')?.unattended ?? null) : at;
	writeSidecar(path, 'overdue', { at, unattended });
}

/** The latest due day to tell: yesterday for what is overdue; so many days, or working days, ahead under `--within`. */
function lastDue(asOf: Day, within: Values['within'] | undefined, context: JournalContext): Day {
	if (!within) return addDays(asOf, -1);
	return within.unit === 'workingDay' ? addWorkingDays(context.calendar, asOf, within.count) : addDays(asOf, within.count);
}
