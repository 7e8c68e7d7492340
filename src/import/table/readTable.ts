/** A table from the bytes of a file: what it is, its contents say, not its name. */

import type { Delimiter } from './delimited.ts';
import { type DecodedText, decodeText, type Encoding, encodingNamed, otherEncoding } from './encoding.ts';
import type { TableRead, TableRemark } from './table.ts';
import type { WorkbookRead } from './workbook.ts';
import { zipContents } from './zipContents.ts';

export interface ReadingOptions {
	readonly encoding?: Encoding | undefined;
	readonly delimiter?: Delimiter | undefined;
}

/** The table of a file in any of the formats, by its content; or why it cannot be read. */
export async function readTable(bytes: Uint8Array, { encoding, delimiter }: ReadingOptions = {}): Promise<TableRead> {
	if (bytes.length === 0) return { ok: false, fault: { code: 'empty' } };
	const beginning = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
	if (beginning.startsWith('PK')) {
		const contents = zipContents(bytes);
		if (!contents) return { ok: false, fault: { code: 'damaged', detail: 'zip' } };
		if (contents.tooMuch) return { ok: false, fault: { code: 'bomb', bytes: contents.bytes } };
		return workbook(await (await import('./workbook.ts')).readZip(bytes, contents));
	}
	const { isCompound, readCompound } = await import('./workbook.ts');
	if (isCompound(bytes)) return workbook(await readCompound(bytes));
	const is = notText(beginning);
	if (is) return { ok: false, fault: { code: 'notWorkbook', is } };
	const other = encoding && otherEncoding(bytes, encoding);
	if (encoding && other) return { ok: false, fault: { code: 'otherEncoding', named: encoding, found: other } };
	const declared = declaredEncoding(beginning);
	const decoded = decodeText(bytes, encoding ?? (declared && !otherEncoding(bytes, declared) ? declared : undefined));
	// Both are often called .xls.
	const markup = markupIn(decoded.text);
	if (markup) return readMarkup(markup, decoded);
	// A few stray ones are in many old files; of what is compressed, of a program or a picture every tenth byte is one.
	const controls = decoded.text.match(CONTROLS)?.length ?? 0;
	if (controls * 12 > decoded.text.length) return { ok: false, fault: { code: 'notWorkbook', is: 'bytes' } };
	const text = decoded.text.replaceAll('\0', '');
	const { delimitedRows } = await import('./delimited.ts');
	const { rows, delimiter: found, unclosed } = delimitedRows(text, delimiter);
	const zeros = decoded.text.length - text.length;
	const remarks: TableRemark[] = [
		...(decoded.twice ? [{ code: 'encodedTwice' } as const] : []),
		...(unclosed.length > 0 ? [{ code: 'quoteNotClosed', rows: unclosed } as const] : []),
		...(zeros > 0 ? [{ code: 'zeroBytes', count: zeros } as const] : []),
	];
	return {
		ok: true,
		table: { format: 'csv', encoding: decoded.encoding, delimiter: found, sheets: [{ name: null, hidden: false, rows }], remarks },
	};
}

async function readMarkup(is: 'html' | 'xml', { text, encoding }: DecodedText): Promise<TableRead> {
	const { htmlSheets, spreadsheetMlSheets } = await import('./markup.ts');
	try {
		const sheets = is === 'html' ? htmlSheets(text) : spreadsheetMlSheets(text);
		if (!sheets?.some(({ rows }) => rows.length > 0)) return { ok: false, fault: { code: 'notWorkbook', is } };
		return { ok: true, table: { format: is, encoding, delimiter: null, sheets, remarks: [] } };
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return { ok: false, fault: { code: 'damaged', detail: error.message } };
	}
}

/** What no text is written with: control characters besides blanks and the end of a file under DOS. */
const CONTROLS = /[\x00-\x08\x0e-\x19\x1b-\x1f]/g;

function workbook(read: WorkbookRead): TableRead {
	if (!read.ok) return read;
	const { format, sheets, remarks } = read;
	return { ok: true, table: { format, encoding: null, delimiter: null, sheets, remarks } };
}

function notText(beginning: string): 'pdf' | 'bytes' | undefined {
	if (beginning.startsWith('%PDF')) return 'pdf';
	return /^(?:\x89PNG|\xff\xd8\xff|GIF8|\x1f\x8b|7z\xbc\xaf|Rar!|SQLite format)/.test(beginning) ? 'bytes' : undefined;
}

/** The encoding that a page or an XML file says it has. */
function declaredEncoding(beginning: string): Encoding | undefined {
	if (!/^\s*</.test(beginning)) return undefined;
	const [, name] = /(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(beginning) ?? [];
	// Who says UTF-8 and writes something else is found out.
	return name === undefined || /^utf/i.test(name) ? undefined : encodingNamed(name);
}

function markupIn(text: string): 'html' | 'xml' | undefined {
	const beginning = text
		.slice(0, 2000)
		.replace(/^\ufeff/, '')
		.trimStart();
	if (/^(?:<!doctype html|<html|<table|<head|<meta|<body|<div|<style|mime-version:)/i.test(beginning)) return 'html';
	return beginning.startsWith('<?xml') ? (/<html/i.test(beginning) ? 'html' : 'xml') : undefined;
}
