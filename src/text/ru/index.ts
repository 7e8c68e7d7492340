/** Все видимые слова по-русски. */

import { pluralRu } from '../plural.ts';
import { card } from './card.ts';
import * as days from './days.ts';
import { demo } from './demo.ts';
import { history } from './history.ts';
import { names } from './names.ts';
import { notes } from './notes.ts';
import { questions } from './questions.ts';
import { reports } from './reports.ts';
import { why } from './why.ts';

export const ru = {
	...days,
	plural: (count: number, forms: readonly [string, string, string]): string => pluralRu(count, forms),
	card,
	demo,
	history,
	names,
	notes,
	questions,
	reports,
	why,
};
