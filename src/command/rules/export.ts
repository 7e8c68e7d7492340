/** `rules export`: regulations as a file to edit and load again; those in use where none is named. */

import { type CommandContext, printInfo } from '../../context.ts';
import { type ExitCode, exit } from '../../exit.ts';
import { emit } from '../../format/emit.ts';
import { rulesToml } from '../../format/rulesToml.ts';
import type { Given } from '../../grammar/option.ts';
import { exportedNote } from '../../sentence/exported.ts';
import { textOf } from '../../text/index.ts';
import { fileTyped, refuseJournal, refuseScreen, writeFile } from '../output/file.ts';
import { regulationsGiven } from './show.ts';

type Options = 'edition' | 'output' | 'force';

export async function run(given: Given<Options>, context: CommandContext, named: readonly string[]): Promise<ExitCode> {
	const { world, words } = context;
	const path = given.output === undefined || given.output === '-' ? undefined : fileTyped(given.output, world);
	refuseScreen(context.world, given, undefined);
	const regulations = named.length === 0 ? context.terms.regulations : await regulationsGiven(context, named, given.edition);
	const ruleWords = await textOf('rules', context.language);
	const text = pieces(rulesToml(words, ruleWords, regulations));
	if (path === undefined) await emit(text, world.out);
	else {
		refuseJournal(path, context.journalPath);
		await writeFile(text, path, given.force ?? false);
	}
	printInfo(context, exportedNote(context.words, ruleWords.exported(regulations.length), path));
	return exit.done;
}

async function* pieces(text: string): AsyncGenerator<string> {
	yield text;
}
