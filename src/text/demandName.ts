/** What a kind of demand is called: one that is built in by the words of the language, an office's own by its own name. */

import { type DemandKind, isBuiltInDemand } from '../domain/code.ts';
import type { Words } from './index.ts';

export function demandName({ demandKind }: Pick<Words['names'], 'demandKind'>, kind: DemandKind): string {
	return isBuiltInDemand(kind) ? demandKind[kind] : kind;
}
