/** По чему считает сводка: слова ключа --по и заголовки. */

import type { PivotField } from '../../grammar/value.ts';

export const pivot: Record<PivotField, string> = {
	kind: 'вид',
	channel: 'канал',
	status: 'статус',
	cause: 'причина',
	department: 'подразделение',
	target: 'предмет',
	complaintType: 'тип жалобы',
	demandKind: 'вид требования',
	decision: 'решение',
	justified: 'обоснованность',
	satisfaction: 'удовлетворённость',
	ground: 'основание',
	month: 'месяц',
	quarter: 'квартал',
	year: 'год',
	responsible: 'ответственный',
};
