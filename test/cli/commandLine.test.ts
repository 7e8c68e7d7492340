/** How the words after a command become options and operands: what commander does with our table, mistakes included. */

import { describe, expect, it } from 'vitest';
import { languages } from '../../src/domain/code.ts';
import { commandNames, commands } from '../../src/grammar/command.ts';
import { optionGuessed } from '../../src/grammar/guess.ts';
import { UsageError } from '../../src/grammar/mistake.ts';
import type { OptionName } from '../../src/grammar/option.ts';
import { otherFlags } from '../../src/grammar/otherNames.ts';
import { flagIn } from '../../src/grammar/spell.ts';
import { split } from '../../src/grammar/split.ts';

const names: readonly OptionName[] = [
	'kind',
	'client',
	'limit',
	'json',
	'quiet',
	'verbose',
	'noColor',
	'measure',
	'amount',
	'goodsReturned',
];

async function read(line: readonly string[]) {
	const { raw, operands } = await split(line, names, 'list');
	return { options: Object.fromEntries(raw), operands };
}

async function mistakeOf(line: readonly string[]) {
	const error = await split(line, names, 'list').catch((thrown: unknown) => thrown);
	if (!(error instanceof UsageError)) throw error;
	return error.mistakes;
}

describe('a line', () => {
	it.each<[string[], Record<string, readonly string[]>, readonly string[]]>([
		[[], {}, []],
		[['12', '13'], {}, ['12', '13']],
		[['12', '--kind', 'claim', '13'], { kind: ['claim'] }, ['12', '13']],
		[['--measure', 'a', '--measure=b', '--мера', 'c'], { measure: ['a', 'b', 'c'] }, []],
		[['--client', '--kind'], { client: ['--kind'] }, []],
		[['--client='], { client: [''] }, []],
		[['--client', ''], { client: [''] }, []],
		[['--amount', '-5'], { amount: ['-5'] }, []],
		[['-5'], {}, ['-5']],
		[['-'], {}, ['-']],
		[['-qn5'], { quiet: [], limit: ['5'] }, []],
		[['-n', '5', '-q', '-q'], { quiet: [], limit: ['5'] }, []],
		[['-тк5'], { quiet: [], limit: ['5'] }, []],
		[['--без-цвета', '--no-color'], { noColor: [] }, []],
		[['--json', '12'], { json: ['12'] }, []],
		[['12', '--json'], { json: [''] }, ['12']],
		[['--json', '--quiet'], { json: [''], quiet: [] }, []],
		[['--json', '-q'], { json: [''], quiet: [] }, []],
		[['--quiet', '--', '--kind', '-x'], { quiet: [] }, ['--kind', '-x']],
		// As the flag is called in either language, with е for ё, in capitals, and as a Mac takes letters apart.
		[['--товар-возвращен', 'вчера'], { goodsReturned: ['вчера'] }, []],
		[['--ТОВАР-ВОЗВРАЩЁН=вчера'], { goodsReturned: ['вчера'] }, []],
		[['--товар-возвращён'.normalize('NFD'), 'вчера'], { goodsReturned: ['вчера'] }, []],
	])('%j', async (line, options, operands) => {
		expect(await read(line)).toEqual({ options, operands });
	});
});

describe('a mistake', () => {
	it.each<[string[], string]>([
		[['--kindd', 'claim'], '--kindd'],
		[['12', '--kindd=claim', '--other'], '--kindd=claim'],
		[['-qx'], '-x'],
		[['--quiet=yes'], '--quiet=yes'],
		[['--видд', 'претензия'], '--видд'],
		// Its text is not read: quotes and brackets in it are its own.
		[["--it's", '--<kind>'], "--it's"],
		[['--kind <value>'], '--kind <value>'],
	])('%j: unknown is %s', async (line, value) => {
		expect(await mistakeOf(line)).toMatchObject([{ code: 'unknownOption', value, command: 'list' }]);
	});

	it.each<[string[], OptionName]>([
		[['12', '--client'], 'client'],
		[['--клиент'], 'client'],
		[['--quiet', '-n'], 'limit'],
		[['-qn'], 'limit'],
		[['-тк'], 'limit'],
		[['--kind', 'claim', '--measure'], 'measure'],
	])('%j: no value of %s', async (line, option) => {
		expect(await mistakeOf(line)).toEqual([{ code: 'optionNeedsValue', option }]);
	});

	it('names the option that was perhaps meant', async () => {
		expect(await mistakeOf(['--cleint', 'x'])).toMatchObject([{ meant: { name: 'client', language: 'en' } }]);
	});

	it('names the option that people call otherwise, in the language in which they do', async () => {
		expect(await mistakeOf(['--фио', 'x'])).toMatchObject([{ meant: { name: 'client', language: 'ru' } }]);
		expect(await mistakeOf(['--Customer=x'])).toMatchObject([{ meant: { name: 'client', language: 'en' } }]);
	});
});

describe.each(commandNames)('other names of the options of %s', (command) => {
	const own: readonly OptionName[] = commands[command].options;
	const flags = own.flatMap((name) => languages.map((language) => flagIn(language, name)));
	const others = own.flatMap((name) => languages.flatMap((language) => otherFlags[name]?.[language] ?? []));

	it('lead to one of them, unless they are flags themselves', () => {
		for (const other of others.filter((name) => !flags.includes(`--${name}`))) {
			const meant = optionGuessed(`--${other}`, own);
			expect([
				other,
				meant &&
					Object.values(otherFlags[meant.name] ?? {})
						.flat()
						.includes(other),
			]).toEqual([other, true]);
		}
	});
});
