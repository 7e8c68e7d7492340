/** The files of all months together are the journal, whatever is recorded late, moved to another day, closed and reopened; no entry is in two. */

import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, asDay, type Day } from '../../src/domain/day.ts';
import { printSeal } from '../../src/domain/month/seal.ts';
import { addMonths } from '../../src/domain/month.ts';
import { monthWith } from '../../src/domain/period.ts';
import { extentOf } from '../../src/store/lists/rows.ts';
import { openJournal } from '../../src/store/open.ts';
import { headOf } from '../../src/store/record/apply.ts';
import { sealMonth } from '../../src/store/record/changeJournal.ts';
import { outOf, Scene } from '../cli/harness.ts';

/** The SHA-256 of the file of August below, as the first edition exported it. */
const FIRST_EDITION = '404450bac3f933ec7d1d76336cb92e4d8bb6ee513bda6c42f8990ebe6f1f2afb';

function raise(message: string): never {
	throw new Error(message);
}

let scene: Scene;

beforeEach(async () => {
	scene = new Scene();
	scene.today = '2026-08-03';
	await done('claims init --office Фирма --controller "Ежова Т. Л." --yes -q');
});

afterEach(() => scene.end());

async function done(line: string): Promise<string> {
	const ended = await scene.line(line);
	expect([line, ended.said, ended.code]).toEqual([line, ended.said, 0]);
	return outOf(ended);
}

/** The numbers of the entries that are exported; with `--month` those in the file of that month. */
async function exported(options = ''): Promise<readonly string[]> {
	const lines = (await done(`claims export --profile raw ${options}`)).trim().split('\r\n').slice(1);
	return lines.map((line) => line.split(',')[1]?.replaceAll('"', '') ?? '');
}

const fileOf = (month: string) => exported(`--month ${month}`);

const add = (day: string) =>
	done(
		`claims add --kind inquiry --channel phone --client "Лещ Ф. И." --summary "Часы" --received ${day} --registered ${day} -q --clock-is-right`,
	);

async function filesUntil(today: Day): Promise<readonly string[]> {
	const numbers: string[] = [];
	for (let day = asDay('2026-05-15'); day.slice(0, 7) <= today.slice(0, 7); day = addMonths(day, 1))
		numbers.push(...(await fileOf(day.slice(0, 7))));
	return numbers.toSorted();
}

/** Whole numbers below what is asked for, the same for each seed. */
function dice(seed: number): (count: number) => number {
	let state = seed * 7919;
	return (count) => {
		state = (state * 48_271) % 2_147_483_647;
		return state % count;
	};
}

describe('the files of the months', () => {
	it('have an entry of a closed month in the next one, and the seal proves it', async () => {
		await add('2026-08-03');
		scene.today = '2026-09-02';
		const seal = (await done('claims month close 2026-08 -q')).trim();
		await add('2026-08-31');
		await add('2026-09-02');
		expect(await fileOf('2026-08')).toEqual(['ПР-2026-0001']);
		expect(await fileOf('2026-09')).toEqual(['ПР-2026-0002', 'ПР-2026-0003']);
		scene.today = '2026-10-01';
		const next = (await done('claims month close 2026-09 -q')).trim();
		await add('2026-09-30');
		expect(await fileOf('2026-09')).toEqual(['ПР-2026-0002', 'ПР-2026-0003']);
		expect(await fileOf('2026-10')).toEqual(['ПР-2026-0004']);
		for (const printed of [seal, next]) await done(`claims check --seal ${printed}`);
	});

	it('of a seal that names no columns is proven by those of the first edition, and what was late for it is in the next one', async () => {
		await add('2026-08-03');
		scene.today = '2026-09-02';
		const journal = openJournal({ path: join(scene.folder, 'journal.db'), write: true, timeout: 1000 });
		const august = { registered: monthWith(asDay('2026-08-01')) };
		const seal = await sealMonth(
			journal,
			{ recordedAt: '2026-09-02T09:00:00.000Z', officeDay: '2026-09-02', actor: 'тест', dryRun: false },
			asDay('2026-09-02'),
			{
				month: '2026-08',
				upTo: headOf(journal).position,
				hash: headOf(journal).hash,
				...extentOf(journal, august),
				digest: FIRST_EDITION,
				report: { sections: [] },
			},
		);
		journal.close();
		await add('2026-08-31');
		await done(`claims check --seal ${printSeal(seal ?? raise('no seal'))}`);
		expect(await fileOf('2026-08')).toEqual(['ПР-2026-0001']);
		expect(await fileOf('2026-09')).toEqual(['ПР-2026-0002']);
		scene.today = '2026-10-01';
		const next = (await done('claims month close 2026-09 -q')).trim();
		expect(await fileOf('2026-09')).toEqual(['ПР-2026-0002']);
		await done(`claims check --seal ${next}`);
	});

	it.each([1, 2, 3, 4])('are the journal: course %i', async (seed) => {
		const below = dice(seed);
		let today = asDay('2026-08-03');
		let entries = 0;
		const seals: string[] = [];
		const closed: string[] = [];
		for (let step = 0; step < 40; step++) {
			const what = below(10);
			if (what < 5 || entries === 0) {
				await add(addDays(today, -below(70)));
				entries++;
			} else if (what < 7) {
				const day = addDays(today, -below(70));
				// Refused where it is that day already, or the other day forbids it.
				await scene.line(`claims correct ${1 + below(entries)} --received ${day} --registered ${day} --reason "Опечатка" -q`);
			} else if (what === 7) {
				await scene.line(`claims undo ${1 + below(entries)} -q`);
			} else if (what === 8) {
				const month = closed.at(-1);
				if (month !== undefined && below(3) === 0) {
					await done(`claims month reopen ${month} --reason "Ошибка" -q --clock-is-right`);
					closed.pop();
				}
			} else {
				today = addDays(today, 10 + below(20));
				scene.today = today;
			}
			if (below(4) === 0) {
				const numbers = new Database(join(scene.folder, 'journal.db'), { readonly: true });
				const first = numbers.prepare('select min(substr(registered_on, 1, 7)) from claim').pluck().get();
				numbers.close();
				const last = closed.at(-1);
				const next = last === undefined ? String(first) : addDays(asDay(`${last}-28`), 4).slice(0, 7);
				if (next < today.slice(0, 7)) {
					seals.push((await done(`claims month close ${next} -q --clock-is-right`)).trim());
					closed.push(next);
				}
			}
		}
		const all = [...(await exported())].toSorted();
		expect(await filesUntil(today)).toEqual(all);
		expect(seals.length).toBeGreaterThan(1);
		for (const printed of seals) await done(`claims check --seal ${printed}`);
	});
});
