/**
 * What of a large sheet the reader of rows one by one passes over: hidden rows and columns, merged cells, comments, formulas without a value. The
 * XML is unfolded piece by piece and never held whole.
 */

import JSZip, { type JSZipObject } from 'jszip';
import { unescapedXml } from '../../domain/text/xmlText.ts';

export interface SheetMarks {
	/** All from 0. */
	readonly hiddenRows: ReadonlySet<number>;
	readonly hiddenColumns: readonly number[];
	readonly merges: readonly { readonly startRow: number; readonly endRow: number; readonly startCol: number }[];
	/** By `row,column`. */
	readonly comments: ReadonlyMap<string, string>;
	readonly formulas: ReadonlyMap<string, string>;
}

/** A sheet that unfolds to more than its zip stated is a trap. */
const MOST_BYTES = 400_000_000;

/** The marks of each sheet, by its name. Throws where a part unfolds without end, and what the zip's reader says of a damaged one. */
export async function sheetMarks(bytes: Uint8Array): Promise<ReadonlyMap<string, SheetMarks>> {
	const zip = await JSZip.loadAsync(bytes);
	const workbook = (await zip.file('xl/workbook.xml')?.async('string')) ?? '';
	const targets = await targetsOf(zip, 'xl/_rels/workbook.xml.rels');
	const marks = new Map<string, SheetMarks>();
	for (const [tag] of workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
		const [name, id] = [attribute(tag, 'name'), attribute(tag, 'r:id')];
		const target = targets.find((one) => one.id === id)?.target;
		const path = target === undefined ? undefined : target.startsWith('/') ? target.slice(1) : `xl/${target}`;
		const file = path === undefined ? null : zip.file(path);
		if (name === undefined || path === undefined || !file) continue;
		marks.set(unescapedXml(name), { ...(await scanned(file)), comments: await commentsOf(zip, path) });
	}
	return marks;
}

async function scanned(file: JSZipObject): Promise<Omit<SheetMarks, 'comments'>> {
	const hiddenRows = new Set<number>();
	const hiddenColumns: number[] = [];
	const merges: { startRow: number; endRow: number; startCol: number }[] = [];
	const formulas = new Map<string, string>();
	const decoder = new TextDecoder();
	let rest = '';
	let length = 0;
	const look = (text: string) => {
		for (const [tag] of text.matchAll(/<(?:\w+:)?row\s[^>]*hidden="(?:1|true)"[^>]*>/g)) hiddenRows.add(Number(attribute(tag, 'r')) - 1);
		for (const [tag] of text.matchAll(/<(?:\w+:)?col\s[^>]*hidden="(?:1|true)"[^>]*>/g)) {
			const [first, last] = [Number(attribute(tag, 'min')), Number(attribute(tag, 'max'))];
			// Behind the last column of the journal all may be hidden.
			for (let column = first; column <= Math.min(last, first + 255); column++) hiddenColumns.push(column - 1);
		}
		for (const [, first = '', last = ''] of text.matchAll(/<(?:\w+:)?mergeCell\s[^>]*ref="([A-Z]+\d+):([A-Z]+\d+)"/g)) {
			const [from, to] = [placeOf(first), placeOf(last)];
			merges.push({ startRow: from.row, endRow: to.row, startCol: from.column });
		}
		for (const [, cell = '', formula = ''] of text.matchAll(
			/<c\s[^>]*?r="([A-Z]+\d+)"[^>]*>\s*<f[^>]*>([^<]*)<\/f>\s*(?:<v\s*\/>|<v>\s*<\/v>)?\s*<\/c>/g,
		)) {
			const { row, column } = placeOf(cell);
			formulas.set(`${row},${column}`, unescapedXml(formula));
		}
	};
	await inPieces(file, (piece) => {
		rest += decoder.decode(piece, { stream: true });
		length += piece.length;
		if (length > MOST_BYTES) throw new RangeError('unfolds without end');
		// No tag that is looked for stands across the beginning of a row or of a merged cell.
		const end = Math.max(rest.lastIndexOf('<row '), rest.lastIndexOf('<mergeCell '));
		if (end < 0) return;
		look(rest.slice(0, end));
		rest = rest.slice(end);
	});
	look(rest);
	return { hiddenRows, hiddenColumns, merges, formulas };
}

function inPieces(file: JSZipObject, take: (piece: Uint8Array) => void): Promise<void> {
	return new Promise((resolve, reject) => {
		const stream = file.nodeStream('nodebuffer');
		stream.on('data', (piece: Uint8Array) => {
			try {
				take(piece);
			} catch (error) {
				stream.pause();
				reject(error);
			}
		});
		stream.on('error', reject);
		stream.on('end', resolve);
	});
}

async function commentsOf(zip: JSZip, sheet: string): Promise<ReadonlyMap<string, string>> {
	const comments = new Map<string, string>();
	const folder = sheet.slice(0, sheet.lastIndexOf('/'));
	const targets = await targetsOf(zip, `${folder}/_rels/${sheet.slice(folder.length + 1)}.rels`);
	for (const { target } of targets) {
		const [, name] = /(?:^|\/)(comments\d*\.xml)$/.exec(target) ?? [];
		const text = name === undefined ? undefined : await zip.file(new RegExp(`^xl/(?:comments/)?${name}$`))[0]?.async('string');
		for (const [, ref = '', body = ''] of (text ?? '').matchAll(/<comment\s[^>]*ref="([A-Z]+\d+)"[^>]*>([\s\S]*?)<\/comment>/g)) {
			const { row, column } = placeOf(ref);
			comments.set(
				`${row},${column}`,
				[...body.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)].map(([, part = '']) => unescapedXml(part)).join(''),
			);
		}
	}
	return comments;
}

async function targetsOf(zip: JSZip, path: string): Promise<readonly { readonly id: string | undefined; readonly target: string }[]> {
	const text = (await zip.file(path)?.async('string')) ?? '';
	return [...text.matchAll(/<Relationship\s[^>]*>/g)].flatMap(([tag]) => {
		const target = attribute(tag, 'Target');
		return target === undefined ? [] : [{ id: attribute(tag, 'Id'), target }];
	});
}

function attribute(tag: string, name: string): string | undefined {
	return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

/** `B3` is row 2, column 1. */
function placeOf(ref: string): { readonly row: number; readonly column: number } {
	const [, letters = '', row = '0'] = /^([A-Z]+)(\d+)$/.exec(ref) ?? [];
	return { row: Number(row) - 1, column: [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
}
