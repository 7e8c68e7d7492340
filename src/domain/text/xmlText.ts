/** Text as it stands in XML. */

/** The characters for the references in a text of XML: `&amp;`, `&#10;`, `&#x416;`. A number that is no character stays as it stands. */
export function unescapedXml(text: string): string {
	return text
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&apos;', "'")
		.replace(/&#(?:(\d+)|x([0-9a-f]+));/gi, (reference, decimal, hexadecimal) => {
			const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
			return code <= LAST_CHARACTER ? String.fromCodePoint(code) : reference;
		})
		.replaceAll('&amp;', '&');
}

const LAST_CHARACTER = 0x10ffff;
