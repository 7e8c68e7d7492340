/** Words about the rules for terms: table, file, loading. Only the commands `rules` need them. */

import type { Kind, Visa } from '../../domain/code.ts';
import type { Day } from '../../domain/day.ts';
import type { ExtensionRule, StartEvent, WhenDayOff } from '../../domain/rule.ts';
import { pluralEn } from '../plural.ts';
import { visibleLine } from '../visible.ts';
import { day } from './days.ts';
import { names } from './names.ts';
import { why } from './why.ts';

const whenDayOff: Record<WhenDayOff, string> = {
	keep: 'not moved',
	nextWorkingDay: 'to the next working day',
	previousWorkingDay: 'to the working day before',
};

const after: Record<StartEvent, string> = {
	received: 'from receipt',
	registered: 'from registration',
	dispatched: 'from dispatch',
	goodsReturned: 'from the return of the goods',
	purchased: 'from purchase',
	requested: 'from the request',
	closed: 'from closing',
};

function extension(allowed: ExtensionRule | undefined): string {
	if (!allowed) return 'cannot be extended';
	return [
		allowed.longest ? `extended by ${why.length(allowed.longest)} at most` : 'extended without limit',
		allowed.only && 'only to obtain documents',
		allowed.agreedBy && 'if the chairman agrees',
		allowed.notice && 'the client is told',
	]
		.filter((part) => part)
		.join(', ');
}

function years(since: Day | undefined, until: Day | undefined): string {
	return [since && `from ${day(since)}`, until && `until ${day(until)}`].filter((part) => part).join(' ');
}

function list(kinds: readonly Kind[]): string {
	return kinds.map((kind) => names.kind[kind]).join(', ');
}

export const rules = {
	whenDayOff,
	after,
	extension,
	years,
	anything: 'any entry',
	columns: { purpose: 'What to do', scope: 'About', term: 'Term', dayOff: 'On a day off; extension', basis: 'Basis' },
	title: (act: string, id: string, edition: number, inUse: boolean) =>
		`${visibleLine(act)} (${visibleLine(id)}, ed. ${edition}; ${inUse ? 'in use in this journal' : 'not in use in this journal'})`,
	own: 'The office’s own order: the move from a day off (Civil Code art. 193) may be switched off for the whole journal.',
	notExtended: 'Where nothing is said of an extension, there is none.',
	noAnswer: (kinds: readonly Kind[]) => `No term to answer: ${list(kinds)}.`,
	demandsOnly: 'Only the demands named here have terms; the rest is answered by other rules.',
	visas: (kinds: readonly Kind[], needs: readonly Visa[]) =>
		`The reply needs approval (${list(kinds)}): ${needs.map((visa) => names.visa[visa]).join(', ')}.`,

	/** Explanations in the file; the words for codes stand beside the codes. */
	file: {
		head: [
			'Rules for terms of the claims register. Edit and load: claims rules load FILE',
			'After # there is an explanation. In quotes there are codes; the word for a kind, a channel or a demand may stand for its code.',
			'Take a line of a rule out altogether where it is not wanted: what is not said is not limited.',
		],
		regulation: 'Rules as a whole, [[regulation]]:',
		rule: 'One rule, [[regulation.rule]]:',
		keys: {
			id: 'short name in Latin letters; that of a rule never changes, a new rule has a new name',
			act: 'what the document is called; for a rule, where it is another document',
			own: 'true: the office’s own order',
			noAnswerTerm: 'kinds that have no term to answer',
			demandsOnly: 'true: only the demands named in the rules have terms',
			visas: 'whose approval the reply needs, by kind',
			purpose: 'what must be done in time',
			kinds: 'kinds of entry; no such line: any',
			channels: 'channels; no such line: any',
			demands: 'kinds of demand; no such line: any',
			length: 'term: wd:15 working days, cd:30 calendar days, cdx:20 not counting holidays, wk:2 weeks, mo:1 months, yr:5 years, h:1 hours',
			from: 'from which day; that day itself is not counted',
			whenDayOff: 'where the last day is a day off',
			extension:
				'how it may be extended: longest: by how much at most, only = "documents": only for documents, notice = true: the client is told, agreedBy = "chairman": the chairman agrees; no such line: it may not',
			insteadOf: 'rules that this one stands in for; a narrower rule stands in for a wider one anyway',
			article: 'article or clause',
			confidence: 'how sure it is',
			since: 'in force from this day',
			until: 'in force until this day',
		},
		edition: (edition: number) => `edition ${edition}`,
	},

	exported: (count: number, path: string) =>
		`Exported: ${count} ${pluralEn(count, 'set of rules', 'sets of rules')}${path === '' ? '' : `, file ${path}`}.`,
	unchanged: (id: string, edition: number) => `${visibleLine(id)}: nothing differs from ed. ${edition}.`,
	nothingToLoad: 'There is nothing to load.',
	silent: (id: string, kind: Kind, entry: string, partly: boolean) =>
		partly
			? `Attention: ${visibleLine(id)}: not every entry of the kind “${names.kind[kind]}” has a term to answer, for example: ${entry}.`
			: `Attention: ${visibleLine(id)}: the kind “${names.kind[kind]}” has no term to answer. If that is meant, add it to noAnswerTerm.`,
	anyChannel: 'no channel',
	noDemand: 'no kind of demand',
	newEdition: (id: string, edition: number) => `${visibleLine(id)}: will be ed. ${edition}.`,
	moved: { from: 'Was', to: 'Will be', rule: 'Rule', article: 'Article' },
	nothingMoves: 'The due days of open claims do not move.',
	moves: (count: number) => `Due days that move: ${count} ${pluralEn(count, 'claim', 'claims')}.`,
	otherTerms: (count: number) => `Other terms or the rule change, the day to answer stays: ${count}.`,
	confirm: 'Load?',
	notLoaded: 'Not loaded.',
	loaded: (id: string, edition: number) => `${visibleLine(id)}: ed. ${edition} is loaded; earlier ones stay for earlier terms.`,
};
