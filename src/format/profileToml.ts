/** A profile of an office as the table `[profile]` of a file of rules, with an explanation of every key and of every code. */

import { kinds, visas, writtenLetters } from '../domain/code.ts';
import { formQuestions } from '../domain/fields.ts';
import type { OfficeProfile } from '../domain/officeProfile.ts';
import type { RuleWords, Words } from '../text/index.ts';
import { explainedCodes, explainedKey, list, text } from './tomlText.ts';

/** The comment that explains the keys of a profile. */
export function profileHead({ names }: Words, { file }: RuleWords): readonly string[] {
	const key = (name: keyof typeof file.profileKeys) => explainedKey(name, file.profileKeys[name]);
	return [
		`# ${file.profile}`,
		...(['name', 'regulations', 'visas'] as const).map(key),
		...explainedCodes(visas, names.visa),
		key('kinds'),
		...explainedCodes(kinds, names.kind),
		key('questions'),
		...explainedCodes(formQuestions, names.field),
		key('letters'),
		...explainedCodes(writtenLetters, names.letterKind),
		'#',
	];
}

/** The table of a profile. */
export function profileTable({ name, regulations, visas: needed, kinds: offered, questions, letters }: OfficeProfile): readonly string[] {
	const visaTables = needed.map(({ kind, needs }) => `{ kind = ${text(kind)}, needs = ${list(needs)} }`);
	return [
		'[profile]',
		`name = ${text(name)}`,
		`regulations = ${list(regulations)}`,
		`visas = [${visaTables.join(', ')}]`,
		`kinds = ${list(offered)}`,
		`questions = ${list(questions)}`,
		...(letters.length > 0 ? ['', '[profile.letters]'] : []),
		...letters.map((one) => `${one.letter} = """\n${severalLines(one.text)}\n"""`),
	];
}

/** A basic string of several lines. */
function severalLines(value: string): string {
	return value.split('\n').map(escaped).join('\n');
}

/** What may stand in a basic string of one line may stand in one of several. */
function escaped(value: string): string {
	return text(value).slice(1, -1);
}
