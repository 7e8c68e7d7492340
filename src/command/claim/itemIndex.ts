/** Items addressed by their index within a claim: measure 2, request R1. */

import { UsageError } from '../../grammar/mistake.ts';

/** The index, from 1; `R1` and `З1` are `1`. Throws UsageError, which names it by `label`, where it is not an index. */
export function itemIndex(typed: string | undefined, label: string): number {
	const digits = /^[RrЗзMmМм]?(\d{1,4})$/.exec(typed?.trim() ?? '')?.[1];
	if (digits === undefined)
		throw new UsageError([{ code: 'notANumber', option: { called: label }, value: typed ?? '', from: 1, to: 9999 }]);
	return Number(digits);
}
