/** `mail show`: a message and what is proposed. */

import type { JournalContext } from '../../context.ts';
import { type ExitCode, exit } from '../../exit.ts';
import type { Given } from '../../grammar/option.ts';
import { textOf } from '../../text/index.ts';
import { wrap } from '../../text/wrap.ts';
import { printJson } from '../output/fields.ts';
import { presentText } from '../output/pages.ts';
import { mailCard, type ShownMail } from './card.ts';
import { messageNamed, type OpenedMessage, openMessage } from './find.ts';

export async function run(given: Given<'full' | 'json'>, context: JournalContext, [typed = '']: readonly string[]): Promise<ExitCode> {
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
