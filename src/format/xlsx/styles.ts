/** Styles of cells: number formats and a few kinds of rows. */

/** What a cell holds. A day is a serial number, a sum is in kopecks, a share is from 0 to 1. */
export type CellKind = 'text' | 'instead' | 'day' | 'money' | 'count' | 'share' | 'ratio';

/**
 * A line of the sheet: its title, the heads of columns, what is listed below them, something with its name before it, a sentence, a small one about
 * what stands above.
 */
export type RowKind = 'title' | 'header' | 'data' | 'pair' | 'line' | 'note';

/** `figures`: the head of a column of figures; `label`: what stands before something. */
export type Look = CellKind | Exclude<RowKind, 'data' | 'pair' | 'line'> | 'figures' | 'label';

interface Style {
	readonly format: number;
	readonly font: number;
	readonly fill: number;
	readonly align: string;
}

const WRAPPED = 'vertical="top" wrapText="1"';
const AT_TOP = 'vertical="top"';
/** Numbers of formats: those below 164 every program knows. */
const formats = { general: 0, whole: 1, hundredths: 2, money: 4, text: 49, day: 164, share: 165 } as const;

// Text is marked as text, not merely stored as it: so it stays text when somebody edits the cell, too.
const looks: Readonly<Record<Look, Style>> = {
	text: { format: formats.text, font: 0, fill: 0, align: WRAPPED },
	instead: { format: formats.text, font: 0, fill: 0, align: `horizontal="right" ${AT_TOP}` },
	day: { format: formats.day, font: 0, fill: 0, align: `horizontal="left" ${AT_TOP}` },
	money: { format: formats.money, font: 0, fill: 0, align: AT_TOP },
	count: { format: formats.whole, font: 0, fill: 0, align: AT_TOP },
	share: { format: formats.share, font: 0, fill: 0, align: AT_TOP },
	ratio: { format: formats.hundredths, font: 0, fill: 0, align: AT_TOP },
	title: { format: formats.text, font: 2, fill: 0, align: WRAPPED },
	header: { format: formats.text, font: 1, fill: 2, align: WRAPPED },
	figures: { format: formats.text, font: 1, fill: 2, align: `horizontal="right" ${WRAPPED}` },
	label: { format: formats.text, font: 1, fill: 0, align: WRAPPED },
	note: { format: formats.text, font: 3, fill: 0, align: WRAPPED },
};

const names = Object.keys(looks);

/** The number of a look; 0 is that of a cell without one. */
export function styleOf(look: Look): number {
	return names.indexOf(look) + 1;
}

const FONT = '<name val="Arial"/><family val="2"/>';

/** The part of the workbook that all its sheets refer to. */
export function stylesXml(): string {
	const fonts = [
		`<font><sz val="9"/>${FONT}</font>`,
		`<font><b/><sz val="9"/>${FONT}</font>`,
		`<font><b/><sz val="12"/>${FONT}</font>`,
		`<font><i/><sz val="8"/><color rgb="FF595959"/>${FONT}</font>`,
	];
	const fills = [
		'<fill><patternFill patternType="none"/></fill>',
		'<fill><patternFill patternType="gray125"/></fill>',
		'<fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/><bgColor indexed="64"/></patternFill></fill>',
	];
	const styles = Object.values(looks).map(
		({ format, font, fill, align }) =>
			`<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment ${align}/></xf>`,
	);
	return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="${formats.day}" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="${formats.share}" formatCode="0.0%"/></numFmts><fonts count="${fonts.length}">${fonts.join('')}</fonts><fills count="${fills.length}">${fills.join('')}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${styles.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${styles.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
