/** Words for what went wrong: needed only when it did. */

import type { Troubles } from '../index.ts';
import { failures, where } from './failures.ts';
import { mistakes } from './mistakes.ts';
import { refusals } from './refusals.ts';

export const troubles: Troubles = { failures, mistakes, refusals, where };
