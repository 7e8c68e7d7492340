/** A calendar of terms that is read again later: what moved is moved, what ended is gone. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { outOf, Scene } from './harness.ts';

const scene = new Scene();

beforeAll(async () => {
	await scene.line('claims init --office Фирма --regulation firma -q');
	await scene.line(
		'claims add --kind claim --channel email --client "Петрова Анна Андреевна" --summary "Не греет." --responsible "Юдин О. С." -q',
	);
});

afterAll(() => scene.end());

interface Term {
	readonly day: string;
	readonly sequence: number;
	readonly title: string;
	readonly status: string;
}

async function told(): Promise<ReadonlyMap<string, Term>> {
	const file = outOf(await scene.line('claims export --format ics')).replaceAll('\r\n ', '');
	const field = (event: string, name: string) => new RegExp(`^${name}[^:\r\n]*:(.*)\r$`, 'm').exec(event)?.[1] ?? '';
	return new Map(
		file
			.split('BEGIN:VEVENT')
			.slice(1)
			.map((event) => [
				field(event, 'UID').replace(/^.{36}-/, ''),
				{
					day: field(event, 'DTSTART'),
					sequence: Number(field(event, 'SEQUENCE')),
					title: field(event, 'SUMMARY'),
					status: field(event, 'STATUS'),
				},
			]),
	);
}

it('keeps the name of a term that moves, says that it changed, and strikes out what ended', async () => {
	const answer = '1-answer@claims-journal';
	const first = await told();
	expect(first.get(answer)).toMatchObject({ day: '20261105', title: 'ПР-2026-0001\\, Петрова А. А.: ответить' });
	expect([...first.keys()]).toContain('1-tell@claims-journal');
	expect(await told()).toEqual(first);

	await scene.line('claims tell 1 --form email -q');
	await scene.line('claims request 1 --to department --whom Склад --what Акт --due 2026-10-09 -q');
	const later = await told();
	expect(later.get('1-tell@claims-journal')).toMatchObject({ status: 'CANCELLED', day: first.get('1-tell@claims-journal')?.day });
	expect(later.get('1-tell@claims-journal')?.sequence).toBeGreaterThan(first.get('1-tell@claims-journal')?.sequence ?? 0);
	expect(later.get(answer)?.status).toBe('');
	expect(later.get('1-request.1@claims-journal')?.day).toBe('20261009');

	await scene.line('claims correct 1 --received 2026-10-01 --reason Опечатка -q');
	const moved = await told();
	expect(moved.get(answer)?.day).toBe('20261102');
	expect(moved.get(answer)?.sequence).toBeGreaterThan(first.get(answer)?.sequence ?? 0);

	await scene.line('claims void 1 --reason Ошибка -q');
	const annulled = await told();
	expect([...annulled.keys()].toSorted()).toEqual([...moved.keys()].toSorted());
	expect([...annulled.values()].map(({ status }) => status)).toEqual([...annulled.keys()].map(() => 'CANCELLED'));
	expect(annulled.get(answer)?.sequence).toBeGreaterThan(moved.get(answer)?.sequence ?? 0);

	scene.today = '2027-01-20';
	expect([...(await told())]).toEqual([]);
});
