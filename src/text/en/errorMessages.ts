/** The words about what went wrong: needed only where something did. */

import type { errorMessages as ru } from '../ru/errorMessages.ts';
import { day } from './days.ts';
import { failures, where } from './failures.ts';
import { mistakeParts, mistakes } from './mistakes.ts';
import { names } from './names.ts';
import { refusalParts, refusals } from './refusals.ts';
import { refusalsInJson } from './refusalsInJson.ts';

export const errorMessages: typeof ru = {
	language: 'en',
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
