/** Файлы, которые хранятся при журнале: вложения и всё, что лежит рядом с ним под своей печатью. */

import { visibleLine } from '../visible.ts';

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
	nothingToOpen: (number: string) => `У записи ${number} нет ни писем, ни вложений.`,
	opened: (name: string) => `Открыто: ${name}. Это копия: правка в ней журнала не изменит.`,
	notOpened: (name: string) => `«${name}» сам не открывается: такой файл может оказаться программой. Копия лежит здесь:`,
	got: (name: string, size: string) => `Файл «${name}» сохранён, ${size}. С тех пор, как его приложили, он не изменился.`,
	file: (name: string) => `Файл «${name}»`,
	fileOf: (name: string, number: string) => `Файл «${name}» записи ${number}`,
	nameDestroyed: '(имя уничтожено)',
	fault: {
		missing: (file: string, path: string) => `${file} пропал: нет ${visibleLine(path)}.`,
		altered: (file: string, path: string) => `${file} изменён: печать не сходится (${visibleLine(path)}).`,
		otherSize: (file: string, path: string, was: string, now: string) =>
			`${file} изменён: размер был ${was}, стал ${now} (${visibleLine(path)}).`,
		notAFile: (file: string, path: string) => `${file} подменён: на его месте не файл (${visibleLine(path)}). Уберите то, что там лежит.`,
		unreadable: (file: string, path: string, detail: string) =>
			`${file} не читается: ${visibleLine(path)} (${visibleLine(detail)}). Проверьте права.`,
	},
	/** Что делать: файл приложили; те же байты целы в другом месте; их нет нигде. */
	mend: {
		again: 'Если такой же файл найдётся, приложите его снова к любой записи — и он встанет на место; если нет, возьмите его из копии.',
		copyOf: (path: string) => `Тот же файл цел: ${visibleLine(path)}. Вернуть его и на это место: претензии проверить --исправить.`,
		fromServer: 'Он есть на сервере общего журнала. Взять его оттуда: претензии проверить --исправить.',
		backup: 'Возьмите его из копии журнала; как — скажет претензии восстановить --справка.',
	},
	mended: (path: string) => `Возвращён на место: ${visibleLine(path)}.`,
	extra: (path: string) => `Лишний файл при журнале: ${visibleLine(path)}. Ни в одной записи этот файл не назван, его можно удалить.`,
	sound: (count: number, size: string) => `Файлов при журнале: ${count}, ${size}, все целы.`,
};
