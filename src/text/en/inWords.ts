/** Numbers in words, as in a closing entry. */

const SMALL = [
	...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen'],
	...['fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** `twenty-one`; numbers below a million. Throws RangeError beyond. */
export function inWords(count: number): string {
	if (!Number.isInteger(count) || count < 0 || count > 999_999) throw new RangeError(`not in words: ${count}`);
	if (count < 20) return SMALL[count] ?? '';
	if (count < 100) return `${TENS[Math.floor(count / 10)] ?? ''}${count % 10 === 0 ? '' : `-${SMALL[count % 10] ?? ''}`}`;
	const [size, name] = count < 1000 ? [100, 'hundred'] : [1000, 'thousand'];
	const rest = count % size;
	return `${inWords(Math.floor(count / size))} ${name}${rest === 0 ? '' : ` ${inWords(rest)}`}`;
}
