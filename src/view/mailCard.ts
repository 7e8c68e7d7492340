/** A message as a person reads it: who, when and by what, the text with quotations folded, and what is proposed. */

import type { Mailbox, Message } from '../domain/mail/message.ts';
import { passagesOf } from '../domain/mail/quotation.ts';
import type { MailWords } from '../text/index.ts';
import { visible, visibleLine } from '../text/visible.ts';

interface MailCard {
	readonly id: number;
	/** The day and time of receipt, and what says so. */
	readonly received: string;
	/** The day that the sender says. */
	readonly written: string | null;
	/** Sentences about what one should know. */
	readonly attention: readonly string[];
	/** Label and value of what is proposed; none where nothing is. */
	readonly proposal: readonly (readonly [label: string, value: string])[];
	/** Quotations too. */
	readonly full: boolean;
	/** Writes a size. */
	readonly size: (bytes: number) => string;
}

/** The length of a text on a card. */
const LONGEST = 3000;

/** The card as text. */
export function showMail(words: MailWords, message: Message, card: MailCard): string {
	const { card: labels } = words;
	const head = [
		[labels.from, mailboxText(message.from)],
		[labels.replyTo, message.replyTo?.address && message.replyTo.address !== message.from?.address ? message.replyTo.address : null],
		[labels.to, message.to.map(mailboxText).join(', ') || null],
		[labels.subject, message.subject || null],
		[labels.received, card.received],
		[labels.written, card.written],
		[labels.files, message.files.map(({ name, bytes }) => `${name} (${card.size(bytes.length)})`).join(', ') || null],
	] as const;
	const forwarded = message.forwarded.flatMap((inner) => [
		labels.forwarded,
		...[mailboxText(inner.from), inner.subject].filter(Boolean).map((line) => `  ${visibleLine(line ?? '')}`),
		...bodyLines(words, inner.text, card.full).map((line) => `  ${line}`),
		'',
	]);
	return [
		labels.title(card.id),
		...head.flatMap(([label, value]) => (value ? [`  ${label}: ${visibleLine(value)}`] : [])),
		...card.attention.map((line) => `  ${labels.attention}: ${line}`),
		'',
		...bodyLines(words, message.text, card.full),
		'',
		...forwarded,
		...(card.proposal.length > 0 ? [labels.proposal, ...card.proposal.map(([label, value]) => `  ${label}: ${value}`)] : []),
	].join('\n');
}

function bodyLines({ card }: MailWords, text: string, full: boolean): readonly string[] {
	const shown = full
		? text
		: passagesOf(text)
				.map((passage) => (passage.quoted ? card.quoted(passage.text.trim().split('\n').length) : passage.text))
				.join('\n');
	const cut = full || shown.length <= LONGEST ? shown : `${shown.slice(0, LONGEST).toWellFormed()}…`;
	return visible(cut.replace(/\n{3,}/g, '\n\n').trim()).split('\n');
}

function mailboxText(box: Mailbox | null): string | null {
	if (!box) return null;
	return box.name === '' ? box.address : box.address === '' ? box.name : `${box.name} <${box.address}>`;
}
