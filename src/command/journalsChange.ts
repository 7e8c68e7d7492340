/** `journals add`, `remove`, `default`: the person's own file is changed line by line, so that its comments stay. */

import { type Desk, say } from '../desk.ts';
import { type ExitCode, exit } from '../exit.ts';
import { writeOwnFile } from '../format/file.ts';
import { Misuse } from '../grammar/mistake.ts';
import { isThere } from '../store/place.ts';
import { type JournalsWords, journalsWordsOf } from '../text/index.ts';
import type { UserFile } from '../world.ts';
import { isJournalName, readUserFile } from './userFile.ts';
import { withJournal, withoutJournal, withUsual } from './userFileEdit.ts';

/** Gives a journal a name. */
export async function add(desk: Desk, [name = '', path = '']: readonly string[]): Promise<ExitCode> {
	if (!isJournalName(name)) throw new Misuse([{ code: 'notAName', value: name }]);
	if (desk.own.named.has(name)) throw new Misuse([{ code: 'nameTaken', value: name }]);
	const where = desk.world.resolve(path);
	const words = await change(
		desk,
		(text) => withJournal(text, name, where),
		(named) => named.get(name) === where,
	);
	say(desk, words.added(name, where));
	if (!isThere(where)) say(desk, words.notThere(where, name));
	return exit.done;
}

/** Forgets the name; the journal itself stays where it is. */
export async function remove(desk: Desk, [name = '']: readonly string[]): Promise<ExitCode> {
	known(desk, name);
	if (desk.own.usual === name) throw new Misuse([{ code: 'usualStays', value: name }]);
	const words = await change(
		desk,
		(text) => withoutJournal(text, name),
		(named) => !named.has(name),
	);
	say(desk, words.removed(name));
	return exit.done;
}

/** Makes a named journal the usual one. */
export async function makeUsual(desk: Desk, [name = '']: readonly string[]): Promise<ExitCode> {
	known(desk, name);
	const words = await change(
		desk,
		(text) => withUsual(text, name),
		(_, usual) => usual === name,
	);
	say(desk, words.isUsual(name));
	return exit.done;
}

function known({ own }: Desk, name: string): void {
	if (!own.named.has(name)) throw new Misuse([{ code: 'noSuchName', value: name }]);
}

/** Writes the file anew, once it is read back and found to say what it should. */
async function change(
	{ world, language }: Desk,
	edit: (text: string) => string,
	right: (named: ReadonlyMap<string, string>, usual: string | undefined) => boolean,
): Promise<JournalsWords> {
	const file = world.userFile();
	const words = await journalsWordsOf(language);
	if (!file) throw new Misuse([{ code: 'noHome' }]);
	const text = edit(file.text ?? words.heading);
	if (!(await isRight(file, text, right))) throw new Misuse([{ code: 'editByHand', value: file.path }]);
	await writeOwnFile(text, file.path);
	return words;
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
		if (!(error instanceof Misuse)) throw error;
		return false;
	}
}
