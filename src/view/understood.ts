/** A registration as it was understood, shown before it is saved: the number, the days with their weekdays, the term and why. */

import type { Claim } from '../domain/claim.ts';
import { kindToHint } from '../domain/demand/demandKind.ts';
import { fieldsWith } from '../domain/fields.ts';
import { shorterAsClaim } from '../domain/term/asClaim.ts';
import { demandsIn, type Rulebook } from '../domain/term/term.ts';
import { demandName } from '../text/codeWord.ts';
import type { Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { fieldRows } from './entryFields.ts';
import { shorterNote } from './shorterNote.ts';
import { shortWhy } from './why.ts';

/** The lines to show before asking whether to save. `claim` is the claim as it would be. */
export function showUnderstood(words: Words, claim: Claim, terms: Rulebook): string {
	// A day of registration that is the day of receipt need not be read twice.
	const names = fieldsWith('review').filter((name) => name !== 'registeredOn' || claim.registeredOn !== claim.receivedOn);
	const rows = fieldRows(words, claim, names);
	const lines = rows.flatMap(([label, value]) => (value === null ? [] : [`  ${label}: ${visibleLine(value)}`]));
	const hinted = kindToHint(claim, demandsIn(terms.regulations));
	const hints = hinted ? [`  ${words.notes.perhaps(demandName(words.names, hinted), claim.number.text)}`] : [];
	const shorter = shorterAsClaim(claim, terms);
	if (shorter) hints.push(`  ${shorterNote(words, shorter, claim.number.text, terms)}`);
	const why = shortWhy(words, claim, terms).map((line) => `  ${line}`);
	return [words.questions.understood, ...lines, ...why, ...hints, `  ${words.questions.willBe(claim.number.text)}`].join('\n');
}
