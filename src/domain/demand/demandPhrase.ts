/**
 * Phrases by which a demand is recognised in a text.
 *
 * A phrase is a list of words in their order: `вернуть|верните абонемент*`. `|` separates words any of which will do, `*` stands for
 * any ending, `#` for a sum of money, `!` begins words none of which may stand right behind. Up to four other words may stand
 * between two of them, but neither the end of a sentence nor, but for a courtesy, a comma.
 */

import { remembered } from '../text/remembered.ts';

export interface Token {
	/** In lower case, ё as е, «д/с» as `дс`; `#` for a sum, `,` for a comma, `.` for the end of a sentence. */
	readonly word: string;
	readonly start: number;
	readonly end: number;
}

export interface Found {
	/** Places of the first and the last word among the tokens. */
	readonly first: number;
	readonly last: number;
	/** Those of all its words. */
	readonly at: readonly number[];
}

/** A word of a phrase: its spellings, and what it is there for. */
interface Term {
	readonly exact: readonly string[];
	readonly stems: readonly string[];
	readonly absent: boolean;
}

const GAP = 4;
/** How far back an imperative that stands alone may reach: «деньги списали дважды, верните». */
const FAR_GAP = 8;
const WORD = /\d[\d\s.,]*|д\/с(?![а-я])|[a-zа-я]+(?:-[a-zа-я]+)*|[,.;!?\n…]/g;
const UNIT = /^(?:р|руб[а-я]*|тыс[а-я]*|т|млн|миллион[а-я]*|к|rub)$/;
const NUMERAL =
	/^(?:одн[а-я]+|дв[ае]|двух|двадцат[а-я]+|двест[а-я]+|три|трех|тридцат[а-я]+|трист[а-я]+|четыр[а-я]+|пят[а-я]+|шест[а-я]+|сем[а-я]+|восем[а-я]+|девят[а-я]+|девяно[а-я]+|десят[а-я]+|сорок|сто|полтор[а-я]+)$/;
/** Words that change nothing: whose, how soon, how politely. */
const FILLERS = new Set(
	'мне нам ему ей им мои мою моих моего моей мое наши нашу наших свои свою своих их все всю всё эти эту этих его обратно назад немедленно срочно сейчас скорее быстрее сегодня завтра же уже пожалуйста наконец добры будьте прошу любезны полностью целиком сполна до копейки в размере сумму суммы сумме лишние лишних излишне уплаченные уплаченных оплаченные списанные потраченные переплаченные переплаченных удержанные внесенные заплаченные кровные'.split(
		' ',
	),
);
/** Words before a noun. */
export const PREPOSITIONS: ReadonlySet<string> = new Set('за на про в во по с со о об без под от из к для над при'.split(' '));
const COURTESIES = new Set('пожалуйста наконец немедленно срочно прошу добры любезны'.split(' '));

/** The words, sums, commas and sentence ends of a text, in order. */
export function tokensOf(text: string): readonly Token[] {
	const lowered = text.toLowerCase();
	// A letter whose lower case is longer would move every place behind it.
	const plain = (lowered.length === text.length ? lowered : text).replaceAll('ё', 'е').replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
	const tokens: Token[] = [];
	for (const match of plain.matchAll(WORD)) {
		const [raw] = match;
		const start = match.index;
		const end = start + raw.trimEnd().length;
		const first = raw[0] ?? '';
		if (/\d/.test(first)) tokens.push(...numberTokens(raw.trimEnd(), start));
		else if (first === ',') tokens.push({ word: ',', start, end });
		else if (/[.;!?\n…]/.test(first)) {
			// The full stop of an abbreviation ends no sentence.
			const last = tokens.at(-1);
			const abbreviated = first === '.' && last !== undefined && last.end === start && (UNIT.test(last.word) || last.word === 'ден');
			if (!abbreviated) tokens.push({ word: '.', start, end });
		} else tokens.push({ word: raw === 'д/с' ? 'дс' : raw, start, end });
	}
	return withoutCourtesies(withSums(tokens));
}

/** A number; the comma or stop behind it, where it is not part of it. */
function numberTokens(raw: string, start: number): readonly Token[] {
	const tail = /[.,]$/.exec(raw)?.[0];
	const number = tail ? raw.slice(0, -1) : raw;
	const end = start + number.length;
	return [
		{ word: number.replace(/\s+/g, ''), start, end },
		...(tail ? [{ word: tail === ',' ? ',' : '.', start: end, end: end + 1 }] : []),
	];
}

/** Numbers with a unit, or of three digits and more where nothing is counted by them, as sums. */
function withSums(tokens: readonly Token[]): readonly Token[] {
	const joined: Token[] = [];
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at];
		if (!token) break;
		const from = at;
		let last = at;
		if (/^\d/.test(token.word) || NUMERAL.test(token.word)) {
			while (NUMERAL.test(tokens[last + 1]?.word ?? '')) last++;
			let units = 0;
			while (UNIT.test(tokens[last + 1]?.word ?? '')) {
				last++;
				units++;
			}
			const next = tokens[last + 1]?.word;
			const alone = next === undefined || /^[,.]$/.test(next) || FILLERS.has(next) || PREPOSITIONS.has(next) || next === 'и';
			const bare = units === 0 && from === last && /^\d{3,}/.test(token.word) && alone;
			if (units > 0 || bare) {
				const end = tokens[last]?.end ?? token.end;
				joined.push({ word: '#', start: token.start, end });
				at = last;
				continue;
			}
		}
		joined.push(token);
	}
	return joined;
}

/** Without the commas around «пожалуйста» and its like. */
function withoutCourtesies(tokens: readonly Token[]): readonly Token[] {
	return tokens.filter(
		({ word }, at) =>
			word !== ',' ||
			!(COURTESIES.has(tokens[at - 1]?.word ?? '') || COURTESIES.has(tokens[at + 1]?.word ?? '') || tokens[at + 1]?.word === 'будьте'),
	);
}

/** The words of a phrase; the first is read at once, the others where it was found: that is seldom. */
const wordsIn = remembered(2_000, (phrase) => {
	const [first = '', ...rest] = phrase.split(/\s+/);
	return { head: termOf(first), rest };
});

/** A word of a phrase, read. Many phrases have the same ones. */
const termOf = remembered(2_000, (written): Term => {
	const absent = written.startsWith('!');
	const words = (absent ? written.slice(1) : written).toLowerCase().replaceAll('ё', 'е').split('|');
	return {
		exact: words.filter((word) => !word.endsWith('*')),
		stems: words.flatMap((word) => (word.endsWith('*') ? word.slice(0, -1) : [])),
		absent,
	};
});

/** Whether a text may be a phrase: words, bars, asterisks, sums. */
export function isPhrase(text: string): boolean {
	return (
		text.split(/\s+/).every((term) => /^!?(?:#|д\/с|[a-zа-яё-]+\*?)(?:\|(?:#|д\/с|[a-zа-яё-]+\*?))*$/i.test(term)) && !text.startsWith('!')
	);
}

/** Every occurrence of the phrase. */
export function matchesOf(phrase: string, tokens: readonly Token[]): readonly Found[] {
	const { head, rest } = wordsIn(phrase);
	return tokens.flatMap((token, first) => {
		const at = fits(head, token) ? follow(rest, tokens, first) : undefined;
		return at ? [{ first, last: at.at(-1) ?? first, at }] : [];
	});
}

function follow(words: readonly string[], tokens: readonly Token[], from: number): readonly number[] | undefined {
	const [word, ...rest] = words;
	if (word === undefined) return [from];
	const term = termOf(word);
	if (term.absent) {
		const next = tokens.slice(from + 1, from + 3);
		return next.some((token) => fits(term, token)) ? undefined : follow(rest, tokens, from);
	}
	let crossed = false;
	let direct = true;
	for (let at = from + 1; at < tokens.length && at - from <= (crossed ? FAR_GAP : GAP) + 1; at++) {
		const token = tokens[at];
		if (!token) break;
		if (token.word === ',' || token.word === '.') crossed = true;
		// A sum is demanded only where nothing else is: not in «вернуть телефон за 5 000 рублей».
		else if (fits(term, token) && (token.word !== '#' || direct) && (!crossed || (rest.length === 0 && standsAlone(tokens, at)))) {
			const found = follow(rest, tokens, at);
			if (found) return [from, ...found];
		}
		if (!FILLERS.has(token.word)) direct = false;
	}
	return undefined;
}

function fits({ exact, stems }: Term, { word }: Token): boolean {
	return exact.includes(word) || stems.some((stem) => word.startsWith(stem));
}

/** An imperative that has a clause to itself. */
function standsAlone(tokens: readonly Token[], at: number): boolean {
	const empty = (word: string | undefined) => word === undefined || word === ',' || word === '.';
	if (!isImperative(tokens[at]?.word ?? '')) return false;
	let before = at - 1;
	while (FILLERS.has(tokens[before]?.word ?? '') || tokens[before]?.word === 'и') before--;
	let behind = at + 1;
	while (FILLERS.has(tokens[behind]?.word ?? '')) behind++;
	return empty(tokens[before]?.word) && empty(tokens[behind]?.word);
}

/** Whether the word, in lower case, is an imperative by its ending. */
export function isImperative(word: string): boolean {
	return /(?:ите|йте|ьте|ти)$/.test(word) || word === 'верни' || word === 'отдай' || word === 'возврати';
}
