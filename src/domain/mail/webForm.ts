/** What the form of a site mails to the office: lines of a label and a value, «Имя: …», «Телефон: …», «Сообщение: …». */

import type { Message } from './message.ts';
import type { Office } from './sorting.ts';

/** What a label stands for. */
type FormField = 'name' | 'phone' | 'email' | 'contract' | 'subject' | 'message' | 'other';

/** Labels as the builders of sites have them, in lower case, ё as е. A label that is known may stand for nothing of ours. */
const LABELS: Readonly<Record<FormField, readonly string[]>> = {
	name: ['имя', 'ваше имя', 'фио', 'ф.и.о.', 'имя клиента', 'контактное лицо', 'как к вам обращаться', 'name', 'your name', 'full name'],
	phone: ['телефон', 'ваш телефон', 'номер телефона', 'контактный телефон', 'phone', 'your phone', 'telephone', 'tel'],
	email: ['email', 'e-mail', 'ваш email', 'ваш e-mail', 'электронная почта', 'эл. почта', 'почта', 'адрес почты', 'mail', 'your email'],
	contract: ['договор', 'номер договора', 'заказ', 'номер заказа', 'чек', 'номер чека', 'order', 'order number', 'contract'],
	subject: ['тема', 'тема обращения', 'тема сообщения', 'вид обращения', 'тип обращения', 'subject', 'topic'],
	message: [
		...['сообщение', 'ваше сообщение', 'текст', 'текст сообщения', 'текст обращения', 'обращение', 'комментарий', 'вопрос', 'ваш вопрос'],
		...['претензия', 'описание', 'суть обращения', 'message', 'your message', 'comment', 'comments', 'text'],
	],
	other: [
		...['согласие', 'согласие на обработку', 'согласие на обработку персональных данных', 'город', 'адрес', 'страница', 'дата', 'время'],
		...['ip', 'ip-адрес', 'url', 'page', 'date', 'time', 'consent', 'city', 'address', 'form', 'форма', 'user agent', 'referer'],
	],
};

const FIELD_OF: ReadonlyMap<string, FormField> = new Map(
	(Object.keys(LABELS) as readonly FormField[]).flatMap((field) => LABELS[field].map((label) => [label, field] as const)),
);

/** What the form holds; null where it has no such line. */
export type WebForm = { readonly [F in Exclude<FormField, 'other'>]: string | null };

const LINE = /^\s*[*•-]?\s*([\p{L}][\p{L}\p{N} .,()-]{0,50}?)\*?\s*[:：]\*?\s*(.*)$/u;

/** Names before the @ that robots of sites write from. */
const ROBOT =
	/^(?:no-?reply|do-?not-?reply|robot|site|web|www|form|forms|feedback|info|admin|webmaster|wordpress|bitrix|tilda|noreply\d*|mailer?|order|support)@/;

/**
 * Reads a message as the form of a site; undefined where it is none: it has a message and somebody to answer to, or two more lines of a form, and
 * comes from the office itself or from a robot, since clients, too, write their names behind a colon.
 */
export function webFormIn(message: Message, office: Office): WebForm | undefined {
	const from = message.from?.address ?? '';
	const delivered = (message.marks['delivered-to'] ?? '').toLowerCase().replace(/[<>\s]/g, '');
	if (!ROBOT.test(from) && !office.addresses.includes(from) && (from === '' || from !== delivered)) return undefined;
	const found = new Map<FormField, string>();
	let open: FormField | undefined;
	for (const line of message.text.slice(0, 50_000).split('\n')) {
		const [, label = '', value = ''] = LINE.exec(line) ?? [];
		const field = FIELD_OF.get(label.toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim());
		if (field !== undefined && !found.has(field)) {
			found.set(field, value.trim());
			open = field;
		} else if (field !== undefined) open = 'other';
		// A message has several lines; other fields have one, which may stand under its label.
		else if (open === 'message' || (open !== undefined && open !== 'other' && found.get(open) === ''))
			found.set(open, found.get(open) ? `${found.get(open)}\n${line}` : line.trim());
	}
	const known = [...found.keys()].filter((field) => field !== 'other').length;
	if (known < 2 || !(found.has('message') || known >= 3)) return undefined;
	const of = (field: FormField) => found.get(field)?.trim() || null;
	return {
		...{ name: of('name'), phone: of('phone'), email: of('email') },
		...{ contract: of('contract'), subject: of('subject'), message: of('message') },
	};
}
