/** A line apart into words, as a POSIX shell does: for lines that are not typed at one. */

export interface Word {
	readonly text: string;
	/** A bare sign of the shell: `>`, `|`, `&&`. */
	readonly sign: boolean;
	/** A shell would put the home of the user into it. */
	readonly home: boolean;
}

/** The words; `open` where a quote is not closed. Nothing is expanded. */
export function wordsOf(line: string): { readonly words: readonly Word[]; readonly open: boolean } {
	const words: Word[] = [];
	let rest = line.trimStart();
	while (rest !== '') {
		const sign = /^(?:\d?>>?(?:&\d)?|<<?|\|\|?|&&?|;)/.exec(rest)?.[0];
		if (sign !== undefined) {
			words.push({ text: sign, sign: true, home: false });
			rest = rest.slice(sign.length).trimStart();
			continue;
		}
		let text = '';
		let home = rest.startsWith('~');
		while (rest !== '' && !/^[\s<>|&;]/.test(rest)) {
			const found = PIECE.exec(rest);
			if (!found) return { words: [...words, { text: text + rest, sign: false, home }], open: true };
			const { single, double, escaped, bare } = found.groups ?? {};
			text += single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped ?? bare ?? '';
			home ||= /\$\{?HOME\b/.test(double ?? bare ?? '');
			rest = rest.slice(found[0].length);
		}
		words.push({ text, sign: false, home });
		rest = rest.trimStart();
	}
	return { words, open: false };
}

const PIECE = /^(?:'(?<single>[^']*)'|"(?<double>(?:[^"\\]|\\[\s\S])*)"|\\(?<escaped>[\s\S])|(?<bare>[^\s'"\\<>|&;]+))/;
