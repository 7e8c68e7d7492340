/** The versions of the journal file. Statement lists, in order: version N is what the first N lists make. */

import type { SCHEMA_VERSION } from '../schemaVersion.ts';
import { journal } from './0001-journal.ts';

export const migrations: readonly (readonly string[])[] & { readonly length: typeof SCHEMA_VERSION } = [journal];
