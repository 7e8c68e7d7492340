/** The working screen as a value: what each key makes of it, and how it is drawn. */

import { describe, expect, it } from 'vitest';
import { builtInCalendar } from '../../src/domain/calendar/years.ts';
import { asDay } from '../../src/domain/day.ts';
import { type Section, sections } from '../../src/domain/morning.ts';
import type { CommandName } from '../../src/grammar/command.ts';
import type { MorningItem } from '../../src/report/morning.ts';
import { draw } from '../../src/screen/draw.ts';
import { letters } from '../../src/screen/key.ts';
import { current, type FoundItem, type List, type MailItem, type Row } from '../../src/screen/list.ts';
import {
	heightOf,
	listIn,
	opened,
	type Pressed,
	paste,
	press,
	resized,
	type ScreenState,
	withFound,
	withMorning,
} from '../../src/screen/state.ts';
import { type Language, textOf } from '../../src/text/index.ts';
import { widthOf } from '../../src/text/width.ts';
import { paintIf } from '../../src/view/paint.ts';
import type { Stroke } from '../../src/world.ts';
import { fc } from '../property.ts';

const key = (name: string, ctrl = false): Stroke => ({ name, text: '', ctrl });
const char = (text: string): Stroke => ({ name: undefined, text, ctrl: false });

function row(
	section: Section,
	ordinal: number,
	verb: CommandName = 'take',
	argument: MorningItem['argument'] = null,
	name = String(ordinal),
): MorningItem {
	return {
		...{ section, name, verb, argument, number: `ПР-2026-${String(ordinal).padStart(4, '0')}`, client: 'Крюкова-Берг Зоя Фёдоровна' },
		...{ responsible: 'Юдин О. С.', dueOn: asDay('2026-10-01'), provisional: false, since: null, who: null, addressee: null },
		overdueDays: section === 'overdue' ? 4 : 0,
	};
}

function foundRow(ordinal: number, verb: CommandName): FoundItem {
	return { ...row('still', ordinal, verb), section: 'found', status: 'closed' };
}

const MORNING: readonly MorningItem[] = [
	row('sort', 7, 'sort'),
	row('overdue', 6, 'decide'),
	row('overdue', 12),
	row('answers', 9, 'answered', 2),
	row('visas', 10, 'visa', 'legal'),
	row('still', 3, 'reply', null, '2025/3'),
];

const SIZE = { columns: 80, rows: 24 };

function screen(rows: readonly Row[] = MORNING, more: Partial<Parameters<typeof opened>[1]> = {}): ScreenState {
	return opened(rows, { size: SIZE, readOnly: false, isEmpty: false, ...more });
}

/** The screen after these keys; the last wish. */
function pressedOn(state: ScreenState, ...strokes: readonly Stroke[]): Pressed {
	return strokes.reduce<Pressed>((pressed, stroke) => press(pressed.state, stroke), { state });
}

/** The name of the entry under the cursor; of a message its number; what takes up something begun. */
function nameIn(list: List): string | undefined {
	const row = current(list);
	if (row?.section === 'unfinished') return [row.verb, ...row.operands].join(' ');
	return row?.section === 'mail' ? `mail ${row.id}` : row?.name;
}

const at = ({ state }: Pressed) => nameIn(listIn(state));

describe('the cursor', () => {
	it.each<[readonly Stroke[], string]>([
		[[], '7'],
		[[key('down')], '6'],
		[[key('down'), key('down'), key('up')], '6'],
		[[key('up')], '7'],
		[[key('end')], '2025/3'],
		[[key('end'), key('down')], '2025/3'],
		[[key('end'), key('home')], '7'],
		[[key('pagedown')], '2025/3'],
		[[key('pagedown'), key('pageup')], '7'],
		[[char('9')], '9'],
		[[char('1')], '12'],
		[[char('1'), char('0')], '10'],
		[[char('1'), char('0'), key('backspace'), char('2')], '12'],
		[[char('2'), char('0'), char('2'), char('5'), char('/')], '2025/3'],
		[[char('2'), char('0'), char('2'), char('5'), char('.'), char('3')], '2025/3'],
		[[char('8')], '7'],
	])('after %j is on %s', (strokes, name) => {
		expect(at(pressedOn(screen(), ...strokes))).toBe(name);
	});
});

describe('a key', () => {
	const runs = (...words: readonly string[]) => ({ is: 'run', words });
	it.each<[readonly Stroke[], Pressed['wish']]>([
		[[key('return')], { is: 'run', words: ['sort', '7'] }],
		[[key('down'), key('return')], { is: 'run', words: ['decide', '6'] }],
		[[char('9'), key('return')], { is: 'run', words: ['answered', '9', '2'] }],
		[[char('1'), char('0'), key('return')], { is: 'run', words: ['visa', '10', 'legal'] }],
		[[key('end'), key('return')], { is: 'run', words: ['reply', '2025/3'] }],
		[[char('5'), char('8'), key('return')], { is: 'search', text: '58' }],
		[[key('c', true)], { is: 'interrupt' }],
		[[key('d', true)], { is: 'quit' }],
	])('%j', (strokes, wish) => {
		expect(pressedOn(screen(), ...strokes).wish).toEqual(wish);
	});

	it.each(['latin', 'cyrillic'] as const)('means the same on the %s layout, also as a capital', (layout) => {
		for (const change of [(text: string) => text, (text: string) => text.toUpperCase()]) {
			const of = (act: keyof typeof letters) => press(screen(), char(change(letters[act][layout === 'latin' ? 0 : 1])));
			expect(of('new').wish).toEqual(runs('add'));
			expect(of('card').wish).toEqual(runs('show', '7'));
			expect(of('reasons').wish).toEqual(runs('show', '7', '--why'));
			expect(of('reply').wish).toEqual(runs('reply', '7'));
			expect(of('letter').wish).toEqual(runs('letter', '7'));
			expect(of('undo').wish).toEqual(runs('undo'));
			expect(of('quit').wish).toEqual({ is: 'quit' });
			expect(of('find').state.mode).toBe('typing');
			expect(of('keys').state.mode).toBe('keys');
		}
	});

	it('leaves what the keys do, whichever it is', () => {
		const { state, wish } = pressedOn(screen(), char('?'), char('q'));
		expect([state.mode, wish]).toEqual(['list', undefined]);
	});

	it('that means nothing does nothing', () => {
		expect(pressedOn(screen(), char('ж'), char('x'), key('tab'), key('f5'))).toEqual({ state: screen() });
	});

	it('where nothing waits is told so; in an empty journal Enter records the first entry', () => {
		expect(pressedOn(screen([]), key('return'))).toEqual({ state: { ...screen([]), note: 'noRow' } });
		expect(pressedOn(screen([]), char('o')).state.note).toBe('noRow');
		expect(pressedOn(screen([], { isEmpty: true }), key('return')).wish).toEqual(runs('add'));
	});

	it('records nothing where the screen is for reading only; Enter shows the card', () => {
		const read = screen(MORNING, { readOnly: true });
		expect(pressedOn(read, key('return')).wish).toEqual(runs('show', '7'));
		expect(pressedOn(read, char('o')).wish).toEqual(runs('show', '7'));
		for (const text of ['n', 'т', 'p', 'з', 'u', 'г'])
			expect(pressedOn(read, char(text))).toEqual({ state: { ...read, note: 'onlyReading' } });
		const empty = screen([], { readOnly: true, isEmpty: true });
		expect(pressedOn(empty, key('return'))).toEqual({ state: { ...empty, note: 'onlyReading' } });
	});
});

describe('finding', () => {
	const words = (text: string) => Array.from(text, char);

	it('asks for what is typed at every key, in either layout', () => {
		const { state, wish } = pressedOn(screen(), char('.'), ...words('пет'));
		expect([state.mode, state.query, wish]).toEqual(['typing', 'пет', { is: 'search', text: 'пет' }]);
		expect(pressedOn(state, key('backspace')).wish).toEqual({ is: 'search', text: 'пе' });
		expect(pressedOn(state, key('u', true)).state.query).toBe('');
	});

	it('letters are words there, not acts; figures too', () => {
		expect(pressedOn(screen(), char('/'), ...words('нq1')).state.query).toBe('нq1');
	});

	it('what is pasted is one line of it, and nothing elsewhere', () => {
		expect(paste(pressedOn(screen(), char('/')).state, 'Петрова\r\n\tАнна').wish).toEqual({ is: 'search', text: 'Петрова Анна' });
		expect(paste(screen(), 'qnu\n')).toEqual({ state: screen() });
	});

	it('Enter leads to what was found, where keys mean what they mean in the list; Escape back', () => {
		const typed = pressedOn(screen(), char('/'), ...words('петр')).state;
		const found = withFound(typed, [foundRow(40, 'show'), foundRow(41, 'close')]);
		const { state } = pressedOn(found, key('return'));
		expect(state.mode).toBe('list');
		expect(pressedOn(state, key('down'), key('return')).wish).toEqual({ is: 'run', words: ['close', '41'] });
		expect(pressedOn(state, char('o')).wish).toEqual({ is: 'run', words: ['show', '40'] });
		expect(at(pressedOn(state, key('escape')))).toBe('7');
		expect(at(pressedOn(typed, key('escape')))).toBe('7');
	});

	it('nothing typed finds nothing, and Enter leads back to the list', () => {
		expect(pressedOn(screen(), char('/'), char(' '), key('return')).state).toEqual({ ...screen(), query: '' });
	});
});

/** What the last of the keys asks for. */
const wishOf = (state: ScreenState, ...strokes: readonly Stroke[]) => pressedOn(state, ...strokes).wish;

describe('what was begun', () => {
	const begun: Row = { section: 'unfinished', verb: 'reply', operands: ['6'], entry: '6', excerpt: 'Извиняемся' };
	const anew: Row = { section: 'unfinished', verb: 'add', operands: [], entry: undefined, excerpt: '' };
	const rows: readonly Row[] = [anew, begun, ...MORNING];

	it('is gone on with by Enter; the other keys are about its entry, where it has one', () => {
		expect(wishOf(screen(rows), key('return'))).toEqual({ is: 'run', words: ['add'] });
		expect(wishOf(screen(rows), key('down'), key('return'))).toEqual({ is: 'run', words: ['reply', '6'] });
		expect(wishOf(screen(rows), key('down'), char('o'))).toEqual({ is: 'run', words: ['show', '6'] });
		expect(press(screen(rows), char('o')).state.note).toBe('noEntry');
	});

	it('is no entry for the number that is typed, and keeps the cursor when the list is new', () => {
		expect(at(pressedOn(screen(rows), char('6')))).toBe('6');
		const { state } = press(screen(rows), key('down'));
		expect(nameIn(withMorning(state, rows.slice(1), false).morning)).toBe('reply 6');
		expect(nameIn(withMorning(state, MORNING, false).morning)).toBe('6');
	});
});

describe('mail that waits', () => {
	const message = (id: number): MailItem => ({
		section: 'mail',
		id,
		from: 'Петрова',
		about: 'Скрипит',
		receivedOn: asDay('2026-10-04'),
		isLate: true,
	});
	const rows = [message(3), message(12), ...MORNING];

	it('is sorted by Enter, or all of it by a key in either layout', () => {
		expect(wishOf(screen(rows), key('return'))).toEqual({ is: 'run', words: ['mail', 'sort', '3'] });
		for (const letter of letters.mail)
			expect(wishOf(screen(rows), key('end'), char(letter))).toEqual({ is: 'run', words: ['mail', 'sort'] });
		expect(wishOf(screen(rows), char('o'))).toEqual({ is: 'run', words: ['mail', 'show', '3'] });
	});

	it('is only shown to whoever only reads; is no entry with a term or a letter', () => {
		expect(wishOf(screen(rows, { readOnly: true }), key('return'))).toEqual({ is: 'run', words: ['mail', 'show', '3'] });
		expect(pressedOn(screen(rows, { readOnly: true }), char('m')).state.note).toBe('onlyReading');
		expect(pressedOn(screen(rows), char('w')).state.note).toBe('sortFirst');
		expect(wishOf(screen(rows), char('p'))).toBeUndefined();
		expect(pressedOn(screen(), char('m')).state.note).toBe('noMail');
	});

	it('takes no figure for itself, and keeps the cursor', () => {
		expect(at(pressedOn(screen(rows), char('1'), char('2')))).toBe('12');
		const second = pressedOn(screen(rows), key('down')).state;
		expect(nameIn(withMorning(second, rows.slice(1), false).morning)).toBe('mail 12');
		expect(nameIn(withMorning(second, MORNING, false).morning)).toBe('6');
	});
});

describe('what others record', () => {
	it('leaves the cursor on the same matter', () => {
		const { state } = pressedOn(screen(), char('9'));
		const fresh = withMorning(state, [row('sort', 8, 'sort'), ...MORNING], false);
		expect(nameIn(fresh.morning)).toBe('9');
	});

	it('leaves it on the entry where its next step is another one', () => {
		const { state } = pressedOn(screen(), char('1'), char('2'));
		const fresh = withMorning(state, [...MORNING.filter(({ name }) => name !== '12'), row('call', 12, 'close')], false);
		expect(current(fresh.morning)).toMatchObject({ name: '12', verb: 'close' });
	});

	it('puts it on what has taken its place where the entry is gone', () => {
		const { state } = pressedOn(screen(), key('end'));
		expect(nameIn(withMorning(state, MORNING.slice(0, 2), false).morning)).toBe('6');
		expect(current(withMorning(state, [], false).morning)).toBeUndefined();
	});
});

const strokes = fc.oneof(
	fc.constantFrom('up', 'down', 'pageup', 'pagedown', 'home', 'end', 'return', 'escape', 'backspace').map((name) => key(name)),
	fc.constantFrom(...'0123456789/.?,nтoщqwцж '.split('')).map(char),
);

const rowsOf = fc
	.array(fc.tuple(fc.constantFrom(...sections), fc.integer({ min: 1, max: 999 })), { maxLength: 60 })
	.map((all) => sections.flatMap((section) => all.filter(([one]) => one === section).map(([, ordinal]) => row(section, ordinal))));

const sizes = fc.record({ columns: fc.integer({ min: 1, max: 200 }), rows: fc.integer({ min: 1, max: 60 }) });

describe('whatever is pressed', () => {
	it('the cursor is on a row that is on the screen', () => {
		fc.assert(
			fc.property(rowsOf, sizes, fc.array(strokes, { maxLength: 40 }), sizes, rowsOf, (rows, size, keys, other, fresh) => {
				const { state } = pressedOn(screen(rows, { size }), ...keys);
				for (const one of [state, resized(state, other), withMorning(state, fresh, false)]) {
					const list = listIn(one);
					if (list.rows.length === 0) continue;
					const line = list.lines.indexOf(list.at);
					expect(current(list)).toBeDefined();
					expect(line).toBeGreaterThanOrEqual(list.top);
					expect(line).toBeLessThan(list.top + heightOf(one));
				}
			}),
		);
	});
});

describe.each<Language>(['ru', 'en'])('drawn in %s', async (language) => {
	const look = {
		...{ words: await textOf('words', language), screen: await textOf('screen', language), language, paint: await paintIf(false) },
		...{
			office: 'ООО «Ромашка»',
			mail: 0,
			today: asDay('2026-10-05'),
			soon: asDay('2026-10-08'),
			calendar: builtInCalendar,
			asOf: undefined,
		},
	};

	it('says below the list as of when it is, where other desks could not be heard', () => {
		const asOf = look.screen.asOf('05.10.2026', '12:00');
		for (const rows of [undefined, []]) expect(draw(screen(rows), { ...look, asOf }).at(-2)).toContain(asOf);
		expect(draw(screen(), look).join('')).not.toContain(asOf);
	});

	it('it has as many lines as the terminal, none wider than that, whatever is pressed', () => {
		fc.assert(
			fc.property(rowsOf, sizes, fc.array(strokes, { maxLength: 30 }), fc.boolean(), (rows, size, keys, readOnly) => {
				const { state } = pressedOn(screen(rows, { size, readOnly, isEmpty: rows.length === 0 }), ...keys);
				const lines = draw(state, look);
				expect(lines).toHaveLength(size.rows);
				expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(size.columns);
			}),
		);
	});

	it('at 80 columns no key of the last line is cut off', () => {
		const { mail, reasons, ...always } = look.screen.acts;
		const last = (waiting: number) => draw(screen(), { ...look, mail: waiting }).at(-1) ?? '';
		for (const name of [...Object.values(always), reasons]) expect(last(0)).toContain(name);
		for (const name of [...Object.values(always), mail]) expect(last(3)).toContain(name);
	});

	it('every section has its heading, every row its next step at the right', () => {
		const lines = draw(screen(), look);
		const { morning } = look.words;
		expect(lines.filter((line) => Object.values(morning.sections).includes(line))).toEqual(
			(['sort', 'overdue', 'answers', 'visas', 'still'] as const).map((section) => morning.sections[section]),
		);
		expect(lines[2]).toMatch(language === 'ru' ? /^❯ {6}7 Крюкова.* разобрать$/ : /^❯ {6}7 Крюкова.* sort$/);
		expect(lines.at(-2)).toBe(language === 'ru' ? '⏎ претензии разобрать 7 · 1 из 6' : '⏎ claims sort 7 · 1 of 6');
	});

	it('for reading only it offers nothing that records', () => {
		const lines = draw(screen(MORNING, { readOnly: true }), look);
		expect(lines[0]).toContain(look.screen.readOnly);
		for (const act of ['new', 'letter', 'undo'] as const) expect(lines.at(-1)).not.toContain(` ${look.screen.acts[act]}`);
	});

	it('says in the title how much mail waits', () => {
		expect(draw(screen(), look)[0]).not.toContain(look.screen.mail(3));
		expect(draw(screen(), { ...look, mail: 3 })[0]).toContain(look.screen.mail(3));
	});

	it('an empty journal leads to the first entry', () => {
		expect(draw(screen([], { isEmpty: true }), look).join('\n')).toContain(look.screen.first);
		expect(draw(screen([]), look).join('\n')).toContain(look.screen.nothingWaits);
	});
});

it('without colour the row under the cursor is marked by a sign; with colour it is bold, too', async () => {
	const words = await textOf('words', 'ru');
	const more = {
		screen: await textOf('screen', 'ru'),
		language: 'ru' as const,
		office: 'Ф',
		mail: 0,
		calendar: builtInCalendar,
		asOf: undefined,
	};
	const days = { today: asDay('2026-10-05'), soon: asDay('2026-10-08') };
	const plain = draw(screen(), { words, ...more, ...days, paint: await paintIf(false) });
	expect(plain.filter((line) => line.startsWith('❯'))).toHaveLength(1);
	expect(plain.join('')).not.toContain('\u001b');
	const painted = draw(screen(), { words, ...more, ...days, paint: await paintIf(true) });
	expect(painted.filter((line) => line.startsWith('\u001b[1m❯'))).toHaveLength(1);
});
