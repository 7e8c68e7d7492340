/** Where an answer goes: the file that the options name, the format that its name asks for. What cannot be is refused before any work is done. */

import type { CommandContext, JournalContext } from '../../context.ts';
import { isFolder, lookAt } from '../../files/folder.ts';
import { UsageError } from '../../grammar/mistake.ts';
import type { Given, OptionName } from '../../grammar/option.ts';
import type { Named } from '../../grammar/spell.ts';
import { OutputFailure } from '../../interruption.ts';
import type { World } from '../../world.ts';
import { fileInto, fileTyped, refuseTarget } from './file.ts';

/**
 * The file that is named, where the answer can go there; undefined: the screen, or standard output. `noText`: the option that asks for a format that
 * is no text. Throws UsageError or OutputFailure.
 */
export function targetGiven(
	{ world, journalPath }: CommandContext,
	{ output, force }: Given<'output' | 'force'>,
	noText?: Named,
): string | undefined {
	const path = output === undefined || output === '-' ? undefined : fileTyped(output, world);
	refuseScreen(world, { output, force }, noText);
	if (path !== undefined) refuseTarget(path, journalPath, force ?? false);
	return path;
}

/** Refuses `--force` without a file to replace, and, of a format that is no text, a terminal to write to. Throws UsageError. */
export function refuseScreen(
	{ out }: Pick<World, 'out'>,
	{ output, force }: { readonly output?: string | undefined; readonly force?: true | undefined },
	noText: Named | undefined,
): void {
	if (force && output === undefined) throw new UsageError([{ code: 'needsOption', option: 'force', needed: 'output' }]);
	if (noText === undefined || !out.isTerminal || (output !== undefined && output !== '-')) return;
	throw new UsageError([
		output === '-' ? { code: 'bytesOnScreen', option: 'output' } : { code: 'needsOption', option: noText, needed: 'output' },
	]);
}

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

/** Who names a file so expects just that inside: other programs open it by its name. */
const FORMATS = ['csv', 'doc', 'docx', 'htm', 'html', 'ics', 'json', 'jsonl', 'ndjson', 'ods', 'odt', 'pdf', 'rtf', 'xls', 'xlsx', 'xml'];

/**
 * The format of the file's ending, by the table `endings`; undefined where the ending says nothing, or there is no file.
 * Throws UsageError where the ending promises a format that cannot be had.
 */
export function formatNamed<Format extends string>(
	output: string | undefined,
	option: OptionName & Family,
	endings: Readonly<Record<string, Format>>,
): Format | undefined {
	const ending = output && /\.([a-z]+)$/i.exec(output)?.[1]?.toLowerCase();
	if (!ending) return undefined;
	const format = Object.hasOwn(endings, ending) ? endings[ending] : undefined;
	if (format === undefined && FORMATS.includes(ending))
		throw new UsageError([{ code: 'notOneOf', option, value: ending, family: option, allowed: [...new Set(Object.values(endings))] }]);
	return format;
}

/** The options whose values are formats. */
type Family = 'format' | 'reportFormat' | 'printFormat' | 'letterFormat';
