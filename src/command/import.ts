/** `import`: an old journal is told row by row, and brought in once somebody says yes; or taken back as a whole. */

import { type JournalContext, printError, printInfo } from '../context.ts';
import { termsFor } from '../domain/term.ts';
import { type ExitCode, exit } from '../exit.ts';
import { jsonLine } from '../format/json.ts';
import type { Given } from '../grammar/option.ts';
import { withProgress } from '../progress.ts';
import { type Imported, importOld, takeBackImport } from '../store/importOld.ts';
import { sealsOf } from '../store/seals.ts';
import type { OldJournalWords } from '../text/index.ts';
import type { OldJournalRead } from '../view/oldJournal.ts';
import { printRefusals, recording } from './claim/change.ts';
import { importedEntry } from './import/entry.ts';
import { readOldJournal } from './import/read.ts';
import { chosenFields, refuseUnknownFields } from './output/fields.ts';
import { fileTyped, refuseScreen, refuseTarget } from './output/file.ts';
import { presentText } from './output/pages.ts';

type Options = 'sheet' | 'encoding' | 'delimiter' | 'importProfile' | 'output' | 'force' | 'takeBack' | 'yes' | 'dryRun' | 'json';

export async function run(given: Given<Options>, context: JournalContext, [typed = '']: readonly string[]): Promise<ExitCode> {
	const output = outputGiven(given, context);
	const read = await readOldJournal(given, context, typed);
	if (!read.ok) return refuse(context, read.sentence);
	const { oldWords, old } = read;
	if (read.newProfile !== undefined) {
		const { writeProfile } = await import('./import/profile.ts');
		await writeProfile(context, oldWords, old, read.understanding, read.newProfile);
	}
	if (given.takeBack) return takeBack(given, context, oldWords, old.sha256);
	const { oldJournalJson } = await import('../view/oldJournalJson.ts');
	if (given.json) refuseUnknownFields(given.json, Object.keys(oldJournalJson(old, undefined, false)));
	else if (output === undefined) await showVerdict(context, oldWords, old);
	if (output !== undefined) {
		const { writeVerdict } = await import('./import/verdictFile.ts');
		await writeVerdict(context, oldWords, old, output, given.force ?? false);
	}
	if (old.journal.entries.length === 0) {
		if (given.json) await printJson(given.json, context, old, undefined, false);
		printInfo(context, oldWords.declined);
		return exit.refused;
	}
	const closed = closedMonths(context, old);
	if (closed.length > 0) return refuse(context, oldWords.closedMonths(closed.join(', ')));
	const plan = await record(context, old, true);
	if (!given.json) await showPlan(context, oldWords, plan);
	const isAgreed = !given.dryRun && plan.added > 0 && (given.yes || (context.asks && (await agreed(context, oldWords.ask(plan.added)))));
	const done = isAgreed ? await record(context, old, undefined) : plan;
	if (given.json) await printJson(given.json, context, old, done, isAgreed);
	if (isAgreed) {
		printInfo(context, oldWords.recorded(done.added));
		if (done.numbers) printInfo(context, oldWords.plan.numbers(...done.numbers));
	} else
		printInfo(
			context,
			plan.added === 0
				? oldWords.plan.nothingNew
				: given.dryRun
					? context.words.notes.dryRun
					: context.asks
						? oldWords.declined
						: oldWords.toRecord,
		);
	return exit.done;
}

/** Where the verdict goes; undefined: to the screen. Throws UsageError or OutputFailure before anything is read. */
function outputGiven(given: Given<Options>, { world, journalPath }: JournalContext): string | undefined {
	refuseScreen(world, given, undefined);
	if (given.output === undefined || given.output === '-') return undefined;
	const path = fileTyped(given.output, world);
	refuseTarget(path, journalPath, given.force ?? false);
	return path;
}

async function refuse(context: JournalContext, sentence: string): Promise<ExitCode> {
	printError(context, sentence);
	printError(context, (await context.errorMessages()).failures.refused);
	return exit.refused;
}

async function agreed(context: JournalContext, question: string): Promise<boolean> {
	const { askYes } = await import('../ask/question.ts');
	return askYes(context, question, false);
}

/** What of the journal would be new, or is from now on. */
function record(context: JournalContext, { journal, sha256 }: OldJournalRead, dryRun: true | undefined): Promise<Imported> {
	const entries = journal.entries.map((entry) => importedEntry(entry, sha256));
	const { language } = context.journal.settings;
	return withProgress(context, 'import', (step) =>
		importOld(context.journal, recording(context, dryRun), entries, { language, terms: (facts) => termsFor(facts, context.terms) }, step),
	);
}

/** Months whose seal the entries would belie. */
function closedMonths({ journal }: JournalContext, old: OldJournalRead): readonly string[] {
	const closed = new Set(sealsOf(journal).map(({ month }) => month));
	const days = old.journal.entries.flatMap((entry) => [entry.registeredOn, entry.answeredOn ?? entry.registeredOn]);
	return [...new Set(days.map((day) => day.slice(0, 7)))].filter((month) => closed.has(month)).toSorted();
}

async function showVerdict(context: JournalContext, oldWords: OldJournalWords, old: OldJournalRead): Promise<void> {
	const { words, world } = context;
	const { oldJournalLines } = await import('../view/oldJournal.ts');
	const width = world.out.isTerminal ? world.out.columns : 160;
	await presentText(context, `${oldJournalLines(words, oldWords, old, width).join('\n')}\n`);
}

async function showPlan(context: JournalContext, oldWords: OldJournalWords, plan: Imported): Promise<void> {
	const { planLines } = await import('../view/oldJournalPlan.ts');
	context.world.out.write(`${planLines(context.words, oldWords, plan).join('\n')}\n`);
}

async function printJson(
	fields: readonly string[],
	context: JournalContext,
	old: OldJournalRead,
	imported: Imported | undefined,
	recorded: boolean,
): Promise<void> {
	const { oldJournalJson } = await import('../view/oldJournalJson.ts');
	context.world.out.write(`${jsonLine(chosenFields(oldJournalJson(old, imported, recorded), fields), 1)}\n`);
}

async function takeBack(given: Given<Options>, context: JournalContext, oldWords: OldJournalWords, file: string): Promise<ExitCode> {
	const attempt = (dryRun: true | undefined) =>
		withProgress(context, 'import', (step) =>
			takeBackImport(context.journal, recording(context, dryRun), file, oldWords.reasonTakenBack, step),
		);
	const would = await attempt(true);
	if (!would.ok) return printRefusals(context, would.refusals);
	if (would.count === 0) return refuse(context, oldWords.nothingToTakeBack);
	const isAgreed = !given.dryRun && (given.yes || (context.asks && (await agreed(context, oldWords.askTakeBack(would.count)))));
	if (!isAgreed) {
		printInfo(context, given.dryRun ? context.words.notes.dryRun : context.asks ? oldWords.declined : oldWords.toTakeBack);
		return exit.done;
	}
	const done = await attempt(undefined);
	if (!done.ok) return printRefusals(context, done.refusals);
	printInfo(context, oldWords.takenBack(done.count));
	return exit.done;
}
