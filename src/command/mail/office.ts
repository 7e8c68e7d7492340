/** Who we are, to tell our own mail from that of clients. */

import type { JournalContext } from '../../context.ts';
import { addressesIn } from '../../domain/clientMark.ts';
import type { Office } from '../../domain/mail/sorting.ts';

/** The addresses of the letterhead, and what the office is called. */
export function officeOf({ journal }: JournalContext): Office {
	const { office, letterhead, people = [] } = journal.settings;
	return {
		addresses: addressesIn(letterhead.email),
		name: office,
		colleagues: people.flatMap(({ email }) => (email ? [email.toLowerCase()] : [])),
	};
}
