/**
 * Phrases by which a demand is recognised in a text, and whether the text demands it or only tells of it.
 *
 * A phrase is a list of words in their order: `вернуть|верните абонемент*`. `|` separates words any of which will do, `*` stands for
 * any ending, `#` for a sum of money, `!` begins words none of which may stand right behind. Up to four other words may stand
 * between two of them, but neither the end of a sentence nor, but for a courtesy, a comma.
 */

export interface Token {
	/** In lower case, ё as е; `#` for a sum, `,` for a comma, `.` for the end of a sentence. */
	readonly word: string;
	readonly start: number;
	readonly end: number;
}

export interface Found {
	/** Places of the first and the last word among the tokens. */
	readonly first: number;
	readonly last: number;
	/** Those of all its words. */
	readonly at: readonly number[];
}

/** A word of a phrase: its spellings, and what it is there for. */
interface Term {
	readonly exact: ReadonlySet<string>;
	readonly stems: readonly string[];
	readonly absent: boolean;
}

const GAP = 4;
/** How far back an imperative that stands alone may reach: «деньги списали дважды, верните». */
const FAR_GAP = 8;
const WORD = /\d[\d\s.,]*|[a-zа-я]+(?:-[a-zа-я]+)*|[,.;!?\n…]/g;
const UNIT = /^(?:р|руб[а-я]*|тыс[а-я]*|т|млн|миллион[а-я]*|к|rub)$/;
const NUMERAL =
	/^(?:одн[а-я]+|дв[ае]|двух|двадцат[а-я]+|двест[а-я]+|три|трех|тридцат[а-я]+|трист[а-я]+|четыр[а-я]+|пят[а-я]+|шест[а-я]+|сем[а-я]+|восем[а-я]+|девят[а-я]+|девяно[а-я]+|десят[а-я]+|сорок|сто|полтор[а-я]+)$/;
/** Words that change nothing: whose, how soon, how politely. */
const FILLERS = new Set(
	'мне нам ему ей им мои мою моих моего моей мое наши нашу наших свои свою своих их все всю всё эти эту этих его обратно назад немедленно срочно сейчас скорее быстрее сегодня завтра же уже пожалуйста наконец добры будьте прошу любезны полностью целиком сполна до копейки в размере сумму суммы сумме лишние лишних излишне уплаченные уплаченных оплаченные списанные потраченные кровные'.split(
		' ',
	),
);
const COURTESIES = new Set('пожалуйста наконец немедленно срочно прошу добры любезны'.split(' '));

/** The words, sums, commas and sentence ends of a text, in order. */
export function tokensOf(text: string): readonly Token[] {
	const lowered = text.toLowerCase();
	// A letter whose lower case is longer would move every place behind it.
	const plain = (lowered.length === text.length ? lowered : text).replaceAll('ё', 'е').replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
	const tokens: Token[] = [];
	for (const match of plain.matchAll(WORD)) {
		const [raw] = match;
		const start = match.index;
		const end = start + raw.trimEnd().length;
		const first = raw[0] ?? '';
		if (/\d/.test(first)) tokens.push(...numberTokens(raw.trimEnd(), start));
		else if (first === ',') tokens.push({ word: ',', start, end });
		else if (/[.;!?\n…]/.test(first)) {
			// The full stop of an abbreviated unit ends no sentence.
			const last = tokens.at(-1);
			const abbreviated = first === '.' && last !== undefined && last.end === start && UNIT.test(last.word);
			if (!abbreviated) tokens.push({ word: '.', start, end });
		} else tokens.push({ word: raw, start, end });
	}
	return withoutCourtesies(withSums(tokens));
}

/** A number; the comma or stop behind it, where it is not part of it. */
function numberTokens(raw: string, start: number): readonly Token[] {
	const tail = /[.,]$/.exec(raw)?.[0];
	const number = tail ? raw.slice(0, -1) : raw;
	const end = start + number.length;
	return [
		{ word: number.replace(/\s+/g, ''), start, end },
		...(tail ? [{ word: tail === ',' ? ',' : '.', start: end, end: end + 1 }] : []),
	];
}

/** Numbers with a unit, or of three digits and more where nothing is counted by them, as sums. */
function withSums(tokens: readonly Token[]): readonly Token[] {
	const joined: Token[] = [];
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at];
		if (!token) break;
		const from = at;
		let last = at;
		if (/^\d/.test(token.word) || NUMERAL.test(token.word)) {
			while (NUMERAL.test(tokens[last + 1]?.word ?? '')) last++;
			let units = 0;
			while (UNIT.test(tokens[last + 1]?.word ?? '')) {
				last++;
				units++;
			}
			const next = tokens[last + 1]?.word;
			const alone = next === undefined || /^[,.]$/.test(next) || FILLERS.has(next) || PREPOSITIONS.has(next) || next === 'и';
			const bare = units === 0 && from === last && /^\d{3,}/.test(token.word) && alone;
			if (units > 0 || bare) {
				const end = tokens[last]?.end ?? token.end;
				joined.push({ word: '#', start: token.start, end });
				at = last;
				continue;
			}
		}
		joined.push(token);
	}
	return joined;
}

/** Without the commas around «пожалуйста» and its like. */
function withoutCourtesies(tokens: readonly Token[]): readonly Token[] {
	return tokens.filter(
		({ word }, at) =>
			word !== ',' ||
			!(COURTESIES.has(tokens[at - 1]?.word ?? '') || COURTESIES.has(tokens[at + 1]?.word ?? '') || tokens[at + 1]?.word === 'будьте'),
	);
}

const termsOf = new Map<string, readonly Term[]>();

function parsed(phrase: string): readonly Term[] {
	let terms = termsOf.get(phrase);
	if (!terms) {
		terms = phrase.split(/\s+/).map((raw) => {
			const absent = raw.startsWith('!');
			const words = (absent ? raw.slice(1) : raw).toLowerCase().replaceAll('ё', 'е').split('|');
			return {
				exact: new Set(words.filter((word) => !word.endsWith('*'))),
				stems: words.flatMap((word) => (word.endsWith('*') ? word.slice(0, -1) : [])),
				absent,
			};
		});
		termsOf.set(phrase, terms);
	}
	return terms;
}

/** Whether a text may be a phrase: words, bars, asterisks, sums. */
export function isPhrase(text: string): boolean {
	return text.split(/\s+/).every((term) => /^!?(?:#|[a-zа-яё-]+\*?)(?:\|(?:#|[a-zа-яё-]+\*?))*$/i.test(term)) && !text.startsWith('!');
}

/** Every place where the phrase stands. */
export function placesOf(phrase: string, tokens: readonly Token[]): readonly Found[] {
	const [head, ...rest] = parsed(phrase);
	if (!head) return [];
	return tokens.flatMap((token, first) => {
		const at = fits(head, token) ? follow(rest, tokens, first) : undefined;
		return at ? [{ first, last: at.at(-1) ?? first, at }] : [];
	});
}

function follow(terms: readonly Term[], tokens: readonly Token[], from: number): readonly number[] | undefined {
	const [term, ...rest] = terms;
	if (!term) return [from];
	if (term.absent) {
		const next = tokens.slice(from + 1, from + 3);
		return next.some((token) => fits(term, token)) ? undefined : follow(rest, tokens, from);
	}
	let crossed = false;
	let direct = true;
	for (let at = from + 1; at < tokens.length && at - from <= (crossed ? FAR_GAP : GAP) + 1; at++) {
		const token = tokens[at];
		if (!token) break;
		if (token.word === ',' || token.word === '.') crossed = true;
		// A sum is demanded only where nothing else is: not in «вернуть телефон за 5 000 рублей».
		else if (fits(term, token) && (token.word !== '#' || direct) && (!crossed || (rest.length === 0 && standsAlone(tokens, at)))) {
			const found = follow(rest, tokens, at);
			if (found) return [from, ...found];
		}
		if (!FILLERS.has(token.word)) direct = false;
	}
	return undefined;
}

function fits({ exact, stems }: Term, { word }: Token): boolean {
	return exact.has(word) || stems.some((stem) => word.startsWith(stem));
}

/** An imperative that has a clause to itself. */
function standsAlone(tokens: readonly Token[], at: number): boolean {
	const empty = (word: string | undefined) => word === undefined || word === ',' || word === '.';
	if (!isImperative(tokens[at]?.word ?? '')) return false;
	let before = at - 1;
	while (FILLERS.has(tokens[before]?.word ?? '') || tokens[before]?.word === 'и') before--;
	let behind = at + 1;
	while (FILLERS.has(tokens[behind]?.word ?? '')) behind++;
	return empty(tokens[before]?.word) && empty(tokens[behind]?.word);
}

export function isImperative(word: string): boolean {
	return /(?:ите|йте|ьте|ти)$/.test(word) || word === 'верни' || word === 'отдай' || word === 'возврати';
}

const set = (words: string) => new Set(words.split(' '));
const PREPOSITIONS = set('за на про в во по с со о об без под от из к для над при');
/** Whoever says one of these demands what follows. */
const DEMANDS = set(
	'прошу просим просит просят просьба требую требуем требует требуют требование требования хочу хотим хочет хотят желаю желаем настаиваю настаиваем настаивает добиваюсь надо нужно нужен нужна нужны необходимо необходим необходима обязаны обязан обязуйте обяжите должны жду ждем претендую бы хотелось требуется чтобы чтоб пусть пускай давайте претензия заявление',
);
/** What follows one of these is asked about, told of, offered, refused or promised. */
const TELLS =
	/^(?:обеща|обещ|отказ|отказыва|предлаг|предлож|сообщ|информ|уведом|подтверд|объясн|разъясн|поясн|уточн|узна|провер|выясн|расска|подска|ответ|напиш|укаж|соглас|готов|можно|нельзя|могу|можем|когда|как$|какой|какие|куда|где$|почему|сколько|зачем|поряд|срок|услови|правил|инструкц|бланк|форм[аыу]$|причин|вопрос|статус|справк|документ|чек[аи]?$|процедур|образ[ец]|акт[аы]?$|квитанц|вместо|кроме|помимо|без$|гаранти|услуг[аиу]$|политик|закон|право$|права$|решени|информаци|если|сумм[аыу]$)/;
const WISHES = set('чтобы чтоб пусть пускай');
const AFTER =
	/^(?:нуж|треб|прош|надо|хочу|хотим|интерес|получ|поступ|пришл|прош[ел]|произве|был|состоял|возможн|невозможн|запрещ|нельзя|вернул|оформлен)/;
const OLD = /^(?:прежн|стар|исходн|первоначальн)/;

/** Whether what was found is demanded there. `story`: the text tells what happened, so that a demand must be said outright. */
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
		if (isPast(word) && !isImperative(tokens[first]?.word ?? '') && !tokens.slice(first, last + 1).some((one) => /ть$/.test(one.word)))
			return true;
	}
	return false;
}
