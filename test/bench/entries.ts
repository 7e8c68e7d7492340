/** Entries as clients bring them: who, by which channel, about what, in words off a list. */

import { channels, complaintTypes, type DemandKind, demandKinds, type Kind, kinds, targets } from '../../src/domain/code.ts';
import { addDays, type Day } from '../../src/domain/day.ts';
import type { Registration } from '../../src/domain/decide/index.ts';
import type { ClaimFields } from '../../src/domain/fields.ts';
import { isKopecks, type Kopecks } from '../../src/domain/money.ts';
import type { Random } from './random.ts';

const SURNAMES =
	'Иванов Смирнов Кузнецов Воронцов Семёнов Тимофеев Соловьёв Лапшин Ларионов Пахомов Королёв Щукин Ершов Журавлёв Объедков Юдин'.split(
		' ',
	);
const NAMES = 'Алла, Анна, Елена, Ирина, Марина, Наталья, Ольга, Светлана, Татьяна, Юлия, Фёкла, Зоя'.split(', ');
const PATRONYMICS = 'Игоревна, Петровна, Сергеевна, Николаевна, Львовна, Алексеевна, Юрьевна, Фёдоровна'.split(', ');
const FIRMS = ['ООО «Ромашка-Трейд»', 'ИП Щукин В. Е.', 'АО «Верхнереченский комбинат»', 'ООО "Юг"', 'ТСЖ «Садовая, 14»', 'ООО «Объём»'];
const STREETS = 'Садовая, Промышленная, Мира, Набережная, Строителей'.split(', ');
const RESPONSIBLES = [
	'Гайдук Елена Николаевна',
	'Ларионова Марина Сергеевна',
	'Тимофеев Олег Борисович',
	'Юдина О. С.',
	'Пахомов В. Е.',
	'Строева И. А.',
	'Королёва Д. П.',
];
const SUBJECTS = [
	'сервисный центр',
	'продавец Игорь, магазин на Садовой',
	'склад № 2',
	'служба доставки',
	'оператор горячей линии',
	'монтажники Руслан и Денис',
];
const DEMANDS = [
	'Заменить холодильник на исправный',
	'Вернуть деньги, уплаченные за товар',
	'Извинения',
	'Допоставить товар или вернуть деньги',
	'Безвозмездно устранить недостатки и возместить расходы на доставку',
	'Уменьшить покупную цену соразмерно недостатку',
	'Выяснить, где трансграничный денежный перевод, и зачислить его',
	'Пересчитать счёт за установку',
];
const WORDS = `
	купила магазине холодильник чек недели морозильная камера перестала держать температуру мастер приезжал дважды
	результата нет прошу заменить такой же исправный копии акта прилагаю на звонки горячей линии времени тратить буду жду
	письменный ответ стиральная машина шумит при отжиме доставка опоздала курьер не позвонил заранее коробка вскрыта утюг
	течёт чайник ёмкость треснула через день после покупки продавец отказался принять возврат без объяснений оплата прошла
	дважды деньги списали с карты а заказ отменён менеджер обещал перезвонить и пропал гарантийный талон заполнен неверно
	серийный номер совпадает в договоре указан другой срок установка платная хотя обещали бесплатно мастера пришлось ждать
	весь сервис признал недостаток производственным экспертиза сделана за мой счёт «Полюс-320» №4417 62499,00 объявление ещё
	её подъезд
`
	.trim()
	.split(/\s+/);

/** The one who asks the clients whether they are content; never a responsible. */
export const CONTROLLER = 'Ежова Татьяна Львовна';

/** The kinds as often as an office meets them; inquiries are closed on the spot, the rest goes its way. */
const SHARES: Readonly<Record<Kind, number>> = { inquiry: 40, claim: 25, complaint: 15, anonymous: 5, suggestion: 8, praise: 7 };
const KINDS = kinds.flatMap((kind) => new Array<Kind>(SHARES[kind]).fill(kind));
/** Those of them that must be answered within a term. */
const ANSWERED: readonly Kind[] = ['inquiry', 'claim', 'complaint'];

/** An entry of that day. `mustAnswer`: of a kind that has a term to answer. */
export function entry(random: Random, registeredOn: Day, mustAnswer: boolean): Registration {
	const kind = mustAnswer ? random.pick(ANSWERED) : random.pick(KINDS);
	const receivedOn = random.percent(60) ? registeredOn : addDays(registeredOn, -1 - random.below(3));
	return {
		kind,
		channel: random.pick(channels),
		receivedOn,
		registeredOn,
		client: kind === 'anonymous' ? null : client(random),
		contact: kind === 'anonymous' ? null : contact(random),
		replyBy: random.percent(60) ? random.pick(channels) : null,
		summary: words(random, 100 + random.below(280)),
		responsible: random.percent(70) ? responsible(random) : null,
		...(kind === 'claim' && demand(random, receivedOn)),
		...(kind === 'complaint' && complaint(random)),
	};
}

function demand(random: Random, receivedOn: Day): Partial<ClaimFields> {
	const said: { readonly demandKind: DemandKind | null } | undefined = random.percent(40)
		? { demandKind: random.percent(80) ? random.pick(demandKinds) : null }
		: undefined;
	return {
		demand: random.pick(DEMANDS),
		contract: `${random.below(9000) + 100}/П от ${random.below(18) + 10}.03.2021`,
		amount: random.percent(70) ? sum(random) : null,
		purchasedOn: random.percent(50) ? addDays(receivedOn, -random.below(90)) : null,
		goodsReturnedOn: random.percent(10) ? receivedOn : null,
		...said,
	};
}

function complaint(random: Random): Partial<ClaimFields> {
	return { subject: random.pick(SUBJECTS), target: random.pick(targets), complaintType: random.pick(complaintTypes) };
}

function client(random: Random): string {
	if (random.percent(10)) return random.pick(FIRMS);
	return `${random.pick(SURNAMES)}а ${random.pick(NAMES)} ${random.pick(PATRONYMICS)}`;
}

function contact(random: Random): string {
	if (random.percent(50)) return `+7 (000) ${String(random.below(10_000_000)).padStart(7, '0')}`;
	if (random.percent(50)) return `client-${random.below(1_000_000)}@example.ru`;
	return `000123, г. Верхнереченск, ул. ${random.pick(STREETS)}, д. ${random.below(90) + 1}, кв. ${random.below(200) + 1}`;
}

/** One who handles entries. */
export function responsible(random: Random): string {
	return random.pick(RESPONSIBLES);
}

/** A sum of up to a hundred thousand roubles. */
export function sum(random: Random): Kopecks | null {
	const kopecks = random.below(10_000_000);
	return isKopecks(kopecks) ? kopecks : null;
}

/** Sentences of at least `length` characters, and at most a word more. */
export function words(random: Random, length: number): string {
	let text = '';
	for (let left = 0; text.length < length; left--) {
		const word = random.pick(WORDS);
		if (left > 0) text += random.percent(8) ? `, ${word}` : ` ${word}`;
		else {
			left = 6 + random.below(8);
			text += `${text === '' ? '' : '. '}${word.charAt(0).toUpperCase()}${word.slice(1)}`;
		}
	}
	return `${text}.`;
}
