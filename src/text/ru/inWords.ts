/** Числа прописью, как в заверительной надписи. */

const UNITS = ['', 'один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять'];
const TEENS = [
	...['десять', 'одиннадцать', 'двенадцать', 'тринадцать', 'четырнадцать'],
	...['пятнадцать', 'шестнадцать', 'семнадцать', 'восемнадцать', 'девятнадцать'],
];
const TENS = ['', '', 'двадцать', 'тридцать', 'сорок', 'пятьдесят', 'шестьдесят', 'семьдесят', 'восемьдесят', 'девяносто'];
const HUNDREDS = ['', 'сто', 'двести', 'триста', 'четыреста', 'пятьсот', 'шестьсот', 'семьсот', 'восемьсот', 'девятьсот'];

/** Род того, что считают: лист, запись, обращение. */
export type Gender = 'masculine' | 'feminine' | 'neuter';

/** `двадцать одна`; числа до миллиона. Throws RangeError beyond. */
export function inWords(count: number, gender: Gender): string {
	if (!Number.isInteger(count) || count < 0 || count > 999_999) throw new RangeError(`not in words: ${count}`);
	if (count === 0) return 'ноль';
	const thousands = Math.floor(count / 1000);
	return [...(thousands > 0 ? [...below(thousands, 'feminine'), thousandsWord(thousands)] : []), ...below(count % 1000, gender)].join(' ');
}

function below(count: number, gender: Gender): readonly string[] {
	const [hundreds, rest] = [Math.floor(count / 100), count % 100];
	const words = rest >= 10 && rest < 20 ? [TEENS[rest - 10]] : [TENS[Math.floor(rest / 10)], unit(rest % 10, gender)];
	return [HUNDREDS[hundreds], ...words].filter((word): word is string => word !== undefined && word !== '');
}

function unit(count: number, gender: Gender): string {
	if (count === 1) return { masculine: 'один', feminine: 'одна', neuter: 'одно' }[gender];
	return count === 2 && gender === 'feminine' ? 'две' : (UNITS[count] ?? '');
}

function thousandsWord(thousands: number): string {
	const [tens, units] = [thousands % 100, thousands % 10];
	if (tens > 10 && tens < 20) return 'тысяч';
	return units === 1 ? 'тысяча' : units > 1 && units < 5 ? 'тысячи' : 'тысяч';
}
