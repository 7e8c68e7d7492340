/** Fills a template with easy-template-x, and does what a letter needs otherwise. */

import { TemplateHandler } from 'easy-template-x';
import JSZip from 'jszip';
import type { LetterField, LetterValues } from '../../domain/letterField.ts';
import { signsIn } from '../../text/signs.ts';
import { NO_DATE } from './document.ts';
import { PARAGRAPH, paragraphText, textParts } from './template.ts';

/** Characters of no meaning, that texts of the journal do not keep: a line break, and a paragraph that was empty from the start. */
const BREAK = '\ue000';
const EMPTY = '\ue001';

/** The letter as a Word file, in which `nameOf` says how the template calls each field. Throws where the template cannot be followed. */
export async function fillTemplate(
	template: Uint8Array,
	values: LetterValues,
	namesOf: (field: LetterField) => readonly string[],
): Promise<Uint8Array> {
	const marked = await changed(template, markEmpty);
	const filled = await new TemplateHandler().process(Buffer.from(marked), dataOf(values, namesOf));
	return changed(filled, finish);
}

type Data = Readonly<Record<string, unknown>>;

function dataOf(values: LetterValues, namesOf: (field: LetterField) => readonly string[]): Record<string, never> {
	const data: Record<string, unknown> = {};
	for (const [field, value] of Object.entries(values) as [LetterField, LetterValues[LetterField]][]) {
		const given =
			typeof value === 'string' ? printable(value) : typeof value === 'object' ? value.map((row) => dataOf(row, namesOf)) : value;
		for (const name of namesOf(field)) data[name] = given;
	}
	// The library's own type says less than it takes.
	return data as Data as Record<string, never>;
}

/** The text without what XML cannot hold and without our own marks. Line breaks are marked, to be made later: the template engine would put the lines of a text behind what follows them. */
function printable(text: string): string {
	return signsIn('letter', text.replace(/\r\n?|[\u2028\u2029]/g, '\n'))
		.toWellFormed()
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ue000\ue001]/g, '')
		.replace(/\r\n?|[\n\u2028\u2029]/g, BREAK);
}

/** A paragraph of the template that says nothing is space between others: it stays. */
function markEmpty(xml: string): string {
	return xml.replace(PARAGRAPH, (one) => {
		if (hasContent(one)) return one;
		const mark = `<w:r><w:t>${EMPTY}</w:t></w:r>`;
		return one.endsWith('/>') && !one.includes('</w:p>') ? `${one.slice(0, -2)}>${mark}</w:p>` : one.replace(/<\/w:p>$/, `${mark}</w:p>`);
	});
}

/** A paragraph emptied by filling contained only a condition: it is removed, unless a cell or a section requires it. */
function finish(xml: string): string {
	return xml
		.replace(PARAGRAPH, (one, at: number, whole: string) => (hasContent(one) || isNeeded(one, at, whole) ? one : ''))
		.replaceAll(`<w:r><w:t>${EMPTY}</w:t></w:r>`, '')
		.replaceAll(EMPTY, '')
		.replace(PARAGRAPH, inLines);
}

/** A line a paragraph, so that none is stretched to the margin; where that would number them, or part a link, only breaks. */
function inLines(paragraph: string): string {
	if (!paragraph.includes(BREAK)) return paragraph;
	const properties = /^<w:p(?: [^>]*)?>(<w:pPr>[\s\S]*?<\/w:pPr>)?/.exec(paragraph)?.[1] ?? '';
	const whole = /<w:(?:numPr|hyperlink|sdt|ins|smartTag|sectPr)\b/.test(paragraph);
	return paragraph.replace(RUN, (run, runProperties: string | undefined = '') => {
		const next = whole
			? '</w:t><w:br/><w:t xml:space="preserve">'
			: `</w:t></w:r></w:p><w:p>${properties}<w:r>${runProperties}<w:t xml:space="preserve">`;
		return run.replaceAll(BREAK, next);
	});
}

const RUN = /<w:r(?: [^>]*)?>(<w:rPr>[\s\S]*?<\/w:rPr>)?[\s\S]*?<\/w:r>/g;

function hasContent(paragraph: string): boolean {
	return paragraphText(paragraph) !== '' || /<w:(?:drawing|pict|object|br|fldChar|fldSimple|sym)\b|<mc:AlternateContent\b/.test(paragraph);
}

function isNeeded(paragraph: string, at: number, whole: string): boolean {
	return (
		paragraph.includes('<w:sectPr') || (/<\/w:tcPr>\s*$/.test(whole.slice(0, at)) && whole.startsWith('</w:tc>', at + paragraph.length))
	);
}

/** The file with its texts changed; its bytes depend on nothing else. */
async function changed(file: Uint8Array, change: (xml: string) => string): Promise<Uint8Array> {
	const zip = await JSZip.loadAsync(file);
	for (const [name, xml] of (await textParts(file)) ?? []) zip.file(name, change(xml));
	for (const entry of Object.values(zip.files)) entry.date = NO_DATE;
	return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
