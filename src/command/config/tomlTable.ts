/** TOML read with care: every key is known, every value has its type, and each mistake knows its line. */

import type { TomlValue } from 'smol-toml';
import { clean } from '../../domain/clean.ts';
import { type Day, isDay } from '../../domain/day.ts';
import { normalizeText } from '../../domain/fold.ts';
import { type Mistake, UsageError } from '../../grammar/mistake.ts';
import type { Vocabulary } from '../../grammar/value.ts';

/** Where a table and its keys stand. */
interface Lines {
	readonly line: number;
	readonly keys: ReadonlyMap<string, number>;
	readonly tables: ReadonlyMap<string, readonly Lines[]>;
}

type Value = TomlValue;

/** The mistakes of one file. */
export class TomlFile {
	readonly root: TomlTable;
	/** The words for codes that are understood. */
	readonly vocabulary: Vocabulary;
	readonly #text: string;
	readonly #mistakes: { readonly line: number; readonly mistake: Mistake }[] = [];

	/** `values`: what was read from the text. */
	constructor(text: string, values: Readonly<Record<string, Value>>, vocabulary: Vocabulary) {
		this.#text = text;
		this.vocabulary = vocabulary;
		let lines: Lines | undefined;
		this.root = new TomlTable(this, values, () => {
			lines ??= linesOf(text);
			return lines;
		});
	}

	/** The day as it is written in the line, or anywhere where the line holds none: the parser makes 2 March of 30 February. */
	writtenDay(line: number, read: string): string {
		const day = /\d{4}-\d{2}-\d{2}/;
		const here = day.exec(this.#text.split('\n')[line - 1] ?? '')?.[0];
		return here ?? (this.#text.includes(read) ? read : '');
	}

	tell(line: number, mistake: Mistake): void {
		this.#mistakes.push({ line, mistake });
	}

	/** Throws Misuse with all that was told, in the order of the lines, where anything was. */
	refuse(): void {
		if (this.#mistakes.length === 0) return;
		const inOrder = this.#mistakes.toSorted((one, other) => one.line - other.line);
		throw new UsageError(inOrder.map(({ line, mistake }): Mistake => ({ code: 'badRow', line, mistake })));
	}
}

/** A table of the file. What cannot be read is told to the file and is undefined here. */
export class TomlTable {
	readonly #file: TomlFile;
	readonly #values: Readonly<Record<string, Value>>;
	/** Looked for where something is wrong: a file read at each start mostly is not. */
	readonly #lines: () => Lines;

	constructor(file: TomlFile, values: Readonly<Record<string, Value>>, lines: () => Lines) {
		this.#file = file;
		this.#values = values;
		this.#lines = lines;
	}

	has(key: string): boolean {
		return Object.hasOwn(this.#values, key);
	}

	/** The text of a key as it stands, before it is judged; undefined where it is none. */
	said(key: string): string | undefined {
		const value = this.#value(key);
		return typeof value === 'string' ? value : undefined;
	}

	/** The words for a code. */
	words(family: string, code: string): readonly string[] | undefined {
		return this.#file.vocabulary[family]?.[code];
	}

	/** Whether the key holds just this. */
	holds(key: string, value: string): boolean {
		return this.#value(key) === value;
	}

	/** Its keys, as they stand. */
	names(): readonly string[] {
		return Object.keys(this.#values);
	}

	/** The line of a key; of the table where the key is not there. */
	lineOf(key: string): number {
		const { keys, tables, line } = this.#lines();
		return keys.get(key) ?? tables.get(key)?.[0]?.line ?? line;
	}

	tell(key: string, mistake: Mistake): void {
		this.#file.tell(this.lineOf(key), mistake);
	}

	/** Tells of every key but these, and of those of `required` that are missing. */
	keys(required: readonly string[], others: readonly string[]): void {
		const allowed = [...required, ...others];
		for (const key of Object.keys(this.#values)) if (!allowed.includes(key)) this.tell(key, { code: 'unknownKey', value: key, allowed });
		for (const key of required) if (!this.has(key)) this.tell(key, { code: 'keyMissing', option: { called: key } });
	}

	/** A text of one line. */
	text(key: string): string | undefined {
		const value = this.#value(key);
		if (value === undefined) return undefined;
		if (typeof value !== 'string') return this.#wrong(key, 'text');
		const cleaned = clean(value, 'one');
		if (cleaned.ok) return cleaned.text;
		switch (cleaned.fault) {
			case 'empty':
				this.tell(key, { code: 'emptyText', option: { called: key } });
				break;
			case 'tooLong':
				this.tell(key, { code: 'longText', option: { called: key }, length: cleaned.length, limit: cleaned.limit });
				break;
			case 'control':
				this.tell(key, { code: 'controlCharacter', option: { called: key }, character: cleaned.character, at: cleaned.at });
				break;
			case 'broken':
				this.tell(key, { code: 'brokenText', option: { called: key }, at: cleaned.at });
				break;
			case 'severalLines':
				this.tell(key, { code: 'severalLines', option: { called: key } });
		}
		return undefined;
	}

	/** A short name: Latin letters, digits, dots, dashes. */
	id(key: string): string | undefined {
		const value = this.text(key);
		if (value === undefined || /^[A-Za-z][A-Za-z0-9._-]{0,63}$/.test(value)) return value;
		this.tell(key, { code: 'notAnId', option: { called: key }, value });
		return undefined;
	}

	yes(key: string): boolean | undefined {
		const value = this.#value(key);
		return value === undefined || typeof value === 'boolean' ? value : this.#wrong(key, 'yesNo');
	}

	/** A day as TOML writes it, or as a text. */
	day(key: string): Day | undefined {
		const value = this.#value(key);
		if (value === undefined) return undefined;
		const written = value instanceof Date && value.isDate() ? value.toISOString() : value;
		if (typeof written !== 'string') return this.#wrong(key, 'bareDay');
		const typed = value instanceof Date ? this.#file.writtenDay(this.lineOf(key), written) : written;
		if (isDay(typed)) return typed;
		if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return this.#wrong(key, 'bareDay');
		this.tell(key, { code: 'noSuchDay', option: { called: key }, value: typed });
		return undefined;
	}

	/** A code, or where `family` names one the word for it in either language. */
	code<C extends string>(key: string, family: string, codes: readonly C[]): C | undefined {
		const value = this.#value(key);
		if (value === undefined) return undefined;
		return typeof value === 'string' ? this.#code(key, value, family, codes) : this.#wrong(key, 'text');
	}

	/** Several codes; none are told as a mistake unless they `mayBeNone`. */
	codes<C extends string>(key: string, family: string, codes: readonly C[], mayBeNone = false): readonly C[] | undefined {
		const texts = this.texts(key, mayBeNone);
		if (!texts) return undefined;
		const found = texts.flatMap((text) => this.#code(key, text, family, codes) ?? []);
		return found.length < texts.length ? undefined : [...new Set(found)];
	}

	texts(key: string, mayBeNone = false): readonly string[] | undefined {
		const value = this.#value(key);
		if (value === undefined) return undefined;
		const texts = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
		if (!Array.isArray(value) || texts.length < value.length || (texts.length === 0 && !mayBeNone)) return this.#wrong(key, 'list');
		return texts;
	}

	/** A table within this one. */
	table(key: string): TomlTable | undefined {
		const value = this.#value(key);
		if (value === undefined) return undefined;
		return isTable(value) ? this.#inner(value, key, 0) : this.#wrong(key, 'table');
	}

	/** Tables within this one, `[[key]]`. */
	tables(key: string): readonly TomlTable[] {
		const value = this.#value(key);
		if (value === undefined) return [];
		const tables = Array.isArray(value) ? value.filter(isTable) : [];
		if (!Array.isArray(value) || tables.length < value.length) this.#wrong(key, 'table');
		return tables.map((table, index) => this.#inner(table, key, index));
	}

	#value(key: string): Value | undefined {
		return this.has(key) ? this.#values[key] : undefined;
	}

	#inner(values: Readonly<Record<string, Value>>, key: string, index: number): TomlTable {
		const none = () => ({ line: this.lineOf(key), keys: new Map(), tables: new Map() });
		return new TomlTable(this.#file, values, () => this.#lines().tables.get(key)?.[index] ?? none());
	}

	#code<C extends string>(key: string, value: string, family: string, codes: readonly C[]): C | undefined {
		const wanted = normalizeText(value);
		const found = codes.find((code) =>
			[code, ...(this.#file.vocabulary[family]?.[code] ?? [])].some((word) => normalizeText(word) === wanted),
		);
		if (found === undefined) this.tell(key, { code: 'notOneOf', option: { called: key }, value, family, allowed: codes });
		return found;
	}

	#wrong(key: string, expected: Extract<Mistake, { code: 'wrongType' }>['expected']): undefined {
		this.tell(key, { code: 'wrongType', option: { called: key }, expected });
	}
}

function isTable(value: Value): value is { [key: string]: Value } {
	return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

interface Open {
	readonly line: number;
	readonly keys: Map<string, number>;
	readonly tables: Map<string, Open[]>;
}

/** Where headers and keys stand: the parser itself keeps lines only for what it cannot parse. */
function linesOf(text: string): Lines {
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
		const key = spellings.find((one) => one !== undefined);
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
