/** Слова о том, что пошло не так: нужны, только когда пошло не так. */

import type { Language } from '../../domain/code.ts';
import { day } from './days.ts';
import { failures, where } from './failures.ts';
import { mistakeParts, mistakes } from './mistakes.ts';
import { names } from './names.ts';
import { refusalParts, refusals } from './refusals.ts';
import { refusalsInJson } from './refusalsInJson.ts';

export const errorMessages = {
	language: 'ru' as Language,
	day,
	names,
	failures,
	mistakes,
	mistakeParts,
	refusals,
	refusalsInJson,
	refusalParts,
	where,
};
