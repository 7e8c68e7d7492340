/** What goes wrong with a server of mail, by what Node, OpenSSL and imapflow say of it. */

/** What went wrong with the server. */
type MailboxFailureCode =
	/** It cannot be reached. */
	| 'unreachable'
	/** It cannot be talked to over TLS. */
	| 'noTls'
	/** Its certificate is not one to be believed. */
	| 'certificate'
	| 'password'
	/** It says that it cannot, or not now. */
	| 'refused'
	| 'noFolder'
	/** It fell silent, or is too slow. */
	| 'silent'
	/** The connection broke. */
	| 'cut'
	/** Messages are in, but it does not move them away. */
	| 'notMoved';

/** A server of mail does not do what it is asked for. */
export class MailboxFailure extends Error {
	readonly code: MailboxFailureCode;
	/** What the server or the system answered; the name of the folder that is not there. */
	readonly detail: string;

	constructor(code: MailboxFailureCode, detail: string) {
		super(`${code}: ${detail}`);
		this.code = code;
		this.detail = detail;
	}
}

/** Codes of Node, OpenSSL and imapflow. */
const UNREACHABLE =
	/^(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|EACCES|EINVAL|ERR_SOCKET_BAD_PORT)$/;
const SILENT = /^(?:ETIMEDOUT|ETIMEOUT|CONNECT_TIMEOUT|GREETING_TIMEOUT|UPGRADE_TIMEOUT|ESOCKETTIMEDOUT)$/;
const CERTIFICATE =
	/^(?:CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH|INVALID_CA|CRL_\w+)$/;
const TLS = /^(?:EPROTO|ERR_SSL_\w+|ERR_TLS_\w+)$/;
/** What a server says that refuses this login for now, whatever the password (RFC 5530). */
const NOT_NOW = /^(?:UNAVAILABLE|INUSE|LIMIT|SERVERBUG|CONTACTADMIN|OVERQUOTA)$/;

/** The failure that an error of imapflow means; `broken`: what the connection broke of, which commands do not say. */
export function mailboxFailure(error: unknown, broken: unknown): unknown {
	if (error instanceof MailboxFailure) return error;
	if (!(error instanceof Error)) return error;
	const facts = factsOf(error);
	if (facts.password) return new MailboxFailure(NOT_NOW.test(facts.response) ? 'refused' : 'password', facts.explanation);
	const codes = [facts.code, ...(broken instanceof Error ? [factsOf(broken).code] : [])];
	const is = (pattern: RegExp) => codes.find((code) => pattern.test(code));
	const certificate = is(CERTIFICATE);
	if (certificate !== undefined) return new MailboxFailure('certificate', certificate);
	if (is(UNREACHABLE) !== undefined) return new MailboxFailure('unreachable', is(UNREACHABLE) ?? '');
	if (is(SILENT) !== undefined) return new MailboxFailure('silent', is(SILENT) ?? '');
	if (is(TLS) !== undefined || /STARTTLS|wrong version number/i.test(error.message))
		return new MailboxFailure('noTls', firstLine(error.message));
	if (facts.explanation !== '') return new MailboxFailure('refused', facts.explanation);
	// Anything else of the library is about the connection, or it is a bug of ours and has no code.
	return facts.code === '' ? error : new MailboxFailure('cut', facts.code);
}

interface Facts {
	readonly code: string;
	readonly password: boolean;
	/** The response code, as `[AUTHENTICATIONFAILED]`, without its brackets. */
	readonly response: string;
	/** The words of the server. */
	readonly explanation: string;
}

function factsOf(error: Error): Facts {
	const text = (value: unknown) => (typeof value === 'string' ? value : '');
	const all: Readonly<Record<string, unknown>> = { ...error };
	return {
		code: text(all.code),
		password: all.authenticationFailed === true,
		response: text(all.serverResponseCode),
		explanation: firstLine(text(all.responseText) || text(all.response)),
	};
}

/** The first line, without the stop at its end: it stands within a sentence of ours. */
function firstLine(text: string): string {
	return (text.split(/\r?\n/, 1)[0] ?? '').slice(0, 200).replace(/[\s.]+$/, '');
}
