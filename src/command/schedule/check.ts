/** `schedule --check`: what is wrong with a line of a schedule, each fault with its cure. */

import { type CommandContext, printError, printInfo } from '../../context.ts';
import { addDays, type Day, weekday } from '../../domain/day.ts';
import { type ExitCode, exit } from '../../exit.ts';
import { commands } from '../../grammar/command.ts';
import { type Mistake, UsageError } from '../../grammar/mistake.ts';
import { everywhere } from '../../grammar/option.ts';
import { parse } from '../../grammar/parse.ts';
import { readOptions } from '../../grammar/read.ts';
import { mistakeSentence } from '../../sentence/errors.ts';
import { isThere } from '../../store/fileSystem.ts';
import { loadVocabulary, type ScheduleWords } from '../../text/index.ts';
import { readScheduledLines, type ScheduledLine } from './scheduledLine.ts';

/** Prints every fault of the line; exit code 1 where there is one. */
export async function checkLine(line: string, context: CommandContext, words: ScheduleWords): Promise<ExitCode> {
	const messages: string[] = [];
	for (const scheduled of readScheduledLines(line)) messages.push(...(await faultsOf(scheduled, context, words)));
	for (const sentence of messages) printError(context, sentence);
	if (messages.length === 0) printInfo(context, words.right);
	return messages.length > 0 ? exit.found : exit.done;
}

async function faultsOf(scheduled: ScheduledLine, context: CommandContext, words: ScheduleWords): Promise<readonly string[]> {
	const messages: string[] = scheduled.faults.map((fault) =>
		'value' in fault ? words.faults[fault.code](fault.value) : words.faults[fault.code],
	);
	if (scheduled.words.length > 0) {
		const { faults, rest } = findProgram(scheduled, context, words);
		messages.push(...faults);
		if (rest) {
			const errorMessages = await context.errorMessages();
			messages.push(...(await mistakesOf(rest, context)).map((mistake) => mistakeSentence(errorMessages, mistake)));
			messages.push(...(await missedDays(rest, scheduled, context, words)));
			messages.push(...journalFaults(rest, scheduled, context, words));
		}
		if (scheduled.home !== undefined) messages.push(words.home(scheduled.home));
	}
	return messages;
}

/** Whether the path is an absolute one for that scheduler; what is relative starts from the folder of a `cd` before it. */
function isAbsolute(path: string, { by, folder }: ScheduledLine): boolean {
	if (by === 'windows') return /^(?:[A-Za-z]:[\\/]|\\\\)/.test(path);
	return path.startsWith('/') || (folder?.startsWith('/') ?? false) || isHome(path);
}

/** A folder reached through HOME is reported separately. */
function isHome(path: string): boolean {
	return /^~|^\$\{?HOME\b/.test(path);
}

/** Whether the file can be looked for here: of another system's paths nothing is known. */
function isMissing(path: string, scheduled: ScheduledLine, { world }: CommandContext): boolean {
	if ((scheduled.by === 'windows') !== (world.platform === 'win32') || isHome(path)) return false;
	return !isThere(path.startsWith('/') || !scheduled.folder ? world.resolve(path) : `${scheduled.folder}/${path}`);
}

/** What is wrong with how the program is called, and the words that it gets; undefined where it is another program. */
function findProgram(
	scheduled: ScheduledLine,
	context: CommandContext,
	words: ScheduleWords,
): { readonly faults: readonly string[]; readonly rest: readonly string[] | undefined } {
	const [first = '', second = '', ...others] = scheduled.words;
	const { node, launcher } = context.world.program;
	const faults: string[] = [];
	if (/(?:^|[\\/])[wc]script(?:\.exe)?$/i.test(first)) return findScript(scheduled, context, words);
	if (!/(?:^|[\\/])(?:node|nodejs)(?:\.exe)?$/i.test(first)) {
		if (!/(?:^|[\\/])(?:claims(?:\.js|\.cmd)?|претензии(?:\.cmd)?)$/.test(first))
			return { faults: [words.notOurs(first)], rest: undefined };
		if (!isAbsolute(first, scheduled)) faults.push(words.relativeProgram(first, node, launcher));
		else if (isMissing(first, scheduled, context)) faults.push(words.noSuchFile(first));
		// Its first line asks for node on the PATH, which is short under cron.
		else faults.push(words.needsNode(first, node));
		return { faults, rest: scheduled.words.slice(1) };
	}
	if (!isAbsolute(first, scheduled)) faults.push(words.relativeNode(first, node));
	else if (isMissing(first, scheduled, context)) faults.push(words.noSuchFile(first));
	if (!/(?:^|[\\/])(?:claims(?:\.js|\.cmd)?|претензии(?:\.cmd)?)$/.test(second))
		return { faults: [...faults, words.notOurs(second)], rest: undefined };
	if (!isAbsolute(second, scheduled)) faults.push(words.relativeLauncher(second, launcher));
	else if (isMissing(second, scheduled, context)) faults.push(words.noSuchFile(second));
	return { faults, rest: others };
}

/** Windows runs the program by a script beside the launcher, to have no window. */
function findScript(scheduled: ScheduledLine, context: CommandContext, words: ScheduleWords): ReturnType<typeof findProgram> {
	const [script = '', ...rest] = scheduled.words.slice(1).filter((word) => !word.startsWith('//'));
	if (!/(?:^|[\\/])scheduled\.js$/i.test(script)) return { faults: [words.notOurs(script)], rest: undefined };
	const known = context.world.program.launcher.replace(/[^\\/]*$/, 'scheduled.js');
	if (!isAbsolute(script, scheduled)) return { faults: [words.relativeLauncher(script, known)], rest };
	return { faults: isMissing(script, scheduled, context) ? [words.noSuchFile(script)] : [], rest };
}

/** What this program itself would say of the words. */
async function mistakesOf(rest: readonly string[], context: CommandContext): Promise<readonly Mistake[]> {
	try {
		const parsed = await parse(rest);
		if (parsed.what !== 'run') return [];
		const { today, calendar, world } = context;
		const names = [...new Set([...commands[parsed.command].options, ...everywhere])];
		return (await readOptions(names, parsed.raw, { today, calendar, knowsZone: world.clock.knowsZone, loadVocabulary })).mistakes;
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		return error.mistakes;
	}
}

/** A line for every working day that names the days of the week: it leaves out working weekends, also in years whose calendar is not known yet. */
async function missedDays(
	rest: readonly string[],
	{ weekdays }: ScheduledLine,
	{ calendar, today, words: { day } }: CommandContext,
	words: ScheduleWords,
): Promise<readonly string[]> {
	if (!weekdays || weekdays.days.size === 7 || ![1, 2, 3, 4, 5].every((one) => weekdays.days.has(one))) return [];
	if (!(await isForWorkingDays(rest))) return [];
	const missed: Day[] = [];
	for (let one = today; calendar.knows(one) && missed.length < SHOWN; one = addDays(one, 1))
		if (calendar.works(one) && !weekdays.days.has(weekday(one))) missed.push(one);
	return [words.missesDays(weekdays.written, missed.length > 0 ? ` (${missed.map(day).join(', ')})` : '')];
}

/** So many of the days that are missed are named. */
const SHOWN = 3;

async function isForWorkingDays(rest: readonly string[]): Promise<boolean> {
	try {
		const parsed = await parse(rest);
		return parsed.what === 'run' && parsed.raw.has('workingDays');
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		return false;
	}
}

function journalFaults(
	rest: readonly string[],
	scheduled: ScheduledLine,
	context: CommandContext,
	words: ScheduleWords,
): readonly string[] {
	const at = rest.findIndex((word) => /^(?:-j|-ж|--journal|--журнал)$/.test(word));
	const stuck = rest.find((word) => /^(?:--journal|--журнал)=/.test(word));
	const journal = stuck?.replace(/^[^=]*=/, '') ?? (at >= 0 ? rest[at + 1] : scheduled.environment.CLAIMS_JOURNAL);
	if (journal === undefined || journal === '') return [words.noJournal(context.journalPath)];
	if (!isAbsolute(journal, scheduled)) return [words.relativeJournal(journal, context.world.resolve(journal))];
	return isMissing(journal, scheduled, context) ? [words.noSuchJournal(journal)] : [];
}
