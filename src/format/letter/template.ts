/** A template of a letter as it was loaded: which fields it names, how they lie in one another, and what is wrong with it. */

import JSZip from 'jszip';
import type { LetterField, LetterRow, LetterValues } from '../../domain/letterField.ts';
import { unescapedXml } from '../../domain/text/xmlText.ts';
import { isWellFormed } from './wellFormed.ts';

/** The content of braces: a field; or a part that is written where a field is not empty, once for each of its rows. */
type Piece =
	| { readonly is: 'field'; readonly field: LetterField }
	| { readonly is: 'block'; readonly field: LetterField; readonly inside: readonly Piece[] };

/** Why the office's template cannot be used. `near` is the text about it. */
export type LetterTemplateFault =
	| { readonly code: 'notDocx' | 'tooLarge' | 'noFields' | 'unusable' }
	| { readonly code: 'brace'; readonly near: string }
	| { readonly code: 'unknownField' | 'unclosed' | 'unopened'; readonly name: string };

type TemplateRead =
	| { readonly ok: true; readonly pieces: readonly Piece[] }
	| { readonly ok: false; readonly faults: readonly LetterTemplateFault[] };

/** The largest template, in bytes: a letterhead with a picture is far below. */
const TEMPLATE_LIMIT = 5_000_000;
/** The most that a part of it may hold when unpacked. */
const PART_LIMIT = 20_000_000;

/** The parts that hold text, by name; undefined where it is no Word file. */
export async function textParts(file: Uint8Array): Promise<ReadonlyMap<string, string> | undefined> {
	let zip: JSZip;
	const parts = new Map<string, string>();
	try {
		zip = await JSZip.loadAsync(file);
		for (const name of Object.keys(zip.files).filter((one) => /^word\/(?:document|header|footer)\d*\.xml$/.test(one))) {
			const xml = await zip.file(name)?.async('string');
			if (xml === undefined || xml.length > PART_LIMIT) return undefined;
			parts.set(name, xml);
		}
	} catch {
		return undefined;
	}
	return zip.file('[Content_Types].xml') && [...parts.keys()].some((name) => name.startsWith('word/document')) ? parts : undefined;
}

/** Whether each part that is markup unpacks to no more than so many bytes. What a zip says about that may be a lie: it is unpacked, and no further. */
async function unpacksWithin(file: Uint8Array, limit: number): Promise<boolean> {
	try {
		const zip = await JSZip.loadAsync(file);
		for (const part of Object.values(zip.files))
			if (/\.(?:xml|rels)$/i.test(part.name) && !(await isWithin(part.nodeStream(), limit))) return false;
		return true;
	} catch {
		return false;
	}
}

function isWithin(unpacked: NodeJS.ReadableStream, limit: number): Promise<boolean> {
	let length = 0;
	return new Promise((resolve, reject) => {
		unpacked.on('data', (piece: Uint8Array) => {
			length += piece.length;
			if (length <= limit) return;
			unpacked.pause();
			resolve(false);
		});
		unpacked.on('end', () => resolve(true));
		unpacked.on('error', reject);
	});
}

/** A paragraph with none inside. */
export const PARAGRAPH = /<w:p(?: [^>]*[^>/])?(?:\/>|>(?:(?!<w:p[ >/])[\s\S])*?<\/w:p>)/g;

/** The text of a paragraph; breaks as they are read. */
export function paragraphText(xml: string): string {
	const pieces = xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|cr|tab|noBreakHyphen)\b[^>]*\/>/g);
	return [...pieces].map(([, text, mark]) => (mark === undefined ? unescapedXml(text ?? '') : (MARKS[mark] ?? ''))).join('');
}

const MARKS: Readonly<Record<string, string>> = { br: '\n', cr: '\n', tab: '\t', noBreakHyphen: '‑' };

/** Reads a template; `named` gives the field of a name, in either language. */
export async function readTemplate(file: Uint8Array, named: (name: string) => LetterField | undefined): Promise<TemplateRead> {
	if (file.length > TEMPLATE_LIMIT) return { ok: false, faults: [{ code: 'tooLarge' }] };
	const parts = (await unpacksWithin(file, PART_LIMIT)) ? await textParts(file) : undefined;
	if (!parts || ![...parts.values()].every(isWellFormed)) return { ok: false, faults: [{ code: 'notDocx' }] };
	const faults: LetterTemplateFault[] = [];
	const pieces: Piece[] = [];
	for (const xml of parts.values())
		pieces.push(
			...piecesOf(
				[...xml.matchAll(PARAGRAPH)].map(([one]) => paragraphText(one)),
				named,
				faults,
			),
		);
	if (faults.length === 0 && pieces.length === 0) faults.push({ code: 'noFields' });
	return faults.length > 0 ? { ok: false, faults } : { ok: true, pieces };
}

interface Open {
	readonly name: string;
	readonly field: LetterField | undefined;
	readonly inside: Piece[];
}

function piecesOf(
	paragraphs: readonly string[],
	named: (name: string) => LetterField | undefined,
	faults: LetterTemplateFault[],
): readonly Piece[] {
	const top: Piece[] = [];
	const open: Open[] = [];
	for (const text of paragraphs) {
		const stray = /[{}]/.exec(text.replace(TAG, ' '));
		if (stray) faults.push({ code: 'brace', near: text.trim().slice(0, 60) });
		for (const [, mark = '', raw = ''] of text.matchAll(TAG)) {
			const name = raw.trim();
			const field = named(name);
			const into = open.at(-1)?.inside ?? top;
			if (field === undefined) faults.push({ code: 'unknownField', name });
			if (mark === '#') open.push({ name, field, inside: [] });
			else if (mark === '') {
				if (field) into.push({ is: 'field', field });
			} else {
				const last = open.pop();
				if (last === undefined || last.name !== name) {
					faults.push({ code: 'unopened', name });
					if (last) open.push(last);
				} else if (last.field) (open.at(-1)?.inside ?? top).push({ is: 'block', field: last.field, inside: last.inside });
			}
		}
	}
	for (const { name } of open) faults.push({ code: 'unclosed', name });
	return top;
}

const TAG = /\{([#/]?)([^{}]*)\}/g;

/** The fields that the letter would leave empty, each once, in order. */
export function emptyFields(pieces: readonly Piece[], values: LetterValues): readonly LetterField[] {
	const empty = [...writtenFields(pieces, values)].filter(([, value]) => typeof value !== 'string' || value === '');
	return [...new Set(empty.map(([field]) => field))];
}

/** Whether the letter says what the field holds: the template names it, outside of blocks that are left out, and it is not empty. */
export function showsField(pieces: readonly Piece[], values: LetterValues, field: LetterField): boolean {
	return [...writtenFields(pieces, values)].some(([name, value]) => name === field && typeof value === 'string' && value !== '');
}

/** The fields that are written out, with their values, in order: of a block once for each of its rows. */
function* writtenFields(
	pieces: readonly Piece[],
	values: LetterValues,
	row: LetterRow = {},
): Generator<readonly [LetterField, LetterValues[LetterField]]> {
	for (const piece of pieces) {
		const value = piece.field in row ? row[piece.field] : values[piece.field];
		if (piece.is === 'field') yield [piece.field, value];
		else if (typeof value === 'object') for (const one of value) yield* writtenFields(piece.inside, values, one);
		else if (value) yield* writtenFields(piece.inside, values, row);
	}
}
