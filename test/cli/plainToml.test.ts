/** What is read without the library is what the library reads, and what most people write is read without it. */

import fc from 'fast-check';
import { parse } from 'smol-toml';
import { expect, it } from 'vitest';
import { plainToml, quotedKeys } from '../../src/command/config/plainToml.ts';

const name = fc.oneof(
	fc.constantFrom(
		'a',
		'b',
		'journal',
		'a-b',
		'1',
		'"п"',
		`'a b'`,
		'""',
		'"a"',
		'__proto__',
		'"__proto__"',
		'constructor',
		'a.b',
		'"x\\u0041"',
		'é',
		'п',
		'-ё',
		'м1',
		'ӧ',
	),
);
const blank = fc.constantFrom('', '', ' ', '\t', '  ', '\r', '\u00a0', '\ufeff');
const value = fc.oneof(
	fc.constantFrom(
		'"x"',
		`'C:\\x'`,
		'""',
		`''`,
		'true',
		'false',
		'"a\\nb"',
		'"""x"""',
		`'''x'''`,
		'"п # р"',
		'5',
		'2026-01-01',
		'[1]',
		'{a=1}',
		'True',
	),
	fc.string({ maxLength: 4 }).map((text) => `"${text}"`),
	fc.string({ maxLength: 4 }).map((text) => `'${text}'`),
);
const comment = fc.constantFrom('', '', '', '# так', '#"', '# \u0001', ' x', ',', '"');
const line = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.tuple(blank, name, blank, blank, value, blank, comment).map(([a, k, b, c, v, d, e]) => `${a}${k}${b}=${c}${v}${d}${e}`),
	},
	{ weight: 2, arbitrary: fc.tuple(blank, name, blank, comment).map(([a, k, b, e]) => `${a}[${b}${k}${b}]${e}`) },
	{ weight: 1, arbitrary: fc.tuple(blank, comment).map(([a, e]) => `${a}${e}`) },
	{ weight: 1, arbitrary: fc.constantFrom('[[a]]', '[a', 'a', '=', '"""', '[]', 'a = ', '\u2028') },
);
const text = fc
	.tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\n', '\r\n', '\r', '\u2028'))
	.map(([lines, end]) => lines.join(end));

it('reads as the library does, or leaves it to the library', () => {
	fc.assert(
		fc.property(text, (toml) => {
			const plain = plainToml(toml);
			if (plain) expect(plain).toEqual(parse(quotedKeys(toml)));
		}),
		{ numRuns: 20_000 },
	);
});

it('reads what people write without the library', () => {
	const toml = `# Моё\r\njournal = "shop" # лавка\r\ncolor = false\n\n[journals]\nshop = 'C:\\журнал.db'\n"склад 2" = "~/b.db"\n [ aliases ]\nп = "просрочено"\n`;
	expect(plainToml(toml)).toEqual(parse(quotedKeys(toml)));
	expect(plainToml(toml)).toBeDefined();
});
