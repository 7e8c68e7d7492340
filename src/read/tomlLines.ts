/** The lines of the headers and keys of a TOML file: the parser itself reports lines for syntax errors only. */

/** A table: its line, those of its keys, and the tables within it, one for each `[[name]]`. */
export interface TomlLines {
	readonly line: number;
	readonly keys: ReadonlyMap<string, number>;
	readonly tables: ReadonlyMap<string, readonly TomlLines[]>;
}

/** The line of what the keys and indices lead to; where it is not there, or within a value, that of what it would stand in. */
export function lineOf(lines: TomlLines, [key, ...rest]: readonly (string | number)[]): number {
	const [index, ...deeper] = typeof rest[0] === 'number' ? rest : [0, ...rest];
	const inner = typeof key === 'string' && typeof index === 'number' ? lines.tables.get(key)?.[index] : undefined;
	if (inner) return lineOf(inner, deeper);
	return (typeof key === 'string' ? lines.keys.get(key) : undefined) ?? lines.line;
}

interface Open {
	readonly line: number;
	readonly keys: Map<string, number>;
	readonly tables: Map<string, Open[]>;
}

/** The lines of a file. */
export function linesOf(text: string): TomlLines {
	const root: Open = opened(1);
	let current = root;
	/** The quotes of a text that goes on over several lines. */
	let quotes: string | undefined;
	for (const [index, line] of text.split('\n').entries()) {
		const inText = quotes !== undefined;
		for (const [mark] of line.matchAll(/"""|'''/g)) quotes = quotes === undefined ? mark : quotes === mark ? undefined : quotes;
		if (inText) continue;
		const header = /^\s*\[\[?\s*([\w-]+(?:\s*\.\s*[\w-]+)*)\s*\]/.exec(line)?.[1];
		const [, ...spellings] = /^\s*(?:"([^"]*)"|'([^']*)'|([\p{L}\p{N}_-]+))\s*[.=]/u.exec(line) ?? [];
		const key = spellings.find((spelling) => spelling !== undefined);
		if (header !== undefined) current = open(root, header.split(/\s*\.\s*/), index + 1);
		else if (key !== undefined && !current.keys.has(key)) current.keys.set(key, index + 1);
	}
	return root;
}

/** Opens the table at the end of the path, in the last of each that the path goes through. */
function open(root: Open, path: readonly string[], line: number): Open {
	let at = root;
	for (const [depth, name] of path.entries()) {
		const there = at.tables.get(name) ?? [];
		at.tables.set(name, there);
		const last = there.at(-1);
		if (depth < path.length - 1 && last) at = last;
		else {
			const fresh = opened(line);
			there.push(fresh);
			at = fresh;
		}
	}
	return at;
}

function opened(line: number): Open {
	return { line, keys: new Map(), tables: new Map() };
}
