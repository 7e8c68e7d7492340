/** Почта: что пришло и что с ним стало. */

import type { MessageState, UnreadReason } from '../../domain/mail/draft.ts';
import type { ReceiptSource } from '../../domain/mail/receipt.ts';
import type { AsideReason, Doubt } from '../../domain/mail/sorting.ts';
import { pluralRu } from '../plural.ts';
import { visibleLine } from '../visible.ts';

const letters = (count: number) => `${count} ${pluralRu(count, ['письмо', 'письма', 'писем'])}`;

export const mail = {
	columns: {
		message: 'Письмо',
		receivedOn: 'Пришло',
		state: 'Что с ним',
		from: 'От кого',
		subject: 'Тема',
		number: 'Запись',
		reason: 'Почему',
		receivedAt: 'Время',
		receivedBy: 'День по',
		writtenOn: 'Написано',
		kind: 'Вид',
		kindWords: 'Слова',
		doubts: 'Сомнения',
		files: 'Вложения',
		sha256: 'Печать',
	},
	states: {
		draft: 'ждёт разбора',
		unread: 'не прочитано',
		registered: 'зарегистрировано',
		attached: 'приложено к записи',
		aside: 'отложено',
	} satisfies Record<MessageState, string>,
	asideReasons: {
		returned: 'наше письмо не доставлено',
		receipt: 'уведомление о прочтении',
		automatic: 'автоматический ответ',
		list: 'рассылка',
		own: 'наше же письмо',
	} satisfies Record<AsideReason, string>,
	unreadReasons: {
		noHead: 'это не письмо: нет заголовков',
		tooManyParts: 'частей больше, чем бывает в письмах',
		tooLarge: 'больше 50 МБ: здесь не сохранено, само письмо осталось в почте',
		outlookFile: 'файл Outlook (.msg): сохраните его как .eml',
		empty: 'пустой файл',
		notSubmission: 'JSON, но не обращение: посмотрите поля в docs/web-form.md',
		notFetched: 'сервер не отдал его: откройте почтовой программой',
		failed: 'программа не смогла его прочитать: посмотрите само письмо',
	} satisfies Record<UnreadReason, string>,
	doubts: {
		spam: 'сервер считает спамом',
		looksLikeUs: 'имя наше, а адрес чужой',
		severalSenders: 'отправителей несколько',
		otherReplyTo: 'отвечать просит на другой домен',
		encodingGuessed: 'кодировка угадана по буквам',
		noText: 'текста нет: смотрите вложения',
		sameId: 'письмо с тем же Message-ID уже приходило, но другое',
		undelivered: 'наше письмо клиенту не доставлено',
	} satisfies Record<Doubt, string>,
	receivedBy: {
		server: 'по записи почтового сервера',
		mailbox: 'по записи почтового ящика',
		passedOn: 'в этот день его получил тот, кто переслал',
		sender: 'со слов отправителя: другой записи нет',
		taken: 'день приёма: другой неизвестен',
	} satisfies Record<ReceiptSource, string>,
	came: (count: number, parts: string) => `Принято ${letters(count)}: ${parts}.`,
	counts: {
		draft: (count: number) => `на разбор ${count}`,
		registered: (count: number) => `зарегистрировано ${count}`,
		attached: (count: number) => `к записям ${count}`,
		aside: (count: number) => `отложено ${count}`,
		unread: (count: number) => `не прочитано ${count}`,
		known: (count: number) => `уже были ${count}`,
	},
	fetch: {
		folders: { taken: 'Претензии/Обработано', unread: 'Претензии/Не разобрано' },
		busy: 'Почту уже забирает другой запуск этой команды.',
		loggedIn: (host: string, port: number, user: string) =>
			`${visibleLine(host)}:${port}: соединение защищено (TLS), вход выполнен: ${visibleLine(user)}.`,
		waiting: (folder: string, count: number) => `В папке «${visibleLine(folder)}» ждёт ${letters(count)}. Ничего не взято.`,
		willMake: (folder: string) => `Папки «${visibleLine(folder)}» ещё нет: её создаст первый настоящий запуск.`,
		cannotMove: 'Переносить письма этот сервер не умеет (MOVE, UIDPLUS): они останутся на месте, дважды ни одно не войдёт.',
		refusedPassword: (user: string, reply: string, until: string) =>
			`Сервер не принял имя или пароль (${visibleLine(user)}): ${reply}. Чтобы ящик не заблокировали, до ${until} попыток не будет. Если исправите раньше, проверьте: претензии почта забрать --проба.`,
		paused: (user: string, until: string) =>
			`Сервер недавно не принял имя или пароль (${visibleLine(user)}): до ${until} попыток не будет, чтобы ящик не заблокировали. Если исправили, проверьте: претензии почта забрать --проба.`,
		passwordOpen: (path: string) =>
			`Файл с паролем могут читать другие: ${visibleLine(path)}. Закройте его для них (chmod 600) и повторите. Почта не забрана.`,
		passwordEmpty: (source: string) => `Пароля нет: первая строка пуста (${visibleLine(source)}). Почта не забрана.`,
		noCertificate: (path: string) =>
			`authority: в файле ${visibleLine(path)} нет сертификата (PEM), или он не читается. Возьмите его у того, кто ведёт сервер. Почта не забрана.`,
		passwordCommandFailed: (program: string) =>
			`Программа, которая выдаёт пароль, не запустилась или завершилась с ошибкой: ${visibleLine(program)}. Проверьте passwordCommand. Почта не забрана.`,
		passwordCommandLate: (program: string, ms: number) =>
			`Программа, которая выдаёт пароль, не выдала его за ${ms / 1000} с: ${visibleLine(program)}. Проверьте passwordCommand. Почта не забрана.`,
		noCredentials: (name: string) =>
			`Пароль «${visibleLine(name)}» передаёт systemd (LoadCredential=), а эта команда запущена не им. Запустите её службой (systemctl start …) или назовите вместо этого passwordFile или passwordCommand. Почта не забрана.`,
		failures: {
			unreachable: (server: string, reply: string) =>
				`Почтовый сервер ${server} недоступен (${reply}). Проверьте сеть и адрес. Письма остались в ящике.`,
			noTls: (server: string, reply: string) =>
				`Сервер ${server} не поддерживает TLS (${reply}), а без шифрования пароль не посылается. Проверьте порт: 993 — сразу TLS, 143 — с startTls = true.`,
			certificate: (server: string, reply: string) =>
				`Сертификату сервера ${server} нельзя верить (${reply}): пароль не послан. Свой удостоверяющий центр указывают ключом authority.`,
			refused: (server: string, reply: string) => `Сервер ${server} отказал: ${reply}. Письма, которые не приняты, остались в ящике.`,
			noFolder: (server: string, folder: string) => `На сервере ${server} нет папки «${folder}». Проверьте ключ folder.`,
			silent: (server: string) => `Сервер ${server} перестал отвечать.`,
			notMoved: (server: string, folder: string) =>
				`Письма приняты, но сервер ${server} не переносит их в папку «${folder}». Дважды они не войдут; проверьте права на неё.`,
			cut: (server: string, reply: string) => `Связь с сервером ${server} оборвалась (${reply}).`,
		},
		cameIn: 'Что успело прийти, принято; остальное заберёт следующий запуск.',
		nothingFetched: 'Ничего не забрано, письма остались в ящике. Если так и дальше, проверьте host и port.',
	},
	toSort: 'Разобрать: претензии почта разобрать.',
	nothingNew: (known: number) => `Нового нет: ${letters(known)} уже приняты.`,
	noMessages: 'Писем там нет.',
	brokenOff: (count: number) =>
		`Прервано: принято ${letters(count)}, остальные остались на месте. Повторите: принятые второй раз не войдут.`,
	notPutAway: (path: string, detail: string) =>
		`Письмо принято, но файл ${visibleLine(path)} переложить не удалось (${visibleLine(detail)}). Дважды оно не войдёт.`,
	none: 'Разбирать нечего.',
	noteHead: (day: string, from: string) => `Письмо от ${day} (${visibleLine(from)}):`,
	noteOf: (day: string) => `Файл от ${day}:`,
	fileName: (day: string) => `письмо-${day}.eml`,
	goesOn: '… Дальше — в приложенном письме.',
	noText: 'Письмо без текста.',
	noTextFiles: (files: string) => `Письмо без текста; вложения: ${files}`,
	waiting: (waiting: number) => `Почта ждёт разбора: ${letters(waiting)}. Разобрать: претензии почта разобрать.`,
	waitingLate: (waiting: number, late: number) =>
		`Почта ждёт разбора: ${letters(waiting)}, из них ${late} дольше рабочего дня. Разобрать: претензии почта разобрать.`,
	late: (id: number, day: string, about: string) => `  письмо ${id} от ${day}: ${about}`,
	card: {
		title: (id: number) => `Письмо ${id}`,
		from: 'От',
		replyTo: 'Ответить на',
		to: 'Кому',
		subject: 'Тема',
		received: 'Пришло',
		written: 'Написано',
		files: 'Вложения',
		attention: 'Внимание',
		submission: 'Форма сайта',
		quoted: (lines: number) => `[цитата, ${lines} ${pluralRu(lines, ['строка', 'строки', 'строк'])}: целиком — с ключом --полностью]`,
		forwarded: 'Внутри переслано письмо:',
		atEntry: 'Само письмо — среди вложений записи.',
		erased: 'Содержание стёрто.',
		belongs: (number: string) => `Это ответ по записи ${number}.`,
		perhaps: (number: string) => `В теме назван номер ${number}, но отправитель не тот, что в записи.`,
		undelivered: (number: string, recipient: string) =>
			`Запись ${number}, адрес ${recipient}: узнайте другой, исправьте контакт (претензии исправить), отправьте снова, а это приложите к записи.`,
		proposal: 'Предлагается:',
		why: (words: string) => `по словам «${visibleLine(words)}»`,
		noKind: 'не ясен: назовите сами',
	},
	sort: {
		what: (id: number, left: number) => `Письмо ${id}, в очереди ещё ${left}. Что с ним?`,
		keys: {
			register: { key: 'з', name: 'зарегистрировать' },
			change: { key: 'и', name: 'изменить и зарегистрировать' },
			attach: { key: 'п', name: 'приложить к записи' },
			aside: { key: 'о', name: 'отложить: не обращение' },
			whole: { key: 'ц', name: 'показать целиком' },
			later: { key: 'д', name: 'дальше' },
			end: { key: 'в', name: 'выйти' },
		},
		attachTo: 'К какой записи (номер):',
		why: 'Почему это не обращение:',
		usualWhy: 'реклама',
		set: (id: number, why: string) => `Письмо ${id} отложено: ${visibleLine(why)}. Вернуть: претензии почта разобрать ${id} --вернуть.`,
		back: (id: number) => `Письмо ${id} снова ждёт разбора.`,
		attached: (id: number, number: string) => `Письмо ${id} приложено к записи ${number}.`,
		registered: (id: number, number: string) => `Письмо ${id} зарегистрировано под № ${number}, само письмо приложено.`,
		left: (count: number) =>
			`Вложений, которые отдельно не приложены: ${count} (пустые, повторные или слишком большие). Все они есть в самом письме.`,
		done: 'Вся почта разобрана.',
		leftWaiting: (count: number) => `Осталось разобрать: ${letters(count)}.`,
	},
};
