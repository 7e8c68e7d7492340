/** О журналах с именами. */

import { shellQuoted } from '../shellWord.ts';
import { visibleLine } from '../visible.ts';

export const journals = {
	columns: { name: 'Имя', path: 'Файл', state: 'Состояние', open: 'Открыто', usual: 'Обычный' },
	states: { there: 'есть', missing: 'нет файла', busy: 'занят', closed: 'не открывается' },
	none: 'Журналов с именами нет. Назвать: претензии журналы добавить ИМЯ ФАЙЛ — и потом --журнал ИМЯ.',
	heading: '# Настройки программы «Журнал претензий» для этого пользователя: journal, language, color, pager, [journals], [aliases].\n',
	added: (name: string, path: string) =>
		`Журнал «${visibleLine(name)}»: ${visibleLine(path)}. Теперь его можно назвать так: --журнал ${shellQuoted(visibleLine(name))}.`,
	notThere: (path: string, name: string) =>
		`Внимание: там ещё нет журнала (${visibleLine(path)}). Создать: претензии создать --журнал ${shellQuoted(visibleLine(name))}`,
	removed: (name: string) => `Имя «${visibleLine(name)}» убрано; сам журнал не тронут.`,
	isUsual: (name: string) => `Если журнал не назван, теперь открывается «${visibleLine(name)}».`,
};
