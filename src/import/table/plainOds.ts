/** An ODS file without the groups around its rows: the reader of workbooks passes over rows that are a repeated head or folded up. */

import JSZip from 'jszip';
import { unescapedXml } from '../../domain/text/xmlText.ts';

interface PlainOds {
	readonly bytes: Uint8Array;
	/** The names of the sheets that are not shown. */
	readonly hidden: readonly string[];
}

const AROUND_ROWS = /<\/?table:table-(?:header-rows|row-group|rows)(?:\s[^>]*)?>/g;

/** Throws what the zip's reader says where the file is damaged. */
export async function plainOds(bytes: Uint8Array): Promise<PlainOds> {
	const zip = await JSZip.loadAsync(bytes);
	const content = await zip.file('content.xml')?.async('string');
	if (content === undefined) return { bytes, hidden: [] };
	zip.file('content.xml', content.replace(AROUND_ROWS, ''));
	return { bytes: await zip.generateAsync({ type: 'uint8array', compression: 'STORE' }), hidden: hiddenSheets(content) };
}

/** By the style that a sheet has: `table:display="false"`. */
function hiddenSheets(content: string): readonly string[] {
	const unseen = [
		...content.matchAll(
			/<style:style style:name="([^"]*)" style:family="table"[^>]*>\s*<style:table-properties[^>]*table:display="false"/g,
		),
	].map(([, name = '']) => name);
	return [...content.matchAll(/<table:table\s([^>]*)>/g)].flatMap(([, attributes = '']) => {
		const [, style = ''] = /table:style-name="([^"]*)"/.exec(attributes) ?? [];
		const [, name = ''] = /table:name="([^"]*)"/.exec(attributes) ?? [];
		return unseen.includes(style) ? [unescapedXml(name)] : [];
	});
}
