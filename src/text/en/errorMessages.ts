/** Words for what went wrong: needed only when it did. */

import type { errorMessages as ru } from '../ru/errorMessages.ts';
import { failures, where } from './failures.ts';
import { mistakes } from './mistakes.ts';
import { refusals } from './refusals.ts';

export const errorMessages: typeof ru = { failures, mistakes, refusals, where };
