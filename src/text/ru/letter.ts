/** О письмах и их шаблонах: отказы, что вышло, что сказать по телефону. */

import type { LetterRefusal } from '../../domain/refusal.ts';
import type { LetterRefusalParts } from '../errorParts.ts';
import { settingCommands } from '../setting.ts';
import { visibleLine } from '../visible.ts';
import { day } from './days.ts';
import { names } from './names.ts';
import { settingTexts } from './settings.ts';

type Refused = { readonly [C in LetterRefusal['code']]: (refusal: Extract<LetterRefusal, { code: C }> & LetterRefusalParts<C>) => string };

const refused: Refused = {
	nobody: ({ number }) =>
		`По записи ${number} писать некому: клиент не назван. Если он известен: претензии исправить ${number} --клиент "…" --причина "…".`,
	anonymous: ({ number }) =>
		`Запись ${number} — анонимное обращение: его принимают к сведению, письма по нему не пишут. Если заявитель назвался: претензии исправить ${number} --вид … --клиент "…" --причина "…".`,
	noPostalAddress: ({ number, contact }) =>
		`В контакте записи ${number} нет почтового адреса: «${visibleLine(contact)}». Запишите его: претензии исправить ${number} --контакт "индекс, город, улица, дом" --причина "…"; на один раз: --поле "адрес=…" — или другой канал: --форма "эл. почта".`,
	extensionPassed: ({ number, until }) =>
		`День, до которого продлён срок по записи ${number}, — ${day(until)} — уже прошёл: обещать его в письме нельзя. Сначала продлите снова: претензии продлить ${number} --до ДЕНЬ --причина "…" --согласовал "Фамилия И. О.".`,
	requestPassed: ({ number, until }) =>
		`День, до которого у клиента запрошены документы по записи ${number}, — ${day(until)} — уже прошёл: просить к нему нельзя. Запросите с новым сроком: претензии запросить ${number} --кому клиент --что "…" --срок ДЕНЬ.`,
	noAddress: ({ number }) =>
		`Нет адреса, по которому отправить: претензии исправить ${number} --контакт "…" --причина "…" — или другой канал: --форма "эл. почта".`,
	noRequest: ({ number }) =>
		`У клиента сейчас ничего не запрошено. Сначала: претензии запросить ${number} --кому клиент --что "…" --срок ДЕНЬ.`,
	noExtension: ({ number }) =>
		`Срок по записи ${number} не продлён, извещать не о чем. Сначала: претензии продлить ${number} --до ДЕНЬ --причина "…" --согласовал "Фамилия И. О." --сообщено ДЕНЬ --сообщено-через почта.`,
	considered: ({ number }) =>
		`Запись ${number} не оставлена без рассмотрения. Сначала: претензии без-рассмотрения ${number} --основание … --подтверждение "…".`,
	answeredAlready: ({ number }) =>
		`По записи ${number} писать такое письмо поздно: она уже рассмотрена или завершена. Посмотрите: претензии показать ${number}.`,
	notDone: ({ number, status }) =>
		`Запись ${number} — «${names.status[status]}»: звонят перед закрытием, когда всё сделано. Сначала: претензии выполнить ${number} --итог "…".`,
	nothingToApologise: ({ kind }) => `Вид обращения — ${names.kind[kind]}: письма с извинением для него нет.`,
	spoken: ({ form }) => `Каналом «${names.channel[form]}» письмо не отправить. Назовите другой: --форма почта, курьер, "эл. почта"…`,
	issuedAlready: ({ letter, file }) =>
		`Такое письмо уже выпущено ${letter}: файл «${visibleLine(file)}» в папке писем. Новый номер не взят.`,
};

export const letter = {
	refused,
	/** Поле, которое осталось бы пустым. */
	emptyField: (name: string) => `В письме нечего написать в поле «${name}»`,
	emptyFieldSources: settingCommands('ru', settingTexts),
	byHand: (name: string) => `на один раз: --поле "${name}=…"`,
	notOfThisLetter: 'для этого письма его нет, уберите его из шаблона',
	outgoing: (number: string) => `исх. № ${number}`,
	fieldQuestion: (name: string): string => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
	addressQuestion: 'Почтовый адрес клиента',
	unknownField: (name: string, allowed: string): string => `Поля «${visibleLine(name)}» нет. Поля: ${allowed}.`,
	notByHand: (name: string): string => `Поле «${name}» заполняет журнал, вручную его не меняют.`,
	notAField: (value: string): string => `«${visibleLine(value)}»: нужно имя поля, знак = и что написать: --поле "подписант=Фамилия И. О.".`,
	kept: (path: string): string => `Файл: ${visibleLine(path)}`,
	copied: (path: string): string => `Копия: ${visibleLine(path)}`,
	draft: 'Проект без номера, в журнал ничего не записано',
	changedTemplate: (path: string): string =>
		`Файла шаблона нет, или он изменён: ${visibleLine(path)}. Верните его из копии, загрузите снова (претензии письмо шаблоны загрузить ФАЙЛ) или вернитесь к встроенному (претензии письмо шаблоны вернуть).`,
	scriptIsText: 'Что сказать по телефону — только текст: --формат текст.',
	templates: {
		columns: { letter: 'письмо', file: 'файл', template: 'шаблон', digest: 'SHA-256' },
		builtIn: 'встроенный',
		ofProfile: 'по профилю',
		own: 'свой',
		exported: (count: number, folder: string): string =>
			`Шаблонов выгружено: ${count}, папка ${visibleLine(folder)}. Исправьте их в Word и загрузите: претензии письмо шаблоны загрузить ПАПКА`,
		loaded: (name: string): string => `Шаблон «${name}» загружен: письма теперь по нему.`,
		same: (name: string): string => `Шаблон «${name}» такой же, как действующий: не загружен.`,
		reset: (name: string): string => `Шаблон «${name}»: снова встроенный.`,
		nothingToReset: 'Своих шаблонов нет: письма и так по встроенным.',
		noFiles: (folder: string): string => `В папке ${visibleLine(folder)} нет файлов DOCX.`,
		whichLetter: (file: string, known: string): string =>
			`По имени файла «${visibleLine(file)}» не понять, какое это письмо. Назовите файл ${known} или добавьте --вид.`,
		twice: (name: string): string => `Для письма «${name}» в папке несколько файлов: оставьте один.`,
		noScript: 'Текст звонка — не файл Word, шаблона у него нет.',
		faultIn: (file: string, fault: string): string => `«${visibleLine(file)}»: ${fault}`,
		refused: 'Ни один шаблон не загружен.',
		fault: {
			notDocx: 'это не файл DOCX: сохраните его в Word как «Документ Word (.docx)».',
			tooLarge: 'файл больше 5 МБ: уменьшите картинки.',
			noFields: 'в нём нет ни одного поля: поле — это имя в фигурных скобках, например {номер}.',
			unusable: 'шаблон не удалось заполнить: условие должно начинаться и кончаться в одном абзаце или отдельными строками.',
			brace: (near: string) => `скобка без пары: «${visibleLine(near)}».`,
			unknownField: (name: string, allowed: string) => `поля «${visibleLine(name)}» нет. Поля: ${allowed}.`,
			unclosed: (name: string) => `условие {#${visibleLine(name)}} не закрыто: нужно {/${visibleLine(name)}}.`,
			unopened: (name: string) => `{/${visibleLine(name)}} закрывает то, что не открыто перед ним: {#${visibleLine(name)}}.`,
		},
	},
	/** Что сказать, прежде чем закрыть. */
	script: {
		title: (number: string, client: string) => `Звонок перед закрытием: № ${number}, ${client}`,
		greet: (greeting: string, office: string) => `1. Поздороваться: «${greeting}! ${office}. Вам удобно поговорить две минуты?»`,
		greeting: 'Здравствуйте',
		/** О чём напомнить, по виду обращения. */
		what: { praise: 'благодарность', suggestion: 'предложение', matter: 'обращение' },
		remind: (what: string, received: string) => `2. Напомнить: ${what} от ${received}`,
		remindDemand: (what: string, received: string, demand: string) => `2. Напомнить: ${what} от ${received} — ${demand}`,
		decision: (decision: string) => `   Решение: ${decision}.`,
		result: (result: string) => `   Что сделано: ${result}`,
		ask: (number: string): readonly string[] => [
			'3. Спросить: «Всё ли решено? Довольны ли Вы тем, как мы с этим справились?» — и выслушать, не перебивая.',
			'4. Если да: поблагодарить. Если не во всём: «Что нам сделать, чтобы Вы остались довольны?» — и записать дословно.',
			'5. Записать:',
			`   доволен:          претензии закрыть ${number} --доволен да --отзыв "…"`,
			`   не во всём:       претензии закрыть ${number} --доволен частично --отзыв "…"`,
			`   не дозвонились:   претензии закрыть ${number} --доволен "не дозвонились" --звонков 3`,
			`   нужно доделать:   претензии вернуть ${number} --причина "…"`,
		],
	},
};
