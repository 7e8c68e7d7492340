/** Names by which people may call a command or an option. They are not accepted: the right name is proposed. */

import type { Language } from '../domain/code.ts';
import type { CommandName } from './command.ts';
import type { OptionName } from './option.ts';

export type OtherNames = Readonly<Record<Language, readonly string[]>>;

/** Whole words; `ё` and `е` are one. */
export const otherNames: Partial<Record<CommandName, OtherNames>> = {
	add: {
		ru: ['новая', 'новое', 'новый', 'принять', 'внести', 'записать', 'зарегистрировать', 'регистрация', 'внеси', 'запиши'],
		en: ['new', 'register', 'create'],
	},
	list: { ru: ['все', 'журнал', 'реестр'], en: ['ls'] },
	find: { ru: ['поиск', 'искать', 'найди'], en: ['search'] },
	show: { ru: ['покажи', 'карточка', 'открыть', 'открой', 'посмотреть'], en: ['open', 'view', 'card'] },
	help: { ru: ['помощь', 'помоги', 'подсказка', 'как'], en: ['man', 'how'] },
	month: { ru: ['отчёт', 'баланс'], en: ['report', 'balance'] },
	void: { ru: ['удалить', 'удали', 'стереть'], en: ['delete', 'remove', 'rm'] },
	correct: { ru: ['изменить', 'измени', 'поправить', 'правка', 'редактировать'], en: ['edit', 'change', 'fix'] },
	undo: { ru: ['отмена', 'откатить'], en: ['revert', 'rollback'] },
	reply: { ru: ['ответ', 'отправить', 'письмо'], en: ['respond', 'send'] },
	close: { ru: ['закрытие', 'завершить', 'закончить'], en: ['finish'] },
	done: { ru: ['готово', 'сделано', 'выполнено'], en: ['ready', 'complete'] },
	fulfil: { ru: ['требование-исполнено', 'исполнено'], en: ['demand-met', 'perform'] },
	'measure-done': { ru: ['мера-сделана'], en: ['measure-ready'] },
	decide: { ru: ['отказать', 'одобрить', 'решение', 'удовлетворить', 'отклонить'], en: ['decision', 'reject', 'approve'] },
	extend: { ru: ['продление', 'перенести', 'отложить'], en: ['prolong', 'postpone'] },
	assign: { ru: ['передать', 'поручить', 'ответственный'], en: ['delegate', 'reassign'] },
	note: { ru: ['комментарий', 'примечание'], en: ['comment'] },
	today: { ru: ['утро', 'дела', 'задачи', 'напомнить'], en: ['todo', 'tasks', 'morning'] },
	overdue: { ru: ['просрочки', 'просрочка', 'опоздания'], en: ['late'] },
	backup: { ru: ['бэкап', 'бекап', 'сохранить', 'архив'], en: ['save', 'archive'] },
	export: { ru: ['экспорт', 'эксель', 'скачать', 'выгрузка'], en: ['excel', 'download', 'csv'] },
	check: { ru: ['проверка', 'целостность'], en: ['verify', 'audit'] },
	settings: { ru: ['настройка', 'параметры', 'конфиг'], en: ['config', 'options', 'preferences'] },
	calendar: { ru: ['праздники', 'выходные'], en: ['holidays'] },
	absent: { ru: ['отпуск', 'болеет', 'замещение'], en: ['vacation', 'leave'] },
	people: { ru: ['люди', 'сотрудник', 'персонал', 'кадры'], en: ['staff', 'employees', 'persons', 'users'] },
	init: { ru: ['начать'], en: ['start', 'setup'] },
	print: { ru: ['напечатать', 'распечатать', 'напечатай', 'распечатай', 'распечатка'], en: ['printout'] },
	stats: { ru: ['статистика', 'итоги'], en: ['statistics', 'summary'] },
	'people retire': { ru: ['уволить', 'уволен'], en: ['fire', 'dismiss'] },
	take: { ru: ['возьми', 'взятие'], en: ['start-work'] },
	withdraw: { ru: ['отзови'], en: ['recall'] },
};

/** Without dashes; a name that several options of a command might mean is that of the first of them. */
export const otherFlags: Partial<Record<OptionName, OtherNames>> = {
	client: {
		ru: ['заявитель', 'фио', 'имя', 'кто-обратился', 'потребитель', 'покупатель'],
		en: ['customer', 'applicant', 'name', 'consumer'],
	},
	contact: { ru: ['телефон', 'тел', 'почта', 'адрес', 'email', 'связь'], en: ['phone', 'mail', 'email', 'address'] },
	summary: {
		ru: ['суть', 'описание', 'жалоба', 'тема', 'проблема', 'текст'],
		en: ['description', 'subject', 'message', 'text', 'problem'],
	},
	received: { ru: ['дата', 'день', 'поступило', 'пришло'], en: ['date', 'on', 'arrived'] },
	responsible: { ru: ['исполнитель', 'сотрудник', 'кому'], en: ['assignee', 'owner', 'employee', 'to'] },
	demand: { ru: ['требует', 'просит', 'чего-хочет'], en: ['wants', 'claims', 'asks'] },
	amount: { ru: ['цена', 'стоимость', 'рублей', 'деньги'], en: ['sum', 'price', 'money', 'rubles'] },
	kind: { ru: ['тип', 'категория'], en: ['type', 'category'] },
	channel: { ru: ['способ', 'откуда', 'как'], en: ['source', 'via', 'how'] },
	on: { ru: ['дата', 'когда'], en: ['date', 'when'] },
	due: { ru: ['дедлайн', 'до', 'к-дню'], en: ['deadline', 'until', 'till'] },
	by: { ru: ['автор', 'решил', 'исполнитель'], en: ['author', 'who', 'person'] },
	reason: { ru: ['почему', 'основание', 'пояснение'], en: ['why', 'because', 'cause'] },
	month: { ru: ['месяц', 'период', 'квартал'], en: ['period', 'quarter', 'during'] },
	output: { ru: ['вывод', 'куда', 'сохранить'], en: ['file', 'out', 'save'] },
	limit: { ru: ['лимит', 'первые', 'количество'], en: ['count', 'max', 'first', 'top'] },
	dryRun: { ru: ['пробно', 'пробный', 'без-записи', 'тест'], en: ['test', 'trial', 'simulate', 'preview'] },
	yes: { ru: ['без-вопросов', 'согласен', 'не-спрашивать'], en: ['force', 'assume-yes', 'confirm'] },
};
