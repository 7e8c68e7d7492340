/** The mailbox on a server, as the file about mail beside the journal describes it: where it is, who logs in, where messages go. */

import type { JournalContext } from '../../context.ts';
import type { Day } from '../../domain/day.ts';
import { FileFailure } from '../../files/failure.ts';
import { lookAt } from '../../files/folder.ts';
import { readWhole } from '../../files/read.ts';
import { UsageError } from '../../grammar/mistake.ts';
import { OutputFailure } from '../../interruption.ts';
import type { MailServer } from '../../mail/imap.ts';
import { type MailboxSettings, readMailFile } from '../../read/mailFile.ts';
import { besideJournal, sidecars } from '../../store/sidecars.ts';
import type { MailWords } from '../../text/index.ts';
import { wholeInput } from '../input/text.ts';

export interface OfficeMailbox {
	readonly server: MailServer;
	/** What is fetched, and where a message goes that was taken in, or that a person must look at. */
	readonly folders: { readonly inbox: string; readonly taken: string; readonly unread: string };
	/** Messages that the server got before this day stay where they are. */
	readonly since: Day | undefined;
	/** Throws OutputFailure where there is none to be had. */
	password(): Promise<string>;
}

/** Throws UsageError where there is no such file, or what it says cannot be; OutputFailure where a file that it names cannot be read. */
export async function officeMailbox(context: JournalContext, words: MailWords): Promise<OfficeMailbox> {
	const { world, journal } = context;
	const path = `${journal.path}${sidecars.mailSettings}`;
	if (!lookAt(path)) throw new UsageError([{ code: 'mailFileMissing', value: path }]);
	const { mailbox } = mailFile(path, await wholeInput(world, path, { called: path }));
	const { host, user, startTls = false, authority, folder, since } = mailbox;
	const { folders } = words.fetch;
	return {
		server: {
			...{ host, user, port: mailbox.port ?? (startTls ? 143 : 993), tls: startTls ? 'startTls' : 'implicit' },
			authority: authority === undefined ? undefined : textIn(besideJournal(journal.path, authority)),
		},
		folders: { inbox: folder ?? 'INBOX', taken: mailbox.takenFolder ?? folders.taken, unread: mailbox.unreadFolder ?? folders.unread },
		since,
		password: () => passwordOf(context, words, mailbox),
	};
}

/** Throws UsageError that names the file, and each mistake in it with its line. */
function mailFile(path: string, text: string): ReturnType<typeof readMailFile> {
	try {
		return readMailFile(text);
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		throw new UsageError([{ code: 'mailFileWrong', value: path }, ...error.mistakes]);
	}
}

/** The first line of a file that nobody else may read, of what a program writes, or of a credential that systemd hands over. */
async function passwordOf({ world, journal }: JournalContext, words: MailWords, mailbox: MailboxSettings): Promise<string> {
	const { passwordFile, passwordCommand, passwordCredential } = mailbox;
	const { fetch } = words;
	let text: string | undefined;
	if (passwordCommand) {
		text = await world.ask(passwordCommand);
		if (text === undefined) throw new OutputFailure('password', () => fetch.passwordCommandFailed(passwordCommand[0] ?? ''));
	} else if (passwordCredential !== undefined) {
		const folder = world.environment.CREDENTIALS_DIRECTORY;
		if (!folder) throw new OutputFailure('password', () => fetch.noCredentials(passwordCredential));
		text = textIn(`${folder}/${passwordCredential}`);
	} else {
		const path = besideJournal(journal.path, passwordFile ?? '');
		const mode = lookAt(path)?.mode ?? 0;
		// Windows keeps rights elsewhere.
		if (world.platform !== 'win32' && (mode & 0o077) !== 0) throw new OutputFailure('password', () => fetch.passwordOpen(path));
		text = textIn(path);
	}
	const [password = ''] = text.split(/\r?\n/, 1);
	if (password === '') throw new OutputFailure('password', () => fetch.passwordEmpty);
	return password;
}

function textIn(path: string): string {
	try {
		return Buffer.from(readWhole(path)).toString('utf8');
	} catch (error) {
		if (!(error instanceof FileFailure)) throw error;
		throw new OutputFailure(String(error), ({ failures }) => failures.inputFailed(path, error.detail || error.code));
	}
}
