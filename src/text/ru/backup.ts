/** О копиях журнала. */

import { shellQuoted } from '../shellWord.ts';
import { visibleLine } from '../visible.ts';

export const backup = {
	made: (events: number, claims: number, head: string) => `Копия снята и проверена: событий ${events}, записей ${claims}, печать ${head}.`,
	removed: (count: number) => `Удалено старых копий: ${count}.`,
	howToRestore: (folder: string) =>
		`Восстановить, если журнал пропал или повреждён: отложите его файл, потом претензии восстановить ${shellQuoted(visibleLine(folder))}`,
	notSound: (faults: number) =>
		`В журнале есть неисправности (${faults}), поэтому копия не оставлена и прежние не тронуты. Какие: претензии проверить. Исправить то, что можно: претензии проверить --исправить`,
	copyNotSound: (faults: number, path: string) =>
		`В копии есть неисправности (${faults}), журнал из неё не создан. Какие: претензии проверить --журнал ${shellQuoted(visibleLine(path))}. Возьмите другую копию.`,
	withoutFiles: (count: number) =>
		`Журнал скопирован целиком, но без файлов, названных выше (${count}); более старые копии не тронуты: может быть, файлы есть в них.`,
	alsoHarmed: (count: number) =>
		`Копия полная, но в самом журнале не все файлы целы (${count}, названы выше); более старые копии не тронуты.`,
	notWhole: (count: number, path: string) =>
		`Копия неполная: нет файлов, названных выше, или они испорчены (${count}). Журнал из неё не создан: возьмите другую копию. Восстановить из этой всё, что цело: претензии восстановить ${shellQuoted(visibleLine(path))} --частично`,
	partly: (count: number) => `Журнал восстановлен без файлов, названных выше (${count}). Возможно, они есть в другой копии.`,
	noBackup: (path: string) =>
		`Копии здесь нет: ${visibleLine(path)}. Назовите папку одной копии (journal-2026-11-23-210000) или файл журнала в ней.`,
	restored: (path: string, office: string, events: number, claims: number, head: string) =>
		`Журнал восстановлен: ${visibleLine(path)} (${visibleLine(office)}), событий ${events}, записей ${claims}, печать ${head}.`,
	enterAgain:
		'Что записано после этой копии, внесите заново: посмотрите последнюю запись (претензии список -n 1) и сверьте номера с бумагами.',
	comesFromServer: 'Журнал общий: что записано после этой копии, придёт с сервера со следующей командой.',
	comesWithJoin: (path: string) =>
		`Журнал общий: что записано после этой копии, придёт с сервера, а до того здесь не записать. Наберите: претензии присоединить postgres://логин@сервер/база -ж ${shellQuoted(visibleLine(path))}`,
	upgraded: (copy: string) =>
		`Файл журнала переведён в формат этой версии программы. Прежний оставлен рядом: ${visibleLine(copy)}. Прежняя программа новый файл не откроет.`,
};
