/** Which parts of a contact a letter bears: the postal address if it is posted, the e-mail address if it is e-mailed. */

// Patterns with classes of letters are made where they are used: V8 takes long to make them, and a decision that goes to no address needs none.

/** Parts of a contact are distinguished by these; commas stand inside an address. */
const BETWEEN = /[;\n]+/;
const mail = () => /[^\s,;:<>()"«»@]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?/gu;
/** Ten digits or more with what may stand between those of one number, or seven as a town writes them: 231-55-08. */
const PHONE = /\+?\d(?:[\u0020\u00a0().\-–—]*\d){9,}|(?<![\d-])\d{2,3}[-–]\d{2}[-–]\d{2}(?![\d-])/gu;
const LINK = /https?:\/\/\S+|(?<!\S)@\S+/gu;
const REMARK = /\([^()]*\)/gu;
/** What is written before a telephone or a mail address. */
const label = () =>
	/(?<!\p{L})(?:тел|телефон|моб|мобильный|сот|факс|доб|эл\.\s*почта|электронная почта|почта|e-?mail|mail|phone|tel|mobile|fax)(?!\p{L})\.?:?/giu;
/** Words that stand in no address. */
const noPlace = () =>
	/(?<!\p{L})(?:чат|соцсеть|мессенджер|whatsapp|telegram|viber|звонить|перезвонить|после|размыт|неразборчив[а-яё]*|неизвест[а-яё]*|не указан[а-яё]*|chat|messenger|call)(?!\p{L})/iu;
/** How towns and villages are called in an address. */
const town = () => /(?<!\p{L})(?:г|гор|город|пос|посёлок|п|пгт|с|село|дер|деревня|ст-ца|х)(?:\.|\s)\s*\p{Lu}/iu;

/** The postal address in the contact, `000123, г. Верхнереченск, ул. Садовая, д. 14`; null where a letter could not be posted to it. */
export function postalAddressIn(contact: string | null): string | null {
	const parts = (contact ?? '')
		.split(BETWEEN)
		.map(withoutOthers)
		.filter((part) => /\p{L}{2}/u.test(part) && !noPlace().test(part));
	const address = parts.join(', ');
	// The name of a place, with a number of a house, a box or a post office, or called a town or a village.
	return /\p{L}{3}/u.test(address) && (/\d/.test(address) || town().test(address)) ? address : null;
}

/** The first mail address in the contact as it is written; null where there is none. */
export function mailAddressIn(contact: string | null): string | null {
	return contact?.match(mail())?.[0] ?? null;
}

function withoutOthers(part: string): string {
	const rest = part.replace(mail(), ' ').replace(PHONE, ' ');
	// A remark and a label belong to the telephone; an address may have a remark of its own.
	const bare = rest === part ? part : rest.replace(REMARK, ' ').replace(label(), ' ');
	return bare
		.replace(LINK, ' ')
		.replace(/\s+/gu, ' ')
		.replace(/\s+(?=,)/gu, '')
		.replace(/(?:,\s*)+(?=,)/gu, '')
		.replace(/^[\s,:–—-]+|[\s,:–—-]+$/gu, '');
}
