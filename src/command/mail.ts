/** `mail`: the messages that wait to be sorted, or all of them; `mail show`. */

import { type JournalContext, printInfo } from '../context.ts';
import { messageStates } from '../domain/mail/draft.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import type { Column } from '../report/report.ts';
import { messagesIn, type StoredMessage } from '../store/messages.ts';
import { type MailWords, textOf } from '../text/index.ts';
import { wrap } from '../text/wrap.ts';
import { mailCard, reasonOf, type ShownMail } from './mail/card.ts';
import { messageNamed, type OpenedMessage, openMessage } from './mail/find.ts';
import { printJson } from './output/fields.ts';
import { presentText } from './output/pages.ts';
import { forMachine, type Listed, printRows } from './output/report.ts';

export async function run(given: Given<'allMail' | Listed>, context: JournalContext): Promise<ExitCode> {
	const words = await textOf('mail', context.language);
	const rows = messagesIn(context.journal, given.allMail ? messageStates : ['draft', 'unread']);
	await printRows(context, given, rows, messageColumns(words, forMachine(given)));
	if (rows.length === 0) printInfo(context, words.none);
	return exit.done;
}

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

/** `mail show`: a message and what is proposed. */
export async function show(given: Given<'full' | 'json'>, context: JournalContext, [typed = '']: readonly string[]): Promise<ExitCode> {
	const words = await textOf('mail', context.language);
	const opened = await openMessage(context, messageNamed(context, typed));
	const card = mailCard(context, words, opened, given.full ?? false);
	const { out } = context.world;
	if (given.json) printJson(context, objectOf(opened, card), given.json);
	else await presentText(context, `${(out.isTerminal ? wrap(card.text, out.columns) : [card.text]).join('\n')}\n`);
	return exit.done;
}

/** For machines: codes, and the fields of the entry as `add --json` takes them. */
function objectOf({ stored, message }: OpenedMessage, { proposed, belongs }: ShownMail): Readonly<Record<string, unknown>> {
	const { content } = stored;
	const { key: _, ...proposal } = proposed?.registration ?? {};
	return {
		message: stored.id,
		...{ state: stored.state, reason: stored.reason, number: stored.number, receivedOn: stored.receivedOn, receivedAt: stored.receivedAt },
		...{ receivedBy: content?.by ?? null, writtenOn: content?.writtenOn ?? null, sha256: stored.sha256, size: stored.size },
		...{ from: message?.from ?? null, replyTo: message?.replyTo ?? null, to: message?.to ?? [], subject: message?.subject ?? null },
		...{ text: message?.text ?? null, textOf: message?.textOf ?? null, doubts: content?.doubts ?? [] },
		files: message?.files.map(({ name, media, bytes }) => ({ name, media, size: bytes.length })) ?? [],
		belongsTo: belongs ?? null,
		kindWords: proposed?.proposal.kindWords ?? null,
		proposal: proposed ? proposal : null,
	};
}
