/** Who we are, to tell our own mail from that of clients. */

import type { JournalContext } from '../../context.ts';
import { addressesIn } from '../../domain/clientMark.ts';
import type { Office } from '../../domain/mail/sorting.ts';
import { mailFileOf } from './mailFile.ts';

/** The addresses of the letterhead, what the office is called, and what it says of the form of its site. */
export function officeOf(context: JournalContext): Office {
	const { office, letterhead, people = [] } = context.journal.settings;
	const { form } = mailFileOf(context);
	return {
		addresses: addressesIn(letterhead.email),
		name: office,
		...(form && { form: { ...form, from: (form.from ?? []).map((address) => address.toLowerCase()) } }),
		colleagues: people.flatMap(({ email }) => (email ? [email.toLowerCase()] : [])),
	};
}
