/** Proposes the fields of an entry made of a message, each with the words it was read from, for a person to confirm. */

import { addressesIn, phonesIn } from '../client/clientMark.ts';
import { readClientName } from '../client/clientName.ts';
import { isPatronymic } from '../client/givenName.ts';
import type { Kind } from '../code.ts';
import { type DemandDefinition, readDemandKind } from '../demand/demandKind.ts';
import { matchesOf, tokensOf } from '../demand/demandPhrase.ts';
import type { Message } from './message.ts';
import { ownText } from './quotation.ts';
import type { WebForm } from './webForm.ts';

export interface Proposal {
	/** Null where no word says it: the head will. */
	readonly kind: Kind | null;
	/** The words that say it, as they are written. */
	readonly kindWords: string | null;
	readonly client: string | null;
	readonly contact: string | null;
	readonly demand: string | null;
	readonly contract: string | null;
}

/** The names of kinds of entry in a subject, where the sender himself names the kind. Phrases are written as in `demandPhrase.ts`. */
const SUBJECTS: readonly (readonly [Kind, readonly string[]])[] = [
	['complaint', ['жалоб*', 'жалуюсь', 'complaint']],
	['claim', ['претензи*', 'рекламаци*', 'требовани*', 'заявлени* возврат*', 'возврат* денег|средств|товар*', 'claim', 'refund']],
	['praise', ['благодарност*', 'спасибо', 'благодарю|благодарим', 'thanks|thank']],
	['suggestion', ['предложени*', 'предлагаю|предлагаем', 'suggestion']],
	['inquiry', ['вопрос*', 'запрос*', 'question|inquiry|enquiry']],
];

/** Demands that no regulation has. */
const DEMANDS = [
	'требую|требуем',
	'прошу|просим|требую|требуем вернуть|возместить|компенсировать|заменить|довезти|допоставить|устранить|отремонтировать|починить|прислать|пересчитать|расторгнуть|выплатить|уменьшить|обменять',
	'верните|замените|возместите|компенсируйте|довезите|обменяйте|исправьте',
	'refund|replace|compensate',
] as const;

const COMPLAINTS = [
	'хам*|нахамил*|нагрубил*|грубо|грубил*|груб*|оскорби*|накричал*|невежлив*|обматерил*',
	'жалоб*|жалуюсь|жалуемся',
	'возмущен*|возмутительн*|безобрази*',
	'rude|complain',
] as const;

const PRAISE = ['спасибо|благодарю|благодарим|признательн*', 'хочу|хотим поблагодарить', 'thank'] as const;
const SUGGESTIONS = ['предлагаю|предлагаем', 'хотелось бы чтобы', 'было бы хорошо|удобно|неплохо', 'suggest'] as const;
const QUESTIONS = ['подскажите|скажите|сообщите|уточните|поясните|объясните', 'хотел*|хочу узнать|уточнить|спросить', 'можно ли'] as const;

/** How much of a text is read for a proposal: the rest of a longer one was pasted, and a demand stands near the beginning. */
const LONGEST_LETTER = 20_000;

/** Proposes the fields of an entry by what the form of a site says: its own lines, not those of the robot that mails it. */
export function proposeForm(form: WebForm, definitions: readonly DemandDefinition[]): Proposal {
	const { name, phone, email, contract, subject, message } = form;
	const text = (message ?? '').slice(0, LONGEST_LETTER).toWellFormed();
	const client = name ?? email ?? phone;
	const contact = [email, phone].filter((part) => part !== null).join('; ');
	return {
		...kindOf(subject ?? '', text, client, definitions),
		...{ client, contact: contact === '' ? null : contact, demand: demandIn(text), contract: contract ?? contractIn(text) },
	};
}

/** Proposes the fields of an entry. */
export function propose(letter: Message, definitions: readonly DemandDefinition[]): Proposal {
	const text = ownText(letter.text.slice(0, LONGEST_LETTER)).toWellFormed();
	const client = clientOf(letter, text);
	const demand = demandIn(text);
	return {
		...kindOf(letter.subject, text, client, definitions),
		client,
		contact: contactOf(letter, text),
		demand,
		contract: contractIn(`${letter.subject}\n${text}`),
	};
}

function kindOf(
	subject: string,
	text: string,
	client: string | null,
	definitions: readonly DemandDefinition[],
): Pick<Proposal, 'kind' | 'kindWords'> {
	for (const [kind, phrases] of SUBJECTS) {
		const words = wordsFor(subject, phrases);
		if (words !== undefined) return { kind, kindWords: words };
	}
	const texts = { kind: 'claim', client, demand: null, summary: `${subject}\n${text}` } as const;
	const demanded = readDemandKind(texts, definitions)?.words;
	if (demanded !== undefined) return { kind: 'claim', kindWords: demanded };
	const read: readonly (readonly [Kind, readonly string[]])[] = [
		['claim', DEMANDS],
		['complaint', COMPLAINTS],
		['praise', PRAISE],
		['suggestion', SUGGESTIONS],
		['inquiry', QUESTIONS],
	];
	for (const [kind, phrases] of read) {
		const words = wordsFor(text, phrases);
		if (words !== undefined) return { kind, kindWords: words };
	}
	const question = /[^.!?\n]{3,120}\?/u.exec(text)?.[0].trim();
	return question === undefined ? { kind: null, kindWords: null } : { kind: 'inquiry', kindWords: question };
}

/** The first words of the text that one of the phrases matches. */
function wordsFor(text: string, phrases: readonly string[]): string | undefined {
	const tokens = tokensOf(text);
	for (const phrase of phrases)
		for (const { first, last } of matchesOf(phrase, tokens)) return text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? text.length);
	return undefined;
}

/** The sender's name: as he signs, where that is fuller than in his mail program; else by the program, else by his address. */
function clientOf({ from, replyTo }: Message, text: string): string | null {
	const called = [from?.name, replyTo?.name].find((name) => name !== undefined && /\p{L}{2}/u.test(name) && !name.includes('@')) ?? '';
	const signed = signatureIn(text, called);
	if (signed !== undefined) return signed;
	return called !== '' ? called : from?.address || replyTo?.address || null;
}

/** How many of the last lines may be a signature. */
const SIGNATURE_LINES = 6;

/** A line at the end with a person's name that is the sender's in full, or the only name there is. */
function signatureIn(text: string, called: string): string | undefined {
	const known = new Set(wordsIn(called));
	const isFirm = readClientName(called)?.is === 'firm';
	if (isFirm) return undefined;
	const lines = text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.slice(-SIGNATURE_LINES);
	for (const line of lines.toReversed()) {
		const [, name] =
			/^(?:с уважением,?\s*)?((?:[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?\s+){1,2}[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)(?=$|[,;.(]|\s+[+\d])/u.exec(
				line,
			) ?? [];
		if (name === undefined) continue;
		const words = wordsIn(name);
		const isFuller = known.size > 0 && words.length > known.size && [...known].every((word) => words.includes(word));
		const isOnlyName = known.size === 0 && (words.some(isPatronymic) || words.length === 3);
		if (isFuller || isOnlyName) return name.replace(/\s+/g, ' ');
	}
	return undefined;
}

function wordsIn(name: string): readonly string[] {
	return name
		.toLowerCase()
		.replaceAll('ё', 'е')
		.split(/[^\p{L}-]+/u)
		.filter(Boolean);
}

/** The address to answer to, and the telephone that stands in the letter. */
function contactOf({ from, replyTo }: Message, text: string): string | null {
	const address = replyTo?.address || from?.address;
	const [phone] = phonesIn(text.slice(-2000));
	const [mail] = address ? [address] : addressesIn(text);
	const parts = [mail, phone === undefined ? undefined : writtenPhone(phone)].filter((part) => part !== undefined && part !== '');
	return parts.length === 0 ? null : parts.join('; ');
}

function writtenPhone(digits: string): string {
	const [, code, first, second, third] = /^(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(digits) ?? [];
	return code === undefined ? `+${digits}` : `+7 (${code}) ${first}-${second}-${third}`;
}

/** The longest demand that is proposed: more is in the letter. */
const LONGEST_DEMAND = 500;

/** Where a sentence ends: not at the stop of an abbreviation («ст. 18») or of a day. */
const SENTENCE_END = /[.!?…](?=\s+[«"\p{Lu}]|\s*$)/u;

/** The first sentence that asks for something, with the list under it. */
function demandIn(text: string): string | null {
	const begun = /(?:^|[\n.!?…]\s*)((?:прошу|просим|требую|требуем|please|i demand|we demand)(?!\p{L})[\s\S]*)/iu.exec(text)?.[1];
	if (begun === undefined) return null;
	const [line = '', ...below] = begun.split('\n');
	const items = below.findIndex((item) => !/^\s*(?:[-–—•*]|\d+[.)])\s/.test(item));
	const listed = line.trimEnd().endsWith(':') ? below.slice(0, items < 0 ? below.length : items) : [];
	const demand = listed.length > 0 ? [line, ...listed].map((one) => one.trim()).join('\n') : firstSentence(line, below);
	return demand.length < 10 || demand.length > LONGEST_DEMAND ? null : demand;
}

/** A sentence that is broken into lines goes on until it ends, or until a blank line. */
function firstSentence(line: string, below: readonly string[]): string {
	const blank = below.findIndex((one) => one.trim() === '');
	const paragraph = [line, ...below.slice(0, blank < 0 ? below.length : blank)].map((one) => one.trim()).join(' ');
	const end = SENTENCE_END.exec(paragraph);
	return end ? paragraph.slice(0, end.index) : paragraph;
}

/** The first order, contract or invoice that is named by a number. */
function contractIn(text: string): string | null {
	const found =
		/(?:договор|заказ|накладн|контракт|чек|order|contract)[\p{L}]*\s*(?:№|N|номер|no\.?|#)?\s*((?=[\p{L}\d/-]*\d)[\p{L}\d][\p{L}\d/-]{2,30})(?:\s+от\s+\d{1,2}[./]\d{1,2}[./]\d{2,4})?/iu.exec(
			text,
		)?.[0];
	return found === undefined ? null : found.replace(/\s+/g, ' ').trim();
}
