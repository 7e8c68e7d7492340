/** What of an old journal is new here, what is here already, and where it says something else. */

import { isDay } from '../domain/day.ts';
import { cellName } from '../import/verdict.ts';
import { labelOf } from '../text/field.ts';
import type { OldJournalWords, Words } from '../text/index.ts';
import { excerpt } from '../text/visible.ts';
import { indented, MOST_LISTED, more } from './oldJournalPlaces.ts';

interface Plan {
	readonly added: number;
	readonly known: number;
	readonly differing: readonly {
		readonly sheet: string | null;
		readonly row: number;
		readonly number: string;
		readonly fields: readonly {
			readonly field: 'receivedOn' | 'client' | 'summary' | 'responsible' | 'number';
			readonly here: string | null;
			readonly there: string | null;
		}[];
	}[];
}

export function planLines({ day, names }: Words, oldWords: OldJournalWords, { added, known, differing }: Plan): readonly string[] {
	const { plan } = oldWords;
	const shown = (value: string | null) => (value === null ? '—' : isDay(value) ? day(value) : oldWords.quoted(excerpt(value)));
	return [
		plan.added(added),
		...(known > 0 ? [plan.known(known)] : []),
		...(differing.length > 0 ? [plan.differing(differing.length)] : []),
		...differing.slice(0, MOST_LISTED).map(({ sheet, row, number, fields }) => {
			const differences = fields.map(({ field, here, there }) =>
				plan.field(field === 'number' ? oldWords.roles.number : labelOf(names.field[field]), shown(here), shown(there)),
			);
			return indented(plan.differs(cellName(sheet, row, null), number, differences.join('; ')));
		}),
		...more(oldWords, differing.length),
	];
}
