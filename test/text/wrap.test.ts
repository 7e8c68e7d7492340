/** Lines broken between words, and never within a name or a number. */

import { describe, expect, it } from 'vitest';
import { withFullStop, withoutFullStop } from '../../src/text/fullStop.ts';
import { wrap } from '../../src/text/wrap.ts';
import { fc } from '../property.ts';

describe('a line', () => {
	it.each([
		['один два три', 8, ['один два', 'три']],
		['  один два', 8, ['  один', '  два']],
		['один\nдва', 8, ['один', 'два']],
		['длинноеслово и', 5, ['длинноеслово', 'и']],
		['согласовал Строев В. П., потом', 20, ['согласовал', 'Строев В. П., потом']],
		['передано Т. Л. Ежовой сразу', 15, ['передано', 'Т. Л. Ежовой', 'сразу']],
		['акт № 61', 6, ['акт', '№ 61']],
		['reply No. 12 of', 10, ['reply', 'No. 12 of']],
		['договор 17/2026 п. 5.2', 18, ['договор 17/2026', 'п. 5.2']],
		['срок 19.11, просрочено 13 дн.', 28, ['срок 19.11, просрочено', '13 дн.']],
		['всего 8 990,00 руб.', 17, ['всего', '8 990,00 руб.']],
		['п. потом', 4, ['п.', 'потом']],
		['', 5, ['']],
	])('%j within %s', (text, width, lines) => {
		expect(wrap(text, width)).toEqual(lines);
	});

	it('loses nothing but the spaces at which it is broken', () => {
		const plain = (spaced: string) => spaced.replace(/ +/g, ' ').trim();
		const words = fc.string({ unit: fc.constantFrom('а', 'Б', '.', ' ', '№', '1', '(') });
		fc.assert(
			fc.property(
				words,
				fc.integer({ min: 1, max: 20 }),
				(text, width) => void expect(plain(wrap(text, width).join(' '))).toBe(plain(text)),
			),
		);
	});
});

describe('a full stop', () => {
	it.each([
		['Ждём', 'Ждём.', 'Ждём'],
		['Ждём.', 'Ждём.', 'Ждём'],
		['Строев В. П.', 'Строев В. П.', 'Строев В. П.'],
		['Ждём…', 'Ждём….', 'Ждём…'],
		['до 5.', 'до 5.', 'до 5'],
		['Ждём...', 'Ждём...', 'Ждём...'],
	])('of %j: %j, %j', (text, ended, open) => {
		expect(withFullStop(text)).toBe(ended);
		expect(withoutFullStop(text)).toBe(open);
	});
});
