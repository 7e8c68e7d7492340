/** `import`: how an old journal is understood, row by row. Nothing of it is written. */

import { type CommandContext, printError, printInfo } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import { jsonLine } from '../format/json.ts';
import type { Given } from '../grammar/option.ts';
import { readOldJournal } from './import/read.ts';
import { chosenFields } from './output/fields.ts';
import { presentText } from './output/pages.ts';

type Options = 'sheet' | 'encoding' | 'delimiter' | 'json';

export async function run(given: Given<Options>, context: CommandContext, [typed = '']: readonly string[]): Promise<ExitCode> {
	const { words, world } = context;
	const read = await readOldJournal(given, context, typed);
	if (!read.ok) {
		printError(context, read.sentence);
		printError(context, (await context.errorMessages()).failures.refused);
		return exit.refused;
	}
	const { oldWords, old } = read;
	if (given.json) {
		const { oldJournalJson } = await import('../view/oldJournalJson.ts');
		world.out.write(`${jsonLine(chosenFields(oldJournalJson(old), given.json), 1)}\n`);
	} else {
		const { oldJournalLines } = await import('../view/oldJournal.ts');
		const width = world.out.isTerminal ? world.out.columns : 160;
		await presentText(context, `${oldJournalLines(words, oldWords, old, width).join('\n')}\n`);
	}
	printInfo(context, oldWords.nothingWritten);
	return old.journal.entries.length === 0 ? exit.refused : exit.done;
}
