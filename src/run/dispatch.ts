/** From the command line to the handler of a command: what is parsed, which journal is opened, what the command is given. */

import { type Where, wantedLanguage, whichJournal } from '../config/userConfig.ts';
import type { CommandContext } from '../context.ts';
import { isGivenDay } from '../domain/day.ts';
import { type ExitCode, exit } from '../exit.ts';
import { type CommandName, commands } from '../grammar/command.ts';
import type { CommandRow, Operand } from '../grammar/commandRow.ts';
import { UsageError } from '../grammar/mistake.ts';
import { type everywhere, type Given, personOptions } from '../grammar/option.ts';
import { type Parsed, parse } from '../grammar/parse.ts';
import type { RawOptions } from '../grammar/read.ts';
import { Interrupted } from '../interruption.ts';
import { textOf } from '../text/index.ts';
import type { World } from '../world.ts';
import type { Opened } from './explainError.ts';
import { asMeant, type DayAndCalendar, readGiven } from './given.ts';
import { actorOf, calendarOf, followedRules } from './journalFacts.ts';
import { busyTimeout, openIfThere, openUpToDate } from './opening.ts';
import { asks, colours, pagerOf } from './terminal.ts';

/** Runs what the command line asks for. Throws UsageError where it is wrong, and whatever the command throws. */
export async function dispatch(world: World, opened: Opened): Promise<ExitCode> {
	const parsed = onScreen(await parse(world.argv), world);
	if (parsed.what === 'version') {
		const { showVersion } = await import('../command/version.ts');
		return showVersion(world, await textOf('version', opened.language));
	}
	opened.where = whichJournal(world, parsed.raw, opened.own);
	const { path } = opened.where;
	if (parsed.what === 'help') {
		// Of a journal help takes nothing but the language.
		if (wantedLanguage(world) === undefined) await openIfThere(world, path, opened);
		const { helpText } = await import('../view/help.ts');
		// Nobody asked for it: a script that names no command has made a mistake.
		const output = parsed.bare ? world.errors : world.out;
		const text = await helpText(opened.language, parsed.command, output);
		if (parsed.bare) {
			output.write(text);
			return exit.refused;
		}
		const pager = pagerOf(world, parsed.raw.has('noPager'));
		if (pager === undefined) world.out.write(text);
		else await (await import('../command/output/pages.ts')).presentText({ world, pager }, text);
		return exit.done;
	}
	const row: CommandRow = commands[parsed.command];
	const { command, missing } = parsed;
	// Before a journal is looked for.
	if (missing !== undefined && !(isPicked(missing) && asks(world, parsed.raw.has('noInput'))))
		throw new UsageError([{ code: 'operandMissing', operand: missing, command }]);
	if (row.journal === 'maybe') await openIfThere(world, path, opened);
	if (row.journal === 'read' || row.journal === 'write') await openUpToDate(world, path, opened, row, command);
	return await runCommand(row, parsed, opened.where, world, opened);
}

/** The line without a command, at a terminal, or with options of the working screen: that is the command. */
function onScreen(parsed: Parsed, world: World): Parsed {
	if (parsed.what !== 'help' || !parsed.bare) return parsed;
	const { raw } = parsed;
	// On a terminal that cannot redraw it says so.
	const isScreen =
		(world.out.isTerminal && world.input.isTerminal && !raw.has('noInput')) || commands.screen.options.some((name) => raw.has(name));
	return isScreen ? { what: 'run', command: 'screen', operands: [], missing: undefined, raw } : parsed;
}

/** Reads the line of a command, makes its context, lets what is missing be picked, and runs the handler. */
async function runCommand(
	row: CommandRow,
	line: Extract<Parsed, { what: 'run' }>,
	where: Where,
	world: World,
	opened: Opened,
): Promise<ExitCode> {
	const { command, missing } = line;
	const { arrived } = opened;
	if (arrived && asks(world, line.raw.has('noInput')))
		(await import('../command/share/beforehand.ts')).refuseBeforehand(arrived, command, line.raw);
	const { raw, operands } = await asMeant(row, line, world, opened);
	const today = todayIn(world, opened.journal?.settings.zone ?? 'Europe/Moscow', raw);
	const calendar = await calendarOf(opened.journal);
	const { everyCommand, given } = await readGiven(row, raw, { today, calendar }, world, opened);
	const asked = await contextOf(row, everyCommand, { today, calendar }, where, world, opened);
	const warnStale = async () => {
		// These report on the server themselves.
		if (!arrived?.stale || command === 'check' || command === 'doctor') return;
		await (await import('../command/share/arrival.ts')).warnStale(asked, arrived.stale);
	};
	if (row.journal !== 'write') await warnStale();
	const context = await clockChecked(asked, row, raw, command, everyCommand.clockWasWrong);
	if (typeof context === 'number') return context;
	const picked = missing === undefined ? { operands } : await pickMissing(context, command, operands);
	if (typeof picked === 'number') return picked;
	const { operands: named, ...seen } = picked;
	const { journal } = context;
	// Copying it comes first and says nothing.
	if (journal) journal.watchUpgrade = async (work) => (await import('../progress.ts')).withProgress(context, 'upgrade', work, true);
	// What only reads the journal reads names itself.
	const names = journal && row.group !== 'reading' && personOptions.some((name) => row.options.includes(name) && given[name] !== undefined);
	const settled = names
		? await (await import('../command/people/settle.ts')).settleGiven({ ...context, journal }, given)
		: { given, remarks: [] };
	if (!settled) return exit.refused;
	try {
		const { runHandler } = await import('../program.ts');
		const code = await runHandler(command, settled.given, { ...context, ...seen }, named);
		// What nothing was recorded of is nothing new.
		const isNews = code === exit.done && (opened.journal?.recorded || raw.has('dryRun'));
		if (isNews) for (const remark of settled.remarks) world.errors.write(`${remark}\n`);
		// A command that recorded was up to date; one that could not has reported why.
		if (row.journal === 'write' && !opened.journal?.recorded) await warnStale();
		const { formerCopy } = opened.journal ?? {};
		if (formerCopy !== undefined && !context.quiet)
			world.errors.write(`${(await textOf('backup', context.language)).upgraded(formerCopy)}\n`);
		return code;
	} catch (error) {
		if (error instanceof Interrupted && error.answered) {
			const { resumeCommand } = await import('../command/claim/resumeCommand.ts');
			error.again = resumeCommand(context, command, named, raw, error.answered);
		}
		throw error;
	}
}

/** The context of the command, by the options of every command. */
async function contextOf(
	row: CommandRow,
	given: Given<(typeof everywhere)[number]>,
	{ today, calendar }: DayAndCalendar,
	where: Where,
	world: World,
	{ arrived, journal, language, own }: Opened,
): Promise<CommandContext> {
	const asking = asks(world, given.noInput ?? false);
	// Who only reads records nothing, but may be reminded of an unfinished entry of theirs.
	const recorder = row.journal !== 'read' || asking ? journal : undefined;
	return {
		world,
		words: await textOf('words', language),
		errorMessages: () => textOf('errorMessages', language),
		language,
		today,
		clockIsRight: given.clockIsRight ?? false,
		lockTimeout: () => busyTimeout(world),
		...(arrived?.name !== undefined
			? (await import('../command/share/arrival.ts')).memberOnly(arrived.name, given.actor)
			: await actorOf(given.actor, recorder, world)),
		calendar,
		asks: asking,
		quiet: given.quiet ?? false,
		colour: colours(world, given),
		pager: pagerOf(world, given.noPager ?? false),
		own,
		journalPath: where.path,
		usualPlace: where.by === 'nobody',
		journal,
		...(await followedRules(journal, calendar)),
	};
}

/** What to note or ask about the clock comes before anything is typed. Most runs have nothing of it, and load nothing for it. */
async function clockChecked(
	context: CommandContext,
	row: CommandRow,
	raw: RawOptions,
	command: CommandName,
	clockWasWrong: string | undefined,
): Promise<CommandContext | ExitCode> {
	const { journal, world, today } = context;
	const writes = row.journal === 'write';
	if (!journal || (!writes && row.journal !== 'read')) return context;
	const byHand = today !== world.clock.today(journal.settings.zone);
	if (!byHand && clockWasWrong === undefined && !(writes && context.asks)) return context;
	const { withClock } = await import('../command/claim/clock.ts');
	return await withClock({ ...context, journal }, command, { byHand, writes, dryRun: raw.has('dryRun'), clockWasWrong });
}

/** The operands, and the claim as it was when they were picked. */
type Operands = { readonly operands: readonly string[] } & Pick<CommandContext, 'picked'>;

/** Operands that can be picked from a list where they were not typed. */
function isPicked(operand: Operand): operand is 'claim' | 'measure' | 'prevention' | 'request' | 'visa' | 'attachment' {
	return ['claim', 'measure', 'prevention', 'request', 'visa', 'attachment'].includes(operand);
}

/** The operands, completed by those that the person picks. */
async function pickMissing(context: CommandContext, command: CommandName, typed: readonly string[]): Promise<Operands | ExitCode> {
	const { journal } = context;
	if (!journal) throw new RangeError(`${command} without a journal`);
	const { pickOperands } = await import('../command/claim/pick.ts');
	return await pickOperands({ ...context, journal }, command, typed);
}

/** The office's day. `--today` and CLAIMS_TODAY are for tests and documents; the time of recording stays true. */
function todayIn(world: World, zone: string, raw: RawOptions): CommandContext['today'] {
	const requestedDay = raw.get('today')?.at(-1) ?? world.environment.CLAIMS_TODAY;
	if (requestedDay === undefined || requestedDay === '') return world.clock.today(zone);
	if (!isGivenDay(requestedDay)) throw new UsageError([{ code: 'notADay', option: 'today', value: requestedDay, forms: 'iso' }]);
	return requestedDay;
}
