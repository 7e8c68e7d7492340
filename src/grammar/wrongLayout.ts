/** Notices names and texts that were typed in the wrong layout of the keyboard: `Bdfyjd` for «Иванов», «Ыьшер» for `Smith`. */

import { isCyrillic, otherLayout } from './keyboardLayout.ts';

interface MeantText {
	readonly text: string;
	/** No name that is written in these letters looks like it. */
	readonly sure: boolean;
}

/** The keys of letters, as the Latin layout names them; a blank is the beginning and the end of a word. */
const KEYS = " qwertyuiop[]asdfghjkl;'zxcvbnm,.\x60";

/**
 * For each key, how much likelier every key of KEYS follows it in Russian than in languages with Latin letters: the natural logarithm,
 * rounded, plus 4, from 0 to 8. Counted from some 11,000 Russian words and names and 52,000 of thirty other languages, transcribed
 * Russian names among them.
 */
const FOLLOWS: Readonly<Record<string, string>> = {
	' ': '6234536531486204454534883654340888',
	q: '6254536020544014546684445663272544',
	w: '4653581100366047831742645654813666',
	e: '4600335544587203457054861654230887',
	r: '4143043000386013807852861342640866',
	t: '4850336411685108255566853866560888',
	y: '3253366300364041801803726651733788',
	u: '3204045501066002707853660110500866',
	i: '2233465130188002706450881303711888',
	o: '1415073122188201712210831310702888',
	p: '4522247000058058843844848547815855',
	a: '2424051313488520716730862331622888',
	s: '4810544430387007373233770836370877',
	d: '4321375110585053835773523783754578',
	f: '5870347311883008068273858888680887',
	g: '2302272000255030736860506550623555',
	h: '3123365210385065842844867566844888',
	j: '4850757320683007367656864867560867',
	k: '3503265100175031840841858853837888',
	l: '3253665100186044746761846554643668',
	"'": '3343523101144304345463441337471644',
	z: '5550554113685004224134754855060885',
	x: '4312556000053012631550320102863338',
	c: '2162655000185037882843775856886858',
	v: '5373385100375042865841556657807858',
	b: '6860386220884004765583848888582888',
	n: '4113654000466043726634624855708888',
	m: '6340576220386004222214667668360888',
};

const EVEN = 4;

/** Abbreviations are shorter. */
const LEAST_LETTERS = 4;

/** Of a text of both alphabets each word is looked at while it is no longer than a name. */
const MOST_WORDS = 6;

/** From these sums of logarithms a text is asked about, and is certain: one foreign name in ten thousand reaches the first, none the second. */
const LIKELY = 4;
const CERTAIN = 9;

/**
 * What the text was meant to be, each word in the layout in which it makes sense; undefined where it makes sense as it stands. Words
 * with figures, addresses and what has an alphabet besides these two are left as they are.
 */
export function meantOnOtherKeys(text: string): MeantText | undefined {
	const whole = wordMeant(text);
	if (whole) return whole;
	const words = text.split(/(\s+)/);
	// In a long text some word or other is a foreign name.
	if (words.length < 2 || words.length > 2 * MOST_WORDS) return undefined;
	const meant = words.map((word) => wordMeant(word));
	if (meant.every((one) => one === undefined)) return undefined;
	return {
		text: words.map((word, index) => meant[index]?.text ?? word).join(''),
		sure: meant.some((one) => one?.sure === true),
	};
}

// Plain ranges: whatever is recorded comes through here, and \p{L} takes V8 longer to compile than most of a registration takes.
const OTHER_ALPHABET = /[^\0-\x7f\u0400-\u052f«»“”„–—№]/;
const LETTER = /[A-Za-z\u0400-\u0482\u048a-\u052f]/g;

/** The same of a word, or of a text all of one alphabet. */
function wordMeant(text: string): MeantText | undefined {
	if (/[\d@_\\]|:\/|\w\.(?:ru|com|org|net|info|su|eu|de|by|kz)$|\{.*\}/.test(text) || OTHER_ALPHABET.test(text)) return undefined;
	const latin = !isCyrillic(text);
	const switched = otherLayout(latin ? withKeyOfDot(text) : text);
	if (switched === undefined || lettersIn(latin ? switched : text) < LEAST_LETTERS || isRow(text)) return undefined;
	const weight = latin ? russianOf(withKeyOfDot(text)) + signsFor(text) : -russianOf(otherLayout(text.replace(ABBREVIATION, '')) ?? '');
	return weight < LIKELY ? undefined : { text: switched, sure: weight >= CERTAIN };
}

/** In Russian anything may be abbreviated: no sequence of capitals says that it is English. */
const ABBREVIATION = /(?<![А-Яа-яЁё])[А-ЯЁ]{2,5}(?![А-Яа-яЁё])/g;

function lettersIn(text: string): number {
	return text.match(LETTER)?.length ?? 0;
}

/** Whether it is one letter over and over: no word in any layout. */
function isRow(text: string): boolean {
	return new Set(text.toLowerCase().match(LETTER)).size < 2;
}

/** A bracket or a semicolon in a word, or a full stop before it, is a letter on the other keys. */
function signsFor(latin: string): number {
	return (withoutShift(latin).match(/[a-z][[\];\x60](?=[a-z])|(?<![^\s])[.,;[\]\x60](?=[a-z])/g)?.length ?? 0) * EVEN;
}

/** The same keys without the key of capitals. */
function withoutShift(keys: string): string {
	return keys.toLowerCase().replace(/[{}:"<>~]/g, (key) => "[];',.`".charAt('{}:"<>~'.indexOf(key)));
}

/** The full stop of the Russian layout lies on another key: behind initials the Latin one is no «ю». */
function withKeyOfDot(text: string): string {
	return text.replace(/(?<![A-Za-z[\];',.`])([A-Za-z])\.(?=\s|$|[A-Za-z]\.)/g, '$1/').replace(/(?<=\/[A-Za-z])\./g, '/');
}

/** How much likelier these keys are in Russian, summed up. */
function russianOf(keys: string): number {
	let sum = 0;
	for (const word of withoutShift(keys).split(/[^a-z[\];',.`]+/)) {
		// An initial says nothing.
		if (lettersIn(word) < 2) continue;
		// What a sentence puts behind a word, too.
		const around = ` ${word.replace(/[,.;]+$/, '')} `;
		for (let at = 1; at < around.length; at++) {
			const next = FOLLOWS[around.charAt(at - 1)]?.[KEYS.indexOf(around.charAt(at))];
			sum += next === undefined ? 0 : Number(next) - EVEN;
		}
	}
	return sum;
}
