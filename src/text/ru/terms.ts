/** Слова календаря сроков. */

export const terms = {
	calendar: (office: string) => `Сроки обращений: ${office}`,
	request: (whom: string, what: string | null) => `Запрос: ${whom}${what === null ? '' : `: ${what}`}`,
	responsible: (name: string) => `Ответственный: ${name}`,
	more: (command: string, number: string) => `Подробно: ${command} ${number}`,
	exported: (count: number, path: string) => `Выгружено сроков: ${count}${path === '' ? '' : `, файл ${path}`}.`,
};
