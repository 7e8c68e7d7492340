/** What became of an entry by the words of an old journal: how it ended, what was decided, when and by which letter it was answered. */

import { withoutInvisible } from '../domain/clientName.ts';
import type { Decision } from '../domain/code.ts';
import { normalizeText } from '../domain/normalizeText.ts';
import { findOldDay, type OldDay } from './oldDay.ts';

/** What an entry of an old journal came to. `ended`: nothing was decided, or nobody wrote what. */
export const endings = [
	'satisfied',
	'partlySatisfied',
	'rejected',
	'explained',
	'ended',
	'forwarded',
	'unconsidered',
	'withdrawn',
	'inProgress',
] as const;

export type OldEnding = (typeof endings)[number];

/** The decision that an ending is. */
export function decisionOf(ending: OldEnding | undefined): Decision | null {
	return ending === 'satisfied' || ending === 'partlySatisfied' || ending === 'rejected' || ending === 'explained' ? ending : null;
}

export interface OldOutcome {
	/** Undefined where the words say nothing known. */
	readonly ending: OldEnding | undefined;
	/** The words themselves, folded, without days, numbers and what stands in brackets: alike for all cells that say the same. */
	readonly words: string;
	readonly outgoing: string | null;
	readonly answered: OldDay | undefined;
}

/** Folded words; the first that fits decides. What is denied stands before what is said. */
const readings: readonly (readonly [OldEnding, RegExp])[] = [
	[
		'inProgress',
		/в работе|на расс?м|рассматрива|на контрол|в стадии|на исполнен|не исполн|не рассмотр|не закрыт|не отвеч|открыт|ожида|ждем|жд[её]т|приостан|передано в (?:сервис|отдел|ремонт)|назначен|продлен|in progress|pending|open\b|under review|awaiting|not (?:answered|closed)/,
	],
	[
		'unconsidered',
		/без\s*рассм|^б\s*\/?\s*р(?![а-я])|оставлен\S* без|не подлеж|не расс|аноним|повтор|нечита|unconsidered|dismissed|left without|duplicate|not considered/,
	],
	['withdrawn', /отозв|отказ\S* (?:заявит|клиент|от претенз|от требов)|забрал\S* (?:заявл|претенз)|снял\S* претенз|withdrawn|withdrew/],
	[
		'forwarded',
		/пересл|перенапр|передан\S* (?:в|по|на)\s|направлен\S* (?:по принадл|по подвед|в роспотр|в другую)|не (?:к )?нам|по принадлеж|forwarded|passed on|transferred/,
	],
	['partlySatisfied', /част|полу?удовл|не в полном|partl|partial|in part/],
	[
		'rejected',
		/не\s*удовл|неудовл|отказ|откл|отклон|необосн|не\s*обосн|не подтв|отрицат|refus|reject|denied|declin|unfounded|not (?:satisf|uphe|granted)/,
	],
	[
		'satisfied',
		/удовл|уд(?![а-я])|возвр|возмещ|выплач|заменен|замена|обмен|устран|отремонт|исправлен|решен[оа]? положит|положит|компенс|деньги верн|выдан|выполн|satisf|granted|refunded|replaced|upheld|resolved|fixed/,
	],
	[
		'explained',
		/ответ|разъяс|объясн|пояснен|консульт|проинформ|устно|сообщен|извин|даны? пояс|answered|replied|explained|informed|advised/,
	],
	['ended', /принят|учтен|к сведен|благодар|зачит|noted|accepted|thanks/],
	['ended', /исполн|закрыт|рассмотр|заверш|снят|готово|сделан|closed|done|completed|finished/],
];

/** What an outgoing number looks like behind its sign. */
const OUTGOING =
	/(?:исх(?:одящ\S*)?\.?|письм\S*|отв(?:ет)?\.?|outgoing|ref\.?)\s*(?:№|n[o°]?\.?|номер)?\s*([0-9][\p{L}\d]*(?:[-/–][\p{L}\d]+)*)/iu;
const NUMBER = /№\s*([\p{L}\d]*\d[\p{L}\d]*(?:[-/–][\p{L}\d]+)*)/iu;

/** Reads what a cell says; a profile's own words come first. */
export function readOutcome(raw: string, own: ReadonlyMap<string, OldEnding> = new Map()): OldOutcome {
	const text = withoutInvisible(raw);
	const answered = findOldDay(text);
	// The day would be taken for a number: «исх. 12.03.24».
	const beside = answered ? `${text.slice(0, answered.from)} ${text.slice(answered.to)}` : text;
	const outgoing = OUTGOING.exec(beside)?.[1] ?? NUMBER.exec(beside)?.[1] ?? null;
	const words = outcomeWords(beside);
	const folded = normalizeText(text);
	return {
		ending: words === '' ? undefined : (own.get(words) ?? endingOf(folded)),
		words,
		outgoing,
		answered,
	};
}

/** What folded words say of how it ended; undefined where they say nothing known. */
export function endingOf(folded: string): OldEnding | undefined {
	return readings.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** The words without what differs from cell to cell: remarks in brackets, numbers, marks of doubt or anger. */
export function outcomeWords(text: string): string {
	return normalizeText(text)
		.replace(/\([^)]*\)?/g, ' ')
		.replace(/(?:исх(?:одящ\S*)?|письмо)?\.?\s*(?:№|n[o°]?\.)?\s*(?:[\p{L}]{0,4}-)?\d[\p{L}\d/-]*/gu, ' ')
		.replace(/(?:\s|^)(?:от|г|исх|№)(?=[\s.,;]|$)/g, ' ')
		.replace(/[!?*"«»;:,.]+/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}
