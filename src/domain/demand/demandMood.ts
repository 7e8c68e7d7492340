/** Whether a text makes a demand, or only reports, asks about or declines one. */

import { type Found, isImperative, PREPOSITIONS, type Token } from './demandPhrase.ts';

const set = (words: string) => new Set(words.split(' '));
/** Words that turn what follows them into a demand. */
const DEMANDS = set(
	'прошу просим просит просят просьба требую требуем требует требуют требование требования хочу хотим хочет хотят желаю желаем настаиваю настаиваем настаивает добиваюсь надо нужно нужен нужна нужны необходимо необходим необходима обязаны обязан обязуйте обяжите должны жду ждем претендую бы хотелось требуется чтобы чтоб пусть пускай давайте претензия заявление',
);
/** What follows one of these is asked about, reported, offered, refused or promised. */
const TELLS =
	/^(?:обеща|обещ|отказ|отказыва|предлаг|предлож|сообщ|информ|уведом|подтверд|объясн|разъясн|поясн|уточн|узна|провер|выясн|расска|подска|ответ|напиш|укаж|соглас|готов|можно|нельзя|возможен|возможна|ли$|могу|можем|когда|как$|какой|какие|куда|где$|почему|сколько|зачем|поряд|срок|услови|правил|инструкц|бланк|форм[аыу]$|причин|вопрос|статус|справк|документ|чек[аи]?$|процедур|образ[ец]|акт[аы]?$|квитанц|вместо|кроме|помимо|без$|гаранти|услуг[аиу]$|политик|закон|право$|права$|решени|информаци|если|сумм[аыу]$)/;
const WISHES = set('чтобы чтоб пусть пускай');
const AFTER =
	/^(?:нуж|треб|прош|надо|хочу|хотим|интерес|получ|поступ|пришл|прош[ел]|произве|был|состоял|возможн|невозможн|запрещ|нельзя|вернул|оформлен)/;
const OLD = /^(?:прежн|стар|исходн|первоначальн)/;

/** Whether the phrase is a demand there. `story`: the text is a narrative, so a demand must be explicit. */
export function isDemanded(tokens: readonly Token[], { first, last, at: words }: Found, story: boolean): boolean {
	const head = tokens[first]?.word ?? '';
	if (isAlternative(tokens, first, last) || isDeclined(tokens, first, last)) return false;
	const inside = tokens.slice(first, last + 1).map(({ word }) => word);
	const imperative = inside.some(isImperative);
	if ((!words.includes(last - 1) && followsPreposition(tokens, last)) || inside.slice(0, -1).some((word) => word === 'не')) return false;
	if (!imperative && !isVerb(head) && PREPOSITIONS.has(tokens[first - 1]?.word ?? '') && !/^возвра/.test(head)) return false;
	// «Чтобы вернули деньги», «сумму прошу вернуть».
	if (WISHES.has(head)) return true;
	if (!imperative && inside.slice(1).some(isPast)) return false;
	if (inside.some((word) => DEMANDS.has(word))) return true;
	let at = first - 1;
	let joined = false;
	for (; at >= 0; at--) {
		const word = tokens[at]?.word ?? '';
		if (word === '.' || (word === ',' && !continues(tokens, at))) break;
		if (at === first - 1 && (word === 'не' || word === 'ни')) return false;
		if (DEMANDS.has(word)) return !negated(tokens, at) && !ofOneself(tokens, first, last, word);
		if (word === 'и' && at === first - 1) joined = true;
		else if (imperative) continue;
		else if (isImperative(word) && !TELLS.test(word)) return true;
		else if (word === 'хотел' || word === 'хотела' || word === 'хотели') return false;
		else if ((TELLS.test(word) && !joined) || isPast(word)) return false;
	}
	if (imperative) return true;
	// A summary says at its very beginning what it is about.
	if (story) return first === 0;
	// Governed by nothing, a genitive is part of something else: «порядок возврата».
	return at === first - 1 || !/^возврата$|^возвращения$/.test(head);
}

/** A comma behind which the same demand goes on: «прошу, чтобы …» needs no other word. */
function continues(tokens: readonly Token[], at: number): boolean {
	return /^(?:чтобы|чтоб)$/.test(tokens[at + 1]?.word ?? '');
}

function negated(tokens: readonly Token[], at: number): boolean {
	const before = tokens[at - 1]?.word;
	return before === 'не' || before === 'ни';
}

/** «Хочу вернуть вам деньги»: it is the client who gives back. */
function ofOneself(tokens: readonly Token[], first: number, last: number, marker: string): boolean {
	return (
		/^(?:хочу|хотим|желаю|готов)/.test(marker) &&
		tokens.slice(first, last + 3).some(({ word }) => /^(?:вам|вашему|банку|вашей)$/.test(word))
	);
}

function isVerb(word: string): boolean {
	return isImperative(word) || /ть(?:ся)?$/.test(word);
}

function isPast(word: string): boolean {
	return (
		word.length > 3 &&
		/(?:[аеиоуыя]л[аои]?|шл[аои]|шел|лись|лся|лась)$/.test(word) &&
		!/^(?:стол|стула|сумел|одеяла|масла|мыла|пола|зала|отдела|канала|материала|портала|персонала|если)$/.test(word)
	);
}

/** Whether the money is what something is for: «за деньги», «на сумму». */
function followsPreposition(tokens: readonly Token[], last: number): boolean {
	const before = tokens[last - 1]?.word ?? '';
	const farther = tokens[last - 2]?.word ?? '';
	if (OLD.test(before)) return true;
	if (isImperative(tokens[last]?.word ?? '') || /^(?:карт|счет|обратно|назад|взад)/.test(tokens[last]?.word ?? '')) return false;
	return PREPOSITIONS.has(before) || (/(?:ые|ие|ую|юю|ои|еи)$/.test(before) && PREPOSITIONS.has(farther) && farther !== 'в');
}

/** «Или», «либо» in the same sentence: the choice is not made. The way in which the money comes is no other demand. */
function isAlternative(tokens: readonly Token[], first: number, last: number): boolean {
	let from = first;
	while (from > 0 && tokens[from - 1]?.word !== '.') from--;
	let to = last;
	while (to + 1 < tokens.length && tokens[to + 1]?.word !== '.') to++;
	return tokens
		.slice(from, to + 1)
		.some(
			({ word }, at, all) => (word === 'или' || word === 'либо') && !/^(?:наличн|переводом|на$|по$|через)/.test(all[at + 1]?.word ?? ''),
		);
}

/** «Возврат денег не нужен», «деньги обратно получил». */
function isDeclined(tokens: readonly Token[], first: number, last: number): boolean {
	for (let at = last + 1; at < tokens.length && at <= last + 4; at++) {
		const word = tokens[at]?.word ?? '';
		if (word === ',' || word === '.') return false;
		if (word === 'нельзя') return true;
		if (word === 'не' && AFTER.test(tokens[at + 1]?.word ?? '')) return true;
		if (isPast(word) && !isImperative(tokens[first]?.word ?? '') && !tokens.slice(first, last + 1).some((token) => /ть$/.test(token.word)))
			return true;
	}
	return false;
}
