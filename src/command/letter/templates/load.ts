/** `letter templates load`: templates that the office edited. Any fault is reported, and then none is loaded. */

import { failWith, type JournalContext, printError, printInfo } from '../../../context.ts';
import { type WrittenLetter, writtenLetters } from '../../../domain/code.ts';
import type { JournalEvent } from '../../../domain/event/journalShape.ts';
import { normalizeText } from '../../../domain/text/normalizeText.ts';
import { type ExitCode, exit } from '../../../exit.ts';
import type { Given } from '../../../grammar/option.ts';
import { bytesOf, type Staged, stage } from '../../../store/files/storedFiles.ts';
import { changeJournalBy } from '../../../store/record/changeJournal.ts';
import { type LetterTemplates, type LetterWords, textOf } from '../../../text/index.ts';
import { recording } from '../../claim/change.ts';
import { filesIn, wholeBytes } from '../../input/text.ts';
import { type Naming, naming, templateFor } from '../compose.ts';
import { writtenGiven } from '../templates.ts';
import { templateFaults } from './faults.ts';

interface Loaded {
	readonly letter: WrittenLetter;
	readonly bytes: Uint8Array;
	readonly digest: string;
}

export async function run(
	given: Given<'letterKind' | 'dryRun'>,
	context: JournalContext,
	[typed = '']: readonly string[],
): Promise<ExitCode> {
	const { journal, today, world } = context;
	const words = await textOf('letter', context.language);
	const letters = writtenGiven(context, words, given.letterKind);
	if (!letters) return exit.refused;
	const folder = filesIn(world.resolve(typed));
	// What Word keeps of a file that is open begins so.
	const files = folder?.filter((file) => /\.docx$/i.test(file) && !/[/\\][~.][^/\\]*$/.test(file)) ?? [typed];
	if (files.length === 0) return failWith(context, words.templates.noFiles(typed));
	const names = await naming(context);
	const known = [await textOf('letterTemplates', 'ru'), await textOf('letterTemplates', 'en')];
	const loaded: Loaded[] = [];
	const faults: string[] = [];
	for (const file of files) {
		const bytes = await wholeBytes(world, file);
		const letter = given.letterKind !== undefined && !folder ? letters[0] : letterOf(file, known);
		const fault = letter === undefined ? whichLetter(words, names, file) : await templateFaults(words, names, lastPart(file), bytes);
		faults.push(...fault);
		if (letter === undefined || fault.length > 0) continue;
		if (loaded.some((one) => one.letter === letter)) faults.push(words.templates.twice(context.words.names.letterKind[letter]));
		loaded.push({ letter, bytes, digest: bytesOf(bytes).sha256 });
	}
	if (faults.length > 0) {
		for (const fault of faults) printError(context, fault);
		return failWith(context, words.templates.refused);
	}
	const staged = new Map<string, Staged>();
	let fresh: readonly Loaded[] = [];
	try {
		for (const { bytes, digest } of given.dryRun ? [] : loaded)
			if (!staged.has(digest)) staged.set(digest, await stage(journal.path, [bytes]));
		const beforeCommit = () => fresh.forEach(({ digest }) => void staged.get(digest)?.store());
		await changeJournalBy(journal, { ...recording(context, given.dryRun), beforeCommit }, async () => {
			const holding = await Promise.all(loaded.map(async ({ letter }) => bytesOf((await templateFor(context, names, letter))[0]).sha256));
			fresh = loaded.filter(({ digest }, index) => digest !== holding[index]);
			const events = fresh.map(({ letter, bytes, digest }): JournalEvent => {
				const file = `template-${letter}-${digest.slice(0, 12)}.docx`;
				return { type: 'templateLoaded', on: today, letter, file, digest, size: bytes.length };
			});
			return { events, recomputeTerms: () => [] };
		});
	} finally {
		for (const one of staged.values()) one.discard();
	}
	if (given.dryRun) printInfo(context, context.words.notes.dryRunWould);
	for (const one of loaded) {
		const name = context.words.names.letterKind[one.letter];
		printInfo(context, fresh.includes(one) ? words.templates.loaded(name) : words.templates.same(name));
	}
	return exit.done;
}

/** By the file's name, in either language; a copy that a system numbered is still known. */
function letterOf(file: string, known: readonly LetterTemplates[]): WrittenLetter | undefined {
	const [, stem = ''] = /([^/\\]*?)(?:[ _-]*(?:\(\d+\)|копия|copy))?\.docx$/i.exec(file) ?? [];
	const wanted = normalizeText(stem);
	return writtenLetters.find((letter) => known.some(({ fileNames }) => normalizeText(fileNames[letter]) === wanted));
}

function whichLetter(words: LetterWords, { templates }: Naming, file: string): readonly string[] {
	return [words.templates.whichLetter(lastPart(file), writtenLetters.map((letter) => `${templates.fileNames[letter]}.docx`).join(', '))];
}

function lastPart(file: string): string {
	return file.split(/[/\\]/).at(-1) ?? file;
}
