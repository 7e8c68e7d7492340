/** A letter that somebody of the office passes on: the claim is the letter inside, and it came to the office when he got it. */

import type { Message } from './message.ts';
import type { Office } from './sorting.ts';

/** Everybody's mail: a sender there is no colleague, whatever address the office has. */
const PUBLIC = new Set(
	'mail.ru bk.ru inbox.ru list.ru internet.ru yandex.ru ya.ru yandex.com rambler.ru gmail.com googlemail.com outlook.com hotmail.com live.com icloud.com me.com yahoo.com proton.me protonmail.com'.split(
		' ',
	),
);

/** The letter inside of a message that a colleague passed on; undefined where there is none, or a stranger sent it. */
export function passedOn({ from, forwarded, marks }: Message, { addresses, colleagues }: Office): Message | undefined {
	const [letter] = forwarded;
	if (!letter || !from || from.address === '') return undefined;
	if (colleagues.includes(from.address)) return letter;
	const ours = [
		...addresses,
		...[marks['delivered-to'], marks['x-original-to']].map((one) => (one ?? '').toLowerCase().replace(/[<>\s]/g, '')),
	];
	const domain = domainOf(from.address);
	return domain !== '' && !PUBLIC.has(domain) && ours.some((address) => domainOf(address) === domain) ? letter : undefined;
}

function domainOf(address: string): string {
	return address.split('@')[1] ?? '';
}
