/** What stands in the cell of a client: the name, and how to reach whom it names. */

import { LINE_LIMIT } from '../domain/clean.ts';
import { readOldDay } from './oldDay.ts';

/** A telephone or an address behind a name, never an initial: «гр. Иванов И. И., тел. +7 …», «Иванов, г. Тверь, ул. Новая, 5». */
const CONTACT =
	/^(.*?\p{L}.*?)(?:[\s,;]+((?:тел(?![а-яё])|(?:[тс]|сот|конт)\.?\s*(?=[+\d(])|моб(?![а-яё])|адрес|прож|e-?mail|phone|(?<!(?:инн|огрн(?:ип)?|кпп|бик|снилс|паспорт|л\/с|сч[её]т|№)[\s:.]*)\+?\d[\d\s()-]{6,}|\S+@\S+).*)|\s*[,;]\s*((?:\d{6}(?!\d)|г\.\s?[А-ЯЁ]|гор(?:\.|од)\s|ул\.|улица|пр(?:\.|осп|-к?т)|пер\.|пос\.|дер\.|д\.\s?\d|кв\.\s?\d|обл\.|р-н).*))$/iu;

/** What every such telephone or address has: the pattern above looks for its beginning at every letter. */
const MAYBE_CONTACT = /[\d@,;]|тел|моб|адрес|прож|mail|phone/iu;

export interface ClientCell {
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
	const [, client = '', reached, lives] = (MAYBE_CONTACT.test(line) && CONTACT.exec(line)) || [];
	return client === '' ? { client: line, contact: null } : { client, contact: reached ?? lives ?? null };
}

/** Both, where both are given. */
export function joinedContacts(left: string | null, right: string | null): string | null {
	const both = [left, right].filter((one) => one !== null).join('; ');
	return both === '' ? null : both.slice(0, LINE_LIMIT);
}
