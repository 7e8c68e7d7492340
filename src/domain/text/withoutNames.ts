/** Removes from free text what may name somebody or lead to one, for a summary about processes. It errs towards removing too much. */

import { foldLooks, withoutInvisible, wordsOf } from '../client/clientName.ts';
import { isGivenName, isPatronymic } from '../client/givenName.ts';
import { HIDDEN, withoutIdentifiers } from './identifying.ts';

const WORD = /[A-Za-zА-Яа-яЁё]+(?:[-’'][A-Za-zА-Яа-яЁё]+)*/g;
const CAPITAL = /^[A-ZА-ЯЁ]/;
const SENTENCE_BEGINS = /(?:^|[.!?…\n]["»”)]*\s*)["«“„(—–-]?\s*$/;
/** A full stop that ends no sentence. */
const ABBREVIATED = /(?:^|[\s(«"])(?:гр|им|тел|тов|зав|дир|нач|зам|гл|ред|mr|mrs|ms|dr)\.\s*$/i;
const INITIAL_BEFORE = /(?:^|[^A-Za-zА-Яа-яЁё])[A-ZА-ЯЁ]\.\s*$/;
const INITIALS_AFTER = /^\s+[A-ZА-ЯЁ]\.(?:\s*-?[A-ZА-ЯЁ]\.)?(?![a-zа-яё])/;
/** Endings of surnames and patronymics, in any case. */
const SURNAME =
	/(?:[оеё]в|[иы]н|ский|цкий|ская|цкая|ко|[ую]к|ян|дзе|швили|[ыи]х|вич|вна|ична|ман|берг|штейн|баум|оглы|кызы|заде)(?:а|у|ы|е|ым|ом|ой|ого|ому|ем|и)?$/;
const LATIN_SURNAME = /(?:ov|ova|ev|eva|yev|in|ina|sky|ski|skaya|enko|chuk|yan|dze|shvili|vich|vna|son|mann?|berg|stein)$/;
/** Surnames that show nothing of it. */
const SHORT_SURNAME =
	/^(?:ким|ли|пак|цой|хан|тен|юн|шин|ан|кан|те|лю|ван|чен|чжан|кац|коц|шац|бах|рау|шульц?|вебер|мороз|гай|коваль|бондарь|мельник|ткач)(?:а|у|ом|ем|е)?$/;
const PATRONYMIC = /(?:[оеь]вич|[оеь]вн|ичн)(?:а|у|ы|е|ой|ем|и)?$/;
/** How a given name ends in its cases, and what it may have ended with before. */
const CASES = new Set('а я у ю ы и е й ь ом ем ой ей ою ею ью ия ию ие ии ием ией ья ье ьи ьей ьем'.split(' ').concat(''));
const ENDINGS = ['', 'а', 'я', 'й', 'ь', 'ий', 'ия', 'ья', 'ей'];

/** What begins sentences and only ends like a surname. */
const ORDINARY = new Set(
	`только однако сколько столько несколько далеко легко близко редко резко машина машину машины кофемашина магазин магазина магазине причина причину
	корзина витрина половина половину женщина мужчина картина резина кабина длина величина один одна одну их таких этих своих каких других всех моих
	ваших наших никаких снова слова словом готов готова готовы здоров вызов основа основу скрин бензин экран`
		.split(/\s+/)
		.filter((word) => word !== ''),
);

/** How people are called who are known well. */
const FAMILIAR = new Set(
	`аня анюта ваня вася витя вика вова володя галя гоша гриша даша дима димон женя жора зина ира ирка катя катюша коля колян костя костян ксюша лена ленка
	леня леша лешка лида лиза лиля люба люда люся маша машка миша митя надя настя наташа наташка нина оля олька паша петя рита рома сашка саша света светка
	серега слава славик стас степа таня тоня толик толя федя юля юра яша виталик толян санек леха макс рустик алиса марк`
		.split(/\s+/)
		.filter((name) => name !== ''),
);
const LATIN_NAMES = new Set(
	`adam alan alex alexander alice amy andrew angela ann anna anne anthony barbara ben bob brian carol charles chris christine daniel david deborah diana
	donald dorothy edward elena elizabeth emily emma eric frank gary george grace hannah helen henry igor irina ivan jack jacob james jane janet jason jennifer
	jessica jim joan joe john jonathan joseph joshua julia julie karen kate kevin larry laura linda lisa lucy margaret maria marie mark martin mary matthew
	michael mike mikhail nancy natalia nicholas nick olga oliver pamela patricia patrick paul peter philip rachel ralph rebecca richard robert roger rose ruth
	sam samuel sandra sarah sergey sharon simon sophie stephen steve steven susan svetlana teresa thomas tim tom victoria vladimir walter wendy william`.split(
		/\s+/,
	),
);

/** Stands beside a name without being a part of it: `Обучить Игоря`. */
const VERB = /(?:ть|ти|чь|[аеиоуыя]л[аио]?)(?:с[ья])?$/;

/** After them comes the name of who is meant. */
const ROLE =
	/(?:^|[^а-яё])(?:кассир|продавец|продавц|продавщиц|менеджер|мастер|курьер|водител|оператор|операционист|директор|начальни|бухгалтер|кладовщи|грузчи|монтажни|сборщи|консультант|администратор|врач|медсестр|сотрудни|работни|специалист|инженер|охранни|юрист|механик|сосед|клиент|покупател|заявител|гражда|господин|госпож|товарищ|г-н|г-ж|гр-н|гр-к)[а-яё]{0,4}\s+$|\b(?:mr|mrs|ms|miss|dr|manager|cashier|courier|driver|clerk|operator)\.?\s+$/i;

/** The words that name somebody: every word of a person's name, and of what was complained of the capital ones that do not begin it. */
export function namesIn(persons: readonly (string | null)[], subject: string | null): readonly string[] {
	const words = persons.flatMap((name) => (name === null ? [] : wordsOf(foldLooks(name))));
	const amid = [...(subject ?? '').matchAll(WORD)]
		.map(([word]) => word)
		.filter((word, index) => CAPITAL.test(word) && (index > 0 || SURNAME.test(foldLooks(word))));
	return [...words, ...amid.map(foldLooks)].filter((word) => word.length > 3);
}

/**
 * The text without contacts, addresses, requisites and long numbers, and without words that may be names: those of `known` in any case,
 * given names, surnames by their endings, what is capital amid a sentence.
 */
export function withoutNames(text: string, known: readonly string[]): string {
	const stems = known.map(stemOf);
	const shouted = isShouted(text);
	return hide(text, (word, before, after) => isName(shouted ? spoken(word) : word, before, after, stems));
}

/** The text without contacts and without these names, in any case: for a reader to whom other people may be named. */
export function withoutThese(text: string, known: readonly string[]): string {
	const stems = known.map(stemOf);
	return hide(text, (word) => isOneOf(foldLooks(word), stems));
}

function hide(text: string, hidden: (word: string, before: string, after: string) => boolean): string {
	const plain = withoutIdentifiers(withoutInvisible(text.normalize('NFC')));
	return plain
		.replace(WORD, (word, at: number) => (hidden(word, plain.slice(0, at), plain.slice(at + word.length)) ? HIDDEN : word))
		.replace(/…(?:[\s.]*…)+\.?/g, HIDDEN);
}

function isOneOf(folded: string, stems: readonly string[]): boolean {
	return stems.some((stem) => folded.startsWith(stem) && folded.length - stem.length <= 5);
}

function isName(word: string, before: string, after: string, stems: readonly string[]): boolean {
	const folded = foldLooks(word);
	if (isOneOf(folded, stems)) return true;
	const capital = CAPITAL.test(word);
	// ИНН is no form of Инна.
	const abbreviation = word.length <= 4 && word === word.toUpperCase();
	if (isGivenForm(folded) && (capital || folded.length > 4) && (!abbreviation || isGivenName(folded))) return true;
	if (!capital) return isNameInSmall(folded, before, after);
	// `И. И.`, but not a one-letter word.
	if (word.length === 1) return after.startsWith('.');
	if (PATRONYMIC.test(folded) || isFamiliar(folded) || LATIN_NAMES.has(word.toLowerCase())) return true;
	if (INITIAL_BEFORE.test(before) || INITIALS_AFTER.test(after)) return true;
	if (besideGiven(before, after) && !VERB.test(folded) && !ROLE.test(`${word} `)) return true;
	if (SHORT_SURNAME.test(folded)) return true;
	// ОТК, СЦ: a name in capitals is longer.
	if (abbreviation) return false;
	if (!SENTENCE_BEGINS.test(before) || ABBREVIATED.test(before)) return true;
	return (
		(SURNAME.test(folded) && !ORDINARY.has(folded)) ||
		(/^[A-Z]/.test(word) && (LATIN_SURNAME.test(word.toLowerCase()) || /^\s+[A-Z][a-z]/.test(after)))
	);
}

/** Whether a word in small letters is a name: of somebody known here, or beside another name; a patronymic always is. */
function isNameInSmall(folded: string, before: string, after: string): boolean {
	if (PATRONYMIC.test(folded) && isPatronymic(folded.replace(/(вн|чн)(?:[аыуе]|ой)$/, '$1а').replace(/вич(?:[ауе]|ем)$/, 'вич')))
		return true;
	if (isFamiliar(folded) && (folded.length > 5 || ROLE.test(before))) return true;
	return (SURNAME.test(folded) || isGivenForm(folded)) && (ROLE.test(before) || besideGiven(before, after));
}

/** Whether the word before or the one after is a given name or a patronymic. */
function besideGiven(before: string, after: string): boolean {
	const [former = ''] = /[A-Za-zА-Яа-яЁё]+(?=\s+$)/.exec(before) ?? [];
	const [next = ''] = /(?<=^\s+)[A-Za-zА-Яа-яЁё]+/.exec(after) ?? [];
	return [former, next].some((word) => {
		const folded = foldLooks(word);
		if (word.length < 3) return false;
		return (
			PATRONYMIC.test(folded) ||
			(isGivenForm(folded) && (CAPITAL.test(word) || word.length > 4)) ||
			(CAPITAL.test(word) && isFamiliar(folded))
		);
	});
}

function stemOf(word: string): string {
	return word.length > 5 ? word.slice(0, -2) : word.slice(0, -1);
}

/** Whether it is a given name in some case: Игорь, Игоря, Игорю. */
function isGivenForm(word: string): boolean {
	return isForm(word, isGivenName);
}

function isFamiliar(word: string): boolean {
	return isForm(word, (name) => FAMILIAR.has(name));
}

function isForm(word: string, isKnown: (name: string) => boolean): boolean {
	if (word.length < 3) return false;
	for (let cut = 0; cut <= 3 && word.length - cut >= 2; cut++) {
		const stem = word.slice(0, word.length - cut);
		if (CASES.has(word.slice(word.length - cut)) && ENDINGS.some((ending) => isKnown(stem + ending))) return true;
	}
	return false;
}

/** Whether the whole text, not only its abbreviations, is in capitals: then a capital does not show a name. */
function isShouted(text: string): boolean {
	const words = text.match(/[A-Za-zА-Яа-яЁё]{5,}/g) ?? [];
	return words.filter((word) => word === word.toUpperCase()).length * 2 > words.length;
}

/** A word of a text in capitals as it would be written otherwise: with a capital where it looks like a surname. */
function spoken(word: string): string {
	const folded = word.toLowerCase();
	const looks = foldLooks(word);
	return isGivenForm(looks) || isFamiliar(looks) || (SURNAME.test(looks) && word.length > 4 && !ORDINARY.has(looks))
		? folded.slice(0, 1).toUpperCase() + folded.slice(1)
		: folded;
}
