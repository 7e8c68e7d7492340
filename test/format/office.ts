/** LibreOffice as somebody who opens our files: each conversion is one start of it, with a profile of its own. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { needed } from '../systemProgram.ts';

/** Semicolons, UTF-8, a Russian office; what looks like a number or a day becomes one. */
export const RUSSIAN_CSV = 'CSV:59,34,76,1,,1049,false,true';

/** Converts the files; gives the paths of the results. Throws where LibreOffice is not installed or makes nothing of one. */
export function converted(files: readonly string[], to: 'fods' | 'pdf', folder: string, infilter?: string): readonly string[] {
	needed('/usr/share/fonts/truetype/liberation');
	const profile = mkdtempSync(join(tmpdir(), 'claims-office-'));
	try {
		const words = [
			`-env:UserInstallation=${pathToFileURL(profile)}`,
			...['--headless', '--norestore', '--convert-to', to, '--outdir', folder],
			...(infilter === undefined ? [] : [`--infilter=${infilter}`]),
			...files,
		];
		execFileSync(needed('soffice'), words, { stdio: 'ignore' });
	} finally {
		rmSync(profile, { recursive: true, force: true });
	}
	return files.map((file) => join(folder, basename(file).replace(/\.[^.]*$/, `.${to}`)));
}

/** A cell as LibreOffice understood it. */
export interface Understood {
	/** Of a text: itself; else what stands in the file as the value. */
	readonly value: string;
	/** `string`, `float`, `date`, `percentage`; undefined: an empty cell. */
	readonly type: string | undefined;
	readonly formula: boolean;
	readonly link: boolean;
}

/** The sheets of a file of LibreOffice's own: name → rows of cells, without the empty ones at the end. */
export function sheetsOf(fods: string): ReadonlyMap<string, readonly (readonly Understood[])[]> {
	const text = readFileSync(fods, 'utf8');
	const found = new Map<string, readonly (readonly Understood[])[]>();
	for (const [, name = '', table = ''] of text.matchAll(/<table:table table:name="([^"]*)"[^>]*>([\s\S]*?)<\/table:table>/g))
		found.set(unescaped(name), rowsOf(table));
	return found;
}

function rowsOf(table: string): readonly (readonly Understood[])[] {
	const rows = [...table.matchAll(/<table:table-row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-row>)/g)].flatMap(
		([, attributes = '', cells = '']) => repeated(attributes, 'rows', cellsOf(cells)),
	);
	return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);
}

function cellsOf(row: string): readonly Understood[] {
	const cells = [...row.matchAll(/<table:(?:covered-)?table-cell\b([^>]*?)(?:\/>|>([\s\S]*?)<\/table:(?:covered-)?table-cell>)/g)].flatMap(
		([, attributes = '', content = '']) => repeated(attributes, 'columns', cellOf(attributes, content)),
	);
	return cells.slice(0, cells.findLastIndex(({ type }) => type !== undefined) + 1);
}

function cellOf(attributes: string, content: string): Understood {
	const type = attribute(attributes, 'office:value-type');
	const value = type === 'date' ? 'office:date-value' : 'office:value';
	return {
		type,
		value: type === undefined ? '' : type === 'string' ? textOf(content) : (attribute(attributes, value) ?? ''),
		formula: attributes.includes('table:formula='),
		link: content.includes('<text:a '),
	};
}

/** What stands so many times in the file; what is empty to the edge of the sheet stands there once. */
function repeated<T>(attributes: string, what: 'rows' | 'columns', one: T): readonly T[] {
	const times = Number(attribute(attributes, `table:number-${what}-repeated`) ?? 1);
	return Array.from({ length: times > 1000 ? 1 : times }, () => one);
}

function textOf(content: string): string {
	const paragraphs = [...content.matchAll(/<text:p\b[^>]*?(?:\/>|>([\s\S]*?)<\/text:p>)/g)].map(([, text = '']) => text);
	return paragraphs
		.join('\n')
		.replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, times?: string) => ' '.repeat(Number(times ?? 1)))
		.replace(/<text:tab\/>/g, '\t')
		.replace(/<text:line-break\/>/g, '\n')
		.replace(/<[^>]*>/g, '')
		.replace(/&[^;]+;/g, unescaped);
}

function attribute(attributes: string, name: string): string | undefined {
	const found = attributes.split(`${name}="`)[1]?.split('"', 1)[0];
	return found === undefined ? undefined : unescaped(found);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
	return text.replace(/&(#x?)?(\w+);/g, (_, number: string | undefined, name: string) =>
		number ? String.fromCodePoint(Number.parseInt(name, number === '#x' ? 16 : 10)) : (entities[name] ?? name),
	);
}

/** The heights of the rows of the first sheet, in inches. */
export function heightsOf(fods: string): readonly number[] {
	const text = readFileSync(fods, 'utf8');
	const styles = new Map(
		[
			...text.matchAll(
				/<style:style style:name="(ro\d+)" style:family="table-row">\s*<style:table-row-properties style:row-height="([\d.]+)in"/g,
			),
		].map(([, name = '', height]) => [name, Number(height)] as const),
	);
	const [table = ''] = /<table:table [\s\S]*?<\/table:table>/.exec(text) ?? [];
	return [...table.matchAll(/<table:table-row table:style-name="(ro\d+)"([^>]*)>/g)].flatMap(([, name = '', attributes = '']) =>
		repeated(attributes, 'rows', styles.get(name) ?? Number.NaN),
	);
}
