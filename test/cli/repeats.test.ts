/** The sixty sample claims, registered one after another: which earlier ones are told of. */

import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { type Ended, Scene } from './harness.ts';

const scene = new Scene();

afterAll(() => scene.end());

function toldIn({ said }: Ended): readonly string[] {
	const text = said.map(({ to, text }) => (to === 'errors' ? text : '')).join('');
	return text
		.split('\n')
		.flatMap((line) => /^Строка (\d+): Похоже, тот же клиент \((.*?)\): № ПР-2026-(\d+)/.exec(line)?.slice(1).join(' ') ?? []);
}

it.each([
	['one by one', ''],
	['all together', ' --atomic'],
	['on trial', ' --dry-run'],
])('are told to repeat those that they repeat, and no others: %s', async (name, flag) => {
	scene.today = '2026-11-20';
	scene.environment.CLAIMS_JOURNAL = `${scene.folder}/${name}.db`;
	await scene.line('claims init --office "ООО «Фирма»" --yes');
	const ended = await scene.line(`claims add --json -${flag}`, readFileSync('fixtures/demo/inbox.ndjson', 'utf8'));
	expect(ended.code).toBe(0);
	expect(toldIn(ended)).toEqual([
		'25 имя и инициалы, та же почта, тот же договор 0024',
		'48 то же имя, та же почта, тот же договор 0004',
		'57 имя с одной опечаткой 0013',
	]);
	expect((await scene.line('claims check')).code).toBe(0);
});
