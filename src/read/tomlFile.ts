/** Reads a TOML file: smol-toml parses it, valibot checks the values, and each mistake names its line. */

import { parse, TomlDate, TomlError } from 'smol-toml';
import * as v from 'valibot';
import { type Mistake, UsageError } from '../grammar/mistake.ts';
import { BareDay, mistakeOf } from './schema.ts';

/** No file of ours has tables in tables beyond a few; the parser limits brackets, but not dotted keys. */
const DEEPEST = 100;

export type Path = readonly (string | number)[];

/** The values of one file, and what is wrong with them. */
export class TomlFile {
	readonly root: unknown;
	readonly #text: string;
	readonly #mistakes: { readonly line: number; readonly mistake: Mistake }[] = [];
	#lines: TomlLines | undefined;

	/** Throws UsageError where the text is no TOML at all. */
	constructor(text: string) {
		this.#text = text;
		try {
			this.root = this.#withBareDays(parse(text), []);
		} catch (error) {
			if (!(error instanceof TomlError)) throw error;
			throw new UsageError([{ code: 'notToml', line: error.line, column: error.column }]);
		}
	}

	/** What stands at `path`, as the schema gives it; undefined where it refuses it, which is kept with all its reasons. */
	read<O>(schema: v.GenericSchema<unknown, O>, value: unknown, path: Path): O | undefined {
		const result = v.safeParse(schema, value);
		if (result.success) return result.output;
		for (const issue of result.issues) {
			const { path: within, mistake } = mistakeOf(issue);
			this.refuseAt([...path, ...within], mistake);
		}
		return undefined;
	}

	/** Keeps a mistake about what stands at `path`. */
	refuseAt(path: Path, mistake: Mistake): void {
		this.#mistakes.push({ line: this.lineOf(path), mistake });
	}

	/** The line of a key; of the table where the key is not there. */
	lineOf(path: Path): number {
		this.#lines ??= linesOf(this.#text);
		return lineOf(this.#lines, path);
	}

	/** Throws UsageError with all mistakes, in the order of the lines, where there are any. */
	throwMistakes(): void {
		if (this.#mistakes.length === 0) return;
		const inOrder = this.#mistakes.toSorted((left, right) => left.line - right.line);
		throw new UsageError(inOrder.map(({ line, mistake }): Mistake => ({ code: 'badRow', line, mistake })));
	}

	#withBareDays(value: unknown, path: Path): unknown {
		if (path.length > DEEPEST) throw new UsageError([{ code: 'notToml', line: this.lineOf(path), column: 1 }]);
		if (value instanceof TomlDate) return new BareDay(value.isDate() ? this.#writtenDay(path, value.toISOString()) : value.toISOString());
		if (Array.isArray(value)) return value.map((item, index) => this.#withBareDays(item, [...path, index]));
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.#withBareDays(one, [...path, key])]));
	}

	/** The day as it is written in the line, or anywhere where the line holds none. */
	#writtenDay(path: Path, read: string): string {
		const here = /\d{4}-\d{2}-\d{2}/.exec(this.#text.split('\n')[this.lineOf(path) - 1] ?? '')?.[0];
		return here ?? (this.#text.includes(read) ? read : '');
	}
}

/** A table: its line, those of its keys, and the tables within it, one for each `[[name]]`. */
interface TomlLines {
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
