/** A clock that may be wrong, and a day that was set by hand, are asked about before anything else is. */

import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { asDay } from '../../src/domain/day.ts';
import { clock } from '../../src/text/ru/clock.ts';
import { claims, launcher, rows, scratch } from '../bundle/program.ts';
import { closeAll, squash, Terminal } from './tmux.ts';

afterAll(closeAll);

const ENTRY = ['--kind', 'claim', '--channel', 'email', '--client', 'Юдина', '--summary', 'Дверь скрипит', '--responsible', 'Орлова'];

/** Begun by the clock of this machine. */
async function realJournal(): Promise<string> {
	const journal = join(scratch(), 'journal.db');
	expect(await claims(['init', '-j', journal, '--office', 'Фирма', '--yes', '--language', 'ru'])).toMatchObject({ code: 0 });
	return journal;
}

it('a day that was set by hand is not taken for the day of a record without a yes', async () => {
	const journal = await realJournal();
	const question = squash(clock.recordByHand(asDay('2026-10-05')));
	const refused = new Terminal(['add', '-j', journal, ...ENTRY]);
	await refused.sees('(да/нет)');
	expect(squash(refused.screen())).toContain(question);
	refused.press('Enter');
	expect(await refused.ended()).toBe(2);
	expect(await rows(journal, 'number')).toEqual([]);
	const agreed = new Terminal(['add', '-j', journal, ...ENTRY, '--received', '2026-10-05', '--no-input']);
	expect(await agreed.ended()).toBe(0);
	expect(squash(agreed.screen())).toContain(squash('день задан вручную'));
	expect(await rows(journal, 'number')).toEqual([{ number: 'ПР-2026-0001' }]);
});

it('a clock that jumped ahead is asked about before the number is spent', async () => {
	const journal = await realJournal();
	const ahead = { CLAIMS_TODAY: '', CLAIMS_TEST_NOW: '2100-01-02T09:00:00.000Z' };
	const program = [process.execPath, '-r', './test/cli/clock.cjs', launcher];
	const refused = new Terminal(['add', '-j', journal, ...ENTRY], { program, more: ahead });
	await refused.sees('(да/нет)');
	expect(squash(refused.screen())).toContain(squash('На часах 02.01.2100'));
	refused.press('Enter');
	expect(await refused.ended()).toBe(2);
	expect(squash(refused.screen())).toContain(squash(clock.setRight));
	expect(await rows(journal, 'number')).toEqual([]);
});
