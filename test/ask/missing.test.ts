/** Options that a command cannot do without, asked for. */

// Before anything that asks.
import './screen.ts';
import { describe, expect, it } from 'vitest';
import { askMissing } from '../../src/ask/missing.ts';
import { Interrupted } from '../../src/interruption.ts';
import { textOf } from '../../src/text/index.ts';
import { answer, deskIn, everShown, press, seen, typed } from './person.ts';

describe('what lacks', () => {
	it('is asked in its order, and read like the flags; a day with its weekday', async () => {
		const asked = askMissing(await deskIn('ru'), await textOf('help', 'ru'), ['until', 'substitute'], undefined);
		await answer('До какого дня', typed('1.12'));
		await answer('Кто замещает', typed(' Юдин О. С. '));
		expect(await asked).toEqual({ until: '2026-12-01', substitute: 'Юдин О. С.' });
		expect(await everShown()).toContain('01.12.2026 (вт)');
		expect(await everShown()).not.toMatch(/без ключа|«-»|[A-Za-z]/);
	});

	it('is refused at the prompt where it is wrong; `<` goes back', async () => {
		const asked = askMissing(await deskIn('ru'), await textOf('help', 'ru'), ['until', 'substitute'], undefined);
		await answer('До какого дня', typed('скоро'));
		await seen('не понимаю день «скоро».');
		press('ctrl-u', typed('7.10'));
		await answer('До какого дня');
		await answer('Кто замещает', typed('<'));
		await answer('До какого дня включительно 07.10.2026', 'ctrl-u', typed('8.10'));
		await answer('Кто замещает', typed('Ким'));
		expect(await asked).toEqual({ until: '2026-10-08', substitute: 'Ким' });
	});

	it('is asked in English, too', async () => {
		const asked = askMissing(await deskIn('en'), await textOf('help', 'en'), ['to'], undefined);
		await answer('Whom to pass it to', typed('Ann Lee'));
		expect(await asked).toEqual({ to: 'Ann Lee' });
		expect(await everShown()).not.toMatch(/[А-Яа-яЁё]/);
	});

	it('Ctrl-C is an interruption', async () => {
		const asked = askMissing(await deskIn('ru'), await textOf('help', 'ru'), ['until', 'substitute'], undefined);
		const ended = expect(asked).rejects.toBeInstanceOf(Interrupted);
		await answer('До какого дня', typed('1.12'));
		await seen('Кто замещает');
		press('ctrl-c');
		await ended;
	});
});
