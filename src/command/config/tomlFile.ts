/** A file of TOML, whatever it holds, with the words of both languages. */

import { parse, TomlError } from 'smol-toml';
import { UsageError } from '../../grammar/mistake.ts';
import { vocabulary } from '../../text/vocabulary.ts';
import { TomlFile } from './tomlTable.ts';

/** The file. Throws Misuse where the text is no TOML at all. */
export function tomlFile(text: string): TomlFile {
	try {
		return new TomlFile(text, parse(text), vocabulary);
	} catch (error) {
		if (!(error instanceof TomlError)) throw error;
		throw new UsageError([{ code: 'notToml', line: error.line, column: error.column }]);
	}
}
