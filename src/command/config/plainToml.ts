/** The TOML that most own files are written in, read without the library: tables of one name, and a text or yes or no to each key. */

export type PlainTable = Readonly<Record<string, string | boolean>>;
export type PlainToml = Readonly<Record<string, string | boolean | PlainTable>>;

const END = '[ \\t]*(?:#[^\\0-\\x08\\x0b-\\x1f\\x7f]*)?$';
// Letters by their tables would take milliseconds to compile.
const NAME = (more: string) => `(?:([A-Za-z0-9_${more}-]+)|"([^"\\\\\\0-\\x1f\\x7f]*)"|'([^'\\0-\\x1f\\x7f]*)')`;
const BLANK = new RegExp(`^${END}`);
const HEADER = new RegExp(`^[ \\t]*\\[[ \\t]*${NAME('')}[ \\t]*\\]${END}`);
const PAIR = new RegExp(
	`^[ \\t]*${NAME('\\u0410-\\u044f\\u0401\\u0451')}[ \\t]*=[ \\t]*(?:(true|false)|"([^"\\\\\\0-\\x1f\\x7f]*)"|'([^'\\0-\\x1f\\x7f]*)')${END}`,
);

/** What the text says, as the library would read it with its keys quoted (`quotedKeys`); undefined where anything in it is more than plain, or wrong. */
export function plainToml(text: string): PlainToml | undefined {
	const root: Record<string, string | boolean | PlainTable> = {};
	let table: Record<string, string | boolean | PlainTable> = root;
	for (const line of text.split(/\r?\n/)) {
		if (BLANK.test(line)) continue;
		const header = HEADER.exec(line);
		const pair = header ? undefined : PAIR.exec(line);
		const [, bare, quoted, literal, yes, said, saidLiteral] = header ?? pair ?? [];
		const name = bare ?? quoted ?? literal;
		const owner = header ? root : table;
		if (name === undefined || name === '__proto__' || Object.hasOwn(owner, name)) return undefined;
		if (header) {
			const opened: Record<string, string | boolean> = {};
			root[name] = opened;
			table = opened;
		} else table[name] = yes === undefined ? (said ?? saidLiteral ?? '') : yes === 'true';
	}
	return root;
}

/** TOML knows no bare keys but Latin ones: a clerk writes п = "…". The lines stay where they are. */
export function quotedKeys(text: string): string {
	return text.replace(/^([ \t]*)([\p{L}\p{N}_-]*[^\0-\x7f][\p{L}\p{N}_-]*)(?=[ \t]*=)/gmu, '$1"$2"');
}
