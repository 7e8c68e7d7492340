/** A letter as plain text, for mail: the paragraphs of the Word file in order. */

import { PARAGRAPH, paragraphText, textParts } from './template.ts';

/** The text of the file, a paragraph a line, without blank lines at its ends and never with two together. */
export async function plainText(file: Uint8Array): Promise<string> {
	const parts = (await textParts(file)) ?? new Map<string, string>();
	const lines = [...parts]
		.filter(([name]) => name.startsWith('word/document'))
		.flatMap(([, xml]) => [...withSpace(xml).matchAll(PARAGRAPH)].map(([one]) => paragraphText(one).trimEnd()));
	return `${lines
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		// Numbers in mail are searched for as they are typed.
		.replaceAll('№\u00a0', '№ ')
		.trim()}\n`;
}

/** The parts set apart on paper: the head from the text, the heading from what follows. */
function withSpace(xml: string): string {
	return xml.replace(/<\/w:tc>|<w:p>(?=<w:pPr><w:pStyle w:val="Subject"\/>)/g, (end) =>
		end.startsWith('<w:p') ? `<w:p/>${end}` : `${end}<w:p/>`,
	);
}
