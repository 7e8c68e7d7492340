/** Чего ждёт команда после имени: как это названо в справке. */

import type { Operand } from '../../grammar/commandRow.ts';

export const operands: Record<Operand, string> = {
	claim: 'номер',
	measure: 'мера',
	prevention: 'мера',
	request: 'запрос',
	attachment: 'вложение',
	visa: 'виза',
	backup: 'копия',
	journalName: 'имя',
	file: 'файл',
	folder: 'папка',
	regulation: 'порядок',
	year: 'год',
	subject: '"о чём"',
	person: '"кто"',
	period: 'за какой срок',
	shell: 'оболочка',
	topic: 'команда или раздел',
};
