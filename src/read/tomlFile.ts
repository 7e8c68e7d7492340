/** Reads a TOML file: smol-toml parses it, valibot checks the values, and each mistake names its line. */

import { parse, TomlDate, TomlError } from 'smol-toml';
import * as v from 'valibot';
import { type Mistake, UsageError } from '../grammar/mistake.ts';
import { BareDay, mistakeOf } from './schema.ts';
import { lineOf, linesOf, type TomlLines } from './tomlLines.ts';

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
