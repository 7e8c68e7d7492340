/** Reads what is typed to find a client: a name, a telephone, an e-mail address or a contract, in any spelling. */

import { nameFinder } from '../people/person.ts';
import { contractsIn } from './clientMark.ts';
import { foldLooks } from './clientName.ts';

/** Who an entry is from, as it was written down. */
interface ClientText {
	readonly client: string | null;
	readonly contact: string | null;
	readonly contract: string | null;
}

/** Whether an entry is of the client that was typed. */
export function clientFinder(typed: string): (entry: ClientText) => boolean {
	const phone = phoneTyped(typed);
	const contracts = /[0-9]/.test(typed) ? contractsIn(typed) : [];
	const hasContract = (contract: string | null) => contracts.length > 0 && contractsIn(contract).some((one) => contracts.includes(one));
	if (phone !== undefined)
		return ({ client, contact, contract }) => hasPhone(contact, phone) || hasPhone(client, phone) || hasContract(contract);
	const named = nameFinder(typed);
	const mail = typed.includes('@') ? foldLooks(typed.trim()) : undefined;
	return ({ client, contact, contract }) =>
		(client !== null && named(client)) ||
		(mail !== undefined && [contact, client].some((text) => text !== null && foldLooks(text).includes(mail))) ||
		hasContract(contract);
}

/** The digits of a telephone that is typed alone, seven or more, without the 8 or +7 of the country; undefined where it is none. */
export function phoneTyped(typed: string): string | undefined {
	const bare = typed.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '').trim();
	if (!/^\+?[0-9\s().\-\u2010-\u2015]+$/.test(bare)) return undefined;
	const digits = nationalNumber(bare);
	return digits.length >= 7 ? digits : undefined;
}

/** The digits of a number that is written in groups; of a Russian telephone without the 8 or +7 of the country. */
export function nationalNumber(written: string): string {
	const digits = written.replace(/[^0-9]/g, '');
	return digits.length === 11 && /^[78]/.test(digits) ? digits.slice(1) : digits;
}

/** Runs of digits as telephones and long numbers are written, with what may stand between. */
export const WRITTEN_NUMBER = /\+?[0-9][0-9\s().\-\u2010-\u2015]{5,}/g;

/** Whether a telephone in the text ends as the digits do. */
export function hasPhone(text: string | null, phone: string): boolean {
	return text !== null && (text.match(WRITTEN_NUMBER) ?? []).some((number) => nationalNumber(number).endsWith(phone));
}
