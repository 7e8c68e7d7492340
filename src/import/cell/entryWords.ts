/** The kind of an entry and the channel of its receipt, by words of an old journal. */

import type { Channel, Kind } from '../../domain/code.ts';
import { normalizeText } from '../../domain/text/normalizeText.ts';

const kinds: readonly (readonly [Kind, RegExp])[] = [
	['anonymous', /аноним|anonym/],
	['praise', /благодар|похвал|отзыв полож|praise|thank|compliment/],
	['suggestion', /предлож|инициатив|suggest|proposal/],
	['claim', /претенз|рекламац|claim/],
	['complaint', /жалоб|complaint/],
	['inquiry', /вопрос|запрос|обращен|заявлен|консульт|справк|информ|inquiry|enquiry|question|request/],
];

const channels: readonly (readonly [Channel, RegExp])[] = [
	['email', /эл\S*\s*(?:почт|адрес|письм)|e-?mail|на почту|@|имейл|емейл|^эп$/],
	['complaintsBook', /книг/],
	['courier', /курьер|нарочн|courier/],
	['post', /почт|письм|заказн|post|mail|letter/],
	['webForm', /сайт|форма|интернет|web|online|личный кабинет/],
	['messenger', /мессендж|whats|telegram|телеграм|viber|вайбер|ватсап|messenger/],
	['socialNetwork', /соц|вк(?![а-я])|vk|отзов|отзыв|social/],
	['chat', /чат|chat/],
	['phone', /тел|звон|устно|phone|call|горяч/],
	['inPerson', /лично|при[её]м|визит|явк|офис|очно|посе[тщ]|person|office|visit|hand/],
];

/** The kind that the words of its column name; undefined where they name none. */
export function kindNamed(words: string): Kind | undefined {
	return first(kinds, words);
}

/** The channel that the words of its column name; undefined where they name none. */
export function channelNamed(words: string): Channel | undefined {
	return first(channels, words);
}

/** The kind by what is complained of, where no column says it; undefined for a demand like most. */
export function kindOfText(summary: string, client: string): Kind | undefined {
	if (/^аноним|без подписи|неизвестн/.test(normalizeText(client))) return 'anonymous';
	const text = normalizeText(summary);
	if (/благодар|^спасибо|^хвал/.test(text)) return 'praise';
	if (/^предлаг|^предложен/.test(text)) return 'suggestion';
	return undefined;
}

function first<T>(readings: readonly (readonly [T, RegExp])[], words: string): T | undefined {
	const folded = normalizeText(words);
	return readings.find(([, pattern]) => pattern.test(folded))?.[0];
}
