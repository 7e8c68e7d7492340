/**
 * Properties. Each run plays other cases; with PROPERTY_SEED, as in CI, all runs play the same: there a change is on trial, not what chance has not
 * come upon before. What fails tells its seed.
 */

import fc from 'fast-check';

const { PROPERTY_SEED } = process.env;
if (PROPERTY_SEED !== undefined) fc.configureGlobal({ seed: Number(PROPERTY_SEED) });

export { fc };
