/** What a column of an old journal holds, and by which words its head says so. */

import { withoutInvisible } from '../../domain/client/clientName.ts';
import { normalizeText } from '../../domain/text/normalizeText.ts';

/** `words`: no field has it; it is kept with the entry as it was written. */
export const columnRoles = [
	'ordinal',
	'number',
	'received',
	'registered',
	'client',
	'contact',
	'summary',
	'demand',
	'subject',
	'responsible',
	'term',
	'outcome',
	'outgoing',
	'answered',
	'closed',
	'kind',
	'channel',
	'amount',
	'contract',
	'theirNumber',
	'note',
	'words',
] as const;

export type ColumnRole = (typeof columnRoles)[number];

/**
 * The words of heads, folded: the first that fits decides. What is narrow stands before what is wide: «дата ответа» before «дата».
 */
const heads: readonly (readonly [ColumnRole, RegExp])[] = [
	[
		'ordinal',
		/^(?:№+|n|no\.?|#)?\s*(?:п\s*[/.\\]?\s*п|по порядку|порядковый.*)\.?\s*(?:№|номер)?$|^номер п\/?п$|^(?:row|line)( no\.?)?$|^#$/,
	],
	['received', /^отметка времени|^timestamp/],
	// Days of something else than the entry.
	[
		'words',
		/^(?:дата|день|date)(?!.*(?:№|номер)).*(?:заказа|договора|чека|покупк|продаж|приобрет|рожден|событ|инцидент|происшеств|письма|документа|сч[её]та|накладн|составлен|поставки|of birth|of purchase|order)/,
	],
	['note', /^(?:коммент|примечан|замет)(?!.*(?:клиент|заявит|покупат|гражд))/],
	// The numbers of a person's telephone, contract or card are no numbers of a letter.
	[
		'theirNumber',
		/(?:исх|номер|№)(?!.*(?<![а-я])(?:тел|догов|заказ|сч[её]т|карт|полис|паспорт|квартир)).*(?:заявит|клиент|отправит|корреспонд|контрагент|их письма|входящего документа)|^(?:их|чужой) (?:№|номер)|their (?:no|number|ref)/,
	],
	['outcome', /^(?:кратк\S* )?(?:текст|содержание|суть) ответ/],
	// What is wanted, whoever wants it.
	['demand', /^(?:чего|что) (?:просит|хочет|требует)|^просит/],
	['contract', /^(?:№|номер)\s*(?:договора|заказа|счета|карты|полиса|чека|накладной)/],
	['amount', /^(?:сумма|размер (?:требован|претенз|ущерб|иска)|ущерб)/],
	[
		'summary',
		/^на что жал|^коммент.*(?:клиент|заявит|покупат|гражд)|^опишите|^что (?:случил|произош)|^(?:ваш )?отзыв|^сообщение|^замечани|проблем/,
	],
	[
		'outcome',
		/^отметк|^результат|^итог|^решен|^принят|^исполнен|^исполнение|^меры|^статус|^состояни|^чем (?:за|кон)|^ответ$|^что сделано|результат|принятое решение|принятые меры|^ответ (?:клиент|заявит|гражданин|покупат|на )|^стадия|^корректир|^исход(?:$| (?:дела|рассм|обращ))|^выполнение|^ход |^outcome|^result|^decision|^status|^resolution|^action/,
	],
	[
		'closed',
		/дата.*(?:закрыт|снят|заверш|окончан)|^закрыт|(?:закрыт|снят[а-я]* с контроля|завершен)[а-я]*$|^closed|date closed|completion date/,
	],
	[
		'outgoing',
		/^исх|исх(?:одящ\w*)?\.?\s*(?:№|номер)|(?:№|номер).*(?:исх|ответ|отправ)|^ответ: (?:№|номер)|outgoing|repl(?:y|ies) (?:no|number|ref)|^ответ \(|письма ответа/,
	],
	[
		'answered',
		/(?:ответ|исх|исполн|отправл)\S*.*(?:дата|когда|день)|дата.*(?:ответ|исполн|отправк|решен|исх|выполн|рассм)|^факт|(?:дан|направлен) ответ|^отвечен|когда (?:ответ|исполн)|answered|reply date|date of (?:reply|answer|response)|replied|resolved|solved/,
	],
	[
		'term',
		/(?:^|\s)срок(?:$|\s)|^план|^до какого|^контрол|контрольн\w* (?:срок|дата)|срок (?:исполн|ответ|рассм|контр)|исполнить до|дата контрол|^due|^target date|deadline|^term$|respond by/,
	],
	[
		'number',
		/(?:вх|рег|входящ|регистрац)\S*\s*(?:№|n\b|номер|индекс)|(?:№|номер|индекс)\s*(?:и\s*дата\s*)?(?:вх|рег|обращ|претенз|жалоб|заявл|заявк|записи|документ|дела|инцид)|^(?:№|номер)\s*и\s*дата|^(?:номер|№|n|no\.?|id|код|number|ref\.?|key|ticket|case|заявка|тикет|талон)$|(?:№|номер) талона|(?:case|complaint|claim|ticket|incoming|registration|reference|entry)\s*(?:no|number|id|#|ref)|^вх\.?$|^рег\.?$/,
	],
	['registered', /^зарегистрирован|(?:дата|день|когда).*(?:регистр|рег\.|внесен|занесен)|registered|registration date/],
	// Who, with an address or a telephone in the same cell.
	[
		'client',
		/^(?:ф\.?\s*и\.?\s*о|фамили|(?:ваше )?имя|заявит|клиент|потребит|покупат|заказчик|поставщик|граждан|абонент|пациент|пассажир|гость|жител|жилец|собственник|нанимател|арендатор|страховател|за[её]мщик|вкладчик|подписчик|родител|ученик|студент|инициатор|податель|от кого|кем (?:подан|направл)|звонивш|кто (?:звонил|сообщил)|customer|client|complainant|patient|guest|requester|reporter|caller|submitter|who$)/,
	],
	[
		'contact',
		/телефон|^тел(?![а-яё])|тел\.|контакт|e-?mail|эл\S*\s*(?:почт|адрес)|почта|адрес|^(?:моб|сот|кв)\.|^мобильный|^квартира|место жит|прожив|phone|contact|address|как связаться/,
	],
	[
		'channel',
		/канал|^способ|^источник|как поступ|откуда|вид доставки|форма (?:обращ|поступ|подачи)|вид связи|channel|source|^via\b|received by/,
	],
	[
		'received',
		/(?:вх|поступ|получ|регистр|обращ)\S*.*(?:дата|день|когда)|(?:дата|день|когда|время).*(?:поступ|получ|при[её]м|приня|обращ|вход|вх\.|претенз|жалоб|заявл|заявк|созд|записи)|^дата$|^дата и время|дата вх$|^создан|^день$|^число$|поступил|^получен|date received|received|receipt|^date\b|^opened|^created/,
	],
	[
		'responsible',
		/ответствен|исполнител|кому (?:перед|поруч|распис|направ|отпис)|^(?:специалист|юрист|мастер|оператор)|резолюц|куратор|кто (?:занима|вед|рассм)|менеджер|responsible|assign|owner|handler|handled by|executor|in charge/,
	],
	['subject', /на кого|^врач|подраздел|отдел|виновн|магазин|филиал|объект|complained of|department|against|employee/],
	[
		'client',
		/ф\.?\s*и\.?\s*о|заявит|клиент|потребит|покупат|от кого|кто (?:обрат|подал|жал)|наименование (?:орг|контр|заяв|юр)|контрагент|граждан|абонент|автор|корреспонд|отправител|фамилия|претензионер|кредитор|организация|customer|client|complainant|^name$|full name|from whom|sender|consumer|company/,
	],
	['demand', /требован|чего хоч|просит|demand|request(?!er)|claim for|relief/],
	['amount', /сумма|^цена|стоимост|руб\.?$|amount|^sum(?!m)|value/],
	[
		'contract',
		/договор|заказ|накладн|^чек|лицевой|счет|ттн|упд|полис|(?:№|номер) карты|карт[аы] (?:№|номер)|истори[яи] болезни|contract|order|invoice/,
	],
	['kind', /^вид|^тип|категор|характер|классиф|^kind|^type|category/],
	[
		'summary',
		/содержан|суть|кратк|описан|текст|^тема|вопрос|предмет|причина|о чем|жалоба|претензи|обращени|в чем|довод|недостат|аннотац|^название$|summary|subject|descri|content|complaint|details|issue|matter|problem|what happened/,
	],
	['note', /примечан|коммент|замет|^прим|дополнит|особые|note|comment|remark/],
];

/** What the head says that its column holds; undefined where it says nothing known. */
export function roleOfHead(head: string): ColumnRole | undefined {
	const text = foldedHead(head);
	if (text === '') return undefined;
	const role = roleIn(text);
	// «Заявитель: адрес» of two rows: what the upper one says by itself, the lower one says better. «Ответ: дата» they say together.
	const [, top = '', under = ''] = /^(.+?): (.+)$/.exec(text) ?? [];
	const own = under === '' || /^(?:дата|день|время|№|номер)$/.test(under) ? undefined : roleIn(under);
	return role === undefined || (own !== undefined && role === roleIn(top)) ? (own ?? role) : role;
}

function roleIn(text: string): ColumnRole | undefined {
	return heads.find(([, pattern]) => pattern.test(text))?.[0];
}

/** What the heads say, each in view of the others: of two columns of numbers, or of days, one is ours. */
export function rolesOfHeads(heads: readonly string[]): readonly (ColumnRole | undefined)[] {
	const roles = heads.map(roleOfHead);
	const folded = heads.map(foldedHead);
	const placesOf = (role: ColumnRole) => folded.flatMap((head, index) => (roles[index] === role ? [{ index, head }] : []));
	// «Дата претензии» beside «Дата получения» is that of the letter.
	const days = placesOf('received');
	const came = days.find(({ head }) => RECEIPT.test(head)) ?? days[0];
	for (const { index } of days) if (index !== came?.index) roles[index] = 'words';
	const numbers = placesOf('number');
	if (numbers.length < 2) return roles;
	const theirs = roles.includes('theirNumber') ? undefined : numbers.find(({ head }) => THEIRS.test(head));
	const left = numbers.filter((one) => one !== theirs);
	const ours = left.find(({ head }) => OURS.test(head)) ?? left.find(({ head }) => !BARE.test(head)) ?? left[0];
	const hasOrdinal = roles.includes('ordinal');
	for (const { index, head } of numbers) {
		if (index === ours?.index) continue;
		roles[index] = index === theirs?.index ? 'theirNumber' : BARE.test(head) && !hasOrdinal ? 'ordinal' : 'words';
	}
	return roles;
}

/** The day of receipt, not that of the letter. */
const RECEIPT = /поступ|получ|вх(?:\.|од|$)|рег|обращ|received|created/;
/** A number with a day beside another number is that of the letter: «№ и дата претензии». */
const THEIRS =
	/(?:№|номер).*дата.*(?:претенз|письм|заявл|жалоб|обращ|докум)|дата.*(?:№|номер) (?:претенз|письм|заявл|жалоб|докум)|(?:№|номер) (?:претенз|письма)/;
const OURS = /вх|рег|журнал|учет/;
const BARE = /^(?:№|n|no\.?|номер|id)$/;

/** A word that is parted at the end of a line. */
export const BROKEN_WORD = /-\s*\n\s*(?=[а-яa-z])/g;

/** A head as it is compared: without breaks, hyphens at the end of lines, and blanks that widen a column. */
export function foldedHead(head: string): string {
	return normalizeText(withoutInvisible(head).replace(BROKEN_WORD, '')).replace(/^[\s"«(]+|[\s"»:;*]+$/g, '');
}

/** Of what columns there is only one; a second column with the same head is kept in words. */
export const single: ReadonlySet<ColumnRole> = new Set<ColumnRole>(
	columnRoles.filter((role) => !['words', 'note', 'contact', 'summary', 'outcome'].includes(role)),
);
