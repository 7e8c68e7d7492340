/** Reads a client's name into normalized words, so that two spellings of one name can be compared. */

import { remembered } from '../text/remembered.ts';

/** A person by the parts of the name as written; a firm, a nickname or a single word by its letters without gaps. */
export type ClientName =
	| { readonly is: 'person'; readonly parts: readonly string[] }
	| { readonly is: 'firm'; readonly parts: readonly string[]; readonly joined: string }
	| { readonly is: 'other'; readonly joined: string };

/** Letters that look alike on the keyboard of the other language; ё is е. */
const LOOKS: Readonly<Record<string, string>> = {
	...{ ё: 'е', a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у' },
};

// Plain ranges: \p{L} would take V8 longer to compile than all the rest of a registration takes.
const LOOKING = /[ёabcehkmoptxy]/g;
const SHOWING_NOTHING = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const APOSTROPHES = /['`´ʼ’]/g;
/** All that is neither letter nor digit in the names that offices meet. */
const BETWEEN = /[\s\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u2100-\u214f\u2e00-\u2e7f\u3000-\u303f]+/;

/** Without soft hyphens and characters of no width. */
export function withoutInvisible(text: string): string {
	return text.replace(SHOWING_NOTHING, '');
}

/** Lower case, ё as е, Latin letters that look like Cyrillic ones as those. */
export function foldLooks(text: string): string {
	return text
		.toLowerCase()
		.replace(SHOWING_NOTHING, '')
		.replace(LOOKING, (letter) => LOOKS[letter] ?? letter);
}

/** The words of a folded text: letters and digits. */
export function wordsOf(folded: string): readonly string[] {
	return folded.split(BETWEEN).filter((word) => word !== '');
}

/** Forms of ownership, folded: Latin OOO and OAO are among them. */
const FORMS = new Set([
	...'ооо оао ао зао пао нао тсж тсн снт днт гск жск кфх муп гуп фгуп фгбу фгау мбу мбоу мбдоу гбоу гбуз мау нко ано тоо'.split(' '),
	...['llc', 'ltd', 'inc'].map(foldLooks),
]);
const FULL_FORM =
	/(?:общество с ограниченной ответственностью|(?:публичное |закрытое |открытое )?акционерное общество|товарищество собственников (?:жилья|недвижимости))/;
const SOLE_TRADER = /^(?:ип|индивидуальный предприниматель)(?![0-9a-zа-я])|(?<![0-9a-zа-я])ип$/g;
const COURTESY = /^(?:г-н|г-жа|гр-н|гр-ка|гр\.|господин|госпожа|гражданин|гражданка)\s+/;
const QUOTED = /["«“„]([\s\S]*)["»”“]/;
/** What is added to a name: a remark, a former name, the same in other letters; a telephone, a mail address. */
const ASIDE = /\([^)0-9]*\)|\+?[0-9][0-9\s().-]{8,}|\S+@\S+\.\S+/g;

/** A name of more words than this is a sentence. */
const MOST_PARTS = 6;

/** Reads a name; undefined where no letter and no digit is in it. A registration asks thrice, to look for the name, to keep it and to compare it. */
export const readClientName = remembered(2_000, nameIn);

/** Two to six words of Russian letters, as nearly every name is written. */
const PLAIN = /^[А-Яа-яЁё]+(?: [А-Яа-яЁё]+){1,5}$/;
/** Words at which a name must be looked at more closely. */
const NOT_OF_A_NAME = new Set(['ип', 'индивидуальный', 'господин', 'госпожа', 'гражданин', 'гражданка']);

/** What the patterns below would find after all of them were tried. */
function plainPerson(client: string): ClientName | undefined {
	if (!PLAIN.test(client)) return undefined;
	const parts = client.toLowerCase().replaceAll('ё', 'е').split(' ');
	return parts.every(isPlainPart) && parts.some((part) => part.length > 1) ? { is: 'person', parts } : undefined;
}

/** Whether the folded word, in a name of nothing but words, is a part of a person's name: nothing says that it is a firm's, or none of its own. */
export function isPlainPart(word: string): boolean {
	return !FORMS.has(word) && !NOT_OF_A_NAME.has(word) && !word.includes('ществ');
}

function nameIn(client: string): ClientName | undefined {
	const plain = plainPerson(client);
	if (plain) return plain;
	const folded = foldLooks(client).replace(APOSTROPHES, '').trim();
	const words = wordsOf(folded);
	const form = words.some((word) => FORMS.has(word)) || (folded.includes('ществ') && FULL_FORM.test(folded));
	const quoted = QUOTED.exec(folded)?.[1];
	if (form || quoted !== undefined) {
		const name = wordsOf(quoted ?? folded.replace(FULL_FORM, ' ')).filter((word) => !FORMS.has(word));
		return name.length > 0 ? { is: 'firm', parts: name, joined: name.join('') } : other(words);
	}
	const bare = folded.replace(SOLE_TRADER, ' ').trim().replace(COURTESY, '');
	const main = bare.replace(ASIDE, ' ');
	const parts = wordsOf(wordsOf(main).length > 0 ? main : bare);
	const named = parts.length > 1 && parts.length <= MOST_PARTS && !/[0-9@_]/.test(main);
	return named && parts.some((part) => part.length > 1) ? { is: 'person', parts } : other(parts);
}

function other(words: readonly string[]): ClientName | undefined {
	return words.length === 0 ? undefined : { is: 'other', joined: words.join('') };
}

/** The name as it would be as a firm's. */
export function joinedName(name: ClientName): string {
	return name.is === 'person' ? name.parts.join('') : name.joined;
}

/** Words that say that somebody came, not who. */
export const NOBODY = new Set(
	'аноним анонимно клиент покупатель заявитель неизвестный неизвестно гость пользователь житель сосед посетитель прохожий'.split(' '),
);
