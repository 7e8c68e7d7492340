/** What of an old journal is new here, what is here already, and where it says something else. */

import { isDay } from '../domain/day.ts';
import { cellName } from '../import/verdict.ts';
import { wordFor } from '../text/codeWord.ts';
import { labelOf } from '../text/field.ts';
import type { OldJournalWords, Words } from '../text/index.ts';
import { excerpt } from '../text/visible.ts';
import { indented, MOST_LISTED, more } from './oldJournalPlaces.ts';

type ComparedField = 'kind' | 'channel' | 'receivedOn' | 'client' | 'summary' | 'responsible' | 'number' | 'outcome';

/** Whose words a code is shown by; an outcome is what was decided, or else the status. */
const wordsFor: { readonly [F in ComparedField]?: readonly (keyof Words['names'])[] } = {
	kind: ['kind'],
	channel: ['channel'],
	outcome: ['decision', 'status'],
};

interface Plan {
	readonly added: number;
	readonly known: number;
	readonly differing: readonly {
		readonly sheet: string | null;
		readonly row: number;
		readonly number: string;
		readonly fields: readonly {
			readonly field: ComparedField;
			readonly here: string | null;
			readonly there: string | null;
		}[];
	}[];
}

export function planLines({ day, names }: Words, oldWords: OldJournalWords, { added, known, differing }: Plan): readonly string[] {
	const { plan } = oldWords;
	const label = (field: ComparedField) => labelOf(field === 'number' || field === 'outcome' ? oldWords.roles[field] : names.field[field]);
	const shown = (field: ComparedField, value: string | null) => {
		if (value === null) return '—';
		if (isDay(value)) return day(value);
		return oldWords.quoted(excerpt(wordsFor[field]?.reduce((word, family) => wordFor(names, family, word), value) ?? value));
	};
	return [
		plan.added(added),
		...(known > 0 ? [plan.known(known)] : []),
		...(differing.length > 0 ? [plan.differing(differing.length)] : []),
		...differing.slice(0, MOST_LISTED).map(({ sheet, row, number, fields }) => {
			const differences = fields.map(({ field, here, there }) => plan.field(label(field), shown(field, here), shown(field, there)));
			return indented(plan.differs(cellName(sheet, row, null), number, differences.join('; ')));
		}),
		...more(oldWords, differing.length),
	];
}
