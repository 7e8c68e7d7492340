/** A letter that somebody of the office passes on: the claim is the letter inside, and it came to the office when he got it. */

import { inlineLetter } from './inlineLetter.ts';
import type { Message } from './message.ts';
import type { Office } from './sorting.ts';

/** Everybody's mail: a sender there is no colleague, whatever address the office has. */
const PUBLIC = new Set(
	'mail.ru bk.ru inbox.ru list.ru internet.ru yandex.ru ya.ru yandex.com rambler.ru gmail.com googlemail.com outlook.com hotmail.com live.com icloud.com me.com yahoo.com proton.me protonmail.com'.split(
		' ',
	),
);

/** How often a letter is passed on from desk to desk, at most. */
const DEEPEST = 4;

/**
 * The letter inside of a message that a colleague passed on, attached to it or in its text; what passed through several hands is the innermost.
 * Undefined where there is none, or a stranger sent it.
 */
export function passedOn(message: Message, office: Office, depth = 1): Message | undefined {
	if (depth > DEEPEST || !message.from || !isColleague(message.from.address, office, message.marks)) return undefined;
	const letter = message.forwarded[0] ?? inlineLetter(message);
	// What was carried inside was not delivered to us by itself: who we are, the outer message says.
	return letter && (passedOn({ ...letter, marks: { ...letter.marks, ...deliveredTo(message.marks) } }, office, depth + 1) ?? letter);
}

/** Whether the address is that of somebody of the office: of the staff, or of the office's own domain. */
export function isColleague(address: string, { addresses, colleagues }: Office, marks: Message['marks']): boolean {
	if (address === '') return false;
	if (colleagues.includes(address)) return true;
	const ours = [...addresses, ...Object.values(deliveredTo(marks)).map((one) => one.toLowerCase().replace(/[<>\s]/g, ''))];
	const domain = domainOf(address);
	return domain !== '' && !PUBLIC.has(domain) && ours.some((one) => domainOf(one) === domain);
}

/** The headers that say to whom of us a message was delivered. */
function deliveredTo(marks: Message['marks']): Message['marks'] {
	return Object.fromEntries(Object.entries(marks).filter(([name]) => name === 'delivered-to' || name === 'x-original-to'));
}

function domainOf(address: string): string {
	return address.split('@')[1] ?? '';
}
