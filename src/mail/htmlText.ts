/** The text of an HTML message, as a person would read it. */

import { convert, type HtmlToTextOptions } from 'html-to-text';

/** What is read at most: a letter of so many characters is no letter. */
const LONGEST = 500_000;

const skipped = ['img', 'script', 'style', 'head', 'title', 'template', '[hidden]', '[style*="display:none"]', '[style*="display: none"]'];

const options: HtmlToTextOptions = {
	// Lines are broken where the letter is shown.
	wordwrap: false,
	preserveNewlines: false,
	limits: { maxInputLength: LONGEST, maxDepth: 500, ellipsis: '' },
	selectors: [
		{ selector: 'a', options: { ignoreHref: true } },
		// Cells would stick together.
		{ selector: 'table', format: 'dataTable', options: { uppercaseHeaderCells: false, maxColumnWidth: 60 } },
		...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
		...skipped.map((selector) => ({ selector, format: 'skip' })),
	],
};

/** The text of the HTML; where tags are nested deeper than anybody nests them, what stands between the tags. */
export function htmlText(html: string): string {
	const read = convert(html.slice(0, LONGEST).replace(/\s{200,}/g, '\n'), options)
		.replace(/[ \t\u00a0]+$/gm, '')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
	return read === '' ? betweenTags(html.slice(0, LONGEST)) : read;
}

function betweenTags(html: string): string {
	return html
		.replace(/<(script|style|head|title)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, ' ')
		.replace(/<!--[\s\S]*?-->/g, ' ')
		.replace(/<[^>]*>/g, ' ')
		.replace(/&nbsp;/gi, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}
