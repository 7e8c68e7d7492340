/** Short names for forms and lists: initials for given names, an abbreviation for a company's legal form. */

const FORMS: readonly (readonly [RegExp, string])[] = [
	[/^общество с ограниченной ответственностью\s+/i, 'ООО '],
	[/^публичное акционерное общество\s+/i, 'ПАО '],
	[/^(?:закрытое )?акционерное общество\s+/i, 'АО '],
	[/^индивидуальный предприниматель\s+/i, 'ИП '],
];

const WORD = '[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)*';
const PATRONYMIC = '[А-ЯЁ][а-яё]*(?:вич|вна|ична|ьич|мич)';
const SURNAME_FIRST = new RegExp(`^((?:ИП )?${WORD}) (${WORD}) (${PATRONYMIC})$`);
const SURNAME_LAST = new RegExp(`^((?:ИП )?)(${WORD}) (${PATRONYMIC}) (${WORD})$`);

/** `Иванов Иван Иванович` → `Иванов И. И.`; what is neither a full Russian name nor a form of ownership in full stays as it is. */
export function shortName(name: string): string {
	const form = FORMS.find(([long]) => long.test(name));
	const plain = form ? name.replace(form[0], form[1]) : name;
	const first = SURNAME_FIRST.exec(plain);
	if (first) return `${first[1]} ${initial(first[2])} ${initial(first[3])}`;
	const last = SURNAME_LAST.exec(plain);
	return last ? `${last[1]}${initial(last[2])} ${initial(last[3])} ${last[4]}` : plain;
}

function initial(word = ''): string {
	return `${word.slice(0, 1)}.`;
}
