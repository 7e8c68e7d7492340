/** Names from outside as names of files: whatever comes in, one file in one folder comes out. */

import { basename, posix, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../src/domain/text/fileName.ts';
import { fc } from '../property.ts';

const NONE = '0123456789abcdef';

describe('a name', () => {
	it.each([
		// What anybody calls a file stays.
		['скан.pdf', 'скан.pdf'],
		['Заявление (копия) №2 — 05.11.docx', 'Заявление (копия) №2 — 05.11.docx'],
		['a b.tar.gz', 'a b.tar.gz'],
		['отчёт', 'отчёт'],
		// Another folder.
		['../../etc/passwd', '_.._etc_passwd'],
		['/etc/passwd', '_etc_passwd'],
		['..\\..\\windows\\system32\\x.dll', '_.._windows_system32_x.dll'],
		['C:\\x.txt', 'C__x.txt'],
		['file.txt:stream', 'file.txt_stream'],
		['..', NONE],
		['.', NONE],
		['', NONE],
		['///', NONE],
		// Hidden, or taken for an option.
		['.bashrc', 'bashrc'],
		['-rf', 'rf'],
		['  -f.txt', 'f.txt'],
		// What Windows would cut off, or take for a device.
		['отчёт.pdf. .', 'отчёт.pdf'],
		['CON', '_CON'],
		['con.txt', '_con.txt'],
		['NUL .pdf', '_NUL .pdf'],
		['Aux.tar.gz', '_Aux.tar.gz'],
		['COM1', '_COM1'],
		['lpt9.doc', '_lpt9.doc'],
		['COM¹.txt', '_COM¹.txt'],
		['console.txt', 'console.txt'],
		['com10.txt', 'com10.txt'],
		// What turns text about, steers a screen, or shows nothing.
		['скан\u202Efdp.exe', 'скан_fdp.exe'],
		['\u001b[31mx.pdf', '_[31mx.pdf'],
		['a\nb.pdf', 'a_b.pdf'],
		['\u200b', NONE],
		['a\ud800b', 'a_b'],
	])('%j is given as %j', (name, given) => {
		expect(safeFileName(name, NONE)).toBe(given);
	});

	it('is as long as a name may be, and keeps its ending', () => {
		const long = safeFileName(`${'ж'.repeat(300)}.pdf`, NONE);
		expect(Buffer.byteLength(long)).toBeLessThanOrEqual(255);
		expect(long).toMatch(/^ж{125}\.pdf$/);
		expect(safeFileName(`a.${'x'.repeat(300)}`, NONE)).toHaveLength(255);
	});
});

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)\s*(\.|$)/i;

const names = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.string({ unit: 'grapheme-composite' }),
	fc.string({ unit: fc.constantFrom('.', '/', '\\', ' ', '-', 'c', 'o', 'n', ':', '\u202e', '\0', '\ud83d', 'ё'), maxLength: 12 }),
	fc
		.tuple(fc.constantFrom('con', 'NUL', 'aux', 'com1', 'LPT3'), fc.constantFrom('', ' ', '.', ' .', '. '), fc.string())
		.map((parts) => parts.join('')),
	fc.string({ unit: 'grapheme', minLength: 200, maxLength: 400 }),
);

it('whatever it is, is a name of one file here, on any system', () => {
	fc.assert(
		fc.property(names, (name) => {
			const given = safeFileName(name, NONE);
			expect(given).not.toBe('');
			expect(Buffer.byteLength(given)).toBeLessThanOrEqual(255);
			expect(basename(given)).toBe(given);
			expect(posix.join('/folder', given)).toBe(`/folder/${given}`);
			expect(win32.join('C:\\folder', given)).toBe(`C:\\folder\\${given}`);
			expect(given).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/u);
			expect(given).not.toMatch(/^[\s.-]|[\s.]$/);
			expect(given).not.toMatch(RESERVED);
			expect(safeFileName(given, NONE)).toBe(given);
		}),
		{ numRuns: 2000 },
	);
});
