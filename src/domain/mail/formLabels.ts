/** What the lines of a site's form stand for: labels as the builders of sites have them, and those of the office's own site. */

/** What a label stands for; `other`: for nothing of ours, though it is a line of the form. */
const formFields = ['name', 'phone', 'email', 'contract', 'subject', 'message', 'other'] as const;
export type FormField = (typeof formFields)[number];

export type FormLabels = Readonly<Partial<Record<FormField, readonly string[]>>>;

/** What an office says of the form of its site: the labels are known beside those that are built in, and instead of them. */
export interface FormProfile extends FormLabels {
	/** Addresses whose messages may be the form, whatever they are called. */
	readonly from?: readonly string[];
}

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

/** What a label stands for, however it is written; undefined for one that is no line of a form. */
export function fieldFinder(own: FormLabels | undefined): (label: string) => FormField | undefined {
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
