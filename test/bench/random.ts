/** Chance that is the same every time. */

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

	/** So many words of eight hexadecimal digits. */
	hexadecimal(words: number): string {
		let text = '';
		for (let word = 0; word < words; word++) text += this.bits().toString(16).padStart(8, '0');
		return text;
	}

	pick<T>(items: readonly [T, ...T[]]): T {
		return items[this.below(items.length)] ?? items[0];
	}
}
