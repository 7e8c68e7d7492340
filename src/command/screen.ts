/** `screen`, and the program's name alone at a terminal: the morning as a live list, from which the next steps are taken. */

import { type CommandContext, type JournalContext, printInfo } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import { stampOf } from '../files/target.ts';
import { UsageError } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { openJournal } from '../store/open.ts';
import { textOf } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { sought } from './people/sought.ts';
import { Desk } from './screen/desk.ts';
import { globalWords } from './screen/globalWords.ts';

export async function run(given: Given<'readOnly' | 'responsible'>, context: CommandContext): Promise<ExitCode> {
	if (!context.asks) throw new UsageError([{ code: 'needsTerminal' }]);
	const { journal, journalPath } = context;
	if (!journal && stampOf(journalPath) === undefined) return await createFirst(given, context);
	// One that could not be opened says why now.
	const open: JournalContext = { ...context, journal: journal ?? openJournal({ ...opening(context), path: journalPath, write: false }) };
	const finds = given.responsible === undefined ? undefined : (await sought(open, given.responsible, context.today)).finds;
	const desk = await Desk.at(open, { readOnly: given.readOnly ?? false, finds });
	return await desk.work();
}

/** Without a journal the first step is to create one, which asks at its end whether to; then the screen opens. */
async function createFirst({ readOnly }: Given<'readOnly'>, context: CommandContext): Promise<ExitCode> {
	const { world, journalPath } = context;
	const words = await textOf('screen', context.language);
	printInfo(context, words.noJournal(visibleLine(journalPath)));
	if (readOnly) return exit.environment;
	const code = await world.again({ argv: ['init', ...(await globalWords(world))] });
	if (code !== exit.done) return code === exit.interrupted ? exit.interrupted : exit.environment;
	await world.again({ argv: world.argv });
	return exit.done;
}

function opening({ world, lockTimeout }: CommandContext): { readonly timeout: number; readonly nativeModule: string | undefined } {
	return { timeout: lockTimeout(), nativeModule: world.nativeModule() };
}
