/** A file of regulations as an office edited it: every line is checked, and all that is wrong is told at once. */

import { channels, type DemandKind, demandKinds, kinds, visas } from '../../domain/code.ts';
import type { DemandDefinition } from '../../domain/demandKind.ts';
import { isPhrase } from '../../domain/demandPhrase.ts';
import { normalizeText } from '../../domain/fold.ts';
import {
	answers,
	confidences,
	daysOff,
	type ExtensionRule,
	parseRuleLength,
	purposes,
	type Regulation,
	type Rule,
	startEvents,
} from '../../domain/rule.ts';
import { clashes } from '../../domain/ruleCheck.ts';
import { vocabulary } from '../../text/vocabulary.ts';
import { tomlFile } from '../config/tomlFile.ts';
import type { TomlTable } from '../config/tomlTable.ts';

/** A regulation before it is an edition of anything. */
export type Draft = Omit<Regulation, 'edition'>;

/** The days that a claim knows: a term to answer that ran from another would never begin. */
const KNOWN_STARTS = ['received', 'registered', 'dispatched', 'goodsReturned', 'purchased'] as const;

/** Reads the file. Throws Misuse with every mistake and its line. */
export function readRulesFile(text: string): readonly Draft[] {
	const file = tomlFile(text, vocabulary);
	file.root.keys(['regulation'], []);
	const named = new Map<string, number>();
	const regulations = file.root.tables('regulation');
	// A rule may name a kind of demand that any regulation of the file defines.
	const defined = regulations.flatMap((table) => table.tables('demand').flatMap((one) => one.said('kind') ?? []));
	const drafts = regulations.map((table) => readRegulation(table, named, defined));
	file.refuse();
	return drafts.flatMap((draft) => draft ?? []);
}

/** Tells of an id that stands in the file before; `named` are those that do, with their lines. */
function onlyOnce(table: TomlTable, named: Map<string, number>): string | undefined {
	const id = table.id('id');
	const first = id === undefined ? undefined : named.get(id);
	if (id !== undefined && first !== undefined) table.tell('id', { code: 'idTwice', value: id, line: first });
	else if (id !== undefined) named.set(id, table.lineOf('id'));
	return id;
}

function readRegulation(table: TomlTable, named: Map<string, number>, defined: readonly string[]): Draft | undefined {
	table.keys(['id', 'act', 'own', 'noAnswerTerm', 'rule'], ['demandsOnly', 'visas', 'demand']);
	const id = onlyOnce(table, named);
	const act = table.text('act');
	const own = table.yes('own');
	const noAnswerTerm = table.codes('noAnswerTerm', 'kind', kinds, true);
	const demandsOnly = table.yes('demandsOnly');
	const approvals = table.tables('visas').map((approval) => {
		approval.keys(['kinds', 'needs'], []);
		return { kinds: approval.codes('kinds', 'kind', kinds), needs: approval.codes('needs', 'visa', visas) };
	});
	const demands = table.tables('demand').flatMap((one) => readDemand(one) ?? []);
	const tables = table.tables('rule');
	const rules = tables.map((one) => readRule(one, named, defined));
	const read = rules.flatMap((rule, index) => (rule ? [{ rule, table: tables[index] }] : []));
	for (const { rule, table: of } of read)
		for (const replaced of rule.insteadOf ?? [])
			if (replaced === rule.id || !tables.some((one) => one.holds('id', replaced)))
				of?.tell('insteadOf', { code: 'noSuchRule', value: replaced });
	const whole = read.map(({ rule }) => rule);
	for (const { rule, other } of clashes({ rules: whole })) {
		const [first, second] = [rule, other].map((one) => read.find((found) => found.rule === one)?.table);
		second?.tell('id', { code: 'rulesClash', value: other.id, other: rule.id, line: first?.lineOf('id') ?? 0 });
	}
	if (id === undefined || act === undefined || own === undefined || !noAnswerTerm) return undefined;
	return {
		id,
		own,
		act,
		noAnswerTerm,
		...(demandsOnly && { demandsOnly }),
		...(approvals.length > 0 && {
			visas: approvals.flatMap(({ kinds: of, needs }) => (of && needs ? [{ kinds: of, needs }] : [])),
		}),
		...(demands.length > 0 && { demands }),
		rules: whole,
	};
}

function readRule(table: TomlTable, named: Map<string, number>, defined: readonly string[]): Rule | undefined {
	table.keys(
		['id', 'purpose', 'length', 'from', 'whenDayOff', 'article', 'confidence'],
		['kinds', 'channels', 'demands', 'extension', 'agreement', 'lateRegistration', 'insteadOf', 'act', 'since', 'until'],
	);
	const id = onlyOnce(table, named);
	const purpose = table.code('purpose', 'purpose', purposes);
	const answering = purpose !== undefined && answers({ purpose });
	const of = table.codes('kinds', 'kind', kinds);
	const by = table.codes('channels', 'channel', channels);
	const demands = table.codes<DemandKind>('demands', 'demandKind', [...demandKinds, ...defined]);
	const length = readLength(table, 'length', answering);
	const from = table.code('from', 'event', answering ? KNOWN_STARTS : startEvents);
	const whenDayOff = table.code('whenDayOff', '', daysOff);
	const extension = readExtension(table);
	const agreement = readAgreement(table);
	const lateRegistration = table.code('lateRegistration', '', ['actualDay']);
	const insteadOf = table.texts('insteadOf');
	const act = table.text('act');
	const article = table.text('article');
	const confidence = table.code('confidence', 'confidence', confidences);
	const since = table.day('since');
	const until = table.day('until');
	if (since && until && until < since) table.tell('until', { code: 'rangeBackwards', option: { called: 'until' }, from: since, to: until });
	if (id === undefined || !purpose || !length || !from || !whenDayOff || article === undefined || !confidence) return undefined;
	return {
		id,
		purpose,
		...(of && { kinds: of }),
		...(by && { channels: by }),
		...(demands && { demands }),
		length,
		from,
		whenDayOff,
		...(extension && { extension }),
		...(agreement && { agreement }),
		...(lateRegistration && { lateRegistration }),
		...(insteadOf && { insteadOf }),
		...(act !== undefined && { act }),
		article,
		confidence,
		...(since && { since }),
		...(until && { until }),
	};
}

/** A length; hours have no last day, so nothing can be answered within hours. */
function readLength(table: TomlTable, key: string, answering: boolean): Rule['length'] | undefined {
	const text = table.text(key);
	if (text === undefined) return undefined;
	const length = parseRuleLength(text);
	if (length && !(answering && length.unit === 'hour')) return length;
	table.tell(key, { code: 'notALength', option: { called: key }, value: text });
	return undefined;
}

/** A kind of demand: one that is built in, or the office's own, which is known by its name. */
function readDemand(table: TomlTable): DemandDefinition | undefined {
	table.keys(['kind'], ['words', 'hints', 'anywhere', 'personsOnly']);
	const name = table.text('kind');
	const words = readPhrases(table, 'words');
	const hints = readPhrases(table, 'hints');
	const anywhere = table.yes('anywhere');
	const personsOnly = table.yes('personsOnly');
	if (name === undefined) return undefined;
	const wanted = normalizeText(name);
	const builtIn = demandKinds.find((code) =>
		[code, ...(table.words('demandKind', code) ?? [])].some((word) => normalizeText(word) === wanted),
	);
	return {
		kind: builtIn ?? name,
		...(words && { words }),
		...(hints && { hints }),
		...(anywhere && { anywhere }),
		...(personsOnly && { personsOnly }),
	};
}

function readPhrases(table: TomlTable, key: 'words' | 'hints'): readonly string[] | undefined {
	const phrases = table.texts(key);
	for (const phrase of phrases ?? [])
		if (!isPhrase(phrase)) table.tell(key, { code: 'notAPhrase', option: { called: key }, value: phrase });
	return phrases;
}

function readAgreement(table: TomlTable): Rule['agreement'] {
	const inner = table.table('agreement');
	if (!inner) return undefined;
	inner.keys([], ['longest']);
	return { longest: readLength(inner, 'longest', true) ?? null };
}

function readExtension(table: TomlTable): ExtensionRule | undefined {
	const inner = table.table('extension');
	if (!inner) return undefined;
	inner.keys(['notice'], ['longest', 'only', 'agreedBy']);
	const longest = readLength(inner, 'longest', true);
	const only = inner.code('only', '', ['documents']);
	const notice = inner.yes('notice');
	const agreedBy = inner.code('agreedBy', '', ['chairman']);
	if (notice === undefined) return undefined;
	return { longest: longest ?? null, ...(only && { only }), notice, ...(agreedBy && { agreedBy }) };
}
