/** Sheets of paper as PDF: fonts that have Cyrillic letters are within, lines stand where they are put. */

import * as fontkit from 'fontkit';
import PDFDocument from 'pdfkit';
import type { Measure } from './typeset.ts';

export type Face = 'plain' | 'bold';

/** The files of the fonts. */
export type Fonts = Readonly<Record<Face, Uint8Array>>;

/** A4 across, in points; the left edge is for binding. */
export const sheet = { width: 841.89, height: 595.28, left: 56, right: 28, top: 34, bottom: 44 } as const;

export interface PaperTitle {
	readonly title: string;
	readonly author: string;
	readonly language: 'ru' | 'en';
	/** The day that stands in the file as that of its making: the same journal gives the same bytes. */
	readonly on: string;
}

/** A document that is written sheet by sheet: what is done with a sheet is given away. */
export class Paper {
	sheets = 0;
	readonly #document: PDFKit.PDFDocument;
	readonly #letters: Readonly<Record<Face, fontkit.Font>>;
	readonly #widths = new Map<string, number>();
	readonly #ready: Uint8Array[] = [];
	readonly #ended: Promise<void>;

	constructor({ title, author, language, on }: PaperTitle, fonts: Fonts) {
		const made = new Date(`${on}T00:00:00Z`);
		this.#document = new PDFDocument({
			size: 'A4',
			layout: 'landscape',
			margin: 0,
			autoFirstPage: false,
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

	/** Begins a sheet. */
	begin(): void {
		this.#document.addPage();
		this.sheets++;
	}

	/** The text, with characters missing from the font shown by their code. */
	drawable(text: string, face: Face = 'plain'): string {
		const font = this.#letters[face];
		return text.replace(/[^\n\u0020-\u007e\u0410-\u044f]/gu, (letter) => {
			const code = letter.codePointAt(0) ?? 0;
			return font.hasGlyphForCodePoint(code) ? letter : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
		});
	}

	/** Measures in that face and size; each word once. */
	measure(face: Face, size: number): Measure {
		return (text) => {
			const key = `${face} ${text}`;
			let width = this.#widths.get(key);
			if (width === undefined) {
				width = this.#document.font(face).fontSize(1000).widthOfString(text) / 1000;
				this.#widths.set(key, width);
			}
			return width * size;
		};
	}

	/** One line, its top at `y`. */
	line(text: string, x: number, y: number, face: Face, size: number): void {
		if (text !== '') this.#document.font(face).fontSize(size).text(text, x, y, { lineBreak: false });
	}

	/** One line amid the sheet. */
	middle(text: string, y: number, face: Face, size: number): void {
		const room = sheet.width - sheet.left - sheet.right;
		this.line(text, sheet.left + Math.max(0, (room - this.measure(face, size)(text)) / 2), y, face, size);
	}

	/** A thin rule. */
	rule(x: number, y: number, toX: number, toY: number): void {
		this.#document.lineWidth(0.5).moveTo(x, y).lineTo(toX, toY).stroke();
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

function letters(file: Uint8Array): fontkit.Font {
	const font = fontkit.create(Buffer.from(file));
	if (!('hasGlyphForCodePoint' in font)) throw new RangeError('a collection of fonts');
	return font;
}
