/** What became of an entry by the words of an old journal: how it ended, what was decided, when and by which letter it was answered. */

import { withoutInvisible } from '../../domain/client/clientName.ts';
import type { Decision } from '../../domain/code.ts';
import { normalizeText } from '../../domain/text/normalizeText.ts';
import { remembered } from '../../domain/text/remembered.ts';
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

interface OldOutcome {
	/** Undefined where the words say nothing known. */
	readonly ending: OldEnding | undefined;
	/** The words themselves, folded, without days, numbers and what stands in brackets: alike for all cells that say the same. */
	readonly words: string;
	readonly outgoing: string | null;
	readonly answered: OldDay | undefined;
}

/** What is done to satisfy somebody: with a «не» about, nobody knows what was not done. */
const DEEDS =
	/возвр|возмещ|выплач|вернул|замен|обмен|устран|отремонт|исправлен|решен[оа]? положит|положит|компенс|деньги верн|выдан|выполн|(?<![а-я])вып(?![а-я])|(?<![а-я])обосн|поддержан|оплачен|произвед|перерасч|зачтен|refund|replaced|resolved|fixed/;
const DENIED = /(?<![а-яa-z])(?:не|not?)(?![а-яa-z])/;

/** Folded words; the first that fits decides. What is denied stands before what is stated. */
const readings: readonly (readonly [OldEnding, RegExp])[] = [
	[
		'inProgress',
		/в работе|на расс?м|рассматрива|на контрол|в стадии|на исполнен|не исполн|не рассмотр|не закрыт|не отвеч|не (?:дан|отправл)|не (?:готов|сделан|решен|законч|заверш)|(?<![а-я])открыт[аоы]?(?![а-я])|ожида|обеща|ждем|жд[её]т|приостан|передано в (?:сервис|отдел|ремонт)|назначен|продлен|in progress|pending|open\b|under review|awaiting|not (?:answered|closed)/,
	],
	['rejected', /без удовл/],
	[
		'unconsidered',
		/без\s*рассм|^б\s*\/?\s*р(?![а-я])|оставлен\S* без|не подлеж|не расс|аноним|(?<![а-я])спам(?![а-я])|прекращ\S* переписк|переписк\S* прекращ|повторн\S* (?:обращ|претенз|жалоб|заяв)|^повтор(?:н\S*)?$|нечита|unconsidered|dismissed|left without|duplicate|not considered/,
	],
	['withdrawn', /отозв|отказ\S* (?:заявит|клиент|от претенз|от требов)|забрал\S* (?:заявл|претенз)|снял\S* претенз|withdrawn|withdrew/],
	[
		'forwarded',
		/пересл|перенапр|передан\S* (?:в|по|на)\s|направлен\S* (?:по принадл|по подвед|в роспотр|в другую)|не (?:к )?нам|по принадлеж|forwarded|passed on|transferred/,
	],
	['partlySatisfied', /(?<![а-я])част(?:ичн|ью|\.|(?![а-я]))|полу?удовл|не в полном|partl|partial|in part/],
	[
		'rejected',
		/не\s*удовл|(?<![а-я])неуд|отказ|откл|отклон|необосн|не\s*обосн|не подтв|не принят|не полож|не поддерж|отрицат|refus|reject|denied|declin|unfounded|not (?:satisf|uphe|granted)/,
	],
	['satisfied', /удовл|(?<![а-я])уд(?![а-я])|satisf|granted|upheld/],
	['satisfied', DEEDS],
	[
		'explained',
		/(?<![а-я])ответ(?!ств|чик)|(?<![а-я])дан[оа]?(?![а-я])|(?<![а-я])отправлен|разъяс|объясн|пояснен|консульт|проинформ|устно|сообщен|извин|даны? пояс|answered|replied|explained|informed|advised|apolog/,
	],
	['ended', /принят|(?<![а-я])в дело(?![а-я])|учтен|к сведен|благодар|зачит|noted|accepted|thanks/],
	[
		'ended',
		/исполн|^исп\.?$|закрыт|рассмотр|заверш|(?<![а-я])снят|готово|сделан|(?<![а-я])решен[оаы]?(?![а-я])|^о?к$|^ok$|closed|done|completed|finished/,
	],
];

/** What an outgoing number looks like behind its sign. */
const OUTGOING =
	/(?:исх(?:одящ\S*)?\.?|письм\S*|отв(?:ет)?\.?|outgoing|ref\.?)\s*(?:№|n[o°]?\.?|номер)?\s*([0-9][\p{L}\d]*(?:[-/–][\p{L}\d]+)*)/iu;
const OTHER = /(?<!\p{L})(?:см|смотри|дубл\S*|повтор\S*|к|по|see|duplicate)(?!\p{L})/iu;
/** Papers that are no answer: the sign behind their names is not that of one. */
const NUMBER =
	/(?<!(?:акт|догов|заказ|наклад|упд|ттн|наряд|заявк|чек|сч[её]т|кв|дом|протокол|приказ|плат|поруч|п\/п|дел|пункт)[а-яё]*\.?\s*)№\s*([\p{L}\d]*\d[\p{L}\d]*(?:[-/–][\p{L}\d]+)*)/iu;

/** Reads what a cell says; a profile's own words come first. */
export function readOutcome(raw: string, own: ReadonlyMap<string, OldEnding> = new Map()): OldOutcome {
	const text = withoutInvisible(raw);
	const answered = findOldDay(text);
	// The day would be taken for a number: «исх. 12.03.24».
	const beside = answered ? `${text.slice(0, answered.from)} ${text.slice(answered.to)}` : text;
	// «см. № 5», «дубль № 5» name another entry.
	const outgoing = OUTGOING.exec(beside)?.[1] ?? (OTHER.test(beside) ? undefined : NUMBER.exec(beside)?.[1]) ?? null;
	const words = outcomeWords(beside);
	return {
		ending: words === '' ? undefined : (own.get(words) ?? endingIn(figuresAlike(text))),
		words,
		outgoing,
		answered,
	};
}

/** What folded words say of how it ended; undefined where they say nothing known. */
export function endingOf(folded: string): OldEnding | undefined {
	const [ending, pattern] = readings.find(([, one]) => one.test(folded)) ?? [];
	return pattern === DEEDS && DENIED.test(folded) ? undefined : ending;
}

/** No pattern of endings and words asks which figures stand there, and most outcomes differ in nothing but number and day. */
function figuresAlike(text: string): string {
	return text.replace(/\d/g, '0');
}

const endingIn = remembered(2_000, (text) => endingOf(normalizeText(text)));

/** Endings that exclude each other. */
const DECISIVE = new Set<OldEnding | undefined>(['satisfied', 'partlySatisfied', 'rejected', 'withdrawn', 'unconsidered', 'inProgress']);

/** Whether another part of the words says that it ended otherwise: «удовл.; отказ». */
export function contradicts(text: string, ending: OldEnding): boolean {
	return decisiveIn(figuresAlike(text)).some((one) => one !== ending);
}

const decisiveIn = remembered(2_000, (text) =>
	normalizeText(text)
		.split(/[;/,()]|(?<![а-я])(?:но|затем|потом|после|позже|кроме)(?![а-я])/)
		.map(endingOf)
		.filter((one) => DECISIVE.has(one)),
);

/** The words without what differs from cell to cell: remarks in brackets, numbers, marks of doubt or anger. */
export function outcomeWords(text: string): string {
	return wordsRead(figuresAlike(text));
}

const wordsRead = remembered(2_000, (text: string) =>
	normalizeText(text)
		.replace(/\([^)]*\)?/g, ' ')
		.replace(/(?:исх(?:одящ\S*)?|письмо)?\.?\s*(?:№|n[o°]?\.)?\s*(?:[\p{L}]{0,4}-)?\d[\p{L}\d/-]*/gu, ' ')
		.replace(/(?:\s|^)(?:от|г|исх|№)(?=[\s.,;]|$)/g, ' ')
		.replace(/[!?*"«»;:,.]+/g, ' ')
		.replace(/\s+/g, ' ')
		.trim(),
);
