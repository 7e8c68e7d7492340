/** Chance that is the same every time. */

const FOUR_DIGITS = Array.from({ length: 0x10000 }, (_, number) => number.toString(16).padStart(4, '0'));

/** Numbers that follow from the seed alone (mulberry32). */
export class Random {
	#state: number;

	constructor(seed: number) {
		this.#state = seed;
	}

	/** A whole number of 32 bits. */
	bits(): number {
		this.#state = (this.#state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return (mixed ^ (mixed >>> 14)) >>> 0;
	}

	/** A whole number from 0 to `end` − 1. */
	below(end: number): number {
		return this.bits() % end;
	}

	/** True so often of a hundred times. */
	percent(share: number): boolean {
		return this.below(100) < share;
	}

	/** So many times four hexadecimal digits. */
	hexadecimal(fours: number): string {
		let text = '';
		for (let four = 0; four < fours; four++) text += FOUR_DIGITS[this.bits() >>> 16] ?? '';
		return text;
	}

	/** One of the items. Throws RangeError where there is none. */
	pick<T>(items: readonly T[]): T {
		const item = items[this.below(items.length)];
		if (item === undefined) throw new RangeError('nothing to pick from');
		return item;
	}
}
