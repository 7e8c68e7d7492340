/** Сумма прописью, как её пишут в письмах и поручениях. */

import { pluralRu } from '../plural.ts';

const ONES = ['', 'один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять'];
const TEENS = [
	'десять',
	'одиннадцать',
	'двенадцать',
	'тринадцать',
	'четырнадцать',
	'пятнадцать',
	'шестнадцать',
	'семнадцать',
	'восемнадцать',
	'девятнадцать',
];
const TENS = ['', '', 'двадцать', 'тридцать', 'сорок', 'пятьдесят', 'шестьдесят', 'семьдесят', 'восемьдесят', 'девяносто'];
const HUNDREDS = ['', 'сто', 'двести', 'триста', 'четыреста', 'пятьсот', 'шестьсот', 'семьсот', 'восемьсот', 'девятьсот'];

const SCALES: readonly (readonly [string, string, string])[] = [
	['рубль', 'рубля', 'рублей'],
	['тысяча', 'тысячи', 'тысяч'],
	['миллион', 'миллиона', 'миллионов'],
	['миллиард', 'миллиарда', 'миллиардов'],
	['триллион', 'триллиона', 'триллионов'],
];

/** `одиннадцать тысяч восемьсот девяносто рублей 50 копеек`. */
export function sumInWords(kopecks: number): string {
	const roubles = Math.trunc(kopecks / 100);
	const rest = kopecks % 100;
	const words: string[] = [];
	for (let scale = SCALES.length - 1; scale >= 0; scale--) {
		const group = Math.trunc(roubles / 1000 ** scale) % 1000;
		const forms = SCALES[scale] ?? SCALES[0] ?? ['', '', ''];
		if (scale === 0) words.push(...(roubles === 0 ? ['ноль'] : groupInWords(group, false)), pluralRu(group, forms));
		else if (group > 0) words.push(...groupInWords(group, scale === 1), pluralRu(group, forms));
	}
	return `${words.join(' ')} ${String(rest).padStart(2, '0')} ${pluralRu(rest, ['копейка', 'копейки', 'копеек'])}`;
}

/** Тысячи — женского рода. */
function groupInWords(group: number, feminine: boolean): readonly string[] {
	const tens = Math.trunc(group / 10) % 10;
	const ones = group % 10;
	const last = tens === 1 ? TEENS[ones] : feminine && (ones === 1 || ones === 2) ? ['одна', 'две'][ones - 1] : ONES[ones];
	return [HUNDREDS[Math.trunc(group / 100)], tens === 1 ? '' : TENS[tens], last].flatMap((word) => word || []);
}
