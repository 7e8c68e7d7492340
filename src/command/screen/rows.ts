/** What the working screen lists besides the morning: mail, and what was looked for. Loaded once there is something of it. */

import type { JournalContext } from '../../context.ts';
import { type Day, yearOf } from '../../domain/day.ts';
import { parseClaimName, shortNumber } from '../../domain/number.ts';
import { foundInEither } from '../../grammar/keyboardLayout.ts';
import type { FoundItem, MailItem } from '../../screen/list.ts';
import { searchClaims } from '../../store/clients/clients.ts';
import { findClaim } from '../../store/find.ts';
import { messagesIn } from '../../store/messages.ts';
import { claimsWithIds } from '../../store/morning.ts';
import type { FoundClaim } from '../../store/statements/morning.ts';
import { type Step, stepAtTerminal, stepOf, visaBeforeReply } from '../claim/nextStep.ts';

/** The most rows that are listed; a longer search narrows them. */
const MOST = 200;

/** The entries that the words point to, the likeliest first; one whose number was typed before all others. */
export function foundRows(context: Pick<JournalContext, 'journal' | 'terms'>, typed: string, today: Day): readonly FoundItem[] {
	const { journal } = context;
	const name = parseClaimName(typed);
	const numbered = name === undefined ? undefined : findClaim(journal, name, yearOf(today)).found?.id;
	const ids = new Set([
		...(numbered === undefined ? [] : [numbered]),
		...foundInEither(typed, (text) => searchClaims(journal, text, MOST)),
	]);
	return claimsWithIds(journal, [...ids].slice(0, MOST), today).map((claim) =>
		foundItem(claim, today, visaBeforeReply(context, claim, stepAtTerminal(context, stepOf(claim)))),
	);
}

/** The messages that wait to be sorted, as they came. */
export function mailRows({ journal }: Pick<JournalContext, 'journal'>, today: Day): readonly MailItem[] {
	return messagesIn(journal, ['draft', 'unread'])
		.slice(0, MOST)
		.map(({ id, receivedOn, content }) => ({
			section: 'mail',
			id,
			from: content?.from?.name || content?.from?.address || '',
			about: content?.subject || content?.excerpt || content?.source || '',
			receivedOn,
			isLate: receivedOn < today,
		}));
}

function foundItem(claim: FoundClaim, today: Day, { verb, argument }: Step): FoundItem {
	const { number, client, responsible, status, due, overdueDays, provisional } = claim;
	return {
		section: 'found',
		number,
		name: shortNumber(claim, number, yearOf(today)),
		client,
		responsible,
		status,
		dueOn: due,
		provisional: provisional === 1,
		since: claim.day,
		who: null,
		addressee: null,
		overdueDays,
		verb,
		argument,
	};
}
