/** Ошибки ввода: что написано и как надо. Предложение на каждый код. */

import type { CommandName } from '../../grammar/command.ts';
import type { Operand } from '../../grammar/commandRow.ts';
import type { Mistake } from '../../grammar/mistake.ts';
import { helpCommand, type Named, namedIn } from '../../grammar/spell.ts';
import { helpLine } from '../../grammar/topic.ts';
import type { MistakeParts } from '../errorParts.ts';
import { withFullStop } from '../fullStop.ts';
import { excerpt, visibleLine } from '../visible.ts';
import { day, quote as inQuotes, size } from './days.ts';
import { names } from './names.ts';

/** The sentence for each code; `sentence/errors.ts` adds what is composed of several parts. */
type Sentences = { readonly [C in Mistake['code']]: (mistake: Extract<Mistake, { code: C }> & MistakeParts<C>) => string };

/** Показать чужой текст коротко и без управляющих знаков. */
function quote(text: string): string {
	return inQuotes(excerpt(text));
}

/** Путь целиком: по началу файла не найти. */
function quotePath(path: string): string {
	return inQuotes(visibleLine(path));
}

/** Где сказано подробно; без команды — обо всех. */
function helpOf(command: CommandName | undefined): string {
	return helpCommand('ru', command);
}

function named(one: Named): string {
	return namedIn('ru', one);
}

const operandMissing: Record<Operand, string> = {
	claim: 'какая запись: номер 12, 2025/12 или полностью',
	measure: 'какая мера: её номер в записи, число от 1',
	year: 'какой год',
	request: 'на какой запрос: его номер в записи, число от 1',
	visa: 'чья виза (юридический отдел…)',
	attachment: 'какое вложение: его номер в записи, число от 1',
	analysisMeasure: 'какая мера из анализа отчёта: её номер, число от 1',
	prevention: 'какая предупреждающая мера: её номер в записи, число от 1',
	backup: 'какая копия: её папка или файл',
	journalName: 'какое имя журнала',
	file: 'какой файл',
	folder: 'в какую папку',
	message: 'какое письмо: его номер из «претензии почта»',
	mailSource: 'откуда: файл .eml или mbox, папка с ними, Maildir; «-» — стандартный ввод',
	server: 'какой сервер: postgres://логин@сервер/база',
	regulation: 'какой порядок работы: фирма, потребители… (все: претензии правила)',
	subject: 'о чём эти обращения: "сервисный центр"',
	person: 'кто: "Фамилия И. О."',
	otherPerson: 'какое второе имя у того же человека: "Фамилия И. О."',
	newName: 'как назвать: "Фамилия И. О."',
	sought: 'что искать: имя, телефон, договор, слова',
	period: 'за какой месяц, квартал, год или дни: 2026-10',
	shell: 'какая оболочка: bash, zsh, fish или powershell',
	topic: 'о чём справка',
};

/** Части предложений, которые собирает sentence/errors.ts. */
export const mistakeParts = {
	alike: (names: string) => ` ${withFullStop(`Похожие имена: ${names}`)}`,
	perhaps: (meant: string) => ` Может быть, ${meant}?`,
	or: ' или ',
	/** Что не так с днём: ничего не написано или написано не то. */
	noDay: 'пусто, а нужен день',
	dayNotRead: (value: string) => `не понимаю день ${quote(value)}`,
	/** Слово, которым значение снимают. */
	none: '«нет»',
	/** Как можно написать день. */
	dayForms: {
		past: '05.11.2026, 2026-11-05, сегодня, вчера',
		future: '05.11.2026, 2026-11-05, сегодня, завтра, +3рд, +10д',
		nearest: '05.11.2026, 5.11, 2026-11-05, сегодня, вчера, +3рд, +10д',
		table: '2026-11-05 или 05.11.2026',
		iso: '2026-11-05',
	},
	similar: (claims: string) => `Похожие: ${claims}. Напишите номер полностью.`,
	search: (line: string) => `Искать так: ${line}.`,
	inOneWord: 'Если это текст из нескольких слов, возьмите его в кавычки.',
	find: 'Найти: претензии список --текст "…".',
};

/** Чего в году столько нет. */
const noSuchPart = {
	month: 'такого месяца нет: их 12. Пишите 2026-10, 10.2026, октябрь или прошлый месяц.',
	quarter: 'такого квартала нет: их 4. Пишите 2026-К3 или 3 квартал.',
	half: 'такого полугодия нет: их 2. Пишите 2026-П2 или 2 полугодие.',
	week: 'такой недели в году нет: их 52 или 53. Пишите 2026-Н47, эта неделя или прошлая неделя.',
} as const;

export const mistakes: Sentences = {
	actorOfServer: ({ name }) =>
		`Журнал общий, и под этим логином сервер записывает только от имени: ${visibleLine(name)}. Уберите --от-имени и CLAIMS_ACTOR.`,
	unknownCommand: ({ value, perhaps }) => `Нет команды ${quote(value)}.${perhaps} Все команды: ${helpOf(undefined)}.`,
	topicNotCommand: ({ value, topic }) => `${quote(value)} — не команда, а раздел справки: ${helpLine('ru', topic)}`,
	unknownSubject: ({ value, perhaps }) =>
		`Нет ни команды, ни раздела справки ${quote(value)}.${perhaps} Всё, о чём есть справка: ${helpOf(undefined)}.`,
	wrongLayout: ({ value, line }) => `Похоже, включена не та раскладка: ${quote(value)}. Наберите: ${visibleLine(line)}`,
	valueInWrongLayout: ({ value, meant }) =>
		`${quote(value)} — похоже, включена не та раскладка. Наберите ${quote(meant)}; если верно так, как набрано, добавьте ${named('asTyped')}. Ничего не записано.`,
	unknownOption: ({ value, perhaps, command }) => `Нет ключа ${quote(value)}.${perhaps} Подробно: ${helpOf(command)}.`,
	optionNeedsValue: ({ option }) => `После ${named(option)} нужно значение.`,
	optionTwice: ({ option }) => `Ключ ${named(option)} дан дважды: оставьте один.`,
	operandMissing: ({ operand, command }) => `Не сказано, ${operandMissing[operand]}. Подробно: ${helpOf(command)}.`,
	tooManyOperands: ({ value, instead, command }) => `Лишнее: ${quote(value)}. ${instead} Подробно: ${helpOf(command)}.`,
	notOneOf: ({ option, value, perhaps, listed }) => `${named(option)}: такого значения нет — ${quote(value)}.${perhaps} Можно: ${listed}.`,
	notADay: ({ option, fault, perhaps, forms }) => `${named(option)}: ${fault}.${perhaps} Пишите ${forms}.`,
	noSuchDay: ({ option, value }) => `${named(option)}: ${quote(value)} — такого дня нет в календаре (с 1900 по 2199 год).`,
	ambiguousDay: ({ option, value, listed }) =>
		`${named(option)}: ${quote(value)} можно понять по-разному: ${listed}. Напишите нужный день полностью.`,
	dayOrMonth: ({ option, value, day: one, month }) =>
		`${named(option)}: ${quote(value)} можно понять по-разному: день ${day(one)} или месяц ${month}. Напишите то или другое так же полно.`,
	notARange: ({ option, value, perhaps }) =>
		`${named(option)}: ${quote(value)} — не период.${perhaps} Пишите 2026-10, октябрь, прошлый месяц, 1.10..31.10, 2026-К3, 2026-Н47, 2026.`,
	rangeBackwards: ({ option, from, to }) => `${named(option)}: начало ${day(from)} позже конца ${day(to)}.`,
	noSuchPart: ({ option, value, part }) => `${named(option)}: ${quote(value)} — ${noSuchPart[part]}`,
	notAMonth: ({ option, value }) => `${named(option)}: ${quote(value)} — не месяц. Пишите 2026-10, 10.2026, октябрь или прошлый месяц.`,
	severalYears: ({ option, value }) =>
		`${named(option)}: в ${quote(value)} дни двух лет, а бумажный журнал ведут по годам. Назовите период внутри года.`,
	notOneOrTwo: ({ option, value }) => `${named(option)}: ${quote(value)} — нужен один признак или два разных через запятую.`,
	notASum: ({ option, value, perhaps }) => `${named(option)}: ${quote(value)} — не сумма.${perhaps} Пишите рубли и копейки: 1234,56.`,
	notANumber: ({ option, value, from, to, orNone }) =>
		`${named(option)}: ${quote(value)} — нужно целое число от ${from} до ${to}${orNone}.`,
	notALength: ({ option, value, perhaps }) =>
		`${named(option)}: ${quote(value)} — не срок.${perhaps} Пишите 15 рабочих дней, 30 дней, 2 недели, 1 месяц или рд:15, кд:30, кдп:20 (без праздников), нед:2, мес:1, год:5.`,
	notAnAnnex: ({ option, value }) =>
		`${named(option)}: ${quote(value)} — не сказано, на скольких листах. Пишите "копия чека, на 2 л." или "копия чека, на 2 л. в 3 экз.".`,
	notARemedy: ({ option, value }) => `${named(option)}: ${quote(value)} — пишите "возврат денег | 1890,50".`,
	notATime: ({ option, value }) => `${named(option)}: ${quote(value)} — не время. Пишите часы и минуты: 9:00.`,
	notVisasNeeded: ({ option, value }) =>
		`${named(option)}: ${quote(value)} — пишите "претензия | юрист, безопасность" или "претензия | нет".`,
	templateClash: ({ option, value, number }) =>
		`${named(option)}: ${quote(value)} — так со временем получился бы номер ${quote(number)}, а он уже занят. Выберите вид номера, который отличается, например с другими буквами впереди.`,
	notAMeasure: ({ option, value }) => `${named(option)}: ${quote(value)} — пишите "позвонить клиенту | +3рд | Лунин А. А.".`,
	undatedMeasure: ({ option, value }) =>
		`${named(option)}: у меры ${quote(value)} нет срока. Напишите "позвонить клиенту | +3рд" или добавьте --срок +3рд.`,
	notAZone: ({ option, value }) =>
		`${named(option)}: ${quote(value)} — нет такого часового пояса. Пишите, например, Екатеринбург, МСК+2, UTC+5, Asia/Yekaterinburg.`,
	notATemplate: ({ option, value, why }) =>
		`${named(option)}: ${quote(value)} — ${
			{
				noNumber: 'в нём должно быть одно место для номера, {номер}',
				noYear: 'во входящем номере должен быть и год, {год}',
				unseen: 'в нём есть невидимый знак',
				unknownPlaceholder: 'непонятное место в фигурных скобках: есть {номер}, {номер:4}, {год}, {гг}',
				tooLong: 'он слишком длинный',
			}[why]
		}. Например: ПР-{год}-{номер:4}.`,
	emptyText: ({ option }) => `${named(option)}: пусто. Напишите хотя бы слово.`,
	placeholderText: ({ option }) => `${named(option)}: здесь только точки, прочерки или образец из подсказки. Напишите своими словами.`,
	longText: ({ option, length, limit }) => `${named(option)}: ${length} знаков, а можно не больше ${limit}.`,
	controlCharacter: ({ option, character, at }) =>
		`${named(option)}: в тексте невидимый управляющий знак U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')} (${at}-й по счёту). Уберите его.`,
	brokenText: ({ option, at }) => `${named(option)}: текст испорчен (половина знака, ${at}-й по счёту). Скопируйте его заново.`,
	severalLines: ({ option }) => `${named(option)}: здесь нужна одна строка.`,
	unknownKey: ({ value, listed }) => `Нет поля ${quote(value)}. Поля: ${listed}.`,
	wrongType: ({ option, expected }) =>
		`${named(option)}: ${{ text: 'нужно значение в кавычках', kopecks: 'нужно целое число копеек', day: 'нужен день "ГГГГ-ММ-ДД"', yesNo: 'нужно true или false', list: 'нужен список в квадратных скобках, хотя бы из одного значения в кавычках', table: 'нужна таблица', bareDay: 'нужен день ГГГГ-ММ-ДД', port: 'нужен номер порта, например 993', host: 'нужно одно имя сервера, например imap.example.ru' }[expected]}.`,
	onePassword: ({ listed }) => `Нужно одно из трёх, откуда взять пароль: ${listed}. Сам пароль в файле не пишут.`,
	sameFolder: ({ option, value }) =>
		`${named(option)}: ${quote(value)} — папка, из которой забирают письма: их забирали бы снова. Назовите другую.`,
	sinceAhead: ({ option, value, today }) =>
		`${named(option)}: ${day(value)} ещё не наступило, сегодня ${day(today)}: до тех пор не забиралось бы ни одно письмо. Укажите день, который уже наступил.`,
	mailFileWrong: ({ value }) => `В файле с настройками почты ${quote(value)} ошибки. Исправьте их. Ничего не сделано.`,
	mailboxMissing: ({ value }) =>
		`Не сказано, из какого ящика брать письма: нет [mailbox] в файле ${quote(value)} или нет его самого. Какой он — в docs/administrator.ru.md, раздел «Почтовый ящик».`,
	notJson: ({ value }) => `Это не JSON: ${quote(value)}.`,
	keyTwice: ({ value }) => `Ключ ${quote(value)} стоит в объекте дважды: неясно, какое значение верно. Оставьте одно.`,
	notAnObject: () => 'Это не запись: нужен объект { … }.',
	noClaim: ({ value, next }) => `Нет записи ${quote(value)}. ${next}`,
	severalPeople: ({ option, value, listed }) => `${named(option)}: ${quote(value)} — это ${listed}? Назовите с инициалами.`,
	unknownPerson: ({ value, alike }) => `Нет сотрудника ${quote(value)}.${alike} Все: претензии сотрудники.`,
	nameOfOther: ({ value, person }) => `${quote(value)} — это уже ${quote(person)}. Если это один человек: претензии сотрудники объединить.`,
	loginOfOther: ({ value, person }) => `Логин ${quote(value)} — у сотрудника ${quote(person)}. Двоим один логин не дать.`,
	samePerson: ({ value, person }) => `${quote(value)} и ${quote(person)} — и так один человек: объединять нечего.`,
	needsTerminal: () =>
		'Рабочий экран здесь не открыть: нет терминала, или он не умеет перерисовывать (TERM=dumb). Тот же список строками: претензии сегодня.',
	cannotAsk: ({ listed }) => `Спросить здесь некого, а не хватает: ${listed}. Добавьте эти ключи.`,
	needsOneOf: ({ listed }) => `Нужен один из ключей: ${listed}.`,
	noMessage: ({ value }) => `Письма «${visibleLine(value)}» нет. Все, что ждут: претензии почта; и разобранные: претензии почта --все.`,
	messageSettled: ({ value }) => `Письмо ${value} уже разобрано. Посмотреть: претензии почта показать ${value}.`,
	messageAtEntry: ({ value, number }) =>
		`Письмо ${value} уже разобрано: оно при записи № ${visibleLine(number)}. Посмотреть: претензии почта показать ${value}.`,
	messageErased: ({ value }) => `Содержания письма ${value} здесь больше нет: оно приложено к записи или стёрто.`,
	sequenceOfOne: () => '--если-событий — это число событий одной записи: назовите одну запись.',
	notBoth: ({ left, right }) => `Вместе нельзя: ${named(left)} и ${named(right)}.`,
	needsOption: ({ option, needed }) =>
		`${named(option)} действует только вместе с ${named(needed)}: добавьте его или уберите ${named(option)}.`,
	tooManyToPrint: ({ count, limit, year }) =>
		`Записей за это время ${count}, а за раз печатается не больше ${limit}. Печатайте по месяцам: претензии печать --год ${year} --месяц 1.`,
	tooManyRows: ({ count, limit }) =>
		`На лист помещается ${limit} записей, а их ${count}. Выгрузите по частям: --за 2026-10 — или в CSV: --формат csv.`,
	noInput: ({ option }) => `${named(option)}: ничего не передано, ввод пуст.`,
	notUtf8: ({ option }) => `${named(option)}: ввод не в UTF-8. Сохраните его так: в Блокноте «Сохранить как», «Кодировка: UTF-8».`,
	jsonAsPath: ({ option }) =>
		`${named(option)}: нужен путь к файлу или - для стандартного ввода, а не сам JSON. Положите его в файл или передайте: … | претензии добавить --json -. Ничего не записано.`,
	impossiblePath: ({ value, option }) =>
		`${named(option)}: ${quote(value)} не ведёт ни к какому файлу: на месте папки файл, ссылка ведёт сама к себе или имя слишком длинное.`,
	notBatchHeader: ({ value }) => `Первая строка должна быть event_date,rule,day_off, а там ${quote(value)}.`,
	notBatchRow: ({ value }) => `нужно три значения: event_date,rule,day_off, а там ${quote(value)}.`,
	notCsv: ({ line }) => `Строка ${line}: это не CSV. Проверьте кавычки: каждая открытая должна закрыться.`,
	notToml: ({ line, column }) => `Строка ${line}, место ${column}: это не TOML. Проверьте кавычки, скобки и знак «=».`,
	badUserFile: ({ value }) => `В вашем файле настроек ${visibleLine(value)} ошибки. Исправьте их или уберите файл. Ничего не сделано.`,
	aliasHides: ({ value }) => `${quote(value)} — уже команда: сокращение назовите иначе.`,
	notAnAlias: ({ value }) =>
		`${quote(value)} — не сокращение: нужно одно слово, а после знака = команда в кавычках: "просрочено --ответственный Петрова".`,
	notAName: ({ value }) => `${quote(value)} — не имя журнала: нужны буквы, цифры, пробелы и дефисы, первым не дефис.`,
	nameTaken: ({ value }) =>
		`Журнал с именем ${quote(value)} уже есть. Уберите это имя (претензии журналы убрать ${quote(value)}) или назовите этот иначе.`,
	noSuchName: ({ value }) => `Журнала с именем ${quote(value)} нет. Какие есть: претензии журналы.`,
	usualStays: ({ value }) => `${quote(value)} — обычный журнал. Сначала сделайте обычным другой: претензии журналы обычный ИМЯ.`,
	noHome: () => 'Папки пользователя нет (HOME не задан), и файл настроек класть некуда. Назовите его место: CLAIMS_CONFIG=ПУТЬ.',
	editByHand: ({ value }) => `Файл настроек ${visibleLine(value)} написан так, что программа не берётся его менять: исправьте его сами.`,
	notAttachable: ({ value, what }) =>
		`${quotePath(value)} — ${{ folder: 'папка: прикладывают файлы, по одному или несколько. Папку сначала упакуйте в один файл', device: 'не обычный файл: прикладывают только файлы' }[what]}. Ничего не записано.`,
	emptyFile: ({ value }) => `${quotePath(value)} — пустой файл. Ничего не записано.`,
	largeFile: ({ value, size: bytes, limit }) =>
		`${quotePath(value)} — ${size(bytes)} (${bytes}), а можно не больше ${size(limit)}. Больше разрешают настройки: претензии настройки --размер-вложения 500. Ничего не записано.`,
	changedFile: ({ value }) =>
		`${quotePath(value)} изменился, пока его читали: кто-то в него пишет. Сохраните и закройте его, потом повторите. Ничего не записано.`,
	bytesOnScreen: ({ option }) => `${named(option)} -: на экран файл не выводят. Дайте имя файла или папку либо перенаправьте вывод.`,
	keyMissing: ({ option }) => `Нет обязательного ключа ${named(option)}.`,
	notAPhrase: ({ option, value }) =>
		`${named(option)}: ${quote(value)} — не выражение. Пишите слова через пробел, варианты через |, любое окончание как *, сумму как #: «вернуть|верните абонемент*».`,
	notAnId: ({ option, value }) =>
		`${named(option)}: ${quote(value)} — не имя. Пишите латинские буквы, цифры, точки и дефисы: consumer.money.`,
	idTwice: ({ value, line }) => `Имя ${quote(value)} уже есть в строке ${line}: у каждого порядка и правила своё.`,
	visasTwice: ({ kind, line }) => `Визы для вида «${names.kind[kind]}» названы дважды, впервые в строке ${line}: оставьте одно из двух.`,
	noSuchRule: ({ value }) => `insteadOf: другого правила ${quote(value)} в этом порядке нет.`,
	rulesClash: ({ value, other, line }) =>
		`Правила ${quote(value)} и ${quote(other)} (строка ${line}) подходят к одному и тому же обращению, и ни одно из них не частный случай другого. Ограничьте kinds, channels, demands или годы либо впишите одно в insteadOf другого.`,
	badRow: ({ line, sentence }) => `Строка ${line}: ${sentence}`,
};
