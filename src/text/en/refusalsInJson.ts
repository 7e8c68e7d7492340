/** Refusals of a registration as JSON. */

import type { FieldName } from '../../domain/fields.ts';
import type { refusalsInJson as ru } from '../ru/refusalsInJson.ts';
import { visibleLine } from '../visible.ts';
import { names } from './names.ts';

/** What may be there instead of the field. */
const instead: Partial<Record<FieldName, string>> = {
	kind: '; if the head will say the kind: "unsorted": true',
	client: '; without a client only an anonymous entry',
};

/** The same in an entry as JSON, which has keys and no options. */
export const refusalsInJson: typeof ru = {
	fieldMissing: ({ field }) => `${field}: not filled in${instead[field] ?? ''}.`,
	complainedOf: ({ responsible, subject }) =>
		`The complaint is about “${visibleLine(subject)}”, so ${visibleLine(responsible)} cannot be responsible. Name somebody else, or explain: "allowed": "…".`,
	sortedAlready: ({ kind }) => `The kind is given (“${names.kind[kind]}”), so the entry is sorted: remove unsorted or kind.`,
};
