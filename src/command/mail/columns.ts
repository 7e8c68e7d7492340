/** Messages as a list. */

import { isUnreadReason } from '../../domain/mail/draft.ts';
import { isAsideReason } from '../../domain/mail/sorting.ts';
import type { Column } from '../../report/report.ts';
import type { StoredMessage } from '../../store/messages.ts';
import type { MailWords } from '../../text/index.ts';

/** The columns of messages; for machines with codes, for people with words. */
export function messageColumns(words: MailWords, machine: boolean): readonly Column<StoredMessage>[] {
	const { columns } = words;
	const shown: readonly Column<StoredMessage>[] = [
		{ key: 'message', type: 'count', title: columns.message, value: ({ id }) => id },
		{ key: 'receivedOn', type: 'day', title: columns.receivedOn, value: ({ receivedOn }) => receivedOn },
		{ key: 'state', type: 'line', title: columns.state, value: (one) => (machine ? one.state : words.states[one.state]) },
		{ key: 'from', type: 'line', title: columns.from, value: senderOf },
		{
			key: 'subject',
			type: 'line',
			title: columns.subject,
			value: ({ content }) => content?.subject || content?.excerpt || content?.source || null,
		},
		{ key: 'number', type: 'line', title: columns.number, value: ({ number, content }) => number ?? content?.perhaps ?? null },
		{ key: 'reason', type: 'line', title: columns.reason, value: (one) => (machine ? one.reason : reasonOf(words, one)) },
	];
	if (!machine) return shown;
	return [
		...shown,
		{ key: 'receivedAt', type: 'line', title: columns.receivedAt, value: ({ receivedAt }) => receivedAt },
		{ key: 'receivedBy', type: 'line', title: columns.receivedBy, value: ({ content }) => content?.by ?? null },
		{ key: 'writtenOn', type: 'day', title: columns.writtenOn, value: ({ content }) => content?.writtenOn ?? null },
		{ key: 'kind', type: 'kind', title: columns.kind, value: ({ content }) => content?.kind ?? null },
		{ key: 'kindWords', type: 'line', title: columns.kindWords, value: ({ content }) => content?.kindWords ?? null },
		{ key: 'doubts', type: 'json', title: columns.doubts, value: ({ content }) => JSON.stringify(content?.doubts ?? []) },
		{ key: 'files', type: 'json', title: columns.files, value: ({ content }) => JSON.stringify(content?.files ?? []) },
		{ key: 'sha256', type: 'line', title: columns.sha256, value: ({ sha256 }) => sha256 },
	];
}

function senderOf({ content }: StoredMessage): string | null {
	const from = content?.from;
	if (!from) return null;
	return from.name === '' ? from.address : from.address === '' ? from.name : `${from.name} <${from.address}>`;
}

/** Why it was set aside or cannot be read, or what one should know before believing it. */
export function reasonOf(words: MailWords, { state, reason, content }: StoredMessage): string | null {
	if (state === 'aside' && reason !== null) {
		// A person says it in words of his own.
		const why = isAsideReason(reason) ? words.asideReasons[reason] : reason;
		return content?.shownBy ? `${why}: ${content.shownBy}` : why;
	}
	if (state === 'unread' && reason !== null) return isUnreadReason(reason) ? words.unreadReasons[reason] : reason;
	const doubts = (content?.doubts ?? []).map((doubt) => words.doubts[doubt]);
	return doubts.length > 0 ? doubts.join('; ') : null;
}
