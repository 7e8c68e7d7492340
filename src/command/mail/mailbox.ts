/** The mailbox on a server, as the file about mail beside the journal describes it, and what a run of `mail fetch` leaves for the next one. */

import { X509Certificate } from 'node:crypto';
import type { JournalContext } from '../../context.ts';
import type { Day } from '../../domain/day.ts';
import { listOf, orNull, record, text, whole } from '../../domain/event/shape.ts';
import { lookAt } from '../../files/folder.ts';
import { UsageError } from '../../grammar/mistake.ts';
import { OutputFailure } from '../../interruption.ts';
import type { MailServer } from '../../mail/imap.ts';
import type { MailboxSettings } from '../../read/mailFile.ts';
import { besideJournal, readSidecar, type Sidecars, writeSidecar } from '../../store/sidecars.ts';
import type { MailWords } from '../../text/index.ts';
import { mailFileOf, mailFilePath, textIn } from './mailFile.ts';

export interface OfficeMailbox {
	readonly server: MailServer;
	/** What is fetched, and where a message goes that was taken in, or that a person must look at. */
	readonly folders: { readonly inbox: string; readonly taken: string; readonly unread: string };
	/** Messages that the server got before this day stay where they are. */
	readonly since: Day | undefined;
	/** Throws OutputFailure where no password can be had. */
	password(): Promise<string>;
}

/** Throws UsageError where it is not given, or cannot be; OutputFailure where a file that is named cannot be read. */
export function officeMailbox(context: JournalContext, words: MailWords): OfficeMailbox {
	const { journal } = context;
	const { mailbox } = mailFileOf(context);
	if (!mailbox) throw new UsageError([{ code: 'mailboxMissing', value: mailFilePath(context) }]);
	const { host, user, startTls = false, authority, folder, since } = mailbox;
	const { folders } = words.fetch;
	return {
		server: {
			...{ host, user, port: mailbox.port ?? (startTls ? 143 : 993), tls: startTls ? 'startTls' : 'implicit' },
			authority: authority === undefined ? undefined : certificatesIn(besideJournal(journal.path, authority), words),
		},
		folders: { inbox: folder ?? 'INBOX', taken: mailbox.takenFolder ?? folders.taken, unread: mailbox.unreadFolder ?? folders.unread },
		since,
		password: () => passwordOf(context, words, mailbox),
	};
}

/** The text of a file of certificates. Throws OutputFailure where it holds none, or one that cannot be read. */
function certificatesIn(path: string, { fetch }: MailWords): string {
	const text = textIn(path, 'authority');
	const certificates = text.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
	if (certificates.length === 0 || !certificates.every(isCertificate))
		throw new OutputFailure('authority', () => fetch.noCertificate(path));
	return text;
}

function isCertificate(pem: string): boolean {
	try {
		return new X509Certificate(pem).raw.length > 0;
	} catch {
		return false;
	}
}

/** The first line of a file that nobody else may read, of what a program writes, or of a credential that systemd hands over. */
async function passwordOf({ world, journal }: JournalContext, words: MailWords, mailbox: MailboxSettings): Promise<string> {
	const { passwordFile, passwordCommand, passwordCredential } = mailbox;
	const { fetch } = words;
	let text: string | undefined;
	let source: string;
	if (passwordCommand) {
		source = passwordCommand[0] ?? '';
		const asked = await world.ask(passwordCommand);
		if (asked.is === 'late') throw new OutputFailure('password', () => fetch.passwordCommandLate(source, asked.waited));
		if (asked.is === 'failed') throw new OutputFailure('password', () => fetch.passwordCommandFailed(source));
		text = asked.text;
	} else if (passwordCredential !== undefined) {
		const folder = world.environment.CREDENTIALS_DIRECTORY;
		if (!folder) throw new OutputFailure('password', () => fetch.noCredentials(passwordCredential));
		source = `${folder}/${passwordCredential}`;
		text = textIn(source, 'passwordCredential');
	} else {
		source = besideJournal(journal.path, passwordFile ?? '');
		const mode = lookAt(source)?.mode ?? 0;
		// Windows keeps rights elsewhere.
		if (world.platform !== 'win32' && (mode & 0o077) !== 0) throw new OutputFailure('password', () => fetch.passwordOpen(source));
		text = textIn(source, 'passwordFile');
	}
	const [password = ''] = text.replace(/^\ufeff/, '').split(/\r?\n/, 1);
	if (password === '') throw new OutputFailure('password', () => fetch.passwordEmpty(source));
	return password;
}

export type FetchState = Omit<Sidecars['mail'], 'at'>;

/** How long no login is tried after a refused password, in milliseconds: providers lock accounts after repeated failures. */
const PAUSE = 3_600_000;

/** What the last run left. Without it nothing is lost: each message comes in once by its bytes. */
export function readFetchState({ journal }: JournalContext): FetchState {
	const { at, ...found } = readSidecar(journal.path, 'mail') ?? { at: '' };
	return shape.fits(found) ? found : { refusedAt: null, folder: null, uidValidity: null, kept: [], failed: [] };
}

/** Anybody may have written the note. */
const shape = record<FetchState>({
	refusedAt: orNull(text),
	folder: orNull(text),
	uidValidity: orNull(text),
	kept: listOf(whole),
	failed: listOf(record<FetchState['failed'][number]>({ uid: whole, times: whole })),
});

/** Leaves it for the next run, with the instant. */
export function writeFetchState({ world, journal }: JournalContext, state: FetchState): void {
	writeSidecar(journal.path, 'mail', { at: world.clock.now(), ...state });
}

/** The instant from which on logging in is tried again; undefined where it may be tried now. */
export function pausedUntil({ world }: JournalContext, { refusedAt }: FetchState): string | undefined {
	if (refusedAt === null) return undefined;
	const until = Date.parse(refusedAt) + PAUSE;
	const now = Date.parse(world.clock.now());
	// A clock that was set back does not make an hour longer.
	return now < until && now >= Date.parse(refusedAt) ? new Date(until).toISOString() : undefined;
}

/** What is known of the messages of this folder; nothing where the server numbers them again (UIDVALIDITY). */
export function stateOfFolder(state: FetchState, folder: string, uidValidity: string): FetchState {
	return state.folder === folder && state.uidValidity === uidValidity ? state : { ...state, folder, uidValidity, kept: [], failed: [] };
}
