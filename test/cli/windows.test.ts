/** What the program does otherwise on Windows, as far as another system can show it; `test/windows` plays the rest there. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outOf, Scene } from './harness.ts';

const scene = new Scene();
afterAll(() => scene.end());

beforeAll(async () => {
	scene.set('platform', 'win32');
	await scene.line('claims init --office Фирма --yes');
});

async function findings(environment: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
	const { said } = await scene.claims(['doctor', '--json', 'check,state,finding'], { ...scene.environment, ...environment });
	const rows: readonly { readonly check: string; readonly state: string; readonly finding: string }[] = JSON.parse(
		outOf({ said, code: 0 }),
	);
	return Object.fromEntries(rows.map(({ check, state, finding }) => [check, `${state}: ${finding}`]));
}

describe('doctor on Windows', () => {
	it('tells who can open the journal by the folder that it lies in: there are no modes', async () => {
		expect((await findings({ USERPROFILE: scene.folder })).rights).toMatch(/^ok: Журнал лежит в вашей папке/);
		expect((await findings({ USERPROFILE: `${scene.folder.toUpperCase()}\\` })).rights).toMatch(/^ok: /);
		for (const elsewhere of [{ USERPROFILE: `${scene.folder}x` }, { USERPROFILE: '' }, {}])
			expect((await findings(elsewhere)).rights).toMatch(/^warn: .* icacls /);
	});

	it('knows the folder of OneDrive whatever it is called', async () => {
		expect((await findings({ OneDriveCommercial: scene.folder })).place).toMatch(/^warn: .*OneDrive/);
		expect((await findings({ OneDrive: `${scene.folder}\\other` })).place).toMatch(/^ok: /);
	});
});

it('schedule gives the lines of Windows only, and they pass its own check', async () => {
	const lines = outOf(await scene.line('claims schedule'));
	expect(lines).not.toMatch(/cron|systemd/);
	const tasks = lines.split('\n').filter((line) => line.startsWith('schtasks '));
	expect(tasks).toHaveLength(2);
	for (const task of tasks) {
		const { said, code } = await scene.claims(['schedule', '--check', task.replaceAll(scene.folder, 'C:\\Программа'), '--lang', 'en']);
		// The paths are of another machine.
		expect(
			said.map(({ text }) => text).filter((text) => !/^There is no (?:such file|journal)/.test(text)),
			task,
		).toEqual([]);
		expect(code).toBe(1);
	}
	expect(outOf(await scene.line('claims schedule --for cron'))).toMatch(/^# cron/);
	expect(outOf(await scene.line('claims help cron'))).toContain('schtasks /Create');
});

it('completion is that of PowerShell where nobody names a shell', async () => {
	expect(outOf(await scene.line('claims completion'))).toContain('Register-ArgumentCompleter');
	expect(outOf(await scene.line('SHELL=/usr/bin/bash claims completion'))).toContain('complete -F');
});

it.each(['utf16le', 'utf16be'])('reads what Windows PowerShell wrote by >: %s', async (encoding) => {
	const entries = JSON.stringify([{ kind: 'claim', channel: 'email', client: 'Ёлкин', summary: 'Скрипит' }]);
	const bytes = Buffer.from(`\ufeff${entries}\r\n`, 'utf16le');
	const input = encoding === 'utf16be' ? bytes.swap16() : bytes;
	async function* chunks(): AsyncGenerator<Uint8Array> {
		yield input.subarray(0, 51);
		yield input.subarray(51);
	}
	const { code } = await scene.claims(['add', '--json', '-'], scene.environment, chunks());
	expect(code).toBe(0);
	expect(outOf(await scene.line('claims list --json client'))).toContain('Ёлкин');
});

it('init warns of a folder that is synchronised, as doctor does, and of none else', async () => {
	const other = new Scene();
	try {
		const warned = async (name: string) => {
			const { said } = await other.claims(['init', '--office', 'Фирма', '--yes', '-j', `${other.folder}/${name}`]);
			return said.filter(({ to }) => to === 'errors').map(({ text }) => text);
		};
		expect((await warned('plain.db')).join('')).not.toMatch(/синхронизирует|сетевом/);
		Object.assign(other.environment, { OneDrive: other.folder });
		expect((await warned('synced.db')).join('')).toContain('Журнал лежит в папке, которую синхронизирует OneDrive');
	} finally {
		other.end();
	}
});
