/** Как называются части, столбцы и показатели отчёта за срок. */

import type { ComparedColumn, FigureKey, PeriodColumn, SectionKey } from '../../report/period.ts';

const flows = {
	start: 'на начало',
	received: 'поступило',
	reopened: 'возобновлено',
	closed: 'закрыто',
	unconsidered: 'без рассмотрения',
	withdrawn: 'отозвано',
	void: 'аннулировано',
	end: 'на конец',
};

const sections: Record<SectionKey, string> = {
	summary: 'Главное',
	balance: 'Баланс',
	byKind: 'По видам',
	byChannel: 'По каналам',
	byDepartment: 'По подразделениям',
	byResponsible: 'По ответственным',
	terms: 'Сроки',
	deadlines: 'Каждый срок',
	ages: 'Открытые: дней ожидания',
	daysToAnswer: 'Рабочих дней до ответа',
	outcomes: 'Итоги',
	court: 'Суд',
	decisions: 'Решения',
	remedies: 'Чем удовлетворено',
	grounds: 'Без рассмотрения: основания',
	satisfaction: 'Довольны ли клиенты',
	causes: 'Причины',
	preventions: 'Предупреждающие меры',
	preventionOutcomes: 'Что изменили меры',
	preventionEffects: 'Причины до и после мер',
	trend: 'По месяцам',
};

const counted = {
	...{ change: 'изменение', count: 'число', share: 'доля', upTo: 'вместе', sum: 'сумма, руб.' },
	...{ opened: 'пришло', ended: 'ушло', overdue: 'просрочено' },
};

const deadlines = {
	due: 'наступило',
	kept: 'в срок',
	late: 'позже срока',
	open: 'без ответа',
	endedOtherwise: 'окончено иначе',
	extended: 'продлено',
	keptShare: 'доля в срок',
	lateDays: 'опоздание, дней',
};

/** Сравниваемые столбцы называются по своим срокам. */
type NamedColumn = Exclude<PeriodColumn, ComparedColumn>;

const columns: Record<NamedColumn, string> = {
	...flows,
	...deadlines,
	...counted,
	measures: 'мер',
	days: 'дней сравнения',
	metBefore: 'было до',
	metAfter: 'стало после',
};

/** Не длиннее восьми букв: таблица помещается в восемьдесят столбцов. */
const short: Record<NamedColumn, string> = {
	start: 'начало',
	received: 'пост.',
	reopened: 'возобн.',
	closed: 'закр.',
	unconsidered: 'без рас.',
	withdrawn: 'отозв.',
	void: 'аннул.',
	end: 'конец',
	due: 'всего',
	kept: 'в срок',
	late: 'позже',
	open: 'нет',
	endedOtherwise: 'иначе',
	extended: 'продл.',
	keptShare: 'доля',
	lateDays: 'на дней',
	measures: 'мер',
	days: 'дней',
	metBefore: 'до',
	metAfter: 'после',
	...counted,
	overdue: 'проср.',
};

const figures: Record<FigureKey, string> = {
	...flows,
	due: 'сроков наступило',
	kept: 'в срок',
	late: 'позже срока',
	open: 'срок прошёл, ответа нет',
	keptShare: 'доля в срок',
	overdue: 'просрочено на конец',
	overdueLongest: 'дольше всех, дней',
	unjustified: 'необоснованных',
	justifiedUnknown: 'обоснованность не указана',
	paid: 'выплачено, руб.',
	paidLate: 'из них позже срока, руб.',
	answered: 'дано ответов',
	// Прежнее издание отчёта: так подписаны закрытые месяцы.
	settled: 'улажено без суда (клиент доволен)',
	settledShare: 'доля улаженных без суда',
	inTime: 'ответов в срок',
	inTimeShare: 'доля ответов в срок',
	lateOriginal: 'позже первого срока',
	lateExtended: 'позже продлённого срока',
	median: 'половине ответили за, раб. дней',
	ninetieth: '9 из 10 ответили за, раб. дней',
	registeredLate: 'зарегистрировано поздно',
	recordedLate: 'записано задним числом',
	requestsDue: 'запросов со сроком',
	requestsLate: 'запросов без ответа в срок',
	decided: 'принято решений',
	justified: 'обоснованных',
	justifiedShare: 'доля обоснованных',
	granted: 'назначено клиентам, руб.',
	outOfCourt: 'улажено без суда',
	outOfCourtShare: 'доля улаженных без суда',
	sued: 'исков подано',
	courtWon: 'в иске отказано',
	courtLost: 'иск удовлетворён',
	courtSettled: 'мировых соглашений',
	courtDropped: 'без рассмотрения, отозвано',
	courtPending: 'в суде на конец',
	courtAwarded: 'присуждено судом, руб.',
	preventionsDone: 'мер выполнено',
	preventionsLate: 'из них позже срока',
	preventionsOverdue: 'мер просрочено на конец',
	praise: 'благодарностей на жалобу',
	clients: 'клиентов обратилось',
	repeatClients: 'из них повторно',
};

export const periodNames = { sections, columns, short, figures };
