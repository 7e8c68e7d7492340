/** Signs of a client besides the name (telephones, e-mail addresses, contracts), each normalized to one form. */

import { foldLooks, wordsOf } from './clientName.ts';

/** How many marks of each kind are read: more stand only in a letter that was pasted whole. */
const MOST = 3;

const MAIL = /[^\s,;:<>()"«»]+@[^\s,;:<>()"«»@]+\.[^\s,;:<>()"«»@]*[^\s,;:<>()"«»@.]/g;
/** Digits with what may stand between the digits of one number; a plus begins the next. */
const DIALLED = /\+?[0-9][0-9\u0020\u00a0().\-–—]{8,}/g;

/** The mail addresses in these texts. */
export function mailsIn(...texts: readonly (string | null)[]): readonly string[] {
	return some(texts.flatMap((text) => (text?.includes('@') ? [...text.matchAll(MAIL)].map(([mail]) => foldLooks(mail)) : [])));
}

/** The mail addresses in the text as they are written, in lower case: to compare with those of a message, not with spellings. */
export function addressesIn(text: string | null): readonly string[] {
	return text?.includes('@') ? some([...text.matchAll(MAIL)].map(([mail]) => mail.toLowerCase())) : [];
}

/** The telephones in these texts: ten digits for a Russian number, however it begins; all of them for another. */
export function phonesIn(...texts: readonly (string | null)[]): readonly string[] {
	const runs = texts.flatMap((text) => (text?.match(DIALLED) ?? []).map((run) => run.replace(/[^0-9]/g, '')));
	return some(
		runs.flatMap((digits) => {
			if (digits.length === 10) return [digits];
			if (digits.length === 11 && /^[78]/.test(digits)) return [digits.slice(1)];
			return digits.length >= 11 && digits.length <= 15 ? [digits] : [];
		}),
	);
}

/** Words for the paper, not its number. */
const PAPERS = new Set(
	'номер no n ном договор дог договора контракт заказ зак чек карта квитанция кв перевод упд счет счета накладная акт полис бронь'
		.split(' ')
		.map(foldLooks),
);
const DATED = /(?:^|\s)от\s+(?:[0-9]{1,2}\s+[а-я]+\s+[0-9]{4}|[0-9.\-/]+)\s*(?:г\.?(?:ода)?)?(?=$|[\s,;])/g;

/** The contracts and orders in the text: `А-115/26 от 10.06.2026` and `A 115/26` are one. */
export function contractsIn(text: string | null): readonly string[] {
	if (text === null) return [];
	return some(
		foldLooks(text)
			.replace(DATED, ' ')
			.split(/[,;\n]/)
			.map((paper) =>
				wordsOf(paper)
					.filter((word) => !PAPERS.has(word))
					.join('')
					// The letter and the digit are one key apart and look the same.
					.replaceAll('о', '0'),
			)
			// A number of one or two figures is everybody's.
			.filter((number) => number.length >= 3 && /[1-9]/.test(number) && number.length <= 40),
	);
}

function some(found: readonly string[]): readonly string[] {
	return [...new Set(found)].slice(0, MOST);
}
