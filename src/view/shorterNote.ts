/** The sentence about a complaint that would have a shorter term as a claim. */

import type { ShorterAsClaim } from '../domain/term/asClaim.ts';
import { originOf, type Rulebook } from '../domain/term/term.ts';
import { demandName } from '../text/codeWord.ts';
import type { Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { citationOf } from './why.ts';

/** `number` is that of the complaint. */
export function shorterNote(
	{ notes, names, day }: Words,
	{ demandKind, words, term }: ShorterAsClaim,
	number: string,
	{ editions }: Rulebook,
): string {
	const { read, hinted, due } = notes.shorterAsClaim;
	const kind = demandName(names, demandKind);
	const origin = originOf(term, editions);
	const demand = words === undefined ? hinted(kind) : read(visibleLine(words), kind);
	return `${demand} ${due(day(term.due), origin ? citationOf(origin) : term.rule, number)}`;
}
