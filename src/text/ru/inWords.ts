/** Числа прописью — как в заверительной надписи, и суммы — как в письмах и поручениях. */

import { pluralRu } from '../plural.ts';

const UNITS = ['', 'один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять'];
const TEENS = [
	...['десять', 'одиннадцать', 'двенадцать', 'тринадцать', 'четырнадцать'],
	...['пятнадцать', 'шестнадцать', 'семнадцать', 'восемнадцать', 'девятнадцать'],
];
const TENS = ['', '', 'двадцать', 'тридцать', 'сорок', 'пятьдесят', 'шестьдесят', 'семьдесят', 'восемьдесят', 'девяносто'];
const HUNDREDS = ['', 'сто', 'двести', 'триста', 'четыреста', 'пятьсот', 'шестьсот', 'семьсот', 'восемьсот', 'девятьсот'];
const THOUSANDS: readonly (readonly [string, string, string])[] = [
	['тысяча', 'тысячи', 'тысяч'],
	['миллион', 'миллиона', 'миллионов'],
	['миллиард', 'миллиарда', 'миллиардов'],
	['триллион', 'триллиона', 'триллионов'],
];

/** Род того, что считают: лист, запись, обращение. */
type Gender = 'masculine' | 'feminine' | 'neuter';

/** `двадцать одна`; числа до миллиона. Throws RangeError beyond. */
export function inWords(count: number, gender: Gender): string {
	if (!Number.isInteger(count) || count < 0 || count > 999_999) throw new RangeError(`not in words: ${count}`);
	return spelled(count, gender);
}

function spelled(count: number, gender: Gender): string {
	if (count === 0) return 'ноль';
	const words = THOUSANDS.flatMap((forms, index) => {
		const group = Math.trunc(count / 1000 ** (index + 1)) % 1000;
		// Только тысяча — женского рода.
		return group === 0 ? [] : [[...below1000(group, index === 0 ? 'feminine' : 'masculine'), pluralRu(group, forms)].join(' ')];
	});
	return [...words.reverse(), ...below1000(count % 1000, gender)].join(' ');
}

/** `одиннадцать тысяч восемьсот девяносто рублей 50 копеек`. */
export function sumInWords(kopecks: number): string {
	const [roubles, rest] = [Math.trunc(kopecks / 100), kopecks % 100];
	const whole = `${spelled(roubles, 'masculine')} ${pluralRu(roubles, ['рубль', 'рубля', 'рублей'])}`;
	return `${whole} ${String(rest).padStart(2, '0')} ${pluralRu(rest, ['копейка', 'копейки', 'копеек'])}`;
}

function below1000(count: number, gender: Gender): readonly string[] {
	const [hundreds, rest] = [Math.floor(count / 100), count % 100];
	const words = rest >= 10 && rest < 20 ? [TEENS[rest - 10]] : [TENS[Math.floor(rest / 10)], unit(rest % 10, gender)];
	return [HUNDREDS[hundreds], ...words].filter((word): word is string => word !== undefined && word !== '');
}

function unit(count: number, gender: Gender): string {
	if (count === 1) return { masculine: 'один', feminine: 'одна', neuter: 'одно' }[gender];
	return count === 2 && gender === 'feminine' ? 'две' : (UNITS[count] ?? '');
}
