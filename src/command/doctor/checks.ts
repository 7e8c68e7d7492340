/** The checks of the doctor, in their order: a further one is a function, a row of the table, and its name in `text/`. */

import { monthOf, yearOf } from '../../domain/day.ts';
import { analysisName } from '../../domain/month/analysis.ts';
import { sqliteVersion } from '../../store/driver.ts';
import { isShared } from '../../store/open.ts';
import { lastRecordedAt } from '../../store/record/recordedAt.ts';
import { sharedThrough } from '../../store/sharing/journalServer.ts';
import { isTrial } from '../claim/clock.ts';
import { openAnalyses } from '../month/analysed.ts';
import { lastRun } from '../schedule/lastRun.ts';
import { type Check, fault, ok, orStoreFault, warn } from './check.ts';
import { backupCheck, fileCheck, filesCheck, leftoverCheck, modeCheck, placeCheck, rightsCheck, spaceCheck } from './fileChecks.ts';

/** Which Node runs the program. The launcher refuses those on which it does not run. */
const nodeCheck: Check = ({ world: { nodeVersion } }, { node }) =>
	// Its maintenance ended in April 2026.
	ok(nodeVersion.startsWith('20.') ? node.old(nodeVersion) : node.runs(nodeVersion));

/** Whether the native module works, and which SQLite it has. */
const sqliteCheck: Check = (context, { sqlite }) =>
	orStoreFault(context, () => ok(sqlite.runs(sqliteVersion(context.world.nativeModule()))));

/** Terms entered in autumn reach the next year, and the decree is out by then. */
const MONTH_TO_LOAD = 10;

/** How far the production calendar reaches. */
const calendarCheck: Check = ({ calendar, today }, { calendar: words }) => {
	const year = yearOf(today);
	if (!calendar.knows(today)) return warn(words.missing(year));
	if (calendar.to > year || monthOf(today) < MONTH_TO_LOAD) return ok(words.known(calendar.to));
	const next = year + 1;
	return warn(calendar.yearOf(next)?.draft ? words.draft(next) : words.soon(calendar.to, next));
};

/** When `overdue` last ran unattended. */
const scheduleCheck: Check = (context, { schedule }) => {
	const { journal } = context;
	if (!journal) return undefined;
	const last = lastRun({ ...context, journal });
	if (!last) return warn(schedule.never);
	return last.missed ? warn(schedule.missed(last.day, last.time)) : ok(schedule.ran(last.day, last.time));
};

/** Whether the clock is behind the last recorded time. */
const clockCheck: Check = (context, { clock }) => {
	const { world, journal } = context;
	if (!journal) return undefined;
	const { zone } = journal.settings;
	const now = world.clock.now();
	const last = lastRecordedAt(journal);
	const shown = world.clock.local(now, zone);
	if (last <= now && isTrial({ ...context, journal })) return warn(clock.trial);
	if (last <= now) return ok(clock.right(shown.day, shown.time.slice(0, 5), zone));
	const recorded = world.clock.local(last, zone);
	return fault(clock.back(shown.day, shown.time.slice(0, 5), recorded.day, recorded.time.slice(0, 5)));
};

/** Whether what is recorded here bears a person's name. A login that is not on the list of people is no risk, but it names no person. */
const actorCheck: Check = ({ world, journal, journalPath, actor, byLogin }, { actor: words }) => {
	// The server says who.
	if (journal && isShared(journalPath)) return undefined;
	const named = world.environment.CLAIMS_ACTOR;
	if (named) return ok(words.named(named));
	if (!journal) return undefined;
	return ok(byLogin ? words.login(actor()) : words.named(actor()));
};

/** Whether the reports of the programme of analysis were looked at in time. */
const analysisCheck: Check = ({ journal, calendar, today }, { analysis: words }) => {
	const found = journal && openAnalyses({ journal, calendar, today });
	if (!found) return undefined;
	const missed = found.open.filter(({ state }) => state === 'overdue');
	const [oldest] = missed;
	return oldest ? warn(words.missed(analysisName(oldest), missed.length)) : ok(words.kept);
};

/** The server of a shared journal: reachable, how far ahead of this copy, whether encrypted, as whom. */
const serverCheck: Check = async (context, words) => {
	const { journal, journalPath } = context;
	if (!journal || !(isShared(journalPath) || sharedThrough(journal) !== undefined)) return undefined;
	return (await import('./serverCheck.ts')).serverFinding({ ...context, journal }, words);
};

export const checks = {
	node: nodeCheck,
	sqlite: sqliteCheck,
	file: fileCheck,
	rights: rightsCheck,
	mode: modeCheck,
	place: placeCheck,
	space: spaceCheck,
	calendar: calendarCheck,
	files: filesCheck,
	backup: backupCheck,
	schedule: scheduleCheck,
	analysis: analysisCheck,
	clock: clockCheck,
	actor: actorCheck,
	server: serverCheck,
	leftover: leftoverCheck,
} as const satisfies Record<string, Check>;

export const checkNames = Object.keys(checks) as readonly (keyof typeof checks)[];
