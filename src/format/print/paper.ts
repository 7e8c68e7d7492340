/** Sheets of paper as PDF: fonts that have Cyrillic letters are within, lines stand where they are put. */

import * as fontkit from 'fontkit';
import PDFDocument from 'pdfkit';
import type { Language } from '../../domain/code.ts';
import { Fallback, type FontSource, type FoundFont, hasSign, type SignKind, signName } from './fallback.ts';
import { type Measure, signsOf } from './typeset.ts';

export type Face = 'plain' | 'bold';

/** The files of the fonts; `others` have what these have not, the likeliest first. */
export type Fonts = Readonly<Record<Face, Uint8Array>> & { readonly others: Iterable<FontSource> };

/** A page in points, and its edges. */
export interface Room {
	readonly width: number;
	readonly height: number;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** A4 upright; the left edge is for the folder. */
export const upright = { width: 595.28, height: 841.89, left: 56, right: 34, top: 36, bottom: 36 } as const satisfies Room;

/** A4 across; the left edge is for binding. */
export const sheet = { width: 841.89, height: 595.28, left: 56, right: 28, top: 34, bottom: 44 } as const satisfies Room;

export interface PaperTitle {
	readonly title: string;
	readonly author: string;
	readonly language: Language;
	/** The day that stands in the file as that of its making: the same journal gives the same bytes. */
	readonly on: string;
	/** What kinds of signs are called that no font has. */
	readonly signs: Readonly<Record<SignKind, string>>;
	readonly room: Room;
	/** Every other page is the back of a sheet: the edge for binding is on its right. */
	readonly twoSided?: boolean;
	/** Nothing is given away before the last page is drawn: what stands on each may say how many there are. */
	readonly whole?: boolean;
}

/** A document that is written page by page: what is done with a page is given away. */
export class Paper {
	/** How many pages there are. */
	pages = 0;
	readonly #document: PDFKit.PDFDocument;
	readonly #letters: Readonly<Record<Face, fontkit.Font>>;
	readonly #fallback: Fallback;
	readonly #signs: Readonly<Record<SignKind, string>>;
	readonly #registered = new Set<string>();
	readonly #widths = new Map<string, number>();
	readonly #ready: Uint8Array[] = [];
	readonly #ended: Promise<void>;
	readonly #twoSided: boolean;
	readonly #room: Room;

	constructor({ title, author, language, on, signs, room, twoSided = false, whole = false }: PaperTitle, fonts: Fonts) {
		this.#twoSided = twoSided;
		this.#room = room;
		this.#fallback = new Fallback(fonts.others);
		this.#signs = signs;
		const made = new Date(`${on}T00:00:00Z`);
		this.#document = new PDFDocument({
			size: [room.width, room.height],
			margin: 0,
			autoFirstPage: false,
			bufferPages: whole,
			// No font but ours is loaded.
			font: '',
			lang: language === 'ru' ? 'ru-RU' : 'en-US',
			displayTitle: true,
			info: { Title: title, Author: author, CreationDate: made, ModDate: made },
		});
		this.#letters = { plain: letters(fonts.plain), bold: letters(fonts.bold) };
		this.#document.registerFont('plain', Buffer.from(fonts.plain)).registerFont('bold', Buffer.from(fonts.bold));
		this.#document.on('data', (piece: Uint8Array) => this.#ready.push(piece));
		this.#ended = new Promise((resolve) => this.#document.on('end', resolve));
	}

	/** Begins a page. */
	begin(): void {
		this.#document.addPage();
		this.pages++;
		if (this.#twoSided && this.pages % 2 === 0) this.#document.translate(this.#room.right - this.#room.left, 0);
	}

	/** The text, with the name of each sign that no font has in its place. */
	drawable(text: string, face: Face = 'plain'): string {
		if (PLAIN.test(text)) return text;
		return signsOf(text)
			.map((sign) => (sign === '\n' || this.#isOurs(sign, face) || this.#fallback.for(sign) ? sign : signName(sign, this.#signs)))
			.join('');
	}

	/** Whether the font of the face has the sign, as a letter and not as a picture of several parts. */
	#isOurs(sign: string, face: Face): boolean {
		if (PLAIN.test(sign)) return true;
		return (
			hasSign(this.#letters[face], sign) &&
			!(/[\ufe0f\u200d]|\p{Emoji_Modifier}|\p{Emoji_Presentation}/u.test(sign) && this.#fallback.for(sign))
		);
	}

	/** The text in pieces, each with the font that has it: undefined for that of the face. */
	#pieces(text: string, face: Face): readonly { readonly font: FoundFont | undefined; readonly text: string }[] {
		if (PLAIN.test(text)) return [{ font: undefined, text }];
		const pieces: { font: FoundFont | undefined; text: string }[] = [];
		for (const sign of signsOf(text)) {
			const font = this.#isOurs(sign, face) ? undefined : this.#fallback.for(sign);
			const last = pieces.at(-1);
			if (last && last.font === font) last.text += sign;
			else pieces.push({ font, text: sign });
		}
		return pieces;
	}

	#use(font: FoundFont | undefined, face: Face): PDFKit.PDFDocument {
		if (!font) return this.#document.font(face);
		if (!this.#registered.has(font.name)) {
			this.#registered.add(font.name);
			this.#document.registerFont(font.name, Buffer.from(font.file), font.postscriptName);
		}
		return this.#document.font(font.name);
	}

	/** Measures in that face and size; each word once. */
	measure(face: Face, size: number): Measure {
		return (text) => {
			const key = `${face} ${text}`;
			let width = this.#widths.get(key);
			if (width === undefined) {
				width = this.#pieces(text, face).reduce(
					(sum, piece) => sum + this.#use(piece.font, face).fontSize(1000).widthOfString(piece.text) / 1000,
					0,
				);
				this.#widths.set(key, width);
			}
			return width * size;
		};
	}

	/** One line, its top at `y`. */
	line(text: string, x: number, y: number, face: Face, size: number): void {
		if (text === '') return;
		let at = x;
		// On one line, whatever the fonts take above it.
		const baseline = y + (this.#letters[face].ascent / this.#letters[face].unitsPerEm) * size;
		for (const piece of this.#pieces(text, face)) {
			const document = this.#use(piece.font, face).fontSize(size);
			if (piece.font) document.text(piece.text, at, baseline, { lineBreak: false, baseline: 'alphabetic' });
			else document.text(piece.text, at, y, { lineBreak: false });
			at += this.measure(face, size)(piece.text);
		}
	}

	/** One line amid the sheet. */
	middle(text: string, y: number, face: Face, size: number): void {
		const { width, left, right } = this.#room;
		this.line(text, left + Math.max(0, (width - left - right - this.measure(face, size)(text)) / 2), y, face, size);
	}

	/** A thin rule. */
	rule(x: number, y: number, toX: number, toY: number): void {
		this.#document.lineWidth(0.5).moveTo(x, y).lineTo(toX, toY).stroke();
	}

	/** A filled surface, on which letters are drawn afterwards. */
	fill(x: number, y: number, width: number, height: number, colour: string): void {
		this.#document.rect(x, y, width, height).fill(colour).fillColor('black');
	}

	/** Draws on each page of a document that is kept whole. */
	onEachPage(draw: (page: number, pages: number) => void): void {
		for (let page = 0; page < this.pages; page++) {
			this.#document.switchToPage(page);
			draw(page + 1, this.pages);
		}
	}

	/** What is ready to be written. */
	async *pieces(): AsyncGenerator<Uint8Array> {
		// What was drawn comes on the next turn.
		await new Promise((resolve) => setImmediate(resolve));
		yield* this.#ready.splice(0);
	}

	/** The rest: fonts, and where everything lies. */
	async *end(): AsyncGenerator<Uint8Array> {
		this.#document.end();
		await this.#ended;
		yield* this.#ready.splice(0);
	}
}

/** What every font of ours has. */
const PLAIN = /^[\n\u0020-\u007e\u00a0-\u00ff\u0400-\u045f\u2013-\u201e\u2026\u2116]*$/;

function letters(file: Uint8Array): fontkit.Font {
	const font = fontkit.create(Buffer.from(file));
	if (!('hasGlyphForCodePoint' in font)) throw new RangeError('a collection of fonts');
	return font;
}
