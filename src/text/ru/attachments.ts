/** Файлы, которые хранятся при журнале: вложения и всё, что лежит рядом с ним под своей печатью. */

import { visibleLine } from '../visible.ts';

/** `Файл «скан.pdf» записи ПР-2026-0012`; без номера — файл самого журнала. */
function file(name: string | null, number: string | null): string {
	return `Файл «${visibleLine(name ?? '(имя уничтожено)')}»${number === null ? '' : ` записи ${visibleLine(number)}`}`;
}

export const attachments = {
	columns: {
		place: '№',
		name: 'Файл',
		size: 'Размер',
		note: 'Заметка',
		detachedOn: 'Откреплено',
		media: 'Тип',
		detachedWhy: 'Почему откреплено',
	},
	none: (number: string) => `К записи ${number} ничего не приложено.`,
	got: (name: string, size: string) => `Достали «${name}», ${size}: печать сошлась.`,
	fault: {
		missing: (name: string | null, number: string | null, path: string) => `${file(name, number)} пропал: нет ${visibleLine(path)}.`,
		altered: (name: string | null, number: string | null, path: string) =>
			`${file(name, number)} изменён: печать не сходится (${visibleLine(path)}).`,
		otherSize: (name: string | null, number: string | null, path: string, was: string, now: string) =>
			`${file(name, number)} изменён: размер был ${was}, стал ${now} (${visibleLine(path)}).`,
		notAFile: (name: string | null, number: string | null, path: string) =>
			`${file(name, number)} подменён: на его месте не файл (${visibleLine(path)}). Уберите, что там стоит.`,
		unreadable: (name: string | null, number: string | null, path: string, detail: string) =>
			`${file(name, number)} не читается: ${visibleLine(path)} (${visibleLine(detail)}). Проверьте права.`,
	},
	/** Что делать: файл приложили; те же байты целы в другом месте; их нет нигде. */
	mend: {
		again: 'Если такой же файл найдётся, приложите его снова к любой записи — и он встанет на место; если нет, возьмите его из копии.',
		copyOf: (path: string) => `Тот же файл цел: ${visibleLine(path)} — скопируйте его на это место.`,
		backup: 'Возьмите его из копии журнала: претензии восстановить --справка.',
	},
	extra: (path: string) => `Лишнее среди файлов журнала: ${visibleLine(path)}. Ни одно событие его не называет; журналу оно не нужно.`,
	sound: (count: number, size: string) => `Файлов при журнале: ${count}, ${size}, все те самые.`,
};
