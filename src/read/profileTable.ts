/** The table `[profile]` of a file of rules: what an office begins with, written by the office. */

import * as v from 'valibot';
import { kinds, visas, writtenLetters } from '../domain/code.ts';
import { formQuestions } from '../domain/fields.ts';
import { type OfficeProfile, officeProfileIds } from '../domain/officeProfile.ts';
import type { LetterText } from '../domain/settings.ts';
import type { RegulationId } from '../domain/term/rule.ts';
import { vocabulary } from '../text/vocabulary.ts';
import { codesIn, line, lines, table, tableOf, tables } from './schema.ts';

const { code, codes, find } = codesIn(vocabulary);

/** The schema of the table; `regulations`: those that it may name. */
export function profileSchema(regulations: readonly RegulationId[]) {
	return v.pipe(
		table({
			name: v.pipe(
				line,
				v.transform((name): string => find('officeProfile', officeProfileIds, name) ?? name),
			),
			regulations: codes('regulation', regulations),
			visas: v.exactOptional(v.pipe(tables, v.array(table({ kind: code('kind', kinds), needs: codes('visa', visas, 'mayBeNone') })))),
			kinds: v.exactOptional(codes('kind', kinds, 'mayBeNone')),
			questions: v.exactOptional(codes('field', formQuestions, 'mayBeNone')),
			letters: v.exactOptional(tableOf(code('letterKind', writtenLetters), lines)),
		}),
		v.transform(({ visas: needed = [], kinds: offered = [], questions = [], letters = {}, ...rest }): OfficeProfile => {
			const texts: readonly LetterText[] = writtenLetters.flatMap((letter) => {
				const text = letters[letter];
				return text === undefined ? [] : [{ letter, text }];
			});
			return { ...rest, visas: needed, kinds: offered, questions, letters: texts };
		}),
	);
}
