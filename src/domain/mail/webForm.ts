/**
 * Reads messages that the form of a site mails to the office: lines of a label and a value, «Имя: …», «Телефон: …», «Сообщение: …»; with the
 * labels of builders of sites, and those of the office.
 */

import type { Message } from './message.ts';
import { isColleague, type OwnAddresses, passedOn } from './passedOn.ts';

/** Our own name and addresses, to recognise our own mail. */
export interface Office extends OwnAddresses {
	readonly name: string;
	/** The settings of the form of its site. */
	readonly form?: FormProfile;
}

/** The values of the form; null where it has no such line. */
export type WebForm = { readonly [F in Exclude<FormField, 'other'>]: string | null };

const LINE = /^\s*[*•-]?\s*(\p{L}[^:：]{0,60}?)\*?\s*[:：]\*?\s*(.*)$/u;

/** A row of a table: the label, and far from it the value. */
const CELLS = /^\s*(\p{L}[^:：]{0,60}?)\*?(?:\s{2,}|\t)(\S.*)$/u;

/** Names before the @ that robots of sites write from. */
const ROBOT =
	/^(?:no-?reply|do-?not-?reply|robot|site|web|www|form|forms|feedback|info|admin|webmaster|wordpress|bitrix|tilda|noreply\d*|mailer?|order|support)@/;

/**
 * Reads a message as the form of a site; undefined where it is none: it has a message and somebody to answer to, or two more lines of a form, and
 * comes from the office itself or from a robot, since clients, too, write their names behind a colon.
 */
export function webFormIn(message: Message, office: Office): WebForm | undefined {
	// A colleague may pass on the letter of the site; the head above it is not part of the form.
	const letter = passedOn(message, office) ?? message;
	const from = letter.from?.address ?? '';
	const delivered = (message.marks['delivered-to'] ?? '').toLowerCase().replace(/[<>\s]/g, '');
	const ours = [...office.addresses, ...(office.form?.from ?? [])];
	const isSite = ROBOT.test(from) || ours.includes(from) || (from !== '' && from === delivered);
	// A site that writes as somebody of the office: it has all lines of a form, where a person has one or two.
	const isColleagueLike = !isSite && isColleague(from, office, message.marks);
	if (!isSite && !isColleagueLike) return undefined;
	const fieldOf = fieldFinder(office.form);
	const found = new Map<FormField, string>();
	let open: FormField | undefined;
	for (const line of letter.text.slice(0, 50_000).split('\n')) {
		const [, label = '', value = ''] = LINE.exec(line) ?? CELLS.exec(line) ?? [];
		const field = fieldOf(label);
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
	if (isColleagueLike && !(found.has('message') && known >= 3)) return undefined;
	const of = (field: FormField) => found.get(field)?.trim() || null;
	const [, called = of('name'), behind = null] = /^(.*?)\s*<([^<>\s]+@[^<>\s]+)>$/.exec(of('name') ?? '') ?? [];
	return {
		...{ name: called || null, phone: of('phone'), email: of('email') ?? behind },
		...{ contract: of('contract'), subject: of('subject'), message: of('message') },
	};
}

/** The meaning of a label; `other`: a line of the form that no field of ours takes. */
const formFields = ['name', 'phone', 'email', 'contract', 'subject', 'message', 'other'] as const;
export type FormField = (typeof formFields)[number];

type FormLabels = Readonly<Partial<Record<FormField, readonly string[]>>>;

/** An office's settings for the form of its site: its labels are known besides the built-in ones, and override equal ones. */
export interface FormProfile extends FormLabels {
	/** Addresses whose messages may be the form, whatever they are called. */
	readonly from?: readonly string[];
}

/** Labels as the builders of sites have them. */
export const builtInLabels: Required<FormLabels> = {
	name: [
		...['имя', 'ваше имя', 'фио', 'ф.и.о.', 'ваше фио', 'имя и фамилия', 'фамилия и имя', 'фамилия, имя, отчество', 'имя клиента'],
		...['контактное лицо', 'как к вам обращаться', 'от', 'от кого', 'name', 'your name', 'full name', 'first name', 'from'],
	],
	phone: [
		'телефон',
		'ваш телефон',
		'номер телефона',
		'контактный телефон',
		'мобильный телефон',
		'телефон для связи',
		'phone',
		'your phone',
		'telephone',
		'tel',
	],
	email: ['email', 'e-mail', 'ваш email', 'ваш e-mail', 'электронная почта', 'эл. почта', 'почта', 'адрес почты', 'mail', 'your email'],
	contract: ['договор', 'номер договора', 'заказ', 'номер заказа', 'чек', 'номер чека', 'order', 'order number', 'contract'],
	subject: ['тема', 'тема обращения', 'тема сообщения', 'вид обращения', 'тип обращения', 'subject', 'topic'],
	message: [
		...['сообщение', 'ваше сообщение', 'текст', 'текст сообщения', 'текст обращения', 'обращение', 'комментарий', 'вопрос', 'ваш вопрос'],
		...['претензия', 'описание', 'суть обращения', 'message', 'your message', 'comment', 'comments', 'text', 'textarea'],
		...['комментарии', 'ваш комментарий', 'ваше обращение', 'опишите проблему', 'описание проблемы', 'жалоба', 'отзыв', 'ваш отзыв'],
	],
	other: [
		...['согласие', 'согласие на обработку', 'согласие на обработку персональных данных', 'город', 'адрес', 'страница', 'дата', 'время'],
		...['ip', 'ip-адрес', 'url', 'page', 'date', 'time', 'consent', 'city', 'address', 'form', 'форма', 'user agent', 'referer'],
	],
};

const builtIn = fieldsByLabel(builtInLabels);

/** The meaning of a label, however it is written; undefined where it is no label of a form. */
function fieldFinder(own: FormLabels | undefined): (label: string) => FormField | undefined {
	const fields = own ? new Map([...builtIn, ...fieldsByLabel(own)]) : builtIn;
	return (label) => fields.get(normalizeLabel(label));
}

function fieldsByLabel(labels: FormLabels): ReadonlyMap<string, FormField> {
	return new Map(formFields.flatMap((field) => (labels[field] ?? []).map((label) => [normalizeLabel(label), field] as const)));
}

/** Without the marks of a field that must be filled in, and the colon that an office may have copied with the label. */
function normalizeLabel(label: string): string {
	return label
		.normalize('NFC')
		.toLowerCase()
		.replaceAll('ё', 'е')
		.replace(/\s+/g, ' ')
		.replace(/^[\s*•-]+|[\s*:：]+$/g, '');
}
