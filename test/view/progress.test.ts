/** How long work looks on a terminal, and that it looks like nothing elsewhere. */

import { describe, expect, it } from 'vitest';
import { Interrupted } from '../../src/interruption.ts';
import { withProgress } from '../../src/progress.ts';
import { textOf } from '../../src/text/index.ts';
import { widthOf } from '../../src/text/width.ts';
import { progressLine, timeLeft } from '../../src/view/progressLine.ts';
import type { Signal, World } from '../../src/world.ts';
import { deskIn } from '../ask/person.ts';
import { fc } from '../property.ts';

const words = { ru: await textOf('progress', 'ru'), en: await textOf('progress', 'en') };

describe('the line', () => {
	it.each([
		[
			37,
			100,
			60_000,
			'Проверка журнала ███████▍············ 37 %, осталось около 2 минут',
			'Checking the journal ███████▍············ 37%, about 2 minutes left',
		],
		[
			99,
			100,
			60_000,
			'Проверка журнала ███████████████████▊ 99 %, осталось несколько секунд',
			'Checking the journal ███████████████████▊ 99%, a few seconds left',
		],
		[
			1,
			100,
			60_000,
			'Проверка журнала ▎··················· 1 %, осталось около 2 часов',
			'Checking the journal ▎··················· 1%, about 2 hours left',
		],
		[0, 100, 60_000, 'Проверка журнала ···················· 0 %', 'Checking the journal ···················· 0%'],
		[812, undefined, 60_000, 'Проверка журнала: 812', 'Checking the journal: 812'],
		[0, undefined, 0, 'Проверка журнала…', 'Checking the journal…'],
	])('%s of %s after %s ms', (done, total, elapsed, russian, english) => {
		const said = (language: 'ru' | 'en') => progressLine(words[language], 'check', { done, total, elapsed, width: 80 });
		expect([said('ru'), said('en')]).toEqual([russian, english]);
	});

	it.each([
		[3, 'осталось несколько секунд', 'a few seconds left'],
		[31, 'осталось около 40 секунд', 'about 40 seconds left'],
		[70, 'осталось около минуты', 'about a minute left'],
		[21 * 60, 'осталось около 21 минуты', 'about 21 minutes left'],
		[3600, 'осталось около часа', 'about an hour left'],
		[5 * 3600, 'осталось около 5 часов', 'about 5 hours left'],
	])('%s seconds: %s, %s', (seconds, russian, english) => {
		expect([timeLeft(words.ru, seconds), timeLeft(words.en, seconds)]).toEqual([russian, english]);
	});

	it('never reaches the end of the screen', () => {
		const some = fc.integer({ min: 0, max: 1_000_000 });
		fc.assert(
			fc.property(some, fc.option(some, { nil: undefined }), some, fc.integer({ min: 20, max: 200 }), (done, total, elapsed, width) => {
				expect(widthOf(progressLine(words.ru, 'register', { done, total, elapsed, width }))).toBeLessThan(width);
			}),
		);
	});
});

describe('long work', () => {
	/** Works ten times for so many milliseconds; what was written to standard error. */
	async function work(milliseconds: number, isTerminal: boolean, { quiet = false, signal }: { quiet?: boolean; signal?: Signal } = {}) {
		const context = await deskIn('en');
		let now = Date.parse('2026-10-05T09:00:00.000Z');
		let written = '';
		let stopped = 0;
		const write = (piece: string | Uint8Array) => {
			written += piece;
		};
		const errors = { isTerminal, columns: 80, rows: 24, write };
		const world: World = {
			...context.world,
			errors,
			clock: { ...context.world.clock, now: () => new Date(now).toISOString() },
			listen: () => ({ caught: async () => signal, stop: () => void stopped++ }),
		};
		const ended = withProgress({ ...context, quiet, world }, 'export', async (step, { world: inside }) => {
			for (let done = 1; done <= 10; done++) {
				now += milliseconds;
				await step(done, () => 10);
				if (done === 8) inside.errors.write('said amid it\n');
			}
			return 'done';
		});
		const result = await ended.catch((error: Error) => error);
		return { result, written, stopped };
	}

	it('shows a bar after a second, which is away before anything else is said, and in the end', async () => {
		const { result, written, stopped } = await work(300, true);
		expect([result, stopped]).toEqual(['done', 1]);
		expect(written.replaceAll('\r', '<').replaceAll('\u001b[K', '>')).toBe(
			'<Exporting ████████············ 40%, a few seconds left>' +
				'<Exporting ██████████·········· 50%, a few seconds left>' +
				'<Exporting ████████████········ 60%, a few seconds left>' +
				'<Exporting ██████████████······ 70%, a few seconds left>' +
				'<Exporting ████████████████···· 80%, a few seconds left>' +
				'<>said amid it\n' +
				'<Exporting ██████████████████·· 90%, a few seconds left>' +
				'<Exporting ████████████████████ 100%, a few seconds left><>',
		);
	});

	it.each([
		['within a second', 90, true, {}],
		['without a terminal', 3000, false, {}],
		['where silence was asked for', 3000, true, { quiet: true }],
	] as const)('shows nothing %s', async (_, milliseconds, isTerminal, how) => {
		expect(await work(milliseconds, isTerminal, how)).toMatchObject({ result: 'done', written: 'said amid it\n', stopped: 1 });
	});

	it('ends where a signal was heard', async () => {
		const { result, stopped } = await work(300, true, { signal: 'SIGTERM' });
		expect(result).toBeInstanceOf(Interrupted);
		expect(result).toMatchObject({ signal: 'SIGTERM' });
		expect(stopped).toBe(1);
	});
});
