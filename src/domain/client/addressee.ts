/** How a letter addresses a person: the greeting, and the name in the dative where its form is certain (a wrong ending offends). */

/** A person whose three names say how to greet him. */
interface Greeted {
	readonly sex: Sex;
	/** `Анна Петровна`. */
	readonly called: string;
}

type Sex = 'male' | 'female';

interface Person extends Greeted {
	readonly given: string;
	readonly patronymic: string;
	readonly surname: string;
	/** The surname comes first. */
	readonly surnameFirst: boolean;
}

/** How to greet the client by name; undefined where the name does not say it for sure: a firm, initials, an unknown given name. */
export function greeted(client: string): Greeted | undefined {
	const person = personIn(client);
	return person && { sex: person.sex, called: person.called };
}

/** The name in the dative, in the order in which it is written: `Ивановой Анне Петровне`. Undefined where any part of it is not certain. */
export function inDative(client: string): string | undefined {
	const person = personIn(client);
	if (!person) return undefined;
	const { sex, surnameFirst } = person;
	const surname = person.surname.split('-').map((part) => surnameInDative(part, sex));
	if (surname.includes(undefined)) return undefined;
	const called = `${givenInDative(person.given, sex)} ${patronymicInDative(person.patronymic)}`;
	return surnameFirst ? `${surname.join('-')} ${called}` : `${called} ${surname.join('-')}`;
}

/** One word of a name as it is written: `Анна`, `Воронцова-Дашкевич`. */
const WORD = /^[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?$/;

function personIn(client: string): Person | undefined {
	const parts = client.normalize('NFC').trim().split(/\s+/);
	const [first = '', second = '', third = ''] = parts;
	if (parts.length !== 3 || !parts.every((part) => WORD.test(part))) return undefined;
	const byFirst = personOf(second, third, first, true);
	const byLast = personOf(first, second, third, false);
	// Абрамович Роман Аркадьевич and Роман Аркадьевич Абрамович are distinguished by the given name alone.
	return byFirst && byLast ? undefined : (byFirst ?? byLast);
}

function personOf(given: string, patronymic: string, surname: string, surnameFirst: boolean): Person | undefined {
	const sex = sexOf(patronymic);
	if (sex === undefined || !GIVEN[sex].has(simplified(given))) return undefined;
	return { sex, given, patronymic, surname, surnameFirst, called: `${given} ${patronymic}` };
}

function sexOf(patronymic: string): Sex | undefined {
	const simple = simplified(patronymic);
	if (/^[а-я]{2,}(?:овна|евна|инична|ильична|лукична|фомична|кузьминична)$/.test(simple)) return 'female';
	if (/^[а-я]{2,}(?:ович|евич)$|^(?:ильич|лукич|фомич|кузьмич|никитич|саввич)$/.test(simple)) return 'male';
	return undefined;
}

function simplified(word: string): string {
	return word.toLowerCase().replaceAll('ё', 'е');
}

/** Given names that are of one sex only and are declined by rule. */
const GIVEN: Readonly<Record<Sex, ReadonlySet<string>>> = {
	male: new Set(
		`александр алексей анатолий андрей антон аркадий арсений артем артур богдан борис вадим валентин валерий василий виктор виталий владимир
		владислав всеволод вячеслав геннадий георгий герман глеб григорий давид даниил денис дмитрий евгений егор ефим захар иван игнат игорь илья
		кирилл константин лев леонид максим марат марк матвей мирон михаил никита николай олег павел петр родион роман руслан савелий семен сергей
		станислав степан тимофей тимур тихон федор филипп эдуард юрий яков ярослав`.split(/\s+/),
	),
	female: new Set(
		`александра алевтина алена алина алиса алла анастасия ангелина анна антонина валентина валерия варвара василиса вера вероника виктория галина
		дарья диана евгения евдокия екатерина елена елизавета жанна зинаида зоя инна ирина карина кира клавдия кристина ксения лариса лидия лилия
		любовь людмила майя маргарита марина мария надежда наталия наталья нина оксана олеся ольга полина раиса регина светлана софия софья таисия
		тамара татьяна ульяна фаина эльвира эмилия юлия яна`.split(/\s+/),
	),
};

function givenInDative(given: string, sex: Sex): string {
	const known = OTHER_STEM[given];
	if (known) return known;
	if (/ия$/.test(given)) return given.replace(/я$/, 'и');
	if (/[ая]$/.test(given)) return given.replace(/.$/, 'е');
	if (sex === 'female') return given.replace(/ь$/, 'и');
	return /[йь]$/.test(given) ? given.replace(/.$/, 'ю') : `${given}у`;
}

const OTHER_STEM: Readonly<Record<string, string>> = { Павел: 'Павлу', Лев: 'Льву', Пётр: 'Петру', Петр: 'Петру' };

function patronymicInDative(patronymic: string): string {
	return patronymic.endsWith('а') ? patronymic.replace(/а$/, 'е') : `${patronymic}у`;
}

/** A surname that may also be a word declined otherwise: Калина is Калине, whoever bears it. */
const NOT_BY_RULE = new Set(
	`лев корова голова сова дуброва дубова подкова основа обнова вдова халва казанова канова кордова вилланова терранова генова мантова дева плева
	нева ева малева королева бова канева`.split(/\s+/),
);

/** The surname in the dative; undefined where its declension is not certain. */
function surnameInDative(surname: string, sex: Sex): string | undefined {
	const simple = simplified(surname);
	if (simple.length < 4 || NOT_BY_RULE.has(simple)) return undefined;
	// Черных, Шевченко, Джугашвили are not declined; Дитрих is.
	if (/(?:ых|[сц]ких|енко|швили)$/.test(simple)) return surname;
	if (sex === 'male') {
		if (/(?:ов|ев|ин|ын)$/.test(simple)) return `${surname}у`;
		if (/[сц]кий$/.test(simple)) return surname.replace(/ий$/, 'ому');
		return undefined;
	}
	if (/[сц]кая$/.test(simple)) return surname.replace(/ая$/, 'ой');
	// Of those in -ина only these: Щербина and Калина are men's and women's, and are declined as nouns.
	if (/(?:ова|ева|кина|инина)$/.test(simple)) return surname.replace(/а$/, 'ой');
	return undefined;
}
