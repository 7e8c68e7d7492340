/** A file of regulations as an office edited it: every line is checked and all errors are reported at once. */

import * as v from 'valibot';
import { channels, type DemandKind, demandKinds, type Kind, kinds, visas } from '../domain/code.ts';
import type { DemandDefinition } from '../domain/demand/demandKind.ts';
import { isPhrase } from '../domain/demand/demandPhrase.ts';
import type { OfficeProfile } from '../domain/officeProfile.ts';
import {
	answers,
	confidences,
	daysOff,
	parseRuleLength,
	purposes,
	type Regulation,
	type RegulationId,
	type Rule,
	regulationIds,
	startEvents,
} from '../domain/term/rule.ts';
import { ruleConflicts } from '../domain/term/ruleCheck.ts';
import { vocabulary } from '../text/vocabulary.ts';
import { profileSchema } from './profileTable.ts';
import { codesIn, day, id, isTable, line, refuse, type Table, table, tables, texts, yesOrNo } from './schema.ts';
import { type Path, TomlFile } from './tomlFile.ts';

/** A regulation before it is an edition of anything. */
export type Draft = Omit<Regulation, 'edition'>;

/** The days that a claim knows: a term to answer that ran from another would never begin. */
const KNOWN_STARTS = ['received', 'registered', 'dispatched', 'goodsReturned', 'purchased'] as const;

const { code, codes, find } = codesIn(vocabulary);

const withoutProfile = table({ regulation: tables });

const withProfile = table({ profile: v.unknown(), regulation: v.exactOptional(tables) });

/** What a file of rules says. */
interface RulesFile {
	readonly regulations: readonly Draft[];
	/** Undefined where there is no such table. */
	readonly profile: OfficeProfile | undefined;
}

/** Hours have no last day, so nothing can be answered within hours. */
function lengthSchema(answering: boolean) {
	return v.pipe(
		line,
		v.rawTransform(({ dataset: { value }, addIssue, NEVER }): Rule['length'] => {
			const length = parseRuleLength(value);
			if (length && !(answering && length.unit === 'hour')) return length;
			addIssue({ message: refuse((option) => ({ code: 'notALength', option, value })) });
			return NEVER;
		}),
	);
}

const phrases = v.pipe(
	texts(),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		for (const value of dataset.value)
			if (!isPhrase(value)) addIssue({ message: refuse((option) => ({ code: 'notAPhrase', option, value })) });
	}),
);

/** A kind of demand: one that is built in, or the office's own, which is known by its name. */
const demandSchema = v.pipe(
	table({
		kind: v.pipe(
			line,
			v.transform((name): DemandKind => find('demandKind', demandKinds, name) ?? name),
		),
		words: v.exactOptional(phrases),
		hints: v.exactOptional(phrases),
		anywhere: v.exactOptional(yesOrNo),
		personsOnly: v.exactOptional(yesOrNo),
	}),
	v.transform(
		({ anywhere, personsOnly, ...rest }): DemandDefinition => ({
			...rest,
			...(anywhere && { anywhere }),
			...(personsOnly && { personsOnly }),
		}),
	),
);

const regulationSchema = table({
	id,
	act: line,
	own: yesOrNo,
	noAnswerTerm: codes('kind', kinds, 'mayBeNone'),
	demandsOnly: v.exactOptional(yesOrNo),
	visas: v.exactOptional(v.pipe(tables, v.array(table({ kinds: codes('kind', kinds), needs: codes('visa', visas) })))),
	demand: v.exactOptional(v.pipe(tables, v.array(demandSchema))),
	// Each is read by itself: what is wrong with one does not hide whether the others fit together.
	rule: tables,
});

const extensionSchema = v.pipe(
	table({
		longest: v.exactOptional(lengthSchema(true)),
		only: v.exactOptional(code('', ['documents'])),
		notice: yesOrNo,
		agreedBy: v.exactOptional(code('', ['chairman'])),
	}),
	v.transform(({ longest = null, ...rest }) => ({ longest, ...rest })),
);

const agreementSchema = v.pipe(
	table({ longest: v.exactOptional(lengthSchema(true)) }),
	v.transform(({ longest = null }) => ({ longest })),
);

const purposeSchema = code('purpose', purposes);

/** `demands`: the kinds of demand that the file defines. */
function ruleSchema(answering: boolean, demands: readonly string[]) {
	return v.pipe(
		table({
			id,
			purpose: purposeSchema,
			kinds: v.exactOptional(codes('kind', kinds)),
			channels: v.exactOptional(codes('channel', channels)),
			demands: v.exactOptional(codes<DemandKind>('demandKind', [...demandKinds, ...demands])),
			length: lengthSchema(answering),
			from: code('event', answering ? KNOWN_STARTS : startEvents),
			whenDayOff: code('', daysOff),
			extension: v.exactOptional(extensionSchema),
			agreement: v.exactOptional(agreementSchema),
			lateRegistration: v.exactOptional(code('', ['actualDay'])),
			insteadOf: v.exactOptional(texts()),
			act: v.exactOptional(line),
			article: line,
			confidence: code('confidence', confidences),
			since: v.exactOptional(day),
			until: v.exactOptional(day),
		}),
		v.rawCheck(({ dataset, addIssue }) => {
			if (!dataset.typed) return;
			const { since, until } = dataset.value;
			if (!since || !until || until >= since) return;
			const key = { type: 'object', origin: 'value', input: dataset.value, key: 'until', value: until } as const;
			addIssue({ message: refuse((option) => ({ code: 'rangeBackwards', option, from: since, to: until })), path: [key] });
		}),
	);
}

/** Reads the file; `loaded`: the regulations that the journal has besides the built-in ones. Throws UsageError with every mistake and its line. */
export function readRulesFile(text: string, loaded: readonly RegulationId[] = []): RulesFile {
	const file = new TomlFile(text);
	const hasProfile = isTable(file.root) && Object.hasOwn(file.root, 'profile');
	if (hasProfile) file.read(withProfile, file.root, []);
	else file.read(withoutProfile, file.root, []);
	const regulations = tablesIn(file.root, 'regulation');
	// A rule may name a kind of demand that any regulation of the file defines.
	const demands = regulations
		.flatMap((regulation) => tablesIn(regulation, 'demand'))
		.flatMap(({ kind }) => (typeof kind === 'string' ? kind : []));
	const lineOfId = new Map<string, number>();
	const drafts = regulations.map((regulation, index) => readRegulation(file, regulation, ['regulation', index], { demands, lineOfId }));
	const ids = regulations.flatMap(({ id: name }) => (typeof name === 'string' ? name : []));
	const profile = hasProfile
		? file.read(profileSchema([...new Set([...regulationIds, ...loaded, ...ids])]), profileIn(file.root), ['profile'])
		: undefined;
	refuseVisasTwice(file, profile?.visas ?? []);
	file.throwMistakes();
	return { regulations: drafts.flatMap((draft) => draft ?? []), profile };
}

interface Known {
	readonly demands: readonly string[];
	/** The ids that were read, with the line of each. */
	readonly lineOfId: Map<string, number>;
}

function readRegulation(file: TomlFile, value: Table, path: Path, known: Known): Draft | undefined {
	refuseRepeatedId(file, value, path, known);
	const regulation = file.read(regulationSchema, value, path);
	const written = tablesIn(value, 'rule');
	const read = written.flatMap((one, index) => {
		const rulePath = [...path, 'rule', index];
		refuseRepeatedId(file, one, rulePath, known);
		const purpose = v.safeParse(purposeSchema, one.purpose);
		const rule = file.read(ruleSchema(purpose.success && answers({ purpose: purpose.output }), known.demands), one, rulePath);
		return rule ? [{ rule, rulePath }] : [];
	});
	for (const { rule, rulePath } of read)
		for (const replaced of rule.insteadOf ?? [])
			if (replaced === rule.id || !written.some((one) => one.id === replaced))
				file.refuseAt([...rulePath, 'insteadOf'], { code: 'noSuchRule', value: replaced });
	const rules: readonly Rule[] = read.map(({ rule }) => rule);
	const lineOf = (wanted: Rule) => file.lineOf([...(read.find(({ rule }) => rule === wanted)?.rulePath ?? path), 'id']);
	for (const { rule, other } of ruleConflicts({ rules }))
		file.refuseAt([...(read.find((one) => one.rule === other)?.rulePath ?? path), 'id'], {
			...{ code: 'rulesClash', value: other.id, other: rule.id, line: lineOf(rule) },
		});
	if (!regulation) return undefined;
	const { id: name, own, act, noAnswerTerm, demandsOnly, visas: approvals = [], demand: demands = [] } = regulation;
	return {
		...{ id: name, own, act, noAnswerTerm },
		...(demandsOnly && { demandsOnly }),
		...(approvals.length > 0 && { visas: approvals }),
		...(demands.length > 0 && { demands }),
		rules,
	};
}

/** Refuses an id that stands in the file before. */
function refuseRepeatedId(file: TomlFile, value: Table, path: Path, { lineOfId }: Known): void {
	const read = v.safeParse(id, value.id);
	if (!read.success) return;
	const first = lineOfId.get(read.output);
	if (first === undefined) lineOfId.set(read.output, file.lineOf([...path, 'id']));
	else file.refuseAt([...path, 'id'], { code: 'idTwice', value: read.output, line: first });
}

/** Refuses visas of a kind that the profile names before: one of the two would hold without a word. */
function refuseVisasTwice(file: TomlFile, rows: OfficeProfile['visas']): void {
	const lines = new Map<Kind, number>();
	for (const [index, { kind }] of rows.entries()) {
		const path = ['profile', 'visas', index];
		const line = lines.get(kind);
		if (line === undefined) lines.set(kind, file.lineOf(path));
		else file.refuseAt(path, { code: 'visasTwice', kind, line });
	}
}

function profileIn(root: unknown): unknown {
	return isTable(root) ? root.profile : undefined;
}

function tablesIn(value: unknown, key: string): readonly Table[] {
	const found = isTable(value) && Object.hasOwn(value, key) ? value[key] : undefined;
	return Array.isArray(found) ? found.filter(isTable) : [];
}
