/** A day without its year that is read as last year's is told before the number is spent. */

// Before anything that asks.
import './screen.ts';
import { expect, it } from 'vitest';
import { words as ru } from '../../src/text/ru/index.ts';
import { Scene } from '../cli/harness.ts';
import { answer, typed } from './person.ts';

it('«05.01», typed in November, is said to be as long ago as it is before anything is recorded, and once only', async () => {
	const scene = new Scene();
	scene.today = '2026-11-29';
	scene.set('clock', '2026-11-29T09:10:00.000Z');
	await scene.line('claims init --yes --office Фирма');
	scene.set('terminal', '80');
	scene.set('keyboard');
	const add = 'claims add --kind claim --channel post --client Ким --summary "Верните деньги" --received 05.01';
	for (const [yes, code] of [
		['нет', 2],
		['да', 0],
	] as const) {
		const asked = scene.line(add);
		await answer(ru.questions.save, typed(yes));
		const ended = await asked;
		const said = ended.said.map(({ text }) => text).join('');
		expect(ended.code).toBe(code);
		expect(said.replace(/\s+/g, ' ').split('срок уже прошёл, просрочено дней: 318').length - 1).toBe(1);
		expect((await scene.line('claims show 1 --json --no-input')).code === 0).toBe(code === 0);
	}
	scene.end();
});
