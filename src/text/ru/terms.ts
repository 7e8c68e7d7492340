/** Слова календаря сроков. */

export const terms = {
	calendar: (office: string) => `Сроки обращений: ${office}`,
	request: (whom: string) => `Запрос: ${whom}`,
	responsible: (name: string) => `Ответственный: ${name}`,
	more: (command: string, number: string) => `Подробно: ${command} ${number}`,
	exported: (count: number) => `Выгружено сроков: ${count}`,
};
