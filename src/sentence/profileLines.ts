/** A profile of offices in three lines: its name with the likeliest kinds of entry, its terms, the visas that its claims need. */

import { type OfficeProfileId, officeProfiles } from '../domain/officeProfile.ts';
import { regulationsInUse } from '../domain/regulation/index.ts';
import { visasFor } from '../domain/term/term.ts';
import type { OfficeProfileWords, Words } from '../text/index.ts';

/** How many kinds are named. */
const LIKELIEST = 3;

/** The three lines. */
export async function profileLines({ names }: Words, profileWords: OfficeProfileWords, id: OfficeProfileId): Promise<readonly string[]> {
	const { visas, kinds, regulations } = officeProfiles[id];
	const needed = visasFor('claim', await regulationsInUse(regulations, []), visas);
	const likeliest = kinds.slice(0, LIKELIEST).map((kind) => names.kind[kind]);
	return [
		profileWords.nameLine(names.officeProfile[id], likeliest.join(', ') || profileWords.allKinds),
		`  ${profileWords.termsLine(profileWords.terms[id])}`,
		`  ${profileWords.visasLine(needed.map((visa) => names.visa[visa]).join(', ') || profileWords.noVisas)}`,
	];
}
