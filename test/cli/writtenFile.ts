/** A file that a command wrote, opened and read as what its name says. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import JSZip from 'jszip';
import { parse as parseToml } from 'smol-toml';
import { readShell } from './shell.ts';

/** Throws where the command line names a file to write, which is there and cannot be read as what its ending says. */
export async function parseWritten(typed: string, folder: string): Promise<void> {
	const { words, into } = readShell(typed);
	// What the shell itself wrote is a command's input, and may be wrong on purpose.
	if (words[0] !== 'claims' && words[0] !== 'претензии') return;
	// A copy of an attachment is what somebody attached.
	if (words.includes('attachments')) return;
	const option = words.findIndex((word) => ['-o', '--output', '-ф', '--файл'].includes(word));
	const name = into ?? (option < 0 ? undefined : words[option + 1]);
	if (name === undefined) return;
	const path = join(folder, name);
	const reader = readers[extname(name).toLowerCase()];
	if (!reader || !existsSync(path) || !statSync(path).isFile()) return;
	try {
		await reader(readFileSync(path));
	} catch (error) {
		throw new Error(`${typed}: what was written to ${name} cannot be read`, { cause: error });
	}
}

const readers: Readonly<Record<string, (bytes: Buffer) => unknown>> = {
	'.csv': (bytes) => parseCsv(bytes, { bom: true, delimiter: bytes.includes(';') ? ';' : ',', relax_column_count: true }),
	'.json': (bytes) => JSON.parse(bytes.toString('utf8')),
	'.ndjson': (bytes) => bytes.toString('utf8').trimEnd().split('\n').map(parseLine),
	'.toml': (bytes) => parseToml(bytes.toString('utf8')),
	'.html': isPage,
	'.htm': isPage,
	'.pdf': (bytes) => mustHold(bytes, /^%PDF-1\.\d[\s\S]*%%EOF\s*$/, 'latin1'),
	'.ics': (bytes) => mustHold(bytes, /^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\s*$/, 'utf8'),
	'.xlsx': (bytes) => isOffice(bytes, 'xl/workbook.xml'),
	'.docx': (bytes) => isOffice(bytes, 'word/document.xml'),
};

function parseLine(line: string): unknown {
	return line === '' ? undefined : JSON.parse(line);
}

function isPage(bytes: Buffer): void {
	mustHold(bytes, /^<!doctype html>[\s\S]*<\/html>\s*$/i, 'utf8');
}

async function isOffice(bytes: Buffer, main: string): Promise<void> {
	const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
	const xml = await zip.file(main)?.async('string');
	if (!xml?.startsWith('<?xml')) throw new Error(`no ${main}`);
}

function mustHold(bytes: Buffer, pattern: RegExp, encoding: BufferEncoding): void {
	if (!pattern.test(bytes.toString(encoding))) throw new Error(`not ${pattern}`);
}
