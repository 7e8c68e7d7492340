/** Sentences about refusals and mistakes, composed from the parts of either language. */

import type { FieldName } from '../domain/fields.ts';
import { roubles } from '../domain/money.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Action, Move } from '../domain/status.ts';
import { commands } from '../grammar/command.ts';
import type { Mistake } from '../grammar/mistake.ts';
import { optionRow } from '../grammar/option.ts';
import { commandIn, commandLine, flagIn, type MeantLine, meantIn, namedIn } from '../grammar/spell.ts';
import { subjectIn } from '../grammar/topic.ts';
import { wordFor } from '../text/codeWord.ts';
import type { RefusalSentences } from '../text/errorParts.ts';
import { fieldText } from '../text/field.ts';
import type { ErrorMessages, GuideWords } from '../text/index.ts';
import { shellWord } from '../text/shellWord.ts';
import { visibleLine } from '../text/visible.ts';
import { shortened } from './value.ts';

/** What is wrong by the rules, and what to do. */
export function refusalSentence(messages: ErrorMessages, refusal: Refusal): string {
	// Each code has a sentence that takes just the refusal of that code, with its parts.
	const sentence = messages.refusals[refusal.code] as (refusal: Refusal & object) => string;
	return sentence({ ...refusal, ...refusalParts(messages, refusal) });
}

/** The refusal as a form shows it, where no option can be typed. */
export function refusalInForm({ inForm }: GuideWords, messages: ErrorMessages, refusal: Refusal): string {
	const shorter: Partial<RefusalSentences> = inForm;
	const sentence = refusalSentence({ ...messages, refusals: { ...messages.refusals, ...shorter } }, refusal);
	return shorter[refusal.code] ? sentence : withoutOptions(sentence);
}

/** The refusal of an entry given as JSON, which has keys and no options. */
export function refusalInJson(messages: ErrorMessages, refusal: Refusal): string {
	return refusalSentence({ ...messages, refusals: { ...messages.refusals, ...messages.refusalsInJson } }, refusal);
}

/** The sentence without options, their values and the colons before them: a proposed command asks at a terminal for what it lacks. */
function withoutOptions(sentence: string): string {
	return sentence.replaceAll(/:? --[\p{L}-]+(?: (?:"[^"]*"|[^\s"—.;:)]+)+)?/gu, '');
}

/** What is wrong with the typed text, and what it should be. */
export function mistakeSentence(messages: ErrorMessages, mistake: Mistake): string {
	const sentence = messages.mistakes[mistake.code] as (mistake: Mistake & object) => string;
	return sentence({ ...mistake, ...mistakeParts(messages, mistake) });
}

function refusalParts({ names, refusalParts: parts, language, day }: ErrorMessages, refusal: Refusal): object {
	switch (refusal.code) {
		case 'notAllowed': {
			const moves = refusal.moves.map((move) => `${names.move[move]} (${moveCommand(language, move)})`);
			const next = moves.length > 0 ? parts.possible(moves.join(', ')) : parts.noFurther;
			return { doingName: doingName(names, refusal.doing), next };
		}
		case 'missing':
			return { doingName: doingName(names, refusal.doing) };
		case 'measuresOpen': {
			const listed = refusal.measures.map(({ item, text, due }) => parts.measureOpen(item, visibleLine(text ?? '…'), due));
			return { listed: listed.join('; '), first: refusal.measures[0]?.item ?? 1 };
		}
		case 'noSuchMeasure':
		case 'noSuchPrevention':
		case 'noSuchAttachment':
		case 'noSuchLawsuit':
		case 'noSuchRequest': {
			const { none, some } = parts.has[refusal.code];
			return { has: refusal.count === 0 ? none : some(refusal.count) };
		}
		case 'severalLawsuits':
			return { listed: refusal.items.join(', ') };
		case 'keyTaken': {
			const shown = (field: FieldName, value: string | number | null) =>
				value === null
					? parts.empty
					: parts.quoted(shortened(fieldText(field, value, { names, day, sum: parts.sum, length: (one) => one }), LONGEST));
			const listed = refusal.fields.map(({ field, was, now }) =>
				parts.contradiction(names.field[field], shown(field, was), shown(field, now)),
			);
			return { listed: listed.join('; ') };
		}
		case 'visasMissing': {
			const listed = refusal.visas.map(
				({ visa, outcome }) => `${names.visa[visa]} (${outcome === null ? parts.visaNotAsked : names.visaOutcome[outcome]})`,
			);
			const [first] = refusal.visas;
			return { listed: listed.join(', '), first: first ? names.visa[first.visa] : '' };
		}
		default:
			return {};
	}
}

/** How many letters of a long text a sentence shows. */
const LONGEST = 60;

function doingName(names: ErrorMessages['names'], doing: Move | Action): string {
	return { ...names.move, ...names.action }[doing];
}

/** `claims take`, `претензии взять`. */
function moveCommand(language: ErrorMessages['language'], move: Move): string {
	return move === 'closeOnTheSpot' ? commandLine(language, 'close', [], [['answer', ['"…"']]]) : commandLine(language, move);
}

function mistakeParts(messages: ErrorMessages, mistake: Mistake): object {
	const { names, mistakeParts: parts, language, day } = messages;
	const perhaps = (meant: string | undefined) => (meant ? parts.perhaps(visibleLine(meant)) : '');
	/** As it is typed in the language of the screen. */
	const lineIn = ({ command, operands, options, flags }: MeantLine) => {
		const given = options.map(([name, value]) => {
			const word = typeof value === 'object' ? wordFor(names, value.family, value.code) : value;
			return [name, word === undefined ? [] : [shellWord(word)]] as const;
		});
		return [
			commandLine(
				language,
				command,
				operands.map((operand) => shellWord(operand)),
				given,
			),
			...flags.map((flag) => shellWord(flag)),
		].join(' ');
	};
	switch (mistake.code) {
		case 'unknownCommand':
			return { perhaps: perhaps(mistake.line ? lineIn(mistake.line) : mistake.meant && meantIn(language, mistake.meant, commandIn)) };
		case 'unknownSubject':
			return { perhaps: perhaps(mistake.meant && meantIn(language, mistake.meant, subjectIn)) };
		case 'unknownOption':
			return { perhaps: perhaps(mistake.meant && meantIn(language, mistake.meant, flagIn)) };
		case 'tooManyOperands': {
			const { command, value, meant, line } = mistake;
			if (line) return { instead: perhaps(lineIn(line)).trimStart() };
			if (meant) {
				const flag = flagIn(language, meant);
				return { instead: parts.perhaps(optionRow(meant).value ? `${flag} ${shellWord(visibleLine(value))}` : flag).trimStart() };
			}
			const search = commandLine(language, 'find', [shellWord(visibleLine(value))]);
			// Nobody looks for «с» or “in”.
			const isSought = value.length > 2 && command !== undefined && commands[command].group === 'reading';
			return { instead: isSought ? parts.search(search) : parts.inOneWord };
		}
		case 'notOneOf': {
			const word = (code: string) => wordFor(names, mistake.family, code);
			return {
				perhaps: perhaps(mistake.meant && word(mistake.meant)),
				listed: [...mistake.allowed.map(word), ...(mistake.mayBeNone ? [parts.none] : [])].join(', '),
			};
		}
		case 'notARange':
			return { perhaps: perhaps(mistake.line && lineIn(mistake.line)) };
		case 'notANumber':
			return { orNone: mistake.mayBeNone ? `${parts.or}${parts.none}` : '' };
		case 'notADay':
			return {
				fault: mistake.value.trim() === '' ? parts.noDay : parts.dayNotRead(mistake.value),
				perhaps: perhaps(mistake.meant),
				forms: parts.dayForms[mistake.forms],
			};
		case 'notASum': {
			const sums = mistake.readings.map((sum) => roubles(sum, language === 'ru' ? ',' : '.'));
			return { perhaps: sums.length > 0 ? parts.perhaps(sums.join(parts.or)) : '' };
		}
		case 'notALength':
			return { perhaps: perhaps(mistake.meant) };
		case 'ambiguousDay':
			return { listed: mistake.readings.map(day).join(parts.or) };
		case 'noClaim': {
			if (mistake.line) return { next: perhaps(lineIn(mistake.line)).trimStart() };
			const claims = mistake.candidates.map(({ number, client }) => (client ? `${number} (${visibleLine(client)})` : number));
			return { next: claims.length > 0 ? parts.similar(claims.join(', ')) : parts.find };
		}
		case 'severalPeople':
			return { listed: mistake.people.map(visibleLine).join(parts.or) };
		case 'unknownPerson':
			return { alike: mistake.near.length === 0 ? '' : parts.alike(mistake.near.map(visibleLine).join(', ')) };
		case 'cannotAsk':
		case 'needsOneOf':
			return { listed: mistake.flags.map((flag) => namedIn(language, flag)).join(', ') };
		case 'unknownKey':
		case 'onePassword':
			return { listed: mistake.allowed.join(', ') };
		case 'badRow':
			return { sentence: mistakeSentence(messages, mistake.mistake) };
		default:
			return {};
	}
}
