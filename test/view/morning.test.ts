/** The morning's screen: what fits, what is cut, what stands where. */

import { describe, expect, it } from 'vitest';
import { addDays, asDay, daysBetween } from '../../src/domain/day.ts';
import { type Section, sections } from '../../src/domain/morning.ts';
import type { CommandName } from '../../src/grammar/command.ts';
import { type MorningItem, nextCommand } from '../../src/report/morning.ts';
import { words as en } from '../../src/text/en/index.ts';
import { words as ru } from '../../src/text/ru/index.ts';
import { cutTo, widthOf } from '../../src/text/width.ts';
import { type MorningView, showMorning } from '../../src/view/morning.ts';

const today = asDay('2026-11-23');
const plain = (text: string) => text;
const screen: MorningView = {
	...{ today, otherDay: false, soon: asDay('2026-11-26'), width: 80, rows: 24, full: false },
	paint: { bold: plain, dim: plain, red: plain },
};

const NAMES = [
	'Крюкова-Берг З. Ф.',
	'ООО «Север»',
	'Ли',
	'Общество с ограниченной ответственностью «Бюро переводов и нотариального сопровождения»',
];

const COMMANDS: Readonly<Record<Section, CommandName>> = {
	...{ sort: 'sort', overdue: 'decide', today: 'reply', soon: 'take', documents: 'answered', answers: 'answered', visas: 'visa' },
	...{
		measures: 'measure-done',
		preventions: 'prevented',
		analysis: 'month approve',
		call: 'close',
		confirm: 'reply',
		accept: 'accept',
		still: 'take',
		findings: 'cause',
	},
};

function item(section: Section, at: number, more: Partial<MorningItem> = {}): MorningItem {
	const dueOn = addDays(today, -at);
	return {
		...{ section, number: `ПР-2026-${String(at).padStart(4, '0')}`, name: String(at), client: NAMES[at % NAMES.length] ?? null },
		...{ responsible: 'Гайдук Е. Н.', dueOn, provisional: false, since: addDays(today, -2 * at), who: null, addressee: null },
		...{ overdueDays: dueOn === null ? null : daysBetween(dueOn, today), verb: COMMANDS[section], argument: null },
		...more,
	};
}

/** `count` open matters, spread over the sections. */
function many(count: number, over: readonly Section[] = sections): readonly MorningItem[] {
	return Array.from({ length: count }, (_, at) => item(over[at % over.length] ?? 'sort', at + 1));
}

function linesOf(items: readonly MorningItem[], view: Partial<MorningView> = {}, words = ru): readonly string[] {
	const text = showMorning(words, items, { ...screen, ...view });
	expect(text.endsWith('\n')).toBe(true);
	return text.slice(0, -1).split('\n');
}

describe('forty open claims at 80 by 24', () => {
	it.each([
		['in every section', sections],
		['in most', sections.slice(2)],
		['overdue all of them', ['overdue']],
		['in two', ['sort', 'still']],
	] as const)('%s fit in twelve lines', (_, over) => {
		const lines = linesOf(many(40, over));
		expect(lines.length).toBeLessThanOrEqual(12);
		for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(80);
	});

	it('so do four hundred with long names of entries', () => {
		const items = many(400).map((one) => ({ ...one, name: '2025/1200', verb: 'measure-done' as const, place: 12 }));
		const lines = linesOf(items);
		expect(lines.length).toBeLessThanOrEqual(12);
		for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(80);
	});

	it('no section is lost: what has no line is counted in the last', () => {
		const shown = linesOf(many(3 * sections.length))
			.join('\n')
			.toLowerCase();
		for (const section of sections) expect(shown).toContain(ru.morning.sections[section].toLowerCase());
		expect(shown.trimEnd().endsWith('претензии сегодня --полностью')).toBe(true);
	});

	it('each section says how many, and the command for its first', () => {
		const lines = linesOf(many(40, ['overdue', 'call']));
		expect(lines.slice(1).map((line) => line.replace(/:.* {2}/, ': … '))).toEqual([
			'Просрочено  20: … претензии решить 1',
			'Позвонить   20: … претензии закрыть 2',
			'Все: претензии сегодня --полностью',
		]);
	});
});

it('a taller terminal shows more: half of it at most', () => {
	for (const rows of [10, 24, 40, 60, 100]) {
		const lines = linesOf(many(30), { rows });
		expect(lines.length).toBeLessThanOrEqual(Math.max(12, rows / 2));
	}
	expect(linesOf(many(30), { rows: 100 })).toHaveLength(1 + sections.length + 30);
});

it('what fits is told line by line, with the client', () => {
	expect(linesOf([item('overdue', 6), item('overdue', 17), item('soon', -2, { responsible: null })])).toEqual([
		'Сегодня 23.11.2026 (пн)',
		'Просрочено',
		'   6 Ли: 6 дн. · Гайдук Е. Н.            претензии решить 6',
		'  17 ООО «Север»: 17 дн. · Гайдук Е. Н.  претензии решить 17',
		'Скоро срок (до 26.11.2026)',
		'  -2 аноним: до 25.11                    претензии взять -2',
	]);
});

it('`full` tells everything line by line', () => {
	expect(linesOf(many(40), { full: true })).toHaveLength(1 + sections.length + 40);
});

describe.each([ru, en])('on any width', (words) => {
	it.each([1, 10, 20, 33, 40, 53, 54, 60, 79, 80, 81, 100, 120, 200])('%d columns', (width) => {
		for (const full of [true, false]) {
			const lines = linesOf(many(40), { width, full }, words);
			for (const line of lines) {
				expect(line).not.toMatch(/undefined|null|NaN/);
				// A command is never cut: half of one does something else.
				if (!/^\s*(?:claims|претензии) /.test(line)) expect(widthOf(line)).toBeLessThanOrEqual(width);
			}
			if (full) for (const one of many(40)) expect(lines.some((line) => line.endsWith(nextCommand(words, one)))).toBe(true);
		}
	});
});

describe('names', () => {
	const long = NAMES[3] ?? '';

	it('that are long are cut, what is said of them is not', () => {
		const [, , line = ''] = linesOf([item('overdue', 3)]);
		expect(line).toBe('  3 Общество с ограниченной отв…: 3 дн. · Гайдук Е. Н.  претензии решить 3');
		expect(linesOf([item('overdue', 3)], { width: 200 }).join('\n')).toContain(long);
	});

	it('of wide characters keep the commands in one column', () => {
		const lines = linesOf([item('overdue', 1, { client: '株式会社日本翻訳センター東京支店' }), item('overdue', 2, { client: 'Ли' })]).slice(
			2,
		);
		const columns = lines.map((line) => widthOf(line.slice(0, line.indexOf('claims '))));
		expect(new Set(columns).size).toBe(1);
		for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(80);
	});

	it('that would steer the terminal are shown, not obeyed', () => {
		const [, , line = ''] = linesOf([item('overdue', 1, { client: 'Ли\u001b[31m\nКим', who: '\u202eня' })]);
		expect(line).not.toMatch(/\u001b|\u202e/);
	});
});

describe('days', () => {
	it('past the known calendar are marked', () => {
		const shown = linesOf([
			item('overdue', 1, { provisional: true }),
			item('today', 0, { provisional: true }),
			item('soon', -2, { provisional: true }),
		]).join('\n');
		for (const text of ['≈1 дн.', '≈последний день', 'до ≈25.11']) expect(shown).toContain(text);
		expect(linesOf([item('overdue', 1)]).join('\n')).not.toContain('≈');
	});

	it('of another year are told with it', () => {
		const shown = linesOf([item('call', 1, { since: asDay('2025-12-30') })]).join('\n');
		expect(shown).toContain('с 30.12.2025');
	});

	it('a morning of another day says so', () => {
		expect(linesOf([item('overdue', 1)], { otherDay: true })[0]).toBe('На 23.11.2026 (пн)');
		expect(linesOf([item('overdue', 1)], { otherDay: true }, en)[0]).toBe('As of 2026-11-23 (Mon)');
	});
});

describe('who is waited for', () => {
	it.each([
		[item('answers', 1, { addressee: 'department' }), 'подразделение'],
		[item('answers', 1, { addressee: 'employee', who: 'Сафин Р. И.' }), 'Сафин Р. И.'],
		[item('documents', 1, { addressee: 'client' }), 'Гайдук Е. Н.'],
		[item('measures', 1, { who: 'Сафин Р. И.' }), 'Сафин Р. И.'],
		[item('overdue', 1), 'Гайдук Е. Н.'],
	])('%#: %s', (one, who) => {
		expect(linesOf([one]).at(-1)).toContain(` · ${who} `);
	});
});

describe('the width of a text', () => {
	it.each([
		['', 0],
		['Щука', 4],
		['и\u0306', 1],
		['日本', 4],
		['👍🏽', 2],
		['≈25.11…', 7],
	])('%j takes %d columns', (text, width) => {
		expect(widthOf(text)).toBe(width);
	});

	it.each([
		['日本語', 6, '日本語'],
		['日本語', 5, '日本…'],
		['日本語', 4, '日…'],
		['Ли Ким', 4, 'Ли…'],
		['и\u0306и\u0306и\u0306', 2, 'и\u0306…'],
		['Ли', 1, '…'],
		['Ли', 0, ''],
	])('%j in %d columns is %j', (text, width, cut) => {
		expect(cutTo(text, width)).toBe(cut);
		expect(widthOf(cutTo(text, width))).toBeLessThanOrEqual(width);
	});
});
