/** A profile of the program, with its letters in the language of a journal. */

import { writtenLetters } from '../../domain/code.ts';
import { type OfficeProfile, type OfficeProfileId, officeProfiles } from '../../domain/officeProfile.ts';
import { type Language, textOf } from '../../text/index.ts';

export async function builtInProfile(name: OfficeProfileId, language: Language): Promise<OfficeProfile> {
	const { letters: texts } = await textOf('officeProfiles', language);
	const letters = writtenLetters.flatMap((letter) => {
		const lines = texts[name][letter];
		return lines ? [{ letter, text: lines.join('\n') }] : [];
	});
	return { name, ...officeProfiles[name], letters };
}
