/** What stands in the cell of a client: the name, and how to reach whom it names. */

import { LINE_LIMIT } from '../../domain/text/clean.ts';
import { readOldDay } from './oldDay.ts';

/** How a telephone, an address of mail or one that says so itself begins. A number of another kind is none: «ИНН 7700000000». */
const REACHED =
	'(?:тел(?![а-яё])|(?:[тс]|сот|конт)\\.?\\s*(?=[+\\d(])|моб(?![а-яё])|адрес|прож|e-?mail|phone|(?<!(?:инн|огрн(?:ип)?|кпп|бик|снилс|паспорт|л\\/с|сч[её]т|№)[\\s:.]*)\\+?\\(?\\d[\\d\\s()-]{6,}|\\S+@\\S+)';

/** How an address begins: with its code, town or street. */
const LIVES =
	'(?:\\d{6}(?!\\d)|г\\.\\s?(?!(?:ул|д|кв|пер|пр|тел|т|сот|моб)(?![а-яё]))[А-ЯЁ]|гор(?:\\.|од)\\s|ул\\.|улица|пр(?:\\.|осп|-к?т)|пер\\.|пос\\.|дер\\.|д\\.\\s?\\d|кв\\.\\s?\\d|обл\\.|р-н|[а-яё-]{3,}\\s(?:ул|пер|просп)\\.)';

/**
 * A telephone or an address behind a name, never an initial: «гр. Иванов И. И., тел. +7 …», «Иванов, г. Тверь, ул. Новая, 5», «Иванов И. И. (ул. Новая, 5)».
 * Behind a blank alone an address follows only initials: «Администрация г. Твери» is a name.
 */
const CONTACT = new RegExp(
	`^(.*?\\p{L}.*?)(?:(?:[\\s,;]|\\((?!\\d{3,5}\\))){1,3}(${REACHED}.*)|(?:\\s*[,;(]\\s*|(?<=(?:^|[\\s.])\\p{L}\\.)\\s+)(${LIVES}.*))$`,
	'iu',
);

/** Behind initials and a comma stands no more of the name: «Иванов И. И., Мира 1-2, 8-900-…»; two people are two. */
const BEHIND_INITIALS = /^(.{3,60}?\p{Lu}\.)\s*,\s*(?!.*\p{Lu}\.\s?\p{Lu}\.)(.*\d.*)$/u;

/** What every such telephone or address has: the pattern above looks for its beginning at every letter. */
const MAYBE_CONTACT = /[\d@,;(]|тел|моб|адрес|прож|mail|phone|[гл]\./iu;

interface ClientCell {
	/** Null where the cell names nobody: it is empty, or holds only figures, signs or an address of mail. */
	readonly client: string | null;
	readonly contact: string | null;
}

/** `line`: the cell on one line; null where nothing is given. */
export function readClientCell(line: string | null): ClientCell {
	if (line === null) return { client: null, contact: null };
	if (!/\p{L}/u.test(line) && readOldDay(line)) return { client: null, contact: null };
	if (!/\p{L}/u.test(line)) return { client: null, contact: line.replace(/\D/g, '').length >= 5 ? line : null };
	if (/^\S+@\S+$/.test(line)) return { client: null, contact: line };
	const [, named, behind] = BEHIND_INITIALS.exec(line) ?? [];
	if (named !== undefined && behind !== undefined) return { client: named, contact: behind };
	const [, client = '', reached, lives] = (MAYBE_CONTACT.test(line) && CONTACT.exec(line)) || [];
	return client === '' ? { client: line, contact: null } : { client, contact: withoutBracket(reached ?? lives ?? '') };
}

/** Without the bracket that closes the whole of it; null where nothing is left. */
function withoutBracket(contact: string): string | null {
	const open = contact.split('(').length;
	const bare = contact.endsWith(')') && contact.split(')').length > open ? contact.slice(0, -1) : contact;
	return bare === '' ? null : bare;
}

/** Both, where both are given. */
export function joinedContacts(left: string | null, right: string | null): string | null {
	const both = [left, right].filter((one) => one !== null).join('; ');
	return both === '' ? null : both.slice(0, LINE_LIMIT);
}
