/** `letter templates reset`: returns to the built-in templates. */

import { type JournalContext, printInfo } from '../../../context.ts';
import { type ExitCode, exit } from '../../../exit.ts';
import type { Given } from '../../../grammar/option.ts';
import { changeJournal } from '../../../store/changeJournal.ts';
import { textOf } from '../../../text/index.ts';
import { recording } from '../../claim/change.ts';
import { writtenGiven } from './chosen.ts';

export async function run(given: Given<'letterKind' | 'dryRun'>, context: JournalContext): Promise<ExitCode> {
	const { journal, today } = context;
	const words = await textOf('letter', context.language);
	const letters = writtenGiven(context, words, given.letterKind);
	if (!letters) return exit.refused;
	const own = letters.filter((letter) => journal.settings.templates.some((template) => template.letter === letter));
	if (own.length === 0) {
		printInfo(context, words.templates.nothingToReset);
		return exit.done;
	}
	await changeJournal(
		journal,
		recording(context, given.dryRun),
		own.map((letter) => ({ type: 'templateReset', on: today, letter })),
	);
	for (const letter of own) printInfo(context, words.templates.reset(context.words.names.letterKind[letter]));
	if (given.dryRun) printInfo(context, context.words.notes.dryRun);
	return exit.done;
}
