/** Почему этот срок: от события до последнего дня, день за днём. Дни и названия приходят словами. */

import { type Day, dateOf } from '../../domain/day.ts';
import { once } from '../once.ts';

export const why = once(() => ({
	title: 'Почему этот срок',
	short: (until: string, length: string, event: string, rule: string) => `Срок: ${until}: ${length} после ${event}, ${rule}`,
	shortUntil: (day: string, weekday: string) => `до ${day} (${weekday})`,
	shortUntilMoved: (day: string, weekday: string, nominal: string) => `до ${day} (${weekday}, без переноса ${nominal})`,
	event: 'Событие',
	renewed: 'Требование заявлено снова',
	timely: 'Зарегистрировать надо было',
	stands: { binding: 'действует', stopped: 'уже не идёт', performed: 'исполнено' },
	extendedTo: (day: string) => `Срок продлён: последний день теперь ${day}.`,
	/** Откуда счёт, пока не известен настоящий день. */
	pendingStart: {
		dispatched: 'Не сказано, когда претензию отправили: пока считается от получения, настоящий срок может быть только раньше.',
		goodsReturned: 'День возврата товара не указан: пока считается от получения, это самый ранний безопасный день.',
		purchased: 'День покупки не указан: пока считается от получения, это самый ранний безопасный день.',
	},
	pendingDemand: 'Вид требования не назван: пока действует самый ранний из сроков, какие у него могут быть.',
	demandUnknown: (act: string, day: string) =>
		`Вид требования не назван. Если это требование по «${act}», срок может быть уже ${day}: назовите вид.`,
	registeredLate: (registered: string, timely: string) =>
		`Зарегистрировано ${registered}, а надо было не позже ${timely}: срок считается, как если бы записали вовремя.`,
	fromRegistration: (due: string) => `Если считать от дня регистрации, было бы ${due}.`,
	agreed: (length: string, ground: string) => `Свой срок этой записи: ${length}. Основание: ${ground}.`,
	cap: (length: string) => `Соглашением срок может быть другим, но не больше ${length}: это предел.`,
	mayBeAgreed: 'Договором или соглашением может быть назначен другой срок.',
	notCounted: (what: string, day: string) => `${what} ${day}: этот день не считается (ГК РФ ст. 191).`,
	counted: (length: string, start: string) => `Срок ${length}, отсчёт с ${start}.`,
	corresponding: (day: string) => `Срок кончается в соответствующий день: ${day} (ГК РФ ст. 192).`,
	lastOfMonth: (date: number, day: string) =>
		`В последнем месяце срока нет ${date}-го числа, поэтому срок кончается в последний день этого месяца: ${day} (ГК РФ ст. 192 п. 3 абз. 2).`,
	movedBack: (nominal: string) => `Последний день ${nominal} — нерабочий и переходит на предшествующий рабочий:`,
	movedOn: (nominal: string) => `Последний день ${nominal} — нерабочий и переходит на ближайший следующий рабочий (ГК РФ ст. 193):`,
	workingSaturday: (day: string, act: string) => `${day} — рабочий день (${act}): срок с него не переносится.`,
	last: (day: string) => `Последний день: ${day}. Просрочено — со следующего дня.`,
	span: {
		oneDay: (day: string, weekday: string) => `${day} ${weekday}`,
		inOneMonth: (from: Day, to: string, weekdays: string) => `${String(dateOf(from)).padStart(2, '0')}–${to} ${weekdays}`,
		acrossMonths: (from: string, to: string, weekdays: string) => `${from}–${to} ${weekdays}`,
		ordinal: (ordinal: number) => `${ordinal}-й`,
		ordinals: (from: number, to: number) => `${from}-й … ${to}-й`,
		everyDay: 'все дни подряд',
		allButHolidays: 'все дни, кроме праздников',
		skipped: { one: 'не считается', many: 'не считаются' },
	},
	dayKind: {
		holiday: (name: string) => `${name} (ТК РФ ст. 112)`,
		transferred: (act: string) => `выходной, перенесён (${act})`,
		transferredFrom: (from: string, act: string) => `выходной, перенесён с ${from} (${act})`,
		weekend: { one: 'выходной', many: 'выходные' },
		workingWeekend: (act: string) => `рабочая суббота (${act})`,
		ownOff: 'свой выходной',
		ownWorking: 'свой рабочий день',
		workingByAct: {
			one: (act: string) => `рабочий для срока: ${act} его не отменяет`,
			many: (act: string) => `рабочие для срока: ${act} их не отменяет`,
		},
		workingDay: 'рабочий день',
		working: { one: 'рабочий', many: 'рабочие' },
		calendar: { one: 'календарный', many: 'календарные' },
		/** Когда постановление не названо. */
		loaded: 'загруженный календарь',
		guessed: ' (предварительно: календаря на этот год нет)',
	},
	rule: (article: string, act: string, id: string, edition: number, confidence: string) =>
		`Правило: ${act}, ${article} (${id}, ред. ${edition}; ${confidence}).`,
	editionUnknown: (rule: string, edition: number, due: string) =>
		`Правило ${rule}, ред. ${edition}: этой редакции здесь нет; срок, посчитанный по ней, — ${due}.`,
	earliest: 'Сроков несколько: действует самый ранний.',
	noTerm: 'Срока ответа для этого вида нет, но запись всё равно рассматривают.',
	calendar: (from: number, to: number) => `Производственный календарь известен за ${from}–${to} годы.`,
	provisional: 'Срок предварительный: он выходит за известный производственный календарь и будет пересчитан.',
	keepDayOff: 'Перенос с выходного (ГК РФ ст. 193) для своих сроков в этом журнале выключен.',
	words: (words: string, kind: string) => `Вид требования «${kind}» понят из слов «${words}».`,
	noArt193: (nominal: string) => `Без переноса по ст. 193 — ${nominal}: надёжнее успеть к этому дню.`,
}));
