/** `rules export`: regulations as a file to edit and load again; those in use where none is named. */

import { type Desk, say } from '../desk.ts';
import { type ExitCode, exit } from '../exit.ts';
import { emit } from '../format/emit.ts';
import { fileTyped, refuseJournal, writeFile } from '../format/file.ts';
import { rulesToml } from '../format/rulesToml.ts';
import { Misuse } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { ruleWordsOf } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { regulationsGiven } from './rulesShow.ts';

type Options = 'edition' | 'output' | 'force';

export async function run(given: Given<Options>, desk: Desk, named: readonly string[]): Promise<ExitCode> {
	const { world, words } = desk;
	const path = given.output === undefined || given.output === '-' ? undefined : fileTyped(given.output, world);
	if (path === undefined && given.force) throw new Misuse([{ code: 'needsOption', option: 'force', needed: 'output' }]);
	const regulations = named.length === 0 ? desk.terms.regulations : await regulationsGiven(desk, named, given.edition);
	const ruleWords = await ruleWordsOf(desk.language);
	const text = pieces(rulesToml(words, ruleWords, regulations));
	if (path === undefined) await emit(text, world.out);
	else {
		refuseJournal(path, desk.journalPath);
		await writeFile(text, path, given.force ?? false);
	}
	say(desk, ruleWords.exported(regulations.length, visibleLine(path ?? '')));
	return exit.done;
}

async function* pieces(text: string): AsyncGenerator<string> {
	yield text;
}
