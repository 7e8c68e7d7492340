/** What was recorded later than the day that it is about, as the paper journal and the report of a month tell it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { outOf, Scene } from './harness.ts';

let scene: Scene;

beforeEach(async () => {
	scene = new Scene();
	await done('claims init --office Фирма --controller "Ежова Т. Л." --yes -q');
	await done('claims add --kind inquiry --channel email --client "Лещ Ф. И." --contact l@example.com --summary "Часы" -q');
	scene.today = '2026-11-20';
	await done(
		'claims add --kind inquiry --channel email --client "Щукин" --summary "Часы" --received 2026-11-02 --registered 2026-11-02 -q --clock-is-right',
	);
	// What is recorded at one moment is taken back at once.
	scene.set('clock', '2026-11-20T10:00:00.000Z');
	await done('claims close 1 --answer "До восьми." --satisfaction yes --on 2026-10-06 -q');
});

afterEach(() => scene.end());

async function done(line: string): Promise<string> {
	const ended = await scene.line(line);
	expect([line, ended.said, ended.code]).toEqual([line, ended.said, 0]);
	return outOf(ended);
}

async function figure(): Promise<string | undefined> {
	const report = await done('claims month 2026-11 --format csv --profile raw');
	return /^terms,recordedLate,now,count,\d+/m.exec(report)?.[0];
}

it('is marked in the paper journal', async () => {
	await done('claims print --format html -o journal.html');
	const page = readFileSync(join(scene.folder, 'journal.html'), 'utf8');
	expect(page).toContain('02.11.2026 (записано 20.11.2026)');
	expect(page).toContain('закрыто, 06.10.2026 (записано 20.11.2026)');
	expect(page).not.toContain('05.10.2026 (записано');
});

it('is counted in the month in which it was recorded, until it is taken back', async () => {
	expect(await figure()).toBe('terms,recordedLate,now,count,2');
	await done('claims undo');
	expect(await figure()).toBe('terms,recordedLate,now,count,1');
});
