/** Time goes back in the chain only where an event says that the clock was wrong. */

import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { asDay } from '../../src/domain/day.ts';
import type { ClaimEvent } from '../../src/domain/event/event.ts';
import { checkJournal } from '../../src/store/check/check.ts';
import type { Fault } from '../../src/store/check/fault.ts';
import { openJournal } from '../../src/store/open.ts';
import { change } from '../../src/store/record/change.ts';
import { wrongClocks } from '../../src/store/statements/events.ts';
import { Scene } from '../cli/harness.ts';

let scene: Scene;

beforeEach(async () => {
	scene = new Scene();
	for (const line of [
		'claims init --office Фирма --controller "Ежова Т. Л." --yes -q',
		'claims add --kind inquiry --channel phone --client "Лещ Ф. И." --summary "Часы" -q',
	])
		expect(await scene.line(line)).toMatchObject({ code: 0 });
});

afterEach(() => scene.end());

async function faults(): Promise<readonly Fault[]> {
	const journal = openJournal({ path: join(scene.folder, 'journal.db'), write: false, timeout: 1000 });
	const found: Fault[] = [];
	await checkJournal(journal, (fault) => found.push(fault));
	journal.close();
	return found;
}

it('a step back that nothing explains is a fault', async () => {
	const journal = openJournal({ path: join(scene.folder, 'journal.db'), write: true, timeout: 1000 });
	const noted: ClaimEvent = { type: 'noted', on: asDay('2026-10-05'), text: 'Так.' };
	const recording = { recordedAt: '2026-10-03T09:00:00.000Z', officeDay: '2026-10-05', actor: 'тест', dryRun: false };
	const decide = () => ({ ok: true, events: [noted] }) as const;
	await expect(change(journal, recording, { id: 1, decide })).rejects.toMatchObject({ failure: 'clockBack' });
	await change(journal, { ...recording, afterWrongClock: true }, { id: 1, decide });
	journal.close();
	expect(await faults()).toEqual([{ code: 'timeBack', position: 4 }]);
});

it('one that an event explains is none, and the event names what it is about', async () => {
	scene.today = '2100-01-02';
	expect(await scene.line('claims note 2026/1 --text Вперёд --clock-is-right')).toMatchObject({ code: 0 });
	scene.today = '2026-10-06';
	expect(await scene.line('claims note 1 --text Назад')).toMatchObject({ code: 2 });
	expect(await scene.line('claims note 1 --text Назад --clock-was-wrong Батарейка')).toMatchObject({ code: 0 });
	expect(await scene.line('claims note 1 --text Далее')).toMatchObject({ code: 0 });
	expect(await faults()).toEqual([]);
	const journal = openJournal({ path: join(scene.folder, 'journal.db'), write: false, timeout: 1000 });
	expect(wrongClocks(journal)).toEqual([{ from: 4, to: 4 }]);
	journal.close();
});
