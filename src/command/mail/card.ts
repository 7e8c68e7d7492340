/** The card of a message with what is proposed, as the commands show it. */

import type { JournalContext } from '../../context.ts';
import { fieldsWith } from '../../domain/fields.ts';
import { isUnreadReason } from '../../domain/mail/draft.ts';
import { isAsideReason } from '../../domain/mail/sorting.ts';
import { valueWords } from '../../sentence/value.ts';
import type { StoredMessage } from '../../store/messages.ts';
import { numberOf } from '../../store/statements/claims.ts';
import { fieldText } from '../../text/field.ts';
import type { MailWords } from '../../text/index.ts';
import { visible, visibleLine } from '../../text/visible.ts';
import { showMail } from '../../view/mailCard.ts';
import type { OpenedMessage } from './find.ts';
import { type ProposedEntry, proposedFor } from './registration.ts';
import { threadOf } from './thread.ts';

export interface ShownMail {
	readonly text: string;
	readonly proposed: ProposedEntry | undefined;
	/** The number of the entry that it answers. */
	readonly belongs: string | undefined;
}

/** The fields that stand on the card of the message already. */
const SHOWN_ABOVE: ReadonlySet<string> = new Set(['summary', 'receivedOn', 'channel']);

/** The card; `full`: with the whole text. */
export function mailCard(context: JournalContext, words: MailWords, opened: OpenedMessage, full: boolean): ShownMail {
	const { stored, message, submission } = opened;
	const { card } = words;
	const { content, receivedOn, receivedAt, id } = stored;
	if (!message) {
		const proposed = submission && proposedFor(context, words, opened);
		return {
			text: proposed ? submitted(context, words, stored, proposed) : unreadable(context, words, opened),
			proposed,
			belongs: undefined,
		};
	}
	const waits = stored.state === 'draft' || stored.state === 'aside';
	const proposed = waits ? proposedFor(context, words, opened) : undefined;
	const thread = waits ? threadOf(context, message) : undefined;
	const belongs = thread?.claim === undefined ? undefined : numberOf(context.journal, { id: thread.claim })?.number;
	const attention = [
		...(content?.doubts ?? []).map((doubt) => words.doubts[doubt]),
		...(belongs === undefined ? [] : [card.belongs(belongs)]),
		...(content?.perhaps && content.doubts.includes('undelivered')
			? [card.undelivered(visibleLine(content.perhaps), visibleLine(message.report?.recipient ?? ''))]
			: []),
		...(thread?.perhaps ? [card.perhaps(visibleLine(thread.perhaps))] : []),
	];
	const { by = 'taken', writtenOn = null } = content ?? {};
	return {
		proposed,
		belongs,
		text: showMail(words, message, {
			...{ id, attention, full, size: context.words.size },
			received: `${context.words.longDay(receivedOn)}, ${receivedAt.slice(0, 5)} (${words.receivedBy[by]})`,
			written: writtenOn === null || writtenOn === receivedOn ? null : context.words.longDay(writtenOn),
			// A message that answers an entry becomes an entry of its own only where a person says so.
			proposal: proposed && belongs === undefined ? proposalLines(context, words, proposed) : [],
		}),
	};
}

function proposalLines(
	context: JournalContext,
	{ card }: MailWords,
	{ registration, proposal }: ProposedEntry,
): readonly (readonly [string, string])[] {
	const { words } = context;
	const kind = registration.kind === undefined ? card.noKind : words.names.kind[registration.kind];
	const why = proposal.kindWords === null ? '' : ` (${card.why(proposal.kindWords)})`;
	const others = fieldsWith('review').flatMap((name) => {
		const value = registration[name];
		if (name === 'kind' || SHOWN_ABOVE.has(name) || value == null) return [];
		return [[words.names.field[name], visibleLine(fieldText(name, value, { ...valueWords(words), day: words.longDay }))] as const];
	});
	return [[words.names.field.kind, `${kind}${why}`], ...others];
}

/** What a form of the site says, field by field. */
function submitted(context: JournalContext, words: MailWords, { id, receivedOn, content }: StoredMessage, proposed: ProposedEntry): string {
	const summary = visible(proposed.registration.summary ?? '').split('\n');
	const lines = proposalLines(context, words, proposed).map(([label, value]) => `  ${label}: ${value}`);
	const received = `${context.words.longDay(receivedOn)} (${words.receivedBy[content?.by ?? 'taken']})`;
	return [
		`${words.card.title(id)}. ${words.card.submission}`,
		`  ${words.card.received}: ${received}`,
		...['', ...summary, '', words.card.proposal, ...lines],
	].join('\n');
}

/** What is known of a message that cannot be read, or that is not here any more. */
function unreadable(context: JournalContext, words: MailWords, { stored, bytes }: OpenedMessage): string {
	const { id, receivedOn, state, content, number } = stored;
	const lines = [
		words.card.title(id),
		`  ${words.card.received}: ${context.words.longDay(receivedOn)}`,
		`  ${words.columns.state}: ${words.states[state]}${number === null ? '' : `, № ${number}`}`,
		`  ${reasonOf(words, stored) ?? (bytes === undefined ? (number === null ? words.card.erased : words.card.atEntry) : '')}`,
	];
	return [...lines, ...(content?.source ? [`  ${visibleLine(content.source)}`] : [])].join('\n');
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
