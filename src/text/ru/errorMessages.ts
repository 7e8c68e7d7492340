/** Слова о том, что пошло не так: нужны, только когда пошло не так. */

import { failures, where } from './failures.ts';
import { mistakes } from './mistakes.ts';
import { refusals } from './refusals.ts';

export const errorMessages = { failures, mistakes, refusals, where };
