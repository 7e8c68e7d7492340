/** `import`: the verdict on an old journal, row by row; it is brought in once somebody agrees; or taken back as a whole. */

import { endWith, failWith, type JournalContext, printError, printInfo } from '../context.ts';
import type { EndedBefore } from '../domain/claim.ts';
import type { Day } from '../domain/day.ts';
import type { ImportedEntry } from '../domain/decide/importEntry.ts';
import { termsFor } from '../domain/term/term.ts';
import { TEXT_LIMIT, withoutControls } from '../domain/text/clean.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { decisionOf, type OldEnding } from '../import/cell/outcome.ts';
import type { OldEntry } from '../import/oldEntry.ts';
import { withProgress } from '../progress.ts';
import { type Imported, importOld, takeBackImport } from '../store/import/importOld.ts';
import { sealsOf } from '../store/month/seals.ts';
import { type OldJournalWords, textOf } from '../text/index.ts';
import type { OldJournalRead } from '../view/oldJournal.ts';
import { printRefusals, recording } from './claim/change.ts';
import type { OpenedJournal, ProfileGiven } from './import/opened.ts';
import { readOldJournal } from './import/read.ts';
import { printJson, refuseUnknownFields } from './output/fields.ts';
import { presentText } from './output/pages.ts';
import { targetGiven } from './output/target.ts';

type Options = 'sheet' | 'encoding' | 'delimiter' | 'importProfile' | 'output' | 'force' | 'takeBack' | 'yes' | 'dryRun' | 'json';

export async function run(given: Given<Options>, context: JournalContext, [typed = '']: readonly string[]): Promise<ExitCode> {
	const output = targetGiven(context, given);
	// Whoever named a profile that is there has answered already.
	const asked = context.asks && !given.yes && !given.dryRun && !given.takeBack && given.json === undefined;
	const read = await readOldJournal(given, context, typed, asked);
	if (!read.ok) return refuse(context, read.sentence);
	const { profile, oldWords } = read;
	const isReviewed = asked && !(profile.named && profile.text !== undefined);
	if (isReviewed && profile.text !== undefined && profile.path !== undefined) printInfo(context, oldWords.review.earlier(profile.path));
	const opened = isReviewed ? await review(context, read, 'columns') : read;
	if (!isReviewed && profile.named && profile.text === undefined) await keepProfile(context, opened);
	if (given.takeBack) return takeBack(given, context, oldWords, opened.old.sha256);
	return conclude(given, context, opened, output, isReviewed);
}

/** Says how the journal is understood, and brings it in where somebody agrees. `isReviewed`: there the way back leads to the review. */
async function conclude(
	given: Given<Options>,
	context: JournalContext,
	opened: OpenedJournal,
	output: string | undefined,
	isReviewed: boolean,
): Promise<ExitCode> {
	const { oldWords, old } = opened;
	const { json } = given;
	const { oldJournalJson } = await import('../view/oldJournalJson.ts');
	if (json) refuseUnknownFields(json, Object.keys(oldJournalJson(old, undefined, false)));
	else if (output === undefined) await showVerdict(context, oldWords, old);
	if (output !== undefined) {
		const { writeVerdict } = await import('./import/verdictFile.ts');
		await writeVerdict(context, oldWords, old, output, given.force ?? false);
	}
	if (old.journal.entries.length === 0) {
		if (json) await printOldJson(json, context, old, undefined, false);
		return endWith(context, oldWords.declined, exit.refused);
	}
	const closed = closedMonths(context, old);
	if (closed.length > 0) return refuse(context, oldWords.closedMonths(closed.join(', ')));
	const isAgreed = given.yes === true && !given.dryRun;
	const plan = await record(context, old, isAgreed ? undefined : true);
	if (!json) await showPlan(context, oldWords, plan);
	let done = isAgreed && plan.added > 0 ? plan : undefined;
	if (!isAgreed && !given.dryRun && plan.added > 0 && context.asks && !json) {
		const answer = await agreed(context, oldWords.ask(plan.added), !isReviewed);
		if (answer === 'back') return conclude({ ...given, force: true }, context, await review(context, opened, 'outcomes'), output, true);
		if (answer) done = await record(context, old, undefined);
	}
	if (json) await printOldJson(json, context, old, done ?? plan, done !== undefined);
	if (done) {
		printInfo(context, oldWords.recorded(done.added));
		if (done.numbers) printInfo(context, oldWords.plan.numbers(...done.numbers));
	} else printInfo(context, notRecorded(given, context, oldWords, plan));
	return exit.done;
}

function notRecorded({ dryRun, json }: Given<Options>, { asks, words }: JournalContext, oldWords: OldJournalWords, plan: Imported): string {
	if (plan.added === 0) return oldWords.plan.nothingNew;
	if (dryRun) return words.notes.dryRun;
	return asks && !json ? oldWords.declined : oldWords.toRecord;
}

/** Lets the person say how the journal is to be understood, and keeps the answers for the next time. */
async function review(context: JournalContext, opened: OpenedJournal, from: 'columns' | 'outcomes'): Promise<OpenedJournal> {
	const { reviewed } = await import('./import/review.ts');
	const now = await reviewed(context, opened, from);
	return { ...now, profile: await keepProfile(context, now) };
}

async function keepProfile(context: JournalContext, opened: OpenedJournal): Promise<ProfileGiven> {
	const { writeProfile } = await import('./import/profile.ts');
	return writeProfile(context, opened);
}

async function refuse(context: JournalContext, sentence: string): Promise<ExitCode> {
	printError(context, sentence);
	return failWith(context, (await context.errorMessages()).failures.refused);
}

async function agreed(context: JournalContext, question: string, first: boolean): Promise<boolean | 'back'> {
	const { putYes } = await import('../ask/question.ts');
	const answer = await putYes(context, question, false, { first });
	return typeof answer === 'boolean' ? answer : 'back';
}

/** What of the journal would be new, or is from now on. */
async function record(context: JournalContext, { journal, sha256 }: OldJournalRead, dryRun: true | undefined): Promise<Imported> {
	const { language } = context.journal.settings;
	const { noDay } = await textOf('oldJournal', language);
	const entries = { length: journal.entries.length, at: (index: number) => importedEntry(entryAt(journal, index), sha256, noDay) };
	return withProgress(context, 'import', (step) =>
		importOld(context.journal, recording(context, dryRun), entries, { language, terms: (facts) => termsFor(facts, context.terms) }, step),
	);
}

function entryAt({ entries }: OldJournalRead['journal'], index: number): OldEntry {
	const entry = entries[index];
	if (!entry) throw new RangeError(`no entry ${index}`);
	return entry;
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
	const { planLines } = await import('../view/oldJournalPlaces.ts');
	context.world.out.write(`${planLines(context.words, oldWords, plan).join('\n')}\n`);
}

async function printOldJson(
	fields: readonly string[],
	context: JournalContext,
	old: OldJournalRead,
	imported: Imported | undefined,
	recorded: boolean,
): Promise<void> {
	const { oldJournalJson } = await import('../view/oldJournalJson.ts');
	printJson(context, oldJournalJson(old, imported, recorded), fields);
}

async function takeBack(given: Given<Options>, context: JournalContext, oldWords: OldJournalWords, file: string): Promise<ExitCode> {
	const attempt = (dryRun: true | undefined) =>
		withProgress(context, 'import', (step) =>
			takeBackImport(context.journal, recording(context, dryRun), file, oldWords.reasonTakenBack, step),
		);
	const would = await attempt(true);
	if (!would.ok) return printRefusals(context, would.refusals);
	if (would.count === 0) return refuse(context, oldWords.nothingToTakeBack);
	const isAgreed =
		!given.dryRun && (given.yes || (context.asks && (await agreed(context, oldWords.askTakeBack(would.count), true)) === true));
	if (!isAgreed)
		return endWith(context, given.dryRun ? context.words.notes.dryRun : context.asks ? oldWords.declined : oldWords.toTakeBack);
	const done = await attempt(undefined);
	if (!done.ok) return printRefusals(context, done.refusals);
	return endWith(context, oldWords.takenBack(done.count));
}

/** `noDay` says in the language of the register that the day is that of another row; it is kept with the words of the journal. */
function importedEntry(entry: OldEntry, file: string, noDay: (taken: Day) => string): ImportedEntry {
	const { sheet, row, number, ending, outcome, answeredOn, registeredOn, noDayIn } = entry;
	const words = noDayIn === null ? entry.words : [{ head: noDayIn, text: noDay(entry.receivedOn) }, ...entry.words];
	const { kind, channel, receivedOn, client, contact, summary, demand, subject, responsible, amount, contract, theirNumber } = entry;
	const status = statusOf(ending);
	return {
		fields: {
			...{ kind, channel, receivedOn, registeredOn, client, contact, summary, demand, subject },
			...{ responsible, amount, contract, theirNumber },
		},
		from: { file, sheet, row, number: number.text, words },
		ended: status && { status, dayKnown: answeredOn !== null, decision: decisionOf(ending), answeredOn },
		taken: ending === 'inProgress',
		on: status ? (answeredOn ?? registeredOn) : registeredOn,
		outcome: outcome === '' ? null : withoutControls(outcome, 'many').slice(0, TEXT_LIMIT),
	};
}

/** Null: it is open. */
function statusOf(ending: OldEnding | undefined): EndedBefore['status'] | null {
	switch (ending) {
		case undefined:
		case 'inProgress':
			return null;
		case 'unconsidered':
		case 'withdrawn':
			return ending;
		default:
			return 'closed';
	}
}
