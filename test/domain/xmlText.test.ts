/** References in a text of XML. */

import { expect, it } from 'vitest';
import { unescapedXml } from '../../src/domain/text/xmlText.ts';

it.each([
	['named ones', '&lt;b&gt; &quot;q&quot; &apos;a&apos; &amp;', '<b> "q" \'a\' &'],
	['numbers', '&#1046;&#x416;', 'ЖЖ'],
	['each only once', '&amp;lt;', '&lt;'],
	['no character has this number', '&#1114112;', '&#1114112;'],
])('%s', (_, written, meant) => {
	expect(unescapedXml(written)).toBe(meant);
});
