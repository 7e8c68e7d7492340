/** Whether a person is the subject of a complaint: nobody handles a complaint about themselves. */

import type { Claim } from '../claim.ts';
import type { Refusal } from '../refusal.ts';
import { normalizeText } from '../text/normalizeText.ts';
import type { Circumstances } from '../verdict.ts';

/** Endings of Russian cases that a surname may bear in «на Лапшина», «о Дьяковой»; two letters at least stay before them. */
const ENDING = /(?<=..)(?:ого|его|ому|ему|ой|ым|ом|ь?е[йм]|ую|ая|ий|ый|(?<=[сц]к)им|ь?[аяоеуюыи]|[йь])$/;

/** First names that stand beside a surname, or in the place of one: those that most people bear. */
const FIRST_NAMES =
	'александр алексей алена алина алла анастасия анатолий ангелина андрей анна антон аркадий арсений артем артур борис вадим валентин ' +
	'валентина валерий валерия василий вера вероника виктор виктория виталий владимир владислав вячеслав галина геннадий георгий григорий ' +
	'давид дарья денис дина диана дмитрий евгений евгения екатерина елена елизавета жанна захар зинаида зоя иван игорь илья инна ирина ' +
	'карина кирилл константин кристина ксения лариса леонид лидия лилия любовь людмила максим маргарита марина мария марк матвей михаил ' +
	'надежда наталья наталия никита николай нина оксана олег ольга павел петр полина раиса регина роман руслан светлана семен сергей софия ' +
	'софья станислав степан тамара татьяна тимур федор филипп эдуард элина эльвира эмма юлия юрий яков яна ярослав';

let firstNameStems: ReadonlySet<string> | undefined;

function isFirstName(word: string): boolean {
	firstNameStems ??= new Set(FIRST_NAMES.split(' ').map(stem));
	return firstNameStems.has(stem(word));
}

const PATRONYMIC = /(?:ович|евич|ьич|овна|евна|ична|инична)(?:а|у|ем|ы|е|ой)?$/;

/**
 * Whether `subject`, written freely («продавец Игорь Лапшин», «на Лапшина И.»), names `person` («Лапшин Игорь Петрович»): by the
 * surname in any case, with no first name or initial beside it that says otherwise.
 */
export function isComplainedOf(subject: string | null, person: string): boolean {
	if (subject === null) return false;
	const name = wordsOf(person);
	const words = wordsOf(subject);
	const named = name.filter(({ text }) => text.length >= 3);
	// Mostly nothing in the one is in the other, and which of the names is the surname need not be known.
	const stems = new Set(named.map(({ text }) => stem(text)));
	if (!words.some(({ text }) => stems.has(stem(text)))) return false;
	// «Абрамович» is a surname where nothing else can be; a first name is one where nothing else stands.
	const surname = named.find(isSurname) ?? named.find(({ text }) => !isFirstName(text)) ?? named[0];
	if (surname === undefined) return false;
	const first = name.find((word) => word !== surname && (word.initial || word.text.length > 1))?.text;
	return words.some(({ text }, at) => {
		if (text.length < 3 || stem(text) !== stem(surname.text)) return false;
		const beside = firstNameAt(words, at);
		return first === undefined || beside === undefined || sameFirstName(beside, first);
	});
}

interface Word {
	readonly text: string;
	/** A capital letter alone, or a letter with a full stop: «И.», unlike the «и» between two people. */
	readonly initial: boolean;
}

function wordsOf(text: string): readonly Word[] {
	return Array.from(text.matchAll(/([A-Za-zА-Яа-яЁё0-9-]+)(\.?)/g), ([, letters = '', dot]) => ({
		text: normalizeText(letters),
		initial: letters.length === 1 && (dot === '.' || /[A-ZА-ЯЁ]/.test(letters)),
	}));
}

function isSurname({ text }: Word): boolean {
	return !PATRONYMIC.test(text) && !isFirstName(text);
}

/** The first name or its initial that stands beside the word: «Лапшин И. П.», «И. П. Лапшин», «Лапшин Игорь», «Игорь Лапшин». */
function firstNameAt(words: readonly Word[], at: number): string | undefined {
	const after = words[at + 1];
	if (after && saysFirstName(after)) return after.text;
	const [one, other] = [words[at - 1], words[at - 2]];
	if (one && other && saysFirstName(other) && (one.initial || PATRONYMIC.test(one.text))) return other.text;
	return one && saysFirstName(one) ? one.text : undefined;
}

function saysFirstName({ text, initial }: Word): boolean {
	return initial || isFirstName(text);
}

function sameFirstName(left: string, right: string): boolean {
	return left.length === 1 || right.length === 1 ? left[0] === right[0] : stem(left) === stem(right);
}

function stem(word: string): string {
	return word
		.split('-')
		.map((part) => part.replace(ENDING, ''))
		.join('-');
}

/** Nobody handles a complaint about themselves (P31, P38), unless this is allowed with a reason. */
export function complainedOfRefused(
	{ subject }: Pick<Claim, 'subject'>,
	responsible: string | null,
	allowed: string | null | undefined,
	{ spellings }: Pick<Circumstances, 'spellings'>,
): readonly Refusal[] {
	return responsible !== null && !allowed && spellings(responsible).some((spelling) => isComplainedOf(subject, spelling))
		? [{ code: 'complainedOf', responsible, subject: subject ?? '' }]
		: [];
}
