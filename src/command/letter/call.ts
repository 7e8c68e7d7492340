/** What to say in the call before closing: text only, without a number, recorded nowhere (the closing is). */

import type { JournalContext } from '../../context.ts';
import type { Claim } from '../../domain/claim.ts';
import { greeted } from '../../domain/client/addressee.ts';
import { withFullStop, withoutFullStop } from '../../text/fullStop.ts';
import { textOf } from '../../text/index.ts';
import { signsIn } from '../../text/signs.ts';

/** The text. The claim is done. */
export async function callText({ journal, language, words }: JournalContext, claim: Claim): Promise<string> {
	const { script } = await textOf('letter', language);
	const { day } = await textOf('letterTemplates', language);
	const { client, contact, demand, decision, result, number, receivedOn } = claim;
	const called = greeted(client ?? '')?.called;
	const received = day(receivedOn);
	const what = script.what[claim.kind === 'praise' || claim.kind === 'suggestion' ? claim.kind : 'matter'];
	const lines = [
		[script.title(number.text, client ?? ''), ...(contact === null ? [] : [contact])].join(', '),
		'',
		script.greet([script.greeting, ...(called === undefined ? [] : [called])].join(', '), journal.settings.office),
		withFullStop(demand === null ? script.remind(what, received) : script.remindDemand(what, received, withoutFullStop(oneLine(demand)))),
		...(decision ? [script.decision(words.names.decision[decision.decision])] : []),
		...(result === null ? [] : [withFullStop(script.result(withoutFullStop(oneLine(result))))]),
		...script.ask(number.text),
	];
	return signsIn('letter', `${lines.join('\n')}\n`);
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ');
}
