/** Foreign text in every field: refused with its reason, or kept to the letter; and never raw before anybody's eyes. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { foldLooks } from '../../src/domain/client/clientName.ts';
import { unguard } from '../../src/format/formulaGuard.ts';
import { commandNames, commands } from '../../src/grammar/command.ts';
import type { Operand } from '../../src/grammar/commandRow.ts';
import { flagOf, type OptionName, optionRow } from '../../src/grammar/option.ts';
import { signsIn } from '../../src/text/signs.ts';
import { here, rowsHere } from '../cli/here.ts';
import { asKept, hostile, refusal, steering, unseen } from './corpus.ts';
import { claims, each, entry, newJournal, notASentence, onTerminal, type Ran, rows, scratch } from './program.ts';

const folder = scratch();
const journal = join(folder, 'hostile.db');

/** The fields for free text, and how many lines each may have. */
const fields = {
	client: 'line',
	contact: 'line',
	subject: 'line',
	contract: 'line',
	responsible: 'line',
	demand: 'text',
	summary: 'text',
} as const;
type Field = keyof typeof fields;
const names = Object.keys(fields) as readonly Field[];

type Entry = Readonly<Record<string, string>>;

const plain: Entry = { kind: 'complaint', channel: 'email', client: 'Ivanov', summary: 'The door creaks' };

interface Result {
	readonly line: number;
	readonly ok: boolean;
	readonly number?: string;
	readonly errors?: readonly { readonly message: string }[];
}

async function addAll(entries: readonly Entry[]): Promise<{ readonly ran: Ran; readonly results: readonly Result[] }> {
	const ran = await claims(['add', '-j', journal, '--json', '-'], { input: entries.map((one) => JSON.stringify(one)).join('\n') });
	return {
		ran,
		results: ran.out
			.split('\n')
			.filter((line) => line !== '')
			.map((line): Result => JSON.parse(line)),
	};
}

/** The entry with `text` in each field that can hold it. */
function everywhere(text: string): Entry {
	const kept = names.filter((name) => refusal(text, fields[name]) === undefined);
	// Who is complained of and who is responsible bear one name then.
	return { ...plain, allowed: 'a namesake', ...Object.fromEntries(kept.map((name) => [name, text])) };
}

const welcome = hostile.filter((text) => refusal(text, 'text') === undefined);

/** Many texts in one field, as far as there is room. */
const mixed: readonly Entry[] = Array.from({ length: Math.ceil(welcome.length / 16) }, (_, index): Entry => {
	const some = welcome.slice(index * 16, index * 16 + 16).filter((text) => text.length < 200);
	const joined = some.join(' ');
	const line = some
		.filter((text) => refusal(text, 'line') === undefined)
		.join(' ')
		.slice(0, 490)
		.toWellFormed();
	const filled: Entry = Object.fromEntries(names.map((name) => [name, fields[name] === 'text' ? joined : line]));
	return { ...plain, ...filled, allowed: 'a namesake' };
}).filter(({ client }) => client !== undefined && refusal(client, 'line') === undefined);

const kept: readonly Entry[] = [...welcome.map(everywhere), ...mixed];

beforeAll(async () => {
	await newJournal(journal);
	const { ran, results } = await addAll(kept);
	expect(ran.errors).toContain(`Recorded: ${kept.length}. With errors: 0.`);
	expect(ran.code).toBe(0);
	expect(results.map(({ ok }) => ok)).toEqual(kept.map(() => true));
	expect(steering(ran.out + ran.errors)).toEqual([]);
});

test('there are hundreds of them', () => {
	expect(hostile.length).toBeGreaterThan(400);
	expect(welcome.length).toBeGreaterThan(200);
});

describe('what may not enter', () => {
	test('is refused in every field by JSON, with the field and the reason, and nothing of it is written', async () => {
		const wrong = names.flatMap((name) =>
			hostile.flatMap((text) => {
				const reason = refusal(text, fields[name]);
				// Blanks are an empty cell: nothing, where there may be nothing.
				return reason && (text.trim() !== '' || name === 'summary') ? [{ name, text, reason }] : [];
			}),
		);
		const { ran, results } = await addAll(wrong.map(({ name, text }) => ({ ...plain, [name]: text })));
		expect(ran.code).toBe(2);
		expect(results).toHaveLength(wrong.length);
		for (const [index, { name, text, reason }] of wrong.entries()) {
			const { ok, errors = [] } = results[index] ?? { ok: true };
			expect(ok, `${name} ${JSON.stringify(text.slice(0, 40))}`).toBe(false);
			expect(errors.map(({ message }) => message).join(' ')).toMatch(new RegExp(`^${name}: ${reason.source}`));
		}
		expect(steering(ran.out + ran.errors)).toEqual([]);
		expect(await rows(journal, 'number')).toHaveLength(kept.length);
	});

	test('in every option of every command, with its flag', async () => {
		const wanted = commandNames.flatMap((command) => commands[command].options.map((option: OptionName) => ({ command, option })));
		const texts = wanted.filter(({ option }) => optionRow(option).value !== undefined && optionRow(option).value !== 'path');
		expect(texts.length).toBeGreaterThan(80);
		const days = join(folder, 'days.toml');
		const letter = join(folder, 'letter.eml');
		const operandOf: Partial<Record<Operand, string>> = { file: days, regulation: 'firma', year: '2027', mailSource: letter };
		writeFileSync(letter, 'From: a@example.org\r\nSubject: Hello\r\n\r\nText\r\n');
		expect(await here(['intake', letter, '-j', journal])).toMatchObject({ code: 0 });
		writeFileSync(days, 'years = [2027]\ndaysOff = [{ day = "2027-03-10", name = "Bayram" }]\n');
		await each(texts, async ({ command, option }) => {
			const value = 'a\u001b[31m\u202eb';
			const operands = (commands[command].operands as readonly Operand[]).map((operand) => operandOf[operand] ?? '1');
			if (command === 'assign' && option !== 'json') operands.push('1');
			const path = command === 'init' ? join(folder, 'none.db') : journal;
			const needed =
				option !== 'json'
					? []
					: command === 'term'
						? ['--kind', 'claim']
						: command === 'assign'
							? ['--from', 'Petrov', '--to', 'Orlov']
							: [];
			const words = [command, ...operands, '-j', path, ...needed, `${flagOf(option)}=${value}`];
			const ran = await here(words);
			const told = words.join(' ');
			expect(ran.code, told).toBe(2);
			expect(ran.out, told).toBe('');
			expect(notASentence(ran.errors), told).toBeUndefined();
			expect(steering(ran.errors), told).toEqual([]);
			// The fields of --json are told all together.
			expect(ran.errors, told).toMatch(option === 'json' ? /There is no field/ : new RegExp(flagOf(option)));
		});
		expect(await here(['check', '-j', journal])).toMatchObject({ code: 0, errors: '' });
	});

	test('broken JSON, keys that are none, values of another type', async () => {
		const lines = [
			'{"__proto__":{"kind":"claim"},"kind":"claim","channel":"email","client":"A","summary":"b"}',
			'{"constructor":{"prototype":{"kind":"claim"}},"channel":"email","client":"A","summary":"b"}',
			'{"\\u001b[31m\\u202e":"x","channel":"email","client":"A","summary":"b"}',
			'{"kind":"__proto__","channel":"toString","client":"A","summary":"b"}',
			'{"kind":"claim","channel":"email","client":{"toString":"x"},"summary":["b"]}',
			'{"kind":"claim","channel":"email","client":"A","summary":"b","amount":1e999}',
			'{"kind":"claim","channel":"email","client":"A","summary":"b","amount":-1}',
			'{"kind":"claim","channel":"email","client":"A","summary":"b","amount":1.5}',
			'{"kind":"claim","channel":"email","client":"A","summary":"b","amount":9007199254740993}',
			'{"kind":"claim","channel":"email","client":"A","summary":"b","amount":"100"}',
			'{"kind":"claim","channel":"email","client":"A","summary":"b","receivedOn":"\\u001b[31m"}',
			'{"kind":"claim","channel":"email","client":"A","summary":"b","receivedOn":"2026-02-31"}',
			'{"kind":"claim","channel":"email","client":"A","summary":"b","key":"\\u0000"}',
			'{"kind":"claim"',
			'\u001b[31m\u202e',
			'[[1]]',
			'42',
			'"text"',
			'null',
			`${'['.repeat(100_000)}`,
			`{"summary":${'{"a":'.repeat(50_000)}`,
		];
		const { code, out, errors } = await claims(['add', '-j', journal, '--json', '-'], { input: ['"first"', ...lines].join('\n') });
		expect(code).toBe(2);
		expect(steering(out + errors)).toEqual([]);
		expect(notASentence(errors)).toBeUndefined();
		expect(errors).toContain(`Recorded: 0. With errors: ${lines.length + 1}.`);
		expect(Object.keys({})).toEqual([]);
	});

	test('bytes that are no UTF-8', async () => {
		const input = Buffer.concat([
			Buffer.from('{"kind":"claim","channel":"email","client":"A'),
			Buffer.from([0xc3, 0x28]),
			Buffer.from('","summary":"b"}'),
		]);
		const ran = await claims(['add', '-j', journal, '--json', '-'], { input });
		expect(ran).toMatchObject({ code: 2, out: '' });
		expect(ran.errors).toContain('is not in UTF-8');
	});
});

describe('words of the command line', () => {
	const evil = '\u001b[31m\u202eevil\u0007\u009b';
	const cases: readonly (readonly [number, ...string[]])[] = [
		[2, evil],
		[2, `--${evil}`],
		[2, 'list', `--${evil}`],
		[2, 'list', evil],
		[2, 'show', evil],
		[2, 'show', '1', evil],
		[2, 'show', '1', '--json', evil],
		[2, 'list', '--json', evil],
		[2, 'help', evil],
		[2, 'measure-done', '1', evil, '--result', 'x'],
		[3, 'list', '-j', join(folder, evil)],
		[3, 'init', '-j', join(folder, 'missing', evil), '--office', 'O', '--yes'],
		[3, 'add', '--json', join(folder, evil)],
		[3, 'export', '-o', join(folder, 'missing', evil)],
		[3, 'term', '--batch', join(folder, evil)],
		[0, 'export', '-o', join(folder, `${evil}.csv`)],
		[3, 'export', '-o', join(folder, `${evil}.csv`)],
	];
	test('are shown so that they cannot steer', async () => {
		// In order: the last two are about the same file.
		for (const [code, ...words] of cases) {
			const ran = await claims(words.includes('-j') ? words : [...words, '-j', journal]);
			expect(ran.code, JSON.stringify(words)).toBe(code);
			expect(notASentence(ran.errors), JSON.stringify(words)).toBeUndefined();
			expect(steering(ran.out + ran.errors), JSON.stringify(words)).toEqual([]);
		}
	});

	test('so are the names of a new journal, its office and its person', async () => {
		const path = join(folder, `\u202e${evil}.db`);
		const office = `The \u202eevil\u2066 office \u200b`;
		const ran = await claims(['init', '-j', path, '--office', office, '--controller', office, '--yes']);
		expect(ran).toMatchObject({ code: 0 });
		expect(steering(ran.errors)).toEqual([]);
		for (const template of ['\u202e{year}/{number}', '{year}\u200b{number}', '{year}-{number}\u{e0041}', '{year}\ufeff{number}'])
			expect(await claims(['init', '-j', join(folder, 'no.db'), '--office', 'O', '--incoming', template, '--yes'])).toMatchObject({
				code: 2,
			});
		const refused = await claims(['add', '-j', path, ...entry], { environment: { CLAIMS_ACTOR: 'The \u001b[31mactor' } });
		expect(refused).toMatchObject({ code: 2, errors: expect.stringContaining('--actor: the text has the control character U+001B') });
		const signed = await claims(['add', '-j', path, ...entry], { environment: { CLAIMS_ACTOR: 'The \u202eactor\u2066' } });
		expect(signed).toMatchObject({ code: 0 });
		for (const words of [['show', '1'], ['history', '1'], ['check', '-v'], ['list']]) {
			const shown = await onTerminal([...words, '-j', path], { environment: { NO_COLOR: '1' } });
			expect(shown.code, shown.out).toBe(0);
			expect(steering(shown.out), words.join(' ')).toEqual([]);
		}
	});
});

describe('what was kept', () => {
	test('is listed in a pipe line by line, nothing of it raw', async () => {
		const { code, out, errors } = await claims(['list', '-j', journal]);
		expect(code).toBe(0);
		expect(steering(out + errors)).toEqual([]);
		const listed = out.trimEnd().split('\n');
		expect(listed).toHaveLength(kept.length);
		for (const line of listed) expect(line.split('\t')).toHaveLength(9);
	});

	test('is shown on a terminal, nothing of it raw', async () => {
		const first = welcome.length + 1;
		const commandLines = [
			['list', '-n', '0'],
			['overdue', '--as-of', '2030-01-01'],
			['export', '-o', '-'],
			['export', '--profile', 'raw', '-o', '-'],
			['export', '--format', 'json', '-o', '-'],
			['list', '--json'],
			['check', '-v'],
			...mixed.flatMap((_, index) => ['show', 'history'].map((command) => [command, String(first + index)])),
			...mixed.slice(0, 3).flatMap((_, index) => [
				['show', String(first + index), '--why'],
				['show', String(first + index), '--json'],
				['history', String(first + index), '--ndjson'],
			]),
		];
		await each(commandLines, async (words) => {
			const ran = await onTerminal([...words, '-j', journal], { environment: { NO_COLOR: '1' } });
			expect(ran.code, `${words.join(' ')}: ${ran.out.slice(0, 300)}`).toBe(0);
			expect(ran.out.length, words.join(' ')).toBeGreaterThan(20);
			// Of work that takes a second or more a line tells how far it is, and is wiped out.
			const lasting = ran.out.replace(/\r[^\r\n]*\u001b\[K/g, '');
			expect(steering(lasting), words.join(' ')).toEqual([]);
		});
	});

	test('is shown in a pipe, nothing of it raw', async () => {
		const numbers = mixed.map((_, index) => String(welcome.length + 1 + index));
		await each(
			numbers.flatMap((number) => [
				['show', number],
				['history', number],
			]),
			async (words) => {
				const { code, out } = await here([...words, '-j', journal]);
				expect(code).toBe(0);
				expect(steering(out), words.join(' ')).toEqual([]);
			},
		);
	});

	test('comes back from JSON as it was', async () => {
		const forms = [
			['list', '--reverse', '--json', names.join(',')],
			['list', '--reverse', '--ndjson'],
			['export', '--format', 'json'],
			['export', '--format', 'ndjson'],
		];
		for (const words of forms) {
			const { code, out } = await claims([...words, '-j', journal]);
			expect(code).toBe(0);
			expect(steering(out), words.join(' ')).toEqual([]);
			const parsed: readonly Entry[] = out.startsWith('[')
				? JSON.parse(out)
				: out
						.trimEnd()
						.split('\n')
						.map((line) => JSON.parse(line));
			expectKept(parsed, words.join(' '));
		}
	});

	test('comes back from raw CSV as it was', async () => {
		const { code, out } = await claims(['export', '-j', journal, '--profile', 'raw']);
		expect(code).toBe(0);
		const parsed: readonly Entry[] = parse(out, { columns: true });
		expectKept(parsed, 'raw');
	});

	test('starts no formula in a spreadsheet, and comes back from there with its signs shown', async () => {
		const file = join(folder, 'excel.csv');
		expect(await claims(['export', '-j', journal, '-o', file])).toMatchObject({ code: 0 });
		const { out } = await claims(['export', '-j', journal]);
		const keys = (await claims(['export', '-j', journal, '--profile', 'raw', '--month', '2020-01'])).out.trimEnd().split(',');
		const [, ...cells]: readonly (readonly string[])[] = parse(out, { bom: true, delimiter: ';' });
		const starts = /^[\s\p{C}\u034f\u115f\u1160\u2800\u3164\ufe00-\ufe0f\uffa0]*[=+\-@＝＋－＠]/u;
		for (const row of cells) for (const cell of row) expect(starts.test(cell), JSON.stringify(cell.slice(0, 60))).toBe(false);
		expectKept(
			cells.map((row) => Object.fromEntries(keys.map((key, index) => [key, unguard(row[index] ?? '')]))),
			'excel',
			(text) => signsIn('csvExcel', text),
		);
	});

	test('is found by the very signs that mean something to SQL', async () => {
		const searched = ['number', 'client', 'contact', 'subject', 'demand', 'contract', 'summary', 'responsible'];
		const all = await rowsHere(journal, searched.join(','));
		const folded = (text: unknown) => foldLooks(String(text ?? '').normalize('NFC'));
		const signs = [
			'%',
			'_',
			'%_',
			"'",
			'"',
			'\\',
			'*',
			'(',
			'--',
			'drop table',
			'$&',
			'{{x}}',
			'__proto__',
			'＝',
			'елкин',
			'ЁЛКИН',
			'[',
			'100 %',
			'🏽',
		];
		await each(signs, async (sign) => {
			const found = await rowsHere(journal, 'number', '--text', sign);
			const words = folded(sign).match(/[\p{L}\p{N}]+/gu);
			// Words are found in any order, as parts of words; signs alone as they are.
			const isIn = (text: string) => (words ? words.every((word) => text.includes(word)) : text.includes(folded(sign)));
			const expected = all.filter((row) => isIn(searched.map((name) => folded(row[name])).join('\n')));
			expect(expected.length, sign).toBeGreaterThan(0);
			expect(expected.length, sign).toBeLessThan(all.length);
			expect(
				found.map(({ number }) => number),
				sign,
			).toEqual(expected.map(({ number }) => number));
			// No client is called so, and the option says so.
			if (/^[-_]+$/.test(sign)) return;
			// A name is found by its words; signs alone by what they are.
			const named = words ?? [sign.normalize('NFKC')];
			const byClient = await rowsHere(journal, 'number,client', '--client', sign);
			const isMeant = (client: unknown) => named.every((word) => folded(client).normalize('NFKC').includes(word));
			expect(
				byClient.filter(({ client }) => !isMeant(client)),
				sign,
			).toEqual([]);
		});
	});

	test('leaves the journal sound', async () => {
		expect(await claims(['check', '-j', journal])).toMatchObject({ code: 0, out: '', errors: '' });
	});
});

/** `shown`: as the format has the signs of a text. */
function expectKept(found: readonly Entry[], how: string, shown: (text: string) => string = (text) => text): void {
	expect(found).toHaveLength(kept.length);
	// The responsible stands as the list of people writes him, however he was written.
	for (const [index, one] of kept.entries())
		for (const name of names)
			if (name !== 'responsible') expect(found[index]?.[name] ?? '', `${how} ${index} ${name}`).toBe(shown(asKept(one[name] ?? '')));
}

test('texts that a procedure leaves behind are shown as harmlessly', async () => {
	const evil = `x${unseen.filter((character) => character !== '\u2800').join('y')}z`;
	const text = `${evil}\u2028second\n=third`;
	const path = await newJournal(join(folder, 'procedure.db'), '--controller', `C${evil}`);
	const one = ['add', '-j', path, '--kind', 'claim', '--channel', 'email', '--client', evil, '--summary', text];
	for (let count = 0; count < 5; count++) await here(one);
	const steps: readonly (readonly string[])[] = [
		['assign', '1', '--to', evil, '--reason', text],
		['take', '1', '--responsible', `R${evil}`, '--measure', `${evil} | +3d | ${evil}`],
		['measure', '1', '--text', text, '--due', '+4d', '--by', evil],
		['note', '1', '--text', text],
		['measure-done', '1', '1', '--result', text],
		['measure-done', '1', '2', '--result', text],
		['tell', '1', '--form', 'phone'],
		['request', '1', '--to', 'employee', '--whom', evil, '--what', text],
		['answered', '1', '1', '--text', text],
		['request', '1', '--to', 'client', '--whom', evil, '--what', text, '--due', '+5d'],
		['extend', '1', '--until', '+60d', '--reason', text, '--approved-by', evil, '--told', 'today', '--told-by', 'email'],
		['show', '1', '--why'],
		['settings', '--head', evil, '--chairman', `V${evil}`, '--reason', text],
		['settings'],
		['decide', '1', '--decision', 'satisfied', '--grounds', text, '--by', evil, '--remedy', 'apology', '--justified', 'yes'],
		['visa', '1', 'legal', '--by', evil, '--outcome', 'refused', '--remark', text],
		['reply', '1', '--form', 'post', '--text', text, '--without-visas', text],
		['fulfil', '1', '--text', text],
		['done', '1', '--result', text],
		['return', '1', '--reason', text, '--by', evil],
		['done', '1', '--result', text],
		['close', '1', '--satisfaction', 'no', '--comment', text, '--by', evil],
		['reopen', '1', '--reason', text, '--renewed', 'new'],
		['correct', '2', '--client', `corrected ${evil}`, '--summary', `corrected ${text}`, '--reason', text],
		['refuse', '2', '--ground', 'obscene', '--evidence', text, '--witness', evil],
		['refuse', '3', '--ground', 'decided by court', '--evidence', text, '--case', evil],
		['withdraw', '4', '--how', text],
		['void', '5', '--reason', text],
	];
	for (const words of steps) {
		const ran = await here([...words, '-j', path]);
		expect(ran.code, `${words.slice(0, 2).join(' ')}: ${ran.errors}`).toBe(0);
		expect(steering(ran.out + ran.errors), words[0]).toEqual([]);
	}
	const looks = ['1', '2', '3', '4', '5'].flatMap((number) => [
		['show', number],
		['history', number],
		['show', number, '--json'],
		['history', number, '--json'],
	]);
	await each([...looks, ['list'], ['export', '-o', '-'], ['list', '--json']], async (words) => {
		for (const ran of [
			await onTerminal([...words, '-j', path], { environment: { NO_COLOR: '1' } }),
			...(words[0] === 'export' ? [] : [await here([...words, '-j', path])]),
		]) {
			expect(ran.code, words.join(' ')).toBe(0);
			expect(steering(ran.out), words.join(' ')).toEqual([]);
		}
	});
	expect(await here(['check', '-j', path])).toMatchObject({ code: 0, errors: '' });
});
