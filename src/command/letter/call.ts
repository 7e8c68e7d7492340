/** What to say in the call before closing: text only, without a number, recorded nowhere (the closing is). */

import type { JournalContext } from '../../context.ts';
import { greeted } from '../../domain/addressee.ts';
import type { Claim } from '../../domain/claim.ts';
import { withoutFullStop } from '../../text/fullStop.ts';
import { textOf } from '../../text/index.ts';

/** The text. The claim is done. */
export async function callText({ journal, language, words }: JournalContext, claim: Claim): Promise<string> {
	const { script } = await textOf('letter', language);
	const { day } = await textOf('letterTemplates', language);
	const { client, contact, demand, decision, result, number, receivedOn } = claim;
	const lines = script({
		number: number.text,
		client: client ?? '',
		called: greeted(client ?? '')?.called ?? null,
		contact,
		office: journal.settings.office,
		received: day(receivedOn),
		demand: demand === null ? null : withoutFullStop(oneLine(demand)),
		decision: decision && words.names.decision[decision.decision],
		result: result === null ? null : withoutFullStop(oneLine(result)),
	});
	return `${lines.join('\n')}\n`;
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ');
}
