/** Regulations as a file that an office edits and loads again: TOML, with an explanation of every key and of every code. */

import { channels, demandKinds, isBuiltInDemand, kinds, visas } from '../domain/code.ts';
import type { DemandDefinition } from '../domain/demand/demandKind.ts';
import type { OfficeProfile } from '../domain/officeProfile.ts';
import {
	confidences,
	daysOff,
	type ExtensionRule,
	purposes,
	type Regulation,
	type Rule,
	startEvents,
	writeLength,
} from '../domain/term/rule.ts';
import { lengthText } from '../sentence/value.ts';
import type { RuleWords, Words } from '../text/index.ts';
import { profileHead, profileTable } from './profileToml.ts';
import { explainedCodes, explainedKey, list, text } from './tomlText.ts';

/** The text of the file. What stands behind `#` is for people and is not read again. */
export function rulesToml(words: Words, ruleWords: RuleWords, regulations: readonly Regulation[], profile?: OfficeProfile): string {
	const begun = [
		...head(words, ruleWords, profile ? profileHead(words, ruleWords) : []),
		...(profile ? ['', ...profileTable(profile)] : []),
	];
	return `${[...begun, ...regulations.flatMap((regulation) => ['', ...regulationLines(words, ruleWords, regulation)])].join('\n')}\n`;
}

function head({ names }: Words, { file, whenDayOff }: RuleWords, ofProfile: readonly string[]): readonly string[] {
	const { keys } = file;
	const key = (name: keyof typeof keys) => explainedKey(name, keys[name]);
	return [
		...file.head.map((line) => `# ${line}`),
		'#',
		...ofProfile,
		`# ${file.regulation}`,
		...(['id', 'act', 'own', 'noAnswerTerm', 'demandsOnly', 'visas'] as const).map(key),
		...explainedCodes(visas, names.visa),
		'#',
		`# ${file.rule}`,
		key('id'),
		key('purpose'),
		...explainedCodes(purposes, names.purpose),
		key('kinds'),
		...explainedCodes(kinds, names.kind),
		key('channels'),
		...explainedCodes(channels, names.channel),
		key('demands'),
		...explainedCodes(demandKinds, names.demandKind),
		key('length'),
		key('from'),
		...explainedCodes(startEvents, names.event),
		key('whenDayOff'),
		...explainedCodes(daysOff, whenDayOff),
		...(['extension', 'agreement', 'lateRegistration', 'insteadOf', 'act', 'article', 'confidence'] as const).map(key),
		...explainedCodes(confidences, names.confidence),
		key('since'),
		key('until'),
		'#',
		`# ${file.demand}`,
		...(['kind', 'words', 'hints', 'anywhere', 'personsOnly'] as const).map(key),
	];
}

function regulationLines(words: Words, ruleWords: RuleWords, regulation: Regulation): readonly string[] {
	const { id, edition, act, own, noAnswerTerm, demandsOnly, visas: approvals, demands = [], rules } = regulation;
	return [
		'[[regulation]]',
		`id = ${text(id)} # ${ruleWords.file.edition(edition)}`,
		`act = ${text(act)}`,
		`own = ${own}`,
		`noAnswerTerm = ${list(noAnswerTerm)}`,
		...(demandsOnly ? ['demandsOnly = true'] : []),
		...(approvals
			? [`visas = [${approvals.map(({ kinds: of, needs }) => `{ kinds = ${list(of)}, needs = ${list(needs)} }`).join(', ')}]`]
			: []),
		...demands.flatMap((demand) => ['', ...demandLines(words, demand)]),
		...rules.flatMap((rule) => ['', ...ruleLines(words, ruleWords, rule)]),
	];
}

function ruleLines(words: Words, ruleWords: RuleWords, rule: Rule): readonly string[] {
	const { names } = words;
	const { id, purpose, kinds: of, channels: by, demands, length, from, whenDayOff, extension, insteadOf, act, article } = rule;
	return [
		'[[regulation.rule]]',
		`id = ${text(id)}`,
		`purpose = ${text(purpose)} # ${names.purpose[purpose]}`,
		...(of ? [`kinds = ${list(of)}`] : []),
		...(by ? [`channels = ${list(by)}`] : []),
		...(demands ? [`demands = ${list(demands)}`] : []),
		`length = ${text(writeLength(length))} # ${lengthText(words, length)}`,
		`from = ${text(from)} # ${ruleWords.after[from]}`,
		`whenDayOff = ${text(whenDayOff)}`,
		...(extension ? [`extension = ${extensionTable(extension)}`] : []),
		...(rule.agreement ? [`agreement = ${agreementTable(rule.agreement)}`] : []),
		...(rule.lateRegistration ? [`lateRegistration = ${text(rule.lateRegistration)}`] : []),
		...(insteadOf ? [`insteadOf = ${list(insteadOf)}`] : []),
		...(act === undefined ? [] : [`act = ${text(act)}`]),
		`article = ${text(article)}`,
		`confidence = ${text(rule.confidence)} # ${names.confidence[rule.confidence]}`,
		...(rule.since ? [`since = ${rule.since}`] : []),
		...(rule.until ? [`until = ${rule.until}`] : []),
	];
}

function demandLines({ names }: Words, { kind, words, hints, anywhere, personsOnly }: DemandDefinition): readonly string[] {
	return [
		'[[regulation.demand]]',
		`kind = ${text(kind)}${isBuiltInDemand(kind) ? ` # ${names.demandKind[kind]}` : ''}`,
		...(words ? [`words = ${list(words)}`] : []),
		...(hints ? [`hints = ${list(hints)}`] : []),
		...(anywhere ? ['anywhere = true'] : []),
		...(personsOnly ? ['personsOnly = true'] : []),
	];
}

function agreementTable({ longest }: NonNullable<Rule['agreement']>): string {
	return longest ? `{ longest = ${text(writeLength(longest))} }` : '{}';
}

function extensionTable({ longest, only, notice, agreedBy }: ExtensionRule): string {
	const parts = [
		...(longest ? [`longest = ${text(writeLength(longest))}`] : []),
		...(only ? [`only = ${text(only)}`] : []),
		`notice = ${notice}`,
		...(agreedBy ? [`agreedBy = ${text(agreedBy)}`] : []),
	];
	return `{ ${parts.join(', ')} }`;
}
