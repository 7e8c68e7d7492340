/** The regulations that are built in. A further one is one file here and one line below. */

import type { Regulation, RegulationId } from '../rule.ts';
import { consumer } from './consumer.ts';
import { firma } from './firma.ts';

export const regulations: Readonly<Record<RegulationId, Regulation>> = { firma, consumer };

/** What a new journal uses unless told otherwise: the office's own order, and the law on consumers. */
export const defaultRegulations: readonly RegulationId[] = ['firma', 'consumer'];
