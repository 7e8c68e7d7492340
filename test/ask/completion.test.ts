/** Completion in the shells themselves, on a real terminal, installed as a person installs it. Where a shell is missing, the tests fail. */

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claims, environment, launcher, newJournal, scratch } from '../bundle/program.ts';
import { needed } from '../systemProgram.ts';
import { closeAll, Terminal } from './tmux.ts';

const folder = scratch();
const home = join(folder, 'home');
const bin = join(folder, 'bin');
let journal = '';

beforeAll(async () => {
	// fish fills the last one from the manual pages of the machine at its first start, where there is none.
	for (const place of [bin, join(home, '.local', 'share', 'fish', 'generated_completions')]) mkdirSync(place, { recursive: true });
	for (const name of ['claims', 'претензии']) symlinkSync(launcher, join(bin, name));
	for (const name of ['файл один.json', 'other.csv']) writeFileSync(join(home, name), '');
	journal = await newJournal(join(folder, 'journal.db'), '--incoming', 'ПР-{year}-{number:4}');
	for (const client of ["О'Нил $1", 'Петрова "А"'])
		await claims(['add', '-j', journal, '--kind', 'claim', '--channel', 'post', '--summary', 'x', '--client', client]);
	await claims(['take', '2', '-j', journal, '--responsible', 'Юдин О. С.', '--measure', 'x', '--due', '2099-01-01']);
});
afterAll(closeAll);

const shells = { bash: ['bash', '-i'], zsh: ['zsh', '-i'], fish: ['fish'] } as const;

describe.each(Object.keys(shells) as (keyof typeof shells)[])('%s', (shell) => {
	let terminal: Terminal;

	beforeAll(async () => {
		needed(shell);
		expect(await claims(['completion', 'install', shell], { environment: { HOME: home } })).toMatchObject({ code: 0 });
		if (shell === 'zsh') writeFileSync(join(home, '.zshenv'), 'PS1="%% "\n');
		const inside = environment({
			...{ PATH: `${bin}:${process.env.PATH}`, HOME: home, PS1: '$ ', TERM: 'screen', CLAIMS_JOURNAL: journal },
			...{ CLAIMS_LANG: 'ru', LC_ALL: 'C.UTF-8', CLAIMS_TODAY: undefined, XDG_DATA_HOME: undefined, XDG_CONFIG_HOME: undefined },
		});
		const [program = '', ...words] = shells[shell];
		terminal = new Terminal(words, { columns: 100, rows: 40, more: inside, program: ['env', `--chdir=${home}`, program] });
		// Its first prompt: what is typed before it would be lost.
		terminal.type('echo re""ady\n');
		await terminal.sees('\nready\n');
	});

	/** Types, presses Tab, waits for what the line then says, and takes the line away. */
	async function completes(typed: string, line: string): Promise<void> {
		terminal.type(typed);
		terminal.press('Tab');
		await terminal.sees(line);
		terminal.press('C-e', 'C-u');
	}

	it.each([
		['a command', 'claims ta', 'claims take '],
		['a command in Russian', 'претензии взя', 'претензии взять '],
		['an option', 'claims add --goods', 'claims add --goods-returned '],
		['an option in Russian', 'claims добавить --соде', 'claims добавить --содержание '],
		['a value', 'claims add --kind inq', 'claims add --kind inquiry '],
		['a value joined to its option', 'claims add --вид=общ', 'claims add --вид=общее\\ обращение '],
		['a value with a blank', 'claims add --channel эл', 'claims add --channel эл.\\ почта '],
		['a value in quotes', 'claims add --channel "эл', 'claims add --channel "эл. почта"'],
		['a second word', 'claims calendar lo', 'claims calendar load '],
		['the claim that fits', 'claims take ', 'claims take 1 '],
		['a number in full', 'claims show ПР-2026-00', 'claims show ПР-2026-000'],
		['a name', 'claims list --responsible Юд', 'claims list --responsible Юдин\\ О.\\ С.'],
		['a file', 'claims calendar load ot', 'claims calendar load other.csv'],
		['a file with a blank', 'claims calendar load ф', 'claims calendar load файл\\ один.json'],
		['a file joined to its option', 'claims rules export --output=ot', 'claims rules export --output=other.csv'],
	])('completes %s', async (_, typed, line) => {
		await completes(typed, line);
	});

	it('completes a client with quotes and a dollar, so that the shell reads it as it is', async () => {
		terminal.type("printf '<%s>\\n' ");
		terminal.press('C-e', 'C-u');
		terminal.type('claims list --client О');
		terminal.press('Tab');
		await terminal.sees("claims list --client О\\'Нил");
		terminal.type(' --json client\n');
		await terminal.sees('"О\'Нил $1"');
	});
});
