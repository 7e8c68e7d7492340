/** Every option of every command: its names and the kind of its value. `text/` has a line about each. */

import { normalizeText } from '../domain/normalizeText.ts';
import { fieldOptions } from './fieldOption.ts';
import { settingOptions } from './settingOption.ts';
import type { ValueKind, Values } from './value.ts';

export interface OptionRow {
	/** The flag without its dashes; by default the option's own name. */
	readonly flag?: string;
	/** Its Russian form, understood as well. */
	readonly ru: string;
	/** The kind of its value; an option without one is a switch. */
	readonly value?: ValueKind;
	/** Given several times, it gives a list. */
	readonly many?: true;
	/** The value may be left out. */
	readonly bare?: true;
	readonly short?: string;
	/** The short form on a Russian keyboard. */
	readonly shortRu?: string;
	/** Not shown in help: for tests and documents. */
	readonly hidden?: true;
}

export const options = {
	// What is written down about an entry.
	...fieldOptions,
	key: { ru: 'ключ', value: 'line' },
	inputJson: { flag: 'json', ru: 'json', value: 'path' },
	atomic: { ru: 'всё-или-ничего' },
	clean: { ru: 'заменить-знаки' },
	// What a move or an action says.
	on: { ru: 'день', value: 'pastDay' },
	measure: { ru: 'мера', value: 'measure', many: true },
	due: { ru: 'срок', value: 'futureDay' },
	by: { ru: 'кто', value: 'line' },
	to: { ru: 'кому', value: 'line' },
	result: { ru: 'итог', value: 'text' },
	performed: { ru: 'исполнено', value: 'text' },
	reason: { ru: 'причина', value: 'text' },
	how: { ru: 'как', value: 'text' },
	note: { ru: 'заметка', value: 'text' },
	text: { ru: 'текст', value: 'text' },
	satisfaction: { ru: 'доволен', value: 'satisfaction' },
	attempts: { ru: 'звонков', value: 'count' },
	comment: { ru: 'отзыв', value: 'text' },
	answer: { ru: 'ответ', value: 'text' },
	renewal: { flag: 'renewed', ru: 'возобновлено', value: 'renewal' },
	decision: { ru: 'решение', value: 'decision' },
	grounds: { ru: 'обоснование', value: 'text' },
	form: { ru: 'форма', value: 'channel' },
	numbered: { ru: 'с-номером' },
	unnumbered: { ru: 'без-номера' },
	decisions: { flag: 'decided', ru: 'решено', value: 'text' },
	cause: { ru: 'причина-жалобы', value: 'text' },
	category: { ru: 'разряд', value: 'line' },
	department: { ru: 'подразделение', value: 'line' },
	prevention: { ru: 'предупредить', value: 'measure', many: true },
	preventionOutcome: { flag: 'outcome', ru: 'чем-кончилось', value: 'preventionOutcome' },
	effect: { ru: 'эффект', value: 'text' },
	byPerson: { flag: 'by-person', ru: 'поимённо' },
	court: { ru: 'суд', value: 'line' },
	courtResult: { flag: 'result', ru: 'итог', value: 'courtResult' },
	awarded: { ru: 'присуждено', value: 'money' },
	ruling: { ru: 'решение-суда', value: 'ordinal' },
	lawsuit: { ru: 'иск', value: 'ordinal' },
	ground: { ru: 'основание', value: 'ground' },
	evidence: { ru: 'подтверждение', value: 'text' },
	case: { ru: 'дело', value: 'line' },
	earlier: { ru: 'прежняя', value: 'line' },
	notice: { ru: 'извещение', value: 'channel' },
	empty: { ru: 'очистить', value: 'fields' },
	addressee: { flag: 'to', ru: 'кому', value: 'addressee' },
	whom: { ru: 'кого', value: 'line' },
	what: { ru: 'что', value: 'text' },
	expired: { ru: 'без-ответа' },
	outcome: { ru: 'исход', value: 'visaOutcome' },
	remark: { ru: 'замечание', value: 'text' },
	withoutVisas: { flag: 'without-visas', ru: 'без-виз', value: 'text' },
	until: { ru: 'до', value: 'futureDay' },
	approvedBy: { flag: 'approved-by', ru: 'согласовал', value: 'line' },
	told: { ru: 'сообщено', value: 'pastDay' },
	toldBy: { flag: 'told-by', ru: 'сообщено-через', value: 'channel' },
	late: { ru: 'поздно', value: 'text' },
	countFrom: { flag: 'count-from', ru: 'отсчёт', value: 'countFrom' },
	justified: { ru: 'обоснованно', value: 'justification' },
	remedy: { ru: 'чем', value: 'remedy', many: true },
	witness: { ru: 'свидетель', value: 'line' },
	unsorted: { ru: 'не-разобрано' },
	allow: { ru: 'разрешить', value: 'text' },
	person: { flag: 'from', ru: 'от', value: 'line' },
	fromDay: { flag: 'from', ru: 'с', value: 'anyDay' },
	toDay: { flag: 'to', ru: 'по', value: 'anyDay' },
	substitute: { ru: 'замещает', value: 'line' },
	remove: { ru: 'убрать' },
	post: { ru: 'должность', value: 'line' },
	personEmail: { flag: 'email', ru: 'эл-почта', value: 'line' },
	login: { ru: 'логин', value: 'line' },
	// What is asked of the journal.
	status: { ru: 'статус', value: 'status' },
	search: { flag: 'text', ru: 'текст', value: 'line' },
	receivedRange: { flag: 'received', ru: 'получено', value: 'range' },
	registeredRange: { flag: 'registered', ru: 'зарегистрировано', value: 'range' },
	dueRange: { flag: 'due', ru: 'срок', value: 'range' },
	closedRange: { flag: 'closed', ru: 'закрыто', value: 'range' },
	courtStates: { flag: 'court', ru: 'суд', value: 'courtStates' },
	unaccepted: { ru: 'не-принято' },
	month: { ru: 'за', value: 'period' },
	overdue: { ru: 'просрочено' },
	asOf: { flag: 'as-of', ru: 'на', value: 'anyDay' },
	within: { ru: 'в-течение', value: 'within' },
	still: { ru: 'без-движения', value: 'idleDays' },
	full: { ru: 'полностью' },
	fill: { ru: 'заполнить' },
	exitCode: { flag: 'exit-code', ru: 'код-выхода' },
	workingDays: { flag: 'working-days', ru: 'по-рабочим-дням' },
	sort: { ru: 'порядок', value: 'order' },
	reverse: { ru: 'обратно' },
	limit: { ru: 'сколько', value: 'count', short: 'n', shortRu: 'к' },
	why: { ru: 'почему' },
	json: { ru: 'поля', value: 'fields', bare: true },
	ndjson: { ru: 'ndjson' },
	header: { ru: 'заголовок' },
	output: { ru: 'файл', value: 'path', short: 'o', shortRu: 'ф' },
	profile: { ru: 'профиль', value: 'profile' },
	format: { ru: 'формат', value: 'format' },
	printFormat: { flag: 'format', ru: 'формат', value: 'printFormat' },
	printYear: { flag: 'year', ru: 'год', value: 'year' },
	printMonth: { flag: 'month', ru: 'месяц', value: 'monthOfYear' },
	volume: { ru: 'том', value: 'ordinal' },
	twoSided: { flag: 'two-sided', ru: 'с-двух-сторон' },
	reportFormat: { flag: 'format', ru: 'формат', value: 'reportFormat' },
	inShort: { flag: 'brief', ru: 'кратко' },
	pivot: { flag: 'by', ru: 'по', value: 'pivot' },
	pivotFormat: { flag: 'format', ru: 'формат', value: 'pivotFormat' },
	force: { ru: 'заменить' },
	verbose: { ru: 'подробно', short: 'v', shortRu: 'п' },
	seal: { ru: 'печать', value: 'line' },
	repair: { ru: 'исправить' },
	// Mail.
	putAway: { flag: 'put-away', ru: 'переложить' },
	trust: { ru: 'доверять', value: 'line', many: true },
	allMail: { flag: 'all', ru: 'все' },
	register: { ru: 'зарегистрировать' },
	attachTo: { flag: 'attach-to', ru: 'приложить-к', value: 'line' },
	setAside: { flag: 'set-aside', ru: 'отложить', value: 'line' },
	back: { ru: 'вернуть' },
	rule: { ru: 'правило', value: 'length' },
	batch: { ru: 'пакет', value: 'path' },
	edition: { ru: 'редакция', value: 'ordinal' },
	year: { ru: 'год', value: 'year', many: true },
	decree: { ru: 'постановление', value: 'line' },
	// How an old journal is read.
	sheet: { ru: 'лист', value: 'line', many: true },
	encoding: { ru: 'кодировка', value: 'line' },
	delimiter: { ru: 'разделитель', value: 'delimiter' },
	importProfile: { flag: 'profile', ru: 'профиль', value: 'path' },
	takeBack: { flag: 'undo', ru: 'отменить' },
	// What the office lays down for a journal, and what a new one is.
	...settingOptions,
	firstIncoming: { flag: 'first-incoming', ru: 'первый-входящий', value: 'ordinal' },
	firstOutgoing: { flag: 'first-outgoing', ru: 'первый-исходящий', value: 'ordinal' },
	inbox: { ru: 'обращения', value: 'path' },
	folder: { ru: 'папка', value: 'path' },
	withoutPauses: { flag: 'without-pauses', ru: 'без-пауз' },
	everyStep: { flag: 'every-step', ru: 'каждый-шаг' },
	backupFolder: { flag: 'folder', ru: 'папка', value: 'path' },
	keep: { ru: 'оставить', value: 'ordinal' },
	partial: { ru: 'частично' },
	// How a desk comes to a shared journal.
	sql: { ru: 'sql' },
	passwordFile: { flag: 'password-file', ru: 'файл-пароля', value: 'path' },
	passwordCommand: { flag: 'password-command', ru: 'команда-пароля', value: 'line' },
	at: { ru: 'время', value: 'timeOfDay' },
	scheduler: { flag: 'for', ru: 'для', value: 'scheduler' },
	checkLine: { flag: 'check', ru: 'проверить', value: 'text' },
	// What a letter is made of.
	letterKind: { flag: 'kind', ru: 'вид', value: 'letterKind' },
	letterFormat: { flag: 'format', ru: 'формат', value: 'letterFormat' },
	letterField: { flag: 'field', ru: 'поле', value: 'text', many: true },
	annex: { ru: 'приложение', value: 'annex', many: true },
	draft: { ru: 'проект' },
	readOnly: { flag: 'read-only', ru: 'только-чтение' },
	// What every command understands.
	journal: { ru: 'журнал', value: 'path', short: 'j', shortRu: 'ж' },
	lang: { ru: 'язык-экрана', value: 'language' },
	actor: { ru: 'от-имени', value: 'line' },
	color: { ru: 'цвет' },
	noColor: { flag: 'no-color', ru: 'без-цвета' },
	noPager: { flag: 'no-pager', ru: 'без-листания' },
	noInput: { flag: 'no-input', ru: 'не-спрашивать' },
	asTyped: { flag: 'as-typed', ru: 'как-набрано' },
	quiet: { ru: 'тихо', short: 'q', shortRu: 'т' },
	yes: { ru: 'да', short: 'y', shortRu: 'д' },
	ifSequence: { flag: 'if-sequence', ru: 'если-событий', value: 'ordinal' },
	dryRun: { flag: 'dry-run', ru: 'проба' },
	clockIsRight: { flag: 'clock-is-right', ru: 'часы-верны' },
	clockWasWrong: { flag: 'clock-was-wrong', ru: 'часы-врали', value: 'line' },
	today: { ru: 'сегодня', value: 'path', hidden: true },
	help: { ru: 'справка', short: 'h', shortRu: 'с' },
} as const satisfies Record<string, OptionRow>;

export type OptionName = keyof typeof options;

/** Understood by every command. */
export const everywhere = [
	'journal',
	'lang',
	'actor',
	'color',
	'noColor',
	'noPager',
	'noInput',
	'asTyped',
	'quiet',
	'clockIsRight',
	'clockWasWrong',
	'today',
	'help',
] as const satisfies readonly OptionName[];

type Row<N extends OptionName> = (typeof options)[N];

type ValueOf<N extends OptionName> =
	Row<N> extends { readonly value: infer K extends ValueKind }
		? Row<N> extends { readonly many: true }
			? readonly Values[K][]
			: Values[K]
		: true;

/** Those whose value is a person of the office. */
export const personOptions = [
	'responsible',
	'to',
	'by',
	'person',
	'substitute',
	'approvedBy',
	'controller',
	'head',
	'chairman',
	'analyst',
] as const satisfies readonly OptionName[];

/** What a command was given: the options that it declares, read. */
export type Given<N extends OptionName> = { readonly [K in N]?: ValueOf<K> | undefined };

/** The flag of an option, with its dashes. */
export function flagOf(name: OptionName): string {
	const row: OptionRow = options[name];
	return `--${row.flag ?? name}`;
}

/** Its row, as any row. */
export function optionRow(name: OptionName): OptionRow {
	return options[name];
}

/** The option that a flag names, in either language; undefined for none of `names`. */
export function optionNamed(word: string, names: readonly OptionName[]): OptionName | undefined {
	const flag = word.split('=', 1)[0] ?? '';
	const exact = names.find((name) => {
		const { short, shortRu } = optionRow(name);
		return flagOf(name) === flag || `-${short}` === flag || `-${shortRu}` === flag;
	});
	if (exact) return exact;
	const wanted = normalizeText(flag);
	return names.find((name) => normalizeText(`--${optionRow(name).ru}`) === wanted);
}
