/** What can be wrong with what a person typed, as values; the sentences are in `text/`. */

import type { Day } from '../domain/day.ts';
import type { TemplateFault } from '../domain/number.ts';
import type { Operand } from './commandRow.ts';

/** `option` is the flag as typed, `--received`, or a field of a JSON claim. */
export type Mistake =
	| { readonly code: 'unknownCommand'; readonly value: string; readonly similar: string | undefined }
	| { readonly code: 'unknownOption'; readonly value: string; readonly similar: string | undefined; readonly command: string }
	| { readonly code: 'optionNeedsValue' | 'optionTwice' | 'emptyText' | 'severalLines' | 'noInput' | 'notUtf8'; readonly option: string }
	| { readonly code: 'operandMissing'; readonly operand: Operand; readonly command: string }
	| { readonly code: 'tooManyOperands'; readonly value: string; readonly command: string }
	| {
			readonly code: 'notOneOf';
			readonly option: string;
			readonly value: string;
			readonly family: string;
			readonly allowed: readonly string[];
	  }
	| {
			readonly code:
				| 'notADay'
				| 'noSuchDay'
				| 'notARange'
				| 'notAMonth'
				| 'notASum'
				| 'notALength'
				| 'notAMeasure'
				| 'notARemedy'
				| 'notVisasNeeded'
				| 'notATime'
				| 'notAZone';
			readonly option: string;
			readonly value: string;
	  }
	| { readonly code: 'undatedMeasure'; readonly option: string; readonly value: string }
	| { readonly code: 'ambiguousDay'; readonly option: string; readonly value: string; readonly readings: readonly Day[] }
	| { readonly code: 'rangeBackwards'; readonly option: string; readonly from: Day; readonly to: Day }
	| { readonly code: 'notANumber'; readonly option: string; readonly value: string; readonly from: number; readonly to: number }
	| { readonly code: 'notATemplate'; readonly option: string; readonly value: string; readonly why: TemplateFault }
	/** A number that was given already would be given again. */
	| { readonly code: 'templateClash'; readonly option: string; readonly value: string; readonly number: string }
	| { readonly code: 'longText'; readonly option: string; readonly length: number; readonly limit: number }
	| { readonly code: 'controlCharacter'; readonly option: string; readonly character: string; readonly at: number }
	| { readonly code: 'brokenText'; readonly option: string; readonly at: number }
	| { readonly code: 'unknownKey'; readonly value: string; readonly allowed: readonly string[] }
	| { readonly code: 'wrongType'; readonly option: string; readonly expected: 'text' | 'kopecks' | 'day' | TomlType }
	| { readonly code: 'notJson'; readonly value: string }
	| { readonly code: 'notAnObject' }
	| {
			readonly code: 'noClaim';
			readonly value: string;
			readonly candidates: readonly { readonly number: string; readonly client: string | null }[];
	  }
	| { readonly code: 'cannotAsk'; readonly flags: readonly string[] }
	| { readonly code: 'needsOneOf'; readonly flags: readonly string[] }
	| { readonly code: 'notBoth'; readonly one: string; readonly other: string }
	| { readonly code: 'needsOption'; readonly option: string; readonly needed: string }
	| { readonly code: 'notBatchHeader' | 'notBatchRow'; readonly value: string }
	| { readonly code: 'notCsv'; readonly line: number }
	| { readonly code: 'notToml'; readonly line: number; readonly column: number }
	| { readonly code: 'keyMissing'; readonly option: string }
	| { readonly code: 'notAnId'; readonly option: string; readonly value: string }
	/** `line` is that of the first. */
	| { readonly code: 'idTwice'; readonly value: string; readonly line: number }
	| { readonly code: 'noSuchRule'; readonly value: string }
	| { readonly code: 'rulesClash'; readonly value: string; readonly other: string; readonly line: number }
	| { readonly code: 'badRow'; readonly line: number; readonly mistake: Mistake };

/** What a value of a TOML file should have been. */
type TomlType = 'yesNo' | 'list' | 'table' | 'bareDay';

/** Every mistake of one command, thrown together; nothing was written. */
export class Misuse extends Error {
	readonly mistakes: readonly Mistake[];

	constructor(mistakes: readonly Mistake[]) {
		super(mistakes.map(({ code }) => code).join(', '));
		this.mistakes = mistakes;
	}
}
