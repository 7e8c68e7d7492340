/** What can be wrong with the command line, as codes; the sentences are in `text/`. */

import type { Kind } from '../domain/code.ts';
import type { Day } from '../domain/day.ts';
import type { Kopecks } from '../domain/money.ts';
import type { TemplateFault } from '../domain/number.ts';
import type { TextFault } from '../domain/text/clean.ts';
import type { CommandName } from './command.ts';
import type { Operand } from './commandRow.ts';
import type { OptionName } from './option.ts';
import type { YearPart } from './period.ts';
import type { Meant, MeantLine, Named } from './spell.ts';
import type { Subject, TopicName } from './topic.ts';

export type Mistake =
	/** A journal that several desks share records for its members alone; the name is that of this desk's. */
	| { readonly code: 'actorOfServer'; readonly name: string }
	| {
			readonly code: 'unknownCommand';
			readonly value: string;
			readonly meant: Meant<CommandName> | undefined;
			/** The whole line as it was perhaps meant. */
			readonly line?: MeantLine | undefined;
	  }
	/** Help has a topic of this name. */
	| { readonly code: 'topicNotCommand'; readonly value: string; readonly topic: TopicName }
	| { readonly code: 'unknownSubject'; readonly value: string; readonly meant: Meant<Subject> | undefined }
	/** `line` is the whole of it as it was meant. */
	| { readonly code: 'wrongLayout'; readonly value: string; readonly line: string }
	/** A name or a text that makes sense only on the other keys. */
	| { readonly code: 'valueInWrongLayout'; readonly value: string; readonly meant: string }
	| {
			readonly code: 'unknownOption';
			readonly value: string;
			readonly meant: Meant<OptionName> | undefined;
			readonly command: CommandName | undefined;
	  }
	| {
			readonly code:
				| 'optionNeedsValue'
				| 'optionTwice'
				| 'emptyText'
				| 'placeholderText'
				| 'severalLines'
				| 'noInput'
				| 'notUtf8'
				| 'jsonAsPath';
			readonly option: Named;
	  }
	| { readonly code: 'impossiblePath'; readonly value: string; readonly option: Named }
	| { readonly code: 'operandMissing'; readonly operand: Operand; readonly command: CommandName | undefined }
	| {
			readonly code: 'tooManyOperands';
			readonly value: string;
			readonly command: CommandName | undefined;
			/** The option of the command that the word was perhaps meant for: its value, or the switch itself. */
			readonly meant?: OptionName | undefined;
			/** The whole line as it was perhaps meant. */
			readonly line?: MeantLine | undefined;
	  }
	| {
			readonly code: 'notOneOf';
			readonly option: Named;
			readonly value: string;
			readonly family: string;
			readonly allowed: readonly string[];
			/** The one of these that was perhaps meant. */
			readonly meant?: string | undefined;
			/** A word for nothing is read as well. */
			readonly mayBeNone?: true;
	  }
	| {
			readonly code: 'notARange';
			readonly option: Named;
			readonly value: string;
			/** The whole line as it was perhaps meant. */
			readonly line?: MeantLine | undefined;
	  }
	| {
			readonly code:
				| 'noSuchDay'
				| 'notAMonth'
				| 'severalYears'
				| 'notOneOrTwo'
				| 'notALength'
				| 'notAMeasure'
				| 'notARemedy'
				| 'notAnAnnex'
				| 'notVisasNeeded'
				| 'notATime'
				| 'notAZone';
			readonly option: Named;
			readonly value: string;
			/** What was perhaps meant. */
			readonly meant?: string | undefined;
	  }
	/** A number of a part of the year that no year, or not this one, has. */
	| { readonly code: 'noSuchPart'; readonly option: Named; readonly value: string; readonly part: YearPart }
	/** `forms`: how a day may be written there. */
	| {
			readonly code: 'notADay';
			readonly option: Named;
			readonly value: string;
			readonly forms: DayForms;
			/** What was perhaps meant. */
			readonly meant?: string | undefined;
	  }
	| { readonly code: 'undatedMeasure'; readonly option: Named; readonly value: string }
	| { readonly code: 'ambiguousDay'; readonly option: Named; readonly value: string; readonly readings: readonly Day[] }
	/** A day to one, a month (`2026-10`) to another. */
	| { readonly code: 'dayOrMonth'; readonly option: Named; readonly value: string; readonly day: Day; readonly month: string }
	/** `readings`: the sums that were perhaps meant. */
	| { readonly code: 'notASum'; readonly option: Named; readonly value: string; readonly readings: readonly Kopecks[] }
	| { readonly code: 'rangeBackwards'; readonly option: Named; readonly from: Day; readonly to: Day }
	| {
			readonly code: 'notANumber';
			readonly option: Named;
			readonly value: string;
			readonly from: number;
			readonly to: number;
			/** A word for nothing is read as well. */
			readonly mayBeNone?: true;
	  }
	| { readonly code: 'notATemplate'; readonly option: Named; readonly value: string; readonly why: TemplateFault }
	/** A number that was given already would be given again. */
	| { readonly code: 'templateClash'; readonly option: Named; readonly value: string; readonly number: string }
	| { readonly code: 'longText'; readonly option: Named; readonly length: number; readonly limit: number }
	| { readonly code: 'controlCharacter'; readonly option: Named; readonly character: string; readonly at: number }
	| { readonly code: 'brokenText'; readonly option: Named; readonly at: number }
	| { readonly code: 'unknownKey'; readonly value: string; readonly allowed: readonly string[] }
	| { readonly code: 'wrongType'; readonly option: Named; readonly expected: 'text' | 'kopecks' | 'day' | TomlType }
	/** Of these keys a file must have one, and one only. */
	| { readonly code: 'onePassword'; readonly allowed: readonly string[] }
	/** The file about mail, by its path: it is not there, or names no mailbox; or what is wrong with it follows. */
	| { readonly code: 'mailboxMissing' | 'mailFileWrong'; readonly value: string }
	/** A folder for messages that were taken in is the one that they are fetched from. */
	| { readonly code: 'sameFolder'; readonly option: Named; readonly value: string }
	/** The day from which messages are fetched lies ahead. */
	| { readonly code: 'sinceAhead'; readonly option: Named; readonly value: Day; readonly today: Day }
	| { readonly code: 'notJson'; readonly value: string }
	/** Which of its two values was meant cannot be known. */
	| { readonly code: 'keyTwice'; readonly value: string }
	| { readonly code: 'notAnObject' | 'needsTerminal' }
	| {
			readonly code: 'noClaim';
			readonly value: string;
			readonly candidates: readonly { readonly number: string; readonly client: string | null }[];
			/** The whole line as it was perhaps meant. */
			readonly line?: MeantLine | undefined;
	  }
	/** The name fits all of these. */
	| { readonly code: 'severalPeople'; readonly option: Named; readonly value: string; readonly people: readonly string[] }
	/** Nobody is known by the name; these are like it. */
	| { readonly code: 'unknownPerson'; readonly value: string; readonly near: readonly string[] }
	/** The name, or the login, is already this person's. */
	| { readonly code: 'nameOfOther' | 'loginOfOther'; readonly value: string; readonly person: string }
	| { readonly code: 'samePerson'; readonly value: string; readonly person: string }
	| { readonly code: 'cannotAsk'; readonly flags: readonly OptionName[] }
	| { readonly code: 'needsOneOf'; readonly flags: readonly OptionName[] }
	| { readonly code: 'notBoth'; readonly left: Named; readonly right: Named }
	/** No message has this number; it does not wait; its bytes are not here any more. */
	| { readonly code: 'noMessage' | 'messageSettled' | 'messageErased'; readonly value: string }
	| { readonly code: 'messageAtEntry'; readonly value: string; readonly number: string }
	/** `--if-sequence` with several entries. */
	| { readonly code: 'sequenceOfOne' }
	| { readonly code: 'needsOption'; readonly option: Named; readonly needed: Named }
	/** More entries than are bound in one volume. */
	| { readonly code: 'tooManyToPrint'; readonly count: number; readonly limit: number; readonly year: number }
	/** More entries than rows in a sheet. */
	| { readonly code: 'tooManyRows'; readonly count: number; readonly limit: number }
	| { readonly code: 'notBatchHeader' | 'notBatchRow'; readonly value: string }
	| { readonly code: 'notCsv'; readonly line: number }
	| { readonly code: 'notToml'; readonly line: number; readonly column: number }
	| { readonly code: 'keyMissing'; readonly option: Named }
	/** The mistakes that follow stand in this file. */
	| { readonly code: 'badUserFile'; readonly value: string }
	| {
			readonly code: 'aliasHides' | 'notAnAlias' | 'notAName' | 'nameTaken' | 'noSuchName' | 'usualStays' | 'editByHand';
			readonly value: string;
	  }
	| { readonly code: 'noHome' }
	/** `value` is the path of what was to be attached. */
	| { readonly code: 'notAttachable'; readonly value: string; readonly what: 'folder' | 'device' }
	| { readonly code: 'emptyFile' | 'changedFile'; readonly value: string }
	| { readonly code: 'largeFile'; readonly value: string; readonly size: number; readonly limit: number }
	| { readonly code: 'bytesOnScreen'; readonly option: Named }
	| { readonly code: 'notAnId' | 'notAPhrase'; readonly option: Named; readonly value: string }
	/** `line` is that of the first. */
	| { readonly code: 'idTwice'; readonly value: string; readonly line: number }
	/** Visas of one kind of entry are named again; `line` is that of the first. */
	| { readonly code: 'visasTwice'; readonly kind: Kind; readonly line: number }
	| { readonly code: 'noSuchRule'; readonly value: string }
	| { readonly code: 'rulesClash'; readonly value: string; readonly other: string; readonly line: number }
	| { readonly code: 'badRow'; readonly line: number; readonly mistake: Mistake };

/** Mistakes about a value for which `guess.ts` may guess what was meant. */
const guessable = ['tooManyOperands', 'notOneOf', 'notADay', 'notALength', 'badRow'] as const satisfies readonly Mistake['code'][];

export type GuessableMistake = Mistake & { readonly code: (typeof guessable)[number] };

/** Whether what was meant may be guessed. */
export function isGuessable(mistake: Mistake): mistake is GuessableMistake {
	return guessable.some((code) => code === mistake.code);
}

/** Whether another line may have been meant: with a number of an entry that is not there, there was none. */
export function isMistakeOfLine(
	mistake: Mistake,
): mistake is Extract<Mistake, { readonly code: 'unknownCommand' | 'tooManyOperands' | 'noClaim' | 'notARange' }> {
	const { code } = mistake;
	if (code === 'notARange') return typeof mistake.option === 'object' && 'called' in mistake.option;
	return code === 'unknownCommand' || code === 'tooManyOperands' || (code === 'noClaim' && !/\d/.test(mistake.value));
}

/** Any form of a day that does not lie ahead, of one to come, of either; or a day in full, in a table or as standards write it. */
export type DayForms = 'past' | 'future' | 'nearest' | 'table' | 'iso';

/** What a value of a TOML file should have been. */
type TomlType = 'yesNo' | 'list' | 'table' | 'bareDay' | 'port' | 'host';

/** Every mistake of one command, thrown together; nothing was written. */
export class UsageError extends Error {
	readonly mistakes: readonly Mistake[];

	constructor(mistakes: readonly Mistake[]) {
		super(mistakes.map(({ code }) => code).join(', '));
		this.mistakes = mistakes;
	}
}

/** The fault as a sentence about the option or key that the text belongs to. */
export function textMistake(fault: TextFault, option: Named): Mistake {
	switch (fault.fault) {
		case 'empty':
			return { code: 'emptyText', option };
		case 'placeholder':
			return { code: 'placeholderText', option };
		case 'tooLong':
			return { code: 'longText', option, length: fault.length, limit: fault.limit };
		case 'control':
			return { code: 'controlCharacter', option, character: fault.character, at: fault.at };
		case 'broken':
			return { code: 'brokenText', option, at: fault.at };
		case 'severalLines':
			return { code: 'severalLines', option };
	}
}
