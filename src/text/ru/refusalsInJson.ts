/** Отказы при регистрации из JSON. */

import type { FieldName } from '../../domain/fields.ts';
import type { RefusalSentences } from '../errorParts.ts';
import { visibleLine } from '../visible.ts';
import { names } from './names.ts';

/** Что можно вместо поля. */
const instead: Partial<Record<FieldName, string>> = {
	kind: '; если вид назовёт руководитель: "unsorted": true',
	client: '; без клиента только вид «анонимное»',
};

/** То же в записи JSON, где ключей командной строки нет, а поля названы ключами. */
export const refusalsInJson = {
	fieldMissing: ({ field }) => `${field}: не заполнено${instead[field] ?? ''}.`,
	complainedOf: ({ responsible, subject }) =>
		`Жалуются на «${visibleLine(subject)}», поэтому ${visibleLine(responsible)} не может быть ответственным. Назовите другого или объясните: "allowed": "…".`,
	sortedAlready: ({ kind }) => `Вид назван («${names.kind[kind]}»), значит, обращение разобрано: уберите unsorted или kind.`,
} satisfies Partial<RefusalSentences>;
