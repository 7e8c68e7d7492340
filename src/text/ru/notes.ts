/** Что сказать после изменения: по предложению на событие. */

import type { Answered } from '../../domain/answered.ts';
import type { Claim } from '../../domain/claim.ts';
import type { ClaimEvent } from '../../domain/event.ts';
import type { Likeness } from '../../domain/sameClient.ts';
import { bindingTerm, type Term } from '../../domain/term.ts';
import { stop } from '../stop.ts';
import { visibleLine } from '../visible.ts';
import { day, size, weekdayName } from './days.ts';
import { names } from './names.ts';

/** `до 05.11.2026 (чт)` */
export function until(term: Term): string {
	const moved = term.nominal === term.due ? '' : `, без переноса ${day(term.nominal)}`;
	const provisional = term.provisional ? ' (предварительно: производственного календаря на этот год нет)' : '';
	return `до ${day(term.due)} (${weekdayName(term.due)}${moved})${provisional}`;
}

export const NO_TERM = 'срока ответа нет';

function due(term: Term | undefined): string {
	return term ? `срок ${until(term)}` : NO_TERM;
}

/** Предложение о событии; о сроке говорится вместе с регистрацией и возобновлением. */
export function event(happened: ClaimEvent, claim: Claim): string {
	const number = claim.number.text;
	switch (happened.type) {
		case 'registered':
			return `Зарегистрировано № ${number}: ${happened.unsorted ? 'вид ещё не назван' : names.kind[happened.kind]}, получено ${day(happened.receivedOn)} (${weekdayName(happened.receivedOn)}), ${happened.unsorted ? 'пока ' : ''}${due(bindingTerm(claim.terms))}.${
				happened.unsorted ? ` Разобрать: претензии разобрать ${number}.` : readFrom(happened, number)
			}`;
		case 'termSet':
			return termNote(number, bindingTerm(happened.terms));
		case 'taken':
			return stop(`№ ${number} в работе, ответственный ${visibleLine(happened.responsible)}`);
		case 'assigned':
			return stop(`№ ${number}: ответственный теперь ${visibleLine(happened.responsible)}`);
		case 'sorted':
			return `${stop(`№ ${number}: ${names.kind[happened.kind]}, ответственный ${visibleLine(happened.responsible)}`)}${readFrom(happened, number)}`;
		case 'told':
			return `№ ${number}: клиенту сообщён срок ${day(happened.on)}, ${names.channel[happened.form]}.`;
		case 'requested':
			return `№ ${number}: запрос ${claim.requests.length} (${names.addressee[happened.to]}), ответ ждём до ${day(happened.due)} (${weekdayName(happened.due)}). Срок ответа клиенту из-за запроса не сдвигается.`;
		case 'requestEnded':
			return happened.expired
				? `№ ${number}: на запрос ${happened.request} в срок не ответили. Решайте по тому, что есть (п. 3.3.3): срок не сдвигается.`
				: `№ ${number}: ответ на запрос ${happened.request} записан.`;
		case 'visaRecorded':
			return `№ ${number}: виза «${names.visa[happened.visa]}» — ${names.visaOutcome[happened.outcome]}.`;
		case 'extended':
			return happened.late
				? `№ ${number}: новый срок ${day(happened.until)} (${weekdayName(happened.until)}); прежний ${day(happened.was)} уже прошёл, поэтому запись остаётся просроченной.`
				: `№ ${number}: срок продлён с ${day(happened.was)} до ${day(happened.until)} (${weekdayName(happened.until)}).`;
		case 'fulfilled':
			return `№ ${number}: требование исполнено ${day(happened.on)}.`;
		case 'undone':
			return `№ ${number}: отменено.`;
		case 'measureAdded':
			return `Мера ${claim.measures.findIndex(({ text, due: on, by }) => text === happened.text && on === happened.due && by === happened.by) + 1}: ${visibleLine(happened.text ?? '')} — ${visibleLine(happened.by)}, до ${day(happened.due)} (${weekdayName(happened.due)}).`;
		case 'measureDone':
			return `№ ${number}: мера ${happened.measure} выполнена ${day(happened.on)}.`;
		case 'causeFound':
			return `№ ${number}: причина записана.`;
		case 'preventionAdded':
			return `№ ${number}: предупреждающая мера ${claim.preventions.length}: ${visibleLine(happened.text ?? '')} — ${visibleLine(happened.by)}, до ${day(happened.due)} (${weekdayName(happened.due)}).`;
		case 'preventionDone':
			return `№ ${number}: предупреждающая мера ${happened.prevention} выполнена ${day(happened.on)}: ${names.preventionOutcome[happened.outcome]}.`;
		case 'noted':
			return `№ ${number}: заметка записана.`;
		case 'attached':
			return `№ ${number}: вложение ${claim.attachments.findLastIndex(({ sha256 }) => sha256 === happened.sha256) + 1} — «${visibleLine(happened.name ?? '')}», ${size(happened.size)}.`;
		case 'detached':
			return `№ ${number}: вложение ${happened.attachment} откреплено. Сам файл остаётся при журнале: доказательства не уничтожаются.`;
		case 'decided':
			return `№ ${number}: ${names.decision[happened.decision]}, решение от ${day(happened.on)}.`;
		case 'replied':
			return `№ ${number}: ответ ${happened.outgoing ? `исх. № ${happened.outgoing.text} от ${day(happened.on)}` : `от ${day(happened.on)} без номера`}, ${names.channel[happened.form]}.`;
		case 'letterIssued':
			return `№ ${number}: письмо «${names.letterKind[happened.letter]}» ${happened.outgoing ? `исх. № ${happened.outgoing.text} от ${day(happened.on)}` : `от ${day(happened.on)} без номера`}, ${names.channel[happened.form]}.`;
		case 'completed':
			return `№ ${number} выполнено. Осталось спросить клиента и закрыть: претензии закрыть ${number} --доволен …`;
		case 'closed':
			return `№ ${number} закрыто ${day(happened.on)}, ${visibleLine(happened.by)}; клиент: ${names.satisfaction[happened.satisfaction]}.`;
		case 'returned':
			return `№ ${number} возвращено на доработку.`;
		case 'leftUnconsidered':
			return `№ ${number} оставлено без рассмотрения: ${names.ground[happened.ground]}.${
				happened.notice?.outgoing ? ` Извещение исх. № ${happened.notice.outgoing.text}.` : ''
			}`;
		case 'withdrawn':
			return `№ ${number} отозвано клиентом.`;
		case 'voided':
			return `№ ${number} аннулировано; номер остаётся занятым.`;
		case 'reopened':
			return `№ ${number} возобновлено.`;
		case 'corrected':
			return `№ ${number}: исправлено поле «${names.field[happened.field]}».`;
	}
}

/** Что программа поняла из слов сама, говорится: верно ли, решает человек. */
function readFrom({ demandKind, demandKindWords }: Pick<Claim, 'demandKind' | 'demandKindWords'>, number: string): string {
	if (demandKindWords === null || demandKind === null) return '';
	return ` Вид требования понят из слов «${visibleLine(demandKindWords)}»: ${names.demandKind[demandKind]}. Если не так: претензии исправить ${number} --вид-требования нет --причина "…".`;
}

function termNote(number: string, term: Term | undefined): string {
	return term ? `Срок № ${number}: ${until(term)}.` : `№ ${number}: ${NO_TERM}.`;
}

/** Запись того же клиента: когда, что с ней и что ответили. */
function answered({ number, registeredOn, status, decision, ground, replyForm, repliedOn, outgoing }: Answered): string {
	const reply = repliedOn
		? outgoing
			? `исх. № ${outgoing} от ${day(repliedOn)}`
			: `ответ от ${day(repliedOn)} без номера${replyForm ? `, ${names.channel[replyForm]}` : ''}`
		: 'ответа не было';
	const standing = [names.status[status], ground && names.ground[ground], decision && names.decision[decision], reply];
	return `№ ${number} от ${day(registeredOn)}: ${standing.filter((part) => part !== null).join(', ')}`;
}

export const notes = {
	event,
	answered,
	sameClient: (earlier: Answered, why: readonly Likeness[]) =>
		`Похоже, тот же клиент (${why.map((code) => names.likeness[code]).join(', ')}): ${answered(earlier)}.`,
	moreOfClient: (count: number) => `И ещё записей, похоже, того же клиента: ${count}.`,
	linkRepeat: (number: string, earlier: string) => `Если это повтор: претензии исправить ${number} --повтор-к ${earlier} --причина "…".`,
	already: (number: string) => `Уже зарегистрировано под № ${number} (тот же ключ): второй раз не записано.`,
	undone: (number: string, what: string, status: string) => `№ ${number}: отменено — ${what}. Теперь «${status}».`,
	handedOver: (count: number, to: string) => stop(`Передано записей: ${count}, ответственный ${visibleLine(to)}`),
	routed: (number: string, responsible: string) => stop(`№ ${number}: по таблице ответственный ${visibleLine(responsible)}`),
	noReference:
		'Внимание: в обосновании нет ссылки на статью, пункт, договор или документ (п. 3.3.2). Если она есть: запишите решение ещё раз с ней.',
	confirmInWriting: (number: string) =>
		`Ответ дан устно: подтвердите его письменно — претензии ответить ${number} --форма почта --текст "…".`,
	dryRun: 'Проба: ничего не записано.',
	alreadyOverdue: (days: number) => `Внимание: срок уже прошёл, просрочено дней: ${days}. Верен ли день получения?`,
	perhaps: (kind: string, number: string) =>
		`Похоже на требование «${kind}»: у него может быть свой срок по закону. Если так: претензии исправить ${number} --вид-требования "${kind}" --причина "…".`,
	otherChannel: (wanted: string, form: string) => `Внимание: клиент просил ответить через «${wanted}», а ответ отправлен через «${form}».`,
	writeForm: (number: string) =>
		`Претензия по телефону: попросите клиента обратиться письменно (п. 3.1.4). Запись ${number} уже в журнале.`,
	unverified: (rule: string) => `Внимание: правило «${rule}» не сверено с текстом закона.`,
	batch: (written: number, already: number, failed: number) =>
		`Записано: ${written}.${already > 0 ? ` Уже было: ${already}.` : ''} С ошибками: ${failed}.`,
	batchUndone: 'Есть ошибки, поэтому не записано ничего (--всё-или-ничего).',
	line: (line: number, text: string) => `Строка ${line}: ${text}`,
	created: (path: string, office: string) =>
		`Журнал создан: ${visibleLine(path)} (${visibleLine(office)}). Зарегистрировать первое обращение: претензии добавить`,
};
