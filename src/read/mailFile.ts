/** The file about mail, beside the journal (TOML): the mailbox on a server that messages are fetched from. */

import * as v from 'valibot';
import { day, line, refuse, table, texts, yesOrNo } from './schema.ts';
import { TomlFile } from './tomlFile.ts';

/** A port of TCP. */
const port = v.custom<number>(
	(value) => typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 65_536,
	refuse((option) => ({ code: 'wrongType', option, expected: 'port' })),
);

const mailbox = table({
	host: line,
	port: v.exactOptional(port),
	startTls: v.exactOptional(yesOrNo),
	user: line,
	passwordFile: v.exactOptional(line),
	passwordCommand: v.exactOptional(texts()),
	passwordCredential: v.exactOptional(line),
	authority: v.exactOptional(line),
	folder: v.exactOptional(line),
	takenFolder: v.exactOptional(line),
	unreadFolder: v.exactOptional(line),
	since: v.exactOptional(day),
});

/** Where the password comes from: one of these. It never stands in the file itself. */
const PASSWORDS = ['passwordFile', 'passwordCommand', 'passwordCredential'] as const;

/** Throws UsageError with every mistake and its line. Paths are as they stand in it. */
export function readMailFile(text: string): { readonly mailbox: v.InferOutput<typeof mailbox> } {
	const file = new TomlFile(text);
	const read = file.read(table({ mailbox }), file.root, []);
	if (read && PASSWORDS.filter((key) => read.mailbox[key] !== undefined).length !== 1)
		file.refuseAt(['mailbox'], { code: 'onePassword', allowed: PASSWORDS });
	file.throwMistakes();
	if (!read) throw new RangeError('a mistake that nobody told');
	return read;
}

export type MailboxSettings = ReturnType<typeof readMailFile>['mailbox'];
