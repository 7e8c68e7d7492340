/** The names that are alike among many are those that are found and compared one by one. */

import { expect, it } from 'vitest';
import { AlikeNames, type NameRead, NamesRead } from '../../src/domain/client/alikeNames.ts';
import { nameLikeness } from '../../src/domain/client/sameClient.ts';
import { normalizeText } from '../../src/domain/text/normalizeText.ts';
import { fc } from '../property.ts';

const SURNAMES = ['Щёголева', 'Щёголев', 'Окунь', 'Воронцова-Дашкевич', 'Сидоренко', 'Рак', 'Ким', 'Абрамович', 'Марина'];
const GIVEN = ['Анна', 'Алла', 'Наталья', 'Наталия', 'Марина', 'А.', 'Н.', 'Олег'];
const PATRONYMICS = ['Петровна', 'Олегович', 'П.', ''];
const OTHERS = [
	'ООО «Ромашка-Трейд»',
	'Ромашка Трейд',
	'ООО «Марина»',
	'vip-klient2026',
	'Щёголева',
	'ИП Щёголева А. П.',
	'Покупатель',
	'Окунь Рак',
	'ОкуньРак',
];

const person = fc
	.tuple(fc.constantFrom(...SURNAMES), fc.constantFrom(...GIVEN), fc.constantFrom(...PATRONYMICS), fc.boolean())
	.map(([surname, given, patronymic, swapped]) => (swapped ? [given, patronymic, surname] : [surname, given, patronymic]).join(' ').trim());
const name = fc.oneof({ weight: 4, arbitrary: person }, fc.constantFrom(...OTHERS));
/** One letter more, another, fewer, or two of them swapped. */
const spelt = fc.tuple(name, fc.nat(40), fc.constantFrom('', '', 'more', 'other', 'fewer', 'swapped')).map(([text, where, how]) => {
	const at = where % text.length;
	const [before, after] = [text.slice(0, at), text.slice(at)];
	if (how === 'more') return `${before}е${after}`;
	if (how === 'other') return `${before}н${after.slice(1)}`;
	if (how === 'fewer') return before + after.slice(1);
	return how === 'swapped' ? before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2) : text;
});

it('names are alike where they compare as alike one by one', () => {
	fc.assert(
		fc.property(fc.uniqueArray(spelt, { minLength: 2, maxLength: 25 }), (texts) => {
			const names = new NamesRead();
			const read = new Map<NameRead, string>();
			for (const client of texts) {
				const one = names.of({ kind: 'claim', client });
				if (one) read.set(one, client);
			}
			const all = new AlikeNames(read.keys());
			for (const [one, text] of read) {
				const compared = [...read].filter(([other]) => other !== one && areOne(one, other));
				const found = all.alike(one).map((other) => read.get(other));
				expect([text, found.toSorted()]).toEqual([text, compared.map(([, otherText]) => otherText).toSorted()]);
				expect([text, all.mayHaveAlike(normalizeText(text)) || found.length === 0]).toEqual([text, true]);
				expect([text, one.isDistinctive]).toEqual([text, areOne(one, one)]);
			}
		}),
		{ numRuns: 300 },
	);
});

/** As at registration: nobody looks for a nickname under a person's name. */
function areOne({ name }: NameRead, { name: other }: NameRead): boolean {
	const likeness = nameLikeness(name, other);
	return (
		likeness !== undefined &&
		likeness !== 'surname' &&
		![name, other].every(({ is }, index, both) => is !== both[1 - index]?.is && is !== 'firm')
	);
}
