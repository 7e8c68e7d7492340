/** The file about mail, beside the journal (TOML): the mailbox on a server that messages are fetched from, and the form of the office's site. */

import * as v from 'valibot';
import type { Day } from '../domain/day.ts';
import type { FormField, FormProfile } from '../domain/mail/webForm.ts';
import { day, line, refuse, table, texts, yesOrNo } from './schema.ts';
import { TomlFile } from './tomlFile.ts';
import { quotedKeys } from './userFile.ts';

/** A port of TCP. */
const port = v.custom<number>(
	(value) => typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 65_536,
	refuse((option) => ({ code: 'wrongType', option, expected: 'port' })),
);

/** A name or an address, without a scheme, a port or a user. */
const host = v.pipe(
	line,
	v.check(
		(value) => /^[^\s/@:]+$/.test(value) || v.is(v.pipe(v.string(), v.ipv6()), value),
		refuse((option) => ({ code: 'wrongType', option, expected: 'host' })),
	),
);

const mailbox = table({
	host,
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

/** Labels of lines, by what they stand for. */
const labels = v.exactOptional(texts());

const form = table({
	from: labels,
	...({ name: labels, phone: labels, email: labels, contract: labels, subject: labels, message: labels, other: labels } satisfies {
		readonly [F in FormField]: typeof labels;
	}),
});

export interface MailFile {
	readonly mailbox?: MailboxSettings;
	readonly form?: FormProfile;
}

/** Where the password comes from: one of these. It never stands in the file itself. */
const PASSWORDS = ['passwordFile', 'passwordCommand', 'passwordCredential'] as const;

/** Paths are as they stand in it; a day to fetch from is not after `today`. Throws UsageError with every mistake and its line. */
export function readMailFile(text: string, today: Day): MailFile {
	const file = new TomlFile(quotedKeys(text));
	const read = file.read(table({ mailbox: v.exactOptional(mailbox), form: v.exactOptional(form) }), file.root, []);
	const box = read?.mailbox;
	if (box && PASSWORDS.filter((key) => box[key] !== undefined).length !== 1)
		file.refuseAt(['mailbox'], { code: 'onePassword', allowed: PASSWORDS });
	if (box) refuseSameFolder(file, box);
	if (box?.since !== undefined && box.since > today)
		file.refuseAt(['mailbox', 'since'], { code: 'sinceAhead', option: { called: 'since' }, value: box.since, today });
	file.throwMistakes();
	return read ?? {};
}

function refuseSameFolder(file: TomlFile, box: MailboxSettings): void {
	const { folder = 'INBOX' } = box;
	for (const key of ['takenFolder', 'unreadFolder'] as const) {
		const value = box[key];
		if (value !== undefined && folderKey(value) === folderKey(folder))
			file.refuseAt(['mailbox', key], { code: 'sameFolder', option: { called: key }, value });
	}
}

/** Only the inbox is the same in large and small letters (RFC 3501). */
function folderKey(name: string): string {
	return name.toUpperCase() === 'INBOX' ? 'INBOX' : name.normalize('NFC');
}

export type MailboxSettings = v.InferOutput<typeof mailbox>;
