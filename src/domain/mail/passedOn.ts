/**
 * A letter that somebody of the office passes on: the claim is the letter inside, and it came to the office when he got it. It is attached, or a mail
 * program put it into the text, under a line that says so and a head of its own.
 */

import { type MailDate, readMailDate } from './mailDate.ts';
import type { Mailbox, Message } from './message.ts';

/** The addresses by which the office's own mail is recognised. */
export interface OwnAddresses {
	/** The addresses that the office writes from, in lower case. */
	readonly addresses: readonly string[];
	/** The addresses of its people. */
	readonly colleagues: readonly string[];
}

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
export function passedOn(message: Message, office: OwnAddresses, depth = 1): Message | undefined {
	if (depth > DEEPEST || !message.from || !isColleague(message.from.address, office, message.marks)) return undefined;
	const letter = message.forwarded[0] ?? inlineLetter(message);
	// The inner message was not delivered to us by itself: our address is in the outer one.
	return letter && (passedOn({ ...letter, marks: { ...letter.marks, ...deliveredTo(message.marks) } }, office, depth + 1) ?? letter);
}

/** Whether the address is that of somebody of the office: of the staff, or of the office's own domain. */
export function isColleague(address: string, { addresses, colleagues }: OwnAddresses, marks: Message['marks']): boolean {
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

/** The prefixes of forwarded subjects: of Outlook, of web mail, and of Outlook in Russian. */
const PASSED_ON = /^\s*(?:fwd?|fw|пер|пересл(?:ано)?|перенапр(?:авлено)?)\s*:/iu;

/** `---------- Forwarded message ---------`, «-------- Пересылаемое сообщение --------», «Начало переадресованного сообщения:». */
const RULE =
	/^[-–—_*\s]*(?:(?:begin |beginning of )?forwarded message|(?:начало )?(?:пересланно|пересылаемо|переадресованно)\p{L}+ (?:сообщени|письм)\p{L})\s*:?[-–—_*\s]*$/iu;
const END = /^[-–—_*\s]*(?:конец (?:пересылаемого|пересланного) (?:сообщения|письма)|end of forwarded message)[-–—_*\s]*$/imu;

/** The line of a head: what it is called, and what it says. */
const HEAD = /^\*?(от(?: кого)?|from|отправлено|sent|дата|date|кому|to|копия|cc|тема|subject)\s*:\*?\s*(.*)$/iu;
/** Yandex: `16.11.2026, 09:12, Иван Иванов <ivan@example.org>:`. */
const ONE_LINE = /^(.{6,60}?\d{1,2}:\d{2}(?::\d{2})?),?\s+(\S.{0,160}?<\S+@\S+>)\s*:?$/u;

/** Names and days are no longer; what is was written to do harm. */
const LONGEST_NAME = 400;
const LONGEST_DATE = 100;

/** How many lines below the rule a head may begin. */
const NEAR = 4;

/** The letter in the text, with the files of the message; undefined where nothing says that one is passed on. */
function inlineLetter(message: Message): Message | undefined {
	const lines = message.text.split('\n');
	const rule = lines.findIndex((line) => RULE.test(line));
	const from = rule >= 0 ? rule + 1 : PASSED_ON.test(message.subject) ? 0 : undefined;
	if (from === undefined) return undefined;
	const head = headIn(lines, from, rule >= 0 ? from + NEAR : lines.length);
	if (!head?.from) return undefined;
	const [text = ''] = lines.slice(head.end).join('\n').split(END);
	return {
		...message,
		...{ from: head.from, replyTo: null, to: [], cc: [], date: head.date, received: [], id: null, answers: [], forwarded: [] },
		subject: head.subject ?? message.subject.replace(PASSED_ON, '').trim(),
		text: text.trim(),
	};
}

interface Head {
	readonly from: Mailbox | undefined;
	readonly date: MailDate | null;
	readonly subject: string | undefined;
	/** The line behind it. */
	readonly end: number;
}

function headIn(lines: readonly string[], from: number, until: number): Head | undefined {
	for (let at = from; at < Math.min(until, lines.length); at++) {
		const [, day = '', sender = ''] = ONE_LINE.exec((lines[at] ?? '').trim()) ?? [];
		if (sender !== '') return { from: mailboxIn(sender), date: dateIn(day), subject: undefined, end: at + 1 };
		const headers = new Map<string, string>();
		let end = at;
		for (let line = HEAD.exec((lines[end] ?? '').trim()); line; line = HEAD.exec((lines[++end] ?? '').trim()))
			headers.set((line[1] ?? '').toLowerCase(), line[2] ?? '');
		const of = (...names: readonly string[]) => names.map((name) => headers.get(name)).find((value) => value !== undefined);
		const sentBy = of('от', 'от кого', 'from');
		// One line behind a colon may be anything.
		if (sentBy === undefined || headers.size < 2) continue;
		return { from: mailboxIn(sentBy), date: dateIn(of('отправлено', 'sent', 'дата', 'date') ?? ''), subject: of('тема', 'subject'), end };
	}
	return undefined;
}

/** `Анна Белова <anna@example.org>`, `"Белова" [mailto:anna@example.org]`; undefined where there is neither a name nor an address. */
function mailboxIn(line: string): Mailbox | undefined {
	const written = line.slice(0, LONGEST_NAME);
	const address = /[^\s<>[\]():;,"«»]+@[^\s<>[\]():;,"«»]+/u.exec(written.replace('mailto:', ' '))?.[0] ?? '';
	const name = written
		.replace(/mailto:/g, '')
		.replaceAll(address === '' ? '\0' : address, ' ')
		.replace(/[<>[\]()"«»*]+/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	return name === '' && address === '' ? undefined : { name: name.slice(0, 300), address: address.toLowerCase() };
}

/** As mail programs show a day: `Monday, November 16, 2026 9:12 AM`, «пн, 16 нояб. 2026 г. в 09:12». */
function dateIn(written: string): MailDate | null {
	const plain = written
		.slice(0, LONGEST_DATE)
		.replace(/(\p{L}+) (\d{1,2}), (\d{4})/u, '$2 $1 $3')
		.replace(/(\d{4})(?: г\.)?,?(?: (?:at|в))? (\d{1,2}:)/u, '$1 $2')
		.replace(/(\d{1,2})(:\d{2}(?::\d{2})?) ?([AP])M/i, (_, hour: string, rest: string, half: string) => {
			const afternoon = half.toUpperCase() === 'P';
			return `${(Number(hour) % 12) + (afternoon ? 12 : 0)}${rest}`;
		});
	return readMailDate(plain) ?? null;
}
