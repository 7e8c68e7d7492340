/** A profile of imports (TOML): what the columns of an old journal hold, what its words of outcome mean, and what it does not say. */

import { stringify } from 'smol-toml';
import * as v from 'valibot';
import { channels, kinds } from '../domain/code.ts';
import type { Vocabulary } from '../grammar/value.ts';
import { isBlank } from '../import/cell/cellText.ts';
import { endings, outcomeWords } from '../import/cell/outcome.ts';
import type { Understanding } from '../import/oldEntry.ts';
import { columnRoles, foldedHead } from '../import/sheet/columnRole.ts';
import { type Delimiter, delimiters } from '../import/table/delimited.ts';
import { type Encoding, encodingNames } from '../import/table/encoding.ts';
import { codesIn, line, table, tableOf, texts } from './schema.ts';
import { TomlFile } from './tomlFile.ts';
import { quotedKeys } from './userFile.ts';

/** What a profile says: whatever it leaves out is as usual. */
export type ImportProfile = Partial<Understanding> & {
	/** How the text of a CSV file is read, where that is not found out. */
	readonly encoding?: Encoding;
	readonly delimiter?: Delimiter;
};

/** Words for the codes of a profile, of one language: it may use those of any. */
interface ProfileWords {
	readonly roles: Readonly<Record<string, string>>;
	readonly endings: Readonly<Record<string, string>>;
}

/** `shown`: the words that a refusal lists. Throws UsageError with every mistake and its line. */
export function readImportProfile(
	text: string,
	vocabulary: Vocabulary,
	words: readonly ProfileWords[],
	shown: ProfileWords,
): ImportProfile {
	const { code } = codesIn(
		{ ...vocabulary, columnRole: listed(words.map(({ roles }) => roles)), ending: listed(words.map((one) => one.endings)) },
		{ columnRole: shown.roles, ending: shown.endings },
	);
	const schema = table({
		kind: v.exactOptional(code('kind', kinds)),
		channel: v.exactOptional(code('channel', channels)),
		sheets: v.exactOptional(texts('mayBeNone')),
		columns: v.exactOptional(tableOf(line, code('columnRole', columnRoles))),
		outcomes: v.exactOptional(tableOf(v.string(), code('ending', endings))),
		encoding: v.exactOptional(code('encoding', encodingNames)),
		delimiter: v.exactOptional(code('delimiter', delimiters)),
	});
	const file = new TomlFile(quotedKeys(text));
	const read = file.read(schema, file.root, []);
	file.throwMistakes();
	const { columns = {}, outcomes = {}, ...rest } = read ?? {};
	return {
		...rest,
		columns: new Map(Object.entries(columns).map(([head, role]) => [foldedHead(head), role])),
		outcomes: new Map(Object.entries(outcomes).map(([words, ending]) => [isBlank(words) ? '' : outcomeWords(words), ending])),
	};
}

function listed(languages: readonly Readonly<Record<string, string>>[]): Readonly<Record<string, readonly string[]>> {
	const codes = languages.flatMap((words) => Object.keys(words));
	return Object.fromEntries(codes.map((code) => [code, languages.flatMap((words) => words[code] ?? [])]));
}

/** What a profile is written of: everything as it is understood now, to be changed by hand. */
export interface Understood {
	readonly kind: string;
	readonly channel: string;
	readonly sheets: readonly string[];
	/** By head, or by letter where there is none. */
	readonly columns: Readonly<Record<string, string>>;
	/** By words; those that mean nothing known are left out. */
	readonly outcomes: Readonly<Record<string, string>>;
	readonly encoding?: string;
	readonly delimiter?: string;
}

/** The key of `outcomes` for a cell in which nothing is written. */
export const NOTHING_WRITTEN = '—';

/** The profile as text; `about` stands above it as a remark. */
export function importProfileText(understood: Understood, about: readonly string[]): string {
	return `${about.map((one) => `# ${one}\n`).join('')}\n${stringify(understood)}\n`;
}
