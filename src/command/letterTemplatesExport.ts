/** `letter templates export`: the templates that hold, as Word files to edit and load again. */

import { type Office, say } from '../desk.ts';
import { type ExitCode, exit } from '../exit.ts';
import { makeFolder, refuseExistingFile, writeFile } from '../format/file.ts';
import { Misuse } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { letterWordsOf } from '../text/index.ts';
import { naming, templateFor } from './letterCompose.ts';
import { writtenGiven } from './letterTemplatesGiven.ts';

export async function run(given: Given<'letterKind' | 'force'>, office: Office, [typed = '']: readonly string[]): Promise<ExitCode> {
	if (typed === '') throw new Misuse([{ code: 'emptyText', option: { called: typed } }]);
	const words = await letterWordsOf(office.language);
	const names = await naming(office);
	const letters = writtenGiven(office, words, given.letterKind);
	if (!letters) return exit.refused;
	const folder = office.world.resolve(typed);
	makeFolder(folder);
	const files = letters.map((letter) => ({ letter, path: `${folder}/${names.templates.fileNames[letter]}.docx` }));
	// All or none.
	for (const { path } of files) refuseExistingFile(path, given.force ?? false);
	for (const { letter, path } of files) {
		const [bytes] = await templateFor(office, names, letter);
		await writeFile(whole(bytes), path, given.force ?? false);
		office.world.out.write(`${path}\n`);
	}
	say(office, words.templates.exported(files.length, folder));
	return exit.done;
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	yield bytes;
}
