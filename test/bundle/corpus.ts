/** Texts that have broken other programs. */

/** Each alone shows nothing; most of them steer a terminal or turn text about. */
export const unseen: readonly string[] = [
	...range(0x200b, 0x200f),
	...range(0x202a, 0x202e),
	...range(0x2060, 0x2064),
	...range(0x2066, 0x2069),
	...['\u00ad', '\u034f', '\u061c', '\u115f', '\u1160', '\u180e', '\u2800', '\u3164', '\ufe0f', '\ufeff', '\uffa0'],
	...['\u{e0001}', '\u{e0041}', '\u{e007f}', '\u{e0100}'],
];

export const controls: readonly string[] = [...range(0x00, 0x1f), '\u007f', ...range(0x80, 0x9f)];

const ansi: readonly string[] = [
	'\u001b[31mred\u001b[0m',
	'\u001b[2J\u001b[H',
	'\u001b]0;a title\u0007',
	'\u001b]8;;http://example.org\u0007here\u001b]8;;\u0007',
	'\u001b]52;c;ZWNobyBib28=\u0007',
	'\u001bP+q544e\u001b\\',
	'\u009b31mred',
	'\u009d0;a title\u009c',
	'\u001b[6n',
	'\b\b\b\b',
	'over\rwritten',
];

const broken: readonly string[] = [
	'\ud800',
	'\udc00',
	'a\ud800b',
	'a\udfffb',
	'\udc00\ud800',
	'the end \ud83d',
	'\ude00 at first',
	'not decoded: \ufffd',
];

const sql: readonly string[] = [
	`'); DROP TABLE claim;--`,
	`'; delete from event; --`,
	`" or ""="`,
	`' or '1'='1`,
	`1; pragma user_version = 99`,
	`x' union select hash from event --`,
	`'||(select hex(randomblob(9)))||'`,
	`/* a comment`,
	`-- a comment`,
	'`claim`',
	'[claim]',
	':name @name $name ?1',
	'\\',
	"\\'",
	'%',
	'_',
	'%_',
	'%%%',
	'a%b_c',
	'100 %',
	'*',
	'"',
	"'",
	"''",
	'""',
	'(',
	')',
	'NEAR(',
];

const formulaStarts: readonly string[] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', "'=", "''=", "'-", '"=', ';=', ',=', ';"=', '\t;='];
const formulaBlanks: readonly string[] = [
	'\t',
	'\r',
	'\n',
	' ',
	'\u00a0',
	'\u2003',
	'\u3000',
	'\u200b',
	'\u202e',
	'\u2066',
	'\ufeff',
	'\u00ad',
	'\u2800',
];
const formulas: readonly string[] = [
	...formulaStarts.flatMap((start) => [`${start}cmd|'/c calc'!A0`, `${start}SUM(1;1)`, `${start}1+1`, start]),
	...formulaBlanks.flatMap((blank) => [`${blank}=1+1`, `${blank}${blank}@SUM(A1)`, `'${blank}=1+1`, `x${blank}=1+1`]),
	'=HYPERLINK("http://example.org?x="&A1;"here")',
	'a\n=1+1',
	'a\r\n=1+1',
	'"\r\n=1+1',
	'-5 degrees',
	'+7 913 000-00-00',
	'@somebody',
];

const csv: readonly string[] = [
	'a;b',
	'a,b',
	'a\tb',
	'"a";"b"',
	'he said "no"',
	'"',
	'";"',
	'"\n"',
	'a\n\nb',
	'sep=;',
	';;;;;;',
	',,,,',
	'\u00ab"\u00bb',
	'a\r\nb',
	"'",
	"'a",
];

const substitution: readonly string[] = [
	'$&',
	'$1',
	"$'",
	'$`',
	'$$',
	'$<name>',
	'{{x}}',
	'{{{x}}}',
	'${x}',
	'#{x}',
	'<%= x %>',
	'%s %d %n %x',
	'{0}',
	'{number}',
	'{year}',
	'__proto__',
	'constructor',
	'prototype',
	'toString',
	'hasOwnProperty',
	'valueOf',
	'null',
	'undefined',
	'NaN',
	'true',
	'[object Object]',
	'-0',
	'0x10',
	'1e999',
	'007',
	'01.02.2026',
	'1/2',
	'2026-11-05',
];

const elsewhere: readonly string[] = [
	'<script>alert(1)</script>',
	'"><img src=x onerror=alert(1)>',
	'&lt;&amp;&#0;',
	'<!--',
	']]>',
	'$(reboot)',
	'`id`',
	'; rm -rf /',
	'| cat /etc/passwd',
	'&& true',
	'../../etc/passwd',
	'C:\\CON',
	'file:///etc/passwd',
	'--force',
	'-o',
	'-',
	'--',
	'№ 1',
	'# 1',
	'// a comment',
	'\\u001b[31m',
	'\\x1b[31m',
	'&#x1b;[31m',
	'%1b%5b31m',
];

const letters: readonly string[] = [
	'Ёлкин и Елкин',
	'ёЁеЕ',
	'и\u0306 е\u0308 (NFD)',
	'a\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308 stacked',
	'ﬁ ﬀ ǆ ß İ ı K Å',
	'שלום עולם',
	'السلام عليكم',
	'﷽ ﷺ',
	'漢字かな交じり文',
	'한국어',
	'𝕏 𐍈 𠮷',
	'👍',
	'👍🏽',
	'👨‍👩‍👧‍👦',
	'👩🏽‍🚒',
	'🏳️‍🌈',
	'🇷🇺🇪🇺',
	'1️⃣',
	'☎️',
	'\u{10ffff}',
	'\ue000 private',
	'\ufffe\uffff',
	'¿Qué?',
	'“”„“«»',
	'−5 – — ‒',
	'a\u00a0b\u2009c',
];

const long: readonly string[] = [
	'x'.repeat(499),
	'x'.repeat(500),
	'x'.repeat(501),
	'ж'.repeat(500),
	'слово '.repeat(80),
	'y'.repeat(20_000),
	'y'.repeat(20_001),
	'й'.repeat(20_001),
	'и\u0306'.repeat(499),
	'👍'.repeat(250),
	'👨‍👩‍👧'.repeat(60),
	'\u202e'.repeat(400).concat('x'),
	'z'.repeat(1_048_576),
	'\u200d'.repeat(1_048_576),
	'a\n'.repeat(9_000),
];

const lines: readonly string[] = ['a\nb', 'a\u2028b', 'a\u2029b', 'a\u0085b', 'a\u000bb', 'a\fb', 'a\r\nb', 'a\rb', '\n', ' \n '];

/** All of them, each once. */
export const hostile: readonly string[] = [
	...new Set([
		...controls.flatMap((control) => [control, `a${control}b`]),
		...unseen.flatMap((character) => [character, `a${character}b`, `${character}b`]),
		...ansi,
		...broken,
		...sql,
		...formulas,
		...csv,
		...substitution,
		...elsewhere,
		...letters,
		...long,
		...lines,
		'',
		' ',
	]),
];

function range(from: number, to: number): readonly string[] {
	return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
}

const EMPTY =
	/^[\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\u{e0000}-\u{e0fff}]*$/u;

/** Why a text may not enter the journal, as the sentence about it says; undefined where it may. */
export function refusal(text: string, kind: 'line' | 'text'): RegExp | undefined {
	const [limit, far] = kind === 'line' ? [500, 2000] : [20_000, 80_000];
	if (text.length > far) return /the text has \d+ characters; at most \d+ are allowed/;
	if (!text.isWellFormed()) return /the text is damaged \(half a character/;
	const kept = asKept(text);
	if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffd]/.test(kept)) return /the text has the control character U\+[0-9A-F]{4}/;
	if (EMPTY.test(kept)) return /the text is empty/;
	if (/^[\s.…‥·\-‐‑‒–—―−_]+$/.test(kept)) return /there are only dots, dashes/;
	if (kept.length > limit) return /the text has \d+ characters; at most \d+ are allowed/;
	return kind === 'line' && /[\n\u2028\u2029]/.test(kept) ? /this must be a single line/ : undefined;
}

/** The text as the journal keeps it. */
export function asKept(text: string): string {
	return text.replaceAll('\r\n', '\n').normalize('NFC').trim();
}

/** A joiner within a picture of several. */
const JOINED = /([\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?)\u200d(?=\p{Extended_Pictographic})/gu;

/** What of `text` would steer a terminal or hide from the eye, as code points; tabs and line feeds may stand. */
export function steering(text: string): readonly string[] {
	const rest = text.replace(JOINED, '$1');
	const found =
		rest.match(
			/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu,
		) ?? [];
	return [...new Set(found)].map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
}
