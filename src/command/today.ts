/** `today`: one screen of open items, each with its next command. */

import { endWith, type JournalContext, printInfo } from '../context.ts';
import { addWorkingDays } from '../domain/calendar/calendar.ts';
import type { Day } from '../domain/day.ts';
import { sections } from '../domain/morning.ts';
import { type ExitCode, exit } from '../exit.ts';
import { emit } from '../format/emit.ts';
import { tsv } from '../format/tsv.ts';
import type { Given } from '../grammar/option.ts';
import { type MorningItem, morningColumns } from '../report/morning.ts';
import { waitingMessages } from '../store/morning.ts';
import { textOf } from '../text/index.ts';
import { atTerminal } from './claim/nextStep.ts';
import { inOrder, morningOf } from './morning/items.ts';
import { printJson } from './output/fields.ts';
import { onePage } from './output/report.ts';
import { lastRun } from './schedule/lastRun.ts';

type Options = 'asOf' | 'responsible' | 'still' | 'full' | 'fill' | 'json' | 'header';

/** How many commands that take up what was begun are named. */
const UNFINISHED = 3;

export async function run(given: Given<Options>, context: JournalContext): Promise<ExitCode> {
	const { world, words } = context;
	const today = given.asOf ?? context.today;
	const finds =
		given.responsible === undefined
			? undefined
			: (await (await import('./people/sought.ts')).sought(context, given.responsible, today)).finds;
	const { items: waiting, soon } = morningOf(context, today, given.still, finds);
	const analyses = context.journal.settings.analysisEvery
		? (await import('./month/analysed.ts')).reportsToAnalyse(context, today, finds)
		: [];
	const items = analyses.length > 0 ? inOrder([...waiting, ...analyses]) : waiting;
	const mail = waitingMail(context, today);
	if (given.json) printJson(context, { ...bySection(items, today, words), mail }, given.json);
	else if (!world.out.isTerminal)
		await emit(tsv({ columns: morningColumns(words).columns, pages: onePage(items) }, words, given.header ?? false), world.out);
	else if (items.length > 0) {
		const { showMorning } = await import('../view/morning.ts');
		const { paintIf } = await import('../view/paint.ts');
		const { columns: width, rows } = world.out;
		const otherDay = today !== context.today;
		const paint = await paintIf(context.colour.out);
		const { presentText } = await import('./output/pages.ts');
		await presentText(
			context,
			showMorning(words, context.asks ? atTerminal(context, items) : items, {
				today,
				otherDay,
				soon,
				width,
				rows,
				full: given.full ?? false,
				paint,
			}),
		);
	}
	if (items.length === 0 && mail.waiting === 0) printInfo(context, words.morning.nothing(words.day(today)));
	if (mail.waiting > 0 && !given.json) await (await import('./mail/waiting.ts')).printWaiting(context, mail);
	await mentionUnfinished(context);
	printScheduleHint(context);
	if (!context.asks || given.json) return exit.done;
	const toFill = items.flatMap(({ section, number }) => (section === 'findings' ? number : []));
	if (toFill.length === 0) return exit.done;
	if (given.fill) return await fillIn(context, toFill);
	return endWith(context, words.morning.toFill(words.commandLine('today', [], [['fill', []]])));
}

/** Asks for what the entries lack, one after another, each in a run of its own: this one only reads. Ctrl-C ends it. */
async function fillIn({ world, journal, language }: JournalContext, numbers: readonly string[]): Promise<ExitCode> {
	const { findings } = await textOf('guide', language);
	const { globalWords } = await import('./screen/globalWords.ts');
	const global = await globalWords(world);
	journal.close();
	let hasRecorded = false;
	for (const [index, number] of numbers.entries()) {
		world.errors.write(`${findings.nth(index + 1, numbers.length)}\n`);
		const code = await world.again({ argv: ['cause', number, ...global], hasRecorded });
		hasRecorded ||= code === exit.done;
		if (code !== exit.done && code !== exit.refused) return Object.values(exit).find((one) => one === code) ?? exit.bug;
	}
	return exit.done;
}

/** When the schedule last ran; a script is not told where it works. */
function printScheduleHint(context: JournalContext): void {
	const last = lastRun(context);
	if (!last || (!last.missed && !context.world.out.isTerminal)) return;
	const { morning, day } = context.words;
	printInfo(
		context,
		last.missed
			? morning.scheduleMissed(day(last.day), last.time)
			: last.day === context.today
				? morning.scheduledToday(last.time)
				: morning.scheduled(day(last.day), last.time),
	);
}

/** The messages that wait to be sorted; `late`: for longer than a working day (P35). */
function waitingMail({ journal, calendar }: JournalContext, today: Day) {
	return waitingMessages(journal, addWorkingDays(calendar, today, -1));
}

function bySection(items: readonly MorningItem[], asOf: Day, words: JournalContext['words']): Readonly<Record<string, unknown>> {
	const { fields } = morningColumns(words);
	const found = sections.map((section) => [
		section,
		items
			.filter((one) => one.section === section)
			.map((one) => ({ ...Object.fromEntries(fields.map(({ key, value }) => [key, value(one)])), ...(one.lacks && { lacks: one.lacks }) })),
	]);
	return { asOf, ...Object.fromEntries(found) };
}

/** What was interrupted is easily forgotten. */
async function mentionUnfinished(context: JournalContext): Promise<void> {
	if (!context.asks) return;
	const { commandOf, unfinishedOf } = await import('./morning/unfinished.ts');
	const begun = unfinishedOf(context).map((one) => commandOf(context, one));
	if (begun.length === 0) return;
	const { unfinishedHere, unfinishedMore } = context.words.questions;
	const more = begun.length > UNFINISHED ? [unfinishedMore(begun.length - UNFINISHED)] : [];
	printInfo(context, unfinishedHere([...begun.slice(0, UNFINISHED), ...more].join(', ')));
}
