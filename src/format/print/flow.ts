/** Blocks that flow over pages in two columns, or across both: each stands where there is room for the whole of it. */

import type { Room } from './paper.ts';

export interface Block {
	/** Across both columns. */
	readonly wide: boolean;
	readonly height: number;
	/** The space below it. */
	readonly gap: number;
	readonly draw: (x: number, y: number) => void;
}

/** Between the columns. */
const GUTTER = 18;

/** The width of a block. */
export function blockWidth({ width, left, right }: Room, wide: boolean): number {
	const room = width - left - right;
	return wide ? room : (room - GUTTER) / 2;
}

/** Places blocks one after another; `begin` begins a page. */
export class Flow {
	readonly #room: Room;
	readonly #begin: () => void;
	/** Where the next block begins in each column. */
	#tops: [number, number];

	constructor(room: Room, begin: () => void) {
		this.#room = room;
		this.#begin = begin;
		this.#tops = this.#beginPage();
	}

	/** A block that is higher than a page is drawn all the same, from the top of one. */
	place(block: Block): void {
		const { wide, height, gap, draw } = block;
		const { left, top, height: whole, bottom } = this.#room;
		const [first, second] = this.#tops;
		const column = wide || first <= second ? 0 : 1;
		const y = wide ? Math.max(first, second) : this.#tops[column];
		if (y > top && y + height > whole - bottom) {
			this.#tops = this.#beginPage();
			this.place(block);
			return;
		}
		draw(left + column * (blockWidth(this.#room, false) + GUTTER), y);
		const next = y + height + gap;
		if (wide) this.#tops = [next, next];
		else this.#tops[column] = next;
	}

	#beginPage(): [number, number] {
		this.#begin();
		return [this.#room.top, this.#room.top];
	}
}
