/** Words about the rules for terms: table, file, loading. Only the commands `rules` need them. */

import type { StartEvent, WhenDayOff } from '../../domain/term/rule.ts';
import { pluralEn } from '../plural.ts';
import { visibleLine } from '../visible.ts';

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

const extension = {
	none: 'cannot be extended',
	longest: (length: string) => `extended by ${length} at most`,
	unlimited: 'extended without limit',
	only: 'only to obtain documents',
	agreedBy: 'if the chairman agrees',
	notice: 'the client is told',
};

export const rules = {
	whenDayOff,
	after,
	extension,
	since: (day: string) => `from ${day}`,
	until: (day: string) => `until ${day}`,
	anything: 'any entry',
	columns: { purpose: 'What to do', scope: 'About', term: 'Term', dayOff: 'On a day off; extension', basis: 'Basis' },
	title: (act: string, id: string, edition: number, inUse: string) => `${act} (${id}, ed. ${edition}; ${inUse})`,
	inUse: 'in use in this journal',
	notInUse: 'not in use in this journal',
	own: 'The office’s own rules: the move from a day off (Civil Code art. 193) can be switched off for the whole journal.',
	notExtended: 'Where no extension is mentioned, the term cannot be extended.',
	noAnswer: (kinds: string) => `No term to answer: ${kinds}.`,
	demandsOnly: 'Only the demands named here have terms; the rest is answered by other rules.',
	visas: (kinds: string, visas: string) => `The reply needs approval (${kinds}): ${visas}.`,

	/** Explanations in the file; the words for codes stand beside the codes. */
	file: {
		head: [
			'Rules for terms of the claims register. Edit and load: claims rules load FILE',
			'After # there is an explanation. In quotes there are codes; the word for a kind, a channel or a demand may stand for its code.',
			'Remove an unwanted line of a rule completely: what is not named is not limited.',
		],
		profile: 'Profile of the office, [profile]; without this table the settings of the journal stay as they are:',
		profileKeys: {
			name: 'its name: your own, or the code of a built-in one',
			regulations: 'the regulations that give the terms',
			visas: 'whose approval a reply needs; needs = []: none; where a kind is missing, the regulation decides',
			kinds: 'kinds of entry in the form, the likeliest first; []: all',
			questions: 'what the form asks besides what it must; []: as usual',
			letters: 'the text of a letter between its head and its signature, [profile.letters]; what is missing is built in',
		},
		regulation: 'Rules as a whole, [[regulation]]:',
		rule: 'One rule, [[regulation.rule]]:',
		demand: 'Kind of demand and the words by which it is recognised, [[regulation.demand]]; one of your own is known by its name:',
		keys: {
			id: 'short name in Latin letters; that of a rule never changes, a new rule has a new name',
			act: 'what the document is called; for a rule, where it is another document',
			own: 'true: the office’s own rules',
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
			agreement:
				'the term may be agreed upon or set by contract: longest: no longer than; {}: however long; no such line in rules that are not the office’s own: it may not',
			lateRegistration:
				'"actualDay": where it is registered late, count from then; no such line: from the day by which it should have been registered',
			kind: 'code or word of a built-in kind, or the name of your own',
			words: 'phrases that leave no doubt: words in order, | between alternatives, * for any ending, # for a sum',
			hints: 'phrases that only hint at the kind',
			anywhere: 'true: a mention is enough, it need not be demanded',
			personsOnly: 'true: for private persons only',
			insteadOf: 'rules that this one replaces; a narrower rule replaces a wider one anyway',
			article: 'article or clause',
			confidence: 'how sure it is',
			since: 'in force from this day',
			until: 'in force until this day',
		},
		edition: (edition: number) => `edition ${edition}`,
	},

	exported: (count: number) => `Exported: ${count} ${pluralEn(count, 'set of rules', 'sets of rules')}`,
	unchanged: (id: string, edition: number) => `${visibleLine(id)}: nothing differs from ed. ${edition}.`,
	nothingToLoad: 'There is nothing to load.',
	partlyUncovered: (id: string, kind: string, example: string) =>
		`Attention: ${visibleLine(id)}: not every entry of the kind “${kind}” has a term to answer, for example: ${example}.`,
	uncovered: (id: string, kind: string) =>
		`Attention: ${visibleLine(id)}: the kind “${kind}” has no term to answer. If that is meant, add it to noAnswerTerm.`,
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
