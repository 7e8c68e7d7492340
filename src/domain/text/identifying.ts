/**
 * What in a free text leads to a person, apart from names: mail, links, addresses, dates of birth, numbers of telephones, cards, accounts,
 * papers and orders. It errs towards removing too much; days, times, sums and small numbers stay, for a story is about them.
 */

/** Stands for what was removed. */
export const HIDDEN = '…';

/** No letter and no digit before, or after. */
const START = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?![\p{L}\p{N}])`;

const MAIL =
	/[^\s<>(),;«»"]+@[^\s<>(),;«»"]+|[^\s<>(),;«»"]+(?:\s+@\s+|\s*(?:\[at\]|\(at\)|\[собака\]|\(собака\)|собака)\s*)[\w-]+(?:\.[\w-]+)*\.[a-zа-я]{2,}/giu;
const LINK = new RegExp(
	String.raw`(?:https?:\/\/|www\.)\S+|${START}(?:t\.me|wa\.me|vk\.com|ok\.ru)\/\S+|${START}[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:ru|su|com|net|org|info|рф|biz|io|me)${END}(?:\/\S*)?`,
	'giu',
);
const HANDLE = new RegExp(
	String.raw`(?<!\S)@[\p{L}\p{N}_.]+|${START}(?:skype|скайп|телеграм\p{L}*|telegram|тг|whatsapp|ватсап|вотсап|viber|вайбер|ник|nick|логин|login)\s*[:—-]\s*\S+`,
	'giu',
);

/** The number of a house, and the parts of an address that follow it, any number of times. */
const HOUSE = String.raw`(?:,?\s*(?:д|дом|вл|влад|стр|строен\p{L}*|корп\p{L}*|к|кв|квартир\p{L}*|оф|офис\p{L}*|под|подъезд\p{L}*|пом|ком|общ|бокс|этаж)?\.?\s*№?\s*\d+(?:[-/]\d+)?\s?[а-яa-z]?${END})`;
const STREET = String.raw`(?:ул(?:\.|иц\p{L}{1,2}${END}|(?=\s))|пр-т\p{L}{0,2}|просп(?:\.|ект\p{L}{0,2})|пр-д\p{L}{0,2}|проезд\p{L}{0,2}|пер(?:\.|еул\p{L}{1,4})|б-р|бульвар\p{L}{0,2}|наб(?:\.|ережн\p{L}{2,3})|шоссе|пл(?:\.|ощад\p{L}{1,3})|аллея|алле[еюи]|мкр\.?|микрорайон\p{L}{0,2}|кв-л)`;
const TOWN = String.raw`(?:г\.|пр\.|гор\.|[Гг]ород\p{L}{0,2}\s|пос\.|[Пп]ос[её]л\p{L}{1,4}\s|пгт|с\.|[Сс]ел[оеа]\s|дер\.|[Дд]еревн\p{L}{1,2}\s|х\.|ст-ц\p{L}\s|обл\.|респ\.|[Рр]еспублик\p{L}{1,2}\s|р-н\s|(?:СНТ|ДНТ|ГСК)\s)`;
/** What is called so: a first word of any kind, then those that are capital or numbers. */
const CALLED = String.raw`\s*[«"]?[\p{L}\p{N}][\p{L}\p{N}-]*(?:[ -](?:[А-ЯЁ]\p{L}*|\d{1,3}(?:-?(?:[ейогя]{1,3}))?(?=\s[А-ЯЁ])|лет|марта|мая|октября)\.?)*[»"]?`;

const ADDRESSES = [
	// `ул. Садовая, д. 14, кв. 7`.
	new RegExp(`${START}${STREET}${CALLED}${HOUSE}*`, 'giu'),
	// `г. Верхнереченск`: a town that is not written as a name is any town.
	new RegExp(`${START}${TOWN}(?=\\s*[«"]?[А-ЯЁ])${CALLED}${HOUSE}*`, 'gu'),
	// `Ленинский проспект, 12`, `Верхнереченская область`.
	new RegExp(
		String.raw`${START}\p{Lu}[\p{L}-]*\s+(?:ул(?:\.|иц\p{L}{1,2})|пр-т|просп(?:\.|ект\p{L}{0,2})|проезд\p{L}{0,2}|пер(?:\.|еул\p{L}{1,4})|б-р|бульвар\p{L}{0,2}|наб(?:\.|ережн\p{L}{2,3})|шоссе|площад\p{L}{1,2}|обл(?:\.|аст\p{L}{1,2})|район\p{L}{0,2}|р-н\p{L}{0,1}|край|кра[яею])${END}${HOUSE}*`,
		'gu',
	),
	// `дом 5, квартира 12`, `кв. 118`, `подъезд 3`.
	new RegExp(
		String.raw`${START}(?:д\.|дом\p{L}{0,2}|корп\.|корпус\p{L}{0,2}|кв\.?|квартир\p{L}{1,3}|оф\.|офис\p{L}{0,2}|подъезд\p{L}{0,2}|домофон\p{L}{0,2}|комнат\p{L}{1,2}|общ\.|а\/я|школ\p{L}{1,2}\s+№|сад\p{L}{0,2}\s+№)\s*№?\s*\d+(?:[-/]\d+)?\s?[а-я]?${END}${HOUSE}*`,
		'giu',
	),
	/(?<![\p{L}\p{N}])\d+[a-z]?,?\s+(?:[A-Z][\p{L}’'-]+\s+){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Square|Sq|Way|Court|Close|Place)\b\.?/gu,
	/(?<![\p{L}\p{N}])(?:flat|apt|apartment|suite|unit|room|house|building)\.?\s*(?:no\.?\s*)?#?\d+\w*/giu,
];

/** Banks by their code, British postcodes. */
const LETTERED = [/(?<=\b(?:swift|bic)\W{1,3})[a-z]{6}[a-z\d]{2,5}\b/gi, /\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b/g];

const BORN = [
	/(?<![\p{L}\p{N}])(?:родил\p{L}*|рожд\p{L}*|д\.\s?р\.|др:|born(?: on)?|date of birth|dob)\s*:?\s*(?:в\s+)?(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\s+\p{L}+\s+\d{4}|\d{4})/giu,
	/(?:\d{1,2}[.]\d{1,2}[.])?\d{2,4}\s*(?:г\.?\s*р(?:\.|ожд\p{L}*)|года рожд\p{L}*)/giu,
];

/** `** 1234`, `…17`, `xxxx-5678`: what was left of a number. */
const MASKED = /(?:[*•×]{2,}|(?<![\p{L}\p{N}])[xхXХ]{3,})[\s*•×xхXХ-]*\d{2,}|[*•]\d{3,}|…\d{2,}/gu;

const FIRM = new RegExp(
	String.raw`${START}(?:[ОOоo]{3}|[ОOоo][АAаa][ОOоo]|ЗАО|зао|ПАО|пао|АО|НАО|ТСН|ТСЖ|СНТ|ГСК|ЖСК|МБОУ|МБДОУ|НКО|ИП|фирм\p{L}{1,2}|компани\p{L}{1,2}|LLC|Ltd)\s*(?:«[^»\n]{1,80}»+|"[^"\n]{1,80}"|“[^”\n]{1,80}”|„[^“”\n]{1,80}[“”])`,
	'gu',
);

/** A paper or an account, and the number that is its. */
const LABELLED = new RegExp(
	String.raw`(${START}(?:инн|кпп|огрн(?:ип)?|бик|окпо|снилс|полис\p{L}{0,2}|р\/сч?|к\/сч?|л\/сч?|(?:корр?\p{L}*\.?|расч\p{L}*\.?|лиц\p{L}*\.?)?\s?сч[её]т\p{L}{0,2}|паспорт\p{L}{0,2}|сери[яию]|карт[аыуе]|договор\p{L}{0,2}|контракт\p{L}{0,2}|заказ\p{L}{0,2}|чек\p{L}{0,2}|квитанци\p{L}{1,2}|накладн\p{L}{2,3}|упд|заявк\p{L}{1,2}|акт\p{L}{0,2}|дел[оауе]|исх\.?|вх\.?|тел\p{L}*\.?|моб\p{L}*\.?|iban|swift|passport|account|card|order|contract|receipt|invoice|policy|phone|tel\.?|mobile|case)(?:\s+(?:сери[яию]|номер\p{L}{0,2}|number|no\.?)|\s*[№#:])*\s*)(?=[^\s,;]*\d)((?:[\p{L}]{0,4}[-–/ ]?)?\d[\p{L}\p{N}/–-]*(?: \d[\d-]*)*)`,
	'giu',
);

/** `№ 004417`, `N 12/3-ю`: but not a `№ 2` of the house. */
const NUMBERED = /(?:№|(?<![\p{L}\p{N}])(?:N|No|Nr)\.?(?=\s?\d)|#)\s*[\p{L}]{0,4}[-/]?\d[\p{L}\p{N}/–-]+/gu;

/** A word of letters and digits. */
const CODE = /[\p{L}\p{N}]+(?:[-–/_][\p{L}\p{N}]+)*/gu;

const DAY = String.raw`\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}[–-]\d{1,2}\.\d{2}(?:\.\d{4})?(?!\d)|\d{1,2}\.(?:0[1-9]|1[0-2])(?:\.(?:\d{4}|\d{2}))?(?![\d]|[.-]\d)|\d{4}[–-]\d{4}(?!\d|[\s-]\d)`;
const UNITS = String.raw`(?:руб|р\.|р${END}|₽|коп|тыс|млн|балл|шт|мм${END}|см${END}|м${END}|кг${END}|км${END}|мл${END}|г\.?${END}|год|дн|дней|раз|час|ч${END}|мин|чел|%|rub|rou?b|usd|eur|€|\$|points|pcs|days)`;
const SUM = String.raw`(?:\d{1,3}(?:[\s ]\d{3})+|\d{1,9})(?:[.,]\d{1,2})?(?=\s*(?:\([^)\n]{1,80}\)\s*)?(?:${UNITS}))|(?:\d{1,3}(?:[\s ]\d{3})+|\d{1,9}),\d{2}(?!\d)|(?<=[$€£₽]\s?)(?:\d{1,3}(?:[, ]\d{3})+|\d{1,9})(?:\.\d{2})?`;
const NUMBER = String.raw`[+(]?\d(?:[\s().‐-―−/-]{0,3}\d)*`;
const FIGURES = new RegExp(`(?<kept>\\(?(?<!\\d)(?:${DAY}|${SUM}))|(?<number>${NUMBER})`, 'giu');

/** A number of at least so many digits identifies somebody. */
const DIGITS = 5;
const CODE_DIGITS = 3;

/** The text with a sign of omission for all that. */
export function withoutIdentifiers(text: string): string {
	let left = text.replace(MAIL, HIDDEN).replace(LINK, HIDDEN).replace(HANDLE, HIDDEN);
	for (const pattern of [...BORN, FIRM, ...ADDRESSES, ...LETTERED, MASKED]) left = left.replace(pattern, HIDDEN);
	return left
		.replace(LABELLED, (whole: string, label: string, number: string) => (isOwn(label, number) ? `${label}${HIDDEN}` : whole))
		.replace(NUMBERED, HIDDEN)
		.replace(CODE, (word) => (isCode(word) ? HIDDEN : word))
		.replace(FIGURES, (whole: string, ...rest: readonly unknown[]) => (isLong(whole, rest.at(-1)) ? HIDDEN : whole));
}

/** Whether the number behind such a word identifies: it is called a number, or is long. «Карта не работает 3 дня» and «акт 2026 года» name none. */
function isOwn(label: string, number: string): boolean {
	return /[№#:]|номер|number|no\.?\s*$|инн|кпп|огрн|бик|снилс|с\s*$/iu.test(label) || digitsIn(number) >= CODE_DIGITS;
}

function isCode(word: string): boolean {
	if (!/\p{L}/u.test(word) || digitsIn(word) < CODE_DIGITS) return false;
	// `2026г`, `1500р`, `12500руб`.
	return !/^\d{1,7}(?:г|гг|год\p{L}*|р|руб\p{L}*|тыс|шт|мм|см|м|мл|кг|ч|мин|дн\p{L}*)$/iu.test(word);
}

function isLong(text: string, groups: unknown): boolean {
	if (typeof groups === 'object' && groups !== null && 'kept' in groups && groups.kept !== undefined) return false;
	return digitsIn(text) >= (text.startsWith('+') ? DIGITS - 1 : DIGITS);
}

function digitsIn(text: string): number {
	return text.match(/\d/g)?.length ?? 0;
}
