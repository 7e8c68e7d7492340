/** People of the office by one reading: a row a person in reports, substitutes, who closes, clients who came again. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Ended, outOf, Scene } from './harness.ts';

let scene: Scene;

beforeEach(async () => {
	scene = new Scene();
	scene.today = '2026-10-05';
	await done('claims init --office "Фирма" --controller "Ежова Т. Л." --yes');
});

afterEach(() => scene.end());

async function done(line: string): Promise<Ended> {
	const ended = await scene.line(line);
	expect(ended.code, `${line}\n${JSON.stringify(ended.said)}`).toBe(0);
	return ended;
}

async function add(rest: string): Promise<Ended> {
	return done(`claims add --kind претензия --channel почта --summary Жалоба ${rest}`);
}

function errorsOf({ said }: Ended): string {
	return said.map(({ to, text }) => (to === 'errors' ? text : '')).join('');
}

async function figure(key: string): Promise<unknown> {
	const report: Readonly<Record<string, unknown>> = JSON.parse(outOf(await done('claims month 2026-10 --json')));
	const rows: readonly { readonly row?: string; readonly now?: unknown }[] = Object.values(report).filter(Array.isArray).flat();
	return rows.find(({ row }) => row === key)?.now;
}

describe('a report', () => {
	it('has a row a person, also after two names were joined', async () => {
		await add('--client "Лещ Ф." --responsible "Юдин О. С."');
		await add('--client "Окунь Г." --responsible "юдин о.с."');
		await add('--client "Карась В." --responsible "Юдн О. С."');
		await done('claims people join "Юдин О. С." "Юдн О. С."');
		expect(outOf(await done('claims stats --by ответственный --by-person'))).toBe('Юдин О. С.\t3\n');
		const month = JSON.parse(outOf(await done('claims month 2026-10 --by-person --json')));
		expect(month.byResponsible).toMatchObject([{ row: 'Юдин О. С.', received: 3, end: 3 }]);
		expect(outOf(await done('claims brief --month 2026-10 --by-person --json responsibles'))).toMatch(/"count": 3/);
	});
});

describe('a substitute', () => {
	it('sees what is overdue of the one who is away, and is told so', async () => {
		await add('--client "Лещ Ф." --responsible "Юдин О. С." --received 01.09.2026');
		await done('claims absent Юдин --until 31.12.2026 --substitute "Сафин Р. И."');
		const ended = await done('claims overdue --responsible "р. сафин"');
		expect(outOf(ended)).toContain('ПР-2026-0001');
		expect(errorsOf(ended)).toContain('Юдин О. С.');
		expect(outOf(await done('claims today --responsible сафин'))).toContain('ПР-2026-0001');
		expect(outOf(await scene.line('claims overdue --responsible Ежова'))).toBe('');
	});
});

describe('a misspelt name', () => {
	it.each(['overdue', 'overdue --exit-code', 'today', 'today --json', 'list', 'list --overdue', 'export', 'stats --by kind'])(
		'is refused by %s, also under --quiet',
		async (question) => {
			await add('--client "Лещ Ф." --responsible "Юдин О. С."');
			const ended = await scene.line(`claims ${question} --responsible "Юдн О. С." --quiet`);
			expect(errorsOf(ended)).toContain('Похожие имена: Юдин О. С.');
			expect([ended.code, outOf(ended)]).toEqual([2, '']);
		},
	);

	it('is not that of somebody who is only to carry out a measure', async () => {
		await add('--client "Лещ Ф." --responsible "Юдин О. С."');
		await done('claims take 1 --measure "Разобраться | 5.10 | Мастер участка"');
		expect(outOf(await done('claims today --responsible "Мастер участка" --as-of 6.10.2026'))).toContain('ПР-2026-0001');
	});
});

describe('who records', () => {
	it('is the person whose login it is: that one closes nothing of his own', async () => {
		await add('--client "Лещ Ф. Т." --responsible "Юдин О. С." --contact "+7 900 111-22-33"');
		await done('claims people add "Юдин О. С." --login тест');
		await done('claims take 1 --measure "Разобраться | 6.10"');
		await done('claims measure-done 1 1 --result Сделано');
		await done('claims decide 1 --decision отказ --grounds "Нет оснований."');
		await done('claims reply 1 --form почта --text "Отказано." --without-visas "Их некому дать"');
		await done('claims done 1 --result Отвечено');
		const refused = await scene.line('claims close 1 --satisfaction да');
		expect(refused.code).toBe(2);
		expect(errorsOf(refused)).toContain('Юдин О. С.');
		await done('claims close 1 --satisfaction да --actor ежова');
		const card = outOf(await done('claims show 1'));
		expect(card).toContain('закрыто: Ежова Т. Л.');
		expect(card).not.toMatch(/тест/);
		expect((await scene.line('claims check')).code).toBe(0);
	});
});

describe('clients who came again', () => {
	it('are those that the detector knows, and those linked by a clerk', async () => {
		await add('--client "Ковалёв Пётр Сергеевич" --contact "+7 (912) 345-67-89"');
		expect([await figure('clients'), await figure('repeatClients')]).toEqual([1, 0]);
		await add('--client "Ковалев П. С."');
		expect([await figure('clients'), await figure('repeatClients')]).toEqual([1, 1]);
		await add('--client "ООО «Ромашка»" --contact 89123456789');
		expect([await figure('clients'), await figure('repeatClients')]).toEqual([1, 1]);
		await add('--client "Сидорова Анна"');
		await add('--client "Анна" --repeat-of 4');
		expect([await figure('clients'), await figure('repeatClients')]).toEqual([2, 2]);
	});
});

describe('JSON', () => {
	it('keeps what was written beside whom it meant', async () => {
		await add('--client "Лещ Ф." --responsible "Юдин О. С."');
		await done('claims take 1 --responsible "О. ЮДИН" --measure "Разобраться | 6.10"');
		const card = JSON.parse(outOf(await done('claims show 1 --json')));
		const taken = card.history.find(({ type }: { readonly type: string }) => type === 'taken');
		expect(taken).toMatchObject({ responsible: 'Юдин О. С.', written: 'О. ЮДИН' });
	});
});
