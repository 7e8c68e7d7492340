/** `demo`: a throw-away journal of sample claims and a clerk's day on it, chapter by chapter as in the guide. */

import { join } from 'node:path';
import { type CommandContext, printError } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import { makeFolders, removeEmptyFolders } from '../files/folder.ts';
import { makeTemporaryFolder } from '../files/temporary.ts';
import type { Given } from '../grammar/option.ts';
import { shellWords } from '../grammar/shellWords.ts';
import { withInterruptionSentence } from '../interruption.ts';
import { textOf } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { wrap } from '../text/wrap.ts';
import { type Building, type Built, buildJournal } from './demo/build.ts';
import { type Chapter, chapters, type Props } from './demo/day.ts';
import { readSample, type Sample } from './demo/sample.ts';
import { Show } from './demo/show.ts';
import { inputLines } from './input/text.ts';
import { outputFailures, refuseJournal } from './output/file.ts';

/** The day on which the sample of this package is looked at: the Monday after its last one. */
const SAMPLE_DAY = '2026-11-23';

/** Those of an office that sells to consumers. */
const REGULATIONS = ['firma', 'consumer'];

export async function run(
	given: Given<'inbox' | 'folder' | 'regulation' | 'clean' | 'withoutPauses' | 'everyStep'>,
	context: CommandContext,
): Promise<ExitCode> {
	const { world } = context;
	const cleaned = given.clean ?? false;
	const sample = await readSample(inputLines(world, given.inbox ?? world.demoInbox, 'inbox'), cleaned);
	const { folder, made } = makeFolder(context, given.folder);
	const today = given.inbox === undefined ? SAMPLE_DAY : (sample.lastDay ?? context.today);
	const show = new Show({ context, words: await textOf('demo', context.language), folder, journal: join(folder, 'journal.db'), today });
	const pauses = context.asks && !given.withoutPauses;
	// Without pauses only a signal ends it between two commands.
	const listening = pauses ? undefined : world.listen();
	try {
		return await withInterruptionSentence(
			({ failures }) => failures.cutOff.demo(folder),
			async () => await perform(show, sample, pauses, { silent: !given.everyStep, regulations: given.regulation ?? REGULATIONS, cleaned }),
		);
	} finally {
		listening?.stop();
		removeEmptyFolders(made);
	}
}

async function perform(show: Show, sample: Sample, pauses: boolean, building: Building): Promise<ExitCode> {
	const { context, words, folder, journal, today } = show.staging;
	if (context.quiet) {
		return reported(show, await buildJournal(show, sample, { ...building, silent: true }));
	}
	prose(show, words.hello(visibleLine(folder)));
	const built = await buildJournal(show, sample, building);
	const { claims, left } = built;
	prose(show, words.built(claims, show.commands));
	const code = reported(show, built);
	if (left.size > 0) prose(show, words.left([...left].join(', ')));
	if (pauses) prose(show, words.paused);
	let number = '1';
	for (const chapter of chapters) {
		const props: Props = { words, month: sample.month ?? today.slice(0, 7), folder, number };
		await play(show, chapter, props);
		if (pauses) prose(show, words.tryIt(words.chapters[chapter.name].hint(props)));
		if (chapter.name === 'register') number = await newest(show);
		if (pauses) await pause(show, chapter);
	}
	show.print('');
	for (const line of words.goOn(visibleLine(journal))) prose(show, line);
	return code;
}

/** Prints what was refused. */
function reported({ staging: { context, words } }: Show, { claims, refused }: Built): ExitCode {
	for (const sentence of refused) printError(context, sentence);
	if (refused.length > 0) printError(context, words.refusedInAll(refused.length, claims));
	return refused.length > 0 ? exit.refused : exit.done;
}

/** Shows a chapter. */
async function play(show: Show, { name, commands, refused }: Chapter, props: Props): Promise<void> {
	const { title, about } = show.staging.words.chapters[name];
	show.print(`\n— ${title}`);
	prose(show, about);
	for (const command of commands(props)) await (refused ? show.attempt(command) : show.command(command));
}

/** The number that was given last. */
async function newest(show: Show): Promise<string> {
	const [claim]: readonly { readonly number: string }[] = JSON.parse(
		await show.command(['list', '--limit', '1', '--json', 'number'], { silent: true }),
	);
	return claim?.number ?? '';
}

/** Waits for Enter. Commands typed instead are run on the journal of the demonstration. */
async function pause(show: Show, { name }: Chapter): Promise<void> {
	const { context, words } = show.staging;
	const { putLine } = await import('../ask/question.ts');
	for (;;) {
		const message = name === chapters.at(-1)?.name ? words.last : words.next;
		const typed = await putLine(context, { message, read: (line) => ({ ok: true, value: line }) }, { first: true });
		const [first, ...rest] = typeof typed === 'string' ? shellWords(typed).words.map(({ text }) => text) : [];
		if (first === undefined) return;
		await show.typed(/^(?:claims|претензии)$/.test(first) ? rest : [first, ...rest]);
	}
}

/** A sentence, wrapped to the width of the terminal. */
function prose(show: Show, text: string): void {
	const { out } = show.staging.context.world;
	show.print(out.isTerminal ? wrap(text, out.columns).join('\n') : text);
}

/** Where it is shown, and which folders were made for it. */
function makeFolder(
	{ world, journalPath }: CommandContext,
	wanted: string | undefined,
): { readonly folder: string; readonly made: readonly string[] } {
	if (wanted === undefined) {
		const temporary = outputFailures('', () => makeTemporaryFolder('demo'));
		return { folder: temporary, made: [temporary] };
	}
	const folder = world.resolve(wanted);
	refuseJournal(folder, journalPath);
	return { folder, made: outputFailures(wanted, () => makeFolders(folder)) };
}
