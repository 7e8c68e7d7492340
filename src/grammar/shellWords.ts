/** Splits a line into words as a POSIX shell does: for lines that no shell has read. */

export interface Word {
	readonly text: string;
	/** An operator of the shell: `>`, `|`, `&&`. */
	readonly isOperator: boolean;
	/** A shell would put the home of the user into it. */
	readonly usesHome: boolean;
}

/** The words; `unclosed` where a quote is not closed. Nothing is expanded. */
export function shellWords(line: string): { readonly words: readonly Word[]; readonly unclosed: boolean } {
	const words: Word[] = [];
	let rest = line.trimStart();
	while (rest !== '') {
		const operator = /^(?:\d?>>?(?:&\d)?|<<?|\|\|?|&&?|;)/.exec(rest)?.[0];
		if (operator !== undefined) {
			words.push({ text: operator, isOperator: true, usesHome: false });
			rest = rest.slice(operator.length).trimStart();
			continue;
		}
		let text = '';
		let usesHome = rest.startsWith('~');
		while (rest !== '' && !/^[\s<>|&;]/.test(rest)) {
			const found = PIECE.exec(rest);
			if (!found) return { words: [...words, { text: text + rest, isOperator: false, usesHome }], unclosed: true };
			const { single, double, escaped, bare } = found.groups ?? {};
			text += single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped ?? bare ?? '';
			usesHome ||= /\$\{?HOME\b/.test(double ?? bare ?? '');
			rest = rest.slice(found[0].length);
		}
		words.push({ text, isOperator: false, usesHome });
		rest = rest.trimStart();
	}
	return { words, unclosed: false };
}

const PIECE = /^(?:'(?<single>[^']*)'|"(?<double>(?:[^"\\]|\\[\s\S])*)"|\\(?<escaped>[\s\S])|(?<bare>[^\s'"\\<>|&;]+))/;
