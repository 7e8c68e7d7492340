/** The flags of an entry as the fields of a claim. */

import type { ClaimFields } from '../../domain/claim.ts';
import type { TermOptions } from '../../domain/term.ts';
import type { EntryOption } from '../../grammar/commands/entry.ts';
import type { Given } from '../../grammar/option.ts';
import { demandNamed } from '../rules/demandNamed.ts';

/** The fields that were given; a field that was not is undefined. `--demand-kind none` is a demand without a term of its own. */
export function fieldsGiven(
	given: Given<EntryOption>,
	terms: Pick<TermOptions, 'regulations'>,
): { readonly [F in keyof ClaimFields]?: ClaimFields[F] | undefined } {
	return {
		kind: given.kind,
		channel: given.channel,
		receivedOn: given.received,
		registeredOn: given.registered,
		client: given.client,
		contact: given.contact,
		replyBy: given.replyBy,
		subject: given.subject,
		target: given.target,
		complaintType: given.complaintType,
		demand: given.demand,
		demandKind: demandNamed(given.demandKind, terms),
		amount: given.amount,
		contract: given.contract,
		summary: given.summary,
		responsible: given.responsible,
		goodsReturnedOn: given.goodsReturned,
		purchasedOn: given.purchased,
		repeatOf: given.repeatOf,
		dispatchedOn: given.dispatched,
	};
}
