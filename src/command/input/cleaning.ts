/** Options without control characters, where `--clean` or the person at the terminal wants that. Loaded where an option has some. */

import { withoutControls } from '../../domain/text/clean.ts';
import type { Mistake } from '../../grammar/mistake.ts';
import { optionRow } from '../../grammar/option.ts';
import type { RawOptions } from '../../grammar/read.ts';
import { namedIn } from '../../grammar/spell.ts';
import { type Language, textOf } from '../../text/index.ts';
import { controlsIn } from '../../text/visible.ts';
import type { World } from '../../world.ts';

/** The options as typed, control characters in texts removed as `withoutControls` does it; paths stay as they are. */
export function optionsWithoutControls(raw: RawOptions): RawOptions {
	return new Map(
		[...raw].map(([name, typed]) => {
			const { value } = optionRow(name);
			if (value === undefined || value === 'path') return [name, typed];
			const lines = value === 'text' || value === 'measure' ? 'many' : 'one';
			return [name, typed.map((word) => withoutControls(word, lines))];
		}),
	);
}

/** Shows where they are, `--summary: «чек<U+001B>и»`, and asks whether to remove them. The options as typed where not. Ctrl-C throws Interrupted. */
export async function cleanedByAsking(
	typed: RawOptions,
	mistakes: readonly Mistake[],
	language: Language,
	world: World,
): Promise<RawOptions> {
	const words = await textOf('words', language);
	const shown = mistakes.flatMap((mistake) => {
		if (mistake.code !== 'controlCharacter' && mistake.code !== 'brokenText') return [];
		const { option } = mistake;
		const values = typeof option === 'string' ? typed.get(option) : undefined;
		return typeof option === 'string' && values ? [`${namedIn(language, option)}: ${words.quote(controlsIn(values.join(' ')))}`] : [];
	});
	const { askYes } = await import('../../ask/question.ts');
	return (await askYes({ words, world }, words.questions.cleanOptions(shown.join(', ')))) ? optionsWithoutControls(typed) : typed;
}
