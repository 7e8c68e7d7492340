/** Characters that the page's fonts lack: the fonts that have them, or a name to print instead. */

import * as fontkit from 'fontkit';

/** A font file; read where it is needed. */
export type FontSource = () => Uint8Array;

/** A font that has what was looked for; of a file of several, by its name in it. */
export interface FoundFont {
	readonly file: Uint8Array;
	readonly name: string;
	readonly postscriptName: string | undefined;
	readonly font: fontkit.Font;
}

/** How many font files are searched for one document, to bound the time. */
const MOST = 40;

export class Fallback {
	readonly #sources: Iterator<FontSource>;
	readonly #opened: FoundFont[] = [];
	readonly #found = new Map<string, FoundFont | undefined>();
	#files = 0;

	constructor(sources: Iterable<FontSource>) {
		this.#sources = sources[Symbol.iterator]();
	}

	/** The first font that has the whole sign; undefined where none has. */
	for(sign: string): FoundFont | undefined {
		const known = this.#found.get(sign);
		if (known || this.#found.has(sign)) return known;
		let found = this.#opened.find(({ font }) => hasSign(font, sign));
		while (!found && this.#openNext()) found = this.#opened.find(({ font }) => hasSign(font, sign));
		this.#found.set(sign, found);
		return found;
	}

	/** Opens one file more; one that is damaged or no font has nothing. False where there is none. */
	#openNext(): boolean {
		const next = this.#files < MOST ? this.#sources.next() : { done: true as const };
		if (next.done) return false;
		this.#files++;
		try {
			const file = next.value();
			const read = fontkit.create(Buffer.from(file));
			const collected = 'fonts' in read ? read.fonts : [read];
			for (const font of collected)
				this.#opened.push({
					file,
					name: `fallback-${this.#opened.length}`,
					postscriptName: 'fonts' in read ? font.postscriptName : undefined,
					font,
				});
		} catch {
			// Another may have the letter.
		}
		return true;
	}
}

/** Signs that say how the sign before is drawn: no font needs them. */
const SELECTORS = /[\ufe0e\ufe0f\u200d]/gu;

/** Whether the font has every part of the sign, with an outline. */
export function hasSign(font: fontkit.Font, sign: string): boolean {
	return [...sign.replace(SELECTORS, '')].every((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
}

/** The text printed in place of a sign: `[иероглиф U+5218]`. `words`: the names of its kinds. */
export function signName(sign: string, words: Readonly<Record<SignKind, string>>): string {
	const kind = SIGN_KINDS.find(({ of }) => of.test(sign))?.kind ?? 'sign';
	const codes = [...sign.replace(SELECTORS, '')].map(
		(letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
	);
	return `[${words[kind]} ${codes.join(' ')}]`;
}

export type SignKind = 'hanzi' | 'picture' | 'letter' | 'sign';

const SIGN_KINDS: readonly { readonly kind: SignKind; readonly of: RegExp }[] = [
	{ kind: 'hanzi', of: /[\p{Script=Han}]/u },
	{ kind: 'picture', of: /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u },
	{ kind: 'letter', of: /\p{L}/u },
];
