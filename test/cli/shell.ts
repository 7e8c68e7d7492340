/** One line of a transcript as a shell would read it: words, quotes, where input comes from, where output goes. */

export interface ShellLine {
	/** `NAME=value` before the command. */
	readonly environment: Readonly<Record<string, string>>;
	readonly words: readonly string[];
	/** The file after `<`. */
	readonly from: string | undefined;
	/** The file after `>`. */
	readonly into: string | undefined;
	/** The command after `|`. */
	readonly pipe: readonly string[] | undefined;
	/** The word that ends the text after `<<`. */
	readonly heredoc: string | undefined;
}

interface Token {
	readonly text: string;
	/** Typed bare: only such a token can be a sign of the shell. */
	readonly sign: boolean;
}

/** Reads the line. Throws where a quote is left open. */
export function readShell(line: string): ShellLine {
	const environment: Record<string, string> = {};
	const words: string[] = [];
	let pipe: string[] | undefined;
	const targets: { from?: string; into?: string; heredoc?: string } = {};
	const tokens = [...tokensOf(line)];
	for (let at = 0; at < tokens.length; at++) {
		const { text, sign } = tokens[at] ?? { text: '', sign: false };
		const assignment = /^([A-Z_]+)=([\s\S]*)$/.exec(text);
		if (sign && text === '|') pipe = [];
		else if (sign) targets[text === '<' ? 'from' : text === '>' ? 'into' : 'heredoc'] = tokens[++at]?.text ?? '';
		else if (pipe) pipe.push(text);
		else if (words.length === 0 && assignment?.[1]) environment[assignment[1]] = assignment[2] ?? '';
		else words.push(text);
	}
	return { environment, words, from: targets.from, into: targets.into, heredoc: targets.heredoc, pipe };
}

const SIGN = /^(?:<<|[<>|])/;

function* tokensOf(line: string): Generator<Token> {
	for (let rest = line.trimStart(); rest !== ''; rest = rest.trimStart()) {
		const sign = SIGN.exec(rest)?.[0];
		if (sign) {
			yield { text: sign, sign: true };
			rest = rest.slice(sign.length);
			continue;
		}
		let text = '';
		while (rest !== '' && !/^[\s<>|]/.test(rest)) {
			const [whole, read] = piece(rest);
			text += read;
			rest = rest.slice(whole.length);
		}
		yield { text, sign: false };
	}
}

/** The next quoted or bare piece: as written, and as read. */
function piece(text: string): readonly [string, string] {
	const coded = /^\$'((?:[^'\\]|\\[\s\S])*)'/.exec(text);
	if (coded) return [coded[0], uncoded(coded[1] ?? '')];
	const single = /^'([^']*)'/.exec(text);
	if (single) return [single[0], single[1] ?? ''];
	const double = /^"((?:[^"\\]|\\[\s\S])*)"/.exec(text);
	if (double) return [double[0], (double[1] ?? '').replace(/\\(["\\$`])/g, '$1')];
	if (/^['"]/.test(text)) throw new Error(`an open quote: ${text}`);
	const escaped = /^\\([\s\S])/.exec(text);
	if (escaped) return [escaped[0], escaped[1] ?? ''];
	return [text.slice(0, 1), text.slice(0, 1)];
}

/** What stands in `$'…'`. */
function uncoded(text: string): string {
	return text.replace(/\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|([\s\S]))/gi, (_, byte?: string, unit?: string, plain?: string) => {
		const code = byte ?? unit;
		if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
		return { n: '\n', r: '\r', t: '\t', 0: '\0' }[plain ?? ''] ?? plain ?? '';
	});
}
