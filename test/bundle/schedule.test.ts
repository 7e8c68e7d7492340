/** What the schedule runs, as a scheduler runs it: no terminal, no home, hardly an environment, any language of the system. */

import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claims, entry, newJournal, program, scratch } from './program.ts';

const folder = join(scratch(), `Мои журналы 100% it's $HOME`);
mkdirSync(folder);
const journal = await newJournal(join(folder, 'жалобы "2026".db'));
await claims(['add', '-j', journal, ...entry]);
const later = { CLAIMS_TODAY: '2099-01-12' };

/** What cron makes of a line: five fields, a command that ends at a bare %, and a shell. */
function commandOf(line: string): string {
	const command = line.split(' ').slice(5).join(' ');
	return (command.split(/(?<!\\)%/)[0] ?? '').replaceAll('\\%', '%');
}

async function cronLines(): Promise<readonly string[]> {
	const { out } = await claims(['schedule', '--for', 'cron', '-j', journal]);
	return out.split('\n').filter((line) => /^\d/.test(line));
}

/** As from cron: nothing of this process, and of the environment only what is given. */
async function bare(command: string, environment: Readonly<Record<string, string>>) {
	const settings = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
	return program('/usr/bin/env', ['-i', ...settings, '/bin/sh', '-c', command], { folder: '/' }).ended;
}

const surroundings: readonly Readonly<Record<string, string>>[] = [
	{},
	{ LANG: 'C' },
	{ LC_ALL: 'POSIX', HOME: '/nonexistent' },
	{ LANG: 'ru_RU.KOI8-R', LC_ALL: 'ru_RU.KOI8-R', TZ: 'Asia/Vladivostok' },
	{ LANG: 'no_SUCH.locale', HOME: '', TERM: 'xterm' },
	{ PATH: '/usr/bin:/bin', SHELL: '/bin/sh', LOGNAME: 'nobody' },
];

describe('the printed line of cron', () => {
	it.each(surroundings)('tells the same in %j, and that it ran', async (environment) => {
		const [line = ''] = await cronLines();
		const usual = await claims(['overdue', '--exit-code', '--quiet', '-j', journal], { environment: { ...later, CLAIMS_LANG: undefined } });
		const ran = await bare(commandOf(line), { ...environment, ...later });
		expect([ran.code, ran.out, ran.errors]).toEqual([1, usual.out, '']);
		const kept = JSON.parse(readFileSync(`${journal}.last-overdue`, 'utf8'));
		expect(kept.unattended).toBe(kept.at);
	});

	it('makes a backup that is found by the doctor', async () => {
		const [, line = ''] = await cronLines();
		expect(await bare(commandOf(line), {})).toEqual({ code: 0, signal: null, out: '', errors: '' });
		const { out } = await claims(['doctor', '-j', journal, '--json', 'check,state']);
		const states = new Map(JSON.parse(out).map(({ check, state }: { check: string; state: string }) => [check, state]));
		expect([states.get('backup'), states.get('schedule')]).toEqual(['ok', 'ok']);
	});

	it('is found right by the check', async () => {
		for (const line of await cronLines()) expect((await claims(['schedule', '--check', line])).code).toBe(0);
	});
});

it('a heartbeat that cannot be written is missed by nobody', async () => {
	const place = join(folder, 'другая');
	mkdirSync(place);
	const other = await newJournal(join(place, 'j.db'));
	// Root writes everywhere; not over a folder.
	mkdirSync(`${other}.last-overdue`);
	expect(await claims(['overdue', '-j', other, '--quiet'])).toEqual({ code: 0, signal: null, out: '', errors: '' });
	expect(statSync(`${other}.last-overdue`).isDirectory()).toBe(true);
});
