/** A workbook: its sheets and the parts that connect them. Written by hand, because rows must be streamed. */

import type { Day } from '../../domain/day.ts';
import { signsIn } from '../../text/signs.ts';
import { columnName, type Sheet, sheetXml, type WrittenSheet } from './sheet.ts';
import { stylesXml } from './styles.ts';
import { escaped } from './text.ts';
import { type ZipEntry, zip } from './zip.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** The one relation that is of the package, not of the office program. */
const CORE = 'metadata/core-properties';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What the file says of itself. */
export interface Properties {
	readonly title: string;
	readonly author: string;
	readonly company: string;
	/** Of the office, not of the clock: the same journal gives the same bytes. */
	readonly created: Day;
}

/** The bytes of an XLSX file; calls `cut` with the number of texts longer than a cell can hold. */
export function xlsx(sheets: readonly Sheet[], properties: Properties, cut: (texts: number) => void): AsyncGenerator<Uint8Array> {
	return zip(parts(sheets, properties, cut));
}

async function* parts(sheets: readonly Sheet[], properties: Properties, cut: (texts: number) => void): AsyncGenerator<ZipEntry> {
	yield part('[Content_Types].xml', contentTypes(sheets.length));
	yield part(
		'_rels/.rels',
		relations([
			['officeDocument', 'xl/workbook.xml'],
			['extended-properties', 'docProps/app.xml'],
			[CORE, 'docProps/core.xml'],
		]),
	);
	yield part('docProps/core.xml', coreXml(properties));
	yield part(
		'docProps/app.xml',
		`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>claims-journal</Application><Company>${property(properties.company)}</Company></Properties>`,
	);
	yield part(
		'xl/_rels/workbook.xml.rels',
		relations([...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const), ['styles', 'styles.xml']]),
	);
	yield part('xl/styles.xml', stylesXml());
	const written: WrittenSheet[] = [];
	for (const [index, sheet] of sheets.entries()) {
		const counts: WrittenSheet = { rows: 0, listed: 0, cut: 0 };
		yield { name: `xl/worksheets/sheet${index + 1}.xml`, text: sheetXml(sheet, counts) };
		written.push(counts);
	}
	// Last: it says how far each sheet goes.
	yield part('xl/workbook.xml', workbookXml(sheets, written));
	cut(written.reduce((sum, one) => sum + one.cut, 0));
}

function part(name: string, text: string): ZipEntry {
	return { name, text: [`${XML}${text}`] };
}

function coreXml({ title, author, created }: Properties): string {
	const at = `${created}T00:00:00Z`;
	const when = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
	return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${property(title)}</dc:title><dc:creator>${property(author)}</dc:creator><cp:lastModifiedBy>${property(author)}</cp:lastModifiedBy>${when('created')}${when('modified')}</cp:coreProperties>`;
}

function property(text: string): string {
	return escaped(signsIn('xlsx', text));
}

function contentTypes(sheets: number): string {
	const override = (name: string, type: string) => `<Override PartName="/xl/${name}.xml" ContentType="${TYPE}.${type}+xml"/>`;
	const properties =
		'<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>';
	const each = Array.from({ length: sheets }, (_, index) => override(`worksheets/sheet${index + 1}`, 'worksheet'));
	return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}${override('styles', 'styles')}${each.join('')}${properties}</Types>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
	const of = (type: string) => (type === CORE ? `${PACKAGE}/relationships/${CORE}` : `${OFFICE}/${type}`);
	const each = targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${of(type)}" Target="${target}"/>`);
	return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function workbookXml(sheets: readonly Sheet[], written: readonly WrittenSheet[]): string {
	const each = sheets.map(({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
	const names = sheets.flatMap((sheet, index) => definedNames(sheet, index, written[index] ?? { rows: 0, listed: 0, cut: 0 }));
	return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${each.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`;
}

/** What is printed, what is repeated on each page, and what is filtered: a workbook keeps that by names. */
function definedNames({ name, printed, list, widths }: Sheet, index: number, { rows, listed }: WrittenSheet): readonly string[] {
	const sheet = `'${escaped(name.replaceAll("'", "''"))}'`;
	const named = (what: string, range: string, hidden = '') =>
		`<definedName name="_xlnm.${what}" localSheetId="${index}"${hidden}>${sheet}!${range}</definedName>`;
	const range = (columns: number, to: number) => `$A$1:$${columnName(columns - 1)}$${Math.max(1, to)}`;
	return [
		...(list ? [named('_FilterDatabase', range(widths.length, listed), ' hidden="1"')] : []),
		named('Print_Area', range(printed, rows)),
		named('Print_Titles', '$1:$1'),
	];
}
