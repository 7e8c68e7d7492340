/** `journals`: those that have a name in the person's own file, and what waits in each; `journals add`, `remove`, `default` change that file. */

import { NO_USER_CONFIG } from '../config/userConfig.ts';
import { readUserFile } from '../config/userFile.ts';
import { type CommandContext, endWith, type NamedJournals, printInfo } from '../context.ts';
import { type ExitCode, exit } from '../exit.ts';
import { UsageError } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { isJournalName } from '../read/userFile.ts';
import type { Column } from '../report/report.ts';
import { StoreFailure } from '../store/failure.ts';
import { isThere } from '../store/fileSystem.ts';
import { openJournal } from '../store/open.ts';
import { countOpen } from '../store/statements/overview.ts';
import { type JournalsWords, textOf } from '../text/index.ts';
import type { UserFile } from '../world.ts';
import { withOwnFile, writeOwnFile } from './output/file.ts';
import { forMachine, type Listed, printRows } from './output/report.ts';

interface Row {
	readonly name: string | null;
	readonly path: string;
	readonly usual: boolean;
	readonly state: keyof JournalsWords['states'];
	/** How many entries are still open. */
	readonly open: number | null;
}

export async function run(given: Given<Listed>, context: CommandContext): Promise<ExitCode> {
	const words = await textOf('journals', context.language);
	const { usual, named } = context.own;
	const rows = [...named].map(([name, path]) => rowOf(name, path, usual === name || usual === path, context));
	if (usual !== undefined && !rows.some((row) => row.usual)) rows.unshift(rowOf(null, usual, true, context));
	const machine = forMachine(given);
	const columns: readonly Column<Row>[] = [
		{ key: 'name', type: 'line', title: words.columns.name, value: ({ name }) => name },
		{ key: 'path', type: 'line', title: words.columns.path, value: ({ path }) => path },
		{ key: 'state', type: 'line', title: words.columns.state, value: ({ state }) => (machine ? state : words.states[state]) },
		{ key: 'open', type: 'count', title: words.columns.open, value: ({ open }) => open },
		{ key: 'default', type: 'yes', title: words.columns.usual, value: ({ usual: one }) => one },
	];
	if (rows.length > 0 || machine) await printRows(context, given, rows, columns);
	if (rows.length === 0) printInfo(context, words.none);
	return exit.done;
}

function rowOf(name: string | null, path: string, usual: boolean, { world }: CommandContext): Row {
	try {
		const journal = openJournal({ path, write: false, timeout: 1000, nativeModule: world.nativeModule() });
		try {
			return { name, path, usual, state: 'there', open: countOpen(journal) };
		} finally {
			journal.close();
		}
	} catch (error) {
		if (!(error instanceof StoreFailure)) throw error;
		return { name, path, usual, state: error.failure === 'missing' ? 'missing' : error.failure === 'busy' ? 'busy' : 'closed', open: null };
	}
}

/** Gives a journal a name. */
export async function add(_: object, context: CommandContext, [name = '', path = '']: readonly string[]): Promise<ExitCode> {
	if (!isJournalName(name)) throw new UsageError([{ code: 'notAName', value: name }]);
	const where = context.world.resolve(path);
	const words = await change(
		context,
		({ named }) => {
			if (named.has(name)) throw new UsageError([{ code: 'nameTaken', value: name }]);
		},
		(text) => withJournal(text, name, where),
		(named) => named.get(name) === where,
	);
	printInfo(context, words.added(name, where));
	if (!isThere(where)) printInfo(context, words.notThere(where, name));
	return exit.done;
}

/** Forgets the name; the journal itself stays where it is. */
export async function remove(_: object, context: CommandContext, [name = '']: readonly string[]): Promise<ExitCode> {
	const words = await change(
		context,
		(own) => {
			refuseUnknown(own, name);
			if (own.usual === name) throw new UsageError([{ code: 'usualStays', value: name }]);
		},
		(text) => withoutJournal(text, name),
		(named) => !named.has(name),
	);
	return endWith(context, words.removed(name));
}

/** Makes a named journal the usual one. */
export async function makeUsual(_: object, context: CommandContext, [name = '']: readonly string[]): Promise<ExitCode> {
	const words = await change(
		context,
		(own) => refuseUnknown(own, name),
		(text) => withUsual(text, name),
		(_, usual) => usual === name,
	);
	return endWith(context, words.isUsual(name));
}

function refuseUnknown({ named }: NamedJournals, name: string): void {
	if (!named.has(name)) throw new UsageError([{ code: 'noSuchName', value: name }]);
}

/**
 * Changes the file as it is at this moment, with a lock: no other run changes it meanwhile. It is written once it is read back and found to say what
 * it should.
 */
async function change(
	{ world, language }: CommandContext,
	refuse: (own: NamedJournals) => void,
	edit: (text: string) => string,
	right: (named: ReadonlyMap<string, string>, usual: string | undefined) => boolean,
): Promise<JournalsWords> {
	const userFile = world.userFile();
	const words = await textOf('journals', language);
	if (!userFile) throw new UsageError([{ code: 'noHome' }]);
	return await withOwnFile(userFile.path, async () => {
		const file = world.userFile();
		if (!file) throw new UsageError([{ code: 'noHome' }]);
		refuse(file.text === undefined ? NO_USER_CONFIG : await readUserFile(file, file.text));
		const text = edit(file.text ?? words.heading);
		if (!(await isRight(file, text, right))) throw new UsageError([{ code: 'editByHand', value: file.path }]);
		writeOwnFile(text, file.path);
		return words;
	});
}

async function isRight(
	file: UserFile,
	text: string,
	right: (named: ReadonlyMap<string, string>, usual: string | undefined) => boolean,
): Promise<boolean> {
	try {
		const { named, usual } = await readUserFile(file, text);
		return right(named, usual);
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		return false;
	}
}

/** Adds a journal at the end of the table, which is created where missing. */
function withJournal(text: string, name: string, path: string): string {
	const line = `${keyOf(name)} = ${tomlText(path)}`;
	const lines = linesOf(text);
	const table = tableIn(lines);
	if (!table) return [...lines, ...(lines.length > 0 ? [''] : []), '[journals]', line, ''].join('\n');
	return [...lines.slice(0, table.to), line, ...lines.slice(table.to), ''].join('\n');
}

/** Removes the journal of that name. */
function withoutJournal(text: string, name: string): string {
	const lines = linesOf(text);
	const table = tableIn(lines);
	return [...lines.filter((line, at) => !table || at < table.from || at >= table.to || keyIn(line) !== name), ''].join('\n');
}

/** Sets the default journal: changes its line, or adds it as the first. */
function withUsual(text: string, name: string): string {
	const lines = linesOf(text);
	const line = `journal = ${tomlText(name)}`;
	const tables = lines.findIndex((one) => /^\s*\[/.test(one));
	const at = lines.findIndex((one, index) => keyIn(one) === 'journal' && (tables < 0 || index < tables));
	if (at >= 0) return [...lines.with(at, line), ''].join('\n');
	// After what the file opens with.
	const first = lines.findIndex((one) => !one.startsWith('#'));
	const index = first < 0 ? lines.length : first;
	return [...lines.slice(0, index), line, ...lines.slice(index), ''].join('\n');
}

function linesOf(text: string): string[] {
	const lines = text.split(/\r?\n/);
	while (lines.at(-1)?.trim() === '') lines.pop();
	return lines;
}

/** Where the lines of the table of journals begin and end. */
function tableIn(lines: readonly string[]): { readonly from: number; readonly to: number } | undefined {
	const header = lines.findIndex((line) => /^\s*\[\s*journals\s*\]/.test(line));
	if (header < 0) return undefined;
	const next = lines.findIndex((line, at) => at > header && /^\s*\[/.test(line));
	let to = next < 0 ? lines.length : next;
	while (to > header + 1 && lines[to - 1]?.trim() === '') to--;
	return { from: header + 1, to };
}

function keyIn(line: string): string | undefined {
	return /^\s*(["']?)([\p{L}\p{N}_ -]*?)\1\s*=/u.exec(line)?.[2];
}

function keyOf(name: string): string {
	return /^[\w-]+$/.test(name) ? name : `"${name}"`;
}

/** A TOML literal string where possible, so that Windows paths stay readable. */
function tomlText(text: string): string {
	return /^[^'\0-\x1f]*$/.test(text) ? `'${text}'` : JSON.stringify(text);
}
