/** The brief for a staff meeting as PDF: one sheet of A4, in the largest letters that it fits in. */

import type { MeetingPage } from '../../sentence/meetingSummary.ts';
import type { MeetingItem, MeetingSection } from '../../sentence/meetingText.ts';
import { type Face, type Fonts, Paper, type PaperTitle, upright } from './paper.ts';
import { linesOf } from './typeset.ts';

const WIDE = upright.width - upright.left - upright.right;
const BOTTOM = upright.height - upright.bottom;
/** Sizes of letters, in points, the best to read first. */
const SIZES = [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7] as const;
/** What the heads of a list may take of its width; the leading of a line. */
const HEAD = 0.34;
const LEADING = 1.24;

/** A line where it stands, its top `y` points below the first. */
interface Line {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly face: Face;
	readonly size: number;
}

/** The document in pieces. */
export async function* meetingPdf(
	about: Pick<PaperTitle, 'language' | 'on' | 'signs'>,
	page: MeetingPage,
	fonts: Fonts,
): AsyncGenerator<Uint8Array> {
	const paper = new Paper({ ...about, title: page.title, author: page.office, room: upright }, fonts);
	const room = BOTTOM - upright.top;
	const smallest = SIZES.at(-1) ?? 7;
	const size = SIZES.find((one) => new Layout(paper, one).page(page).height <= room) ?? smallest;
	let sheet = -1;
	for (const { text, x, y, face, size: letters } of new Layout(paper, size).page(page).lines) {
		for (; sheet < Math.floor(y / room); sheet++) paper.begin();
		paper.line(text, upright.left + x, upright.top + (y % room), face, letters);
	}
	yield* paper.pieces();
	yield* paper.end();
}

/** Puts texts under each other, in letters of one size. */
class Layout {
	readonly lines: Line[] = [];
	height = 0;
	readonly #paper: Paper;
	readonly #size: number;

	constructor(paper: Paper, size: number) {
		this.#paper = paper;
		this.#size = size;
	}

	page({ title, office, lead, sections }: MeetingPage): this {
		this.#paragraph(title, 'bold', this.#size + 4);
		this.#paragraph(office, 'plain', this.#size);
		this.height += this.#size / 3;
		for (const sentence of lead) this.#paragraph(sentence, 'plain', this.#size);
		for (const section of sections) this.#section(section);
		return this;
	}

	#section({ title, items, note }: MeetingSection): void {
		this.height += this.#size * 0.7;
		this.#paragraph(title, 'bold', this.#size + 1);
		const bold = this.#paper.measure('bold', this.#size);
		const heads = Math.min(WIDE * HEAD, Math.max(0, ...items.map(({ head }) => bold(this.#paper.drawable(head, 'bold'))))) + 8;
		for (const item of items) this.#item(item, heads);
		if (note !== undefined) this.#paragraph(note, 'plain', this.#size);
	}

	/** The head, and the text in a column beside it. */
	#item({ head, text, met }: MeetingItem, heads: number): void {
		const top = this.height;
		this.#paragraph(head, 'bold', this.#size, 0, heads - 8);
		const below = this.height;
		this.height = top;
		this.#paragraph(met ? `${met.count}${text === '' ? '' : ` — ${text}`}` : text, 'plain', this.#size, heads);
		this.height = Math.max(this.height, below) + this.#size * 0.15;
	}

	#paragraph(text: string, face: Face, size: number, x = 0, width = WIDE - x): void {
		const room = BOTTOM - upright.top;
		for (const line of linesOf(this.#paper.drawable(text, face), width, this.#paper.measure(face, size))) {
			if ((this.height % room) + size * LEADING > room) this.height = Math.ceil(this.height / room) * room;
			this.lines.push({ text: line, x, y: this.height, face, size });
			this.height += size * LEADING;
		}
	}
}
