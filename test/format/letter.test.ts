/** Templates of letters: what is wrong with them is told, what is filled in comes out as it was, whatever it is. */

import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { type LetterField, type LetterValues, letterFields } from '../../src/domain/letterField.ts';
import { templateFile } from '../../src/format/letter/document.ts';
import { fillTemplate } from '../../src/format/letter/fill.ts';
import { plainText } from '../../src/format/letter/plain.ts';
import { emptyFields, readTemplate, showsField } from '../../src/format/letter/template.ts';
import { letterTemplates as en } from '../../src/text/en/letterTemplates.ts';
import { letterTemplates as ru } from '../../src/text/ru/letterTemplates.ts';
import { signsIn } from '../../src/text/signs.ts';
import { fc } from '../property.ts';

const named = (name: string) => letterFields.find((field) => ru.fields[field] === name || en.fields[field] === name);
const namesOf = (field: LetterField) => [ru.fields[field], en.fields[field]];
const built = templateFile(ru, 'apology');

/** A template with these paragraphs, each given as its runs. */
async function withParagraphs(...paragraphs: readonly (readonly string[])[]): Promise<Uint8Array> {
	const zip = await JSZip.loadAsync(await built);
	const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
	const own = paragraphs.map((runs) => `<w:p w:rsidR="00A1">${runs.map((run) => `<w:r><w:t>${run}</w:t></w:r>`).join('')}</w:p>`).join('');
	zip.file('word/document.xml', xml.replace(/<w:body>[\s\S]*<w:sectPr>/, `<w:body>${own}<w:sectPr>`));
	return zip.generateAsync({ type: 'uint8array' });
}

async function filled(values: LetterValues, ...paragraphs: readonly (readonly string[])[]): Promise<string> {
	return plainText(await fillTemplate(await withParagraphs(...paragraphs), values, namesOf));
}

describe('the built-in templates', () => {
	it.each(Object.keys(ru.body) as (keyof typeof ru.body)[])(
		'%s is whole in both languages, and the same bytes each time',
		async (letter) => {
			for (const templates of [ru, en]) {
				const file = await templateFile(templates, letter);
				expect(await readTemplate(file, named)).toMatchObject({ ok: true });
				expect(Buffer.from(await templateFile(templates, letter)).equals(file)).toBe(true);
			}
		},
	);

	it('call every field by a name of its own', () => {
		for (const { fields } of [ru, en]) expect(new Set(Object.values(fields)).size).toBe(letterFields.length);
	});
});

describe('a template', () => {
	it.each([
		[['{номер'], [{ code: 'brace', near: '{номер' }]],
		[['номер}'], [{ code: 'brace', near: 'номер}' }]],
		[['{{номер}}'], [{ code: 'brace', near: '{{номер}}' }]],
		[['{подпись}'], [{ code: 'unknownField', name: 'подпись' }]],
		[['{constructor}'], [{ code: 'unknownField', name: 'constructor' }]],
		[['{}'], [{ code: 'unknownField', name: '' }]],
		[['{номер[x: 1]}'], [{ code: 'unknownField', name: 'номер[x: 1]' }]],
		[['{#текст}{номер}'], [{ code: 'unclosed', name: 'текст' }]],
		[['{номер}{/текст}'], [{ code: 'unopened', name: 'текст' }]],
		[
			['{#текст}{#проект}{/текст}{/проект}'],
			[
				{ code: 'unopened', name: 'текст' },
				{ code: 'unclosed', name: 'текст' },
			],
		],
		[['просто'], [{ code: 'noFields' }]],
	])('%j is refused', async (runs, faults) => {
		expect(await readTemplate(await withParagraphs(runs), named)).toEqual({ ok: false, faults });
	});

	it('that is no Word file is refused', async () => {
		for (const bytes of [Buffer.from(''), Buffer.from('PK'), Buffer.from('{номер}')])
			expect(await readTemplate(bytes, named)).toEqual({ ok: false, faults: [{ code: 'notDocx' }] });
		expect(await readTemplate(new Uint8Array(5_000_001), named)).toEqual({ ok: false, faults: [{ code: 'tooLarge' }] });
	});

	it.each([
		['a mark that does not end', (xml: string) => xml.replace('<w:body>', '<w:bod')],
		['an end of another mark', (xml: string) => xml.replace('</w:p>', '</w:r>')],
		['half a part', (xml: string) => xml.slice(0, xml.length / 2)],
		['an entity of its own', (xml: string) => xml.replace('</w:t>', '&a;</w:t>')],
		['a document type', (xml: string) => xml.replace(/<w:document/, '<!DOCTYPE x [<!ENTITY a "b">]><w:document')],
	])('with %s is refused', async (_, damage) => {
		const zip = await JSZip.loadAsync(await withParagraphs(['{номер}']));
		const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
		expect(damage(xml)).not.toBe(xml);
		zip.file('word/document.xml', damage(xml));
		expect(await readTemplate(await zip.generateAsync({ type: 'uint8array' }), named)).toEqual({
			ok: false,
			faults: [{ code: 'notDocx' }],
		});
	});

	it('may be cut by Word as it likes', async () => {
		expect(await filled({ number: '12', text: 'да' }, ['№ {', 'но', 'мер', '}: {#те', 'кст}{текст}', '{/текст}.'])).toBe('№ 12: да.\n');
	});

	it('leaves no line where a condition was, and keeps the empty lines of its own', async () => {
		const lines = [['Раз'], ['{#текст}'], ['{текст}'], ['{/текст}'], [], ['Два {номер}']];
		expect(await filled({ number: '1' }, ...lines)).toBe('Раз\n\nДва 1\n');
		expect(await filled({ number: '1', text: 'а\nб' }, ...lines)).toBe('Раз\nа\nб\n\nДва 1\n');
	});

	it('repeats rows', async () => {
		const remedies = [
			{ remedy: 'возврат', remedySum: '5' },
			{ remedy: 'извинение', remedySum: '' },
		];
		expect(await filled({ remedies }, ['{#меры}'], ['— {мера}{#размер}: {размер}{/размер}'], ['{/меры}'], ['конец'])).toBe(
			'— возврат: 5\n— извинение\nконец\n',
		);
	});

	it('tells which fields would stay empty, where they are shown', async () => {
		const read = await readTemplate(await withParagraphs(['{номер} {#проект}{подписант}{/проект} {#меры}{мера}{/меры}']), named);
		if (!read.ok) throw new Error('not read');
		expect(emptyFields(read.pieces, {})).toEqual(['number']);
		expect(emptyFields(read.pieces, { number: '1', draft: true, remedies: [{ remedy: '' }] })).toEqual(['signer', 'remedy']);
	});
});

describe('what is filled in', () => {
	it('comes out as it was, whatever stands in it', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (raw) => {
				const text = `«${raw}»`;
				const shown = await filled({ text, number: '1' }, ['до {текст} после {номер}']);
				const lines = text.replace(/\r\n?|[\u2028\u2029]/g, '\n');
				const expected = signsIn('letter', lines)
					.toWellFormed()
					.replace(/[\ufffe\uffff\ue000\ue001]/g, '');
				expect(shown.replace(/\s+/g, ' ')).toBe(`до ${expected} после 1 `.replace(/\s+/g, ' '));
			}),
			{ numRuns: 30, examples: [['<&>"\'{номер}{#текст}😀\n]]>&amp;\u0001\u202e']] },
		);
	});
});

describe('what a letter says', () => {
	it.each([
		['names the field', ['{срок ответа}'], '5 ноября 2026 г.', true],
		['has nothing to write there', ['{#срок ответа}до {срок ответа}{/срок ответа}'], '', false],
		['leaves the field out', ['{номер}'], '5 ноября 2026 г.', false],
		['only asks whether there is one', ['{#срок ответа}ждите{/срок ответа}'], '5 ноября 2026 г.', false],
		['names it in a block that is left out', ['{#отклонено}{срок ответа}{/отклонено}'], '5 ноября 2026 г.', false],
	])('%s', async (_, runs, dueOn, said) => {
		const read = await readTemplate(await withParagraphs(runs), named);
		if (!read.ok) throw new Error(JSON.stringify(read.faults));
		expect(showsField(read.pieces, { dueOn, number: '1', rejected: false }, 'dueOn')).toBe(said);
	});
});
