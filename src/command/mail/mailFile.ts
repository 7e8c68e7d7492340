/** What the file about mail beside the journal says, read once; and who we are, to distinguish our own mail from that of clients. */

import type { JournalContext } from '../../context.ts';
import { addressesIn } from '../../domain/client/clientMark.ts';
import type { Office } from '../../domain/mail/webForm.ts';
import { FileFailure } from '../../files/failure.ts';
import { lookAt } from '../../files/folder.ts';
import { readWhole } from '../../files/read.ts';
import { UsageError } from '../../grammar/mistake.ts';
import { OutputFailure } from '../../interruption.ts';
import { type MailFile, readMailFile } from '../../read/mailFile.ts';
import type { Journal } from '../../store/open.ts';
import { sidecars } from '../../store/sidecars.ts';

/** The path of the file about mail. */
export function mailFilePath({ journal }: JournalContext): string {
	return `${journal.path}${sidecars.mailSettings}`;
}

const read = new WeakMap<Journal, MailFile>();

/**
 * What it says; nothing where it is not there. Throws UsageError that names the file and each mistake in it with its line, OutputFailure where it
 * cannot be read.
 */
export function mailFileOf(context: JournalContext): MailFile {
	const known = read.get(context.journal);
	if (known) return known;
	const path = mailFilePath(context);
	try {
		const file = lookAt(path) ? readMailFile(textIn(path), context.today) : {};
		read.set(context.journal, file);
		return file;
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		throw new UsageError([{ code: 'mailFileWrong', value: path }, ...error.mistakes]);
	}
}

/** A file of the office's, as text; `key` names it. Throws OutputFailure where it cannot be read, UsageError where it is no text. */
export function textIn(path: string, key?: string): string {
	let bytes: Uint8Array;
	try {
		bytes = readWhole(path);
	} catch (error) {
		if (!(error instanceof FileFailure)) throw error;
		const named = key === undefined ? '' : `${key}: `;
		throw new OutputFailure(String(error), ({ failures }) => `${named}${failures.inputFailed(path, error.detail || error.code)}`);
	}
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw new UsageError([{ code: 'notUtf8', option: { called: path } }]);
	}
}

/** The addresses of the letterhead, what the office is called, and what it says of the form of its site. */
export function officeOf(context: JournalContext): Office {
	const { office, letterhead, people = [] } = context.journal.settings;
	const { form } = mailFileOf(context);
	return {
		addresses: addressesIn(letterhead.email),
		name: office,
		...(form && { form: { ...form, from: (form.from ?? []).map((address) => address.toLowerCase()) } }),
		colleagues: people.flatMap(({ email }) => (email ? [email.toLowerCase()] : [])),
	};
}
