/** A person and a client are found however they are written: in lists, what is overdue, what today brings. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ended, Scene } from './harness.ts';

const scene = new Scene();

afterAll(() => scene.end());

const ADD = 'claims add --kind претензия --channel почта --received 01.09.2026 --summary Жалоба';

beforeAll(async () => {
	scene.today = '2026-09-01';
	await scene.line('claims init --office "Фирма" --yes');
	const entries = [
		'--client "Ковалёв Пётр Сергеевич" --contact "+7 (912) 345-67-89" --responsible "Юдин О. С."',
		'--client "ООО «Ромашка»" --contact "romashka@example.ru" --contract "А-115/26" --responsible "Юдин О.С."',
		'--client "Семёнов — Тян А. А." --contact "8 495 222-33-44" --responsible Юдин',
		'--client "Иванова Анна" --responsible "Сафин Р. И."',
	];
	for (const entry of entries) expect((await scene.line(`${ADD} ${entry}`)).code).toBe(0);
	scene.today = '2026-11-20';
});

function numbers({ said }: Ended): readonly number[] {
	const text = said.map(({ to, text }) => (to === 'out' ? text : '')).join('');
	return text
		.split('\n')
		.flatMap((line) => /^\S*-(\d{4})\t/.exec(line)?.[1] ?? [])
		.map(Number)
		.sort();
}

describe('a client', () => {
	it.each([
		['"петр ковалев"', [1]],
		['"Ковалёв П. С."', [1]],
		['"Сергеевич Ковалёв"', [1]],
		['89123456789', [1]],
		['"+7 912 345-67-89"', [1]],
		['3456789', [1]],
		['2223344', [3]],
		['\'ООО "Ромашка"\'', [2]],
		['ромашка@example.ru', []],
		['romashka@example.ru', [2]],
		['"А 115/26"', [2]],
		['Семёнов-Тян', [3]],
		['"Ива\u00adнова\u00a0А."', [4]],
		['"Иванов Пётр"', []],
	])('%s is found in the list', async (typed, expected) => {
		expect(numbers(await scene.line(`claims list --client ${typed}`))).toEqual(expected);
	});
});

describe('the responsible', () => {
	it.each(['"Юдин О.С."', 'юдин', '"О. С. Юдин"', '"Юдин Олег Сергеевич"'])('%s finds all that he handles', async (typed) => {
		expect(numbers(await scene.line(`claims list --responsible ${typed}`))).toEqual([1, 2, 3]);
		expect(numbers(await scene.line(`claims overdue --responsible ${typed}`))).toEqual([1, 2, 3]);
		expect(numbers(await scene.line(`claims overdue --as-of 10.11.2026 --responsible ${typed}`))).toEqual([1, 2, 3]);
		const { said } = await scene.line(`claims today --responsible ${typed} --json`);
		expect(
			new Set(
				said
					.map(({ text }) => text)
					.join('')
					.match(/ПР-2026-\d+/g),
			),
		).toEqual(new Set(['ПР-2026-0001', 'ПР-2026-0002', 'ПР-2026-0003']));
	});
});

describe('an entry', () => {
	it.each([
		'claims 3',
		'claims №3',
		'claims show пр-3',
		'claims show ПР-2026-3',
		'claims show пр-2026-0003',
		'claims show пр3',
		'claims пр-3',
	])('%s shows its card', async (typed) => {
		const { code, said } = await scene.line(typed);
		expect(said.map(({ text }) => text).join('')).toContain('ПР-2026-0003');
		expect(code).toBe(0);
	});

	it.each(['claims list —responsible сафин', 'claims list –responsible сафин', 'claims list —responsible «Сафин Р. И.»'])(
		'%s: dashes and quotes of a text editor are what they look like',
		async (typed) => {
			expect(numbers(await scene.line(typed))).toEqual([4]);
		},
	);

	it.each(['claims show 77', 'claims показат'])('%s is refused', async (typed) => {
		expect((await scene.line(typed)).code).toBe(2);
	});
});

describe('find', () => {
	it.each([
		['иванова', [4]],
		['89123456789', [1]],
		['"Ковалёв П. С."', [1]],
		['А-115/26', [2]],
		['romashka@example.ru', [2]],
		['жалоба', [1, 2, 3, 4]],
		['петр ковалев', [1]],
		['жалоба сафин', [4]],
		['ничего', []],
	])('%s', async (typed, expected) => {
		const ended = await scene.line(`claims найти ${typed}`);
		expect(ended.code).toBe(0);
		expect(numbers(ended)).toEqual(expected);
	});
});
