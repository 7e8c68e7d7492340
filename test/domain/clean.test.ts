/** Text from outside: what is kept as it is, and what is refused. */

import { describe, expect, it } from 'vitest';
import { clean, LINE_LIMIT, TEXT_LIMIT, withoutControls } from '../../src/domain/text/clean.ts';
import { fc } from '../property.ts';

describe('kept as it is', () => {
	it.each([
		['plain text', 'Вернуть деньги'],
		['a tab', 'чайник\t12 шт.'],
		['emoji', 'Оценка 5+ 👍🏽 👨‍👩‍👧'],
		['a no-break space within', '62\u00a0499,00'],
		['a soft hyphen within', 'Про\u00adшу'],
		['bidi marks and overrides', 'ab\u202ecd\u2066ef\u2069\u200f'],
		['a zero-width joiner', 'क्‍ष'],
		['what begins like a formula', '=1+1'],
		['Arabic and Chinese', 'مرحبا 你好'],
		['quotes and angle brackets', '<b>«"\'»</b>'],
		['a line separator', 'раз\u2028два'],
	])('%s', (_, text) => {
		expect(clean(text, 'many')).toEqual({ ok: true, text });
	});
});

describe('altered', () => {
	it.each([
		['outer white space is cut', '  \n Иванов\u00a0\n', 'Иванов'],
		['CRLF becomes LF', 'раз\r\nдва\r\n\r\nтри', 'раз\nдва\n\nтри'],
		['a decomposed й becomes one letter', 'Ии\u0306', 'Ий'],
		['a byte order mark before the text is cut', '\ufeffИванов', 'Иванов'],
	])('%s', (_, raw, text) => {
		expect(clean(raw, 'many')).toEqual({ ok: true, text });
	});
});

describe('refused', () => {
	it.each(['…', '...', '. . .', '-', '—', '– –', '___', '…\n—', ' −.· '])('a placeholder: %j', (raw) => {
		expect(clean(raw, 'many')).toMatchObject({ ok: false, fault: 'placeholder' });
	});

	it.each(['5', '?', '№', '- да', 'а…', '—1'])('%j says something', (raw) => {
		expect(clean(raw, 'many')).toEqual({ ok: true, text: raw });
	});

	it.each([
		['NUL', 'а\u0000б', '\u0000', 2],
		['a bell', 'аб\u0007', '\u0007', 3],
		['backspace', 'а\bб', '\b', 2],
		['escape', '\u001b[31mкрасное', '\u001b', 1],
		['a form feed within', 'а\fб', '\f', 2],
		['a vertical tab within', 'а\u000bб', '\u000b', 2],
		['a bare carriage return', 'начало\rконец', '\r', 7],
		['delete', 'а\u007f', '\u007f', 2],
		['a C1 control', 'а\u009bб', '\u009b', 2],
		['next line', 'а\u0085б', '\u0085', 2],
		['U+FFFD, which stands for what could not be decoded', 'Прет\ufffdнзия', '\ufffd', 5],
	])('%s', (_, raw, character, at) => {
		expect(clean(raw, 'many')).toEqual({ ok: false, fault: 'control', character, at });
		expect(clean(raw, 'one')).toEqual({ ok: false, fault: 'control', character, at });
	});

	it.each([
		['a lone high surrogate', 'а\ud83d', 2],
		['a lone low surrogate', '\udc4dа', 1],
		['surrogates the wrong way round', 'аб\udc4d\ud83d', 3],
		['a lone one after a whole emoji', '👍\ud83dх', 3],
	])('%s', (_, raw, at) => {
		expect(clean(raw, 'many')).toEqual({ ok: false, fault: 'broken', at });
	});

	it.each([
		['nothing', ''],
		['spaces', '  \t \n '],
		['no-break spaces', '\u00a0\u00a0'],
		['a zero-width space', '\u200b'],
		['a soft hyphen', '\u00ad'],
		['bidi marks', '\u202e\u2066\u200f'],
		['a word joiner', '\u2060'],
		['a braille blank', '\u2800'],
		['a Hangul filler', '\u3164'],
		['variation selectors', '\ufe0f\u{e0100}'],
		['tag characters', '\u{e0041}\u{e007f}'],
		['all of these', ' \u200b\u00ad \u2060\ufeff'],
	])('what looks empty: %s', (_, raw) => {
		expect(clean(raw, 'one')).toEqual({ ok: false, fault: 'empty' });
		expect(clean(raw, 'many')).toEqual({ ok: false, fault: 'empty' });
	});

	it.each([
		['a line feed', 'раз\nдва'],
		['CRLF', 'раз\r\nдва'],
		['a line separator', 'раз\u2028два'],
		['a paragraph separator', 'раз\u2029два'],
	])('%s where one line is wanted', (_, raw) => {
		expect(clean(raw, 'one')).toEqual({ ok: false, fault: 'severalLines' });
		expect(clean(raw, 'many').ok).toBe(true);
	});

	it.each([
		['one', LINE_LIMIT],
		['many', TEXT_LIMIT],
	] as const)('more characters than a text of %s line(s) may have', (lines, limit) => {
		expect(clean('я'.repeat(limit), lines).ok).toBe(true);
		expect(clean(`  ${'я'.repeat(limit)}\n`, lines).ok).toBe(true);
		expect(clean('я'.repeat(limit + 1), lines)).toEqual({ ok: false, fault: 'tooLong', length: limit + 1, limit });
		expect(clean('я'.repeat(limit * 10), lines)).toEqual({ ok: false, fault: 'tooLong', length: limit * 10, limit });
	});

	it('a text that grows too long by being composed', () => {
		// U+1D15E is one character before NFC and two after it.
		expect(clean('\u{1d15e}'.repeat(LINE_LIMIT / 2), 'one')).toMatchObject({ ok: false, fault: 'tooLong' });
	});
});

describe('whatever comes', () => {
	const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 700 }), fc.string({ unit: 'grapheme', maxLength: 700 }));
	const lone = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units));

	it('what was kept is kept again, unchanged', () => {
		fc.assert(
			fc.property(anything, fc.constantFrom('one' as const, 'many' as const), (raw, lines) => {
				const once = clean(raw, lines);
				if (once.ok) expect(clean(once.text, lines)).toEqual(once);
			}),
		);
	});

	it('what was kept is well formed, in NFC and without control characters but tab and line feed', () => {
		fc.assert(
			fc.property(fc.oneof(anything, lone), (raw) => {
				const cleaned = clean(raw, 'many');
				if (!cleaned.ok) return;
				expect(cleaned.text.isWellFormed()).toBe(true);
				expect(cleaned.text).toBe(cleaned.text.normalize('NFC'));
				expect(cleaned.text).not.toMatch(/[^\P{Cc}\t\n]|\ufffd/u);
			}),
		);
	});

	it('a broken text is told where it is broken', () => {
		fc.assert(
			fc.property(lone, (raw) => {
				const cleaned = clean(raw, 'many');
				if (cleaned.ok || cleaned.fault !== 'broken') return;
				expect(raw.slice(0, cleaned.at - 1).isWellFormed()).toBe(true);
				expect(raw.slice(cleaned.at - 1).isWellFormed()).toBe(false);
			}),
		);
	});
});

describe('without control characters', () => {
	it.each([
		['an escape sequence goes', 'Иван\u001b[31;1mова', 'Иванова'],
		['a title set for the window', '\u001b]0;все файлы\u0007Иванова', 'Иванова'],
		['an escape alone', 'Иван\u001bова', 'Иван ова'],
		['a sequence of C1', 'Иван\u009b31mова', 'Иванова'],
		['NUL and delete', 'а\u0000б\u007fв', 'а б в'],
		['line ends of other systems', 'раз\rдва\u0085три\u000bчетыре\fпять\r\nшесть', 'раз\nдва\nтри\nчетыре\nпять\nшесть'],
		['what could not be decoded', 'Прет\ufffdнзия \ud800', 'Прет?нзия ?'],
		['tabs, marks and emoji stay', 'а\tб\u202e👨‍👩‍👧', 'а\tб\u202e👨‍👩‍👧'],
	])('%s', (_, raw, text) => {
		expect(withoutControls(raw, 'many')).toBe(text);
	});

	it('on one line, line breaks become spaces', () => {
		expect(withoutControls('раз \r\n  два\u2028три\n', 'one')).toBe('раз два три');
	});

	it('what comes out is never refused for a character', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('one' as const, 'many' as const), (raw, lines) => {
				const cleaned = clean(withoutControls(raw, lines), lines);
				expect(cleaned.ok || ['empty', 'placeholder'].includes(cleaned.fault)).toBe(true);
			}),
		);
	});
});
