/** A built-in template as a Word file: the lines of its text in the shape of an office letter (ГОСТ Р 7.0.97: corner head, addressee, heading, text, signature, executor). */

import JSZip from 'jszip';
import type { LetterKind } from '../../domain/code.ts';
import type { LetterTemplates } from '../../text/index.ts';

/** The file. The same text gives the same bytes. */
export async function templateFile(templates: LetterTemplates, letter: Exclude<LetterKind, 'call'>): Promise<Uint8Array> {
	const { left, right, body, enclosure, signature, executor } = templates;
	const lines = body[letter];
	const content = [
		table([
			[4600, left.map((line) => paragraph(line, 'Head')).join('')],
			[5000, right.map((line) => paragraph(line, 'Addressee')).join('')],
		]),
		...lines.map((line, index) => paragraph(line, line.startsWith('=') ? 'Subject' : index === 1 ? 'Greeting' : 'Body')),
		...enclosure.map((line) => paragraph(line, 'Enclosure')),
		paragraph('', 'Body'),
		table([
			[5600, paragraph(signature.left, 'Signer')],
			[4000, paragraph(signature.right, 'SignerName')],
		]),
		paragraph('', 'Executor'),
		...executor.map((line) => paragraph(line, 'Executor')),
	];
	return zipped({
		'[Content_Types].xml': CONTENT_TYPES,
		'_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
		'word/_rels/document.xml.rels': relations([
			['styles', 'styles.xml'],
			['header', 'header1.xml'],
			['header', 'header2.xml'],
		]),
		'word/document.xml': part('document', `<w:body>${content.join('')}${SECTION}</w:body>`),
		'word/styles.xml': part('styles', styles()),
		// The pages are numbered from the second on.
		'word/header1.xml': part('hdr', `<w:p><w:pPr><w:pStyle w:val="Page"/></w:pPr>${field('PAGE')}</w:p>`),
		'word/header2.xml': part('hdr', '<w:p><w:pPr><w:pStyle w:val="Page"/></w:pPr></w:p>'),
	});
}

/** Files as a zip whose bytes depend on nothing else. */
async function zipped(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
	const zip = new JSZip();
	for (const [name, text] of Object.entries(files)) zip.file(name, text, { date: NO_DATE, createFolders: false });
	return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Zip knows none before. */
export const NO_DATE = new Date(Date.UTC(1980, 0, 1));

function paragraph(line: string, style: string): string {
	const bold = /^(\{#[^}]*\})?\*/.test(line);
	// A number stays on the line of its sign.
	const text = line
		.replace(/^=/, '')
		.replace(/^(\{#[^}]*\})?\*/, '$1')
		.replaceAll('№ ', '№\u00a0');
	const run = text === '' ? '' : `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
	return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run}</w:p>`;
}

/** One row without borders. */
function table(cells: readonly (readonly [width: number, content: string])[]): string {
	const columns = cells.map(([width]) => `<w:gridCol w:w="${width}"/>`).join('');
	const row = cells
		.map(
			([width, content]) =>
				`<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="${content.includes('"SignerName"') ? 'bottom' : 'top'}"/></w:tcPr>${content}</w:tc>`,
		)
		.join('');
	const look = '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="300" w:type="dxa"/></w:tblCellMar>';
	return `<w:tbl><w:tblPr><w:tblW w:w="9600" w:type="dxa"/>${look}</w:tblPr><w:tblGrid>${columns}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>${row}</w:tr></w:tbl>`;
}

function field(code: string): string {
	return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
}

function escapeXml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function part(name: string, content: string): string {
	return `${XML}<w:${name} xmlns:w="${W}" xmlns:r="${R}">${content}</w:${name}>`;
}

function relations(to: readonly (readonly [type: string, target: string])[]): string {
	const rows = to.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${R}/${type}" Target="${target}"/>`);
	return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`;
}

const overrides = [
	['document', 'document.main'],
	['styles', 'styles'],
	['header1', 'header'],
	['header2', 'header'],
].map(([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${TYPES}.${type}+xml"/>`);

const CONTENT_TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;

/** A4; margins of ГОСТ Р 7.0.97 п. 3.3: 20 mm on the left, above and below, 10 mm on the right. */
const SECTION =
	'<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:headerReference w:type="first" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1418" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>';

/** Size in half points, then what the paragraph looks like. */
const STYLES: Readonly<Record<string, readonly [size: number, look: string]>> = {
	Head: [22, '<w:jc w:val="center"/>'],
	Addressee: [26, '<w:ind w:left="200"/>'],
	Subject: [26, '<w:keepNext/><w:spacing w:before="480" w:after="240"/>'],
	Greeting: [26, '<w:keepNext/><w:spacing w:after="120"/><w:jc w:val="center"/>'],
	Body: [26, '<w:spacing w:line="300" w:lineRule="auto"/><w:ind w:firstLine="709"/>'],
	Enclosure: [26, '<w:spacing w:before="240"/><w:contextualSpacing/>'],
	Signer: [26, '<w:keepNext/><w:spacing w:before="360"/>'],
	SignerName: [26, '<w:keepNext/><w:spacing w:before="360"/><w:jc w:val="right"/>'],
	Executor: [20, '<w:spacing w:before="120"/>'],
	Page: [22, '<w:jc w:val="center"/>'],
};

function styles(): string {
	const fonts = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/>';
	const normal = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="26"/><w:szCs w:val="26"/><w:lang w:val="ru-RU"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>`;
	const own = Object.entries(STYLES).map(
		([name, [size, look]]) =>
			`<w:style w:type="paragraph" w:customStyle="1" w:styleId="${name}"><w:name w:val="Letter ${name}"/><w:basedOn w:val="Normal"/><w:pPr>${look}</w:pPr><w:rPr><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`,
	);
	return normal + own.join('');
}
