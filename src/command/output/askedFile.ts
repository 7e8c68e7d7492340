/** The file of an export, asked for on a terminal where none was named: it would flood the screen, or be bytes. */

import type { JournalContext } from '../../context.ts';
import { isFolder, lookAt } from '../../files/folder.ts';
import type { Given } from '../../grammar/option.ts';
import { OutputFailure } from '../../interruption.ts';
import type { World } from '../../world.ts';
import { fileInto, fileTyped, refuseTarget } from './file.ts';

/** Where a system keeps what a person writes, by the names that it has in either language. */
const DOCUMENTS = ['Документы', 'Documents'];

/** How many names are tried before one that is there already is proposed. */
const TRIES = 99;

/**
 * The options with the file that the person names, `name` proposed; as they are where one was named or nobody can be asked. `-` is the
 * screen. Throws Interrupted on Ctrl-C.
 */
export async function withFile<G extends Given<'output' | 'force'>>(
	context: JournalContext,
	given: G,
	name: { readonly base: string; readonly ending: string },
	{ isText }: { readonly isText: boolean },
): Promise<G> {
	const { world, words, journalPath } = context;
	if (given.output !== undefined || !context.asks) return given;
	const { putLine } = await import('../../ask/question.ts');
	const { questions } = words;
	const errorMessages = await context.errorMessages();
	const read = (typed: string) => {
		const wanted = typed.trim();
		if (wanted === '-' && isText) return { ok: true, value: wanted } as const;
		try {
			const path = fileTyped(wanted, world);
			if (!given.force && lookAt(path)?.isFile()) return { ok: false, sentence: questions.fileIsThere } as const;
			refuseTarget(path, journalPath, given.force ?? false);
			return { ok: true, value: wanted } as const;
		} catch (error) {
			if (!(error instanceof OutputFailure)) throw error;
			return { ok: false, sentence: error.sentence(errorMessages) } as const;
		}
	};
	const initial = proposed(world, name);
	const message = isText ? questions.intoFileOrScreen : questions.intoFile;
	const output = await putLine<string>(context, { message, initial, read }, { first: true });
	return typeof output === 'string' ? { ...given, output } : given;
}

/** A name that is free, among the person's documents where the system has such a folder. */
function proposed(world: World, { base, ending }: { readonly base: string; readonly ending: string }): string {
	const home = world.userFile()?.home;
	const folder = home === undefined ? undefined : DOCUMENTS.map((one) => fileInto(home, one)).find(isFolder);
	const named = (count: number) => {
		const file = `${base}${count === 1 ? '' : `-${count}`}.${ending}`;
		return folder === undefined ? file : fileInto(folder, file);
	};
	for (let count = 1; count < TRIES; count++) if (!lookAt(world.resolve(named(count)))) return named(count);
	return named(1);
}
