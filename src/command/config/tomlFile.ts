/** Files of TOML, as clerks write them. */

import { parse, TomlError } from 'smol-toml';
import { UsageError } from '../../grammar/mistake.ts';
import type { Vocabulary } from '../../grammar/value.ts';
import { TomlFile } from './tomlTable.ts';

/** The file; `vocabulary`: the words for codes that are understood. Throws UsageError where the text is no TOML at all. */
export function tomlFile(text: string, vocabulary: Vocabulary): TomlFile {
	try {
		return new TomlFile(text, parse(text), vocabulary);
	} catch (error) {
		if (!(error instanceof TomlError)) throw error;
		throw new UsageError([{ code: 'notToml', line: error.line, column: error.column }]);
	}
}

/** TOML knows no bare keys but Latin ones: a clerk writes п = "…". The lines stay where they are. */
export function quotedKeys(text: string): string {
	// Tables of all letters take a millisecond to compile, and many files need none.
	if (!/^[ \t]*[\w-]*[^\0-\x7f]/m.test(text)) return text;
	return text.replace(/^([ \t]*)([\p{L}\p{N}_-]*[^\0-\x7f][\p{L}\p{N}_-]*)(?=[ \t]*=)/gmu, '$1"$2"');
}
