/** `letter templates reset`: the built-in templates hold again. */

import { type Office, say } from '../desk.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { changeJournal } from '../store/changeJournal.ts';
import { letterWordsOf } from '../text/index.ts';
import { recording } from './change.ts';
import { writtenGiven } from './letterTemplatesGiven.ts';

export async function run(given: Given<'letterKind' | 'dryRun'>, office: Office): Promise<ExitCode> {
	const { journal, today } = office;
	const words = await letterWordsOf(office.language);
	const letters = writtenGiven(office, words, given.letterKind);
	if (!letters) return exit.refused;
	const own = letters.filter((letter) => journal.settings.templates.some((one) => one.letter === letter));
	if (own.length === 0) {
		say(office, words.templates.nothingToReset);
		return exit.done;
	}
	await changeJournal(
		journal,
		recording(office, given.dryRun),
		own.map((letter) => ({ type: 'templateReset', on: today, letter })),
	);
	for (const letter of own) say(office, words.templates.reset(office.words.names.letterKind[letter]));
	if (given.dryRun) say(office, office.words.notes.dryRun);
	return exit.done;
}
