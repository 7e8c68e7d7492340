/** Finds the quotations in a letter: they are shown folded, never cut. */

interface Passage {
	readonly quoted: boolean;
	readonly text: string;
}

/** How mail programs begin what they quote, each on a line of its own: `26.11.2026 10:15, … пишет:`, `On …, … wrote:`, `Вы писали …:`. */
const OPENINGS: readonly RegExp[] = [
	/^(?:\S.{0,200}\d.{0,200})?(?:пиш[еу]т|писал(?:а|и|\(а\))?|написал(?:а|и|\(а\))?|wrote|writes)\s*(?:\S.{0,80})?:$/iu,
	/^(?:Вы|You)\s+(?:писали|wrote)(?!\p{L}).{0,120}:$/iu,
	// Gmail and Yandex in Russian: the day, then who.
	/^(?:\p{L}+[,.]*\s+)?\d{1,2}[\s.]\S+[\s.]\d{4}(?:\s*г\.)?,?\s+(?:в\s+|at\s+)?\d{1,2}:\d{2}(?::\d{2})?,?\s.{0,160}(?:<\S+@\S+>|:)\s*:?$/iu,
];

/** A line after which everything is quoted: `-----Исходное сообщение-----`, `---------- Forwarded message ---------`. */
const RULES =
	/^[-–—_*\s]{2,}\s*(?:исходное сообщение|пересланное сообщение|пересылаемое сообщение|original message|forwarded message|конец пересылаемого сообщения|beginning of forwarded message)\s*[-–—_*\s]*$/iu;

/** Outlook's head of what it quotes: at least three of these on following lines. */
const HEAD_LINE = /^\*?(?:от|from|отправлено|sent|дата|date|кому|to|копия|cc|тема|subject)\s*:\*?\s*\S?/iu;

/**
 * The passages of a letter in order. Lines with `>` are quoted; what a mail program wrote above them belongs to them. What stands below
 * «Исходное сообщение» or the head of Outlook is quoted to the end. Answers between quoted lines stay what they are.
 */
export function passagesOf(text: string): readonly Passage[] {
	const lines = text.split('\n');
	const quoted: boolean[] = [];
	for (let at = 0; at < lines.length; at++) {
		if (isWholeQuotation(lines, at)) {
			for (let rest = at; rest < lines.length; rest++) quoted[rest] = true;
			break;
		}
		if (isMarked(lines[at])) quoted[at] = true;
		else {
			const until = openingAt(lines, at);
			for (let line = at; line < until; line++) quoted[line] = true;
			if (until > at) {
				// A quotation without `>`: no mail program continues the letter below it.
				const next = lines.slice(until).find((line) => line.trim() !== '');
				if (next !== undefined && !isMarked(next)) for (let rest = at; rest < lines.length; rest++) quoted[rest] = true;
				if (next !== undefined && !isMarked(next)) break;
				at = until - 1;
			}
		}
	}
	return joined(lines, quoted);
}

/** The letter without what it quotes; the whole of it where it says nothing else. */
export function ownText(text: string): string {
	const own = passagesOf(text)
		.filter((passage) => !passage.quoted)
		.map((passage) => passage.text.trim())
		.filter((passage) => passage !== '')
		.join('\n\n');
	return own === '' ? text.trim() : own;
}

function isMarked(line: string | undefined): boolean {
	return line !== undefined && /^\s{0,3}(?:[A-Za-zА-Яа-я]{1,3})?>/u.test(line);
}

/** The line behind what a mail program wrote above a quotation; the same place where nothing begins. It may be broken into three lines. */
function openingAt(lines: readonly string[], at: number): number {
	if ((lines[at] ?? '').trim() === '') return at;
	for (let length = 1; length <= 3; length++) {
		const parts = lines.slice(at, at + length).map((line) => line.trim());
		// Only a line with a day in it is broken: a signature above it is not a part of it.
		if (length > 1 && (parts.includes('') || !/\d/.test(parts[0] ?? ''))) return at;
		const written = parts.join(' ');
		if (written.length <= 400 && OPENINGS.some((opening) => opening.test(written)) && /\d|писал|wrote/iu.test(written)) return at + length;
	}
	return at;
}

function isWholeQuotation(lines: readonly string[], at: number): boolean {
	const line = (lines[at] ?? '').trim();
	if (RULES.test(line)) return true;
	if (!HEAD_LINE.test(line)) return false;
	const head = lines.slice(at, at + 6).filter((one) => HEAD_LINE.test(one.trim()));
	return head.length >= 3 && head.some((one) => /^\*?(?:от|from)\s*:/iu.test(one.trim()));
}

function joined(lines: readonly string[], quoted: readonly boolean[]): readonly Passage[] {
	const passages: { quoted: boolean; lines: string[] }[] = [];
	for (const [at, line] of lines.entries()) {
		const last = passages.at(-1);
		const isQuoted = quoted[at] ?? false;
		// Blank lines belong to what they stand below.
		if (last && (last.quoted === isQuoted || line.trim() === '')) last.lines.push(line);
		else passages.push({ quoted: isQuoted, lines: [line] });
	}
	return passages.map((passage) => ({ quoted: passage.quoted, text: passage.lines.join('\n') }));
}
